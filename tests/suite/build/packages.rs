//! What distributions take: the release tarball, and the Debian packages that are built from it.

use crate::build::install;
use crate::kit::{self, GIT_CLONE, VERSION};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

kit::trials! {
    &[] => golden;
    &[GIT_CLONE, "tar", "gzip"] => tarball::contents = tarball_contents, tarball::help = tarball_help;
    &[GIT_CLONE, "tar", "gzip", "unshare --map-root-user --net true"] =>
        tarball::builds_without_network = tarball_builds;
    &["git", "python3", "busybox"] =>
        tarball::of_any_tar::busybox = || any_tar("busybox", "tar gzip awk sed cp rm mv mkdir");
    &["git", "python3", "gzip", "bsdtar"] => tarball::of_any_tar::bsdtar = || any_tar("bsdtar", "tar");
    &["python3"] => tarball::needs_a_clone = needs_a_clone;
    &[GIT_CLONE, "tar", "gzip", "dpkg-buildpackage", BUILD_DEPENDS] => deb::contents = deb_contents;
    &[GIT_CLONE, "tar", "gzip", "dpkg-buildpackage", BUILD_DEPENDS, "blhc"] => deb::hardening = deb_hardening;
    &[GIT_CLONE, "tar", "gzip", "dpkg-buildpackage", BUILD_DEPENDS, "lintian"] => deb::lintian = deb_lintian;
    &[GIT_CLONE, "tar", "gzip", "dpkg-buildpackage", BUILD_DEPENDS, "pkg-config", "c++"] => deb::work = deb_work;
    &[GIT_CLONE, "dpkg-buildpackage", BUILD_DEPENDS, "aarch64-linux-gnu-gcc", kit::DEBIAN_RUST_SOURCE] =>
        deb::cross = deb_cross;
}

const BUILD_DEPENDS: &str = "dpkg-checkbuilddeps packaging/debian/control";
/// The folder in the tarball.
const NAME: &str = concat!("libhttpstatus-", env!("CARGO_PKG_VERSION"));

/// Runs the first commands below a heading of docs/installing.md, with what `make` builds in `build` of this folder.
fn documented(heading: &str, folder: &Path) -> String {
    fs::create_dir_all(folder.join("build")).unwrap();
    let make = format!("make() {{ command make -C '{}' \"$@\" B=\"$PWD/build\"; }}", kit::project("").display());
    let [commands, _] = kit::commands("docs/installing.md", heading);
    kit::run(&mut kit::shell_in(folder, &format!("exec 2>&1\n{OWN_FLAG}\n{make}\n{commands}")))
}

/// To what Debian sets, a flag that the Makefile does not have of its own.
const OWN_FLAG: &str = "export DEB_LDFLAGS_APPEND=-Wl,-O1";

/// The release tarball, made once.
fn tarball() -> &'static Path {
    static TARBALL: OnceLock<PathBuf> = OnceLock::new();
    TARBALL.get_or_init(|| {
        let folder = kit::shared("dist");
        documented("## Release tarball", &folder);
        folder.join(format!("build/{NAME}.tar.gz"))
    })
}

/// What is in it, in the running test's folder.
fn unpacked_tarball() -> PathBuf {
    let folder = kit::folder();
    kit::run(&mut kit::shell_in(&folder, &format!("tar -xzf {}", tarball().display())));
    folder.join(NAME)
}

fn tarball_contents() {
    let size = fs::metadata(tarball()).unwrap().len();
    assert!(size < 256 << 10, "{size} bytes");

    let mut top = BTreeSet::new();
    let listed = kit::run(Command::new("tar").args(["--numeric-owner", "-tvzf"]).arg(tarball()));
    for line in listed.lines() {
        let fields: Vec<_> = line.split_whitespace().collect();
        assert!(["drwxr-xr-x", "-rwxr-xr-x", "-rw-r--r--"].contains(&fields[0]) && fields[1] == "0/0", "{line}");
        let (folder, file) = fields[5].split_once('/').unwrap();
        assert_eq!(folder, NAME);
        top.extend(file.split_inclusive('/').next());
    }
    let expected = "CHANGELOG.md CMakeLists.txt CONTRIBUTING.md Cargo.lock Cargo.toml LICENSE Makefile README.md \
                    SECURITY.md c-tests/ data/ docs/ examples/ include/ meson.build packaging/ programs/ src/";
    assert_eq!(Vec::from_iter(top).join(" "), expected);

    // To cargo too, the library is all that is built, and needs no crate. Without a lock that agrees, it fails.
    let folder = unpacked_tarball();
    let cargo = "cargo check --quiet --all-targets --locked --offline --target-dir=target; cargo tree --edges=all";
    let printed = kit::run(&mut kit::shell_in(&folder, cargo));
    assert_eq!(printed, format!("httpstatus v{VERSION} ({})\n", folder.display()));
}

/// What a distribution does, and what the document says: from the tarball alone, in a network of its own, where no
/// crate can come from.
fn tarball_builds() {
    let folder = kit::folder();
    fs::copy(tarball(), folder.join(format!("{NAME}.tar.gz"))).unwrap();
    let in_isolation = |script: &str| {
        let mut unshare = Command::new("unshare");
        unshare.args(["--map-root-user", "--net", "sh", "-ec", script]).current_dir(&folder);
        kit::run(unshare.env("DESTDIR", folder.join("stage")).env("CARGO_HOME", folder.join("none")))
    };
    in_isolation(&kit::commands::<2>("docs/installing.md", "## Release tarball")[1]);
    let expected = kit::read(kit::project("packaging/installed.golden")).replace("@VERSION@", VERSION);
    assert_eq!(install::files_of(&install::listing(&folder.join("stage/usr/local"))), expected);
    let shown = in_isolation("cd libhttpstatus-*/ && make --silent -j4 B=parallel demo ARGS=404");
    assert!(shown.starts_with("404 Not Found\n"), "{shown}");
}

/// Each target that help lists there has what it needs there; in the project, help has the developers' too.
fn tarball_help() {
    // Several targets share a line of their own, parted by commas.
    let each = "for target in $(make --silent help | sed '/^ /d; s/  .*//; s/,//g'); do
                    make --silent $target DESTDIR=stage >$target.out 2>&1 || { cat $target.out; exit 1; }
                    echo $target
                done";
    let targets = kit::run(&mut kit::shell_in(&unpacked_tarball(), each));
    assert!(targets.contains("\ninstall-shared\n") && targets.contains("\ncheck\n"), "{targets}");
    assert!(kit::run(kit::make().arg("help")).contains("\ndist "));
}

/// A clone of the project as it stands, with a file whose name has a blank in it.
pub fn clone(folder: &Path) -> PathBuf {
    let clone = folder.join("clone");
    kit::copy(&kit::project(""), &clone);
    fs::write(clone.join("examples/c/a name.c"), "").unwrap();
    let git = "git init --quiet && git add --all && \
               git -c user.name=- -c user.email=- commit --quiet --no-gpg-sign -m clone";
    kit::run(&mut kit::shell_in(&clone, git));
    clone
}

/// Where tar, gzip and the like are those of another system.
fn any_tar(program: &str, names: &str) {
    let script = format!(
        "mkdir ../bin
        for name in {names}; do ln -s \"$(command -v {program})\" ../bin/$name; done
        PATH=$PWD/../bin:$PATH
        make --silent dist RUSTC=false
        git status --porcelain
        tar -xzf build/{NAME}.tar.gz
        cd {NAME}
        ls Makefile LICENSE 'examples/c/a name.c' src/lib.rs >&2
        make --silent check >&2"
    );
    let printed = kit::run(&mut kit::shell_in(&clone(&kit::folder()), &script));
    assert_eq!(printed, format!("build/{NAME}.tar.gz\n"));
}

/// Only git knows what belongs to the project: an export of it is refused, wherever it lies.
fn needs_a_clone() {
    let export = kit::folder().join("export");
    kit::copy(&kit::project(""), &export);
    let complaint = kit::fails(Command::new("make").args(["--silent", "dist"]).current_dir(&export));
    assert!(complaint.contains("make dist: needs a git clone"), "{complaint}");
    assert!(!export.join("build").exists(), "something was left");
}

/// The Debian packages, built once, with the `log` of that.
fn deb() -> &'static Path {
    static DEB: OnceLock<PathBuf> = OnceLock::new();
    DEB.get_or_init(|| {
        let folder = kit::shared("deb");
        let log = documented("## Debian packages", &folder);
        let deb = folder.join("build/deb");
        fs::write(deb.join("log"), log).unwrap();
        deb
    })
}

/// What shell commands print where the packages are.
fn with_deb(commands: &str) -> String {
    kit::run(&mut kit::shell_in(deb(), commands))
}

/// The running test's folder, with packages unpacked in it.
fn unpacked_deb(packages: &str) -> PathBuf {
    let root = kit::folder();
    with_deb(&format!("for name in {packages}; do dpkg-deb -x ${{name}}_*.deb {}; done", root.display()));
    root
}

const DEB_PACKAGES: &str = "libhttpstatus1 libhttpstatus-dev httpstatus";

/// Each installed file is in one package of Debian and one of RPM, and in that of the list; each pattern takes a file.
fn golden() {
    let stage = kit::folder();
    kit::run(&mut install::make("install", &stage, &["PREFIX=/usr", "LIBDIR=/usr/lib/any"]));
    let table = kit::run(kit::shell(TABLE).env("STAGE", stage)).replace(VERSION, "@VERSION@");
    let head = "# Each installed file, the Debian package that has it, and the RPM package.\n";
    kit::expect("packaging/packages.golden", &(head.to_owned() + &table));
}

/// The shell expands the patterns, and find fails for one that takes no file.
const TABLE: &str = r#"
files() (
    cd "$STAGE"
    while read -r package pattern _; do find $pattern ! -type d -printf "%p $package\n"; done >"$1"
    LC_ALL=C sort -o "$1" "$1"
)
for list in packaging/debian/*.install; do sed "s/^/$(basename $list .install) /" $list; done | files deb
awk '/^%changelog/ { exit }
    /^%files/ { package = $2 == "-n" ? $3 : "libhttpstatus" ($2 ? "-" $2 : ""); next }
    package && NF && !/^%(doc|license) / { print package, $NF }' packaging/rpm/libhttpstatus.spec |
    sed 's|%{_libdir}|usr/lib/any|; s|%{_datadir}|usr/share|; s|%{_mandir}|usr/share/man|; s|%{_\(.*\)dir}|usr/\1|' |
    files rpm
cd "$STAGE"
LC_ALL=C join deb rpm >table
find usr ! -type d | LC_ALL=C sort >all
cut -d ' ' -f 1 table | diff all - || { echo 'These are in no package, or in several.' >&2; exit 1; }
sed 's|^usr/||; s|^lib/any/|lib/|' table
"#;

/// What the list says that a package has: of Debian in column 1, of RPM in column 2.
pub fn listed(column: usize, package: &str) -> BTreeSet<String> {
    let table = kit::read(kit::project("packaging/packages.golden")).replace("@VERSION@", VERSION);
    let rows = table.lines().skip(1).map(|line| line.split(' ').collect::<Vec<_>>());
    rows.filter(|row| row[column] == package).map(|row| row[0].to_owned()).collect()
}

/// The built packages have the files of the list, and say what they are and need.
fn deb_contents() {
    for name in DEB_PACKAGES.split(' ') {
        // Debian compresses man pages, and has a place of its own for the completion of zsh.
        let files = with_deb(&format!(
            "dpkg-deb --fsys-tarfile {name}_*.deb | tar -t | sed -n '
                /\\/$/d; /\\/share\\/doc\\//d; /\\/share\\/lintian\\//d
                s/\\.gz$//; s/vendor-completions/site-functions/
                s|/lib/'$(dpkg-architecture -q DEB_HOST_MULTIARCH)'/|/lib/|; s|^\\./usr/||p'"
        ));
        assert_eq!(files.lines().map(str::to_owned).collect::<BTreeSet<_>>(), listed(1, name), "{name}");
    }

    // What each package has to say in the same words is left out.
    let control = with_deb(&format!(
        "for name in {DEB_PACKAGES}; do
            dpkg-deb -f ${{name}}_*.deb | sed '
                /^Installed-Size:/d; /^Description:/,$d; /^Source: libhttpstatus$/d; /^Priority: optional$/d
                /^Maintainer: The libhttpstatus authors <authors@libhttpstatus.invalid>$/d
                /^Version: {VERSION}-0upstream1$/d; /^Architecture: '$(dpkg --print-architecture)'$/d
                s/libc6[^,]*, //' | paste -s -d ' '
        done"
    ));
    let expected = format!(
        "Package: libhttpstatus1 Section: libs Multi-Arch: same
Package: libhttpstatus-dev Depends: libhttpstatus1 (= {VERSION}-0upstream1) Section: libdevel Multi-Arch: same
Package: httpstatus Depends: libhttpstatus1 (>= 1.0) Section: web Multi-Arch: foreign\n"
    );
    assert_eq!(control, expected);

    // Neither the libraries nor the debugging symbols tell where they were built.
    let root = unpacked_deb(&format!("{DEB_PACKAGES} libhttpstatus1-dbgsym"));
    let symbols = "find . -name '*.debug' -print -exec objcopy --decompress-debug-sections {} ';'";
    assert!(kit::run(&mut kit::shell_in(&root, symbols)).contains("/.build-id/"), "no debugging symbols");
    let telling = format!("grep -rlF {} . || :", deb().parent().unwrap().display());
    assert_eq!(kit::run(&mut kit::shell_in(&root, &telling)), "", "they tell where they were built");
    kit::run(Command::new("diff").arg("-r").arg(kit::project("include")).arg(root.join("usr/include")));

    // The test that comes with the packages may use what it depends on, and nothing else is there.
    let test = kit::read(kit::project("packaging/debian/tests/compile"));
    let depends = kit::read(kit::project("packaging/debian/tests/control"));
    let words = ["cc ", "c++ ", "-static", "pkg-config ", "httpstatus"];
    let packages = ["gcc", "g++", "libc6-dev", "pkg-config", "libhttpstatus-dev"];
    for (word, package) in words.into_iter().zip(packages) {
        let named = depends.split([' ', ',', '\n']).any(|name| name == package);
        assert!(test.contains(word) && named, "debian/tests/control lacks {package}, for {word}");
    }
}

/// The distribution's flags are on the line that links the library.
fn deb_hardening() {
    // What joins objects makes no program.
    with_deb("blhc --bindnow --ignore-line '.* -r -nostdlib .*' log");
    let link = kit::read(deb().join("log")).replace("\\\n", " ");
    let link = link.lines().find(|line| line.contains(" -shared ")).expect("the line that links");
    let flags =
        "export DEB_BUILD_MAINT_OPTIONS=hardening=+all; dpkg-buildflags --get CFLAGS; dpkg-buildflags --get LDFLAGS";
    let flags = with_deb(&format!("{OWN_FLAG}; {flags}"));
    for flag in flags.split_whitespace().filter(|flag| !flag.starts_with("-ffile-prefix-map")) {
        assert!(link.split_whitespace().any(|word| word == flag), "no {flag} in {link}");
    }
}

fn deb_lintian() {
    // Lintian may be older than the policy that the packages follow.
    with_deb("lintian --allow-root --fail-on error,warning --suppress-tags newer-standards-version *.changes");
}

/// The program, and the test that comes with the packages: unpacked; and installed by the documented command, where
/// the machine is there to be tested on.
fn deb_work() {
    let root = unpacked_deb(DEB_PACKAGES);
    let deb = deb().display();
    let test = format!("httpstatus 404; (cd {deb}/{NAME}; AUTOPKGTEST_TMP={} debian/tests/compile)", root.display());
    let unpacked = "LD_LIBRARY_PATH=$PWD/usr/lib/$(dpkg-architecture -q DEB_HOST_MULTIARCH)
        export LD_LIBRARY_PATH PKG_CONFIG_SYSROOT_DIR=$PWD PKG_CONFIG_LIBDIR=$LD_LIBRARY_PATH/pkgconfig
        PATH=$PWD/usr/bin:$PATH";
    let shown = kit::run(&mut kit::shell_in(&root, &format!("{unpacked}\n{test}")));
    assert!(shown.starts_with("404 Not Found\n"), "{shown}");
    if !kit::require_all() || kit::run(&mut kit::shell("id -u")) != "0\n" {
        return;
    }
    let [_, install] = kit::commands("docs/installing.md", "## Debian packages");
    let [hello] = kit::commands("README.md", "### pkg-config");
    fs::write(root.join("hello.c"), kit::blocks(&kit::read(kit::project("README.md")), "c")[0]).unwrap();
    let installed = format!(
        "! dpkg-query --show libhttpstatus1 || {{ echo 'this test would remove what is installed' >&2; exit 1; }}
        trap 'dpkg --purge httpstatus libhttpstatus-dev libhttpstatus1 >&2' EXIT
        (cd {deb}/../.. && {install})
        {test}
        {hello}"
    );
    let shown = kit::run(&mut kit::shell_in(&root, &installed));
    assert!(shown.contains("\nHTTP/1.1 404 Not Found\n"), "{shown}");
    assert!(!Path::new("/usr/include/httpstatus.h").exists(), "a header is left");
}

/// For another machine, in a path with a blank. Libraries of two machines can be installed together, so outside of
/// usr/lib their packages have the same files.
fn deb_cross() {
    let script = format!(
        "dpkg-source --extract {0}/*.dsc 'a folder'
        (cd 'a folder' && dpkg-buildpackage --build=binary --unsigned-changes --no-check-builddeps -aarm64)
        for name in libhttpstatus1 libhttpstatus-dev; do
            dpkg-deb -x {0}/${{name}}_*.deb ours
            dpkg-deb -x ${{name}}_*.deb theirs
        done
        diff -r --exclude=lib ours theirs
        dpkg-deb -x httpstatus_*.deb theirs
        programs=$(readelf -h theirs/usr/bin/httpstatus theirs/usr/lib/*/libhttpstatus.* | grep -c 'Machine: *AArch64')
        [ $programs = 5 ]",
        deb().display()
    );
    kit::run(kit::shell_in(&kit::folder(), &script).env("RUSTC", kit::rustc_with_core()));
}
