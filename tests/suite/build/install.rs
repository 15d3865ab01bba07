//! `make install` and `make uninstall`: what they write, where, and what it says about where it is.

use crate::kit;
use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
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
    let moved = folder.join("moved");
    fs::rename(folder.join("stage/opt/httpstatus"), &moved).unwrap();
    fs::remove_dir_all(folder.join("stage")).unwrap();
    moved
}

/// The files below a directory, and the directories, each with its mode or where it links to.
pub fn listing(root: &Path) -> BTreeSet<String> {
    let mut lines = BTreeSet::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(root).unwrap().display();
            let metadata = fs::symlink_metadata(&path).unwrap();
            let mode = metadata.permissions().mode() & 0o7777;
            if metadata.is_symlink() {
                lines.insert(format!("{name} -> {}", fs::read_link(&path).unwrap().display()));
            } else if metadata.is_dir() {
                lines.insert(format!("{name}/ {mode:o}"));
                folders.push(path);
            } else {
                lines.insert(format!("{name} {mode:o}"));
            }
        }
    }
    lines
}

pub fn files_of(listing: &BTreeSet<String>) -> String {
    listing.iter().filter(|line| !line.contains("/ ")).map(|line| format!("{line}\n")).collect()
}

/// The committed list, and nothing else: for everyone to read, though umask forbids it, and with no word about where
/// it was built or staged.
fn golden() {
    let stage = kit::folder().join("a stage");
    let make = make("install", &stage, &["PREFIX=/opt/httpstatus"]);
    kit::run(
        Command::new("sh").args(["-c", "umask 077; exec \"$@\"", "sh"]).arg(make.get_program()).args(make.get_args()),
    );

    assert!(!Path::new("/opt/httpstatus").exists(), "installed outside of DESTDIR");
    let everything = listing(&stage);
    for line in everything.iter().filter(|line| line.contains("/ ")) {
        assert!(line.ends_with(" 755"), "{line}");
    }
    let prefix = stage.join("opt/httpstatus");
    let files = files_of(&listing(&prefix));
    assert_eq!(files.lines().count(), files_of(&everything).lines().count(), "outside of PREFIX: {everything:?}");
    let files = files.replace(env!("CARGO_PKG_VERSION"), "@VERSION@");
    kit::expect("packaging/installed.golden", &files);

    // Byte by byte what was built, and what the project has.
    for line in files.lines().filter(|line| !line.contains(" -> ")) {
        let name = line.rsplit_once(' ').unwrap().0.replace("@VERSION@", env!("CARGO_PKG_VERSION"));
        let file = Path::new(&name).file_name().unwrap().to_str().unwrap();
        let source = match name.split('/').next().unwrap() {
            "include" => kit::project("include").join(file),
            "share" if name.contains("/man/") => kit::project("docs/man").join(file),
            "share" if name.contains("/httpstatus/") => kit::project("data").join(file),
            "lib" if file.starts_with("libhttpstatus.") => kit::built(file),
            _ => continue,
        };
        let is_same = fs::read(prefix.join(&name)).unwrap() == fs::read(&source).unwrap();
        assert!(is_same, "{name} differs from {}", source.display());
    }

    for name in files.lines().filter_map(|line| line.strip_suffix(" 644")) {
        let content = fs::read(prefix.join(name)).unwrap();
        let content = String::from_utf8_lossy(&content);
        let left_over = if name.contains("cmake") || name.ends_with(".pc") { "@" } else { "@VERSION@" };
        for place in [env!("CARGO_MANIFEST_DIR"), "a stage", left_over] {
            assert!(!content.contains(place), "{place} in {name}");
        }
        let told = content.matches("/opt/httpstatus").count();
        assert_eq!(told, usize::from(name.ends_with(".pc")), "{name} tells where it was installed");
    }
}

/// One user builds, another installs: the second writes nothing where the first did.
fn builds_nothing() {
    let times = || -> Vec<_> {
        let built = ["httpstatus.o", "libhttpstatus.a", "libhttpstatus.so", "."].map(kit::built);
        built.iter().map(|path| fs::symlink_metadata(path).unwrap().modified().unwrap()).collect()
    };
    let before = times();
    let printed = kit::run(&mut make("install", &kit::folder(), &["PREFIX=/usr"]));
    assert_eq!(printed, "");
    assert_eq!(times(), before);
}

fn one_library_alone() {
    let folder = kit::folder();
    let list = |target: &str| {
        let stage = folder.join(target);
        kit::run(&mut make(target, &stage, &["PREFIX=/usr"]));
        files_of(&listing(&stage))
    };
    let both = list("install");
    let lines =
        |test: &dyn Fn(&str) -> bool| both.lines().filter(|line| test(line)).map(|line| format!("{line}\n")).collect();
    let is_program = |line: &str| line.contains("/bin/") || line.contains("/share/") && !line.contains("/man3/");
    let shared: String = lines(&|line| !line.contains("libhttpstatus.a") && !is_program(line));
    let without_shared: String = lines(&|line| !line.contains("libhttpstatus.so") && !is_program(line));
    assert_eq!(list("install-shared"), shared);
    assert_eq!(list("install-static"), without_shared);
}

/// Each variable is obeyed, and what lies below PREFIX is written relative to it.
fn directories() {
    let folder = kit::folder();
    let mut tried = 0;
    let mut pc_file = |arguments: &[&str], path: &str| -> String {
        tried += 1;
        let stage = folder.join(tried.to_string());
        kit::run(&mut make("install", &stage, arguments));
        let lines = kit::read(stage.join(path));
        lines.lines().take(3).map(|line| format!("{line}\n")).collect()
    };
    let usual = "prefix=/usr\nlibdir=${prefix}/lib\nincludedir=${prefix}/include\n";
    assert_eq!(pc_file(&["PREFIX=/usr"], "usr/lib/pkgconfig/httpstatus.pc"), usual);
    assert_eq!(pc_file(&["PREFIX=//usr/"], "usr/lib/pkgconfig/httpstatus.pc"), usual);
    assert_eq!(pc_file(&["prefix=/usr"], "usr/lib/pkgconfig/httpstatus.pc"), usual);
    for root in ["PREFIX=", "PREFIX=/"] {
        assert_eq!(
            pc_file(&[root], "lib/pkgconfig/httpstatus.pc"),
            "prefix=\nlibdir=${prefix}/lib\nincludedir=${prefix}/include\n"
        );
    }
    assert_eq!(
        pc_file(&["PREFIX=/usr", "LIBDIR=$(PREFIX)/lib64"], "usr/lib64/pkgconfig/httpstatus.pc"),
        "prefix=/usr\nlibdir=${prefix}/lib64\nincludedir=${prefix}/include\n"
    );
    assert_eq!(
        pc_file(&["PREFIX=/usr", "LIBDIR=/usr/lib/multi-arch/"], "usr/lib/multi-arch/pkgconfig/httpstatus.pc"),
        "prefix=/usr\nlibdir=${prefix}/lib/multi-arch\nincludedir=${prefix}/include\n"
    );
    assert_eq!(
        pc_file(&["PREFIX=/a", "EXEC_PREFIX=/a/b", "INCLUDEDIR=/ab/c", "PKGCONFIGDIR=/d"], "d/httpstatus.pc"),
        "prefix=/a\nlibdir=${prefix}/b/lib\nincludedir=/ab/c\n"
    );
    // Signs that mean something to make, sed or awk stay what they are.
    let odd = "/a#b%c&d|e,f;g*h";
    let prefix = format!("PREFIX={odd}");
    let lines = format!("prefix={odd}\nlibdir=${{prefix}}/lib\nincludedir=${{prefix}}/include\n");
    assert_eq!(pc_file(&[&prefix], &format!("{}/lib/pkgconfig/httpstatus.pc", &odd[1..])), lines);
    // Each has a name in lower case too, as GNU's conventions have it.
    let named = ["PREFIX", "EXEC_PREFIX", "BINDIR", "LIBDIR", "INCLUDEDIR", "DATADIR", "MANDIR"];
    for name in named {
        let trees = [name.to_owned(), name.to_lowercase()].map(|written| {
            let stage = folder.join(&written);
            kit::run(&mut make("install", &stage, &["PKGCONFIGDIR=/pc", &format!("{written}=/a/{name}")]));
            listing(&stage)
        });
        assert_eq!(trees[0], trees[1], "left: {name}, right: {}", name.to_lowercase());
        assert!(trees[0].iter().any(|line| line.starts_with(&format!("a/{name}"))), "{name}: {:?}", trees[0]);
    }
}

/// What would come out otherwise than it was written is refused, before anything is.
fn refused() {
    let folder = kit::folder();
    let try_it = |arguments: &[String], complaint: &str| {
        let stage = folder.join("stage");
        let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
        let output = kit::output(&mut make("install", &stage, &arguments));
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success() && stderr.contains(complaint), "{arguments:?}: {stderr}");
        assert_eq!(stderr.lines().count(), 1, "{stderr}");
        assert!(listing(&folder).is_empty(), "{arguments:?}: {:?}", listing(&folder));
    };
    let complaint = "must be an absolute path without blanks, quotes, backslashes and dollar signs: ";
    for text in ["a b", "a'b", "a\"b", "a`b", "a\\b", "a$$b"] {
        for variable in ["PREFIX", "includedir"] {
            let said = format!("{} {complaint}/opt/{}", variable.to_uppercase(), text.replace("$$", "$"));
            try_it(&[format!("{variable}=/opt/{text}")], &said);
        }
    }
    for value in ["lib64", "", "../lib"] {
        try_it(&[format!("LIBDIR={value}")], &format!("LIBDIR {complaint}{value}"));
    }
    try_it(&["PREFIX=usr".to_owned()], &format!("PREFIX {complaint}usr"));
    for character in ["\\", "\"", "`", "$$"] {
        let destination = format!("DESTDIR={}/a{character}b", folder.display());
        try_it(&[destination], "DESTDIR must not contain ");
    }
}

/// A symbolic link where a file belongs is replaced. What it led to stays as it was.
fn replaces_links() {
    let folder = kit::folder();
    let stage = folder.join("stage");
    kit::run(&mut make("install", &stage, &["PREFIX=/usr"]));
    let installed = files_of(&listing(&stage));
    let outside = folder.join("outside");
    fs::write(&outside, "not ours").unwrap();
    for line in installed.lines().filter(|line| !line.contains(" -> ")) {
        let file = stage.join(line.rsplit_once(' ').unwrap().0);
        fs::remove_file(&file).unwrap();
        symlink(&outside, &file).unwrap();
    }
    kit::run(&mut make("install", &stage, &["PREFIX=/usr"]));
    assert_eq!(files_of(&listing(&stage)), installed);
    assert_eq!(kit::read(&outside), "not ours");
}

/// A staging directory may be seen from the project, and be called almost anything.
fn relative_destination() {
    let folder = kit::folder();
    for name in kit::SOURCES.iter().chain(&["build"]) {
        symlink(kit::project(name), folder.join(name)).unwrap();
    }
    for name in ["stage", "./a/stage/", "it's a 'stage', & a | and a #;"] {
        let mut command = Command::new("make");
        command.args(["--silent", "install", "RUSTC=false", "CC=false", "AR=false", "PREFIX=/usr"]);
        kit::run(command.arg(format!("DESTDIR={name}")).current_dir(&folder));
        let files = files_of(&listing(&folder.join(name).join("usr"))).replace(env!("CARGO_PKG_VERSION"), "@VERSION@");
        kit::expect("packaging/installed.golden", &files);
        for link in files.lines().filter_map(|line| line.split_once(" -> ")) {
            let link = folder.join(name).join("usr").join(link.0.replace("@VERSION@", env!("CARGO_PKG_VERSION")));
            assert!(link.exists(), "{} leads nowhere", link.display());
        }
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
    let elsewhere = ["PREFIX=/usr", "LIBDIR=/usr/lib/multi-arch"];
    for _ in 0..2 {
        kit::run(&mut make("install", &stage, &["PREFIX=/usr/local"]));
    }
    let once = listing(&stage);
    kit::run(&mut make("install", &stage, &elsewhere));
    kit::run(&mut make("uninstall", &stage, &elsewhere));
    assert_eq!(files_of(&listing(&stage)), files_of(&once));
    for _ in 0..2 {
        kit::run(&mut make("uninstall", &stage, &["PREFIX=/usr/local"]));
        let left = listing(&stage);
        assert_eq!(files_of(&left), "");
        assert!(!left.iter().any(|line| line.contains("httpstatus")), "{left:?}");
    }
}

/// However it is asked for, the shared library is stripped, and nothing else is.
fn strip() {
    let folder = kit::folder();
    let ways = [
        ("install-strip", "INSTALL=install"),
        ("install", "INSTALL=install -s"),
        ("install", "INSTALL_PROGRAM=install -s"),
    ];
    for (target, argument) in ways {
        let stage = folder.join(format!("{target} {argument}"));
        kit::run(&mut make(target, &stage, &["PREFIX=/usr", argument]));
        let lib = stage.join("usr/lib");
        let symbols = kit::output(Command::new("nm").arg(lib.join("libhttpstatus.so")));
        assert!(symbols.stdout.is_empty(), "{argument}: not stripped");
        let exported = kit::run(Command::new("nm").arg("-D").arg(lib.join("libhttpstatus.so")));
        assert!(exported.contains(" http_status_phrase@@HTTPSTATUS_1.0"), "{argument}: {exported}");
        assert_eq!(fs::read(lib.join("libhttpstatus.a")).unwrap(), fs::read(kit::built("libhttpstatus.a")).unwrap());
    }
}

/// The commands in README, into a staging directory.
fn readme() {
    let folder = kit::folder();
    let blocks = kit::commands::<2>("docs/installing.md", "## Building and installing from source");
    assert_eq!(kit::commands::<1>("README.md", "## Install"), blocks[..1]);
    for name in kit::SOURCES.iter().chain(&["build"]) {
        symlink(kit::project(name), folder.join(name)).unwrap();
    }
    let sh = |script: &str| {
        let mut command = Command::new("sh");
        command.args(["-ec", script]).current_dir(&folder).env("DESTDIR", folder.join("destination"));
        kit::run(command.env_remove("PREFIX"))
    };
    sh(&blocks[0]);
    assert!(folder.join("destination/usr/local/lib/libhttpstatus.a").exists());
    sh(&blocks[1]);
    let triple = kit::run(Command::new("cc").arg("-dumpmachine"));
    assert!(folder.join("stage/usr/lib").join(triple.trim()).join("pkgconfig/httpstatus.pc").exists());
}

fn pkg_config() {
    let folder = kit::folder();
    kit::run(&mut make("install", &folder, &["PREFIX=/opt/hs", "LIBDIR=/opt/hs/lib/multi-arch"]));
    let path = folder.join("opt/hs/lib/multi-arch/pkgconfig");
    for program in ["pkg-config", "pkgconf"].into_iter().filter(|program| kit::find(program).is_some()) {
        let ask = |options: &[&str]| {
            let mut command = Command::new(program);
            command.env("PKG_CONFIG_PATH", &path).args(options).arg("httpstatus");
            kit::run(&mut command).trim().to_owned()
        };
        assert_eq!(ask(&["--validate"]), "");
        assert_eq!(ask(&["--modversion"]), env!("CARGO_PKG_VERSION"));
        assert_eq!(ask(&["--cflags", "--libs"]), "-I/opt/hs/include -L/opt/hs/lib/multi-arch -lhttpstatus");
        assert_eq!(ask(&["--static", "--libs"]), ask(&["--libs"]));
        assert_eq!(ask(&["--static", "--cflags"]), ask(&["--cflags"]));
        let moved = ask(&["--define-variable=prefix=/else/where", "--cflags", "--libs"]);
        assert_eq!(moved, "-I/else/where/include -L/else/where/lib/multi-arch -lhttpstatus");
        assert_eq!(ask(&["--print-requires", "--print-requires-private"]), "");
    }
}

/// Configures a project of one line, and returns what it says.
fn cmake(folder: &Path, prefix: &Path, lines: &str) -> String {
    let project = folder.join("project");
    let _ = fs::remove_dir_all(&project);
    fs::create_dir_all(&project).unwrap();
    let head = "cmake_minimum_required(VERSION 3.19)\nproject(test LANGUAGES C)\n";
    fs::write(project.join("CMakeLists.txt"), format!("{head}{lines}\n")).unwrap();
    let mut command = Command::new("cmake");
    command.arg("-S").arg(&project).arg("-B").arg(project.join("build")).arg("-DCMAKE_FIND_USE_SYSTEM_PATH=OFF");
    // CMake's own rules write a message(NOTICE) to standard error.
    let output = kit::output(command.arg(format!("-DCMAKE_PREFIX_PATH={}", prefix.display())));
    let printed = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{printed}");
    printed
}

fn cmake_versions() {
    let folder = kit::folder();
    let prefix = moved_tree(&folder, "install");
    // As a later release would be: 1.0.0 alone can't show where a range ends.
    let file = prefix.join("lib/cmake/httpstatus/httpstatusConfigVersion.cmake");
    fs::write(&file, kit::read(&file).replace(env!("CARGO_PKG_VERSION"), "1.5.2")).unwrap();
    let good = ["", "1", "1.0", "1.5.2", "1.5.2 EXACT", "1.0...1.5.2", "1...<2", "1.0...<1.6"];
    let bad =
        ["0.9", "2", "99.0", "1.6", "1.5.3", "1.5.2.1", "1.5.1 EXACT", "1.0...1.5.1", "1.0...<1.5.2", "0.1...1.6"];
    let mut lines = String::new();
    let mut expected = String::new();
    for (request, found) in good.map(|request| (request, 1)).into_iter().chain(bad.map(|request| (request, 0))) {
        lines += &format!(
            "find_package(httpstatus {request} CONFIG QUIET)\nmessage(STATUS \"[{request}] ${{httpstatus_FOUND}}\")\n\
             unset(httpstatus_DIR CACHE)\n"
        );
        expected += &format!("-- [{request}] {found}\n");
    }
    let printed = cmake(&folder, &prefix, &lines);
    let answers: String = printed.lines().filter(|line| line.contains("[")).map(|line| format!("{line}\n")).collect();
    assert_eq!(answers, expected);
}

/// Wherever the libraries are, and through whichever symbolic link CMake came to them.
fn cmake_places() {
    let folder = kit::folder();
    let ask = |name: &str, arguments: &[&str], prefix: &str| {
        let stage = folder.join(name);
        kit::run(&mut make("install", &stage, arguments));
        if name == "merged" {
            symlink("usr/lib", stage.join("lib")).unwrap();
        }
        let properties = "find_package(httpstatus CONFIG REQUIRED)\n\
            get_target_property(a httpstatus::httpstatus IMPORTED_LOCATION)\n\
            get_target_property(b httpstatus::httpstatus_static IMPORTED_LOCATION)\n\
            get_target_property(c httpstatus::httpstatus INTERFACE_INCLUDE_DIRECTORIES)\n\
            message(STATUS \"<${a} ${b} ${c}>\")";
        let printed = cmake(&folder, &stage.join(prefix), properties);
        let (_, answer) = printed.split_once('<').unwrap();
        answer.split_once('>').unwrap().0.replace(stage.to_str().unwrap(), "")
    };
    let version = env!("CARGO_PKG_VERSION");
    let expected =
        |lib: &str, include: &str| format!("{lib}/libhttpstatus.so.{version} {lib}/libhttpstatus.a {include}");
    assert_eq!(ask("plain", &["PREFIX=/usr"], "usr"), expected("/usr/lib", "/usr/include"));
    assert_eq!(ask("root", &["PREFIX="], ""), expected("/lib", "/include"));
    assert_eq!(ask("slash", &["PREFIX=/"], ""), expected("/lib", "/include"));
    assert_eq!(ask("merged", &["PREFIX=/usr"], ""), expected("/usr/lib", "/usr/include"));
    let deep = ["PREFIX=/opt/hs", "LIBDIR=/opt/hs/lib/a/b", "INCLUDEDIR=/opt/hs/include/c"];
    assert_eq!(ask("deep", &deep, "opt/hs/lib/a/b/cmake/httpstatus"), expected("/opt/hs/lib/a/b", "/opt/hs/include/c"));
}

/// The usual target stands for the library that is there.
fn cmake_one_library_alone() {
    let targets = "find_package(httpstatus CONFIG)\n\
        foreach(target httpstatus httpstatus_static)\nif(TARGET httpstatus::${target})\n\
        get_target_property(type httpstatus::${target} TYPE)\nmessage(STATUS \"<${target} ${type}>\")\n\
        endif()\nendforeach()\nmessage(STATUS \"<found ${httpstatus_FOUND}>\")";
    let answers = |target: &str, remove: &str| -> Vec<String> {
        let folder = kit::folder();
        let prefix = moved_tree(&folder, target);
        let _ = fs::remove_file(prefix.join("lib").join(remove));
        let printed = cmake(&folder, &prefix, targets);
        printed.lines().filter_map(|line| line.strip_prefix("-- <")?.strip_suffix('>')).map(str::to_owned).collect()
    };
    let shared = "httpstatus SHARED_LIBRARY";
    let only = "httpstatus_static STATIC_LIBRARY";
    assert_eq!(answers("install", "none"), [shared, only, "found 1"]);
    assert_eq!(answers("install-shared", "none"), [shared, "found 1"]);
    assert_eq!(answers("install-static", "none"), ["httpstatus INTERFACE_LIBRARY", only, "found 1"]);
    assert_eq!(answers("install-static", "libhttpstatus.a"), ["found 0"]);
}
