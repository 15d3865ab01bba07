#!/usr/bin/env python3
"""Compares IANA's table of status codes with the library.

usage: freshness.py http-status-codes-1.csv [build/libhttpstatus.so]

Prints what to add, change or deprecate in src/registry.rs, and fails if there is anything. A printed row can be pasted as
it is: it compiles, but `make test` fails until a person has completed it and written it into tests/facts.txt too. Warns of
a temporary registration that has expired, and of a registry older than a year. SOURCE_DATE_EPOCH, if set, is today.

The file is the CSV of https://www.iana.org/assignments/http-status-codes. It comes from the network, so a line with
anything but printable ASCII in it, or with a quote or a backslash in a field, is refused.
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

NEW_FORM = "a reference of a new form, {!r}"


def stop(problem):
    sys.exit(f"freshness: {problem}")


def warn(problem):
    print(f"freshness: warning: {problem}", file=sys.stderr)


def assigned(path):
    """Codes with phrase, reference and whether they are obsoleted; temporary ones with phrase and last day. Each value
    from 100 to 599 must have a row."""
    codes, temporary, expected, line = {}, {}, 100, 1
    # A byte that is not UTF-8 becomes a character that is not ASCII, and is refused with the number of its line.
    with open(path, newline="", encoding="utf-8-sig", errors="surrogateescape") as file:
        rows = csv.reader(file, strict=True)
        try:
            if next(rows, None) != ["Value", "Description", "Reference"]:
                stop(f"{path}: the first line is not Value,Description,Reference")
            line = rows.line_num + 1
            for row in rows:
                first, last, description, reference = columns(row)
                if first != expected or last < first:
                    raise ValueError(f"expected the row of {expected}, found {row[0]}")
                expected = last + 1
                match = re.fullmatch(r"(.+) \(TEMPORARY.* expires (\d{4}-\d\d-\d\d)\)", description)
                if match:
                    # It may be gone before the next release, and a constant can't be taken back.
                    temporary[first] = match[1], datetime.date.fromisoformat(match[2])
                elif "(TEMPORARY" in description:
                    raise ValueError(f"not a phrase and the day on which its registration expires: {row}")
                elif description not in ("Unassigned", "(Unused)"):
                    phrase = description.removesuffix(" (OBSOLETED)")
                    if first != last or not re.fullmatch("[A-Za-z0-9' -]+", phrase):
                        raise ValueError(f"not a single code and a phrase of letters, digits, ', - and blanks: {row}")
                    codes[first] = phrase, reference, phrase != description
                line = rows.line_num + 1
        except (ValueError, csv.Error) as error:
            stop(f"{path}:{line}: {error}")
    if expected != 600:
        stop(f"{path}: ends before the row of {expected}")
    return codes, temporary


def columns(row):
    """First and last value, description and reference of a row."""
    if not all(re.fullmatch(r"[ -~]*", field) and not set(field) & set('"\\') for field in row):
        raise ValueError(f"a field has a quote, a backslash or a character that is not printable ASCII: {ascii(row)}")
    match = len(row) == 3 and re.fullmatch(r"(\d{3})(?:-(\d{3}))?", row[0])
    if not match:
        raise ValueError(f"not a value or range, a description and a reference: {row}")
    return int(match[1]), int(match[2] or match[1]), row[1], " ".join(row[2].split())


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


def parts(reference):
    """Number and section of [RFC9110, Section 15.5.5]. IANA often leaves out the section, which is None then. Both are
    None for a reference of another form, such as that of an RFC without a number yet: [RFC-ietf-…]."""
    match = re.match(r"\[RFC(\d+)(?:, Section (\d+(?:\.\d+)*))?\]", reference)
    return match.groups() if match else (None, None)


def documents():
    """The constants of src/registry.rs, by the number of the RFC."""
    text = REGISTRY.read_text(encoding="utf-8")
    return {rfc: name for name, rfc in re.findall(r"pub const (\w+): +Document = rfc\((\d+),", text)}


def addition(code, phrase, reference, constants):
    """What to paste for a new code, and what a person has to write in it."""
    if reference.startswith("[RFC-"):
        return f"add {code} {phrase} {reference}, once its RFC has a number"
    rfc, section = parts(reference)
    if rfc is None:
        return f"add {code} {phrase}, with a row written by hand: {NEW_FORM.format(reference)}"
    missing, lines = [], []
    if rfc not in constants:
        constants[rfc] = f"RFC{rfc}"
        missing += ["title", "maturity"]
        lines.append(f'    pub const {constants[rfc]}: Document = rfc({rfc}, "TITLE", Other);')
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
        rfc, section = parts(reference)
        wanted = [f" RFC {rfc},"] + ([f", Section {section}"] if section else [])
        if rfc is None:
            yield f"check {code} {ours}: {NEW_FORM.format(reference)}"
        elif any(part + " " not in call("reference", code) + " " for part in wanted):
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
    date = call("registry_date")
    warnings(temporary, date)
    drift = list(differences(codes, call))
    if drift:
        # The CSV itself does not have it.
        drift.append(f'change {date} in src/registry.rs and tests/facts.txt to "Last Updated" of {PAGE}')
    print("\n".join(drift) or f"fresh: {len(codes)} codes are what IANA assigned")
    sys.exit(1 if drift else 0)


main()
