//! `make install` and `make uninstall`: what they write, where, and what it says about where it is.

use crate::kit::{self, VERSION};
use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

kit::trials! {
    &[] => golden, builds_nothing, one_library_alone, directories, refused, replaces_links, relative_destination,
        for_this_machine, uninstall, strip, readme;
    &["pkg-config"] => pkg_config;
    &["cmake"] => cmake_versions, cmake_places, cmake_one_library_alone;
}

/// `make` in the project, into a staging directory. It cannot build anything.
pub fn make(target: &str, stage: &Path, arguments: &[&str]) -> Command {
    kit::built("libhttpstatus.a");
    let mut command = Command::new("make");
    command.arg("--silent").arg("-C").arg(kit::project("")).arg(target).arg(format!("DESTDIR={}", stage.display()));
    command.args(["RUSTC=false", "CC=false", "AR=false"]).args(arguments);
    command
}

/// A tree that was installed under one prefix and then moved to another.
pub fn moved_tree(folder: &Path, target: &str) -> PathBuf {
    kit::run(&mut make(target, &folder.join("stage"), &["PREFIX=/opt/httpstatus"]));
    kit::run(&mut kit::shell_in(folder, "mv stage/opt/httpstatus moved; rm -r stage"));
    folder.join("moved")
}

/// The files below a directory, and the directories, each with its mode or where it links to.
pub fn listing(root: &Path) -> BTreeSet<String> {
    let find = "find . -mindepth 1 -type l -printf '%P -> %l\\n' -o -type d -printf '%P/ %m\\n' -o -printf '%P %m\\n'";
    kit::run(&mut kit::shell_in(root, find)).lines().map(str::to_owned).collect()
}

pub fn files_of(listing: &BTreeSet<String>) -> String {
    listing.iter().filter(|line| !line.contains("/ ")).map(|line| format!("{line}\n")).collect()
}

/// The committed list, and nothing else: for everyone to read, though umask forbids it, and with no word about where
/// it was built or staged.
fn golden() {
    let stage = kit::folder().join("a stage");
    let make = make("install", &stage, &["PREFIX=/opt/httpstatus"]);
    let under_umask = ["-c", "umask 077; exec \"$@\"", "sh"];
    kit::run(Command::new("sh").args(under_umask).arg(make.get_program()).args(make.get_args()));

    assert!(!Path::new("/opt/httpstatus").exists(), "installed outside of DESTDIR");
    let everything = listing(&stage);
    assert!(everything.iter().all(|line| !line.contains("/ ") || line.ends_with(" 755")), "{everything:?}");
    let in_prefix = |line: &str| line.strip_prefix("opt/httpstatus/").expect("in PREFIX").to_owned() + "\n";
    let files: String = files_of(&everything).lines().map(in_prefix).collect();
    kit::expect("packaging/installed.golden", &files.replace(VERSION, "@VERSION@"));

    // Byte by byte what was built, and what the project has.
    let prefix = stage.join("opt/httpstatus");
    let compare = "diff -r include \"$PREFIX/include\"; diff -r data \"$PREFIX/share/httpstatus\"
        for page in docs/man/*; do cmp $page \"$PREFIX/share/man/man${page##*.}/${page##*/}\"; done
        for library in a so; do cmp build/libhttpstatus.$library \"$PREFIX/lib/libhttpstatus.$library\"; done";
    kit::run(kit::shell(compare).env("PREFIX", &prefix));

    let tell = "grep -rlF --exclude-dir=bin -e \"$PROJECT\" -e 'a stage' -e @VERSION@ . || :
        grep -l @ lib/cmake/*/* lib/pkgconfig/* || :
        grep -roF --exclude-dir=bin /opt/httpstatus .";
    let told = kit::run(kit::shell_in(&prefix, tell).env("PROJECT", env!("CARGO_MANIFEST_DIR")));
    assert_eq!(told, "./lib/pkgconfig/httpstatus.pc:/opt/httpstatus\n", "files tell where they were made");
}

/// One user builds, another installs: the second writes nothing where the first did.
fn builds_nothing() {
    let times = || {
        let built = ["httpstatus.o", "libhttpstatus.a", "libhttpstatus.so", "."].map(kit::built);
        built.map(|path| fs::symlink_metadata(path).unwrap().modified().unwrap())
    };
    let before = times();
    assert_eq!(kit::run(&mut make("install", &kit::folder(), &["PREFIX=/usr"])), "");
    assert_eq!(times(), before);
}

/// The same without the other library, the program and what comes with the program.
fn one_library_alone() {
    let folder = kit::folder();
    for (alone, other) in [("install-shared", "libhttpstatus.a"), ("install-static", "libhttpstatus.so*")] {
        for target in ["install", alone] {
            kit::run(&mut make(target, &folder.join(target), &["PREFIX=/usr"]));
        }
        let remove = format!("(cd install/usr && rm -r lib/{other} bin share/[!m]* share/man/man[!3])");
        let compare = format!("{remove}; diff -r --no-dereference install {alone}; rm -r install");
        kit::run(&mut kit::shell_in(&folder, &compare));
    }
}

/// Arguments, where httpstatus.pc then is, and its first lines. Signs that mean something to make, sed or awk stay what
/// they are.
#[rustfmt::skip]
const DIRECTORIES: [(&str, &str, &str, &str, &str); 9] = [
    ("PREFIX=/usr", "usr/lib/pkgconfig", "/usr", "${prefix}/lib", "${prefix}/include"),
    ("PREFIX=//usr/", "usr/lib/pkgconfig", "/usr", "${prefix}/lib", "${prefix}/include"),
    ("prefix=/usr", "usr/lib/pkgconfig", "/usr", "${prefix}/lib", "${prefix}/include"),
    ("PREFIX=", "lib/pkgconfig", "", "${prefix}/lib", "${prefix}/include"),
    ("PREFIX=/", "lib/pkgconfig", "", "${prefix}/lib", "${prefix}/include"),
    ("PREFIX=/usr LIBDIR=$(PREFIX)/lib64", "usr/lib64/pkgconfig", "/usr", "${prefix}/lib64", "${prefix}/include"),
    ("PREFIX=/usr LIBDIR=/usr/lib/a-b/", "usr/lib/a-b/pkgconfig", "/usr", "${prefix}/lib/a-b", "${prefix}/include"),
    ("PREFIX=/a EXEC_PREFIX=/a/b INCLUDEDIR=/ab/c PKGCONFIGDIR=/d", "d", "/a", "${prefix}/b/lib", "/ab/c"),
    ("PREFIX=/#b%c&d|e,f;g*h", "#b%c&d|e,f;g*h/lib/pkgconfig", "/#b%c&d|e,f;g*h", "${prefix}/lib", "${prefix}/include"),
];

/// Each variable is obeyed, and what lies below PREFIX is written relative to it.
fn directories() {
    let folder = kit::folder();
    let install = |stage: &str, arguments: &[&str]| {
        kit::run(&mut make("install", &folder.join(stage), arguments));
        folder.join(stage)
    };
    for (i, (arguments, place, prefix, libdir, includedir)) in DIRECTORIES.iter().enumerate() {
        let stage = install(&i.to_string(), &Vec::from_iter(arguments.split(' ')));
        let text = kit::read(stage.join(place).join("httpstatus.pc"));
        let expected = format!("prefix={prefix}\nlibdir={libdir}\nincludedir={includedir}\n");
        assert!(text.starts_with(&expected), "{arguments}: {text}");
    }
    // Each has a name in lower case too, as GNU's conventions have it.
    for name in ["PREFIX", "EXEC_PREFIX", "BINDIR", "LIBDIR", "INCLUDEDIR", "DATADIR", "MANDIR"] {
        let [upper, lower] = [name.to_owned(), name.to_lowercase()]
            .map(|written| listing(&install(&written, &["PKGCONFIGDIR=/pc", &format!("{written}=/a/{name}")])));
        assert_eq!(upper, lower, "left: {name}, right: the same in lower case");
        assert!(upper.iter().any(|line| line.starts_with(&format!("a/{name}"))), "{name}: {upper:?}");
    }
}

/// What would come out otherwise than it was written is refused, before anything is.
fn refused() {
    let folder = kit::folder();
    let refused = |argument: &str, complaint: &str| {
        let said = kit::fails(&mut make("install", &folder.join("stage"), &[argument]));
        assert!(said.contains(complaint) && said.lines().count() == 1, "{argument}: {said}");
        assert!(listing(&folder).is_empty(), "{argument}: {:?}", listing(&folder));
    };
    let path = "must be an absolute path without blanks, quotes, backslashes and dollar signs: ";
    for text in ["a b", "a'b", "a\"b", "a`b", "a\\b", "a$$b"] {
        for (variable, name) in [("PREFIX", "PREFIX"), ("includedir", "INCLUDEDIR")] {
            refused(&format!("{variable}=/opt/{text}"), &format!("{name} {path}/opt/{}", text.replace("$$", "$")));
        }
    }
    for (variable, value) in [("LIBDIR", "lib64"), ("LIBDIR", ""), ("LIBDIR", "../lib"), ("PREFIX", "usr")] {
        refused(&format!("{variable}={value}"), &format!("{variable} {path}{value}"));
    }
    for sign in ["\\", "\"", "`", "$$"] {
        refused(&format!("DESTDIR={}/a{sign}b", folder.display()), "DESTDIR must not contain ");
    }
}

/// A symbolic link where a file belongs is replaced. What it led to stays as it was.
fn replaces_links() {
    let folder = kit::folder();
    let install = || {
        kit::run(&mut make("install", &folder.join("stage"), &["PREFIX=/usr"]));
        listing(&folder.join("stage"))
    };
    let installed = install();
    let links = "printf 'not ours' >outside; find stage -type f -exec ln -sf \"$PWD/outside\" {} ';'";
    kit::run(&mut kit::shell_in(&folder, links));
    assert_eq!(install(), installed);
    assert_eq!(kit::read(folder.join("outside")), "not ours");
}

/// The running test's folder, from which the project is seen.
fn seen_from() -> PathBuf {
    let folder = kit::folder();
    for name in kit::SOURCES.iter().chain(&["build"]) {
        symlink(kit::project(name), folder.join(name)).unwrap();
    }
    folder
}

/// A staging directory may be seen from the project, and be called almost anything.
fn relative_destination() {
    let folder = seen_from();
    for name in ["stage", "./a/stage/", "it's a 'stage', & a | and a #;"] {
        let mut command = make("install", Path::new(name), &["PREFIX=/usr"]);
        kit::run(command.arg("-C").arg(&folder));
        let stage = folder.join(name).join("usr");
        kit::expect("packaging/installed.golden", &files_of(&listing(&stage)).replace(VERSION, "@VERSION@"));
        assert_eq!(kit::run(&mut kit::shell_in(&stage, "find . -xtype l")), "", "links lead nowhere");
    }
}

/// The loader of this machine learns of a library from ldconfig. A stage is none of its business.
fn for_this_machine() {
    let folder = kit::folder();
    let prefix = format!("PREFIX={}", folder.join("usr").display());
    let say = |target: &str, stage: &Path, prefix: &str| kit::run(&mut make(target, stage, &[prefix]));
    let reminder = "Run ldconfig as root, so that programs find libhttpstatus.so.1.\n";
    assert_eq!(say("install", Path::new(""), &prefix), reminder);
    assert_eq!(say("install-static", Path::new(""), &prefix), "");
    assert_eq!(say("install", &folder, "PREFIX=/usr"), "");
}

/// Installed twice, and beside another prefix; then nothing is left but directories that others use too.
fn uninstall() {
    let stage = kit::folder();
    let after = |target: &str, arguments: &[&str]| {
        kit::run(&mut make(target, &stage, arguments));
        listing(&stage)
    };
    let elsewhere = ["PREFIX=/usr", "LIBDIR=/usr/lib/multi-arch"];
    let once = after("install", &["PREFIX=/usr/local"]);
    assert_eq!(after("install", &["PREFIX=/usr/local"]), once);
    after("install", &elsewhere);
    assert_eq!(files_of(&after("uninstall", &elsewhere)), files_of(&once));
    for _ in 0..2 {
        let left = after("uninstall", &["PREFIX=/usr/local"]);
        assert_eq!(files_of(&left), "");
        assert!(!left.iter().any(|line| line.contains("httpstatus")), "{left:?}");
    }
}

/// However it is asked for, the shared library is stripped, and nothing else is.
fn strip() {
    let folder = kit::folder();
    for (target, argument) in [
        ("install-strip", "INSTALL=install"),
        ("install", "INSTALL=install -s"),
        ("install", "INSTALL_PROGRAM=install -s"),
    ] {
        kit::run(&mut make(target, &folder.join(argument), &["PREFIX=/usr", argument]));
        let compare = "nm libhttpstatus.so 2>/dev/null || :; cmp libhttpstatus.a \"$BUILT\"; nm -D libhttpstatus.so";
        let mut compare = kit::shell_in(&folder.join(argument).join("usr/lib"), compare);
        let symbols = kit::run(compare.env("BUILT", kit::built("libhttpstatus.a")));
        assert!(symbols.contains(" http_status_phrase@@HTTPSTATUS_1.0"), "{argument}: {symbols}");
        assert!(symbols.lines().all(|line| line.contains("HTTPSTATUS_1.0")), "{argument}: not stripped: {symbols}");
    }
}

/// The commands in README, into a staging directory.
fn readme() {
    let folder = seen_from();
    let blocks = kit::commands::<2>("docs/installing.md", "## Building and installing from source");
    assert_eq!(kit::commands::<1>("README.md", "## Install"), blocks[..1]);
    for block in &blocks {
        let mut shell = kit::shell_in(&folder, block);
        kit::run(shell.env("DESTDIR", folder.join("destination")).env_remove("PREFIX"));
    }
    let installed =
        "destination/usr/local/lib/libhttpstatus.a stage/usr/lib/$(cc -dumpmachine)/pkgconfig/httpstatus.pc";
    kit::run(&mut kit::shell_in(&folder, &format!("ls {installed}")));
}

fn pkg_config() {
    let folder = kit::folder();
    kit::run(&mut make("install", &folder, &["PREFIX=/opt/hs", "LIBDIR=/opt/hs/lib/multi-arch"]));
    let flags = "-I/opt/hs/include -L/opt/hs/lib/multi-arch -lhttpstatus";
    for (options, answer) in [
        ("--validate", ""),
        ("--modversion", VERSION),
        ("--cflags --libs", flags),
        ("--static --cflags --libs", flags),
        ("--define-variable=prefix=/else/where --cflags --libs", &flags.replace("/opt/hs", "/else/where")),
        ("--print-requires --print-requires-private", ""),
    ] {
        for program in ["pkg-config", "pkgconf"].into_iter().filter(|program| kit::find(program).is_some()) {
            let mut shell = kit::shell_in(&folder, &format!("{program} {options} httpstatus"));
            let said = kit::run(shell.env("PKG_CONFIG_PATH", folder.join("opt/hs/lib/multi-arch/pkgconfig")));
            assert_eq!(said.trim(), answer, "{program} {options}");
        }
    }
}

/// What a CMake project of these lines says in angle brackets.
fn cmake(folder: &Path, prefix: &Path, lines: &str) -> Vec<String> {
    let head = "cmake_minimum_required(VERSION 3.19)\nproject(test LANGUAGES C)\n";
    fs::write(folder.join("CMakeLists.txt"), format!("{head}{lines}\n")).unwrap();
    let configure = "rm -rf build; cmake -B build -DCMAKE_FIND_USE_SYSTEM_PATH=OFF -DCMAKE_PREFIX_PATH=\"$PREFIX\"";
    let printed = kit::run(kit::shell_in(folder, configure).env("PREFIX", prefix));
    printed.lines().filter_map(|line| line.strip_prefix("-- <")?.strip_suffix('>')).map(str::to_owned).collect()
}

fn cmake_versions() {
    let folder = kit::folder();
    let prefix = moved_tree(&folder, "install");
    // As a later release would be: 1.0.0 alone can't show where a range ends.
    let file = prefix.join("lib/cmake/httpstatus/httpstatusConfigVersion.cmake");
    fs::write(&file, kit::read(&file).replace(VERSION, "1.5.2")).unwrap();
    let good = ["", "1", "1.0", "1.5.2", "1.5.2 EXACT", "1.0...1.5.2", "1...<2", "1.0...<1.6"];
    let bad =
        ["0.9", "2", "99.0", "1.6", "1.5.3", "1.5.2.1", "1.5.1 EXACT", "1.0...1.5.1", "1.0...<1.5.2", "0.1...1.6"];
    let asks = |request: &&str| {
        format!(
            "find_package(httpstatus {request} CONFIG QUIET)\nif(httpstatus_FOUND)\nmessage(STATUS \"<{request}>\")\n\
             endif()\nunset(httpstatus_DIR CACHE)\n"
        )
    };
    assert_eq!(cmake(&folder, &prefix, &good.iter().chain(&bad).map(asks).collect::<String>()), good);
}

/// Wherever the libraries are, and through whichever symbolic link CMake came to them.
fn cmake_places() {
    let folder = kit::folder();
    let properties = "find_package(httpstatus CONFIG REQUIRED)\n\
        get_target_property(a httpstatus::httpstatus IMPORTED_LOCATION)\n\
        get_target_property(b httpstatus::httpstatus_static IMPORTED_LOCATION)\n\
        get_target_property(c httpstatus::httpstatus INTERFACE_INCLUDE_DIRECTORIES)\n\
        message(STATUS \"<${a} ${b} ${c}>\")";
    let deep = "PREFIX=/opt/hs LIBDIR=/opt/hs/lib/a/b INCLUDEDIR=/opt/hs/include/c";
    for (name, arguments, prefix, lib, include) in [
        ("plain", "PREFIX=/usr", "usr", "/usr/lib", "/usr/include"),
        ("root", "PREFIX=", "", "/lib", "/include"),
        ("slash", "PREFIX=/", "", "/lib", "/include"),
        ("merged", "PREFIX=/usr", "", "/usr/lib", "/usr/include"),
        ("deep", deep, "opt/hs/lib/a/b/cmake/httpstatus", "/opt/hs/lib/a/b", "/opt/hs/include/c"),
    ] {
        let stage = folder.join(name);
        kit::run(&mut make("install", &stage, &Vec::from_iter(arguments.split(' '))));
        if name == "merged" {
            symlink("usr/lib", stage.join("lib")).unwrap();
        }
        let [answer] = cmake(&folder, &stage.join(prefix), properties).try_into().unwrap();
        let expected = format!("{lib}/libhttpstatus.so.{VERSION} {lib}/libhttpstatus.a {include}");
        assert_eq!(answer.replace(stage.to_str().unwrap(), ""), expected, "{name}");
    }
}

/// The usual target stands for the library that is there.
fn cmake_one_library_alone() {
    let targets = "find_package(httpstatus CONFIG)\n\
        foreach(target httpstatus httpstatus_static)\nif(TARGET httpstatus::${target})\n\
        get_target_property(type httpstatus::${target} TYPE)\nmessage(STATUS \"<${target} ${type}>\")\n\
        endif()\nendforeach()\nmessage(STATUS \"<found ${httpstatus_FOUND}>\")";
    let (shared, only) = ("httpstatus SHARED_LIBRARY", "httpstatus_static STATIC_LIBRARY");
    for (target, removed, answers) in [
        ("install", "none", &[shared, only, "found 1"][..]),
        ("install-shared", "none", &[shared, "found 1"]),
        ("install-static", "none", &["httpstatus INTERFACE_LIBRARY", only, "found 1"]),
        ("install-static", "libhttpstatus.a", &["found 0"]),
    ] {
        let folder = kit::folder();
        let prefix = moved_tree(&folder, target);
        let _ = fs::remove_file(prefix.join("lib").join(removed));
        assert_eq!(cmake(&folder, &prefix, targets), answers, "{target} without {removed}");
    }
}
