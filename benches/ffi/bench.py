# Python: ctypes, or with the argument cffi, in API mode.
import sys
from itertools import repeat
from time import perf_counter_ns

if sys.argv[1:] == ["cffi"]:
    from _bench import lib

    functions = lib.http_status_phrase, lib.empty_phrase, lib.http_status_is_valid, lib.empty_is_valid
else:
    from ctypes import CDLL, c_bool, c_char_p, c_uint16

    library, empty = CDLL("libhttpstatus.so.1"), CDLL("libempty.so")
    functions = library.http_status_phrase, empty.empty_phrase, library.http_status_is_valid, empty.empty_is_valid
    for function, result in zip(functions, (c_char_p, c_char_p, c_bool, c_bool)):
        function.argtypes, function.restype = [c_uint16], result

CALLS = 1000
best = [float("inf")] * 4
for _ in range(1000):
    for i, function in enumerate(functions):
        start = perf_counter_ns()
        for _ in repeat(None, CALLS):
            function(404)
        best[i] = min(best[i], (perf_counter_ns() - start) / CALLS)
print(*best)
