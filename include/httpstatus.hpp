/**
 * \file
 * The HTTP status code registry for C++17 and later, on top of httpstatus.h.
 *
 * Copyright (c) 2026 The libhttpstatus authors. SPDX-License-Identifier: MIT
 *
 *     #include <httpstatus.hpp>
 *     #include <iostream>
 *
 *     int main()
 *     {
 *         using namespace httpstatus;
 *
 *         std::cout << line(status::not_found).value() << '\n';
 *         std::cout << phrase(status{499}).value_or("499 is not registered") << '\n';
 *         if (auto found = from_name("im_a_teapot")) {
 *             std::cout << code(*found) << '\n';
 *         }
 *         for (status each : all()) {
 *             if (is_deprecated(each)) {
 *                 std::cout << each << '\n';
 *             }
 *         }
 *     }
 *
 * prints
 *
 *     404 Not Found
 *     499 is not registered
 *     418
 *     305 Use Proxy
 *     510 Not Extended
 *
 * when it is linked with -lhttpstatus.
 *
 * Each function behaves like the one of httpstatus.h that its comment names. The differences:
 *
 * - A code is a status, which holds any of 65,536 values: status{499} is fine. To convert a wider integer, call
 *   from_code(i), which checks that it fits; some compilers only warn about status{i}, and keep its low 16 bits.
 * - Where C returns NULL, or 0 for a code, the answer is an empty std::optional.
 * - A std::string_view is followed by a NUL, so its data() is a C string.
 * - Functions that depend on the number alone can be used in constant expressions; from C++20 on, so can most others,
 *   which then answer from this header, and at run time from the library.
 * - `<<` and std::format write the line of a status, or its number when it has none. The library {fmt} writes the
 *   number, because before version 10 it accepts nothing else from an enum. Wide streams and formats are left out.
 *
 * With HTTPSTATUS_HEADER_ONLY defined, this file needs httpstatus_map.h alone, and nothing has to be linked: those
 * functions then answer from the header, in constant expressions of C++17 too, and the others are left out.
 */
#ifndef HTTPSTATUS_HPP
#define HTTPSTATUS_HPP

#ifdef HTTPSTATUS_HEADER_ONLY
#include "httpstatus_map.h"
#else
#include "httpstatus.h"
#endif

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <iterator>
#include <optional>
#include <string_view>
#if __has_include(<version>)
#include <version>
#endif
#ifdef __cpp_lib_format
#include <format>
#endif

/// \cond
/* The compiler's own function is asked: Clang 14 takes that of libstdc++ for true at run time as well. */
#if defined(HTTPSTATUS_HEADER_ONLY)
#define HTTPSTATUS_CONSTEXPR constexpr
#define HTTPSTATUS_ANSWER(constant, library) (constant)
#elif defined(__cpp_lib_is_constant_evaluated)
#define HTTPSTATUS_CONSTEXPR constexpr
#define HTTPSTATUS_ANSWER(constant, library) (__builtin_is_constant_evaluated() ? (constant) : (library))
#else
#define HTTPSTATUS_CONSTEXPR inline
#define HTTPSTATUS_ANSWER(constant, library) (library)
#endif
/// \endcond

/// The HTTP status codes.
namespace httpstatus {

/// A status code, registered or not. `make generate` writes the list of the registered ones.
enum class status : std::uint16_t {
    continue_ = 100, ///< Continue: HTTP Semantics RFC 9110, Section 15.2.1.
    switching_protocols = 101, ///< Switching Protocols: HTTP Semantics RFC 9110, Section 15.2.2.
    processing = 102, ///< Processing: WebDAV RFC 2518, Section 10.1.
    early_hints = 103, ///< Early Hints: An HTTP Status Code for Indicating Hints RFC 8297, Section 2.
    ok = 200, ///< OK: HTTP Semantics RFC 9110, Section 15.3.1.
    created = 201, ///< Created: HTTP Semantics RFC 9110, Section 15.3.2.
    accepted = 202, ///< Accepted: HTTP Semantics RFC 9110, Section 15.3.3.
    non_authoritative_information = 203, ///< Non-Authoritative Information: HTTP Semantics RFC 9110, Section 15.3.4.
    no_content = 204, ///< No Content: HTTP Semantics RFC 9110, Section 15.3.5.
    reset_content = 205, ///< Reset Content: HTTP Semantics RFC 9110, Section 15.3.6.
    partial_content = 206, ///< Partial Content: HTTP Semantics RFC 9110, Section 15.3.7.
    multi_status = 207, ///< Multi-Status: WebDAV RFC 4918, Section 11.1.
    already_reported = 208, ///< Already Reported: WebDAV Binding Extensions RFC 5842, Section 7.1 (Experimental).
    im_used = 226, ///< IM Used: Delta Encoding in HTTP RFC 3229, Section 10.4.1.
    multiple_choices = 300, ///< Multiple Choices: HTTP Semantics RFC 9110, Section 15.4.1.
    moved_permanently = 301, ///< Moved Permanently: HTTP Semantics RFC 9110, Section 15.4.2.
    found = 302, ///< Found: HTTP Semantics RFC 9110, Section 15.4.3.
    moved_temporarily = 302, ///< Alias of found.
    see_other = 303, ///< See Other: HTTP Semantics RFC 9110, Section 15.4.4.
    not_modified = 304, ///< Not Modified: HTTP Semantics RFC 9110, Section 15.4.5.
    use_proxy = 305, ///< Use Proxy: HTTP Semantics RFC 9110, Section 15.4.6.
    temporary_redirect = 307, ///< Temporary Redirect: HTTP Semantics RFC 9110, Section 15.4.8.
    permanent_redirect = 308, ///< Permanent Redirect: HTTP Semantics RFC 9110, Section 15.4.9.
    bad_request = 400, ///< Bad Request: HTTP Semantics RFC 9110, Section 15.5.1.
    unauthorized = 401, ///< Unauthorized: HTTP Semantics RFC 9110, Section 15.5.2.
    payment_required = 402, ///< Payment Required: HTTP Semantics RFC 9110, Section 15.5.3.
    forbidden = 403, ///< Forbidden: HTTP Semantics RFC 9110, Section 15.5.4.
    not_found = 404, ///< Not Found: HTTP Semantics RFC 9110, Section 15.5.5.
    method_not_allowed = 405, ///< Method Not Allowed: HTTP Semantics RFC 9110, Section 15.5.6.
    not_acceptable = 406, ///< Not Acceptable: HTTP Semantics RFC 9110, Section 15.5.7.
    proxy_authentication_required = 407, ///< Proxy Authentication Required: HTTP Semantics RFC 9110, Section 15.5.8.
    request_timeout = 408, ///< Request Timeout: HTTP Semantics RFC 9110, Section 15.5.9.
    request_time_out = 408, ///< Alias of request_timeout.
    conflict = 409, ///< Conflict: HTTP Semantics RFC 9110, Section 15.5.10.
    gone = 410, ///< Gone: HTTP Semantics RFC 9110, Section 15.5.11.
    length_required = 411, ///< Length Required: HTTP Semantics RFC 9110, Section 15.5.12.
    precondition_failed = 412, ///< Precondition Failed: HTTP Semantics RFC 9110, Section 15.5.13.
    request_entity_too_large = 413, ///< Content Too Large: HTTP Semantics RFC 9110, Section 15.5.14.
    content_too_large = 413, ///< Alias of request_entity_too_large.
    payload_too_large = 413, ///< Alias of request_entity_too_large.
    request_uri_too_long = 414, ///< URI Too Long: HTTP Semantics RFC 9110, Section 15.5.15.
    uri_too_long = 414, ///< Alias of request_uri_too_long.
    request_uri_too_large = 414, ///< Alias of request_uri_too_long.
    unsupported_media_type = 415, ///< Unsupported Media Type: HTTP Semantics RFC 9110, Section 15.5.16.
    request_range_not_satisfiable = 416, ///< Range Not Satisfiable: HTTP Semantics RFC 9110, Section 15.5.17.
    range_not_satisfiable = 416, ///< Alias of request_range_not_satisfiable.
    requested_range_not_satisfiable = 416, ///< Alias of request_range_not_satisfiable.
    expectation_failed = 417, ///< Expectation Failed: HTTP Semantics RFC 9110, Section 15.5.18.
    im_a_teapot = 418, ///< I'm a Teapot: HTCPCP/1.0 RFC 2324, Section 2.3.2.
    misdirected_request = 421, ///< Misdirected Request: HTTP Semantics RFC 9110, Section 15.5.20.
    unprocessable_entity = 422, ///< Unprocessable Content: HTTP Semantics RFC 9110, Section 15.5.21.
    unprocessable_content = 422, ///< Alias of unprocessable_entity.
    locked = 423, ///< Locked: WebDAV RFC 4918, Section 11.3.
    failed_dependency = 424, ///< Failed Dependency: WebDAV RFC 4918, Section 11.4.
    too_early = 425, ///< Too Early: Using Early Data in HTTP RFC 8470, Section 5.2.
    upgrade_required = 426, ///< Upgrade Required: HTTP Semantics RFC 9110, Section 15.5.22.
    precondition_required = 428, ///< Precondition Required: Additional HTTP Status Codes RFC 6585, Section 3.
    too_many_requests = 429, ///< Too Many Requests: Additional HTTP Status Codes RFC 6585, Section 4.
    /// Request Header Fields Too Large: Additional HTTP Status Codes RFC 6585, Section 5.
    request_header_fields_too_large = 431,
    /// Unavailable For Legal Reasons: An HTTP Status Code to Report Legal Obstacles RFC 7725, Section 3.
    unavailable_for_legal_reasons = 451,
    internal_server_error = 500, ///< Internal Server Error: HTTP Semantics RFC 9110, Section 15.6.1.
    not_implemented = 501, ///< Not Implemented: HTTP Semantics RFC 9110, Section 15.6.2.
    bad_gateway = 502, ///< Bad Gateway: HTTP Semantics RFC 9110, Section 15.6.3.
    service_unavailable = 503, ///< Service Unavailable: HTTP Semantics RFC 9110, Section 15.6.4.
    gateway_timeout = 504, ///< Gateway Timeout: HTTP Semantics RFC 9110, Section 15.6.5.
    gateway_time_out = 504, ///< Alias of gateway_timeout.
    http_version_not_supported = 505, ///< HTTP Version Not Supported: HTTP Semantics RFC 9110, Section 15.6.6.
    /// Variant Also Negotiates: Transparent Content Negotiation in HTTP RFC 2295, Section 8.1 (Experimental).
    variant_also_negotiates = 506,
    insufficient_storage = 507, ///< Insufficient Storage: WebDAV RFC 4918, Section 11.5.
    loop_detected = 508, ///< Loop Detected: WebDAV Binding Extensions RFC 5842, Section 7.2 (Experimental).
    not_extended = 510, ///< Not Extended: An HTTP Extension Framework RFC 2774, Section 7 (Historic).
    /// Network Authentication Required: Additional HTTP Status Codes RFC 6585, Section 6.
    network_authentication_required = 511,
};

/// The number of a status.
constexpr std::uint16_t code(status s) noexcept { return static_cast<std::uint16_t>(s); }
/// The status of a number, if that lies in 0..65535.
constexpr std::optional<status> from_code(long long value) noexcept
{
    if (value < 0 || value > 65535) {
        return std::nullopt;
    }
    return static_cast<status>(value);
}
/// What the library {fmt} writes: the number.
constexpr std::uint16_t format_as(status s) noexcept { return code(s); }

/// Class of a status code, which is its first digit: 1 to 5 for 100 to 599, registered or not. See http_status_class().
constexpr std::uint8_t class_of(status s) noexcept
{
    return code(s) >= 100 && code(s) < 600 ? static_cast<std::uint8_t>(code(s) / 100) : std::uint8_t{0};
}
/// Whether a status code is informational, so that another response follows: 100 to 199, registered or not. See
/// http_status_is_informational().
constexpr bool is_informational(status s) noexcept { return class_of(s) == 1; }
/// Whether a status code means success: 200 to 299, registered or not. See http_status_is_success().
constexpr bool is_success(status s) noexcept { return class_of(s) == 2; }
/// Whether a status code is in the class of redirections: 300 to 399, registered or not. See
/// http_status_is_redirection().
constexpr bool is_redirection(status s) noexcept { return class_of(s) == 3; }
/// Whether a status code is a client error: 400 to 499, registered or not. See http_status_is_client_error().
constexpr bool is_client_error(status s) noexcept { return class_of(s) == 4; }
/// Whether a status code is a server error: 500 to 599, registered or not. See http_status_is_server_error().
constexpr bool is_server_error(status s) noexcept { return class_of(s) == 5; }
/// Whether a status code is a client error or a server error: 400 to 599, registered or not. See
/// http_status_is_error().
constexpr bool is_error(status s) noexcept { return class_of(s) >= 4; }
/// Whether a response with this status code has content: not for 100 to 199, 204 and 304. See
/// http_status_has_content().
constexpr bool has_content(status s) noexcept { return class_of(s) != 1 && code(s) != 204 && code(s) != 304; }

/// \cond
namespace detail {

constexpr std::optional<std::string_view> text(const char *string) noexcept
{
    if (string == nullptr) {
        return std::nullopt;
    }
    return string;
}
constexpr std::string_view view(const char *string) noexcept { return string == nullptr ? "" : string; }
constexpr std::optional<status> found(std::uint16_t value) noexcept
{
    if (value == 0) {
        return std::nullopt;
    }
    return status{value};
}

/* ASCII case ignored. */
constexpr bool same(std::string_view a, std::string_view b) noexcept
{
    if (a.size() != b.size()) {
        return false;
    }
    for (std::size_t i = 0; i < a.size(); i++) {
        const char x = a[i] >= 'A' && a[i] <= 'Z' ? static_cast<char>(a[i] + 32) : a[i];
        const char y = b[i] >= 'A' && b[i] <= 'Z' ? static_cast<char>(b[i] + 32) : b[i];
        if (x != y) {
            return false;
        }
    }
    return true;
}
struct texts {
    const char *name, *phrase, *line;
};
#define HTTPSTATUS_CASE(code, name, phrase) \
    case code:                              \
        return {#name, phrase, #code " " phrase};
constexpr texts texts_of(std::uint16_t value) noexcept
{
    switch (value) {
        HTTPSTATUS_MAP(HTTPSTATUS_CASE)
    default:
        return {};
    }
}
#undef HTTPSTATUS_CASE

struct word {
    std::uint16_t code;
    const char *text;
};
#define HTTPSTATUS_PHRASE(code, name, phrase) {code, phrase},
#define HTTPSTATUS_NAME(code, name) {code, #name},
inline constexpr word phrases[] = {HTTPSTATUS_MAP(HTTPSTATUS_PHRASE)};
inline constexpr word names[] = {HTTPSTATUS_NAMES(HTTPSTATUS_NAME)};
#undef HTTPSTATUS_PHRASE
#undef HTTPSTATUS_NAME
/* Begin of the lists. */
inline constexpr word former_phrases[] = {
    {302, "Moved Temporarily"},
    {408, "Request Time-out"},
    {413, "Request Entity Too Large"},
    {413, "Payload Too Large"},
    {414, "Request-URI Too Long"},
    {414, "Request-URI Too Large"},
    {416, "Requested Range Not Satisfiable"},
    {422, "Unprocessable Entity"},
    {504, "Gateway Time-out"},
};
inline constexpr std::uint16_t follows_location[] = {301, 302, 303, 307, 308};
inline constexpr std::uint16_t cacheable[] = {200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 451, 501};
inline constexpr std::uint16_t experimental[] = {208, 506, 508};
inline constexpr std::uint16_t deprecated[] = {305, 510};
/* End of the lists. */

template <std::size_t Count>
constexpr std::uint16_t code_of(const word (&words)[Count], std::string_view text) noexcept
{
    for (const word &each : words) {
        if (same(each.text, text)) {
            return each.code;
        }
    }
    return 0;
}
template <std::size_t Count>
constexpr bool lists(const std::uint16_t (&codes)[Count], std::uint16_t value) noexcept
{
    for (std::uint16_t each : codes) {
        if (each == value) {
            return true;
        }
    }
    return false;
}

/* What the library answers, to be had from the compiler. */
constexpr const char *constant_name(std::uint16_t value) noexcept { return texts_of(value).name; }
constexpr const char *constant_phrase(std::uint16_t value) noexcept { return texts_of(value).phrase; }
constexpr const char *constant_line(std::uint16_t value) noexcept { return texts_of(value).line; }
constexpr const char *constant_class_name(std::uint16_t value) noexcept
{
    constexpr const char *names_of_classes[] = {
        nullptr, "Informational", "Successful", "Redirection", "Client Error", "Server Error",
    };
    return names_of_classes[class_of(status{value})];
}
constexpr std::uint16_t constant_from_name(std::string_view name) noexcept { return code_of(names, name); }
constexpr std::uint16_t constant_from_phrase(std::string_view phrase) noexcept
{
    const std::uint16_t value = code_of(phrases, phrase);
    return value != 0 ? value : code_of(former_phrases, phrase);
}
constexpr std::size_t constant_count() noexcept { return sizeof phrases / sizeof phrases[0]; }
constexpr std::uint16_t constant_at(std::size_t index) noexcept
{
    return index < constant_count() ? phrases[index].code : std::uint16_t{0};
}
constexpr bool constant_is_valid(std::uint16_t value) noexcept { return texts_of(value).name != nullptr; }
constexpr std::uint16_t constant_fallback(std::uint16_t value) noexcept
{
    const std::uint8_t x = class_of(status{value});
    return constant_is_valid(value) ? value : static_cast<std::uint16_t>(x == 0 ? 500 : x * 100);
}
constexpr bool constant_follows_location(std::uint16_t value) noexcept { return lists(follows_location, value); }
constexpr bool constant_is_cacheable(std::uint16_t value) noexcept { return lists(cacheable, value); }
constexpr bool constant_is_experimental(std::uint16_t value) noexcept { return lists(experimental, value); }
constexpr bool constant_is_deprecated(std::uint16_t value) noexcept { return lists(deprecated, value); }

} // namespace detail
/// \endcond

/* Begin of the functions. */
/// Name of a status code. See http_status_name().
HTTPSTATUS_CONSTEXPR std::optional<std::string_view> name(status s) noexcept
{
    return detail::text(HTTPSTATUS_ANSWER(detail::constant_name(code(s)), http_status_name(code(s))));
}
/// Reason phrase of a status code. See http_status_phrase().
HTTPSTATUS_CONSTEXPR std::optional<std::string_view> phrase(status s) noexcept
{
    return detail::text(HTTPSTATUS_ANSWER(detail::constant_phrase(code(s)), http_status_phrase(code(s))));
}
/// Status code and reason phrase, as a status line has them. See http_status_line().
HTTPSTATUS_CONSTEXPR std::optional<std::string_view> line(status s) noexcept
{
    return detail::text(HTTPSTATUS_ANSWER(detail::constant_line(code(s)), http_status_line(code(s))));
}
/// Code of a name or an alias. See http_status_from_name().
HTTPSTATUS_CONSTEXPR std::optional<status> from_name(const char *text) noexcept
{
    return detail::found(
        HTTPSTATUS_ANSWER(detail::constant_from_name(detail::view(text)), http_status_from_name(text)));
}
/// Code of a name or an alias. See http_status_from_name_n().
HTTPSTATUS_CONSTEXPR std::optional<status> from_name(std::string_view text) noexcept
{
    return detail::found(
        HTTPSTATUS_ANSWER(detail::constant_from_name(text), http_status_from_name_n(text.data(), text.size())));
}
/// Code of a reason phrase, current or former. See http_status_from_phrase().
HTTPSTATUS_CONSTEXPR std::optional<status> from_phrase(const char *text) noexcept
{
    return detail::found(
        HTTPSTATUS_ANSWER(detail::constant_from_phrase(detail::view(text)), http_status_from_phrase(text)));
}
/// Code of a reason phrase, current or former. See http_status_from_phrase_n().
HTTPSTATUS_CONSTEXPR std::optional<status> from_phrase(std::string_view text) noexcept
{
    return detail::found(
        HTTPSTATUS_ANSWER(detail::constant_from_phrase(text), http_status_from_phrase_n(text.data(), text.size())));
}
/// Number of registered codes, for a loop with http_status_at(). See http_status_count().
HTTPSTATUS_CONSTEXPR std::size_t count() noexcept
{
    return HTTPSTATUS_ANSWER(detail::constant_count(), http_status_count());
}
/// Registered code, by its index from 0 in ascending order. See http_status_at().
HTTPSTATUS_CONSTEXPR std::optional<status> at(std::size_t index) noexcept
{
    return detail::found(HTTPSTATUS_ANSWER(detail::constant_at(index), http_status_at(index)));
}
/// Whether a status code is registered, so that it has a name, a phrase and the other texts. See
/// http_status_is_valid().
HTTPSTATUS_CONSTEXPR bool is_valid(status s) noexcept
{
    return HTTPSTATUS_ANSWER(detail::constant_is_valid(code(s)), http_status_is_valid(code(s)));
}
/// Name of the class of a status code, registered or not: "Informational", "Successful", "Redirection", "Client Error"
/// or "Server Error". See http_status_class_name().
HTTPSTATUS_CONSTEXPR std::optional<std::string_view> class_name(status s) noexcept
{
    return detail::text(HTTPSTATUS_ANSWER(detail::constant_class_name(code(s)), http_status_class_name(code(s))));
}
/// Registered code that a client treats a status code as: itself when it is registered, otherwise the x00 of its class.
/// See http_status_fallback().
HTTPSTATUS_CONSTEXPR status fallback(status s) noexcept
{
    return status{HTTPSTATUS_ANSWER(detail::constant_fallback(code(s)), http_status_fallback(code(s)))};
}
/// Whether a client that follows redirects goes to the URI in Location: 301, 302, 303, 307 and 308. See
/// http_status_follows_location().
HTTPSTATUS_CONSTEXPR bool follows_location(status s) noexcept
{
    return HTTPSTATUS_ANSWER(detail::constant_follows_location(code(s)), http_status_follows_location(code(s)));
}
/// Whether a status code is heuristically cacheable: a cache may store the response without explicit freshness
/// information, unless the method or a cache control forbids it. See http_status_is_cacheable().
HTTPSTATUS_CONSTEXPR bool is_cacheable(status s) noexcept
{
    return HTTPSTATUS_ANSWER(detail::constant_is_cacheable(code(s)), http_status_is_cacheable(code(s)));
}
/// Whether the document that defines a status code is experimental: 208, 506 and 508. See
/// http_status_is_experimental().
HTTPSTATUS_CONSTEXPR bool is_experimental(status s) noexcept
{
    return HTTPSTATUS_ANSWER(detail::constant_is_experimental(code(s)), http_status_is_experimental(code(s)));
}
/// Whether a status code is deprecated, or the document that defines it is historic: 305, and 510 since 2021. See
/// http_status_is_deprecated().
HTTPSTATUS_CONSTEXPR bool is_deprecated(status s) noexcept
{
    return HTTPSTATUS_ANSWER(detail::constant_is_deprecated(code(s)), http_status_is_deprecated(code(s)));
}
#ifndef HTTPSTATUS_HEADER_ONLY
/// Explanation of a status code for developers: an English fragment of at most 90 characters, without a full stop. See
/// http_status_description().
inline std::optional<std::string_view> description(status s) noexcept
{
    return detail::text(http_status_description(code(s)));
}
/// Document that defines a status code, with the section. See http_status_reference().
inline std::optional<std::string_view> reference(status s) noexcept
{
    return detail::text(http_status_reference(code(s)));
}
/// Web address of the section in http_status_reference(). See http_status_url().
inline std::optional<std::string_view> url(status s) noexcept { return detail::text(http_status_url(code(s))); }
/// Alias of a status code, by its index from 0. See http_status_alias().
inline std::optional<std::string_view> alias(status s, std::size_t index) noexcept
{
    return detail::text(http_status_alias(code(s), index));
}
/// Former reason phrase of a status code, by its index from 0. See http_status_former_phrase().
inline std::optional<std::string_view> former_phrase(status s, std::size_t index) noexcept
{
    return detail::text(http_status_former_phrase(code(s), index));
}
/// Version of the library that runs, such as "1.0.0". See http_status_version().
inline std::string_view version() noexcept { return http_status_version(); }
/// The same version as a number that can be compared: major * 65536 + minor * 256 + patch. See
/// http_status_version_number().
inline std::uint32_t version_number() noexcept { return http_status_version_number(); }
/// Date of the IANA HTTP Status Code Registry that the library reflects, as YYYY-MM-DD. See
/// http_status_registry_date().
inline std::string_view registry_date() noexcept { return http_status_registry_date(); }
#endif
/* End of the functions. */

/// The registered codes in ascending order.
class all {
public:
    /// Random access; like the iterator of std::vector<bool>, it returns no reference.
    class iterator {
    public:
        /// \cond
        using iterator_category = std::random_access_iterator_tag;
        using value_type = status;
        using difference_type = std::ptrdiff_t;
        using pointer = void;
        using reference = status;

        constexpr iterator() noexcept = default;

        HTTPSTATUS_CONSTEXPR status operator*() const noexcept { return (*this)[0]; }
        HTTPSTATUS_CONSTEXPR status operator[](difference_type n) const noexcept
        {
            return at(static_cast<std::size_t>(index + n)).value_or(status{});
        }

        constexpr iterator &operator+=(difference_type n) noexcept
        {
            index += n;
            return *this;
        }
        constexpr iterator &operator-=(difference_type n) noexcept { return *this += -n; }
        constexpr iterator &operator++() noexcept { return *this += 1; }
        constexpr iterator &operator--() noexcept { return *this += -1; }
        constexpr iterator operator++(int) noexcept
        {
            iterator old = *this;
            ++*this;
            return old;
        }
        constexpr iterator operator--(int) noexcept
        {
            iterator old = *this;
            --*this;
            return old;
        }

        friend constexpr iterator operator+(iterator i, difference_type n) noexcept { return i += n; }
        friend constexpr iterator operator+(difference_type n, iterator i) noexcept { return i += n; }
        friend constexpr iterator operator-(iterator i, difference_type n) noexcept { return i -= n; }
        friend constexpr difference_type operator-(iterator a, iterator b) noexcept { return a.index - b.index; }
        friend constexpr bool operator==(iterator a, iterator b) noexcept { return a.index == b.index; }
        friend constexpr bool operator!=(iterator a, iterator b) noexcept { return a.index != b.index; }
        friend constexpr bool operator<(iterator a, iterator b) noexcept { return a.index < b.index; }
        friend constexpr bool operator>(iterator a, iterator b) noexcept { return a.index > b.index; }
        friend constexpr bool operator<=(iterator a, iterator b) noexcept { return a.index <= b.index; }
        friend constexpr bool operator>=(iterator a, iterator b) noexcept { return a.index >= b.index; }

        /// \endcond
    private:
        difference_type index = 0;
    };
    /// \cond
    using const_iterator = iterator;
    using value_type = status;

    /// \endcond

    /// The first one.
    constexpr iterator begin() const noexcept { return {}; }
    /// Behind the last one.
    HTTPSTATUS_CONSTEXPR iterator end() const noexcept { return begin() + static_cast<std::ptrdiff_t>(size()); }
    /// How many there are.
    HTTPSTATUS_CONSTEXPR std::size_t size() const noexcept { return count(); }
    /// Always false.
    constexpr bool empty() const noexcept { return false; }
    /// The lowest code.
    HTTPSTATUS_CONSTEXPR status front() const noexcept { return (*this)[0]; }
    /// The index-th one; status{} past the end.
    HTTPSTATUS_CONSTEXPR status operator[](std::size_t index) const noexcept { return at(index).value_or(status{}); }
};

/// \cond
namespace detail {

/* The line of a status, or its number when it has none. */
class shown {
public:
    explicit shown(status s) noexcept : text(line(s).value_or(std::string_view()))
    {
        if (text.empty()) {
            std::size_t first = sizeof digits;
            unsigned left = code(s);
            do {
                digits[--first] = static_cast<char>('0' + left % 10);
                left /= 10;
            } while (left != 0);
            text = std::string_view(digits + first, sizeof digits - first);
        }
    }
    shown(const shown &) = delete;
    shown &operator=(const shown &) = delete;

    std::string_view text;

private:
    char digits[5] = {};
};

} // namespace detail
/// \endcond

/// Writes the line of a status, or its number when it has none.
template <class Traits>
std::basic_ostream<char, Traits> &operator<<(std::basic_ostream<char, Traits> &stream, status s)
{
    return stream << detail::shown(s).text;
}

} // namespace httpstatus

/// \cond
#ifdef __cpp_lib_format
template <>
struct std::formatter<httpstatus::status, char> : std::formatter<std::string_view, char> {
    template <class Context>
    auto format(httpstatus::status s, Context &context) const
    {
        return std::formatter<std::string_view, char>::format(httpstatus::detail::shown(s).text, context);
    }
};
#endif

#ifdef __cpp_lib_ranges
/* Its iterators outlive it, and it owns nothing. */
template <>
inline constexpr bool std::ranges::enable_borrowed_range<httpstatus::all> = true;
template <>
inline constexpr bool std::ranges::enable_view<httpstatus::all> = true;
#endif

#undef HTTPSTATUS_CONSTEXPR
#undef HTTPSTATUS_ANSWER
/// \endcond

#endif /* HTTPSTATUS_HPP */
