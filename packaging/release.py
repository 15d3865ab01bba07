"""Packs what is published, and verifies it: `make dist`, `dist-bin`, `deb`, `release`, `release-twice`, `verify-release`.

The bytes depend on the commit and the compilers alone. Git is asked for objects only, so no setting of git changes a
byte; programs run in an environment that is written here; and tar and zip files are written by Python.
"""

import email.utils
import gzip
import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import time
import uuid
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import wheel

# The tarball has what `make`, `make check` and `make install` need: no tests in Rust, because they need crates.
TARBALL = "LICENSE Makefile CMakeLists.txt meson.build Cargo.toml Cargo.lock src include programs data docs examples packaging c-tests".split()
# The compiler of Rust, and how it is found.
KEPT = "PATH HOME RUSTC RUSTUP_HOME RUSTUP_TOOLCHAIN".split()
NAMESPACE = "libhttpstatus"
SIGNERS = "packaging/allowed_signers"


def fail(*words):
    sys.exit(f"make {command}: " + " ".join(map(str, words)))


def run(*words, text=True, **more):
    """The output of a program, in an environment that nobody else has a say in."""
    environment = {name: os.environ[name] for name in KEPT if name in os.environ} | {"LC_ALL": "C", "TZ": "UTC"}
    environment |= more.pop("env", {})
    words = [str(word) for word in words]
    done = subprocess.run(words, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)
    if done.returncode != 0:
        sys.stderr.buffer.write(done.stdout + done.stderr)
        fail(" ".join(words), "failed")
    return done.stdout.decode() if text else done.stdout


def write(path, content, executable=False):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    path.chmod(0o755 if executable else 0o644)


def sha256(content):
    return hashlib.sha256(content).hexdigest()


class Commit:
    """The clone's last commit, with what was changed since."""

    def __init__(self, clean=False):
        if not os.path.exists(".git"):
            fail("needs a git clone, which says what belongs to the project: no .git here")
        # Git converts nothing that these commands print. It trusts a folder that is named, whoever owns it.
        settings = {"GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull, "GIT_NO_REPLACE_OBJECTS": "1"}
        prefix = ("git", "-c", "core.fsmonitor=false", "--git-dir=.git", "--work-tree=.")
        git = lambda *words, **more: run(*prefix, *words, text=False, env=settings, **more)
        self.id = git("rev-parse", "--verify", "HEAD^{commit}").decode().strip()
        self.epoch = int(re.search(rb"^committer .* (\d+) [-+]\d+$", git("cat-file", "commit", self.id), re.M)[1])
        tracked, committed = {}, {}
        for entries, entry in (
            (tracked, rb"(\d+) (\w+) \d\t(.*)"), (committed, rb"(\d+) blob (\w+)\t(.*)")
        ):
            words = ("ls-files", "--stage") if entries is tracked else ("ls-tree", "-r", "--full-tree", self.id)
            for line in git(*words, "-z").split(b"\0")[:-1]:
                mode, blob, path = re.fullmatch(entry, line, re.S).groups()
                entries[path.decode()] = (mode.decode(), blob.decode())
        self.changed = [path for path in tracked.keys() | committed.keys() if tracked.get(path) != committed.get(path)]
        blobs = "".join(f"{blob}\n" for _, blob in tracked.values()).encode()
        stream = io.BytesIO(git("cat-file", "--batch", input=blobs))
        self.files = {}
        for path, (mode, _) in tracked.items():
            content = stream.read(int(stream.readline().split()[2]))
            stream.read(1)
            now = Path(path).read_bytes() if os.path.isfile(path) and not os.path.islink(path) else None
            # A clone may have been told to end lines in another way.
            if now is None or now.replace(b"\r\n", b"\n") != content.replace(b"\r\n", b"\n"):
                self.changed.append(path)
                content = now
            if content is not None:
                self.files[path] = (mode == "100755", content)
        if clean and self.changed:
            fail("there are changes that are not committed:", *sorted(set(self.changed)))
        self.version = version_in(self.text("Cargo.toml"))
        self.name = f"libhttpstatus-{self.version}"

    def text(self, path):
        return self.files[path][1].decode()

    def tree(self):
        """The files of the tarball."""
        for path, (executable, content) in sorted(self.files.items()):
            if path == "Cargo.toml":
                # What the library is built by, as a workspace of its own wherever it is unpacked.
                sections = re.split(r"^(?=\[)", content.decode(), flags=re.M)
                dropped = re.compile(r"\[(workspace|dev-dependencies|\[(test|bench|example)\])")
                content = ("".join(s for s in sections if not dropped.match(s)) + "\n[workspace]\n").encode()
            if path == "Cargo.lock":
                own = f'[[package]]\nname = "httpstatus"\nversion = "{self.version}"\n'
                content = (content.decode().split("[[package]]")[0] + own).encode()
            top, _, below = path.partition("/")
            if top in TARBALL or (not below and top.endswith(".md")):
                yield path, executable, content

    def tarball(self):
        return tar_gz(self.name, self.tree(), self.epoch)


def version_in(manifest):
    return re.search(r'^version = "(.*)"', manifest, re.M)[1]


def platforms():
    """The lines of packaging/platforms.txt: the name, Rust's name, the compiler and the archiver."""
    lines = Path("packaging/platforms.txt").read_text("utf-8").splitlines()
    return {columns[0]: columns for columns in (re.split(r" *\| *", line.strip()) for line in lines if line[:1].islower())}


def archive_name(name, target):
    return f"{name}-{target}" + (".zip" if "windows" in target else ".tar.gz")


def tar_gz(top, files, epoch):
    """An archive of (path, executable, content); a content that is a string is where a link points to."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        folders = set()
        for path, executable, content in sorted(files):
            member = Path(top, path)
            for folder in reversed(member.parents[:-1]):
                if folder not in folders:
                    folders.add(folder)
                    entry = tarfile.TarInfo(str(folder))
                    entry.type, entry.mode, entry.mtime = tarfile.DIRTYPE, 0o755, epoch
                    tar.addfile(entry)
            entry = tarfile.TarInfo(str(member))
            entry.mode, entry.mtime = 0o755 if executable else 0o644, epoch
            if isinstance(content, str):
                entry.type, entry.mode, entry.linkname = tarfile.SYMTYPE, 0o777, content
                tar.addfile(entry)
            else:
                entry.size = len(content)
                tar.addfile(entry, io.BytesIO(content))
    # The program gives the same bytes wherever it comes from; Python's zlib may be one of several.
    return run("gzip", "-9n", text=False, input=stream.getvalue())


def zipped(top, files, epoch):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path, executable, content in sorted(files):
            # The format has no earlier time than 1980.
            entry = zipfile.ZipInfo(f"{top}/{path}", max((1980, 1, 1, 0, 0, 0), time.gmtime(epoch)[:6]))
            entry.create_system, entry.compress_type = 3, zipfile.ZIP_DEFLATED
            entry.external_attr = (0o100755 if executable else 0o100644) << 16
            archive.writestr(entry, content)
    return stream.getvalue()


def pack(source, target, build, epoch):
    """The prebuilt archive of a platform: a tree that works wherever it is unpacked."""
    source = Path(source)
    stage = Path(source, build, "stage").absolute()
    shutil.rmtree(stage, ignore_errors=True)
    run("make", "-C", source, "--silent", "install", f"TARGET={target}", f"B={build}", "PREFIX=/", "RELOCATABLE=1",
        f"DESTDIR={stage}")
    version = version_in((source / "Cargo.toml").read_text("utf-8"))
    readme = (source / "packaging/prebuilt.md.in").read_text("utf-8")
    files = [("README.md", False, readme.replace("@VERSION@", version).replace("@TARGET@", target).encode())]
    files += [(name, False, (source / name).read_bytes()) for name in ("LICENSE", "CMakeLists.txt", "meson.build")]
    if target.endswith(("-macos", "-ios")):
        # Not installed elsewhere: every library would have a file of this name in one folder.
        files.append(("include/module.modulemap", False, (source / "packaging/module.modulemap").read_bytes()))
    # Windows has no symbolic links that everybody may make.
    windows = "windows" in target
    for folder, _, names in os.walk(stage):
        for path in (Path(folder, name) for name in names):
            linked = path.is_symlink() and not windows
            content = os.readlink(path) if linked else path.read_bytes()
            files.append((path.relative_to(stage).as_posix(), os.access(path, os.X_OK), content))
    name = f"libhttpstatus-{version}-{target}"
    return (zipped if windows else tar_gz)(name, files, epoch)


def tools(target):
    """The programs that build for a platform, with their versions; None for one that is missing."""
    _, _, compiler, archiver = platforms()[target]
    programs = {"rustc": [*os.environ.get("RUSTC", "rustc").split(), "-V"]}
    programs |= {name: [name, "--version"] for name in (compiler.split()[0], archiver)}
    return {name: run(*words).splitlines()[0] if shutil.which(words[0]) else None for name, words in programs.items()}


def sbom(commit, contents):
    """What is published, in SPDX 2.3."""
    first = "SPDXRef-" + commit.name
    packages, relationships = [], []
    for name, content in contents.items():
        identifier = first if name == f"{commit.name}.tar.gz" else "SPDXRef-" + name.replace("_", "-")
        packages.append({
            "SPDXID": identifier,
            "name": "libhttpstatus",
            "versionInfo": commit.version,
            "packageFileName": name,
            "checksums": [{"algorithm": "SHA256", "checksumValue": sha256(content)}],
            "downloadLocation": "NOASSERTION",
            "filesAnalyzed": False,
            "licenseConcluded": "MIT",
            "licenseDeclared": "MIT",
            "copyrightText": re.search(r"^Copyright.*", commit.text("LICENSE"), re.M)[0],
            "primaryPackagePurpose": "SOURCE" if identifier == first else "LIBRARY",
        })
        relationships.append(("SPDXRef-DOCUMENT", "DESCRIBES", identifier))
        if identifier != first:
            relationships.append((identifier, "GENERATED_FROM", first))
    return {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": commit.name,
        "documentNamespace": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, commit.id)}",
        "creationInfo": {
            "created": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(commit.epoch)),
            "creators": ["Organization: The libhttpstatus authors", f"Tool: make-release-{commit.version}"],
            "comment": "The library contains no other package: it needs no crate and no library.",
        },
        "packages": packages,
        "relationships": [
            {"spdxElementId": one, "relationshipType": kind, "relatedSpdxElement": other} for one, kind, other in relationships
        ],
    }


def provenance(commit, contents, targets, versions):
    """How it was built, as an in-toto statement with the predicate of SLSA 1."""
    return {
        "_type": "https://in-toto.io/Statement/v1",
        "subject": [{"name": name, "digest": {"sha256": sha256(content)}} for name, content in contents.items()],
        "predicateType": "https://slsa.dev/provenance/v1",
        "predicate": {
            "buildDefinition": {
                "buildType": "urn:libhttpstatus:make-release",
                "externalParameters": {"command": "make release", "targets": targets},
                "resolvedDependencies": [{"name": "libhttpstatus", "digest": {"gitCommit": commit.id}}],
            },
            "runDetails": {"builder": {"id": "urn:libhttpstatus:docs/releasing.md", "version": versions}},
        },
    }


def as_json(value):
    return (json.dumps(value, indent=1) + "\n").encode()


def sums(contents):
    return "".join(f"{sha256(content)}  {name}\n" for name, content in sorted(contents.items())).encode()


def described(commit, contents, targets, versions):
    """What describes the files of a release, and itself belongs to it."""
    contents = dict(sorted(contents.items()))
    contents[f"{commit.name}.spdx.json"] = as_json(sbom(commit, contents))
    contents[f"{commit.name}.provenance.json"] = as_json(provenance(commit, contents, targets, versions))
    contents["SHA256SUMS"] = sums(contents)
    return contents


def unpacked(commit, folder):
    shutil.rmtree(folder, ignore_errors=True)
    source = folder / commit.name
    for path, executable, content in commit.tree():
        write(source / path, content, executable)
    return source


def names(commit, target):
    """What is published for a platform: an archive, and a wheel where Python has one, or the npm package."""
    extra = [wheel.name(commit.version, target)] if target in wheel.TAGS else []
    return [archive_name(commit.name, target), *extra, *([f"{commit.name}.tgz"] if target == "wasm32-wasi" else [])]


def built(commit, targets, folder):
    """What is published for some platforms, built from the tarball, as many at a time as there are processors."""
    source = unpacked(commit, folder)
    write(source / "dev.mk", commit.files["dev.mk"][1])

    def build(target):
        place = f"build/{target}"
        contents = [pack(source, target, place, commit.epoch)]
        for name in names(commit, target)[1:]:
            if name.endswith(".whl"):
                run(sys.executable, "-I", "packaging/wheel.py", place, place, commit.version, target, cwd=source)
            else:
                run("make", "--silent", "npm", f"TARGET={target}", cwd=source)
            contents.append((source / place / name).read_bytes())
        return zip(names(commit, target), contents)

    with ThreadPoolExecutor(os.cpu_count()) as workers:
        contents = {name: content for result in workers.map(build, targets) for name, content in result}
    shutil.rmtree(folder)
    return contents


def chosen():
    targets = os.environ.get("TARGETS", "").split() or list(platforms())
    for target in targets:
        if target not in platforms():
            fail("unknown platform", target + ": packaging/platforms.txt lists them")
    return targets


def dist(build):
    commit = Commit()
    write(build / f"{commit.name}.tar.gz", commit.tarball())
    print(build / f"{commit.name}.tar.gz")
    return commit


def dist_bin(build, folder, target):
    epoch = int(os.environ.get("SOURCE_DATE_EPOCH") or Commit().epoch)
    archive = pack(".", target, build / "dist", epoch)
    path = Path(folder, archive_name("libhttpstatus-" + version_in(Path("Cargo.toml").read_text("utf-8")), target))
    write(path, archive)
    print(path)


def deb(build):
    commit = dist(build)
    source = unpacked(commit, build / "deb")
    shutil.copy(build / f"{commit.name}.tar.gz", build / f"deb/libhttpstatus_{commit.version}.orig.tar.gz")
    shutil.copytree(source / "packaging/debian", source / "debian")
    maintainer = re.search("^Maintainer: (.*)", commit.text("packaging/debian/control"), re.M)[1]
    # The revision is below Debian's own -1, so that Debian's packages replace these.
    write(source / "debian/changelog", f"""libhttpstatus ({commit.version}-0upstream1) unstable; urgency=medium

  * See /usr/share/doc/libhttpstatus-dev/changelog.gz.

 -- {maintainer}  {email.utils.formatdate(commit.epoch)}
""".encode())
    kept = {name: value for name, value in os.environ.items() if "MAKE" not in name and name != "MFLAGS"}
    subprocess.run(["dpkg-buildpackage", "--unsigned-source", "--unsigned-changes"], cwd=source, env=kept, check=True)


def release(build, folder):
    commit, targets, versions = Commit(clean=True), chosen(), {}
    for target in targets:
        versions |= tools(target)
    missing = sorted(name for name, version in versions.items() if not version)
    if missing:
        fail("for", *targets, "this machine lacks", *missing)
    contents = {f"{commit.name}.tar.gz": commit.tarball()}
    contents |= built(commit, targets, build / "release.build")
    shutil.rmtree(folder, ignore_errors=True)
    for name, content in described(commit, contents, targets, versions).items():
        write(folder / name, content)
        print(f"{len(content):9} {name}")
    key = os.environ.get("KEY")
    if key:
        run("ssh-keygen", "-Y", "sign", "-n", NAMESPACE, "-f", key, folder / "SHA256SUMS")
        print("signed: SHA256SUMS.sig")
    else:
        print("This release is unsigned: KEY=file signs it.")


def verify(build, folder):
    if not (folder / "SHA256SUMS").is_file():
        fail("no SHA256SUMS in", f"{folder}: which folder is the release? RELEASE=build/release")
    commit, targets = Commit(clean=True), chosen()
    if not re.search(rf"^## {re.escape(commit.version)} - \d{{4}}-\d\d-\d\d$", commit.text("CHANGELOG.md"), re.M):
        fail("CHANGELOG.md has no date for", commit.version)
    frozen = "c-tests/abi/" + commit.version.rpartition(".")[0]
    headers = [path for path in commit.files if re.fullmatch("include/[^/]*[.]h", path)]
    for path in [*headers, "c-tests/exhaustive.c", "c-tests/functions.inc", "c-tests/exhaustive.golden"]:
        # A later patch may better a description, but has to keep the interface: a test sees to that.
        kept = commit.files.get(f"{frozen}/{path.rpartition('/')[2]}", (None, None))[1]
        if commit.version.endswith(".0") and kept != commit.files[path][1]:
            fail(frozen, "is not what", commit.version, "has: run make freeze, before the date is in CHANGELOG.md")

    # Each file of a release, and no other.
    archives = {name: target for target in targets for name in names(commit, target)}
    known = {f"{commit.name}.{kind}" for kind in ("tar.gz", "spdx.json", "provenance.json")} | archives.keys() | {"SHA256SUMS"}
    signed = (folder / "SHA256SUMS.sig").exists()
    there = {path.name for path in folder.iterdir()}
    for name in sorted(there ^ (known | ({"SHA256SUMS.sig"} if signed else set()))):
        fail(name, "is missing" if name in known else f"is no file of libhttpstatus {commit.version}")
    if any(path.is_symlink() or not path.is_file() for path in folder.iterdir()):
        fail("there is something else than files in", folder)
    contents = {name: (folder / name).read_bytes() for name in sorted(known)}
    listed = contents.pop("SHA256SUMS")
    lines = listed.split(b"\n")
    for expected in sums(contents).split(b"\n"):
        if lines.count(expected) != 1:
            fail(expected.decode().partition("  ")[2] or "SHA256SUMS", "is not what SHA256SUMS says")
    if listed != sums(contents):
        fail("SHA256SUMS has other lines than those of the files, in their order")
    signers = [line for line in commit.text(SIGNERS).splitlines() if line and not line.startswith("#")]
    if signed:
        verified = subprocess.run(["ssh-keygen", "-Y", "verify", "-n", NAMESPACE, "-I", NAMESPACE, "-f", SIGNERS, "-s",
                                   str(folder / "SHA256SUMS.sig")], input=listed, capture_output=True, check=False)
        if verified.returncode != 0:
            fail("SHA256SUMS.sig is the signature of nobody in", SIGNERS)
    elif signers:
        fail("SHA256SUMS.sig is missing")

    # Everything again, from the commit.
    if contents[f"{commit.name}.tar.gz"] != commit.tarball():
        fail("this commit makes another tarball")
    try:
        stated = json.loads(contents[f"{commit.name}.provenance.json"])
        versions = stated["predicate"]["runDetails"]["builder"]["version"]
    except (ValueError, LookupError, TypeError):
        fail(f"{commit.name}.provenance.json cannot be read")
    published = {name: contents[name] for name in (f"{commit.name}.tar.gz", *archives)}
    for name, content in described(commit, published, targets, versions).items():
        if name in contents and contents[name] != content:
            fail(name, "does not describe these files of this commit")
    unable = {}
    for name, target in archives.items():
        for tool, version in tools(target).items():
            if version is None or versions.get(tool) != version:
                unable[name] = f"{tool} is {version or 'missing'}, and the release has {versions.get(tool)}"
    able = sorted({target for name, target in archives.items() if name not in unable})
    for name, content in built(commit, able, build / "verify-release").items():
        if contents[name] != content:
            fail("this commit makes another", name)
    source = unpacked(commit, build / "verify-release")
    log = build / "verify-release.log"
    with open(log, "wb") as stream:
        kept = {name: os.environ[name] for name in KEPT if name in os.environ}
        if subprocess.run(["make", "-C", str(source), "check"], stdout=stream, stderr=stream, env=kept, check=False).returncode:
            fail("what is inside does not build and check itself:", log)
    shutil.rmtree(build / "verify-release")
    for name, reason in unable.items():
        print(f"not rebuilt: {name}: {reason}")
    rest = f", but for {len(unable)} that could not be rebuilt" if unable else ""
    print(f"{len(contents) + 1} files, {'signed' if signed else 'unsigned'}: "
          f"this is libhttpstatus {commit.version}, as this commit has it{rest}")


def members(content):
    """The files in an archive, in their order."""
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return {entry.filename: (archive.read(entry), entry.date_time) for entry in archive.infolist()}
    if content[:2] == b"\x1f\x8b":
        with tarfile.open(fileobj=io.BytesIO(gzip.decompress(content))) as tar:
            return {m.name: (m.isfile() and tar.extractfile(m).read(), m.get_info()) for m in tar.getmembers()}
    return {}


def twice(build):
    """Releases the commit twice, where everything differs that must not matter, and compares each byte."""
    commit = Commit(clean=True)
    one, other = build / "twice/one", build / "twice/the/other one"
    shutil.rmtree(build / "twice", ignore_errors=True)
    settings = {
        one: ({"LC_ALL": "C", "TZ": "UTC", "USER": "one"}, 0o022, {}),
        other: ({"LC_ALL": "C.UTF-8", "TZ": "Asia/Tokyo", "USER": "other", "CFLAGS": "-g", "CDPATH": "/usr"}, 0o077, {}),
    }
    # Another user and another year, where this machine has them.
    nobody = {"user": 65534, "group": 65534, "extra_groups": []}
    # That user may have no way to the same compiler, or to this folder.
    reach = ["sh", "-c", f'test -x "$0" && {os.environ.get("RUSTC", "rustc")} -V', os.getcwd()]
    rustc = lambda **user: subprocess.run(reach, capture_output=True, check=False, **user)
    if os.geteuid() == 0 and rustc().stdout == rustc(**nobody).stdout:
        settings[other][2].update(nobody)
    faked = ["faketime", "2031-02-03 04:05:06"] if shutil.which("faketime") else []
    print("twice:", "with" if settings[other][2] else "without", "another user,", "with" if faked else "without", "another year")
    for place, (environment, umask, user) in settings.items():
        for path, (executable, content) in commit.files.items():
            write(place / path, content, executable)
        os.symlink(os.path.abspath(".git"), place / ".git")
        if user:
            for folder, _, names in os.walk(place):
                for path in (folder, *(os.path.join(folder, name) for name in names)):
                    os.chown(path, 65534, 65534, follow_symlinks=False)
        environment = {k: v for k, v in os.environ.items() if "MAKE" not in k and k != "MFLAGS"} | environment
        words = (faked if place == other else []) + ["make", "--silent", "release", "B=build"]
        started = time.monotonic()
        done = subprocess.run(words, cwd=place, env=environment, umask=umask, check=False, stdout=subprocess.DEVNULL, **user)
        if done.returncode != 0:
            fail("make release failed in", place)
        print(f"{place}: {time.monotonic() - started:.0f} s")
    folders = [place / "build/release" for place in settings]
    names = sorted({path.name for folder in folders for path in folder.iterdir()})
    differing = []
    for name in names:
        versions = [(folder / name).read_bytes() if (folder / name).exists() else b"" for folder in folders]
        if versions[0] != versions[1]:
            a, b = map(members, versions)
            differing.append(name)
            differing += [f"{name}: {inside}" for inside in sorted(a.keys() | b.keys()) if a.get(inside) != b.get(inside)]
            differing += [f"{name}: the order of its files"] if list(a) != list(b) else []
    if differing:
        fail("\n  ".join(["these differ:", *differing]))
    print((folders[0] / "SHA256SUMS").read_text("utf-8"), end="")
    print(f"the same {len(names)} files twice")
    shutil.rmtree(build / "twice")


command = sys.argv[1]
os.umask(0o022)
arguments = [Path(word) for word in sys.argv[2:4]] + sys.argv[4:]
{"dist": dist, "dist-bin": dist_bin, "deb": deb, "release": release, "verify-release": verify, "release-twice": twice}[command](*arguments)
