//! The prebuilt archive and the release tarball as other projects take them: unpacked, as a subproject of CMake or
//! Meson, as a package of Conan, as RPM packages.

use crate::build::packages;
use crate::kit::{self, GIT_CLONE};
use crate::users::consumers::expected;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

kit::trials! {
    &[GIT_CLONE, "tar", "gzip"] => prebuilt::is_reproducible = is_reproducible;
    &[GIT_CLONE, "musl-gcc", "pkg-config"] => prebuilt::by_document = by_document;
    &[GIT_CLONE, "cmake"] => prebuilt::cmake = || cmake(prebuilt(), WITHOUT_RUST),
        source::cmake = || cmake(source(), ""), source::external_project = external_project;
    &[GIT_CLONE, "meson", "ninja"] => prebuilt::meson = || meson(prebuilt(), WITHOUT_RUST),
        source::meson = || meson(source(), "");
    &[GIT_CLONE, "cmake", "meson", "ninja"] => source::without_rust = without_rust;
    &[GIT_CLONE, "cmake", "meson", "ninja", "aarch64-linux-gnu-gcc", kit::DEBIAN_RUST_SOURCE] => source::cross = cross;
    &[GIT_CLONE, "cmake", "PYTHONPATH=build/conan python3 -c 'import conan'"] => conan::prebuilt = || conan(prebuilt()),
        conan::source = || conan(source());
    &[GIT_CLONE, "tar", "gzip", "rpmbuild", "eu-strip", "rpmlint"] =>
        rpm = || rpm("--load=$PROJECT/tests/fedora.macros", "x86-64", RPMLINT);
    &[GIT_CLONE, "rpmbuild", "aarch64-linux-gnu-gcc", kit::DEBIAN_RUST_SOURCE] =>
        rpm::cross = || rpm("--target aarch64", "ARM aarch64", "");
}

const RPMLINT: &str = "rpmlint --strict --config $PROJECT/packaging/rpm/rpmlint.toml RPMS SRPMS";

/// What `make` packs in a folder.
fn pack(folder: &Path, goal: &[&str], platform: &str) -> PathBuf {
    let place = folder.display();
    kit::run(kit::make().args(goal).args([format!("B={place}/b"), format!("DIST={place}/b")]));
    folder.join(format!("b/libhttpstatus-{}{platform}.tar.gz", kit::VERSION))
}

fn pack_prebuilt(folder: &Path) -> PathBuf {
    pack(folder, &["dist-bin", "TARGET=x86_64-linux"], "-x86_64-linux")
}

/// The archive, packed once.
fn prebuilt() -> &'static Path {
    static ARCHIVE: OnceLock<PathBuf> = OnceLock::new();
    ARCHIVE.get_or_init(|| pack_prebuilt(&kit::shared("prebuilt")))
}

/// The release tarball, made once.
fn source() -> &'static Path {
    static TARBALL: OnceLock<PathBuf> = OnceLock::new();
    TARBALL.get_or_init(|| pack(&kit::shared("source"), &["dist"], ""))
}

fn is_reproducible() {
    let again = pack_prebuilt(&kit::folder());
    assert!(fs::read(again).unwrap() == fs::read(prebuilt()).unwrap(), "the second archive differs from the first");
}

/// A shell in a folder with README's hello.c.
fn shell(folder: &Path, commands: &str) -> Command {
    fs::copy(kit::project("examples/c/hello.c"), folder.join("hello.c")).unwrap();
    let mut shell = kit::shell_in(folder, commands);
    shell.env_remove("DESTDIR").env_remove("PKG_CONFIG_PATH");
    shell
}

/// For the shell: Rust is there, and does nothing but fail.
const WITHOUT_RUST: &str =
    "mkdir -p bin; printf '#!/bin/sh\\nexit 127\\n' >bin/rustc; chmod +x bin/rustc; cp bin/rustc bin/cargo
    export PATH=\"$PWD/bin:$PATH\"; unset RUSTC\n";

/// The commands of docs/installing.md.
fn by_document() {
    let folder = kit::folder();
    fs::copy(prebuilt(), folder.join(prebuilt().file_name().unwrap())).unwrap();
    let [commands] = kit::commands("docs/installing.md", "## Prebuilt archives");
    assert_eq!(kit::run(&mut shell(&folder, &(WITHOUT_RUST.to_owned() + &commands))), expected().repeat(3));
}

/// What docs/installing.md shows of a subproject, with another archive in it.
fn with_archive(language: &str, archive: &Path) -> String {
    let section = kit::section("docs/installing.md", "## As a subproject");
    let name = archive.file_name().unwrap().to_str().unwrap().strip_suffix(".tar.gz").unwrap();
    let shown = format!("libhttpstatus-{}-x86_64-linux", kit::VERSION);
    let text = kit::blocks(&section, language)[0].replace(&shown, name);
    text.replace("https://…", &format!("file://{}", archive.parent().unwrap().display()))
}

fn cmake_project(folder: &Path, text: &str) {
    let text = format!("cmake_minimum_required(VERSION 3.16)\nproject(hello LANGUAGES C)\n{text}");
    fs::write(folder.join("CMakeLists.txt"), text).unwrap();
}

fn meson_project(folder: &Path, archive: &Path) {
    let section = kit::section("README.md", "### Meson");
    let text = format!("project('hello', 'c')\n{}", kit::blocks(&section, "meson")[0]);
    fs::write(folder.join("meson.build"), text).unwrap();
    fs::create_dir(folder.join("subprojects")).unwrap();
    let sum = kit::run(Command::new("sha256sum").arg(archive));
    let wrap = with_archive("ini", archive).replace("source_hash = …", &format!("source_hash = {}", &sum[..64]));
    fs::write(folder.join("subprojects/httpstatus.wrap"), wrap).unwrap();
}

const CMAKE: &str = "cmake -S . -B build >&2; cmake --build build >&2; build/hello\n";

/// The static library of an archive, then the shared one of a folder.
fn cmake(archive: &Path, before: &str) {
    let folder = kit::folder();
    cmake_project(&folder, &with_archive("cmake", archive));
    let again = "mv build/_deps/httpstatus-src sub; rm -r build; grep -c '^FetchContent' CMakeLists.txt >&2
        sed -i 's/httpstatus_static/httpstatus/; /^FetchContent_Make/d
            s/^FetchContent_Declare.*/add_subdirectory(sub)/' CMakeLists.txt\n";
    let commands = [before, CMAKE, again, CMAKE].concat();
    assert_eq!(kit::run(&mut shell(&folder, &commands)), expected().repeat(2));
}

fn meson(archive: &Path, before: &str) {
    let folder = kit::folder();
    meson_project(&folder, archive);
    let commands = format!("{before}meson setup build >&2; meson compile -C build >&2; build/hello");
    assert_eq!(kit::run(&mut shell(&folder, &commands)), expected());
}

/// What CMake installs can be moved.
fn external_project() {
    let folder = kit::folder();
    let text = format!(
        "include(ExternalProject)
         set(prefix ${{CMAKE_BINARY_DIR}}/prefix)
         ExternalProject_Add(httpstatus URL {} CMAKE_ARGS -DCMAKE_INSTALL_PREFIX=${{prefix}})
         add_executable(hello hello.c)
         add_dependencies(hello httpstatus)
         target_include_directories(hello PRIVATE ${{prefix}}/include)
         target_link_libraries(hello PRIVATE ${{prefix}}/lib/libhttpstatus.a)\n",
        source().display()
    );
    cmake_project(&folder, &text);
    let moved = "mv build/prefix moved
        cc hello.c $(PKG_CONFIG_PATH=moved/lib/pkgconfig pkg-config --cflags --libs httpstatus) \
            -Wl,-rpath,$PWD/moved/lib -o hello
        ./hello";
    assert_eq!(kit::run(&mut shell(&folder, &[CMAKE, moved].concat())), expected().repeat(2));
}

/// The test's folder, whose name has a blank.
fn folder_with_blank() -> PathBuf {
    let folder = kit::folder().join("a folder");
    fs::create_dir(&folder).unwrap();
    folder
}

/// CMake and Meson build for the machine that they were told of, in a folder whose name has a blank.
fn cross() {
    let folder = folder_with_blank();
    cmake_project(&folder, &with_archive("cmake", source()));
    meson_project(&folder, source());
    let machine = "[binaries]\nc = 'aarch64-linux-gnu-gcc'\nar = 'aarch64-linux-gnu-ar'\n[host_machine]\n\
                   system = 'linux'\ncpu_family = 'aarch64'\ncpu = 'aarch64'\nendian = 'little'\n";
    fs::write(folder.join("cross.txt"), machine).unwrap();
    let commands = "{
        cmake -S . -B build -DCMAKE_SYSTEM_NAME=Linux -DCMAKE_C_COMPILER=aarch64-linux-gnu-gcc
        cmake --build build
        meson setup build2 --cross-file cross.txt
        meson compile -C build2
        } >&2
        for file in build*/hello build/_deps/httpstatus-build/tree/lib/libhttpstatus.a \
            build2/subprojects/*/source/build/libhttpstatus.a
        do readelf -h \"$file\" | grep Machine:; done";
    let machines = kit::run(shell(&folder, commands).env("RUSTC", kit::rustc_with_core()));
    assert!(machines.lines().count() == 4 && machines.lines().all(|line| line.contains("AArch64")), "{machines}");
}

/// Where rustc is missing, the error names the prebuilt archive.
fn without_rust() {
    let folder = kit::folder();
    cmake_project(&folder, &with_archive("cmake", source()));
    meson_project(&folder, source());
    let hint = format!("A prebuilt archive needs no Rust: libhttpstatus-{}-PLATFORM.tar.gz", kit::VERSION);
    for command in ["cmake -S . -B build", "meson setup build2"] {
        let said = kit::fails(&mut shell(&folder, &(WITHOUT_RUST.to_owned() + command)));
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains(&hint), "{command}: {said}");
    }
}

/// The recipe and its test package, with either library, in a folder whose name has a blank.
fn conan(archive: &Path) {
    let folder = folder_with_blank();
    // Conan builds the test package where it lies.
    kit::copy(&kit::project("packaging/conan"), &folder.join("recipe"));
    let conan = |commands: &str| {
        let mut shell = shell(&folder, &format!("conan() {{ python3 \"$PYTHONPATH/bin/conan\" \"$@\"; }}\n{commands}"));
        shell.env("PYTHONPATH", kit::project("build/conan")).env("PYTHONDONTWRITEBYTECODE", "1");
        shell.env("CONAN_HOME", folder.join("home")).env("VERSION", kit::VERSION).env("ARCHIVE", archive);
        kit::outcome(&mut shell)
    };
    let (success, said) = conan(
        "conan profile detect
        cp \"$ARCHIVE\" archive.tar.gz
        for shared in True False; do
            conan create recipe --version $VERSION -o \"&:shared=$shared\" -o \"httpstatus/*:shared=$shared\" \
                -c user.httpstatus:archive=\"$PWD/archive.tar.gz\"
        done
        # Who uses the package need not name the archive again.
        conan install --requires httpstatus/$VERSION",
    );
    assert!(success && said.lines().filter(|line| *line == "404 Not Found").count() == 2, "{said}");
    for (arguments, complaint) in [
        ("--version 9.9.9 -c user.httpstatus:archive=$ARCHIVE", "another version of the library than 9.9.9"),
        ("--version $VERSION -s arch=armv8 -c user.httpstatus:archive=$ARCHIVE", "libhttpstatus"),
        ("--version 9.9.9", "conandata.yml has no source of 9.9.9"),
    ] {
        let (success, said) = conan(&format!("conan create recipe {arguments}"));
        assert!(!success && said.contains(complaint), "{arguments}: {said}");
    }
}

/// The packages that the spec builds from the release tarball, for this machine or another, and what they provide.
fn rpm(options: &str, machine: &str, lint: &str) {
    let folder = kit::folder();
    fs::create_dir(folder.join("SOURCES")).unwrap();
    fs::copy(source(), folder.join("SOURCES").join(source().file_name().unwrap())).unwrap();
    let version = kit::VERSION;
    let run = |commands: &str| {
        let mut shell = shell(&folder, commands);
        shell.env("PROJECT", kit::project(""));
        kit::run(if lint.is_empty() { shell.env("RUSTC", kit::rustc_with_core()) } else { &mut shell })
    };
    // Debian's packages are not in the database of rpm, so what the spec needs to build is not asked for.
    let printed = run(&format!(
        "spec=$PROJECT/packaging/rpm/libhttpstatus.spec
         rpmbuild -ba {options} --nodeps --define \"_topdir $PWD\" --define 'upstream {version}' $spec >&2
         {lint} >&2
         ls RPMS/*/*.rpm | sed 's|.*/||; s|\\.[^.]*\\.rpm$||'
         rpm -qp --provides RPMS/*/*.rpm"
    ));
    for line in [
        format!("libhttpstatus-{version}-1"),
        format!("libhttpstatus-devel-{version}-1"),
        format!("libhttpstatus-static-{version}-1"),
        "libhttpstatus.so.1(HTTPSTATUS_1.0)(64bit)".to_owned(),
        format!("pkgconfig(httpstatus) = {version}"),
    ] {
        assert!(printed.lines().any(|printed| printed == line), "{line} is not in\n{printed}");
    }
    let programs = run("rpm -qp --fileclass RPMS/*/*.rpm | grep ELF");
    assert!(programs.lines().all(|line| line.contains(machine)), "{programs}");

    for package in ["libhttpstatus", "libhttpstatus-devel", "libhttpstatus-static", "httpstatus"] {
        let files = run(&format!(
            "rpm -qp --queryformat '[%{{FILEMODES:perms}} %{{FILENAMES}}\n]' RPMS/*/{package}-{version}-*.rpm |
             sed -n \"s|^[^d][^ ]* $(rpm --eval %_libdir)/|lib/|p; s|^[^d][^ ]* /usr/||p\" |
             sed 's|\\.gz$||; /^share\\/doc\\//d; /^share\\/licenses\\//d; /\\.build-id\\//d'"
        ));
        let files: BTreeSet<_> = files.lines().map(str::to_owned).collect();
        assert_eq!(files, packages::listed(2, package), "{package}");
    }
}
