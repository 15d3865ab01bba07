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


def surface():
    """What only Python has: functions that take any number."""
    names = {}
    exec("from httpstatus import *", names)
    assert sorted(set(names) - {"__builtins__"}) == sorted(httpstatus.__all__)
    others = {"HTTPStatus", "from_name", "from_phrase", "registry_date", "version"}
    for of_code in set(httpstatus.__all__) - others:
        for wrong, error in (70000, ValueError), (-1, ValueError), ("404", TypeError), (404.0, TypeError):
            try:
                answer = getattr(httpstatus, of_code)(wrong)
            except error:
                continue
            raise AssertionError(f"{of_code}({wrong!r}) is {answer!r}")
    assert not others - set(httpstatus.__all__)
    # A member is its number and its name, as one of http.HTTPStatus.
    assert repr(HTTPStatus(413)) == "<HTTPStatus.REQUEST_ENTITY_TOO_LARGE: 413>" and HTTPStatus(302).name == "FOUND"


def constant(name, status):
    print(name, status.value)


surface()
for code in sys.argv[1:]:
    answers(int(code))
for status in HTTPStatus:
    print(status.value)
print("version", httpstatus.version())
print("registry date", httpstatus.registry_date())
# The test repeats this line for each name.
constant("NOT_FOUND", HTTPStatus.NOT_FOUND)
