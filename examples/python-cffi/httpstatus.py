# SPDX-License-Identifier: MIT
"""The HTTP status registry of libhttpstatus, through cffi in API mode, with the surface of http.HTTPStatus.

Run build_httpstatus.py first (or name it in cffi_modules of setup.py), then `from httpstatus import HTTPStatus`. The
surface and its types, httpstatus.pyi, are those of ../python. The compiled module links the shared library, which the
system's loader finds.

HTTPStatus is an enum of the registered codes, filled from the library at import. The functions beside it take any code
in 0..65535, registered or not: phrase(404), is_success(299), fallback(499).
"""

from enum import EnumMeta, IntEnum
from itertools import count, takewhile
from operator import index

from _httpstatus import ffi as _ffi
from _httpstatus import lib as _lib

# The C compiler knows the types.
_BOOL = _BYTE = _CODE = _SIZE = _TEXT = None


def _function(name, *_types):
    function = getattr(_lib, "http_status_" + name)

    def answer(*arguments):
        answer = function(*arguments)
        if isinstance(answer, _ffi.CData):
            return _ffi.string(answer).decode("ascii") if answer else None
        return answer

    return answer


# The surface, as `make generate` of libhttpstatus copies it from ../python.
__all__ = [
    "HTTPStatus",
    "aliases",
    "class_",
    "fallback",
    "former_phrases",
    "from_name",
    "from_phrase",
    "registry_date",
    "version",
    # The functions, as `make generate` of libhttpstatus repeats the items for class_name and is_valid.
    "name",
    "phrase",
    "description",
    "line",
    "reference",
    "url",
    "is_valid",
    "class_name",
    "is_informational",
    "is_success",
    "is_redirection",
    "is_client_error",
    "is_server_error",
    "is_error",
    "has_content",
    "follows_location",
    "is_cacheable",
    "is_experimental",
    "is_deprecated",
    # The end of the functions.
]

_count = _function("count", _SIZE)
_at = _function("at", _CODE, _SIZE)
_registered = [_at(place) for place in range(_count())]
_known = {}


def _code(code):
    # The call would cut a wider integer to its low 16 bits.
    if not 0 <= index(code) <= 0xFFFF:
        raise ValueError(f"{code:d} is not in 0..65535")
    return code


def _of_code(name, result):
    """The function that answers for one code. The answers for registered codes are asked once: they never change."""
    function = _function(name.rstrip("_"), result, _CODE)
    known = _known[name] = {code: function(code) for code in _registered}

    def answer(code):
        try:
            return known[index(code)]
        except KeyError:
            return function(_code(code))

    answer.__name__ = answer.__qualname__ = name
    answer.__doc__ = f"See http_status_{name.rstrip('_')}(3)."
    return answer


def _list_of_code(name):
    function = _function(name, _TEXT, _CODE, _SIZE)
    return lambda code: list(takewhile(bool, (function(_code(code), place) for place in count())))


# The texts of a code that is not registered are None.
# The functions, as `make generate` of libhttpstatus repeats the items for class_name and is_valid.
name = _of_code("name", _TEXT)
phrase = _of_code("phrase", _TEXT)
description = _of_code("description", _TEXT)
line = _of_code("line", _TEXT)
reference = _of_code("reference", _TEXT)
url = _of_code("url", _TEXT)
is_valid = _of_code("is_valid", _BOOL)
class_name = _of_code("class_name", _TEXT)
is_informational = _of_code("is_informational", _BOOL)
is_success = _of_code("is_success", _BOOL)
is_redirection = _of_code("is_redirection", _BOOL)
is_client_error = _of_code("is_client_error", _BOOL)
is_server_error = _of_code("is_server_error", _BOOL)
is_error = _of_code("is_error", _BOOL)
has_content = _of_code("has_content", _BOOL)
follows_location = _of_code("follows_location", _BOOL)
is_cacheable = _of_code("is_cacheable", _BOOL)
is_experimental = _of_code("is_experimental", _BOOL)
is_deprecated = _of_code("is_deprecated", _BOOL)
# The end of the functions.
class_ = _of_code("class_", _BYTE)
_alias = _list_of_code("alias")
_former_phrase = _list_of_code("former_phrase")
_fallback = _of_code("fallback", _CODE)
_from_name = _function("from_name_n", _CODE, _TEXT, _SIZE)
_from_phrase = _function("from_phrase_n", _CODE, _TEXT, _SIZE)
_registry_date = _function("registry_date", _TEXT)
_version = _function("version", _TEXT)


def aliases(code):
    """Other names: ["CONTENT_TOO_LARGE", ...] for 413."""
    return _alias(code)


def former_phrases(code):
    """Phrases that the code once had: ["Request Entity Too Large", ...] for 413."""
    return _former_phrase(code)


class _Registry(EnumMeta):
    def __contains__(cls, code):
        """404 in HTTPStatus, which enums themselves answer from Python 3.12 on."""
        return code in cls._value2member_map_


class HTTPStatus(IntEnum, metaclass=_Registry):
    """The registered HTTP status codes. Other names are aliases, in the sense of enum."""

    _ignore_ = "members code each"
    members = vars()
    for code in _registered:
        for each in [name(code)] + aliases(code):
            members[each] = code

    aliases = property(aliases)
    former_phrases = property(former_phrases)


# A member holds its answers, as those of http.HTTPStatus do.
del _known["name"]
for _number, _status in zip(_registered, HTTPStatus):
    vars(_status).update({what: known[_number] for what, known in _known.items()})
    _status.__doc__ = f"{_status.phrase}: {_status.reference}."


def _found(function, text):
    text = text.encode() if isinstance(text, str) else text
    code = function(text, len(text))
    return HTTPStatus(code) if code else None


def from_name(name):
    """The status with a name or alias (str or bytes), ASCII case ignored, or None."""
    return _found(_from_name, name)


def from_phrase(phrase):
    """The status with a phrase, current or former (str or bytes), ASCII case ignored, or None."""
    return _found(_from_phrase, phrase)


def fallback(code):
    """The status that a client treats a code as: itself when registered, else the x00 of its class, else 500."""
    return HTTPStatus(_fallback(code))


def registry_date():
    """The date of the IANA registry that the library reflects."""
    return _registry_date()


def version():
    """The version of the library that runs."""
    return _version()
# The end of the surface.
