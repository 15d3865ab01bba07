"""Runs CPython's own tests of what stands on http.HTTPStatus, and prints how many ran and which failed.

With the argument "ours", httpstatus.py's enum takes the place of http.HTTPStatus before they load.
"""

import http
import sys
import unittest

ours = sys.argv[1:] == ["ours"]
if ours:
    import httpstatus

    http.HTTPStatus = httpstatus.HTTPStatus

for name in "test_httplib", "test_httpservers", "test_urllib2_localnet":
    suite = unittest.defaultTestLoader.loadTestsFromName("test." + name)
    result = unittest.TextTestRunner(stream=sys.stderr, verbosity=0).run(suite)
    failed = [test.id().rpartition(".")[2] for test, _ in result.failures + result.errors]
    print(f"cpython: {name}: {result.testsRun} ran, {len(result.skipped)} skipped, failed: {' '.join(sorted(failed))}")

if ours:
    import http.client
    import http.server

    assert http.client.NOT_FOUND is httpstatus.HTTPStatus.NOT_FOUND
    assert http.server.HTTPStatus is httpstatus.HTTPStatus
