"""Explains HTTP status codes: python3 explain.py 404 'payload too large' im_a_teapot 499

Without arguments: the whole registry. It stands beside httpstatus.py, which finds the library through the loader.
"""

import os
import sys

from httpstatus import HTTPStatus, registry_date

CLASSES = "none", "1xx informational", "2xx success", "3xx redirection", "4xx client error", "5xx server error"


def list_all():
    row = "{:<4}  {:<31}  {:<31}  {}"
    print(row.format("CODE", "NAME", "PHRASE", "DEFINED IN"))
    for status in HTTPStatus:
        print(row.format(status.value, status.name, status.phrase, status.reference))
    print(f"{len(HTTPStatus)} codes, IANA registry of {registry_date()}")


def explain(status):
    if status.line is not None:
        print(status.line)
        print(f"  name      {status.name}")
        for alias in status.aliases:
            print(f"  alias     {alias}")
    else:
        print(f"{status.value} is not registered")
    print(f"  class     {CLASSES[status.class_]}")
    if status.is_valid:
        print(f"  meaning   {status.description}")
        print(f"  defined   {status.reference}")
        print(f"            {status.url}")
    else:
        print(f"  fallback  {status.fallback.line}")
    traits = ["content" if status.has_content else "no content"]
    traits += [t for t in ("error", "cacheable", "experimental", "deprecated") if getattr(status, "is_" + t)]
    print(f"  traits    {', '.join(traits)}")


def parse(argument):
    """The status that an argument (bytes) means. Raises ValueError, with what is wrong, when it means none."""
    if argument.isdigit():
        try:
            return HTTPStatus(int(argument))
        except ValueError:
            raise ValueError(b"%s is too large, codes end at 65535" % argument) from None
    status = HTTPStatus.from_name(argument) or HTTPStatus.from_phrase(argument)
    if status is None:
        raise ValueError(b'"%s" is neither a number nor the name or phrase of a status code' % argument)
    return status


def main():
    if len(sys.argv) == 1:
        list_all()
    exit_status = 0
    for argument in map(os.fsencode, sys.argv[1:]):
        try:
            explain(parse(argument))
        except ValueError as error:
            sys.stderr.buffer.write(b"httpstatus: %s\n" % error.args[0])
            exit_status = 1
    return exit_status


if __name__ == "__main__":
    sys.exit(main())
