// Explains HTTP status codes: ./explain 404 'payload too large' im_a_teapot 499
// Without arguments: the whole registry. pkg-config says where the library is:
//
//     c++ -std=c++17 explain.cpp -o explain $(pkg-config --cflags --libs httpstatus)

#include <httpstatus.hpp>

#include <charconv>
#include <iomanip>
#include <iostream>
#include <limits>
#include <stdexcept>
#include <string>

namespace hs = httpstatus;

namespace {

void row(std::string_view code, std::string_view name, std::string_view phrase, std::string_view reference)
{
    std::cout << std::left << std::setw(4) << code << "  " << std::setw(31) << name << "  " << std::setw(31) << phrase
              << "  " << reference << '\n';
}

void list()
{
    row("CODE", "NAME", "PHRASE", "DEFINED IN");
    for (const hs::status status : hs::all{}) {
        row(std::to_string(code(status)), *name(status), *phrase(status), *reference(status));
    }
    std::cout << hs::count() << " codes, IANA registry of " << hs::registry_date() << '\n';
}

void explain(hs::status status)
{
    static constexpr const char *classes[] = {
        "none", "1xx informational", "2xx success", "3xx redirection", "4xx client error", "5xx server error"};

    if (const auto text = line(status)) {
        std::cout << *text << "\n  name      " << *name(status) << '\n';
        for (std::size_t i = 0; const auto other = hs::alias(status, i); ++i) {
            std::cout << "  alias     " << *other << '\n';
        }
    } else {
        std::cout << code(status) << " is not registered\n";
    }
    std::cout << "  class     " << classes[class_of(status)] << '\n';
    if (is_valid(status)) {
        std::cout << "  meaning   " << *description(status) << '\n'
                  << "  defined   " << *reference(status) << '\n'
                  << "            " << *url(status) << '\n';
    } else {
        std::cout << "  fallback  " << *line(fallback(status)) << '\n';
    }
    std::cout << "  traits    " << (has_content(status) ? "content" : "no content")
              << (is_error(status) ? ", error" : "") << (is_cacheable(status) ? ", cacheable" : "")
              << (is_experimental(status) ? ", experimental" : "") << (is_deprecated(status) ? ", deprecated" : "")
              << '\n';
}

// The status that an argument means. Throws, with what is wrong, when it means none.
hs::status parse(const std::string &argument)
{
    if (!argument.empty() && argument.find_first_not_of("0123456789") == std::string::npos) {
        std::uint16_t code = 0;
        const auto result = std::from_chars(argument.data(), argument.data() + argument.size(), code);

        if (result.ec == std::errc::result_out_of_range) {
            throw std::invalid_argument(argument + " is too large, codes end at " +
                                        std::to_string(std::numeric_limits<std::uint16_t>::max()));
        }
        return hs::status{code};
    }
    if (const auto status = hs::from_name(argument)) {
        return *status;
    }
    if (const auto status = hs::from_phrase(argument)) {
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
