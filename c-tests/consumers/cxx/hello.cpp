#include <httpstatus.hpp>
#include <iostream>

int main()
{
    using namespace httpstatus;

    std::cout << "HTTP/1.1 " << line(status::not_found).value() << '\n'
              << description(status{404}).value() << '\n'
              << reference(status{404}).value() << '\n'
              << code(from_name("im_a_teapot").value()) << '\n'
              << phrase(status{499}).value_or("499 is not registered") << '\n'
              << phrase(fallback(status{499})).value() << '\n';
}
