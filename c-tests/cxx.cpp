/*
 * Every function of httpstatus.hpp against its sister of httpstatus.h: the answers to all 65,536 codes, every name and
 * phrase as a part of a longer text, and the range of all codes under the standard algorithms.
 */
#include <httpstatus.h>
#include <httpstatus.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iomanip>
#ifdef __cpp_lib_ranges
#include <ranges>
#endif
#include <sstream>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#ifdef HTTPSTATUS_HEADER_ONLY
/* The functions that need the library, so that one program can compare both. */
namespace httpstatus {
static auto description(status s) { return detail::text(http_status_description(code(s))); }
static auto reference(status s) { return detail::text(http_status_reference(code(s))); }
static auto url(status s) { return detail::text(http_status_url(code(s))); }
static auto alias(status s, std::size_t index) { return detail::text(http_status_alias(code(s), index)); }
static auto former_phrase(status s, std::size_t index) { return detail::text(http_status_former_phrase(code(s), index)); }
static std::string_view version() { return http_status_version(); }
static std::uint32_t version_number() { return http_status_version_number(); }
static std::string_view registry_date() { return http_status_registry_date(); }
} // namespace httpstatus
#else
static_assert(noexcept(httpstatus::description(httpstatus::status{}), httpstatus::reference(httpstatus::status{})));
static_assert(noexcept(httpstatus::url(httpstatus::status{}), httpstatus::alias(httpstatus::status{}, 0)));
static_assert(noexcept(httpstatus::former_phrase(httpstatus::status{}, 0), httpstatus::version()));
static_assert(noexcept(httpstatus::version_number(), httpstatus::registry_date()));
#endif

using namespace httpstatus;

/* Defined in another file that includes the header. */
status teapot();

#define CHECK(condition)                                                                     \
    do {                                                                                     \
        if (!(condition)) {                                                                  \
            std::fprintf(stderr, "cxx: line %d, code %u: %s\n", __LINE__, current, #condition); \
            std::exit(1);                                                                    \
        }                                                                                    \
    } while (false)
static unsigned current;

template <class T, class = void>
struct fits : std::false_type {};
template <class T>
struct fits<T, std::void_t<decltype(status{std::declval<T>()})>> : std::true_type {};
static_assert(fits<std::uint16_t>::value && fits<std::uint8_t>::value);
static_assert(!fits<int>::value && !fits<unsigned>::value && !fits<std::int16_t>::value);
static_assert(!std::is_convertible_v<std::uint16_t, status> && !std::is_convertible_v<status, std::uint16_t>);

static_assert(sizeof(status) == sizeof(std::uint16_t));
static_assert(from_code(404) == status::not_found && from_code(65535) == status{65535} && from_code(0) == status{});
static_assert(!from_code(65536) && !from_code(65940) && !from_code(-1) && !from_code(-65132) && !from_code(1LL << 32 | 404));
static_assert(!from_code(static_cast<long long>(UINT64_MAX)));
static_assert(is_error(status::not_found) && !is_error(status::ok) && class_of(status{499}) == 4 && class_of(status{}) == 0);
static_assert(code(status::not_found) == 404 && status{404} == status::not_found);
static_assert(status::content_too_large == status::request_entity_too_large);
static_assert(all().begin() + 3 - all().begin() == 3);

static_assert(noexcept(name(status{}), phrase(status{}), line(status{}), at(0), count(), is_valid(status{})));
static_assert(noexcept(class_of(status{}), from_name(""), from_phrase("")));
static_assert(noexcept(from_name(std::string_view()), from_phrase(std::string_view()), fallback(status{})));
static_assert(noexcept(is_informational(status{}), is_success(status{}), is_redirection(status{})));
static_assert(noexcept(is_client_error(status{}), is_server_error(status{}), is_error(status{})));
static_assert(noexcept(has_content(status{}), is_cacheable(status{}), is_experimental(status{}), is_deprecated(status{})));
static_assert(noexcept(class_name(status{}), from_code(0)));
static_assert(noexcept(all().size(), all().front(), all()[0], *all().begin()));

/* Also that a string_view ends where the C string does, and is the library's. */
static bool same(std::optional<std::string_view> answer, const char *expected)
{
    if (expected == nullptr) {
        return !answer.has_value();
    }
#ifdef HTTPSTATUS_HEADER_ONLY
    return answer == expected && answer->data()[answer->size()] == '\0';
#else
    return answer && answer->data() == expected && answer->size() == std::strlen(expected);
#endif
}

#if defined(__cpp_lib_is_constant_evaluated) || defined(HTTPSTATUS_HEADER_ONLY)
static_assert(phrase(status::im_a_teapot) == "I'm a Teapot" && name(status{404}) == "NOT_FOUND" && !phrase(status{499}));
static_assert(is_valid(status{404}) && !is_valid(status{499}) && fallback(status{499}) == status::bad_request);

static_assert(line(status::not_found) == "404 Not Found" && !line(status{499}) && class_name(status{499}) == "Client Error");
static_assert(is_cacheable(status::not_found) && !is_cacheable(status::found) && is_experimental(status{506}));
static_assert(is_deprecated(status::use_proxy) && !is_deprecated(status::ok) && all().front() == status::continue_);
static_assert(all().size() > 60 && count() == all().size() && !at(all().size()));
static_assert(*(all().end() - 1) == all()[all().size() - 1]);
static_assert(from_name("nOT_FOUND") == status::not_found && from_name(std::string_view("gone!", 4)) == status::gone);
static_assert(!from_name("") && !from_name("gone!") && !from_name(static_cast<const char *>(nullptr)));
static_assert(from_phrase("payload too large") == status::content_too_large && !from_phrase("Payload"));

/* Each function whose answers the compiler has, for the codes that it can be asked for in reasonable time. */
#define CONSTANTS(XX)                                                                                                     \
    XX(name) XX(phrase) XX(line) XX(class_name) XX(is_valid) XX(fallback) XX(is_cacheable) XX(is_experimental)            \
    XX(is_deprecated)
struct constant {
#define MEMBER(function) decltype(httpstatus::function(status{})) function{};
    CONSTANTS(MEMBER)
};
static constexpr auto constants = [] {
    std::array<constant, 1024> answers;
    for (std::uint16_t c = 0; c < answers.size(); c++) {
#define ANSWER(function) answers[c].function = httpstatus::function(status{c});
        CONSTANTS(ANSWER)
    }
    return answers;
}();

static void every_constant()
{
    for (current = 0; current < constants.size(); current++) {
        status s{static_cast<std::uint16_t>(current)};

#define IS_SAME(function) CHECK(constants[current].function == httpstatus::function(s));
        CONSTANTS(IS_SAME)
    }
    for (const auto &[value, text] : detail::names) {
        CHECK(from_name(text) == status{value} && detail::constant_from_name(text) == value);
    }
    for (status s : all()) {
        CHECK(detail::constant_from_phrase(*phrase(s)) == code(s));
        for (std::size_t i = 0; auto other = former_phrase(s, i); i++) {
            CHECK(detail::constant_from_phrase(*other) == code(s));
        }
    }
    static_assert(all().size() == detail::constant_count());
    CHECK(all().size() == detail::constant_count());
}
#endif

static std::string streamed(status s)
{
    std::ostringstream stream;

    /* The base is that of the number alone, which is written as a text, and the width that of the whole. */
    stream << std::hex << std::setw(16) << std::left << s << '|';
    return stream.str();
}

static void every_code()
{
    for (current = 0; current <= UINT16_MAX; current++) {
        auto c = static_cast<std::uint16_t>(current);
        status s{c};

        CHECK(code(s) == c);
#define CODE_TEXT(name) CHECK(same(httpstatus::name(s), http_status_##name(c)));
#define CODE_INDEX_TEXT(name)                                                   \
        for (std::size_t i = 0; i < 4; i++) {                                   \
            CHECK(same(httpstatus::name(s, i), http_status_##name(c, i)));      \
        }
#define CODE_BOOL(name) CHECK(httpstatus::name(s) == http_status_##name(c));
#define CODE_UINT8(name) CHECK(name##_of(s) == http_status_##name(c));
#define CODE_UINT16(name) CHECK(code(httpstatus::name(s)) == http_status_##name(c));
#define STRING_UINT16(name)
#define STRING_LENGTH_UINT16(name)
#define INDEX_UINT16(name)
#define VOID_TEXT(name)
#define VOID_SIZE(name)
#define VOID_UINT32(name)
#define FUNCTION(kind, name) kind(name)
#include "functions.inc"
#undef CODE_TEXT
#undef CODE_INDEX_TEXT
#undef CODE_BOOL
#undef CODE_UINT8
#undef CODE_UINT16
#undef STRING_LENGTH_UINT16
#undef INDEX_UINT16
#undef VOID_TEXT
#undef VOID_SIZE
#undef VOID_UINT32

        std::string shown(line(s).value_or(std::to_string(current)));
        CHECK(streamed(s) == shown + std::string(shown.size() < 16 ? 16 - shown.size() : 0, ' ') + '|');
#ifdef __cpp_lib_format
        CHECK(std::format("{}|{:>16}", s, s) == shown + '|' + std::string(shown.size() < 16 ? 16 - shown.size() : 0, ' ') + shown);
#endif

        /* The list holds exactly the valid ones. */
        CHECK((std::find(all().begin(), all().end(), s) != all().end()) == http_status_is_valid(c));
    }
}

/* A word inside a longer text, in lower case: only its length tells where it ends. */
static void find(std::string_view word, status expected, std::optional<status> (*from)(std::string_view),
                 std::optional<status> (*from_c)(const char *))
{
    std::string longer = std::string(word) + "x";

    std::transform(longer.begin(), longer.end(), longer.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    CHECK(from(std::string_view(longer).substr(0, word.size())) == expected);
    CHECK(!from(longer) && !from_c(longer.c_str()) && from_c(longer.substr(0, word.size()).c_str()) == expected);
    CHECK(!from(word.substr(1)));
    CHECK(!from(std::string(word) + '\0'));
}

/* One for each function that takes a string and its length, by the name that it has in C. */
static void find_from_name_n()
{
    for (status s : all()) {
        current = code(s);
        find(name(s).value(), s, from_name, from_name);
        for (std::size_t i = 0; auto other = alias(s, i); i++) {
            find(*other, s, from_name, from_name);
        }
    }
    CHECK(!from_name("") && !from_name({}) && !from_name(std::string_view("404")));
    CHECK(!from_name(static_cast<const char *>(nullptr)) && from_name(std::string("not_found")) == status::not_found);
}

static void find_from_phrase_n()
{
    for (status s : all()) {
        current = code(s);
        find(phrase(s).value(), s, from_phrase, from_phrase);
        for (std::size_t i = 0; auto other = former_phrase(s, i); i++) {
            find(*other, s, from_phrase, from_phrase);
        }
    }
    CHECK(!from_phrase("") && !from_phrase({}) && !from_phrase(std::string_view("404")));
    CHECK(!from_phrase(static_cast<const char *>(nullptr)) && from_phrase(std::string("gone")) == status::gone);
}

static void the_others()
{
#define CODE_TEXT(name)
#define CODE_INDEX_TEXT(name)
#define CODE_BOOL(name)
#define CODE_UINT8(name)
#define CODE_UINT16(name)
#define STRING_LENGTH_UINT16(name) find_##name();
#define INDEX_UINT16(name)                                                                          \
    for (std::size_t i = 0; i <= http_status_count() + 1; i++) {                                    \
        CHECK(httpstatus::name(i).value_or(status{}) == status{http_status_##name(i)});             \
    }
#define VOID_TEXT(name) CHECK(same(httpstatus::name(), http_status_##name()));
#define VOID_SIZE(name) CHECK(httpstatus::name() == http_status_##name());
#define VOID_UINT32(name) CHECK(httpstatus::name() == http_status_##name());
#include "functions.inc"
}

static void the_range()
{
    const all codes;
    const std::vector<status> listed(codes.begin(), codes.end());
    std::size_t i = 0;

    CHECK(listed.size() == http_status_count() && codes.size() == count() && !codes.empty());
    CHECK(codes.front() == listed.front());
    for (status s : codes) {
        current = code(s);
        CHECK(code(s) == http_status_at(i) && s == listed[i] && s == codes[i] && s == at(i));
        CHECK(s == codes.begin()[static_cast<std::ptrdiff_t>(i)]);
        CHECK(std::lower_bound(codes.begin(), codes.end(), s) - codes.begin() == static_cast<std::ptrdiff_t>(i));
        i++;
    }
    CHECK(i == count() && !at(i) && !at(SIZE_MAX));
    CHECK(std::is_sorted(codes.begin(), codes.end()));
    CHECK(std::count_if(codes.begin(), codes.end(), is_deprecated) == 2);
    CHECK(*std::max_element(codes.begin(), codes.end()) == listed.back());

    auto it = codes.begin();
    const auto end = codes.end();
    CHECK(it++ == codes.begin() && it-- == codes.begin() + 1 && it == codes.begin());
    CHECK(++it == 1 + codes.begin() && --it == codes.begin());
    CHECK((it += 2) == codes.begin() + 2 && (it -= 2) == codes.begin() && end - 1 - it == end - it - 1);
    CHECK(it < end && it <= end && end > it && end >= it && it != end && !(it == end) && it <= it && it >= it);
    CHECK(!(end < it) && !(end <= it) && !(it > end) && !(it >= end) && !(it < it) && !(it > it));
    CHECK(*std::prev(all().end()) == listed.back() && *std::next(all().begin(), 3) == listed[3]);
    CHECK(std::vector<status>(std::reverse_iterator(end), std::reverse_iterator(codes.begin())) ==
          std::vector<status>(listed.rbegin(), listed.rend()));
#ifdef __cpp_lib_ranges
    static_assert(std::random_access_iterator<all::iterator> && std::ranges::view<all> && std::ranges::borrowed_range<all>);
    static_assert(std::ranges::random_access_range<all> && std::ranges::sized_range<all> && std::ranges::common_range<all>);
    CHECK(*std::ranges::find(all(), status::not_found) == status::not_found);
#if !defined(__clang__) || __clang_major__ >= 16 /* Earlier ones do not take libstdc++'s views. */
    CHECK(std::ranges::distance(all() | std::views::filter(is_deprecated) | std::views::reverse) == 2);
#endif
    CHECK(std::ranges::binary_search(codes, status::im_a_teapot) && !std::ranges::binary_search(codes, status{499}));
    std::vector<status> backwards(std::reverse_iterator(codes.end()), std::reverse_iterator(codes.begin()));
    CHECK(std::ranges::equal(backwards, std::vector<status>(listed.rbegin(), listed.rend())));
#endif
}

int main()
{
    every_code();
#if defined(__cpp_lib_is_constant_evaluated) || defined(HTTPSTATUS_HEADER_ONLY)
    every_constant();
#endif
    the_others();
    the_range();
    CHECK(teapot() == status::im_a_teapot);
    return 0;
}
