/*
 * httpstatus.hpp - the HTTP status code registry for C++17 and later, over httpstatus.h
 * SPDX-License-Identifier: MIT
 *
 *     #include <httpstatus.hpp>
 *     #include <iostream>
 *
 *     int main()
 *     {
 *         using namespace httpstatus;
 *
 *         std::cout << line(status::NotFound).value() << '\n';
 *         std::cout << phrase(status{499}).value_or("499 is not registered") << '\n';
 *         if (auto found = from_name("im_a_teapot")) {
 *             std::cout << code(*found) << '\n';
 *         }
 *         for (status each : all()) {
 *             if (is_deprecated(each)) {
 *                 std::cout << line(each).value() << '\n';
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
 * The rules are those of httpstatus.h, where each function stands under its full name with all that there is to say of
 * it: phrase() is http_status_phrase(). What differs:
 *
 * - A code is a status, which holds any of 65,536 values: status{499} is fine. from_code(i) checks that a wider integer
 *   fits; of status{i}, the language says the same, but some compilers only warn, and cut i to its low 16 bits.
 * - What depends on the number alone can be had in constant expressions; from C++20 on, name(), phrase(), is_valid() and
 *   fallback() too. `<<`, and std::format where there is one, write the line of a status, or the number when it has none.
 * - What has no answer in C (NULL, or 0 for a code) is an empty std::optional here.
 * - The character after the last of a std::string_view is NUL, so its data() can be passed on as a C string.
 */
#ifndef HTTPSTATUS_HPP
#define HTTPSTATUS_HPP

#include <httpstatus.h>

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <iterator>
#include <optional>
#include <string_view>
#if __cplusplus >= 202002L
#include <version>
#endif
#ifdef __cpp_lib_format
#include <format>
#endif
/* The compiler's own function is asked: Clang 14 takes that of libstdc++ for true at run time as well. */
#ifdef __cpp_lib_is_constant_evaluated
#define HTTPSTATUS_CONSTEXPR20 constexpr
#else
#define HTTPSTATUS_CONSTEXPR20 inline
#endif

namespace httpstatus {

/* Each HTTPSTATUS_ constant. `make generate` writes the list. */
enum class status : std::uint16_t {
    Continue = HTTPSTATUS_CONTINUE,
    SwitchingProtocols = HTTPSTATUS_SWITCHING_PROTOCOLS,
    Processing = HTTPSTATUS_PROCESSING,
    EarlyHints = HTTPSTATUS_EARLY_HINTS,
    Ok = HTTPSTATUS_OK,
    Created = HTTPSTATUS_CREATED,
    Accepted = HTTPSTATUS_ACCEPTED,
    NonAuthoritativeInformation = HTTPSTATUS_NON_AUTHORITATIVE_INFORMATION,
    NoContent = HTTPSTATUS_NO_CONTENT,
    ResetContent = HTTPSTATUS_RESET_CONTENT,
    PartialContent = HTTPSTATUS_PARTIAL_CONTENT,
    MultiStatus = HTTPSTATUS_MULTI_STATUS,
    AlreadyReported = HTTPSTATUS_ALREADY_REPORTED,
    ImUsed = HTTPSTATUS_IM_USED,
    MultipleChoices = HTTPSTATUS_MULTIPLE_CHOICES,
    MovedPermanently = HTTPSTATUS_MOVED_PERMANENTLY,
    Found = HTTPSTATUS_FOUND,
    MovedTemporarily = HTTPSTATUS_MOVED_TEMPORARILY,
    SeeOther = HTTPSTATUS_SEE_OTHER,
    NotModified = HTTPSTATUS_NOT_MODIFIED,
    UseProxy = HTTPSTATUS_USE_PROXY,
    TemporaryRedirect = HTTPSTATUS_TEMPORARY_REDIRECT,
    PermanentRedirect = HTTPSTATUS_PERMANENT_REDIRECT,
    BadRequest = HTTPSTATUS_BAD_REQUEST,
    Unauthorized = HTTPSTATUS_UNAUTHORIZED,
    PaymentRequired = HTTPSTATUS_PAYMENT_REQUIRED,
    Forbidden = HTTPSTATUS_FORBIDDEN,
    NotFound = HTTPSTATUS_NOT_FOUND,
    MethodNotAllowed = HTTPSTATUS_METHOD_NOT_ALLOWED,
    NotAcceptable = HTTPSTATUS_NOT_ACCEPTABLE,
    ProxyAuthenticationRequired = HTTPSTATUS_PROXY_AUTHENTICATION_REQUIRED,
    RequestTimeout = HTTPSTATUS_REQUEST_TIMEOUT,
    RequestTimeOut = HTTPSTATUS_REQUEST_TIME_OUT,
    Conflict = HTTPSTATUS_CONFLICT,
    Gone = HTTPSTATUS_GONE,
    LengthRequired = HTTPSTATUS_LENGTH_REQUIRED,
    PreconditionFailed = HTTPSTATUS_PRECONDITION_FAILED,
    RequestEntityTooLarge = HTTPSTATUS_REQUEST_ENTITY_TOO_LARGE,
    ContentTooLarge = HTTPSTATUS_CONTENT_TOO_LARGE,
    PayloadTooLarge = HTTPSTATUS_PAYLOAD_TOO_LARGE,
    RequestUriTooLong = HTTPSTATUS_REQUEST_URI_TOO_LONG,
    UriTooLong = HTTPSTATUS_URI_TOO_LONG,
    RequestUriTooLarge = HTTPSTATUS_REQUEST_URI_TOO_LARGE,
    UnsupportedMediaType = HTTPSTATUS_UNSUPPORTED_MEDIA_TYPE,
    RequestRangeNotSatisfiable = HTTPSTATUS_REQUEST_RANGE_NOT_SATISFIABLE,
    RangeNotSatisfiable = HTTPSTATUS_RANGE_NOT_SATISFIABLE,
    RequestedRangeNotSatisfiable = HTTPSTATUS_REQUESTED_RANGE_NOT_SATISFIABLE,
    ExpectationFailed = HTTPSTATUS_EXPECTATION_FAILED,
    ImATeapot = HTTPSTATUS_IM_A_TEAPOT,
    MisdirectedRequest = HTTPSTATUS_MISDIRECTED_REQUEST,
    UnprocessableEntity = HTTPSTATUS_UNPROCESSABLE_ENTITY,
    UnprocessableContent = HTTPSTATUS_UNPROCESSABLE_CONTENT,
    Locked = HTTPSTATUS_LOCKED,
    FailedDependency = HTTPSTATUS_FAILED_DEPENDENCY,
    TooEarly = HTTPSTATUS_TOO_EARLY,
    UpgradeRequired = HTTPSTATUS_UPGRADE_REQUIRED,
    PreconditionRequired = HTTPSTATUS_PRECONDITION_REQUIRED,
    TooManyRequests = HTTPSTATUS_TOO_MANY_REQUESTS,
    RequestHeaderFieldsTooLarge = HTTPSTATUS_REQUEST_HEADER_FIELDS_TOO_LARGE,
    UnavailableForLegalReasons = HTTPSTATUS_UNAVAILABLE_FOR_LEGAL_REASONS,
    InternalServerError = HTTPSTATUS_INTERNAL_SERVER_ERROR,
    NotImplemented = HTTPSTATUS_NOT_IMPLEMENTED,
    BadGateway = HTTPSTATUS_BAD_GATEWAY,
    ServiceUnavailable = HTTPSTATUS_SERVICE_UNAVAILABLE,
    GatewayTimeout = HTTPSTATUS_GATEWAY_TIMEOUT,
    GatewayTimeOut = HTTPSTATUS_GATEWAY_TIME_OUT,
    HttpVersionNotSupported = HTTPSTATUS_HTTP_VERSION_NOT_SUPPORTED,
    VariantAlsoNegotiates = HTTPSTATUS_VARIANT_ALSO_NEGOTIATES,
    InsufficientStorage = HTTPSTATUS_INSUFFICIENT_STORAGE,
    LoopDetected = HTTPSTATUS_LOOP_DETECTED,
    NotExtended = HTTPSTATUS_NOT_EXTENDED,
    NetworkAuthenticationRequired = HTTPSTATUS_NETWORK_AUTHENTICATION_REQUIRED,
};

constexpr std::uint16_t code(status s) noexcept { return static_cast<std::uint16_t>(s); }
constexpr std::optional<status> from_code(long long value) noexcept
{
    if (value < 0 || value > 65535) {
        return std::nullopt;
    }
    return static_cast<status>(value);
}

namespace detail {

constexpr std::optional<std::string_view> text(const char *string) noexcept
{
    if (string == nullptr) {
        return std::nullopt;
    }
    return string;
}

constexpr std::optional<status> found(std::uint16_t value) noexcept
{
    if (value == 0) {
        return std::nullopt;
    }
    return status{value};
}

#ifdef __cpp_lib_is_constant_evaluated
/* What the compiler asks instead of the library, when it needs the answer itself. */
#define HTTPSTATUS_NAME(code, name, phrase) \
    case code:                              \
        return #name;
#define HTTPSTATUS_PHRASE(code, name, phrase) \
    case code:                                \
        return phrase;
constexpr const char *constant_name(std::uint16_t value) noexcept
{
    switch (value) {
        HTTPSTATUS_MAP(HTTPSTATUS_NAME)
    default:
        return nullptr;
    }
}
constexpr const char *constant_phrase(std::uint16_t value) noexcept
{
    switch (value) {
        HTTPSTATUS_MAP(HTTPSTATUS_PHRASE)
    default:
        return nullptr;
    }
}
#undef HTTPSTATUS_NAME
#undef HTTPSTATUS_PHRASE
#endif

} // namespace detail

HTTPSTATUS_CONSTEXPR20 std::optional<std::string_view> name(status s) noexcept
{
#ifdef __cpp_lib_is_constant_evaluated
    if (__builtin_is_constant_evaluated()) {
        return detail::text(detail::constant_name(code(s)));
    }
#endif
    return detail::text(http_status_name(code(s)));
}
HTTPSTATUS_CONSTEXPR20 std::optional<std::string_view> phrase(status s) noexcept
{
#ifdef __cpp_lib_is_constant_evaluated
    if (__builtin_is_constant_evaluated()) {
        return detail::text(detail::constant_phrase(code(s)));
    }
#endif
    return detail::text(http_status_phrase(code(s)));
}

HTTPSTATUS_CONSTEXPR20 bool is_valid(status s) noexcept
{
#ifdef __cpp_lib_is_constant_evaluated
    if (__builtin_is_constant_evaluated()) {
        return detail::constant_name(code(s)) != nullptr;
    }
#endif
    return http_status_is_valid(code(s));
}

/* The class, under another name, for C++ has taken that one. */
constexpr std::uint8_t class_of(status s) noexcept
{
    return code(s) >= 100 && code(s) < 600 ? static_cast<std::uint8_t>(code(s) / 100) : std::uint8_t{0};
}
constexpr bool is_informational(status s) noexcept { return class_of(s) == 1; }
constexpr bool is_success(status s) noexcept { return class_of(s) == 2; }
constexpr bool is_redirection(status s) noexcept { return class_of(s) == 3; }
constexpr bool is_client_error(status s) noexcept { return class_of(s) == 4; }
constexpr bool is_server_error(status s) noexcept { return class_of(s) == 5; }
constexpr bool is_error(status s) noexcept { return class_of(s) >= 4; }
HTTPSTATUS_CONSTEXPR20 status fallback(status s) noexcept
{
#ifdef __cpp_lib_is_constant_evaluated
    if (__builtin_is_constant_evaluated()) {
        return is_valid(s) ? s : static_cast<status>(class_of(s) == 0 ? 500 : class_of(s) * 100);
    }
#endif
    return status{http_status_fallback(code(s))};
}

/* The other functions, as they are. `make generate` writes them. */
inline std::optional<std::string_view> description(status s) noexcept
{
    return detail::text(http_status_description(code(s)));
}
inline std::optional<std::string_view> line(status s) noexcept { return detail::text(http_status_line(code(s))); }
inline std::optional<std::string_view> reference(status s) noexcept
{
    return detail::text(http_status_reference(code(s)));
}
inline std::optional<std::string_view> url(status s) noexcept { return detail::text(http_status_url(code(s))); }
inline std::optional<std::string_view> alias(status s, std::size_t index) noexcept
{
    return detail::text(http_status_alias(code(s), index));
}
inline std::optional<std::string_view> former_phrase(status s, std::size_t index) noexcept
{
    return detail::text(http_status_former_phrase(code(s), index));
}
inline std::optional<status> from_name(std::string_view string) noexcept
{
    return detail::found(http_status_from_name_n(string.data(), string.size()));
}
inline std::optional<status> from_phrase(std::string_view string) noexcept
{
    return detail::found(http_status_from_phrase_n(string.data(), string.size()));
}
inline std::size_t count() noexcept { return http_status_count(); }
inline std::optional<status> at(std::size_t index) noexcept { return detail::found(http_status_at(index)); }
inline std::optional<std::string_view> class_name(status s) noexcept
{
    return detail::text(http_status_class_name(code(s)));
}
inline bool has_content(status s) noexcept { return http_status_has_content(code(s)); }
inline bool is_cacheable(status s) noexcept { return http_status_is_cacheable(code(s)); }
inline bool is_experimental(status s) noexcept { return http_status_is_experimental(code(s)); }
inline bool is_deprecated(status s) noexcept { return http_status_is_deprecated(code(s)); }
inline std::string_view version() noexcept { return http_status_version(); }
inline std::uint32_t version_number() noexcept { return http_status_version_number(); }
inline std::string_view registry_date() noexcept { return http_status_registry_date(); }
/* End of what is written. */

/* The registered codes in ascending order. */
class all {
public:
    class iterator {
    public:
        /* Like the iterator of std::vector<bool>, it claims random access, but returns no reference. */
        using iterator_category = std::random_access_iterator_tag;
        using value_type = status;
        using difference_type = std::ptrdiff_t;
        using pointer = void;
        using reference = status;

        constexpr iterator() noexcept = default;

        status operator*() const noexcept { return (*this)[0]; }
        status operator[](difference_type n) const noexcept
        {
            return status{http_status_at(static_cast<std::size_t>(index + n))};
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

    private:
        difference_type index = 0;
    };
    using const_iterator = iterator;
    using value_type = status;

    constexpr iterator begin() const noexcept { return {}; }
    iterator end() const noexcept { return begin() + static_cast<std::ptrdiff_t>(size()); }
    std::size_t size() const noexcept { return http_status_count(); }
    status operator[](std::size_t index) const noexcept { return status{http_status_at(index)}; }
};

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

template <class Traits>
std::basic_ostream<char, Traits> &operator<<(std::basic_ostream<char, Traits> &stream, status s)
{
    return stream << detail::shown(s).text;
}

} // namespace httpstatus

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

#undef HTTPSTATUS_CONSTEXPR20

#endif /* HTTPSTATUS_HPP */
