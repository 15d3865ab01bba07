"""Uses each name of the stubs, with its type."""

import httpstatus
from httpstatus import HTTPStatus


def text(member: str, function: "str | None") -> None:
    assert isinstance(member, str) and isinstance(function, (str, type(None)))


def truth(member: bool, function: bool) -> None:
    assert isinstance(member, bool) and isinstance(function, bool)


def constant(name: str, code: int) -> None:
    assert HTTPStatus[name] == code


# The test repeats these two lines for each text and each bool.
text(HTTPStatus.NOT_FOUND.class_name, httpstatus.class_name(499))
truth(HTTPStatus.NOT_FOUND.is_valid, httpstatus.is_valid(499))
# The test repeats this line for each name.
constant("NOT_FOUND", HTTPStatus.NOT_FOUND)
aliases: "list[str]" = httpstatus.aliases(413) + HTTPStatus.OK.former_phrases
found: "HTTPStatus | None" = httpstatus.from_name(b"ok") or httpstatus.fallback(499)
known: bool = 404 in HTTPStatus and len(list(HTTPStatus)) > HTTPStatus.OK.class_
