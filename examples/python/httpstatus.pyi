# SPDX-License-Identifier: MIT
# The types of httpstatus.py. The texts of a code that is not registered are None.

from enum import EnumMeta, IntEnum

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

# The functions, as `make generate` of libhttpstatus repeats the items for class_name and is_valid.
def name(code: int) -> str | None:
    """Name of a status code."""

def phrase(code: int) -> str | None:
    """Reason phrase of a status code."""

def description(code: int) -> str | None:
    """Explanation of a status code for developers: an English fragment of at most 90 characters, without a full stop."""

def line(code: int) -> str | None:
    """Status code and reason phrase, as a status line has them."""

def reference(code: int) -> str | None:
    """Document that defines a status code, with the section."""

def url(code: int) -> str | None:
    """Web address of the section in http_status_reference()."""

def is_valid(code: int) -> bool:
    """Whether a status code is registered, so that it has a name, a phrase and the other texts."""

def class_name(code: int) -> str | None:
    """Name of the class of a status code, registered or not: "Informational", "Successful", "Redirection", "Client Error" or "Server Error"."""

def is_informational(code: int) -> bool:
    """Whether a status code is informational, so that another response follows: 100 to 199, registered or not."""

def is_success(code: int) -> bool:
    """Whether a status code means success: 200 to 299, registered or not."""

def is_redirection(code: int) -> bool:
    """Whether a status code is in the class of redirections: 300 to 399, registered or not."""

def is_client_error(code: int) -> bool:
    """Whether a status code is a client error: 400 to 499, registered or not."""

def is_server_error(code: int) -> bool:
    """Whether a status code is a server error: 500 to 599, registered or not."""

def is_error(code: int) -> bool:
    """Whether a status code is a client error or a server error: 400 to 599, registered or not."""

def has_content(code: int) -> bool:
    """Whether a response with this status code has content: not for 100 to 199, 204 and 304."""

def follows_location(code: int) -> bool:
    """Whether a client that follows redirects goes to the URI in Location: 301, 302, 303, 307 and 308."""

def is_cacheable(code: int) -> bool:
    """Whether a status code is heuristically cacheable: a cache may store the response without explicit freshness information, unless the method or a cache control forbids it."""

def is_experimental(code: int) -> bool:
    """Whether the document that defines a status code is experimental: 208, 506 and 508."""

def is_deprecated(code: int) -> bool:
    """Whether a status code is deprecated, or the document that defines it is historic: 305, and 510 since 2021."""
# The end of the functions.

def aliases(code: int) -> list[str]: ...
def class_(code: int) -> int: ...
def fallback(code: int) -> HTTPStatus: ...
def former_phrases(code: int) -> list[str]: ...
def from_name(name: str | bytes) -> HTTPStatus | None: ...
def from_phrase(phrase: str | bytes) -> HTTPStatus | None: ...
def registry_date() -> str: ...
def version() -> str: ...

class _Registry(EnumMeta):
    def __contains__(cls, code: object) -> bool: ...

class HTTPStatus(IntEnum, metaclass=_Registry):
    # The constants, as `make generate` of libhttpstatus writes them.
    CONTINUE = 100
    SWITCHING_PROTOCOLS = 101
    PROCESSING = 102
    EARLY_HINTS = 103
    OK = 200
    CREATED = 201
    ACCEPTED = 202
    NON_AUTHORITATIVE_INFORMATION = 203
    NO_CONTENT = 204
    RESET_CONTENT = 205
    PARTIAL_CONTENT = 206
    MULTI_STATUS = 207
    ALREADY_REPORTED = 208
    IM_USED = 226
    MULTIPLE_CHOICES = 300
    MOVED_PERMANENTLY = 301
    FOUND = 302
    MOVED_TEMPORARILY = 302
    SEE_OTHER = 303
    NOT_MODIFIED = 304
    USE_PROXY = 305
    TEMPORARY_REDIRECT = 307
    PERMANENT_REDIRECT = 308
    BAD_REQUEST = 400
    UNAUTHORIZED = 401
    PAYMENT_REQUIRED = 402
    FORBIDDEN = 403
    NOT_FOUND = 404
    METHOD_NOT_ALLOWED = 405
    NOT_ACCEPTABLE = 406
    PROXY_AUTHENTICATION_REQUIRED = 407
    REQUEST_TIMEOUT = 408
    REQUEST_TIME_OUT = 408
    CONFLICT = 409
    GONE = 410
    LENGTH_REQUIRED = 411
    PRECONDITION_FAILED = 412
    REQUEST_ENTITY_TOO_LARGE = 413
    CONTENT_TOO_LARGE = 413
    PAYLOAD_TOO_LARGE = 413
    REQUEST_URI_TOO_LONG = 414
    URI_TOO_LONG = 414
    REQUEST_URI_TOO_LARGE = 414
    UNSUPPORTED_MEDIA_TYPE = 415
    REQUEST_RANGE_NOT_SATISFIABLE = 416
    RANGE_NOT_SATISFIABLE = 416
    REQUESTED_RANGE_NOT_SATISFIABLE = 416
    EXPECTATION_FAILED = 417
    IM_A_TEAPOT = 418
    MISDIRECTED_REQUEST = 421
    UNPROCESSABLE_ENTITY = 422
    UNPROCESSABLE_CONTENT = 422
    LOCKED = 423
    FAILED_DEPENDENCY = 424
    TOO_EARLY = 425
    UPGRADE_REQUIRED = 426
    PRECONDITION_REQUIRED = 428
    TOO_MANY_REQUESTS = 429
    REQUEST_HEADER_FIELDS_TOO_LARGE = 431
    UNAVAILABLE_FOR_LEGAL_REASONS = 451
    INTERNAL_SERVER_ERROR = 500
    NOT_IMPLEMENTED = 501
    BAD_GATEWAY = 502
    SERVICE_UNAVAILABLE = 503
    GATEWAY_TIMEOUT = 504
    GATEWAY_TIME_OUT = 504
    HTTP_VERSION_NOT_SUPPORTED = 505
    VARIANT_ALSO_NEGOTIATES = 506
    INSUFFICIENT_STORAGE = 507
    LOOP_DETECTED = 508
    NOT_EXTENDED = 510
    NETWORK_AUTHENTICATION_REQUIRED = 511
    # The end of the constants.
    @property
    def aliases(self) -> list[str]: ...
    @property
    def former_phrases(self) -> list[str]: ...

    @property
    def class_(self) -> int: ...

    # The functions, as `make generate` of libhttpstatus repeats the items for class_name and is_valid.
    @property
    def name(self) -> str: ...

    @property
    def phrase(self) -> str: ...

    @property
    def description(self) -> str: ...

    @property
    def line(self) -> str: ...

    @property
    def reference(self) -> str: ...

    @property
    def url(self) -> str: ...

    @property
    def is_valid(self) -> bool: ...

    @property
    def class_name(self) -> str: ...

    @property
    def is_informational(self) -> bool: ...

    @property
    def is_success(self) -> bool: ...

    @property
    def is_redirection(self) -> bool: ...

    @property
    def is_client_error(self) -> bool: ...

    @property
    def is_server_error(self) -> bool: ...

    @property
    def is_error(self) -> bool: ...

    @property
    def has_content(self) -> bool: ...

    @property
    def follows_location(self) -> bool: ...

    @property
    def is_cacheable(self) -> bool: ...

    @property
    def is_experimental(self) -> bool: ...

    @property
    def is_deprecated(self) -> bool: ...
    # The end of the functions.
