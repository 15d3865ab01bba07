// Explains HTTP status codes: ./explain 404 'payload too large' im_a_teapot 499
// Without arguments: the whole registry. It stands beside httpstatus.hpp; pkg-config says where the library is:
//
//     c++ -std=c++17 explain.cpp -o explain $(pkg-config --cflags --libs httpstatus)

#include "httpstatus.hpp"

#include <charconv>
#include <iomanip>
#include <iostream>
#include <limits>
#include <stdexcept>
#include <string>

namespace {

void row(std::string_view code, std::string_view name, std::string_view phrase, std::string_view reference)
{
    std::cout << std::left << std::setw(4) << code << "  " << std::setw(31) << name << "  " << std::setw(31) << phrase
              << "  " << reference << '\n';
}

void list()
{
    const http::registry registry;

    row("CODE", "NAME", "PHRASE", "DEFINED IN");
    for (const http::status status : registry) {
        row(std::to_string(status.code()), *status.name(), *status.phrase(), *status.reference());
    }
    std::cout << registry.size() << " codes, IANA registry of " << registry.date() << '\n';
}

void explain(http::status status)
{
    static constexpr const char *classes[] = {
        "none", "1xx informational", "2xx success", "3xx redirection", "4xx client error", "5xx server error"};

    if (const auto line = status.line()) {
        std::cout << *line << "\n  name      " << *status.name() << '\n';
        for (std::size_t i = 0; const auto alias = status.alias(i); ++i) {
            std::cout << "  alias     " << *alias << '\n';
        }
    } else {
        std::cout << status.code() << " is not registered\n";
    }
    std::cout << "  class     " << classes[status.class_number()] << '\n';
    if (status.is_valid()) {
        std::cout << "  meaning   " << *status.description() << '\n'
                  << "  defined   " << *status.reference() << '\n'
                  << "            " << *status.url() << '\n';
    } else {
        std::cout << "  fallback  " << *status.fallback().line() << '\n';
    }
    std::cout << "  traits    " << (status.has_content() ? "content" : "no content")
              << (status.is_error() ? ", error" : "") << (status.is_cacheable() ? ", cacheable" : "")
              << (status.is_experimental() ? ", experimental" : "") << (status.is_deprecated() ? ", deprecated" : "")
              << '\n';
}

// The status that an argument means. Throws, with what is wrong, when it means none.
http::status parse(const std::string &argument)
{
    if (!argument.empty() && argument.find_first_not_of("0123456789") == std::string::npos) {
        std::uint16_t code = 0;
        const auto result = std::from_chars(argument.data(), argument.data() + argument.size(), code);

        if (result.ec == std::errc::result_out_of_range) {
            throw std::invalid_argument(argument + " is too large, codes end at " +
                                        std::to_string(std::numeric_limits<std::uint16_t>::max()));
        }
        return http::status{code};
    }
    if (const auto status = http::status::from_name(argument)) {
        return *status;
    }
    if (const auto status = http::status::from_phrase(argument)) {
        return *status;
    }
    throw std::invalid_argument('"' + argument + "\" is neither a number nor the name or phrase of a status code");
}

} // namespace

int main(int argc, char **argv)
{
    int exit_status = 0;

    if (argc < 2) {
        list();
    }
    for (int i = 1; i < argc; ++i) {
        try {
            explain(parse(argv[i]));
        } catch (const std::invalid_argument &error) {
            std::cerr << "httpstatus: " << error.what() << '\n';
            exit_status = 1;
        }
    }
    if (!std::cout.flush()) {
        std::cerr << "httpstatus: standard output can't be written\n";
        exit_status = 1;
    }
    return exit_status;
}
