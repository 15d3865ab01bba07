//! What distributions take: the release tarball, and the Debian packages that are built from it.

use crate::build::install;
use crate::kit::{self, GIT_CLONE};
use libtest_mimic::Trial;
use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

pub fn trials() -> Vec<Trial> {
    // To install packages for a test is for a machine that is there to be tested on.
    let (deb_name, deb_use): (_, fn()) = if kit::require_all() && fs::metadata("/proc/self").unwrap().uid() == 0 {
        ("build::packages::deb::installed_with_dpkg", deb_installed)
    } else {
        ("build::packages::deb::unpacked_rather_than_installed", deb_unpacked)
    };
    vec![
        kit::trial("build::packages::tarball::contents", DIST, tarball_contents),
        kit::trial("build::packages::tarball::is_reproducible", DIST, tarball_is_reproducible),
        kit::trial("build::packages::tarball::builds_without_network", DIST_APART, tarball_builds),
        kit::trial("build::packages::tarball::help", DIST, tarball_help),
        kit::trial("build::packages::tarball::of_any_tar::busybox", &["git", "python3", "busybox"], || {
            any_tar("busybox")
        }),
        kit::trial("build::packages::tarball::of_any_tar::bsdtar", &["git", "python3", "gzip", "bsdtar"], || {
            any_tar("bsdtar")
        }),
        kit::trial("build::packages::tarball::needs_a_clone", &["python3"], needs_a_clone),
        kit::trial("build::packages::golden", &[], golden),
        kit::trial("build::packages::deb::contents", DEB, deb_contents),
        kit::trial("build::packages::deb::hardening", DEB_HARDENING, deb_hardening),
        kit::trial("build::packages::deb::lintian", DEB_LINTIAN, deb_lintian),
        kit::trial(deb_name, DEB_USE, deb_use),
    ]
}

const DIST: &[&str] = &[GIT_CLONE, "tar", "gzip"];
const DIST_APART: &[&str] = &[GIT_CLONE, "tar", "gzip", "unshare --map-root-user --net true"];
const DEB: &[&str] = &[GIT_CLONE, "tar", "gzip", "dpkg-buildpackage", BUILD_DEPENDS];
const DEB_HARDENING: &[&str] = &[GIT_CLONE, "tar", "gzip", "dpkg-buildpackage", BUILD_DEPENDS, "blhc", "readelf"];
const DEB_LINTIAN: &[&str] = &[GIT_CLONE, "tar", "gzip", "dpkg-buildpackage", BUILD_DEPENDS, "lintian"];
const DEB_USE: &[&str] = &[GIT_CLONE, "tar", "gzip", "dpkg-buildpackage", BUILD_DEPENDS, "pkg-config", "c++"];
const BUILD_DEPENDS: &str = "dpkg-checkbuilddeps packaging/debian/control";
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Runs what README says under a heading, from a folder whose `build` is what `make` is told to build in.
fn documented((document, heading): (&str, &str), block: usize, folder: &Path) -> Output {
    let commands = kit::commands::<2>(document, heading);
    let build = folder.join("build");
    fs::create_dir_all(&build).unwrap();
    let make = format!("make() {{ command make -C '{}' \"$@\" B='{}'; }}", kit::project("").display(), build.display());
    let script = format!("exec 2>&1\n{make}\n{}", commands[block]);
    let mut command = Command::new("sh");
    command.args(["-ec", &script]).current_dir(folder);
    command.env("GIT_CONFIG_COUNT", "1").env("GIT_CONFIG_KEY_0", "safe.directory").env("GIT_CONFIG_VALUE_0", "*");
    kit::output(command.env(OWN_FLAG.0, OWN_FLAG.1))
}

/// To what Debian sets, a flag that the Makefile does not have of its own.
const OWN_FLAG: (&str, &str) = ("DEB_LDFLAGS_APPEND", "-Wl,-O1");

fn succeeded(output: Output) -> String {
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{}\n{printed}", output.status);
    printed
}

const TARBALL_SECTION: (&str, &str) = ("docs/installing.md", "## Release tarball");
const DEB_SECTION: (&str, &str) = ("docs/installing.md", "## Debian packages");

/// The release tarball, made once.
fn tarball() -> &'static Path {
    static TARBALL: OnceLock<PathBuf> = OnceLock::new();
    TARBALL.get_or_init(|| make_tarball(&kit::scratch("build::packages::dist")))
}

fn make_tarball(folder: &Path) -> PathBuf {
    succeeded(documented(TARBALL_SECTION, 0, folder));
    folder.join(format!("build/libhttpstatus-{VERSION}.tar.gz"))
}

fn tarball_contents() {
    let size = fs::metadata(tarball()).unwrap().len();
    assert!(size < 256 << 10, "{size} bytes");

    let listed = kit::run(Command::new("tar").args(["--numeric-owner", "-tvzf"]).arg(tarball()));
    let mut files = BTreeSet::new();
    for line in listed.lines() {
        let fields: Vec<_> = line.split_whitespace().collect();
        assert!(["drwxr-xr-x", "-rwxr-xr-x", "-rw-r--r--"].contains(&fields[0]) && fields[1] == "0/0", "{line}");
        let inside = fields[5].strip_prefix(&format!("libhttpstatus-{VERSION}/"));
        files.insert(inside.unwrap_or_else(|| panic!("not in its folder: {line}")));
    }
    let named = |folder: &str| files.iter().filter(|file| file.starts_with(folder)).count();
    let top: BTreeSet<_> = files.iter().filter_map(|file| file.split_inclusive('/').next()).collect();
    let expected = "CHANGELOG.md CMakeLists.txt CONTRIBUTING.md Cargo.lock Cargo.toml LICENSE Makefile README.md SECURITY.md \
                    c-tests/ data/ docs/ examples/ include/ meson.build packaging/ programs/ src/";
    assert_eq!(top, expected.split(' ').collect());
    assert_eq!(named("include/"), 4, "{files:?}");
    assert!(named("docs/man/") > 5 && named("src/") > 5 && named("examples/c/") >= 1, "{files:?}");

    // The library is all that is built, and needs no crate.
    let inside = |file: &str| {
        let name = format!("libhttpstatus-{VERSION}/{file}");
        kit::run(Command::new("tar").arg("-xzOf").arg(tarball()).arg(name))
    };
    let lock = inside("Cargo.lock");
    let package = format!("[[package]]\nname = \"httpstatus\"\nversion = \"{VERSION}\"\n");
    assert!(lock.ends_with(&package) && lock.matches("[[package]]").count() == 1, "{lock}");
    let manifest = inside("Cargo.toml");
    for section in ["[dev-dependencies", "[[test]]", "[[bench]]", "members"] {
        assert!(!manifest.contains(section), "{manifest}");
    }
}

fn tarball_is_reproducible() {
    let again = make_tarball(&kit::scratch("build::packages::tarball::is_reproducible"));
    assert!(fs::read(again).unwrap() == fs::read(tarball()).unwrap(), "the second tarball differs from the first");
}

/// What a distribution does, and what README says: from the tarball alone, in a network of its own, without a crate in
/// sight.
fn tarball_builds() {
    let folder = kit::scratch("build::packages::tarball::builds_without_network");
    fs::copy(tarball(), folder.join(tarball().file_name().unwrap())).unwrap();
    let cargo_home = folder.join("cargo home");
    fs::create_dir(&cargo_home).unwrap();
    let stage = folder.join("stage");

    let in_isolation = |script: &str| {
        let mut command = Command::new("unshare");
        command.args(["--map-root-user", "--net", "sh", "-ec", script]).current_dir(&folder).env("DESTDIR", &stage);
        command.env("CARGO_HOME", &cargo_home).env("CARGO_NET_OFFLINE", "true");
        kit::run(&mut command)
    };
    in_isolation(&kit::commands::<2>(TARBALL_SECTION.0, TARBALL_SECTION.1)[1]);
    let expected = kit::read(kit::project("packaging/installed.golden")).replace("@VERSION@", VERSION);
    assert_eq!(install::files_of(&install::listing(&stage.join("usr/local"))), expected);

    let shown = in_isolation("cd libhttpstatus-*/ && make --silent -j4 B=parallel demo ARGS=404");
    assert!(shown.starts_with("404 Not Found\n"), "{shown}");
    assert!(!cargo_home.join("registry").exists(), "a crate was fetched");
}

/// Each target that help lists there has what it needs there.
fn tarball_help() {
    let folder = kit::scratch("build::packages::tarball::help");
    kit::run(Command::new("tar").arg("-xzf").arg(tarball()).arg("-C").arg(&folder));
    let folder = folder.join(format!("libhttpstatus-{VERSION}"));
    let listed = kit::run(Command::new("make").args(["--silent", "help"]).current_dir(&folder));
    let mut targets = Vec::new();
    for line in listed.lines().filter(|line| !line.starts_with(' ')) {
        // Several targets share a line of their own, parted by commas.
        let names = if line.contains(", install") { line } else { line.split(' ').next().unwrap() };
        targets.extend(names.split(", "));
    }
    assert!(targets.contains(&"install-shared") && targets.contains(&"check"), "{targets:?}");
    for target in targets {
        let mut command = Command::new("make");
        command.args(["--silent", target, "DESTDIR=stage"]).arg(format!("CSV={}", "LICENSE")).current_dir(&folder);
        let output = kit::output(&mut command);
        let complaint = String::from_utf8_lossy(&output.stderr);
        // It knows that the license is no table of IANA's, so it is there and works.
        let python = if kit::find("python3").is_some() { "LICENSE" } else { "python3" };
        let works = output.status.success() || target == "freshness" && complaint.contains(python);
        assert!(works, "{target}: {complaint}");
    }
    assert!(
        kit::run(Command::new("make").args(["--silent", "help"]).current_dir(kit::project(""))).contains("\ndist ")
    );
}

/// A clone of the project as it stands, with a file whose name has a blank in it.
pub fn clone(folder: &Path) -> PathBuf {
    let clone = folder.join("clone");
    kit::copy(&kit::project(""), &clone);
    fs::write(clone.join("examples/c/a name.c"), "").unwrap();
    let git = "git init --quiet && git add --all && \
               git -c user.name=- -c user.email=- commit --quiet --no-gpg-sign -m clone";
    kit::run(Command::new("sh").args(["-ec", git]).current_dir(&clone));
    clone
}

/// Where tar, gzip and the like are those of another system.
fn any_tar(program: &str) {
    let folder = kit::scratch(&format!("build::packages::tarball::of_any_tar::{program}"));
    let clone = clone(&folder);
    let bin = folder.join("bin");
    fs::create_dir(&bin).unwrap();
    let names: &[&str] = match program {
        "busybox" => &["tar", "gzip", "awk", "sed", "cp", "rm", "mv", "mkdir"],
        _ => &["tar"],
    };
    for name in names {
        std::os::unix::fs::symlink(kit::find(program).unwrap(), bin.join(name)).unwrap();
    }
    let path = std::env::var_os("PATH").unwrap();
    let path = std::env::join_paths([bin].into_iter().chain(std::env::split_paths(&path))).unwrap();
    let run = |script: &str| {
        let mut command = Command::new("sh");
        kit::run(command.args(["-ec", script]).current_dir(&clone).env("PATH", &path))
    };
    let printed = run("make --silent dist RUSTC=false; git status --porcelain");
    assert_eq!(printed.lines().count(), 1, "{printed}");
    let listed = run(&format!("tar -tzf build/libhttpstatus-{VERSION}.tar.gz"));
    for file in ["Makefile", "LICENSE", "examples/c/a name.c", "src/lib.rs"] {
        assert!(listed.contains(&format!("libhttpstatus-{VERSION}/{file}\n")), "no {file} in {listed}");
    }
    run(&format!("tar -xzf build/libhttpstatus-{VERSION}.tar.gz && make -C libhttpstatus-{VERSION} check"));
}

/// Only git knows what belongs to the project: an export of it is refused, wherever it lies.
fn needs_a_clone() {
    let folder = kit::scratch("build::packages::tarball::needs_a_clone");
    kit::copy(&kit::project(""), &folder.join("export"));
    let mut command = Command::new("make");
    let refused = kit::output(command.args(["--silent", "dist"]).current_dir(folder.join("export")));
    let complaint = String::from_utf8_lossy(&refused.stderr);
    assert!(!refused.status.success() && complaint.contains("make dist: needs a git clone"), "{complaint}");
    assert!(!folder.join("export/build").exists(), "something was left");
}

/// The Debian packages and what the build printed, made once.
struct Deb {
    folder: PathBuf,
    log: String,
}

impl Deb {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.join("build/deb").join(name)
    }

    fn package(&self, name: &str) -> PathBuf {
        self.path(&format!("{name}_{VERSION}-0upstream1_{}.deb", architecture()))
    }

    fn packages(&self) -> [PathBuf; 3] {
        DEB_PACKAGES.map(|name| self.package(name))
    }

    /// Runs the test that comes with the packages.
    fn autopkgtest(&self, folder: &Path, environment: &[(&str, String)]) {
        let scratch = folder.join("autopkgtest");
        fs::create_dir(&scratch).unwrap();
        let mut command = Command::new("env");
        command.args(environment.iter().map(|(name, value)| format!("{name}={value}")));
        command.arg(format!("AUTOPKGTEST_TMP={}", scratch.display())).arg("debian/tests/compile");
        kit::run(command.current_dir(self.path(&format!("libhttpstatus-{VERSION}"))));
    }
}

fn deb() -> &'static Deb {
    static DEB: OnceLock<Deb> = OnceLock::new();
    DEB.get_or_init(|| {
        let folder = kit::scratch("build::packages::build");
        let log = succeeded(documented(DEB_SECTION, 0, &folder));
        Deb { folder, log }
    })
}

fn multiarch() -> String {
    kit::run(Command::new("dpkg-architecture").args(["-q", "DEB_HOST_MULTIARCH"])).trim().to_owned()
}

/// Whether each part of a pattern, in which `*` stands for anything but a slash, is that of a path or of a folder above.
fn covers(pattern: &str, path: &str) -> bool {
    fn part(pattern: &str, name: &str) -> bool {
        match pattern.split_once('*') {
            None => pattern == name,
            Some((start, rest)) => name
                .strip_prefix(start)
                .is_some_and(|name| (0..=name.len()).any(|at| name.is_char_boundary(at) && part(rest, &name[at..]))),
        }
    }
    let mut names = path.split('/');
    pattern.trim_end_matches('/').split('/').all(|pattern| names.next().is_some_and(|name| part(pattern, name)))
}

/// Each package of Debian, then each of RPM, with the patterns of the installed files that it takes.
fn patterns() -> [Vec<(String, Vec<String>)>; 2] {
    let mut deb = Vec::new();
    for package in DEB_PACKAGES {
        let lines = kit::read(kit::project(&format!("packaging/debian/{package}.install")));
        let patterns = lines.lines().map(|line| line.split(' ').next().unwrap().replace("usr/lib/*/", "usr/lib/"));
        deb.push((package.to_owned(), patterns.collect()));
    }
    let mut rpm: Vec<(String, Vec<String>)> = Vec::new();
    let spec = kit::read(kit::project("packaging/rpm/libhttpstatus.spec"));
    let (_, files) = spec.split_once("\n%files").unwrap();
    let (files, _) = files.split_once("\n%changelog").unwrap();
    for section in files.split("\n%files") {
        let (package, lines) = section.split_once('\n').unwrap();
        let package = match package.trim().strip_prefix("-n ") {
            Some(name) => name.to_owned(),
            None => format!("libhttpstatus-{}", package.trim()).trim_end_matches('-').to_owned(),
        };
        let taken = lines
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with("%license ") && !line.starts_with("%doc "));
        let patterns = taken.map(|line| {
            let (folder, rest) = line.strip_prefix("%{_").and_then(|line| line.split_once("dir}/")).expect(line);
            let folder = folder.replace("data", "share").replace("man", "share/man");
            format!("usr/{folder}/{rest}")
        });
        rpm.push((package, patterns.collect()));
    }
    [deb, rpm]
}

/// Each installed file is in one package of Debian and in one of RPM, and in that of the list; each pattern takes a file.
fn golden() {
    let installed = kit::read(kit::project("packaging/installed.golden")).replace("@VERSION@", VERSION);
    let files: Vec<_> = installed.lines().map(|line| line.split(' ').next().unwrap()).collect();
    let mut table = "# Each installed file, the Debian package that has it, and the RPM package.\n".to_owned();
    let packages = patterns();
    for name in &files {
        table += name;
        for (kind, packages) in ["Debian", "RPM"].iter().zip(&packages) {
            let takes = |patterns: &[String]| patterns.iter().any(|pattern| covers(pattern, &format!("usr/{name}")));
            let owners: Vec<_> =
                packages.iter().filter(|package| takes(&package.1)).map(|package| &*package.0).collect();
            assert_eq!(owners.len(), 1, "{name} is in {owners:?}, packages of {kind}");
            table += &format!(" {}", owners[0]);
        }
        table += "\n";
    }
    for (package, patterns) in packages.iter().flatten() {
        for pattern in patterns {
            let some = files.iter().any(|name| covers(pattern, &format!("usr/{name}")));
            assert!(some, "{package}: {pattern} takes no file");
        }
    }
    kit::expect("packaging/packages.golden", &table.replace(VERSION, "@VERSION@"));
}

/// What the list says that a package has: of Debian in column 1, of RPM in column 2.
pub fn listed(column: usize, package: &str) -> BTreeSet<String> {
    let table = kit::read(kit::project("packaging/packages.golden")).replace("@VERSION@", VERSION);
    let rows = table.lines().skip(1).map(|line| line.split(' ').collect::<Vec<_>>());
    rows.filter(|row| row[column] == package).map(|row| row[0].to_owned()).collect()
}

const DEB_PACKAGES: [&str; 3] = ["libhttpstatus1", "libhttpstatus-dev", "httpstatus"];

/// The built packages have the files of the list.
fn deb_contents() {
    let libraries = format!("lib/{}/", multiarch());
    for (name, package) in DEB_PACKAGES.iter().zip(deb().packages()) {
        let listing = kit::run(Command::new("dpkg-deb").arg("-c").arg(package));
        let names = listing.lines().filter_map(|line| line.split_whitespace().nth(5)?.strip_prefix("./usr/"));
        let ours = |name: &str| !name.starts_with("share/doc/") && !name.starts_with("share/lintian/");
        let files = names.filter(|name| !name.is_empty() && !name.ends_with('/') && ours(name));
        // Debian has a place of its own for the completion of zsh.
        let files = files.map(|name| name.replace(&libraries, "lib/").replace("vendor-completions", "site-functions"));
        let files: BTreeSet<_> = files.map(|name| name.trim_end_matches(".gz").to_owned()).collect();
        assert_eq!(files, listed(1, name), "{name}");
    }

    // Debuggers know the lines of the source, by a package of their own.
    let symbols = kit::run(Command::new("dpkg-deb").arg("-c").arg(deb().package("libhttpstatus1-dbgsym")));
    assert!(symbols.contains("./usr/lib/debug/.build-id/"), "{symbols}");

    let [runtime, development, program] =
        deb().packages().map(|package| kit::run(Command::new("dpkg-deb").arg("-f").arg(package)));
    let same = format!("Version: {VERSION}-0upstream1\nArchitecture: {}\nMaintainer: {MAINTAINER}\n", architecture());
    assert_eq!(
        fields(&runtime),
        format!(
            "Package: libhttpstatus1\nSource: libhttpstatus\n{same}Section: libs\nPriority: optional\nMulti-Arch: same\n"
        )
    );
    assert_eq!(
        fields(&development),
        format!(
            "Package: libhttpstatus-dev\nSource: libhttpstatus\n{same}Depends: libhttpstatus1 (= {VERSION}-0upstream1)\n\
             Section: libdevel\nPriority: optional\nMulti-Arch: same\n"
        )
    );
    assert!(program.contains("libhttpstatus1 (>= 1.0)") && program.contains("Multi-Arch: foreign\n"), "{program}");

    // What is the same in each package is the same as in the project, byte by byte.
    let root = kit::scratch("build::packages::deb::contents");
    for package in deb().packages() {
        kit::run(Command::new("dpkg-deb").arg("-x").arg(package).arg(&root));
    }
    for header in ["httpstatus.h", "httpstatus.hpp", "httpstatus_map.h"] {
        let ours = fs::read(kit::project("include").join(header)).unwrap();
        assert!(fs::read(root.join("usr/include").join(header)).unwrap() == ours, "{header} differs");
    }

    // Neither the libraries nor the debugging symbols tell where they were built.
    kit::run(Command::new("dpkg-deb").arg("-x").arg(deb().package("libhttpstatus1-dbgsym")).arg(&root));
    let mut looked_at = 0;
    for line in install::files_of(&install::listing(&root)).lines().filter(|line| !line.contains(" -> ")) {
        let name = line.rsplit_once(' ').unwrap().0;
        if name.ends_with(".debug") {
            kit::run(Command::new("objcopy").arg("--decompress-debug-sections").arg(root.join(name)));
        }
        let bytes = fs::read(root.join(name)).unwrap();
        let place = deb().folder.to_str().unwrap().as_bytes();
        assert!(!bytes.windows(place.len()).any(|window| window == place), "{name} tells where it was built");
        looked_at += usize::from(name.ends_with(".debug"));
    }
    assert!(looked_at > 0, "no debugging symbols");

    // The test that comes with the packages may use what it depends on, and nothing else is there.
    let test = kit::read(kit::project("packaging/debian/tests/compile"));
    let depends = kit::read(kit::project("packaging/debian/tests/control"));
    for (word, package) in [
        ("cc ", "gcc"),
        ("c++ ", "g++"),
        ("pkg-config ", "pkg-config"),
        ("-static", "libc6-dev"),
        ("httpstatus", "libhttpstatus-dev"),
    ] {
        let named = depends.split([' ', ',', '\n']).any(|name| name == package);
        assert!(test.contains(word) && named, "debian/tests/control lacks {package}, for {word}");
    }
}

const MAINTAINER: &str = "The libhttpstatus authors <authors@libhttpstatus.invalid>";

fn architecture() -> String {
    kit::run(Command::new("dpkg").arg("--print-architecture")).trim().to_owned()
}

/// The fields of a package, without those that tell its size and what it is in words.
fn fields(control: &str) -> String {
    let told = |line: &&str| !["Installed-Size: ", "Description: ", " "].iter().any(|start| line.starts_with(start));
    control.lines().filter(told).map(|line| format!("{line}\n")).collect()
}

/// The distribution's flags are on the line that links the library, and in the library.
fn deb_hardening() {
    let log = deb().folder.join("log");
    fs::write(&log, &deb().log).unwrap();
    // What joins objects makes no program.
    let output = kit::output(Command::new("blhc").args(["--bindnow", "--ignore-line", ".* -r -nostdlib .*"]).arg(&log));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));

    let link = deb().log.replace("\\\n", " ");
    let link = link.lines().find(|line| line.contains(" -shared ")).expect("the line that links");
    for variable in ["CFLAGS", "LDFLAGS"] {
        let mut command = Command::new("dpkg-buildflags");
        command.args(["--get", variable]).env("DEB_BUILD_MAINT_OPTIONS", "hardening=+all").env(OWN_FLAG.0, OWN_FLAG.1);
        let flags = kit::run(&mut command);
        for flag in flags.split_whitespace().filter(|flag| !flag.starts_with("-ffile-prefix-map")) {
            assert!(link.split_whitespace().any(|word| word == flag), "no {flag} in {link}");
        }
    }

    let root = kit::scratch("build::packages::deb::hardening");
    kit::run(Command::new("dpkg-deb").arg("-x").arg(deb().package("libhttpstatus1")).arg(&root));
    let library = root.join(format!("usr/lib/{}/libhttpstatus.so.1", multiarch()));
    let printed = kit::run(Command::new("readelf").args(["-W", "-d", "-l"]).arg(&library));
    for property in ["BIND_NOW", "GNU_RELRO"] {
        assert!(printed.contains(property), "no {property} in {printed}");
    }
}

fn deb_lintian() {
    deb();
    let changes = fs::read_dir(deb().path("")).unwrap().map(|file| file.unwrap().path());
    let changes = changes.filter(|path| path.extension().is_some_and(|extension| extension == "changes"));
    let mut command = Command::new("lintian");
    // Lintian may be older than the policy that the packages follow.
    command
        .args(["--allow-root", "--fail-on", "error,warning", "--suppress-tags", "newer-standards-version"])
        .args(changes);
    kit::run(&mut command);
}

fn deb_unpacked() {
    let root = kit::scratch("build::packages::deb::unpacked_rather_than_installed").join("root");
    for package in deb().packages() {
        kit::run(Command::new("dpkg-deb").arg("-x").arg(package).arg(&root));
    }
    let libraries = root.join("usr/lib").join(multiarch()).display().to_string();
    let environment = [
        ("PKG_CONFIG_SYSROOT_DIR", root.display().to_string()),
        ("PKG_CONFIG_LIBDIR", format!("{libraries}/pkgconfig")),
        ("LD_LIBRARY_PATH", libraries),
    ];
    let mut program = Command::new("env");
    program.arg(format!("LD_LIBRARY_PATH={}", environment[2].1)).arg(root.join("usr/bin/httpstatus"));
    assert!(kit::run(program.arg("404")).starts_with("404 Not Found\n"));
    deb().autopkgtest(root.parent().unwrap(), &environment);
}

/// Purges what was installed, whatever became of the test.
struct Installed;

impl Drop for Installed {
    fn drop(&mut self) {
        let purged =
            kit::output(Command::new("dpkg").args(["--purge", "httpstatus", "libhttpstatus-dev", "libhttpstatus1"]));
        assert!(purged.status.success() || std::thread::panicking(), "{}", String::from_utf8_lossy(&purged.stderr));
    }
}

fn deb_installed() {
    let known = kit::output(Command::new("dpkg-query").args(["--show", "libhttpstatus1"]));
    assert!(!known.status.success(), "libhttpstatus1 is installed, and this test would remove it");
    let folder = kit::scratch("build::packages::deb::installed_with_dpkg");
    deb();

    let installed = Installed;
    succeeded(documented(DEB_SECTION, 1, &deb().folder));
    deb().autopkgtest(&folder, &[]);
    assert!(kit::run(Command::new("httpstatus").arg("404")).starts_with("404 Not Found\n"));
    fs::write(folder.join("hello.c"), kit::blocks(&kit::read(kit::project("README.md")), "c")[0]).unwrap();
    let [commands] = kit::commands("README.md", "### pkg-config");
    let mut command = Command::new("sh");
    let printed = kit::run(command.args(["-ec", &commands]).current_dir(&folder));
    assert!(printed.starts_with("HTTP/1.1 404 Not Found\n"), "{printed}");
    drop(installed);
    let header = Path::new("/usr/include/httpstatus.h");
    assert!(!header.exists(), "{} is left", header.display());
}
