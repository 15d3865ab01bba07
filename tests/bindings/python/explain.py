"""Prints each answer of the binding about the codes in the arguments, as ../c/httpstatus.c does."""

import sys

import httpstatus
from httpstatus import HTTPStatus


def ask(what, code):
    answer = getattr(httpstatus, what)(code)
    # The member says the same as the function; that it is registered goes without saying.
    if code in HTTPStatus and what not in ("is_valid", "fallback"):
        member = getattr(HTTPStatus(code), what)
        assert member == answer, f"HTTPStatus({code}).{what} is {member!r}"
    return answer


def answers(code):
    for text in "name", "phrase", "description", "line", "reference", "url":
        answer = ask(text, code)
        print(code, text, "-" if answer is None else answer)
    for alias in ask("aliases", code):
        print(code, "alias", alias)
    for phrase in ask("former_phrases", code):
        print(code, "former_phrase", phrase)
    print(code, "is_valid", str(ask("is_valid", code)).lower())
    print(code, "class", ask("class_", code))
    print(code, "class_name", ask("class_name", code) or "-")
    for group in "informational", "success", "redirection", "client_error", "server_error", "error":
        print(code, "is_" + group, str(ask("is_" + group, code)).lower())
    print(code, "fallback", ask("fallback", code).value)
    for trait in "has_content", "follows_location", "is_cacheable", "is_experimental", "is_deprecated":
        print(code, trait, str(ask(trait, code)).lower())


def constant(name, status):
    print(name, status.value)


for code in sys.argv[1:]:
    answers(int(code))
for status in HTTPStatus:
    print(status.value)
print("version", httpstatus.version())
print("registry date", httpstatus.registry_date())
# The test repeats this line for each name.
constant("NOT_FOUND", HTTPStatus.NOT_FOUND)
