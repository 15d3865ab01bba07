# Python, ctypes or cffi: an attribute of a member, beside that of http.HTTPStatus.
import http
from itertools import repeat
from time import perf_counter_ns

import httpstatus

READS = 1000
ours, own = httpstatus.HTTPStatus.NOT_FOUND, http.HTTPStatus.NOT_FOUND


def text():
    for _ in repeat(None, READS):
        ours.phrase


def trait():
    for _ in repeat(None, READS):
        ours.is_client_error


def table():
    for _ in repeat(None, READS):
        own.phrase


loops = text, trait, table
best = [float("inf")] * 3
for _ in range(1000):
    for i, loop in enumerate(loops):
        start = perf_counter_ns()
        loop()
        best[i] = min(best[i], (perf_counter_ns() - start) / READS)
print(*best)
