// The HTTP status registry of libhttpstatus for C++17: header only, over <httpstatus.h>.
//
// Copy this file into a project, and compile with $(pkg-config --cflags --libs httpstatus).
#pragma once

#include <httpstatus.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace http {

// A status code, registered or not; any of HTTPSTATUS_NOT_FOUND and so on converts. The texts of one that is not
// registered are std::nullopt. Write status{code} with braces: then the compiler refuses an integer wider than 16 bits.
class status {
public:
    using text = std::optional<std::string_view>;

    constexpr explicit status(std::uint16_t code) noexcept : code_(code) {}
    constexpr status(httpstatus constant) noexcept : code_(static_cast<std::uint16_t>(constant)) {}

    // The status with a name or alias, ASCII case ignored.
    static std::optional<status> from_name(std::string_view name) noexcept
    {
        return found(http_status_from_name_n(name.data(), name.size()));
    }

    // The status with a phrase, current or former, ASCII case ignored.
    static std::optional<status> from_phrase(std::string_view phrase) noexcept
    {
        return found(http_status_from_phrase_n(phrase.data(), phrase.size()));
    }

    constexpr std::uint16_t code() const noexcept { return code_; }
    text name() const noexcept { return view(http_status_name(code_)); }
    text phrase() const noexcept { return view(http_status_phrase(code_)); }
    text description() const noexcept { return view(http_status_description(code_)); }
    text line() const noexcept { return view(http_status_line(code_)); }
    text reference() const noexcept { return view(http_status_reference(code_)); }
    text url() const noexcept { return view(http_status_url(code_)); }
    text alias(std::size_t index) const noexcept { return view(http_status_alias(code_, index)); }
    bool is_valid() const noexcept { return http_status_is_valid(code_); }
    int class_number() const noexcept { return http_status_class(code_); }
    bool is_informational() const noexcept { return http_status_is_informational(code_); }
    bool is_success() const noexcept { return http_status_is_success(code_); }
    bool is_redirection() const noexcept { return http_status_is_redirection(code_); }
    bool is_client_error() const noexcept { return http_status_is_client_error(code_); }
    bool is_server_error() const noexcept { return http_status_is_server_error(code_); }
    bool is_error() const noexcept { return http_status_is_error(code_); }
    status fallback() const noexcept { return status{http_status_fallback(code_)}; }
    bool has_content() const noexcept { return http_status_has_content(code_); }
    bool is_cacheable() const noexcept { return http_status_is_cacheable(code_); }
    bool is_experimental() const noexcept { return http_status_is_experimental(code_); }
    bool is_deprecated() const noexcept { return http_status_is_deprecated(code_); }

    friend constexpr bool operator==(status a, status b) noexcept { return a.code_ == b.code_; }
    friend constexpr bool operator!=(status a, status b) noexcept { return a.code_ != b.code_; }
    friend constexpr bool operator<(status a, status b) noexcept { return a.code_ < b.code_; }

private:
    static text view(const char *string) noexcept
    {
        return string != nullptr ? text{string} : std::nullopt;
    }

    static std::optional<status> found(std::uint16_t code) noexcept
    {
        return code != 0 ? std::optional{status{code}} : std::nullopt;
    }

    std::uint16_t code_;
};

// The registered ones, ascending: for (http::status status : http::registry{}).
class registry {
public:
    class iterator {
    public:
        explicit iterator(std::size_t index) noexcept : index_(index) {}
        status operator*() const noexcept { return status{http_status_at(index_)}; }
        iterator &operator++() noexcept
        {
            ++index_;
            return *this;
        }
        bool operator!=(const iterator &other) const noexcept { return index_ != other.index_; }

    private:
        std::size_t index_;
    };

    iterator begin() const noexcept { return iterator{0}; }
    iterator end() const noexcept { return iterator{size()}; }
    std::size_t size() const noexcept { return http_status_count(); }
    std::string_view date() const noexcept { return http_status_registry_date(); }
};

// That of the library which runs.
inline std::string_view version() noexcept { return http_status_version(); }

} // namespace http
