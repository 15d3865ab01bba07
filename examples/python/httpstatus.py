"""The HTTP status registry of libhttpstatus, through ctypes, with the surface of http.HTTPStatus.

Copy this file into a project: `from httpstatus import HTTPStatus`. It needs Python 3.6 or later, and finds
libhttpstatus.so.1 as the dynamic loader does: in the system's folders, or in those of LD_LIBRARY_PATH.
"""

from ctypes import CDLL, c_bool, c_char_p, c_size_t, c_uint8, c_uint16
from operator import index

_lib = CDLL("libhttpstatus.so.1")


def _declare(function, result, *arguments):
    function = getattr(_lib, "http_status_" + function)
    function.restype, function.argtypes = result, arguments
    return function


def _text(function, *arguments):
    function = _declare(function, c_char_p, *arguments)

    def text(*values):
        answer = function(*values)
        return None if answer is None else answer.decode("ascii")

    return text


def _of_code(function, result):
    """A property that the library works out from the code."""
    return property(_text(function, c_uint16) if result is str else _declare(function, result, c_uint16))


_alias = _text("alias", c_uint16, c_size_t)
_count = _declare("count", c_size_t)
_at = _declare("at", c_uint16, c_size_t)
_is_valid = _declare("is_valid", c_bool, c_uint16)
_fallback = _declare("fallback", c_uint16, c_uint16)
_from_name = _declare("from_name_n", c_uint16, c_char_p, c_size_t)
_from_phrase = _declare("from_phrase_n", c_uint16, c_char_p, c_size_t)
registry_date = _text("registry_date")
version = _text("version")


class _Registry(type):
    """What the class itself can do: list(HTTPStatus), len(HTTPStatus), 404 in HTTPStatus, HTTPStatus["NOT_FOUND"]."""

    def __iter__(cls):
        return (cls(_at(place)) for place in range(_count()))

    def __len__(cls):
        return _count()

    def __contains__(cls, code):
        return 0 <= code <= 0xFFFF and _is_valid(code)

    def __getitem__(cls, name):
        status = cls.from_name(name)
        if status is None:
            raise KeyError(name)
        return status


class HTTPStatus(int, metaclass=_Registry):
    """A status code, registered or not. The texts of one that is not registered are None."""

    def __new__(cls, code):
        # ctypes would cut a wider integer to its low 16 bits.
        if not 0 <= index(code) <= 0xFFFF:
            raise ValueError("%d is not in 0..65535" % code)
        return super().__new__(cls, code)

    @classmethod
    def from_name(cls, name):
        """The status with a name or alias (str or bytes), ASCII case ignored, or None."""
        name = name.encode() if isinstance(name, str) else name
        code = _from_name(name, len(name))
        return cls(code) if code else None

    @classmethod
    def from_phrase(cls, phrase):
        """The status with a phrase, current or former (str or bytes), ASCII case ignored, or None."""
        phrase = phrase.encode() if isinstance(phrase, str) else phrase
        code = _from_phrase(phrase, len(phrase))
        return cls(code) if code else None

    name = _of_code("name", str)
    phrase = _of_code("phrase", str)
    description = _of_code("description", str)
    line = _of_code("line", str)
    reference = _of_code("reference", str)
    url = _of_code("url", str)
    class_ = _of_code("class", c_uint8)
    is_valid = _of_code("is_valid", c_bool)
    is_informational = _of_code("is_informational", c_bool)
    is_success = _of_code("is_success", c_bool)
    is_redirection = _of_code("is_redirection", c_bool)
    is_client_error = _of_code("is_client_error", c_bool)
    is_server_error = _of_code("is_server_error", c_bool)
    is_error = _of_code("is_error", c_bool)
    has_content = _of_code("has_content", c_bool)
    is_cacheable = _of_code("is_cacheable", c_bool)
    is_experimental = _of_code("is_experimental", c_bool)
    is_deprecated = _of_code("is_deprecated", c_bool)

    @property
    def value(self):
        return int(self)

    @property
    def aliases(self):
        names = []
        while _alias(self, len(names)) is not None:
            names.append(_alias(self, len(names)))
        return names

    @property
    def fallback(self):
        return HTTPStatus(_fallback(self))

    def __repr__(self):
        return "<HTTPStatus.%s: %d>" % (self.name, self) if self.is_valid else "<HTTPStatus: %d>" % self
