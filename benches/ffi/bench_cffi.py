# Builds the module for bench.py.
from cffi import FFI

ffibuilder = FFI()
declarations = "const char *empty_phrase(uint16_t code); bool empty_is_valid(uint16_t code);"
ffibuilder.cdef(declarations + """
    const char *http_status_phrase(uint16_t code);
    bool http_status_is_valid(uint16_t code);
""")
ffibuilder.set_source("_bench", "#include <httpstatus.h>\n" + declarations, libraries=["httpstatus", "empty"])
ffibuilder.compile()
