#include <boost/beast/http/status.hpp>
#include <boost/version.hpp>
#include <iostream>

int main()
{
    namespace http = boost::beast::http;

    std::cout << "# Boost " BOOST_LIB_VERSION "\n";
    for (unsigned code = 0; code < 65536; ++code) {
        auto const status = http::int_to_status(code);
        if (status != http::status::unknown) {
            std::cout << code << "\tphrase\t" << http::obsolete_reason(status) << '\n';
        }
    }
    std::cout << std::boolalpha;
    for (unsigned code = 0; code < 1000; ++code) {
        auto const status_class = http::to_status_class(code);
        auto const trait = [&](char const *name, http::status_class expected) {
            std::cout << code << '\t' << name << '\t' << (status_class == expected) << '\n';
        };
        trait("is_informational", http::status_class::informational);
        trait("is_success", http::status_class::successful);
        trait("is_redirection", http::status_class::redirection);
        trait("is_client_error", http::status_class::client_error);
        trait("is_server_error", http::status_class::server_error);
    }
}
