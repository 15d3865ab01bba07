#!/usr/bin/env python3
"""Packs a wheel from what is built: wheel.py BUILD OUT VERSION [TARGET]. Without TARGET, it is for this machine."""

import base64
import hashlib
import os
import platform
import sys
import zipfile

# The library needs no C library, so one file serves glibc and musl.
LINUX = "manylinux2014_{0}.manylinux_2_17_{0}.musllinux_1_1_{0}"
TAGS = {
    "x86_64-linux": LINUX.format("x86_64"),
    "i386-linux": LINUX.format("i686"),
    "arm64-linux": LINUX.format("aarch64"),
    "aarch64-linux": LINUX.format("aarch64"),
    "armhf-linux": LINUX.format("armv7l"),
    "s390x-linux": LINUX.format("s390x"),
    "ppc64el-linux": LINUX.format("ppc64le"),
    "riscv64-linux": "manylinux_2_31_riscv64.musllinux_1_2_riscv64",
    "x86_64-windows-msvc": "win_amd64",
    "arm64-windows-msvc": "win_arm64",
    "i686-windows-msvc": "win32",
    "x86_64-macos": "macosx_10_12_x86_64",
    "x86_64-darwin": "macosx_10_12_x86_64",
    "arm64-macos": "macosx_11_0_arm64",
    "arm64-darwin": "macosx_11_0_arm64",
}
METADATA = """\
Metadata-Version: 2.1
Name: libhttpstatus
Version: {}
Summary: The HTTP status registry: names, phrases, references and traits of all codes
License: MIT
Classifier: Programming Language :: Python :: 3
Classifier: Typing :: Typed
Requires-Python: >=3.7
Description-Content-Type: text/markdown

    >>> from httpstatus import HTTPStatus
    >>> HTTPStatus.NOT_FOUND.line
    '404 Not Found'

`HTTPStatus` is an enum that can stand in for that of `http`, with more names, and with class, traits and the RFC of each
code. The functions beside it, such as `phrase(404)`, take any code, registered or not. The C library comes with it.
"""


def name(version, target):
    """What the wheel of a platform is called."""
    return f"libhttpstatus-{version}-py3-none-{TAGS[target]}.whl"


def read(path):
    with open(path, "rb") as file:
        return file.read()


def pack(build, out, version, target):
    if target not in TAGS:
        sys.exit(f"make wheel: Python has no wheels for {target}: TARGET is one of {', '.join(TAGS)}")
    tag = TAGS[target]
    library = (
        "httpstatus-1.dll" if "win" in tag else "libhttpstatus.1.dylib" if "macosx" in tag else "libhttpstatus.so.1"
    )
    kinds = "Wheel-Version: 1.0\nGenerator: libhttpstatus\nRoot-Is-Purelib: false\n" + "".join(
        f"Tag: py3-none-{each}\n" for each in tag.split(".")
    )

    info = f"libhttpstatus-{version}.dist-info/"
    files = {
        "httpstatus/__init__.py": read("examples/python/httpstatus.py"),
        "httpstatus/__init__.pyi": read("examples/python/httpstatus.pyi"),
        "httpstatus/py.typed": b"",
        "httpstatus/registry.json": read("data/registry.json"),
        "httpstatus/registry.schema.json": read("data/registry.schema.json"),
        "httpstatus/" + library: read(os.path.join(build, library)),
        info + "LICENSE": read("LICENSE"),
        info + "METADATA": METADATA.format(version).encode(),
        info + "WHEEL": kinds.encode(),
    }
    record = info + "RECORD"
    rows = f"{record},,\n"
    for path, data in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip("=")
        rows += f"{path},sha256={digest},{len(data)}\n"
    files[record] = rows.encode()

    wheel = os.path.join(out, name(version, target))
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in files.items():
            # The same bytes at every time, whatever umask.
            entry = zipfile.ZipInfo(path)
            entry.external_attr, entry.compress_type = 0o100644 << 16, zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    print(wheel)


if __name__ == "__main__":
    this = platform.machine() + "-" + platform.system().lower()
    pack(*sys.argv[1:4], sys.argv[4] if len(sys.argv) > 4 else this)
