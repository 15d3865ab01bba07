#!/usr/bin/env python3
"""Compares IANA's table of status codes with the library.

usage: freshness.py http-status-codes-1.csv [build/libhttpstatus.so]

Prints what to add, change or deprecate in src/registry.rs, and fails when there is anything. An added row is to be
pasted as it stands; it compiles, but `make test` fails until a person has written it into tests/facts.txt too. Warns of
what has grown old. Today is the date of SOURCE_DATE_EPOCH, when that is set.

The file is the CSV of https://www.iana.org/assignments/http-status-codes.
"""

import csv
import ctypes
import datetime
import os
import pathlib
import re
import sys
import time

PAGE = "https://www.iana.org/assignments/http-status-codes"
REGISTRY = pathlib.Path(__file__).parent.parent / "src" / "registry.rs"

# Unused in IANA's registry, and in this library for its place in Python's http.HTTPStatus.
KEPT = {418}


def stop(problem):
    sys.exit(f"freshness: {problem}")


def warn(problem):
    print(f"freshness: warning: {problem}", file=sys.stderr)


def assigned(path):
    """Codes with phrase, reference and whether they are obsoleted; temporary ones with phrase and last day. Every value
    from 100 to 599 has to have a row."""
    codes, temporary, expected = {}, {}, 100
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
            if description in ("Unassigned", "(Unused)"):
                continue
            # A temporary registration may be gone before the next release, and a constant can't be taken back.
            if "(TEMPORARY" in description:
                match = re.fullmatch(r"(.+) \(TEMPORARY.* expires (\d{4}-\d\d-\d\d)\)", description)
                if not match:
                    stop(f"{where}: not a phrase and the day on which its registration expires: {row}")
                temporary[first] = match[1], datetime.date.fromisoformat(match[2])
                continue
            phrase = description.removesuffix(" (OBSOLETED)")
            # An RFC that is not out yet is [RFC-ietf-…].
            if first != last or not phrase or not re.match(r"\[RFC[\d-]", reference):
                stop(f"{where}: not a single code with a phrase and an RFC: {row}")
            codes[first] = phrase, reference, phrase != description
    if expected != 600:
        stop(f"{path}: ends before the row of {expected}")
    return codes, temporary


def library(path):
    """A function that calls one of the library's, by the end of its name."""
    library = ctypes.CDLL(path)

    def call(name, *code):
        function = library["http_status_" + name]
        function.argtypes = [ctypes.c_uint16] * len(code)
        function.restype = ctypes.c_bool if name.startswith("is_") else ctypes.c_char_p
        answer = function(*code)
        return answer.decode() if isinstance(answer, bytes) else answer

    return call


def parts(code, reference):
    """Number and section of [RFC9110, Section 15.5.5]. IANA often leaves out the section, which is None then."""
    match = re.match(r"\[RFC(\d+)(?:, Section ([\d.]+))?\]", reference)
    if not match:
        stop(f"{code}: a reference of a new form: {reference}")
    return match.groups()


def documents():
    """The constants of src/registry.rs, by the number of the RFC."""
    text = REGISTRY.read_text(encoding="utf-8")
    return {rfc: name for name, rfc in re.findall(r"pub const (\w+): +Document = rfc\((\d+),", text)}


def addition(code, phrase, reference, constants):
    """What to paste for a new code, and what a person has to write in it."""
    if reference.startswith("[RFC-"):
        return f"add {code} {phrase} {reference}, once its RFC has a number"
    rfc, section = parts(code, reference)
    missing, lines = [], []
    if rfc not in constants:
        constants[rfc] = f"RFC{rfc}"
        missing += ["title", "maturity"]
        lines.append(f'    pub const {constants[rfc]}: Document = rfc({rfc}, "TITLE", Current);')
    if section is None:
        missing.append("section")
    name = re.sub("[ -]", "_", phrase.replace("'", "")).upper()
    name, phrase_column = (f'"{text}",'.ljust(34) for text in (name, phrase))
    lines.append(f'    row({code}, {name} {phrase_column} {constants[rfc]}, "{section or 0}",')
    lines.append('        "DESCRIPTION"),')
    missing = ", ".join(missing + ["description", "traits"])
    return "\n".join([f"add {code} {phrase} {reference}; from the document, write its {missing}:"] + lines)


def differences(codes, call):
    constants = documents()
    for code in range(100, 600):
        ours = call("phrase", code)
        if code not in codes:
            if ours is not None and code not in KEPT:
                yield f"deprecate {code} {ours}: no longer assigned, but a released constant stays"
            continue
        phrase, reference, obsoleted = codes[code]
        if ours is None:
            yield addition(code, phrase, reference, constants)
            continue
        if ours != phrase:
            yield f"change {code} {ours}: its phrase is {phrase}"
        rfc, section = parts(code, reference)
        wanted = [f" RFC {rfc},"] + ([f", Section {section}"] if section else [])
        if any(part + " " not in call("reference", code) + " " for part in wanted):
            yield f"change {code} {ours}: its reference is {reference}, not {call('reference', code)}"
        if obsoleted and not call("is_deprecated", code):
            yield f"change {code} {ours}: it is obsoleted"


def warnings(temporary, date):
    now = time.gmtime(int(os.environ.get("SOURCE_DATE_EPOCH", time.time())))
    today = datetime.date(now.tm_year, now.tm_mon, now.tm_mday)
    for code, (phrase, expires) in temporary.items():
        if expires < today:
            warn(f"{code} {phrase} was registered until {expires}: look what became of it at {PAGE}")
    if today - datetime.date.fromisoformat(date) > datetime.timedelta(365):
        warn(f"the library reflects the registry of {date}, more than a year ago: look for a newer one at {PAGE}")


def main():
    if not 2 <= len(sys.argv) <= 3:
        stop("usage: freshness.py http-status-codes-1.csv [build/libhttpstatus.so]")
    try:
        codes, temporary = assigned(sys.argv[1])
        call = library(sys.argv[2] if len(sys.argv) > 2 else "build/libhttpstatus.so")
    except OSError as error:
        stop(error)
    except (ValueError, csv.Error) as error:
        stop(f"{sys.argv[1]}: {error}")
    date = call("registry_date")
    warnings(temporary, date)
    drift = list(differences(codes, call))
    if drift:
        # The CSV itself does not have it.
        drift.append(f'change {date} in src/registry.rs and tests/facts.txt to "Last Updated" of {PAGE}')
    print("\n".join(drift) or f"fresh: {len(codes)} codes are what IANA assigned")
    sys.exit(1 if drift else 0)


main()
