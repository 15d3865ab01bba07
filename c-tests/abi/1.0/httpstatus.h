/**
 * \file
 * httpstatus.h - the HTTP status code registry
 * Copyright (c) 2026 The libhttpstatus authors
 * SPDX-License-Identifier: MIT
 *
 *     #include <httpstatus.h>
 *     #include <stdio.h>
 *
 *     int main(void)
 *     {
 *         uint16_t code = HTTPSTATUS_NOT_FOUND;
 *         const char *phrase = http_status_phrase(499);
 *
 *         printf("HTTP/1.1 %s\n", http_status_line(code));
 *         printf("%s: %s\n", http_status_name(code), http_status_description(code));
 *         if (phrase == NULL) {
 *             phrase = http_status_phrase(http_status_fallback(499));
 *         }
 *         printf("499 is treated as: %s\n", phrase);
 *         printf("Payload Too Large is %u\n", http_status_from_phrase("Payload Too Large"));
 *         return 0;
 *     }
 *
 * prints
 *
 *     HTTP/1.1 404 Not Found
 *     NOT_FOUND: Target resource was not found, or the server will not say that it exists
 *     499 is treated as: Bad Request
 *     Payload Too Large is 413
 *
 * when it is linked with -lhttpstatus.
 *
 * The rules:
 *
 * - Each function takes all 65,536 values of a uint16_t, and its comment says what it returns for a code that is not
 *   registered: NULL, 0, false or a default. C cuts a wider argument to its low 16 bits: pass it through
 *   HTTPSTATUS_CODE(), which turns a number that does not fit into 0.
 * - A returned string is static and NUL-terminated, in ASCII without control characters. Do not free or modify it. It stays
 *   at the same address as long as the library is loaded.
 * - No function allocates, locks, sets errno, reads the locale or has any state. All of them can be called from any
 *   thread, from a signal handler, before main() and after fork(), without initialisation.
 * - "Registered" means listed in the IANA HTTP Status Code Registry, or 418. Left out are 306 (unused), temporary
 *   registrations, and codes of single vendors, such as 499.
 * - HTTPSTATUS_MAP(XX) is XX(404, NOT_FOUND, "Not Found") and so on for each registered code. With httpstatus_map.h, which
 *   is included here, it makes a table, a switch or an enum, even without linking the library.
 * - Functions start with http_status_, and everything else that this header defines starts with HTTPSTATUS_ or httpstatus,
 *   so it can be included next to headers that define HTTP_STATUS_OK or enum http_status.
 * - No later 1.x changes or removes a name, a constant or a function.
 */

#ifndef HTTPSTATUS_H
#define HTTPSTATUS_H

/* Written by cbindgen from the library's source: change that, and run `make generate`. */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "httpstatus_map.h"

/** The version of this header; http_status_version() returns that of the library that runs. Since 1.0. */
#define HTTPSTATUS_VERSION "1.0.0"
#define HTTPSTATUS_VERSION_MAJOR 1 /**< The first number of HTTPSTATUS_VERSION. Since 1.0. */
#define HTTPSTATUS_VERSION_MINOR 0 /**< The second number of HTTPSTATUS_VERSION. Since 1.0. */
#define HTTPSTATUS_VERSION_PATCH 0 /**< The third number of HTTPSTATUS_VERSION. Since 1.0. */
/** The version as one number that can be compared: major * 65536 + minor * 256 + patch. Since 1.0. */
#define HTTPSTATUS_VERSION_NUMBER \
    (HTTPSTATUS_VERSION_MAJOR * 65536UL + HTTPSTATUS_VERSION_MINOR * 256UL + HTTPSTATUS_VERSION_PATCH)

/** On Windows, HTTPSTATUS_DLL makes calls of the DLL save a jump. Neither library needs it. */
#ifndef HTTPSTATUS_API
#if defined(_WIN32) && defined(HTTPSTATUS_DLL)
#define HTTPSTATUS_API __declspec(dllimport)
#else
#define HTTPSTATUS_API
#endif
#endif

/** The answer of the function depends on the arguments alone. */
#ifndef HTTPSTATUS_CONST
#if defined(__GNUC__)
#define HTTPSTATUS_CONST __attribute__((__const__, __nothrow__))
#else
#define HTTPSTATUS_CONST
#endif
#endif
/** The answer of the function depends on the text that an argument points to. */
#ifndef HTTPSTATUS_PURE
#if defined(__GNUC__)
#define HTTPSTATUS_PURE __attribute__((__pure__, __nothrow__))
#else
#define HTTPSTATUS_PURE
#endif
#endif

/**
 * An integer of at most 64 bits as a code: HTTPSTATUS_CODE(i) is i when that lies in 0..65535, and otherwise 0. Anything
 * but an integer is a compile-time error, and so is a wider integer from C11 on. In C, and in C++98, the result is no
 * constant expression.
 *
 * Since 1.0.
 */
#ifndef HTTPSTATUS_CODE
#if defined(__cplusplus)
#define HTTPSTATUS_CODE(i) httpstatus_checked((i) | 0)
/* Some programs include C headers within extern "C", where no template can be. */
extern "C++" template <class Integer>
#if __cplusplus >= 201103L || (defined(_MSVC_LANG) && _MSVC_LANG >= 201103L)
constexpr
#else
inline
#endif
uint16_t httpstatus_checked(Integer i)
{
    return static_cast<uint16_t>(i > 0 && i <= 65535 ? i : 0);
}
#else
#if defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L
#define HTTPSTATUS_CODE(i) \
    _Generic((i) | 0LL, long long: httpstatus_signed, unsigned long long: httpstatus_unsigned)(i)
#else
#define HTTPSTATUS_CODE(i) httpstatus_signed((int64_t)((i) | 0))
#endif
/** \cond */
#if defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L
#define HTTPSTATUS_INLINE static inline
#elif defined(__GNUC__) || defined(_MSC_VER)
#define HTTPSTATUS_INLINE static __inline
#else
#define HTTPSTATUS_INLINE static
#endif
HTTPSTATUS_INLINE uint16_t httpstatus_unsigned(uint64_t i)
{
    return (uint16_t)(i <= 65535 ? i : 0);
}
HTTPSTATUS_INLINE uint16_t httpstatus_signed(int64_t i)
{
    return (uint16_t)(i > 0 && i <= 65535 ? i : 0);
}
#undef HTTPSTATUS_INLINE
/** \endcond */
#endif
#endif

#ifdef __cplusplus
extern "C" {
#endif

/**
 * The registered codes in ascending order, with their aliases. Pass a code as a uint16_t, never as this type: its
 * size is the compiler's choice.
 *
 * Since 1.0, unless noted. Source: the IANA HTTP Status Code Registry.
 */
enum httpstatus_code {
    /**
     * Continue: HTTP Semantics RFC 9110, Section 15.2.1.
     */
    HTTPSTATUS_CONTINUE = 100,
    /**
     * Switching Protocols: HTTP Semantics RFC 9110, Section 15.2.2.
     */
    HTTPSTATUS_SWITCHING_PROTOCOLS = 101,
    /**
     * Processing: WebDAV RFC 2518, Section 10.1.
     */
    HTTPSTATUS_PROCESSING = 102,
    /**
     * Early Hints: An HTTP Status Code for Indicating Hints RFC 8297, Section 2.
     */
    HTTPSTATUS_EARLY_HINTS = 103,
    /**
     * OK: HTTP Semantics RFC 9110, Section 15.3.1.
     */
    HTTPSTATUS_OK = 200,
    /**
     * Created: HTTP Semantics RFC 9110, Section 15.3.2.
     */
    HTTPSTATUS_CREATED = 201,
    /**
     * Accepted: HTTP Semantics RFC 9110, Section 15.3.3.
     */
    HTTPSTATUS_ACCEPTED = 202,
    /**
     * Non-Authoritative Information: HTTP Semantics RFC 9110, Section 15.3.4.
     */
    HTTPSTATUS_NON_AUTHORITATIVE_INFORMATION = 203,
    /**
     * No Content: HTTP Semantics RFC 9110, Section 15.3.5.
     */
    HTTPSTATUS_NO_CONTENT = 204,
    /**
     * Reset Content: HTTP Semantics RFC 9110, Section 15.3.6.
     */
    HTTPSTATUS_RESET_CONTENT = 205,
    /**
     * Partial Content: HTTP Semantics RFC 9110, Section 15.3.7.
     */
    HTTPSTATUS_PARTIAL_CONTENT = 206,
    /**
     * Multi-Status: WebDAV RFC 4918, Section 11.1.
     */
    HTTPSTATUS_MULTI_STATUS = 207,
    /**
     * Already Reported: WebDAV Binding Extensions RFC 5842, Section 7.1 (Experimental).
     */
    HTTPSTATUS_ALREADY_REPORTED = 208,
    /**
     * IM Used: Delta Encoding in HTTP RFC 3229, Section 10.4.1.
     */
    HTTPSTATUS_IM_USED = 226,
    /**
     * Multiple Choices: HTTP Semantics RFC 9110, Section 15.4.1.
     */
    HTTPSTATUS_MULTIPLE_CHOICES = 300,
    /**
     * Moved Permanently: HTTP Semantics RFC 9110, Section 15.4.2.
     */
    HTTPSTATUS_MOVED_PERMANENTLY = 301,
    /**
     * Found: HTTP Semantics RFC 9110, Section 15.4.3.
     */
    HTTPSTATUS_FOUND = 302,
    /**
     * Alias of HTTPSTATUS_FOUND.
     */
    HTTPSTATUS_MOVED_TEMPORARILY = 302,
    /**
     * See Other: HTTP Semantics RFC 9110, Section 15.4.4.
     */
    HTTPSTATUS_SEE_OTHER = 303,
    /**
     * Not Modified: HTTP Semantics RFC 9110, Section 15.4.5.
     */
    HTTPSTATUS_NOT_MODIFIED = 304,
    /**
     * Use Proxy: HTTP Semantics RFC 9110, Section 15.4.6.
     */
    HTTPSTATUS_USE_PROXY = 305,
    /**
     * Temporary Redirect: HTTP Semantics RFC 9110, Section 15.4.8.
     */
    HTTPSTATUS_TEMPORARY_REDIRECT = 307,
    /**
     * Permanent Redirect: HTTP Semantics RFC 9110, Section 15.4.9.
     */
    HTTPSTATUS_PERMANENT_REDIRECT = 308,
    /**
     * Bad Request: HTTP Semantics RFC 9110, Section 15.5.1.
     */
    HTTPSTATUS_BAD_REQUEST = 400,
    /**
     * Unauthorized: HTTP Semantics RFC 9110, Section 15.5.2.
     */
    HTTPSTATUS_UNAUTHORIZED = 401,
    /**
     * Payment Required: HTTP Semantics RFC 9110, Section 15.5.3.
     */
    HTTPSTATUS_PAYMENT_REQUIRED = 402,
    /**
     * Forbidden: HTTP Semantics RFC 9110, Section 15.5.4.
     */
    HTTPSTATUS_FORBIDDEN = 403,
    /**
     * Not Found: HTTP Semantics RFC 9110, Section 15.5.5.
     */
    HTTPSTATUS_NOT_FOUND = 404,
    /**
     * Method Not Allowed: HTTP Semantics RFC 9110, Section 15.5.6.
     */
    HTTPSTATUS_METHOD_NOT_ALLOWED = 405,
    /**
     * Not Acceptable: HTTP Semantics RFC 9110, Section 15.5.7.
     */
    HTTPSTATUS_NOT_ACCEPTABLE = 406,
    /**
     * Proxy Authentication Required: HTTP Semantics RFC 9110, Section 15.5.8.
     */
    HTTPSTATUS_PROXY_AUTHENTICATION_REQUIRED = 407,
    /**
     * Request Timeout: HTTP Semantics RFC 9110, Section 15.5.9.
     */
    HTTPSTATUS_REQUEST_TIMEOUT = 408,
    /**
     * Alias of HTTPSTATUS_REQUEST_TIMEOUT.
     */
    HTTPSTATUS_REQUEST_TIME_OUT = 408,
    /**
     * Conflict: HTTP Semantics RFC 9110, Section 15.5.10.
     */
    HTTPSTATUS_CONFLICT = 409,
    /**
     * Gone: HTTP Semantics RFC 9110, Section 15.5.11.
     */
    HTTPSTATUS_GONE = 410,
    /**
     * Length Required: HTTP Semantics RFC 9110, Section 15.5.12.
     */
    HTTPSTATUS_LENGTH_REQUIRED = 411,
    /**
     * Precondition Failed: HTTP Semantics RFC 9110, Section 15.5.13.
     */
    HTTPSTATUS_PRECONDITION_FAILED = 412,
    /**
     * Content Too Large: HTTP Semantics RFC 9110, Section 15.5.14.
     */
    HTTPSTATUS_REQUEST_ENTITY_TOO_LARGE = 413,
    /**
     * Alias of HTTPSTATUS_REQUEST_ENTITY_TOO_LARGE.
     */
    HTTPSTATUS_CONTENT_TOO_LARGE = 413,
    /**
     * Alias of HTTPSTATUS_REQUEST_ENTITY_TOO_LARGE.
     */
    HTTPSTATUS_PAYLOAD_TOO_LARGE = 413,
    /**
     * URI Too Long: HTTP Semantics RFC 9110, Section 15.5.15.
     */
    HTTPSTATUS_REQUEST_URI_TOO_LONG = 414,
    /**
     * Alias of HTTPSTATUS_REQUEST_URI_TOO_LONG.
     */
    HTTPSTATUS_URI_TOO_LONG = 414,
    /**
     * Alias of HTTPSTATUS_REQUEST_URI_TOO_LONG.
     */
    HTTPSTATUS_REQUEST_URI_TOO_LARGE = 414,
    /**
     * Unsupported Media Type: HTTP Semantics RFC 9110, Section 15.5.16.
     */
    HTTPSTATUS_UNSUPPORTED_MEDIA_TYPE = 415,
    /**
     * Range Not Satisfiable: HTTP Semantics RFC 9110, Section 15.5.17.
     */
    HTTPSTATUS_REQUEST_RANGE_NOT_SATISFIABLE = 416,
    /**
     * Alias of HTTPSTATUS_REQUEST_RANGE_NOT_SATISFIABLE.
     */
    HTTPSTATUS_RANGE_NOT_SATISFIABLE = 416,
    /**
     * Alias of HTTPSTATUS_REQUEST_RANGE_NOT_SATISFIABLE.
     */
    HTTPSTATUS_REQUESTED_RANGE_NOT_SATISFIABLE = 416,
    /**
     * Expectation Failed: HTTP Semantics RFC 9110, Section 15.5.18.
     */
    HTTPSTATUS_EXPECTATION_FAILED = 417,
    /**
     * I'm a Teapot: HTCPCP/1.0 RFC 2324, Section 2.3.2.
     */
    HTTPSTATUS_IM_A_TEAPOT = 418,
    /**
     * Misdirected Request: HTTP Semantics RFC 9110, Section 15.5.20.
     */
    HTTPSTATUS_MISDIRECTED_REQUEST = 421,
    /**
     * Unprocessable Content: HTTP Semantics RFC 9110, Section 15.5.21.
     */
    HTTPSTATUS_UNPROCESSABLE_ENTITY = 422,
    /**
     * Alias of HTTPSTATUS_UNPROCESSABLE_ENTITY.
     */
    HTTPSTATUS_UNPROCESSABLE_CONTENT = 422,
    /**
     * Locked: WebDAV RFC 4918, Section 11.3.
     */
    HTTPSTATUS_LOCKED = 423,
    /**
     * Failed Dependency: WebDAV RFC 4918, Section 11.4.
     */
    HTTPSTATUS_FAILED_DEPENDENCY = 424,
    /**
     * Too Early: Using Early Data in HTTP RFC 8470, Section 5.2.
     */
    HTTPSTATUS_TOO_EARLY = 425,
    /**
     * Upgrade Required: HTTP Semantics RFC 9110, Section 15.5.22.
     */
    HTTPSTATUS_UPGRADE_REQUIRED = 426,
    /**
     * Precondition Required: Additional HTTP Status Codes RFC 6585, Section 3.
     */
    HTTPSTATUS_PRECONDITION_REQUIRED = 428,
    /**
     * Too Many Requests: Additional HTTP Status Codes RFC 6585, Section 4.
     */
    HTTPSTATUS_TOO_MANY_REQUESTS = 429,
    /**
     * Request Header Fields Too Large: Additional HTTP Status Codes RFC 6585, Section 5.
     */
    HTTPSTATUS_REQUEST_HEADER_FIELDS_TOO_LARGE = 431,
    /**
     * Unavailable For Legal Reasons: An HTTP Status Code to Report Legal Obstacles RFC 7725, Section 3.
     */
    HTTPSTATUS_UNAVAILABLE_FOR_LEGAL_REASONS = 451,
    /**
     * Internal Server Error: HTTP Semantics RFC 9110, Section 15.6.1.
     */
    HTTPSTATUS_INTERNAL_SERVER_ERROR = 500,
    /**
     * Not Implemented: HTTP Semantics RFC 9110, Section 15.6.2.
     */
    HTTPSTATUS_NOT_IMPLEMENTED = 501,
    /**
     * Bad Gateway: HTTP Semantics RFC 9110, Section 15.6.3.
     */
    HTTPSTATUS_BAD_GATEWAY = 502,
    /**
     * Service Unavailable: HTTP Semantics RFC 9110, Section 15.6.4.
     */
    HTTPSTATUS_SERVICE_UNAVAILABLE = 503,
    /**
     * Gateway Timeout: HTTP Semantics RFC 9110, Section 15.6.5.
     */
    HTTPSTATUS_GATEWAY_TIMEOUT = 504,
    /**
     * Alias of HTTPSTATUS_GATEWAY_TIMEOUT.
     */
    HTTPSTATUS_GATEWAY_TIME_OUT = 504,
    /**
     * HTTP Version Not Supported: HTTP Semantics RFC 9110, Section 15.6.6.
     */
    HTTPSTATUS_HTTP_VERSION_NOT_SUPPORTED = 505,
    /**
     * Variant Also Negotiates: Transparent Content Negotiation in HTTP RFC 2295, Section 8.1 (Experimental).
     */
    HTTPSTATUS_VARIANT_ALSO_NEGOTIATES = 506,
    /**
     * Insufficient Storage: WebDAV RFC 4918, Section 11.5.
     */
    HTTPSTATUS_INSUFFICIENT_STORAGE = 507,
    /**
     * Loop Detected: WebDAV Binding Extensions RFC 5842, Section 7.2 (Experimental).
     */
    HTTPSTATUS_LOOP_DETECTED = 508,
    /**
     * Not Extended: An HTTP Extension Framework RFC 2774, Section 7 (Historic).
     */
    HTTPSTATUS_NOT_EXTENDED = 510,
    /**
     * Network Authentication Required: Additional HTTP Status Codes RFC 6585, Section 6.
     */
    HTTPSTATUS_NETWORK_AUTHENTICATION_REQUIRED = 511
};

/**
 * Name of a status code. A name never changes, so it can be stored; other spellings are aliases. The name of 416 is
 * found in Python's documentation alone: the names that CPython and RFC 9110 have for 416 are aliases.
 *
 * Returns NULL when the code is not registered.
 * Example: http_status_name(404) is "NOT_FOUND".
 * Example: http_status_name(416) is "REQUEST_RANGE_NOT_SATISFIABLE".
 * Since 1.0. Source: the documentation of Python's http.HTTPStatus. A code that it does not list is named after its
 * first registered phrase, in capitals, without apostrophes and with underscores for blanks and hyphens.
 */
HTTPSTATUS_API HTTPSTATUS_CONST const char *http_status_name(uint16_t code);

/**
 * Reason phrase of a status code.
 *
 * Returns NULL when the code is not registered.
 * Example: http_status_phrase(404) is "Not Found".
 * Since 1.0. Source: the IANA HTTP Status Code Registry; for 418, RFC 7168, Section 2.3.3.
 */
HTTPSTATUS_API HTTPSTATUS_CONST const char *http_status_phrase(uint16_t code);

/**
 * Explanation of a status code for developers: an English fragment of at most 90 characters, without a full stop.
 * The wording may improve in later versions.
 *
 * Returns NULL when the code is not registered.
 * Example: http_status_description(200) is "Request fulfilled, document follows".
 * Since 1.0. Source: this library's own words for the document in http_status_reference(); for 200, the
 * documentation of Python's http.HTTPStatus.
 */
HTTPSTATUS_API HTTPSTATUS_CONST const char *http_status_description(uint16_t code);

/**
 * Status code and reason phrase, as a status line has them. For a code that is not registered, a server sends the
 * code and a space, without a phrase:
 *
 *     snprintf(line, sizeof line, "%u ", code);
 *
 * Returns NULL when the code is not registered.
 * Example: http_status_line(404) is "404 Not Found".
 * Since 1.0. Source: RFC 9112, Section 4 (status-code SP reason-phrase); RFC 3875, Section 6.3.3 (CGI).
 */
HTTPSTATUS_API HTTPSTATUS_CONST const char *http_status_line(uint16_t code);

/**
 * Document that defines a status code, with the section.
 *
 * Returns NULL when the code is not registered.
 * Example: http_status_reference(404) is "HTTP Semantics RFC 9110, Section 15.5.5".
 * Since 1.0. Source: the Reference column of the IANA HTTP Status Code Registry, except for 418, where it has RFC
 * 9110. This library adds the titles, and the sections of documents other than RFC 9110.
 */
HTTPSTATUS_API HTTPSTATUS_CONST const char *http_status_reference(uint16_t code);

/**
 * Web address of the section in http_status_reference(). It can be the "type" of a problem detail (RFC 9457, Section
 * 3.1.1).
 *
 * Returns NULL when the code is not registered.
 * Example: http_status_url(404) is "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5".
 * Since 1.0. Source: the RFC Editor's HTML edition of the document in http_status_reference().
 */
HTTPSTATUS_API HTTPSTATUS_CONST const char *http_status_url(uint16_t code);

/**
 * Alias of a status code, by its index from 0. Most codes have no alias.
 *
 * Returns NULL when the code is not registered, and when it has no more than index aliases.
 * Example: http_status_alias(413, 0) is "CONTENT_TOO_LARGE".
 * Since 1.0. Source: every current or former phrase of the code, in capitals, without apostrophes and with
 * underscores for blanks and hyphens. Each member of Python's http.HTTPStatus is a name or an alias.
 */
HTTPSTATUS_API HTTPSTATUS_CONST const char *http_status_alias(uint16_t code, size_t index);

/**
 * Former reason phrase of a status code, by its index from 0. Most codes have none. Use former phrases to recognise
 * what others send; do not send them.
 *
 * Returns NULL when the code is not registered, and when it has no more than index former phrases.
 * Example: http_status_former_phrase(413, 1) is "Payload Too Large".
 * Since 1.0. Source: RFC 1945, RFC 2068, RFC 2616, RFC 4918 and RFC 7231.
 */
HTTPSTATUS_API HTTPSTATUS_CONST const char *http_status_former_phrase(uint16_t code, size_t index);

/**
 * Code of a name or an alias. ASCII case is ignored, and the whole string must match.
 *
 * Returns 0 when no code has that name, and for NULL. Otherwise name must point to a NUL-terminated string, of which
 * at most 33 bytes are read.
 * Example: http_status_from_name("not_found") is 404.
 * Example: http_status_from_name("NOT_FOUND ") is 0.
 * Since 1.0. Source: the results of http_status_name() and http_status_alias().
 */
HTTPSTATUS_API HTTPSTATUS_PURE uint16_t http_status_from_name(const char *name);

/**
 * The same for a name of length bytes that need not be NUL-terminated. A name that contains a NUL never matches.
 *
 * Returns 0 when no code has that name, and for NULL with any length. Otherwise name must point to length readable
 * bytes.
 * Example: http_status_from_name_n("not_found, gone", 9) is 404.
 * Since 1.0. Source: the results of http_status_name() and http_status_alias().
 */
HTTPSTATUS_API HTTPSTATUS_PURE uint16_t http_status_from_name_n(const char *name, size_t length);

/**
 * Code of a reason phrase, current or former. ASCII case is ignored, and the whole string must match.
 *
 * Returns 0 when no code has that phrase, and for NULL. Otherwise phrase must point to a NUL-terminated string, of
 * which at most 33 bytes are read.
 * Example: http_status_from_phrase("Payload Too Large") is 413.
 * Example: http_status_from_phrase("content too large") is 413.
 * Since 1.0. Source: the results of http_status_phrase() and http_status_former_phrase().
 */
HTTPSTATUS_API HTTPSTATUS_PURE uint16_t http_status_from_phrase(const char *phrase);

/**
 * The same for a phrase of length bytes that need not be NUL-terminated. A phrase that contains a NUL never matches.
 *
 * Returns 0 when no code has that phrase, and for NULL with any length. Otherwise phrase must point to length
 * readable bytes.
 * Example: http_status_from_phrase_n("OK, Gone", 2) is 200.
 * Since 1.0. Source: the results of http_status_phrase() and http_status_former_phrase().
 */
HTTPSTATUS_API HTTPSTATUS_PURE uint16_t http_status_from_phrase_n(const char *phrase, size_t length);

/**
 * Number of registered codes, for a loop with http_status_at(). Aliases are not counted.
 *
 * Since 1.0. Source: the IANA HTTP Status Code Registry as of http_status_registry_date(), and 418.
 */
HTTPSTATUS_API HTTPSTATUS_CONST size_t http_status_count(void);

/**
 * Registered code, by its index from 0 in ascending order.
 *
 * Returns 0 when index is http_status_count() or more.
 * Example: http_status_at(0) is 100.
 * Since 1.0. Source: the IANA HTTP Status Code Registry as of http_status_registry_date(), and 418.
 */
HTTPSTATUS_API HTTPSTATUS_CONST uint16_t http_status_at(size_t index);

/**
 * Whether a status code is registered, so that it has a name, a phrase and the other texts. RFC 9110 calls only a
 * code outside of 100 to 599 invalid: to ask for that, compare http_status_class() with 0.
 *
 * Returns false for every other value.
 * Example: http_status_is_valid(404) is true.
 * Example: http_status_is_valid(499) is false.
 * Since 1.0. Source: the IANA HTTP Status Code Registry as of http_status_registry_date(), and 418.
 */
HTTPSTATUS_API HTTPSTATUS_CONST bool http_status_is_valid(uint16_t code);

/**
 * Class of a status code, which is its first digit: 1 to 5 for 100 to 599, registered or not.
 *
 * Returns 0 outside of 100 to 599.
 * Example: http_status_class(499) is 4.
 * Since 1.0. Source: RFC 9110, Section 15.
 */
HTTPSTATUS_API HTTPSTATUS_CONST uint8_t http_status_class(uint16_t code);

/**
 * Name of the class of a status code, registered or not: "Informational", "Successful", "Redirection", "Client
 * Error" or "Server Error".
 *
 * Returns NULL outside of 100 to 599.
 * Example: http_status_class_name(499) is "Client Error".
 * Since 1.0. Source: RFC 9110, Section 15.
 */
HTTPSTATUS_API HTTPSTATUS_CONST const char *http_status_class_name(uint16_t code);

/**
 * Whether a status code is informational, so that another response follows: 100 to 199, registered or not.
 *
 * Returns false for every other value.
 * Since 1.0. Source: RFC 9110, Section 15.2.
 */
HTTPSTATUS_API HTTPSTATUS_CONST bool http_status_is_informational(uint16_t code);

/**
 * Whether a status code means success: 200 to 299, registered or not.
 *
 * Returns false for every other value.
 * Since 1.0. Source: RFC 9110, Section 15.3.
 */
HTTPSTATUS_API HTTPSTATUS_CONST bool http_status_is_success(uint16_t code);

/**
 * Whether a status code is in the class of redirections: 300 to 399, registered or not. Not all of them send the
 * client to Location: http_status_follows_location() tells which ones do.
 *
 * Returns false for every other value.
 * Since 1.0. Source: RFC 9110, Section 15.4.
 */
HTTPSTATUS_API HTTPSTATUS_CONST bool http_status_is_redirection(uint16_t code);

/**
 * Whether a status code is a client error: 400 to 499, registered or not.
 *
 * Returns false for every other value.
 * Since 1.0. Source: RFC 9110, Section 15.5.
 */
HTTPSTATUS_API HTTPSTATUS_CONST bool http_status_is_client_error(uint16_t code);

/**
 * Whether a status code is a server error: 500 to 599, registered or not.
 *
 * Returns false for every other value.
 * Since 1.0. Source: RFC 9110, Section 15.6.
 */
HTTPSTATUS_API HTTPSTATUS_CONST bool http_status_is_server_error(uint16_t code);

/**
 * Whether a status code is a client error or a server error: 400 to 599, registered or not.
 *
 * Returns false for every other value.
 * Since 1.0. Source: RFC 9110, Sections 15.5 and 15.6.
 */
HTTPSTATUS_API HTTPSTATUS_CONST bool http_status_is_error(uint16_t code);

/**
 * Registered code that a client treats a status code as: itself when it is registered, otherwise the x00 of its
 * class. Outside of 100 to 599 it is 500, because such a response is invalid.
 *
 * Returns a registered code for every value, so http_status_phrase(http_status_fallback(code)) is never NULL.
 * Example: http_status_fallback(499) is 400.
 * Example: http_status_fallback(600) is 500.
 * Since 1.0. Source: RFC 9110, Section 15.
 */
HTTPSTATUS_API HTTPSTATUS_CONST uint16_t http_status_fallback(uint16_t code);

/**
 * Whether a response with this status code has content: not for 100 to 199, 204 and 304. The request matters too,
 * and is not known here: a response to HEAD has no content, nor has a successful response to CONNECT.
 *
 * For 205, true means content of zero length: a client may read it, but a server must not generate any. With 100 to
 * 199 and 204, a server must not send Content-Length or Transfer-Encoding.
 *
 * Returns true for every other value, 0 and 65535 included: an invalid response is treated like a server error.
 * Example: http_status_has_content(205) is true.
 * Since 1.0. Source: RFC 9110, Section 6.4.1; for servers, Sections 15.3.6 and 8.6, and RFC 9112, Section 6.1.
 */
HTTPSTATUS_API HTTPSTATUS_CONST bool http_status_has_content(uint16_t code);

/**
 * Whether a client that follows redirects goes to the URI in Location: 301, 302, 303, 307 and 308. Of the other
 * codes from 300 to 399, 300 offers a choice, 304 refers to the client's own copy, and 305 is deprecated.
 *
 * Returns false for every other value.
 * Example: http_status_follows_location(304) is false.
 * Since 1.0. Source: RFC 9110, Section 15.4.
 */
HTTPSTATUS_API HTTPSTATUS_CONST bool http_status_follows_location(uint16_t code);

/**
 * Whether a status code is heuristically cacheable: a cache may store the response without explicit freshness
 * information, unless the method or a cache control forbids it.
 *
 * Returns false for every other value, registered or not.
 * Example: http_status_is_cacheable(404) is true.
 * Since 1.0. Source: RFC 9110, Section 15.1; for 451, RFC 7725, Section 3.
 */
HTTPSTATUS_API HTTPSTATUS_CONST bool http_status_is_cacheable(uint16_t code);

/**
 * Whether the document that defines a status code is experimental: 208, 506 and 508. 103 is not: RFC 8297 was
 * published as Experimental, and has been a Proposed Standard since February 2025.
 *
 * Returns false for every other value, registered or not.
 * Example: http_status_is_experimental(103) is false.
 * Since 1.0. Source: the status of RFC 5842 and RFC 2295, and that of RFC 8297.
 */
HTTPSTATUS_API HTTPSTATUS_CONST bool http_status_is_experimental(uint16_t code);

/**
 * Whether a status code is deprecated, or the document that defines it is historic: 305, and 510 since 2021. 102 is
 * not: RFC 4918 dropped it, but the registry lists it without a mark.
 *
 * Returns false for every other value, registered or not.
 * Example: http_status_is_deprecated(102) is false.
 * Since 1.0. Source: RFC 9110, Section 15.4.6; the status of RFC 2774; for 102, the IANA HTTP Status Code Registry.
 */
HTTPSTATUS_API HTTPSTATUS_CONST bool http_status_is_deprecated(uint16_t code);

/**
 * Version of the library that runs, such as "1.0.0". It equals HTTPSTATUS_VERSION when the program was compiled with
 * the header of the same version.
 *
 * Never returns NULL.
 * Since 1.0. Source: semantic versioning.
 */
HTTPSTATUS_API HTTPSTATUS_CONST const char *http_status_version(void);

/**
 * The same version as a number that can be compared: major * 65536 + minor * 256 + patch. It equals
 * HTTPSTATUS_VERSION_NUMBER when the program was compiled with the header of the same version.
 *
 * Since 1.0. Source: semantic versioning.
 */
HTTPSTATUS_API HTTPSTATUS_CONST uint32_t http_status_version_number(void);

/**
 * Date of the IANA HTTP Status Code Registry that the library reflects, as YYYY-MM-DD.
 *
 * Never returns NULL.
 * Since 1.0. Source: "Last Updated" in the IANA HTTP Status Code Registry.
 */
HTTPSTATUS_API HTTPSTATUS_CONST const char *http_status_registry_date(void);

#ifdef __cplusplus
}
#endif

#endif /* HTTPSTATUS_H */
