# SPDX-License-Identifier: MIT
"""Builds the module _httpstatus, on which httpstatus.py stands, with cffi in API mode. It needs cffi, a C compiler and
pkg-config, which says where header and library are. The program is that of ../python:

    cp ../python/explain.py .
    python3 build_httpstatus.py
    python3 explain.py 404 'payload too large' im_a_teapot 499
"""

from cffi import FFI

ffibuilder = FFI()

# cffi has the C compiler check each declaration against the header, and refuses a code that does not fit into 16 bits.
ffibuilder.cdef("""
    /* The declarations, as `make generate` of libhttpstatus writes them. */
    const char *http_status_name(uint16_t code);
    const char *http_status_phrase(uint16_t code);
    const char *http_status_description(uint16_t code);
    const char *http_status_line(uint16_t code);
    const char *http_status_reference(uint16_t code);
    const char *http_status_url(uint16_t code);
    const char *http_status_alias(uint16_t code, size_t index);
    const char *http_status_former_phrase(uint16_t code, size_t index);
    uint16_t http_status_from_name_n(const char *name, size_t length);
    uint16_t http_status_from_phrase_n(const char *phrase, size_t length);
    size_t http_status_count(void);
    uint16_t http_status_at(size_t index);
    bool http_status_is_valid(uint16_t code);
    uint8_t http_status_class(uint16_t code);
    const char *http_status_class_name(uint16_t code);
    bool http_status_is_informational(uint16_t code);
    bool http_status_is_success(uint16_t code);
    bool http_status_is_redirection(uint16_t code);
    bool http_status_is_client_error(uint16_t code);
    bool http_status_is_server_error(uint16_t code);
    bool http_status_is_error(uint16_t code);
    uint16_t http_status_fallback(uint16_t code);
    bool http_status_has_content(uint16_t code);
    bool http_status_follows_location(uint16_t code);
    bool http_status_is_cacheable(uint16_t code);
    bool http_status_is_experimental(uint16_t code);
    bool http_status_is_deprecated(uint16_t code);
    const char *http_status_version(void);
    const char *http_status_registry_date(void);
    /* The end of the declarations. */
""")
ffibuilder.set_source_pkgconfig("_httpstatus", ["httpstatus"], "#include <httpstatus.h>")

if __name__ == "__main__":
    ffibuilder.compile()
