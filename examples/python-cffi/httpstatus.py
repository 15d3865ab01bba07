# SPDX-License-Identifier: MIT
"""The HTTP status registry of libhttpstatus, through cffi in API mode, with the surface of http.HTTPStatus.

Run build_httpstatus.py first (or name it in cffi_modules of setup.py), then `from httpstatus import HTTPStatus`. The
surface is that of ../python/httpstatus.py. The compiled module links libhttpstatus.so.1, which the dynamic loader finds
in the system's folders, or in those of LD_LIBRARY_PATH.

HTTPStatus is an enum of the registered codes, filled from the library at import. The functions beside it take any code
in 0..65535, registered or not: phrase(404), is_success(299), fallback(499).
"""

from enum import EnumMeta, IntEnum
from operator import index

from _httpstatus import ffi as _ffi
from _httpstatus import lib as _lib


def _string(pointer):
    return _ffi.string(pointer).decode("ascii") if pointer else None


def _code(code):
    if not 0 <= index(code) <= 0xFFFF:
        raise ValueError("%d is not in 0..65535" % code)
    return code


def _of_code(name, what):
    """The function that answers for one code."""
    function = getattr(_lib, "http_status_" + name.rstrip("_"))

    def answer(code):
        result = function(_code(code))
        return _string(result) if isinstance(result, _ffi.CData) else result

    answer.__name__ = answer.__qualname__ = name
    answer.__doc__ = what
    return answer


# The texts of a code that is not registered are None.
name = _of_code("name", '"NOT_FOUND" for 404.')
phrase = _of_code("phrase", '"Not Found" for 404.')
description = _of_code("description", "What has happened, for a developer.")
line = _of_code("line", '"404 Not Found" for 404.')
reference = _of_code("reference", "The document that defines the code.")
url = _of_code("url", "Where to read that document.")
is_valid = _of_code("is_valid", "Whether the code is registered.")
class_ = _of_code("class_", "1 to 5 for 100..599, registered or not; otherwise 0.")
class_name = _of_code("class_name", '"Client Error" for 400..499, registered or not.')
is_informational = _of_code("is_informational", "1xx, registered or not.")
is_success = _of_code("is_success", "2xx, registered or not.")
is_redirection = _of_code("is_redirection", "3xx, registered or not.")
is_client_error = _of_code("is_client_error", "4xx, registered or not.")
is_server_error = _of_code("is_server_error", "5xx, registered or not.")
is_error = _of_code("is_error", "4xx or 5xx, registered or not.")
has_content = _of_code("has_content", "False for 1xx, 204 and 304.")
follows_location = _of_code("follows_location", "Whether a client that follows redirects goes to Location.")
is_cacheable = _of_code("is_cacheable", "Whether a cache may keep the response without being told to.")
is_experimental = _of_code("is_experimental", "Whether the document that defines the code is experimental.")
is_deprecated = _of_code("is_deprecated", "Whether the code is no longer to be used.")


def aliases(code):
    """Other names: ["CONTENT_TOO_LARGE", ...] for 413."""
    names = []
    while _lib.http_status_alias(_code(code), len(names)):
        names.append(_string(_lib.http_status_alias(code, len(names))))
    return names


def former_phrases(code):
    """Phrases that the code once had: ["Request Entity Too Large", ...] for 413."""
    phrases = []
    while _lib.http_status_former_phrase(_code(code), len(phrases)):
        phrases.append(_string(_lib.http_status_former_phrase(code, len(phrases))))
    return phrases


class _Registry(EnumMeta):
    def __contains__(cls, code):
        """404 in HTTPStatus, which enums themselves answer from Python 3.12 on."""
        return code in cls._value2member_map_


class HTTPStatus(IntEnum, metaclass=_Registry):
    """The registered HTTP status codes. Other names are aliases, in the sense of enum."""

    _ignore_ = "members place each"
    members = vars()
    for place in range(_lib.http_status_count()):
        for each in [name(_lib.http_status_at(place))] + aliases(_lib.http_status_at(place)):
            members[each] = _lib.http_status_at(place)

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
    return _found(_lib.http_status_from_name_n, name)


def from_phrase(phrase):
    """The status with a phrase, current or former (str or bytes), ASCII case ignored, or None."""
    return _found(_lib.http_status_from_phrase_n, phrase)


def fallback(code):
    """The status that a client treats a code as: itself when registered, else the x00 of its class, else 500."""
    return HTTPStatus(_lib.http_status_fallback(_code(code)))


def registry_date():
    """The date of the IANA registry that the library reflects."""
    return _string(_lib.http_status_registry_date())


def version():
    """That of the library which runs."""
    return _string(_lib.http_status_version())
