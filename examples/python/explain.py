"""Explains HTTP status codes: python3 explain.py 404 'payload too large' im_a_teapot 499

Without arguments: the whole registry. It stands beside httpstatus.py, which finds the library through the loader.
"""

import os
import sys

import httpstatus
from httpstatus import HTTPStatus

CLASSES = "none", "1xx informational", "2xx success", "3xx redirection", "4xx client error", "5xx server error"


def list_all():
    row = "{:<4}  {:<31}  {:<31}  {}"
    print(row.format("CODE", "NAME", "PHRASE", "DEFINED IN"))
    for status in HTTPStatus:
        print(row.format(status.value, status.name, status.phrase, status.reference))
    print(f"{len(HTTPStatus)} codes, IANA registry of {httpstatus.registry_date()}")


def explain(code):
    if code in HTTPStatus:
        status = HTTPStatus(code)
        print(status.line)
        print(f"  name      {status.name}")
        for alias in status.aliases:
            print(f"  alias     {alias}")
    else:
        print(f"{code} is not registered")
    print(f"  class     {CLASSES[httpstatus.class_(code)]}")
    if code in HTTPStatus:
        print(f"  meaning   {status.description}")
        print(f"  defined   {status.reference}")
        print(f"            {status.url}")
    else:
        print(f"  fallback  {httpstatus.fallback(code).line}")
    traits = ["content" if httpstatus.has_content(code) else "no content"]
    for trait in "error", "cacheable", "experimental", "deprecated":
        if getattr(httpstatus, "is_" + trait)(code):
            traits.append(trait)
    print(f"  traits    {', '.join(traits)}")


def parse(argument):
    """The code that an argument (bytes) means. Raises ValueError, with what is wrong, when it means none."""
    if argument.isdigit():
        # Python refuses to convert a number of thousands of digits.
        digits = argument.lstrip(b"0") or b"0"
        if len(digits) > 5 or int(digits) > 0xFFFF:
            raise ValueError(b"%s is too large, codes end at 65535" % argument)
        return int(digits)
    status = httpstatus.from_name(argument) or httpstatus.from_phrase(argument)
    if status is None:
        raise ValueError(b'"%s" is neither a number nor the name or phrase of a status code' % argument)
    return status.value


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
