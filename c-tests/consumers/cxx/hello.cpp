// What README's first program prints, in C++17.
#include <httpstatus.h>

#include <iostream>
#include <optional>
#include <string_view>

namespace {

std::optional<std::string_view> phrase(std::uint16_t code)
{
    if (const char *text = http_status_phrase(code); text != nullptr) {
        return text;
    }
    return std::nullopt;
}

} // namespace

int main()
{
    constexpr std::uint16_t code = HTTPSTATUS_NOT_FOUND;

    std::cout << "HTTP/1.1 " << http_status_line(code) << '\n'
              << http_status_description(code) << '\n'
              << http_status_reference(code) << '\n'
              << http_status_from_name("im_a_teapot") << '\n'
              << phrase(499).value_or("499 is not registered") << '\n'
              << phrase(http_status_fallback(499)).value() << '\n';
}
