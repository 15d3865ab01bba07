"""Prints the tables of a benchmark run; --write puts the main ones into docs/performance.md.

usage: report.py bench.json libhttpstatus.so [--write]
"""
import json
import platform
import subprocess
import sys
import tempfile
from pathlib import Path

run = json.loads(Path(sys.argv[1]).read_text())
library = Path(sys.argv[2])

# The fastest repetition counts: anything slower was disturbed from outside. For a single cold call, the median counts.
times = {}
for row in run["benchmarks"]:
    if row["run_type"] == "iteration" and not row.get("error_occurred"):
        items = row.get("items_per_second")
        times.setdefault(row["run_name"], []).append(1e9 / items if items else row["real_time"])
times = {name.removesuffix("/manual_time"): sorted(values) for name, values in times.items()}
nanoseconds = {name: values[len(values) // 2 if name.startswith("cold/") else 0] for name, values in times.items()}

# CPython's own enum, timed in the same run.
for kind, expression in [("name", "HTTPStatus['NOT_FOUND']"), ("phrase", "HTTPStatus(404).phrase")]:
    printed = subprocess.run(
        [sys.executable, "-c", "import timeit; from http import HTTPStatus; "
         f"print(min(timeit.repeat({expression!r}, globals=globals(), number=100000, repeat=7)) / 100000 * 1e9)"],
        capture_output=True, text=True, check=True).stdout
    if kind == "name":
        nanoseconds["lookup/name/hit/CPython HTTPStatus[...]"] = float(printed)
    else:
        nanoseconds["throughput/registered/CPython HTTPStatus(...).phrase"] = float(printed)


def group(prefix):
    return {name[len(prefix):]: time for name, time in sorted(nanoseconds.items()) if name.startswith(prefix)}


tables = {}
# The tables that docs/performance.md shows; the others are printed only.
WRITTEN = ["Throughput: independent calls, mixed codes",
           "Latency: each call waits for the answer of the one before, mixed codes", "Names: hit"]


def table(title, prefix, base, note):
    rows = group(prefix)
    if not rows:
        return
    lines = ["", f"### {title}", "", note, "", f"| function | ns | quartiles | times {base} |", "|---|---:|---:|---:|"]
    tables[title] = lines
    for name, time in sorted(rows.items(), key=lambda item: item[1]):
        repeated = times.get(prefix + name)
        quartiles = ", ".join(f"{repeated[len(repeated) * part // 4]:.2f}" for part in (1, 2, 3)) if repeated else ""
        lines.append(f"| {name} | {time:.2f} | {quartiles} | {time / rows[base]:.2f} |")


for mode, meaning in [("throughput", "Throughput: independent calls"),
                      ("latency", "Latency: each call waits for the answer of the one before")]:
    table(f"{meaning}, mixed codes", f"{mode}/mix/", "floor, text",
          "70 % registered codes, 20 % other codes of 100 to 599, 10 % any 16-bit value. llhttp aborts on most of these and "
          "is left out.")
    table(f"{meaning}, registered codes", f"{mode}/registered/", "ours, phrase", "All peers.")
for what in ["name", "phrase"]:
    for outcome, note in [
            ("hit", "\"Length known\" is the function that takes a length. Otherwise gperf calls strlen first."),
            ("miss", "Each word has one byte changed."),
            ("other case", "Hits with upper and lower case swapped."),
            ("letters", "Misses: random letters of the same length.")]:
        table(f"{what.capitalize()}s: {outcome}", f"lookup/{what}/{outcome}/", "ours", note)
table("First call, with a cold cache", "cold/", "floor", "Includes reading the clock, as the floor shows.")
table("dlopen, first answer, dlclose", "start/", "floor", "The floor is a library with two empty functions.")

with tempfile.NamedTemporaryFile() as stripped:
    subprocess.run(["strip", "-o", stripped.name, library], check=True)
    size = f"The shared library, stripped: {Path(stripped.name).stat().st_size} bytes."
print("\n".join(line for lines in tables.values() for line in lines))
print(f"\n{size}")

if "--write" in sys.argv:
    cpu = next((line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
                if line.startswith("model name")), platform.machine())
    page = Path(__file__).parent.parent / "docs/performance.md"
    before, rest = page.read_text().split("<!-- table -->\n", 1)
    after = rest.split("<!-- end of table -->\n", 1)[1]
    machine = f"Measured on one core of: {cpu}, {platform.system()} {platform.machine()}."
    shown = "\n".join(line for title in WRITTEN for line in tables[title])
    page.write_text(f"{before}<!-- table -->\n{machine}\n{shown}\n\n{size}\n\n<!-- end of table -->\n{after}")
