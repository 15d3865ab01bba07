// Boost.Beast has no shared library: this one holds what a program that uses it compiles.
#include <cstdint>
#include <ostream> // the next header forgets it

#include <boost/beast/http/status.hpp>

extern "C" const char *beast_reason(uint16_t code)
{
    return boost::beast::http::obsolete_reason(static_cast<boost::beast::http::status>(code)).data();
}
