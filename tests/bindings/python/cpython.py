"""Runs CPython's own tests of what stands on http.HTTPStatus, with that enum and with httpstatus.py's in its place.

All but two of them end alike.
"""

import http
import subprocess
import sys
import unittest

KNOWN = {
    # Compares the enum with a copy of CPython's source, attribute for attribute.
    "test_simple_httpstatus",
    # Before 3.13, expects the phrase that RFC 9110 changed: "Request-URI Too Long".
    "test_request_length",
}


def run(ours):
    """Prints how many tests ran and which failed."""
    if ours:
        import httpstatus

        http.HTTPStatus = httpstatus.HTTPStatus
    for name in "test_httplib", "test_httpservers", "test_urllib2_localnet":
        suite = unittest.defaultTestLoader.loadTestsFromName("test." + name)
        result = unittest.TextTestRunner(stream=sys.stderr, verbosity=0).run(suite)
        failed = [test.id().rpartition(".")[2] for test, _ in result.failures + result.errors]
        print(f"cpython: {name}: {result.testsRun} ran, {len(result.skipped)} skipped, failed:", *sorted(failed))
    if ours:
        from http import client, server

        assert client.NOT_FOUND is httpstatus.HTTPStatus.NOT_FOUND
        assert server.HTTPStatus is httpstatus.HTTPStatus


def results(whose):
    """How many ran, and which failed."""
    printed = subprocess.run([sys.executable, __file__, whose], check=True, stdout=subprocess.PIPE, text=True).stdout
    lines = [line.partition("failed:") for line in printed.splitlines() if line.startswith("cpython: ")]
    assert len(lines) == 3
    return [line[0] for line in lines], {failed for line in lines for failed in line[2].split()}


if len(sys.argv) > 1:
    run(sys.argv[1] == "ours")
else:
    (their_counts, their_failures), (our_counts, our_failures) = results("theirs"), results("ours")
    assert their_counts == our_counts, f"{their_counts} and {our_counts}"
    sys.exit(" ".join(sorted(our_failures - their_failures - KNOWN)) or 0)
