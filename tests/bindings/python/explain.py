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


def text(what, code):
    answer = ask(what, code)
    print(code, what, "-" if answer is None else answer)


def truth(what, code):
    answer = ask(what, code)
    assert isinstance(answer, bool)
    print(code, what, str(answer).lower())


def answers(code):
    for alias in ask("aliases", code):
        print(code, "alias", alias)
    for phrase in ask("former_phrases", code):
        print(code, "former_phrase", phrase)
    print(code, "class", ask("class_", code))
    print(code, "fallback", ask("fallback", code).value)
    # The test repeats these two lines for each text and each bool.
    text("class_name", code)
    truth("is_valid", code)


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
