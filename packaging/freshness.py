#!/usr/bin/env python3
"""Compares IANA's table of status codes with the library.

usage: freshness.py http-status-codes-1.csv [build/libhttpstatus.so]

Prints what to add, change or deprecate in src/registry.rs, and fails when there is anything.
The file is the CSV of https://www.iana.org/assignments/http-status-codes.
"""

import csv
import ctypes
import re
import sys

# Unused in IANA's registry, and in this library for its place in Python's http.HTTPStatus.
KEPT = {418}


def stop(problem):
    sys.exit(f"freshness: {problem}")


def assigned(path):
    """Codes with phrase, reference and whether they are obsoleted. Every value from 100 to 599 has to have a row."""
    codes, expected = {}, 100
    with open(path, newline="", encoding="utf-8-sig") as file:
        rows = csv.reader(file, strict=True)
        if next(rows, None) != ["Value", "Description", "Reference"]:
            stop(f"{path}: the first line is not Value,Description,Reference")
        for row in rows:
            where = f"{path}:{rows.line_num}"
            match = len(row) == 3 and re.fullmatch(r"(\d{3})(?:-(\d{3}))?", row[0])
            if not match:
                stop(f"{where}: not a value or range, a description and a reference: {row}")
            first, last = int(match[1]), int(match[2] or match[1])
            if first != expected or last < first:
                stop(f"{where}: expected the row of {expected}, found {row[0]}")
            expected = last + 1
            description, reference = row[1], " ".join(row[2].split())
            # A temporary registration may be gone before the next release, and a constant can't be taken back.
            if description in ("Unassigned", "(Unused)") or "(TEMPORARY" in description:
                continue
            phrase = description.removesuffix(" (OBSOLETED)")
            if first != last or not phrase or not re.match(r"\[RFC\d+", reference):
                stop(f"{where}: not a single code with a phrase and an RFC: {row}")
            codes[first] = phrase, reference, phrase != description
    if expected != 600:
        stop(f"{path}: ends before the row of {expected}")
    return codes


def library(path):
    """A function that calls one of the library's, by the end of its name."""
    library = ctypes.CDLL(path)

    def call(name, code):
        function = library["http_status_" + name]
        function.argtypes = [ctypes.c_uint16]
        function.restype = ctypes.c_bool if name.startswith("is_") else ctypes.c_char_p
        answer = function(code)
        return answer.decode() if isinstance(answer, bytes) else answer

    return call


def differences(codes, call):
    for code in range(100, 600):
        ours = call("phrase", code)
        if code not in codes:
            if ours is not None and code not in KEPT:
                yield f"deprecate {code} {ours}: no longer assigned, but a released constant stays"
            continue
        phrase, reference, obsoleted = codes[code]
        if ours is None:
            yield f"add {code} {phrase} {reference}"
            continue
        if ours != phrase:
            yield f"change {code} {ours}: its phrase is {phrase}"
        # [RFC9110, Section 15.5.5] is "… RFC 9110, Section 15.5.5". IANA often leaves out the section.
        document = re.match(r"\[RFC(\d+)(?:, (Section [\d.]+))?\]", reference)
        if not document:
            stop(f"{code}: a reference of a new form: {reference}")
        wanted = [f" RFC {document[1]},"] + ([f", {document[2]}"] if document[2] else [])
        if any(part + " " not in call("reference", code) + " " for part in wanted):
            yield f"change {code} {ours}: its reference is {reference}, not {call('reference', code)}"
        if obsoleted and not call("is_deprecated", code):
            yield f"change {code} {ours}: it is obsoleted"


def main():
    if not 2 <= len(sys.argv) <= 3:
        stop("usage: freshness.py http-status-codes-1.csv [build/libhttpstatus.so]")
    try:
        codes = assigned(sys.argv[1])
        call = library(sys.argv[2] if len(sys.argv) > 2 else "build/libhttpstatus.so")
    except OSError as error:
        stop(error)
    except (UnicodeDecodeError, csv.Error) as error:
        stop(f"{sys.argv[1]}: {error}")
    drift = list(differences(codes, call))
    print("\n".join(drift) or f"fresh: {len(codes)} codes are what IANA assigned")
    sys.exit(1 if drift else 0)


main()
