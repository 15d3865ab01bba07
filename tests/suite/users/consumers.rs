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
        trials.push(kit::trial(consumer.trial(), consumer.needs, move || consumer.test()));
    }
    trials.push(kit::trial("users::consumers::static_alone", &["cmake"], static_alone));
    trials.push(kit::trial("users::consumers::rust", &[], rust));
    trials.push(kit::trial("users::consumers::sofia", &SOFIA, sofia));
    trials.push(kit::trial("users::consumers::same_name", &["ar", "objcopy"], same_name));
    trials.push(kit::trial("users::consumers::plugins", &["nm"], plugins));
    for (header, needs, compilers) in NEIGHBOURS {
        let name = format!("users::consumers::beside::{}", header.replace(['/', '.'], "_"));
        trials.push(kit::trial(name.clone(), needs, move || beside(&name, header, compilers)));
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
    fn trial(&self) -> String {
        format!("users::consumers::{}", self.name)
    }

    fn test(&self) {
        let folder = kit::scratch(&self.trial());
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
    let folder = kit::scratch("users::consumers::static_alone");
    let prefix = moved_tree(&folder, "install-static");
    let project = project(&folder, "cmake");
    let [commands] = kit::commands("README.md", "### CMake");
    assert!(kit::run(&mut sh(&commands, &project, &prefix)).ends_with(&expected()));
    assert!(!needs_shared(&project.join("build/hello")));
}

/// Beside a static library that has Rust's standard library in it: no symbol is there twice, in either order.
fn rust() {
    let folder = kit::scratch("users::consumers::rust");
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
    let folder = kit::scratch("users::consumers::sofia");
    let prefix = moved_tree(&folder, "install-static");
    let sources = kit::project("c-tests/consumers/sofia");
    local_object(&sources.join("ours.c"), &prefix, &folder);
    let archive = "$(pkg-config --static --libs sofia-sip-ua | sed s/-lsofia-sip-ua/-l:libsofia-sip-ua.a/)";
    for libraries in ["local.o -lsofia-sip-ua", &format!("local.o {archive}"), &format!("{archive} local.o")] {
        let line = format!(
            "cc -std=gnu11 -w $(pkg-config --cflags sofia-sip-ua) {}/theirs.c {libraries} -o program",
            sources.display()
        );
        kit::run(Command::new("sh").args(["-ec", &line]).current_dir(&folder));
        let printed = kit::run(&mut Command::new(folder.join("program")));
        assert_eq!(printed, "ours: Too Early\ntheirs: Missing\nours: 4\n");
    }
}

/// A source file and the archive in one object, whose functions of this library are local: as docs/installing.md says.
fn local_object(source: &Path, prefix: &Path, folder: &Path) -> PathBuf {
    let (object, local) = (folder.join("ours.o"), folder.join("local.o"));
    kit::run(
        kit::plain_compiler(Language::C)
            .arg("-I")
            .arg(prefix.join("include"))
            .arg("-c")
            .arg(source)
            .arg("-o")
            .arg(&object),
    );
    let mut command = kit::plain_compiler(Language::C);
    kit::run(
        command.args(["-r", "-nostdlib"]).arg(object).arg(prefix.join("lib/libhttpstatus.a")).arg("-o").arg(&local),
    );
    kit::run(Command::new("objcopy").arg("--localize-hidden").arg(&local));
    local
}

/// A static library with a function of the same name and another signature, as acl has it, in either order.
fn same_name() {
    let folder = kit::scratch("users::consumers::same_name");
    let prefix = moved_tree(&folder, "install-static");
    let file = |name: &str, text: &str| {
        fs::write(folder.join(name), text).unwrap();
        folder.join(name)
    };
    let theirs = file(
        "theirs.c",
        "const char *http_status_line(int status);\nconst char *theirs(void);\n\
         const char *http_status_line(int status) { return status == 404 ? \"HTTP/1.1 404 theirs\" : \"\"; }\n\
         const char *theirs(void) { return http_status_line(404); }\n",
    );
    let ours = file(
        "ours.c",
        "#include <httpstatus.h>\n#include <stdio.h>\nconst char *theirs(void);\n\
         int main(void) { printf(\"%s, %s\\n\", http_status_line(404), theirs()); return 0; }\n",
    );
    kit::run(kit::plain_compiler(Language::C).arg("-c").arg(theirs).arg("-o").arg(folder.join("theirs.o")));
    kit::run(Command::new("ar").arg("rcs").arg(folder.join("libtheirs.a")).arg(folder.join("theirs.o")));
    let local = local_object(&ours, &prefix, &folder);
    let theirs = folder.join("libtheirs.a");
    // The linker takes a library into account for what is missing at that point.
    for libraries in [vec![&local, &theirs], vec![&theirs, &local, &theirs]] {
        kit::run(kit::plain_compiler(Language::C).args(libraries).arg("-o").arg(folder.join("program")));
        assert_eq!(kit::run(&mut Command::new(folder.join("program"))), "404 Not Found, HTTP/1.1 404 theirs\n");
    }
}

/// Two plugins that embed different versions each call their own, and export nothing of this library; neither does a
/// program that is linked with -rdynamic.
fn plugins() {
    let folder = kit::scratch("users::consumers::plugins");
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
    let plugin = "#include <httpstatus.h>\nconst char *version(void);\nconst char *version(void) { return http_status_version(); }\n";
    fs::write(folder.join("plugin.c"), plugin).unwrap();
    for (name, archive) in [("this", archive), ("other", other)] {
        let library = folder.join(format!("{name}.a"));
        fs::write(&library, archive).unwrap();
        let mut command = kit::plain_compiler(Language::C);
        command.args(["-shared", "-fPIC", "-Wl,--gc-sections", "-I"]).arg(prefix.join("include"));
        let plugin = folder.join(format!("{name}.so"));
        kit::run(command.arg(folder.join("plugin.c")).arg(library).arg("-o").arg(&plugin));
        let exports = kit::run(Command::new("nm").args(["-D", "--defined-only"]).arg(plugin));
        assert!(exports.contains(" version") && !exports.contains("http_status_"), "{name} exports {exports}");
    }
    let program = "#include <dlfcn.h>\n#include <httpstatus.h>\n#include <stdio.h>\n\
        int main(int count, char **names)\n{\n    int i;\n    (void)http_status_version();\n\
        for (i = 1; i < count; i++) {\n        void *plugin = dlopen(names[i], RTLD_NOW | RTLD_GLOBAL);\n\
        printf(\"%s \", (*(const char *(**)(void))&(void *[]){dlsym(plugin, \"version\")}[0])());\n    }\n    return 0;\n}\n";
    fs::write(folder.join("program.c"), program).unwrap();
    let mut command = kit::plain_compiler(Language::C);
    command
        .args(["-rdynamic", "-I"])
        .arg(prefix.join("include"))
        .arg(folder.join("program.c"))
        .arg(folder.join("this.a"));
    kit::run(command.args(["-ldl", "-o"]).arg(folder.join("program")));
    let [this, other] =
        [version, &other_version].map(|version| String::from_utf8_lossy(version).trim_end_matches('\0').to_owned());
    for (order, versions) in [(["this.so", "other.so"], [&this, &other]), (["other.so", "this.so"], [&other, &this])] {
        let printed = kit::run(Command::new(folder.join("program")).args(order.map(|name| folder.join(name))));
        assert_eq!(printed.split_whitespace().collect::<Vec<_>>(), versions);
    }
}

/// Real headers that take HTTP_STATUS_OK, enum http_status and the like for themselves.
const NEIGHBOURS: [(&str, &[&str], Compilers); 10] = [
    ("llhttp.h", &["cc -E -isystem build/peers -include llhttp.h -x c /dev/null", "c++"], Compilers::Native),
    ("http_parser.h", &["cc -E -include http_parser.h -x c /dev/null", "c++"], Compilers::Native),
    ("cups/http.h", &["cc -E -include cups/http.h -x c /dev/null", "c++"], Compilers::Native),
    ("libwebsockets.h", &["cc -E -include libwebsockets.h -x c /dev/null", "c++"], Compilers::Native),
    ("microhttpd.h", &["cc -E -include microhttpd.h -x c /dev/null", "c++"], Compilers::Native),
    ("event2/http.h", &["cc -E -include event2/http.h -x c /dev/null", "c++"], Compilers::Native),
    ("X11/Xlib.h", &["cc -E -include X11/Xlib.h -x c /dev/null", "c++"], Compilers::Native),
    ("windows.h", &["x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-g++"], Compilers::MinGw),
    ("wininet.h", &["x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-g++"], Compilers::MinGw),
    ("winhttp.h", &["x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-g++"], Compilers::MinGw),
];

#[derive(Clone, Copy)]
enum Compilers {
    Native,
    MinGw,
}

/// Each installed header beside one of those, in both orders, in C and in C++.
fn beside(test: &str, header: &str, compilers: Compilers) {
    let folder = kit::scratch(test);
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
            let theirs = match compilers {
                Compilers::Native => format!("#include <{header}>\n"),
                Compilers::MinGw => format!("#include <windows.h>\n#include <{header}>\n"),
            };
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
                let mut command = match (compilers, language) {
                    (Compilers::Native, _) => kit::plain_compiler(language),
                    (Compilers::MinGw, Language::C) => Command::new("x86_64-w64-mingw32-gcc"),
                    (Compilers::MinGw, Language::Cxx) => Command::new("x86_64-w64-mingw32-g++"),
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
