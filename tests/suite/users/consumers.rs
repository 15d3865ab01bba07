//! Programs that know nothing but the installed library, built as README says for each build system. Most compile
//! hello.c, the program at the top of README. The tree that they find was moved after it was installed.

use crate::build::install::{make, moved_tree};
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

pub fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for consumer in CONSUMERS {
        let test = format!("users::consumers::{}", consumer.name);
        trials.push(kit::trial(test, consumer.needs, move || consumer.test()));
    }
    trials.push(kit::trial("users::consumers::static_alone", &["cmake"], static_alone));
    trials.push(kit::trial("users::consumers::rust", &[], rust));
    trials.push(kit::trial("users::consumers::sofia", &SOFIA, sofia));
    trials.push(kit::trial("users::consumers::same_name", &["ar", "objcopy"], same_name));
    trials.push(kit::trial("users::consumers::plugins", &["nm"], plugins));
    for header in NEIGHBOURS.into_iter().chain(WINDOWS) {
        let name = format!("users::consumers::beside::{}", header.replace(['/', '.'], "_"));
        let there = format!("cc -E -isystem build/peers -include {header} -x c /dev/null").leak();
        let mingw = ["x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-g++"];
        let needs = if WINDOWS.contains(&header) { mingw } else { [&*there, "c++"] };
        trials.push(kit::trial(name, needs.to_vec().leak(), move || beside(header)));
    }
    trials
}

/// Commands of a document, and the programs that they leave behind, with whether each needs the shared library.
struct Consumer {
    /// Its name, and that of its folder in c-tests/consumers, if it has one.
    name: &'static str,
    /// The document and the heading.
    section: (&'static str, &'static str),
    /// The first command of those that make the program and run it; or nothing for all commands under the heading.
    command: &'static str,
    needs: &'static [&'static str],
    programs: &'static [(&'static str, bool)],
}

const LIBC: &str = "cc -print-file-name=libc.a | grep /";
const RCRT1: &str = "cc -print-file-name=rcrt1.o | grep /";
const BOTH: &[(&str, bool)] = &[("build/hello", true), ("build/hello_static", false)];
const SHARED: &[(&str, bool)] = &[("hello", true)];
const ARCHIVE: &[(&str, bool)] = &[("hello", false)];

#[rustfmt::skip]
const CONSUMERS: [Consumer; 10] = [
    Consumer { name: "cc", section: ("README.md", "### pkg-config"), command: "", needs: &["cc", "pkg-config"], programs: SHARED },
    Consumer { name: "archive", section: ("docs/installing.md", "## Static linking"), command: "cc hello.c", needs: &["cc", "pkg-config"], programs: ARCHIVE },
    Consumer { name: "static", section: ("docs/installing.md", "## Static linking"), command: "cc -static ", needs: &["cc", "pkg-config", LIBC], programs: ARCHIVE },
    Consumer { name: "static_pie", section: ("docs/installing.md", "## Static linking"), command: "cc -static-pie ", needs: &["cc", "pkg-config", LIBC, RCRT1], programs: ARCHIVE },
    Consumer { name: "musl", section: ("docs/installing.md", "## Static linking"), command: "musl-gcc ", needs: &["musl-gcc", "pkg-config"], programs: ARCHIVE },
    Consumer { name: "local", section: ("docs/installing.md", "## Static linking"), command: "cc -c hello.c", needs: &["cc", "pkg-config", "objcopy"], programs: ARCHIVE },
    Consumer { name: "cmake", section: ("README.md", "### CMake"), command: "", needs: &["cmake"], programs: BOTH },
    Consumer { name: "meson", section: ("README.md", "### Meson"), command: "", needs: &["meson", "ninja", "pkg-config"], programs: BOTH },
    Consumer { name: "autotools", section: ("docs/installing.md", "## Autotools"), command: "", needs: &["autoreconf", "automake", "pkg-config"], programs: SHARED },
    Consumer { name: "cxx", section: ("README.md", "### C++"), command: "", needs: &["c++", "pkg-config"], programs: SHARED },
];

impl Consumer {
    fn test(&self) {
        let folder = kit::folder();
        let prefix = moved_tree(&folder, "install");
        let project = project(&folder, self.name);
        let section = kit::section(self.section.0, self.section.1);
        self.build_files_are_in(&section, &project);
        let all: Vec<_> = kit::blocks(&section, "sh").into_iter().flat_map(str::lines).collect();
        let mut commands = &all[..];
        if !self.command.is_empty() {
            let programs = all.split_inclusive(|line| *line == "./hello");
            let siblings = CONSUMERS.iter().filter(|other| other.section == self.section);
            assert_eq!(programs.clone().count(), siblings.count(), "programs under {:?}", self.section);
            let is_ours = |lines: &&[&str]| lines[0].starts_with(self.command);
            commands = programs.clone().find(is_ours).unwrap_or_else(|| panic!("no {}", self.command));
        }

        let mut command = sh(&commands.join("\n"), &project, &prefix);
        if self.programs.iter().any(|(_, shared)| *shared) {
            // The linker's -rpath, where a command does not give one. A static PIE with one crashes.
            command.env("LD_RUN_PATH", prefix.join("lib"));
        }
        let printed = kit::run(&mut command);
        let expected = expected();
        assert!(printed.ends_with(&expected), "{printed}");
        for (program, shared) in self.programs {
            let program = project.join(program);
            assert_eq!(kit::run(&mut Command::new(&program)), expected);
            assert_eq!(needs_shared(&program), *shared, "{} and the shared library", program.display());
        }
    }

    /// What README shows of a build file is what the project has.
    fn build_files_are_in(&self, section: &str, project: &Path) {
        let files = [
            ("cmake", "CMakeLists.txt"),
            ("meson", "meson.build"),
            ("m4", "configure.ac"),
            ("make", "Makefile.am"),
            ("cpp", "hello.cpp"),
        ];
        for (language, file) in files {
            for text in kit::blocks(section, language) {
                assert!(
                    kit::read(project.join(file)).contains(text),
                    "c-tests/consumers/{}/{file} lacks {text}",
                    self.name
                );
            }
        }
    }
}

/// A copy of a consumer, with README's program in it.
pub fn project(folder: &Path, name: &str) -> PathBuf {
    let copy = folder.join("project");
    let committed = kit::project("c-tests/consumers").join(name);
    if committed.exists() {
        kit::copy(&committed, &copy);
    } else {
        fs::create_dir_all(&copy).unwrap();
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
    let mut command = Command::new("sh");
    command.args(["-exc", commands]).current_dir(folder);
    command.env("CMAKE_PREFIX_PATH", prefix).env("PKG_CONFIG_PATH", prefix.join("lib/pkgconfig"));
    if let Some(pkg_config) = kit::find("pkg-config") {
        let bin = folder.with_file_name("bin");
        fs::create_dir_all(&bin).unwrap();
        script(&bin.join("pkg-config"), &format!("exec {} --define-prefix \"$@\"", pkg_config.display()));
        let path = env::var_os("PATH").unwrap();
        command.env("PATH", env::join_paths([bin].into_iter().chain(env::split_paths(&path))).unwrap());
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

/// Beside a static library that has Rust's standard library in it: no symbol is there twice, in either order.
fn rust() {
    let folder = kit::folder();
    let prefix = moved_tree(&folder, "install-static");
    let project = project(&folder, "rust");
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["rustc", "--quiet", "--offline", "--locked", "--", "--print", "native-static-libs"]);
    let output = kit::output(cargo.current_dir(&project).env("CARGO_TARGET_DIR", "target"));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{said}");
    let (_, system) = said.split_once("native-static-libs: ").expect("the system's libraries");
    let ours = "-lhttpstatus";
    let theirs = "target/debug/libother.a";
    for (name, order) in [("first", [ours, theirs]), ("second", [theirs, ours])] {
        let mut command = kit::plain_compiler(Language::C);
        command.current_dir(&project).args(["main.c", "-o", name]).arg("-I").arg(prefix.join("include"));
        command.arg("-L").arg(prefix.join("lib")).args(order).args(system.lines().next().unwrap().split_whitespace());
        kit::run(&mut command);
        assert_eq!(kit::run(&mut Command::new(project.join(name))), "418 I'm a Teapot\n");
    }
}

const SOFIA: [&str; 3] = ["pkg-config", "pkg-config --exists sofia-sip-ua", "objcopy"];

/// Beside libsofia-sip-ua, which has a function http_status_phrase() and a variable http_status_class of its own: where
/// those of this library are local, each half of the program gets its own, whatever the order.
fn sofia() {
    let folder = kit::folder();
    let prefix = moved_tree(&folder, "install-static");
    let sources = kit::project("c-tests/consumers/sofia");
    local_object(&sources.join("ours.c"), &prefix, &folder);
    let archive = "$(pkg-config --static --libs sofia-sip-ua | sed s/-lsofia-sip-ua/-l:libsofia-sip-ua.a/)";
    for libraries in ["local.o -lsofia-sip-ua", &format!("local.o {archive}"), &format!("{archive} local.o")] {
        let command = format!(
            "cc -std=gnu11 -w $(pkg-config --cflags sofia-sip-ua) {}/theirs.c {libraries} -o program\n./program",
            sources.display()
        );
        let printed = kit::run(kit::shell(&command).current_dir(&folder));
        assert_eq!(printed, "ours: Too Early\ntheirs: Missing\nours: 4\n");
    }
}

/// A source file and the archive in one object, whose functions of this library are local: as docs/installing.md says.
fn local_object(source: &Path, prefix: &Path, folder: &Path) {
    let commands = "cc -I\"$PREFIX/include\" -c \"$SOURCE\" -o ours.o
        cc -r -nostdlib ours.o \"$PREFIX/lib/libhttpstatus.a\" -o local.o
        objcopy --localize-hidden local.o";
    kit::run(kit::shell(commands).current_dir(folder).env("PREFIX", prefix).env("SOURCE", source));
}

/// A static library with a function of the same name and another signature, as acl has it, in either order.
fn same_name() {
    let folder = kit::folder();
    let prefix = moved_tree(&folder, "install-static");
    let sources = kit::project("c-tests/consumers/same_name");
    local_object(&sources.join("ours.c"), &prefix, &folder);
    // The linker takes a library into account for what is missing at that point.
    let commands = "cc -c \"$SOURCES/theirs.c\" -o theirs.o
        ar rcs libtheirs.a theirs.o
        for libraries in 'local.o libtheirs.a' 'libtheirs.a local.o libtheirs.a'; do cc $libraries -o program; ./program; done";
    let printed = kit::run(kit::shell(commands).current_dir(&folder).env("SOURCES", sources));
    assert_eq!(printed, "404 Not Found, HTTP/1.1 404 theirs\n".repeat(2));
}

/// Two plugins that embed different versions each call their own, and export nothing of this library; neither does a
/// program that is linked with -rdynamic.
fn plugins() {
    let folder = kit::folder();
    let prefix = moved_tree(&folder, "install-static");
    let archive = fs::read(prefix.join("lib/libhttpstatus.a")).unwrap();
    // Another version: the same archive with another number in it.
    let version = concat!(env!("CARGO_PKG_VERSION"), "\0").as_bytes();
    let other_version = version.iter().map(|byte| if byte.is_ascii_digit() { b'9' } else { *byte }).collect::<Vec<_>>();
    let mut other = archive.clone();
    let places: Vec<_> = (0..other.len()).filter(|at| other[*at..].starts_with(version)).collect();
    assert!(!places.is_empty());
    for at in places {
        other[at..at + version.len()].copy_from_slice(&other_version);
    }
    for (name, archive) in [("this.a", archive), ("other.a", other)] {
        fs::write(folder.join(name), archive).unwrap();
    }
    let commands = "for name in this other; do
            cc -shared -fPIC -Wl,--gc-sections -I\"$PREFIX/include\" \"$SOURCES/plugin.c\" $name.a -o $name.so
        done
        cc -rdynamic -I\"$PREFIX/include\" \"$SOURCES/program.c\" this.a -ldl -o program
        nm -D --defined-only this.so other.so program | grep http_status_ && exit 1
        ./program ./this.so ./other.so
        ./program ./other.so ./this.so";
    let mut shell = kit::shell(commands);
    shell.current_dir(&folder).env("PREFIX", prefix).env("SOURCES", kit::project("c-tests/consumers/plugins"));
    let printed = kit::run(&mut shell);
    let [this, other] = [version, &other_version].map(|version| String::from_utf8_lossy(&version[..version.len() - 1]));
    assert_eq!(printed, format!("{this} {other} \n{other} {this} \n"));
}

/// Real headers that take HTTP_STATUS_OK, enum http_status and the like for themselves; and those of Windows.
const NEIGHBOURS: [&str; 7] =
    ["llhttp.h", "http_parser.h", "cups/http.h", "libwebsockets.h", "microhttpd.h", "event2/http.h", "X11/Xlib.h"];
const WINDOWS: [&str; 3] = ["windows.h", "wininet.h", "winhttp.h"];

/// Each installed header beside one of those, in both orders, in C and in C++.
fn beside(header: &str) {
    let folder = kit::folder();
    let is_windows = WINDOWS.contains(&header);
    let prefix = folder.join("usr");
    kit::run(&mut make("install-static", &folder, &["PREFIX=/usr"]));
    let installed = fs::read_dir(prefix.join("include")).unwrap().map(|entry| entry.unwrap().file_name());
    let mut tried = 0;
    for ours in installed.map(|name| name.into_string().unwrap()) {
        for (language, standard, source) in [(Language::C, "gnu99", "both.c"), (Language::Cxx, "gnu++17", "both.cpp")] {
            if language == Language::C && ours.ends_with(".hpp") {
                continue;
            }
            // wininet.h has to come after windows.h, and winhttp.h can't be in the same file.
            let before = if is_windows { "#include <windows.h>\n" } else { "" };
            let theirs = format!("{before}#include <{header}>\n");
            // Every constant, and the map where there are none.
            let constants = binary::constants();
            let names = constants.iter().map(|constant| match ours.as_str() {
                "httpstatus.h" => format!("    (int)HTTPSTATUS_{},\n", constant.name),
                "httpstatus.hpp" => format!("    int(httpstatus::status::{}),\n", constant_name(&constant.name)),
                _ => format!("    OWN_{},\n", constant.name),
            });
            let own = if ours == "httpstatus_map.h" {
                "#define OWN(code, name) OWN_##name = code,\nenum own { HTTPSTATUS_NAMES(OWN) OWN_LAST };\n"
            } else {
                ""
            };
            let uses = format!(
                "{own}extern const int all_codes[];\nconst int all_codes[] = {{\n{}}};\n",
                names.collect::<String>()
            );
            let ours = format!("#include <{ours}>\n");
            for order in [[&ours, &theirs], [&theirs, &ours]] {
                let path = folder.join(source);
                fs::write(&path, order.map(String::as_str).concat() + &uses).unwrap();
                let mut command = match language {
                    _ if !is_windows => kit::plain_compiler(language),
                    Language::C => Command::new("x86_64-w64-mingw32-gcc"),
                    Language::Cxx => Command::new("x86_64-w64-mingw32-g++"),
                };
                command.arg(format!("-std={standard}")).args(kit::STRICT).arg("-I").arg(prefix.join("include"));
                command.arg("-isystem").arg(kit::project("build/peers"));
                kit::run(command.arg("-fsyntax-only").arg(path));
                tried += 1;
            }
        }
    }
    assert!(tried >= 4);
}
