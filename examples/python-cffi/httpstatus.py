"""The HTTP status registry of libhttpstatus, through cffi in API mode, with the surface of http.HTTPStatus.

Run build_httpstatus.py first (or name it in cffi_modules of setup.py), then `from httpstatus import HTTPStatus`. The
surface is that of ../python/httpstatus.py. The compiled module links libhttpstatus.so.1, which the dynamic loader finds
in the system's folders, or in those of LD_LIBRARY_PATH.
"""

from operator import index

from _httpstatus import ffi as _ffi
from _httpstatus import lib as _lib


def _string(pointer):
    return _ffi.string(pointer).decode("ascii") if pointer else None


def _text(function):
    return property(lambda status: _string(function(status)))


def _bytes(text):
    return text.encode() if isinstance(text, str) else text


def registry_date():
    return _string(_lib.http_status_registry_date())


def version():
    return _string(_lib.http_status_version())


class _Registry(type):
    """What the class itself can do: list(HTTPStatus), len(HTTPStatus), 404 in HTTPStatus, HTTPStatus["NOT_FOUND"]."""

    def __iter__(cls):
        return (cls(_lib.http_status_at(place)) for place in range(len(cls)))

    def __len__(cls):
        return _lib.http_status_count()

    def __contains__(cls, code):
        return 0 <= code <= 0xFFFF and _lib.http_status_is_valid(code)

    def __getitem__(cls, name):
        status = cls.from_name(name)
        if status is None:
            raise KeyError(name)
        return status


class HTTPStatus(int, metaclass=_Registry):
    """A status code, registered or not. The texts of one that is not registered are None."""

    def __new__(cls, code):
        if not 0 <= index(code) <= 0xFFFF:
            raise ValueError("%d is not in 0..65535" % code)
        return super().__new__(cls, code)

    @classmethod
    def from_name(cls, name):
        """The status with a name or alias (str or bytes), ASCII case ignored, or None."""
        name = _bytes(name)
        code = _lib.http_status_from_name_n(name, len(name))
        return cls(code) if code else None

    @classmethod
    def from_phrase(cls, phrase):
        """The status with a phrase, current or former (str or bytes), ASCII case ignored, or None."""
        phrase = _bytes(phrase)
        code = _lib.http_status_from_phrase_n(phrase, len(phrase))
        return cls(code) if code else None

    name = _text(_lib.http_status_name)
    phrase = _text(_lib.http_status_phrase)
    description = _text(_lib.http_status_description)
    line = _text(_lib.http_status_line)
    reference = _text(_lib.http_status_reference)
    url = _text(_lib.http_status_url)
    class_ = property(_lib.http_status_class)
    is_valid = property(_lib.http_status_is_valid)
    is_informational = property(_lib.http_status_is_informational)
    is_success = property(_lib.http_status_is_success)
    is_redirection = property(_lib.http_status_is_redirection)
    is_client_error = property(_lib.http_status_is_client_error)
    is_server_error = property(_lib.http_status_is_server_error)
    is_error = property(_lib.http_status_is_error)
    has_content = property(_lib.http_status_has_content)
    is_cacheable = property(_lib.http_status_is_cacheable)
    is_experimental = property(_lib.http_status_is_experimental)
    is_deprecated = property(_lib.http_status_is_deprecated)

    @property
    def value(self):
        return int(self)

    @property
    def aliases(self):
        names = []
        while _lib.http_status_alias(self, len(names)):
            names.append(_string(_lib.http_status_alias(self, len(names))))
        return names

    @property
    def fallback(self):
        return HTTPStatus(_lib.http_status_fallback(self))

    def __repr__(self):
        return "<HTTPStatus.%s: %d>" % (self.name, self) if self.is_valid else "<HTTPStatus: %d>" % self
