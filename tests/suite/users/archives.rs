//! The prebuilt archive and the release tarball as other projects take them: unpacked, as a subproject of CMake or Meson,
//! as a package of Conan, as RPM packages.

use crate::build::packages;
use crate::kit::{self, GIT_CLONE};
use crate::users::consumers::expected;
use libtest_mimic::Trial;
use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

pub fn trials() -> Vec<Trial> {
    vec![
        kit::trial("users::archives::prebuilt::is_reproducible", &[GIT_CLONE, "tar", "gzip"], is_reproducible),
        kit::trial("users::archives::prebuilt::by_document", &[GIT_CLONE, "musl-gcc", "pkg-config"], by_document),
        kit::trial("users::archives::prebuilt::cmake", &[GIT_CLONE, "cmake"], || cmake(&prebuilt(), true)),
        kit::trial("users::archives::prebuilt::meson", &[GIT_CLONE, "meson", "ninja"], || meson(&prebuilt(), true)),
        kit::trial("users::archives::conan::prebuilt", &CONAN, || {
            conan("users::archives::conan::prebuilt", &prebuilt())
        }),
        kit::trial("users::archives::conan::source", &CONAN, || conan("users::archives::conan::source", &source())),
        kit::trial("users::archives::rpm", &[GIT_CLONE, "tar", "gzip", "rpmbuild"], rpm),
        kit::trial("users::archives::source::cmake", &[GIT_CLONE, "cmake"], || cmake(&source(), false)),
        kit::trial("users::archives::source::meson", &[GIT_CLONE, "meson", "ninja"], || meson(&source(), false)),
        kit::trial("users::archives::source::external_project", &[GIT_CLONE, "cmake"], external_project),
        kit::trial("users::archives::source::cross", &CROSS, cross),
        kit::trial("users::archives::source::without_rust", &[GIT_CLONE, "cmake", "meson", "ninja"], without_rust),
    ]
}

const TARGET: &str = "x86_64-linux";

fn make(folder: &Path, arguments: &[&str]) {
    kit::run(kit::make().args(arguments).arg(format!("B={}/b", folder.display())));
}

fn pack(folder: &Path) -> PathBuf {
    make(folder, &["dist-bin", &format!("TARGET={TARGET}"), &format!("DIST={}", folder.display())]);
    folder.join(format!("libhttpstatus-{}-{TARGET}.tar.gz", env!("CARGO_PKG_VERSION")))
}

/// The archive, packed once.
fn prebuilt() -> PathBuf {
    static ARCHIVE: OnceLock<PathBuf> = OnceLock::new();
    ARCHIVE.get_or_init(|| pack(&kit::scratch("users::archives::prebuilt"))).clone()
}

/// The release tarball, made once.
fn source() -> PathBuf {
    static TARBALL: OnceLock<PathBuf> = OnceLock::new();
    let tarball = TARBALL.get_or_init(|| {
        let folder = kit::scratch("users::archives::source");
        make(&folder, &["dist"]);
        folder.join(format!("b/libhttpstatus-{}.tar.gz", env!("CARGO_PKG_VERSION")))
    });
    tarball.clone()
}

fn is_reproducible() {
    let again = pack(&kit::scratch("users::archives::prebuilt::is_reproducible"));
    assert!(fs::read(&again).unwrap() == fs::read(prebuilt()).unwrap(), "the second archive differs from the first");
}

/// What a machine without Rust has.
const TOOLS: &str = "sh cc gcc x86_64-linux-gnu-gcc as ld ar make cmake meson ninja pkg-config musl-gcc tar gzip env \
                     python3 awk sed ln cp rm mkdir chmod install touch nm ranlib strip objdump cat uname gmake test ls";

/// A shell in a folder with README's hello.c, with rustc or in a PATH without it.
fn shell_with_hello(folder: &Path, commands: &str, without_rust: bool) -> Command {
    let readme = kit::read(kit::project("README.md"));
    fs::write(folder.join("hello.c"), kit::blocks(&readme, "c")[0]).unwrap();
    let mut shell = Command::new("sh");
    shell.args(["-exc", commands]).current_dir(folder).env_remove("DESTDIR").env_remove("PKG_CONFIG_PATH");
    if without_rust {
        let bin = folder.join("bin");
        fs::create_dir_all(&bin).unwrap();
        for tool in TOOLS.split(' ') {
            if let (Some(path), false) = (kit::find(tool), bin.join(tool).exists()) {
                symlink(path, bin.join(tool)).unwrap();
            }
        }
        shell.env("PATH", &bin).env_remove("RUSTC");
    }
    shell
}

/// The commands of docs/installing.md.
fn by_document() {
    let folder = kit::scratch("users::archives::prebuilt::by_document");
    fs::copy(prebuilt(), folder.join(prebuilt().file_name().unwrap())).unwrap();
    let [commands] = kit::commands("docs/installing.md", "## Prebuilt archives");
    let printed = kit::run(&mut shell_with_hello(&folder, &commands, true));
    assert_eq!(printed, expected().repeat(3));
}

/// README's file with another archive in it.
fn with_archive(language: &str, archive: &Path) -> String {
    let section = kit::section("docs/installing.md", "## As a subproject");
    let name = archive.file_name().unwrap().to_str().unwrap();
    let readme = format!("libhttpstatus-{}-{TARGET}", env!("CARGO_PKG_VERSION"));
    let text = kit::blocks(&section, language)[0].replace(&readme, name.strip_suffix(".tar.gz").unwrap());
    text.replace("https://…", &format!("file://{}", archive.parent().unwrap().display()))
}

fn cmake(archive: &Path, without_rust: bool) {
    let folder =
        kit::scratch(if without_rust { "users::archives::prebuilt::cmake" } else { "users::archives::source::cmake" });
    cmake_project(&folder, &with_archive("cmake", archive));
    let commands = "cmake -S . -B build >&2\ncmake --build build >&2\nbuild/hello";
    assert_eq!(kit::run(&mut shell_with_hello(&folder, commands, without_rust)), expected());
    // The shared library by its target, and the folder instead of the archive.
    let text = kit::read(folder.join("CMakeLists.txt"));
    let text = text.replace("httpstatus_static", "httpstatus").replace("FetchContent_MakeAvailable(httpstatus)", "");
    let text = text.lines().map(|line| {
        let declares = line.starts_with("FetchContent_Declare");
        if declares { "add_subdirectory(build/_deps/httpstatus-src sub)\n".to_owned() } else { format!("{line}\n") }
    });
    fs::write(folder.join("CMakeLists.txt"), text.collect::<String>()).unwrap();
    let commands = "cmake -S . -B again >&2\ncmake --build again >&2\nagain/hello";
    assert_eq!(kit::run(&mut shell_with_hello(&folder, commands, without_rust)), expected());
}

fn cmake_project(folder: &Path, text: &str) {
    let text = format!("cmake_minimum_required(VERSION 3.16)\nproject(hello LANGUAGES C)\n{text}");
    fs::write(folder.join("CMakeLists.txt"), text).unwrap();
}

fn meson(archive: &Path, without_rust: bool) {
    let folder =
        kit::scratch(if without_rust { "users::archives::prebuilt::meson" } else { "users::archives::source::meson" });
    meson_project(&folder, archive);
    let commands = "meson setup build >&2\nmeson compile -C build >&2\nbuild/hello";
    assert_eq!(kit::run(&mut shell_with_hello(&folder, commands, without_rust)), expected());
}

fn meson_project(folder: &Path, archive: &Path) {
    let consumer = kit::blocks(&kit::section("README.md", "### Meson"), "meson")[0].to_owned();
    fs::write(folder.join("meson.build"), format!("project('hello', 'c')\n{consumer}")).unwrap();
    fs::create_dir(folder.join("subprojects")).unwrap();
    let sum = kit::run(Command::new("sha256sum").arg(archive));
    let wrap = with_archive("ini", archive).replace("source_hash = …", &format!("source_hash = {}", &sum[..64]));
    fs::write(folder.join("subprojects/httpstatus.wrap"), wrap).unwrap();
}

fn external_project() {
    let folder = kit::scratch("users::archives::source::external_project");
    let text = format!(
        "include(ExternalProject)\n\
         set(prefix ${{CMAKE_BINARY_DIR}}/prefix)\n\
         ExternalProject_Add(httpstatus URL {} CMAKE_ARGS -DCMAKE_INSTALL_PREFIX=${{prefix}})\n\
         add_executable(hello hello.c)\n\
         add_dependencies(hello httpstatus)\n\
         target_include_directories(hello PRIVATE ${{prefix}}/include)\n\
         target_link_libraries(hello PRIVATE ${{prefix}}/lib/libhttpstatus.a)\n",
        source().display()
    );
    cmake_project(&folder, &text);
    let commands = "cmake -S . -B build >&2\ncmake --build build >&2\nbuild/hello";
    assert_eq!(kit::run(&mut shell_with_hello(&folder, commands, false)), expected());
    let commands = "cc hello.c $(PKG_CONFIG_PATH=moved/lib/pkgconfig pkg-config --cflags --libs httpstatus) \
                    -Wl,-rpath,$PWD/moved/lib -o hello";
    let printed =
        kit::run(&mut shell_with_hello(&folder, &format!("mv build/prefix moved\n{commands}\n./hello"), false));
    assert_eq!(printed, expected());
}

/// CMake and Meson build for the machine that they were told of, in a folder whose name has a blank.
fn cross() {
    let folder = kit::scratch("users::archives::source::cross").join("a folder");
    fs::create_dir(&folder).unwrap();
    cmake_project(&folder, &with_archive("cmake", &source()));
    meson_project(&folder, &source());
    let machine = "[binaries]\nc = 'aarch64-linux-gnu-gcc'\nar = 'aarch64-linux-gnu-ar'\n[host_machine]\n\
                   system = 'linux'\ncpu_family = 'aarch64'\ncpu = 'aarch64'\nendian = 'little'\n";
    fs::write(folder.join("cross.txt"), machine).unwrap();
    for commands in [
        "cmake -S . -B build -DCMAKE_SYSTEM_NAME=Linux -DCMAKE_C_COMPILER=aarch64-linux-gnu-gcc >&2\ncmake --build build >&2",
        "meson setup build2 --cross-file cross.txt >&2\nmeson compile -C build2 >&2",
    ] {
        kit::run(shell_with_hello(&folder, commands, false).env("RUSTC", kit::rustc_with_core()));
    }
    for archive in ["build/_deps/httpstatus-build/tree/lib", "build2/subprojects/*/source/build"] {
        let about =
            format!("readelf -h {archive}/libhttpstatus.a | grep Machine:; readelf -h build*/hello | grep Machine:");
        let about = kit::run(kit::shell(&about).current_dir(&folder));
        assert!(about.lines().count() == 3 && about.lines().all(|line| line.contains("AArch64")), "{archive}: {about}");
    }
}

const CROSS: [&str; 6] = [GIT_CLONE, "cmake", "meson", "ninja", "aarch64-linux-gnu-gcc", kit::DEBIAN_RUST_SOURCE];

/// Where rustc is missing, the error names the prebuilt archive.
fn without_rust() {
    let folder = kit::scratch("users::archives::source::without_rust");
    cmake_project(&folder, &with_archive("cmake", &source()));
    meson_project(&folder, &source());
    for command in ["cmake -S . -B build", "meson setup build2"] {
        let output = kit::output(&mut shell_with_hello(&folder, command, true));
        let printed = [output.stdout, output.stderr].concat();
        let printed = String::from_utf8_lossy(&printed).split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(!output.status.success(), "{command}: {printed}");
        for text in ["A prebuilt archive needs no Rust", "libhttpstatus-1.0.0-PLATFORM.tar.gz"] {
            assert!(printed.contains(&text.replace("1.0.0", env!("CARGO_PKG_VERSION"))), "{command}: {printed}");
        }
    }
}

const CONAN: [&str; 3] = [GIT_CLONE, "cmake", "PYTHONPATH=build/conan python3 -c 'import conan'"];

/// The recipe and its test package, with either library.
fn conan(test: &str, archive: &Path) {
    let folder = kit::scratch(test);
    // Conan builds the test package where it lies.
    kit::copy(&kit::project("packaging/conan"), &folder.join("recipe"));
    for shared in ["True", "False"] {
        let commands = format!(
            "conan() {{ python3 {0}/build/conan/bin/conan \"$@\"; }}
             conan profile detect --exist-ok >&2
             conan create recipe --version {1} -o '&:shared={shared}' -o 'httpstatus/*:shared={shared}' \
                 -c user.httpstatus:archive={2} 2>&1",
            kit::project("").display(),
            env!("CARGO_PKG_VERSION"),
            archive.display()
        );
        let mut command = shell_with_hello(&folder, &commands, false);
        command.env("CONAN_HOME", folder.join("home")).env("PYTHONPATH", kit::project("build/conan"));
        let printed = kit::run(command.env("PYTHONDONTWRITEBYTECODE", "1"));
        assert!(printed.lines().any(|line| line == "404 Not Found"), "{printed}");
    }
    let conan = |arguments: &str| {
        let commands = format!("exec python3 {0}/build/conan/bin/conan {arguments} 2>&1", kit::project("").display());
        let mut command = shell_with_hello(&folder, &commands, false);
        command.env("CONAN_HOME", folder.join("home")).env("PYTHONPATH", kit::project("build/conan"));
        let output = kit::output(command.env("PYTHONDONTWRITEBYTECODE", "1"));
        (output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned())
    };
    // Who uses the package need not name the archive again.
    let (success, said) = conan(&format!("install --requires httpstatus/{}", env!("CARGO_PKG_VERSION")));
    assert!(success, "{said}");
    let with = format!("-c user.httpstatus:archive={}", archive.display());
    for (arguments, complaint) in [
        (format!("--version 9.9.9 {with}"), "another version of the library than 9.9.9"),
        (format!("--version {} -s arch=armv8 {with}", env!("CARGO_PKG_VERSION")), "libhttpstatus"),
        ("--version 9.9.9".to_owned(), "conandata.yml has no source of 9.9.9"),
    ] {
        let (success, said) = conan(&format!("create recipe {arguments}"));
        assert!(!success && said.contains(complaint), "{arguments}: {said}");
    }
}

/// The packages that the spec builds from the release tarball, and what they provide.
fn rpm() {
    let folder = kit::scratch("users::archives::rpm");
    fs::create_dir(folder.join("SOURCES")).unwrap();
    fs::copy(source(), folder.join("SOURCES").join(source().file_name().unwrap())).unwrap();
    // Debian's packages are not in the database of rpm, so what the spec needs to build is not asked for.
    let commands = format!(
        "rpmbuild -ba --nodeps --define \"_topdir $PWD\" --define 'upstream {}' {} >log 2>&1 || {{ cat log >&2; exit 1; }}
         ls RPMS/*/*.rpm | sed 's|.*/||; s|\\.[^.]*\\.rpm$||'
         rpm -qp --provides RPMS/*/*.rpm",
        env!("CARGO_PKG_VERSION"),
        kit::project("packaging/rpm/libhttpstatus.spec").display()
    );
    let printed = kit::run(&mut shell_with_hello(&folder, &commands, false));
    let version = env!("CARGO_PKG_VERSION");
    for line in [
        format!("libhttpstatus-{version}-1"),
        format!("libhttpstatus-devel-{version}-1"),
        format!("libhttpstatus-static-{version}-1"),
        "libhttpstatus.so.1(HTTPSTATUS_1.0)(64bit)".to_owned(),
        format!("pkgconfig(httpstatus) = {version}"),
    ] {
        assert!(printed.lines().any(|printed| printed == line), "{line} is not in\n{printed}");
    }

    for package in ["libhttpstatus", "libhttpstatus-devel", "libhttpstatus-static", "httpstatus"] {
        let query = format!(
            "rpm -qp --queryformat '[%{{FILEMODES:perms}} %{{FILENAMES}}\n]' RPMS/*/{package}-{version}-*.rpm |
             sed -n \"s|^[^d][^ ]* $(rpm --eval %_libdir)/|lib/|p; s|^[^d][^ ]* /usr/||p\" |
             sed 's|\\.gz$||; /^share\\/doc\\//d; /^share\\/licenses\\//d; /\\.build-id\\//d'"
        );
        let files = kit::run(&mut shell_with_hello(&folder, &query, false));
        let files: BTreeSet<_> = files.lines().map(str::to_owned).collect();
        assert_eq!(files, packages::listed(2, package), "{package}");
    }
}
