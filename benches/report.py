"""Prints the table of a benchmark run, and writes it with a plot into docs/ when asked to.

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

# The fastest of the repetitions counts: what slows one down is not the program under test. Of a single cold call, the
# middle one.
times = {}
for row in run["benchmarks"]:
    if row["run_type"] == "iteration" and not row.get("error_occurred"):
        items = row.get("items_per_second")
        times.setdefault(row["run_name"], []).append(1e9 / items if items else row["real_time"])
times = {name.removesuffix("/manual_time"): sorted(values) for name, values in times.items()}
nanoseconds = {name: values[len(values) // 2 if name.startswith("cold/") else 0] for name, values in times.items()}

# CPython's own enum, timed by its own module in the same run.
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


lines = []


def table(title, prefix, base, note):
    rows = group(prefix)
    if not rows:
        return
    lines.extend(["", f"### {title}", "", note, "", f"| function | ns | quartiles | times {base} |", "|---|---:|---:|---:|"])
    for name, time in sorted(rows.items(), key=lambda item: item[1]):
        repeated = times.get(prefix + name)
        quartiles = ", ".join(f"{repeated[len(repeated) * part // 4]:.2f}" for part in (1, 2, 3)) if repeated else ""
        lines.append(f"| {name} | {time:.2f} | {quartiles} | {time / rows[base]:.2f} |")


for mode, meaning in [("throughput", "Calls that do not wait for each other"),
                      ("latency", "Each call waits for the answer of the one before")]:
    table(f"{meaning}, mixed codes", f"{mode}/mix/", "floor, text",
          "70% registered codes, 20% any of 100 to 599, 10% any 16-bit value. llhttp aborts on most of them and is left out.")
    table(f"{meaning}, registered codes", f"{mode}/registered/", "ours, phrase", "All peers.")
for what in ["name", "phrase"]:
    for outcome, note in [
            ("hit", "\"Length known\" is the function that takes a length; gperf gets it from strlen otherwise."),
            ("miss", "Each word has one byte changed."),
            ("other case", "Hits with capitals for small letters, and the other way round."),
            ("letters", "Misses of random letters, as long as the words.")]:
        table(f"From a {what}: {outcome}", f"lookup/{what}/{outcome}/", "ours", note)
table("A call when nothing of its library is in a cache", "cold/", "floor", "The clock is in it, as the floor shows.")
table("From dlopen to the first answer and dlclose", "start/", "floor", "The floor is a library with two empty functions.")

with tempfile.NamedTemporaryFile() as stripped:
    subprocess.run(["strip", "-o", stripped.name, library], check=True)
    size = Path(stripped.name).stat().st_size
lines.extend(["", f"The shared library, stripped: {size} bytes."])
print("\n".join(lines))

if "--write" in sys.argv:
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "httpstatus"
    import matplotlib.pyplot as pyplot

    docs = Path(__file__).parent.parent / "docs"
    figure, axes = pyplot.subplots(1, 2, figsize=(11, 4.2), layout="constrained")
    for axis, mode in zip(axes, ["throughput", "latency"]):
        rows = group(f"{mode}/registered/")
        shown = {name: time for name, time in rows.items()
                 if not name.startswith("ours") and "CPython" not in name and name != "floor, number"}
        shown["ours, phrase"] = rows["ours, phrase"]
        names = sorted(shown, key=shown.get, reverse=True)
        bars = axis.barh(names, [shown[name] for name in names],
                         color=["#c44e52" if name.startswith("ours") else "#888888" for name in names])
        axis.bar_label(bars, fmt="%.1f", padding=3)
        axis.set_xlabel("nanoseconds a call, random registered codes")
        axis.set_title(mode)
        axis.spines[["top", "right"]].set_visible(False)
        axis.margins(x=0.12)
    figure.savefig(docs / "performance.svg", metadata={"Date": None})

    cpu = next((line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
                if line.startswith("model name")), platform.machine())
    page = docs / "performance.md"
    before, rest = page.read_text().split("<!-- table -->\n", 1)
    after = rest.split("<!-- end of table -->\n", 1)[1]
    machine = f"Measured on one core of: {cpu}, {platform.system()} {platform.machine()}."
    page.write_text(f"{before}<!-- table -->\n{machine}\n" + "\n".join(lines) + f"\n\n<!-- end of table -->\n{after}")
