//! Programs that know nothing but the installed library, built as README says for each build system. Most compile
//! hello.c, the program at the top of README. The tree that they find was moved after it was installed.

use crate::build::install::moved_tree;
use crate::kit::binary;
use crate::kit::{self, Language};
use crate::users::documents::block;
use codegen::cxx::constant_name;
use libtest_mimic::Trial;
use std::env;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

kit::trials! {
    &["cc", "pkg-config"] => cc = || documented("README.md", "### pkg-config", &["hello"]),
        archive = || static_linking("cc hello.c ");
    &["cc", "pkg-config", LIBC] => fully_static = || static_linking("cc -static ");
    &["cc", "pkg-config", LIBC, RCRT1] => static_pie = || static_linking("cc -static-pie ");
    &["musl-gcc", "pkg-config"] => musl = || static_linking("musl-gcc ");
    &["cc", "pkg-config", "objcopy"] => local = || static_linking("cc -c hello.c ");
    &["cmake"] => static_alone, cmake = || documented("README.md", "### CMake", &["build/hello", "build/hello_static"]);
    &["meson", "ninja", "pkg-config"] =>
        meson = || documented("README.md", "### Meson", &["build/hello", "build/hello_static"]);
    &["autoreconf", "automake", "pkg-config"] =>
        autotools = || documented("docs/installing.md", "## Autotools", &["hello"]);
    &["c++", "pkg-config"] => cxx = || documented("README.md", "### C++", &["hello"]);
    &["cc"] => rust;
    &["pkg-config", "pkg-config --exists sofia-sip-ua", "objcopy"] => sofia;
    &["ar", "objcopy"] => same_name;
    &["nm"] => plugins;
    &["x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-g++"] => beside::windows_h = || beside("windows.h"),
        beside::wininet_h = || beside("wininet.h"), beside::winhttp_h = || beside("winhttp.h");
    + NEIGHBOURS.iter().map(|header| neighbour(header))
}

const LIBC: &str = "cc -print-file-name=libc.a | grep /";
const RCRT1: &str = "cc -print-file-name=rcrt1.o | grep /";

/// The commands under a heading make programs and run one. Their names say which has the static library.
fn documented(document: &str, heading: &str, programs: &[&str]) {
    let section = kit::section(document, heading);
    let commands = kit::blocks(&section, "sh").concat();
    let programs: Vec<_> = programs.iter().map(|name| (*name, !name.ends_with("_static"))).collect();
    consume(&section, &commands, &programs);
}

/// Of the commands for static linking, those that begin like this, until the program runs.
fn static_linking(first: &str) {
    let commands = kit::commands::<3>("docs/installing.md", "## Static linking").concat();
    let programs: Vec<_> = commands.split_inclusive("./hello\n").collect();
    assert_eq!(programs.len(), 5, "programs under Static linking, each of which has a test");
    let commands = programs.iter().find(|commands| commands.starts_with(first));
    consume("", commands.unwrap_or_else(|| panic!("no {first}")), &[("hello", false)]);
}

/// Runs commands where the library was installed, in a copy of the consumer that has the name of the test, with what the
/// section shows of its build files. They make programs, and each needs the shared library or not.
fn consume(section: &str, commands: &str, programs: &[(&str, bool)]) {
    let folder = kit::folder();
    let prefix = moved_tree(&folder, "install");
    let test = kit::current();
    let name = test.rsplit("::").next().unwrap();
    let project = project(&folder, name);
    for (language, file) in [
        ("cmake", "CMakeLists.txt"),
        ("meson", "meson.build"),
        ("m4", "configure.ac"),
        ("make", "Makefile.am"),
        ("cpp", "hello.cpp"),
    ] {
        let lacks = |text: &&str| !kit::read(project.join(file)).contains(text);
        let missing: Vec<_> = kit::blocks(section, language).into_iter().filter(lacks).collect();
        assert!(missing.is_empty(), "c-tests/consumers/{name}/{file} lacks {missing:?}");
    }
    let mut command = sh(commands, &project, &prefix);
    if programs.iter().any(|(_, shared)| *shared) {
        // The linker's -rpath, where a command does not give one. A static PIE with one crashes.
        command.env("LD_RUN_PATH", prefix.join("lib"));
    }
    let printed = kit::run(&mut command);
    assert!(printed.ends_with(&expected()), "{printed}");
    for (program, shared) in programs {
        let program = project.join(program);
        assert_eq!(kit::run(&mut Command::new(&program)), expected());
        assert_eq!(needs_shared(&program), *shared, "{} and the shared library", program.display());
    }
}

/// A copy of a consumer, with README's program in it.
pub fn project(folder: &Path, name: &str) -> PathBuf {
    let copy = folder.join("project");
    fs::create_dir(&copy).unwrap();
    let committed = kit::project("c-tests/consumers").join(name);
    if committed.exists() {
        kit::copy(&committed, &copy);
    }
    fs::write(copy.join("hello.c"), block(&kit::read(kit::project("README.md")), "c")).unwrap();
    copy
}

/// What that program prints.
pub fn expected() -> String {
    block(&kit::read(kit::project("README.md")), "text").to_owned()
}

/// Commands for the shell, which find the library in an unusual place.
pub fn sh(commands: &str, folder: &Path, prefix: &Path) -> Command {
    let mut command = kit::shell_in(folder, commands);
    command.env("CMAKE_PREFIX_PATH", prefix).env("PKG_CONFIG_PATH", prefix.join("lib/pkgconfig"));
    if let Some(pkg_config) = kit::find("pkg-config") {
        let bin = folder.with_file_name("bin");
        fs::create_dir_all(&bin).unwrap();
        script(&bin.join("pkg-config"), &format!("exec {} --define-prefix \"$@\"", pkg_config.display()));
        command.env("PATH", format!("{}:{}", bin.display(), env::var("PATH").unwrap()));
    }
    command
}

pub fn script(path: &Path, commands: &str) {
    fs::write(path, format!("#!/bin/sh\n{commands}\n")).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
}

fn needs_shared(program: &Path) -> bool {
    kit::run(Command::new("readelf").arg("-d").arg(program)).contains("[libhttpstatus.so.1]")
}

/// The same CMake project where the static library alone was installed.
fn static_alone() {
    let folder = kit::folder();
    let prefix = moved_tree(&folder, "install-static");
    let project = project(&folder, "cmake");
    let [commands] = kit::commands("README.md", "### CMake");
    assert!(kit::run(&mut sh(&commands, &project, &prefix)).ends_with(&expected()));
    assert!(!needs_shared(&project.join("build/hello")));
}

/// Runs commands beside the static library, which was installed in moved/, and the sources of a consumer.
fn beside_archive(consumer: &str, commands: &str) -> String {
    let folder = kit::folder();
    moved_tree(&folder, "install-static");
    let sources = kit::project("c-tests/consumers").join(consumer);
    kit::run(kit::shell_in(&folder, commands).env("SOURCES", sources).env("VERSION", kit::VERSION))
}

/// Beside a static library that has Rust's standard library in it: no symbol is there twice, in either order.
fn rust() {
    let commands = r#"cp -r $SOURCES project
        (cd project; CARGO_TARGET_DIR=target ${CARGO:-cargo} rustc --quiet --offline --locked -- --print native-static-libs) 2>said
        for order in '-lhttpstatus project/target/debug/libother.a' 'project/target/debug/libother.a -lhttpstatus'; do
            cc $SOURCES/main.c -Imoved/include -Lmoved/lib $order $(sed -n 's/.*native-static-libs: //p' said) -o program
            ./program
        done"#;
    assert_eq!(beside_archive("rust", commands), "418 I'm a Teapot\n".repeat(2));
}

/// A source file and the archive in one object, whose functions of this library are local: as docs/installing.md says.
const LOCAL: &str = "cc -Imoved/include -c $SOURCES/ours.c
    cc -r -nostdlib ours.o moved/lib/libhttpstatus.a -o local.o
    objcopy --localize-hidden local.o\n";

/// Beside libsofia-sip-ua, which has a function http_status_phrase() and a variable http_status_class of its own: where
/// those of this library are local, each half of the program gets its own, whatever the order.
fn sofia() {
    let commands = "archive=$(pkg-config --static --libs sofia-sip-ua | sed s/-lsofia-sip-ua/-l:libsofia-sip-ua.a/)
        for libraries in 'local.o -lsofia-sip-ua' \"local.o $archive\" \"$archive local.o\"; do
            cc -std=gnu11 -w $(pkg-config --cflags sofia-sip-ua) $SOURCES/theirs.c $libraries -o program
            ./program
        done";
    let printed = beside_archive("sofia", &[LOCAL, commands].concat());
    assert_eq!(printed, "ours: Too Early\ntheirs: Missing\nours: 4\n".repeat(3));
}

/// A static library with a function of the same name and another signature, as acl has it, in either order.
fn same_name() {
    // The linker takes a library into account for what is missing at that point.
    let commands = "cc -c $SOURCES/theirs.c
        ar rcs libtheirs.a theirs.o
        for objects in 'local.o libtheirs.a' 'libtheirs.a local.o libtheirs.a'; do cc $objects -o program; ./program; done";
    let printed = beside_archive("same_name", &[LOCAL, commands].concat());
    assert_eq!(printed, "404 Not Found, HTTP/1.1 404 theirs\n".repeat(2));
}

/// Two plugins that embed different versions each call their own, and export nothing of this library; neither does a
/// program that is linked with -rdynamic. The other version is the same archive with another number in it.
fn plugins() {
    let commands = r#"cp moved/lib/libhttpstatus.a this.a
        other=$(echo $VERSION | tr 0-9 9)
        LC_ALL=C sed -z "s/$VERSION\$/$other/" this.a >other.a
        for name in this other; do
            cc -shared -fPIC -Wl,--gc-sections -Imoved/include $SOURCES/plugin.c $name.a -o $name.so
        done
        cc -rdynamic -Imoved/include $SOURCES/program.c this.a -ldl -o program
        nm -D --defined-only this.so other.so program | grep http_status_ && exit 1
        ./program ./this.so ./other.so
        ./program ./other.so ./this.so
        echo "$VERSION $other ""#;
    let printed = beside_archive("plugins", commands);
    let [first, second, versions] = printed.lines().collect::<Vec<_>>()[..] else { panic!("{printed}") };
    let (this, other) = versions.trim_end().split_once(' ').unwrap();
    assert!(this != other && first == versions && second == format!("{other} {this} "), "{printed}");
}

/// Real headers that take HTTP_STATUS_OK, enum http_status and the like for themselves.
const NEIGHBOURS: [&str; 7] =
    ["llhttp.h", "http_parser.h", "cups/http.h", "libwebsockets.h", "microhttpd.h", "event2/http.h", "X11/Xlib.h"];

fn neighbour(header: &'static str) -> Trial {
    let name = format!("users::consumers::beside::{}", header.replace(['/', '.'], "_"));
    let there = format!("cc -E -isystem build/peers -include {header} -x c /dev/null").leak();
    kit::trial(name, vec![&*there, "c++"].leak(), || beside(header))
}

const OWN: &str = "#define OWN(code, name) OWN_##name = code,\nenum own { HTTPSTATUS_NAMES(OWN) OWN_LAST };\n";

/// Each header of this library beside that one, in both orders, in C and in C++: every constant, and the map where there
/// are none.
fn beside(header: &str) {
    let folder = kit::folder();
    // wininet.h has to come after windows.h, and winhttp.h can't be in the same file.
    let is_windows = header.starts_with("win");
    let theirs = format!("{}#include <{header}>\n", if is_windows { "#include <windows.h>\n" } else { "" });
    for ours in fs::read_dir(kit::project("include")).unwrap() {
        let ours = ours.unwrap().file_name().into_string().unwrap();
        let (before, use_of): (_, fn(&str) -> String) = match &*ours {
            "httpstatus.h" => ("", |name| format!("(int)HTTPSTATUS_{name},")),
            "httpstatus.hpp" => ("", |name| format!("int(httpstatus::status::{}),", constant_name(name))),
            _ => (OWN, |name| format!("OWN_{name},")),
        };
        let list: String = binary::constants().iter().map(|constant| use_of(&constant.name)).collect();
        let uses = format!("{before}extern const int all_codes[];\nconst int all_codes[] = {{ {list} }};\n");
        let include = format!("#include <{ours}>\n");
        fs::write(folder.join("ours_first"), [&*include, &theirs, &uses].concat()).unwrap();
        fs::write(folder.join("theirs_first"), [&*theirs, &include, &uses].concat()).unwrap();
        for (language, name, standard) in [(Language::C, "c", "gnu99"), (Language::Cxx, "c++", "gnu++17")] {
            if language == Language::C && ours.ends_with(".hpp") {
                continue;
            }
            let mut command = match language {
                _ if !is_windows => kit::plain_compiler(language),
                Language::C => Command::new("x86_64-w64-mingw32-gcc"),
                Language::Cxx => Command::new("x86_64-w64-mingw32-g++"),
            };
            command.args(kit::STRICT).arg(format!("-std={standard}")).arg("-I").arg(kit::project("include"));
            command.arg("-isystem").arg(kit::project("build/peers")).args(["-fsyntax-only", "-x", name]);
            kit::run(command.current_dir(&folder).args(["ours_first", "theirs_first"]));
        }
    }
}
