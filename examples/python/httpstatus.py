# SPDX-License-Identifier: MIT
"""The HTTP status registry of libhttpstatus, through ctypes, with the surface of http.HTTPStatus.

Copy this file into a project: `from httpstatus import HTTPStatus`. It needs Python 3.7 or later, and finds
libhttpstatus.so.1 as the dynamic loader does: in the system's folders, or in those of LD_LIBRARY_PATH.

HTTPStatus is an enum of the registered codes, filled from the library at import. The functions beside it take any code
in 0..65535, registered or not: phrase(404), is_success(299), fallback(499).
"""

from ctypes import CDLL, c_bool, c_char_p, c_size_t, c_uint8, c_uint16
from enum import EnumMeta, IntEnum
from operator import index

_lib = CDLL("libhttpstatus.so.1")


def _declare(function, result, *arguments):
    function = getattr(_lib, "http_status_" + function)
    function.restype, function.argtypes = result, arguments
    return function


def _string(answer):
    return None if answer is None else answer.decode("ascii")


def _code(code):
    # ctypes would cut a wider integer to its low 16 bits.
    if not 0 <= index(code) <= 0xFFFF:
        raise ValueError("%d is not in 0..65535" % code)
    return code


def _of_code(name, result, what):
    """The function that answers for one code."""
    function = _declare(name.rstrip("_"), result, c_uint16)
    if result is c_char_p:

        def answer(code):
            return _string(function(_code(code)))

    else:

        def answer(code):
            return function(_code(code))

    answer.__name__ = answer.__qualname__ = name
    answer.__doc__ = what
    return answer


# The texts of a code that is not registered are None.
name = _of_code("name", c_char_p, '"NOT_FOUND" for 404.')
phrase = _of_code("phrase", c_char_p, '"Not Found" for 404.')
description = _of_code("description", c_char_p, "What has happened, for a developer.")
line = _of_code("line", c_char_p, '"404 Not Found" for 404.')
reference = _of_code("reference", c_char_p, "The document that defines the code.")
url = _of_code("url", c_char_p, "Where to read that document.")
is_valid = _of_code("is_valid", c_bool, "Whether the code is registered.")
class_ = _of_code("class_", c_uint8, "1 to 5 for 100..599, registered or not; otherwise 0.")
class_name = _of_code("class_name", c_char_p, '"Client Error" for 400..499, registered or not.')
is_informational = _of_code("is_informational", c_bool, "1xx, registered or not.")
is_success = _of_code("is_success", c_bool, "2xx, registered or not.")
is_redirection = _of_code("is_redirection", c_bool, "3xx, registered or not.")
is_client_error = _of_code("is_client_error", c_bool, "4xx, registered or not.")
is_server_error = _of_code("is_server_error", c_bool, "5xx, registered or not.")
is_error = _of_code("is_error", c_bool, "4xx or 5xx, registered or not.")
has_content = _of_code("has_content", c_bool, "False for 1xx, 204 and 304.")
follows_location = _of_code("follows_location", c_bool, "Whether a client that follows redirects goes to Location.")
is_cacheable = _of_code("is_cacheable", c_bool, "Whether a cache may keep the response without being told to.")
is_experimental = _of_code("is_experimental", c_bool, "Whether the document that defines the code is experimental.")
is_deprecated = _of_code("is_deprecated", c_bool, "Whether the code is no longer to be used.")

_alias = _declare("alias", c_char_p, c_uint16, c_size_t)
_former_phrase = _declare("former_phrase", c_char_p, c_uint16, c_size_t)
_fallback = _declare("fallback", c_uint16, c_uint16)
_from_name = _declare("from_name_n", c_uint16, c_char_p, c_size_t)
_from_phrase = _declare("from_phrase_n", c_uint16, c_char_p, c_size_t)
_count = _declare("count", c_size_t)
_at = _declare("at", c_uint16, c_size_t)
_registry_date = _declare("registry_date", c_char_p)
_version = _declare("version", c_char_p)


def aliases(code):
    """Other names: ["CONTENT_TOO_LARGE", ...] for 413."""
    names = []
    while _alias(_code(code), len(names)) is not None:
        names.append(_string(_alias(code, len(names))))
    return names


def former_phrases(code):
    """Phrases that the code once had: ["Request Entity Too Large", ...] for 413."""
    phrases = []
    while _former_phrase(_code(code), len(phrases)) is not None:
        phrases.append(_string(_former_phrase(code, len(phrases))))
    return phrases


class _Registry(EnumMeta):
    def __contains__(cls, code):
        """404 in HTTPStatus, which enums themselves answer from Python 3.12 on."""
        return code in cls._value2member_map_


class HTTPStatus(IntEnum, metaclass=_Registry):
    """The registered HTTP status codes. Other names are aliases, in the sense of enum."""

    _ignore_ = "members place each"
    members = vars()
    for place in range(_count()):
        for each in [name(_at(place))] + aliases(_at(place)):
            members[each] = _at(place)

    phrase = property(phrase)
    description = property(description)
    line = property(line)
    reference = property(reference)
    url = property(url)
    aliases = property(aliases)
    former_phrases = property(former_phrases)
    class_ = property(class_)
    class_name = property(class_name)
    is_informational = property(is_informational)
    is_success = property(is_success)
    is_redirection = property(is_redirection)
    is_client_error = property(is_client_error)
    is_server_error = property(is_server_error)
    is_error = property(is_error)
    has_content = property(has_content)
    follows_location = property(follows_location)
    is_cacheable = property(is_cacheable)
    is_experimental = property(is_experimental)
    is_deprecated = property(is_deprecated)


for _status in HTTPStatus:
    _status.__doc__ = "%s: %s." % (_status.phrase, _status.reference)


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
    return HTTPStatus(_fallback(_code(code)))


def registry_date():
    """The date of the IANA registry that the library reflects."""
    return _string(_registry_date())


def version():
    """That of the library which runs."""
    return _string(_version())
