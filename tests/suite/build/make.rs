//! `make` where a stranger runs it: in odd folders, under what a distribution sets, without cargo.

use crate::kit;
use crate::users::consumers::script;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

kit::trials! {
    &[] => odd_folder, other_machine, without_rust, variables, check_compares, clean, for_the_tests;
    &["readelf"] => environment, options;
    &["readelf", "aarch64-linux-gnu-gcc", kit::DEBIAN_RUST_SOURCE] => landing_pads;
    &["bmake"] => bsd_make;
    &["unshare --map-root-user --net true"] => without_network;
    &["/usr/bin/rustc", "readelf"] => core_with_debugging_symbols;
}

/// `make` in a copy of the project.
fn make(copy: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("make");
    command.arg("--silent").args(arguments).current_dir(copy);
    command
}

fn build_in(folder: &Path) -> String {
    format!("B={}", folder.display())
}

fn copy(folder: &Path) -> PathBuf {
    let copy = folder.join("copy");
    kit::copy(&kit::project(""), &copy);
    copy
}

/// A clone may lie anywhere, and its tests with it.
fn odd_folder() {
    let folder = kit::folder().join("it's a \"folder\", $HOME; #1");
    let copy = copy(&folder);
    kit::run(&mut make(&copy, &["all", "check", "install", "DESTDIR=stage", "PREFIX=/usr"]));
    assert!(kit::run(&mut make(&copy, &["demo", "ARGS=404"])).starts_with("404 Not Found\n"));
    assert!(copy.join("stage/usr/lib/libhttpstatus.so").exists());
    // Whoever builds elsewhere finds nothing new here.
    let before = crate::build::install::listing(&copy);
    kit::run(&mut make(&copy, &["all", "check", "install", "B=../elsewhere", "DESTDIR=../other-stage"]));
    assert_eq!(crate::build::install::listing(&copy), before);
    for argument in ["B=a folder", "B=a folder/b"] {
        let refused = kit::output(&mut make(&copy, &[argument]));
        assert!(String::from_utf8_lossy(&refused.stderr).contains("B must not contain a blank: a folder"));
    }
}

/// Distributions set cargo's profiles for all that they build: the debugging symbols are theirs, the library is not.
fn environment() {
    let folder = kit::folder();
    let build = |name: &str, value: &str| {
        let build = folder.join(format!("{name}={value}").replace(' ', ""));
        kit::run(make(&kit::project(""), &["all", &build_in(&build)]).env(name, value));
        build.join("httpstatus.o")
    };
    let usual = fs::read(build("USUAL", "1")).unwrap();
    for (name, value) in [
        ("PLATFORM_LDFLAGS", "-Wl,--none"),
        ("RUSTFLAGS", "-Ccodegen-units=16"),
        ("RUSTFLAGS", "-Clinker-plugin-lto"),
        ("RUSTFLAGS", "-Clto=thin"),
        ("RUSTFLAGS", "-Cpanic=unwind -Copt-level=0 -Cdebug-assertions=yes -Coverflow-checks=yes"),
        ("CARGO_PROFILE_RELEASE_LTO", "thin"),
        ("CARGO_BUILD_TARGET", "none"),
        ("CARGO_HOME", "/nowhere"),
    ] {
        assert!(fs::read(build(name, value)).unwrap() == usual, "another object under {name}={value}");
    }
    let sections = |object: &Path| kit::run(Command::new("readelf").args(["-W", "-S"]).arg(object));
    assert!(sections(&build("RUSTFLAGS", "-g")).contains(" .debug_info"));
}

/// `make install` as root, say: with neither rustc nor the variables that `make` had.
fn install_elsewhere(build: &Path, stage: &Path) {
    let object = || fs::metadata(build.join("httpstatus.o")).unwrap().modified().unwrap();
    let before = object();
    let arguments = [build_in(build), format!("DESTDIR={}", stage.display())];
    let mut install = make(&kit::project(""), &["install", "PROGRAM=", "PREFIX=/usr", &arguments[0], &arguments[1]]);
    kit::run(install.env_clear().env("PATH", "/usr/bin:/bin").env("RUSTC", "/nowhere/rustc"));
    assert!(object() == before, "make install compiled the library");
    for library in ["libhttpstatus.a", "libhttpstatus.so"] {
        assert!(fs::read(stage.join("usr/lib").join(library)).unwrap() == fs::read(build.join(library)).unwrap());
    }
}

/// Another choice of what goes into the object builds it again. The same choice does not, nor does none.
fn options() {
    let folder = kit::folder();
    let built = folder.join("build");
    let build = build_in(&built);
    let tables = |arguments: &[&str]| {
        kit::run(&mut make(&kit::project(""), &[&["all", build.as_str()], arguments].concat()));
        let again =
            kit::output(&mut make(&kit::project(""), &[&["--question", "all", build.as_str()], arguments].concat()));
        assert!(again.status.success(), "{arguments:?} is built twice");
        kit::run(Command::new("readelf").args(["-W", "-S"]).arg(format!("{}/httpstatus.o", &build[2..])))
    };
    assert!(!tables(&[]).contains(" .eh_frame"));
    assert!(tables(&["UNWIND=1"]).contains(" .eh_frame"));
    assert!(!tables(&["UNWIND=0"]).contains(" .eh_frame"));
    assert!(!tables(&[]).contains(" .debug_info"));
    assert!(tables(&["RUSTFLAGS=-g -A unused"]).contains(" .debug_info"));
    install_elsewhere(&built, &folder.join("stage"));
    assert!(tables(&[]).contains(" .debug_info"));
    assert!(!tables(&["RUSTFLAGS="]).contains(" .debug_info"));

    let program = format!("{}/httpstatus", &build[2..]);
    for (linkage, needs_library) in [("static", false), ("shared", true), ("static", false)] {
        tables(&[&format!("LINKAGE={linkage}")]);
        let needed = kit::run(Command::new("readelf").args(["-W", "-d", &program]));
        assert_eq!(needed.contains("libhttpstatus.so.1"), needs_library, "{linkage}");
    }
    let misspelt = kit::output(&mut make(&kit::project(""), &["all", &build, "LINKAGE=sahred"]));
    assert!(String::from_utf8_lossy(&misspelt.stderr).contains("LINKAGE must be static or shared: sahred"));
}

/// Another make than GNU's is told which one to take.
fn bsd_make() {
    let output = kit::output(Command::new("bmake").current_dir(kit::project("")));
    let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    assert!(!output.status.success() && said.contains("libhttpstatus needs GNU make, often called gmake"), "{said}");
}

/// With CFI=1 each function starts with a landing pad, and only then do the libraries say so.
fn landing_pads() {
    let folder = kit::folder();
    let functions = crate::kit::binary::names().len();
    for (machine, mark, pads) in [("x86_64", "IBT", "endbr64"), ("aarch64", "BTI", "bti\tc\\|paciasp")] {
        for cfi in ["CFI=1", "CFI=0"] {
            let build = folder.join(format!("{machine}.{cfi}"));
            let cc = format!("CC={machine}-linux-gnu-gcc");
            kit::run(kit::debian_rust(&mut make(&kit::project(""), &["all", "PROGRAM=", cfi, &cc, &build_in(&build)])));
            install_elsewhere(&build, &build.join("stage"));
            for library in ["libhttpstatus.so", "libhttpstatus.a"] {
                let about = format!(
                    "readelf -n {0} | grep -c '{mark}' || :; {machine}-linux-gnu-objdump -d {0} | grep -c '{pads}' || :",
                    build.join(library).display()
                );
                let about = kit::run(&mut kit::shell(&about));
                let counts: Vec<usize> = about.lines().map(|line| line.parse().unwrap()).collect();
                assert_eq!(counts[0], usize::from(cfi == "CFI=1"), "{machine} {cfi} {library}: marked");
                let enough = if cfi == "CFI=1" { counts[1] >= functions } else { counts[1] == 0 };
                assert!(enough, "{machine} {cfi} {library}: {} landing pads for {functions}", counts[1]);
            }
        }
    }
}

/// A compiler that means another machine than rustc is refused, with one line that says what to do.
fn other_machine() {
    let folder = kit::folder();
    let refused = |name: &str, machine: &str, compiler: &str, complaint: &str| {
        let cc = folder.join(name);
        script(&cc, &format!("[ \"$1\" != -dumpmachine ] || {{ echo {machine}; exit; }}\n{compiler}"));
        let arguments = [format!("CC={}", cc.display()), build_in(&folder.join("build"))];
        let output = kit::output(&mut make(&kit::project(""), &["static", &arguments[0], &arguments[1]]));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success() && said.contains(complaint), "{name}: {said}");
        assert_eq!(said.lines().filter(|line| !line.starts_with("make: ")).count(), 1, "{said}");
        assert!(!folder.join("build/libhttpstatus.a").exists() && !folder.join("build/httpstatus.o").exists());
    };
    refused("unknown", "vax-dec-ultrix", "exec cc \"$@\"", "which target of Rust is vax-dec-ultrix");
    // A processor alone says too little.
    refused("freestanding", "arm-none-eabi", "exec cc \"$@\"", "which target of Rust is arm-none-eabi");
    let host = kit::run(Command::new("cc").arg("-dumpmachine"));
    let other = "for last; do [ \"$out\" = -o ] && file=$last; out=$last; done; printf '\\177ELF\\1\\1..............' >\"$file\"";
    refused("other", host.trim(), other, "for another machine");
}

/// A clone and a forge's export are built, checked and installed without network, and without cargo's home.
fn without_network() {
    let folder = kit::folder();
    let copy = copy(&folder);
    let rustc = kit::run(Command::new("rustc").args(["--print", "sysroot"]));
    let path = format!("{}/bin:/usr/bin:/bin", rustc.trim());
    let mut command = Command::new("unshare");
    command.args(["--map-root-user", "--net", "env", "-i", "HOME=/empty"]).arg(format!("PATH={path}"));
    command.args(["make", "--silent", "demo", "check", "install", "ARGS=404", "DESTDIR=stage"]).current_dir(copy);
    assert!(kit::run(&mut command).starts_with("404 Not Found\n"));
}

/// Debian's core library carries its own, which are not this library's.
fn core_with_debugging_symbols() {
    let build = kit::folder().join("build");
    let mut command = make(&kit::project(""), &["RUSTC=/usr/bin/rustc", &build_in(&build)]);
    kit::run(&mut command);
    let object = build.join("httpstatus.o");
    let sections = kit::run(Command::new("readelf").args(["-W", "-S"]).arg(&object));
    assert!(sections.contains(" .text") && !sections.contains(" .debug"), "{sections}");
    let bytes = fs::read(object).unwrap();
    assert!(!bytes.windows(4).any(|window| window == b"src/" || window == b".rs\0"), "it names its source");
}

/// The compiler's own words are followed by one line that says what is needed and where to get it.
fn without_rust() {
    let folder = kit::folder();
    let version = env!("CARGO_PKG_RUST_VERSION");
    for (name, says) in
        [("missing", "missing"), ("none", "no default toolchain"), ("older", "edition 2024 is unstable")]
    {
        let rustc = folder.join(name);
        let answer = if name == "older" { "[ $1 != -vV ] || { echo host: a-b-c; exit; }\n" } else { "" };
        if name != says {
            script(&rustc, &format!("{answer}echo 'error: {says}' >&2\nexit 1"));
        }
        let arguments = [format!("RUSTC={}", rustc.display()), build_in(&folder.join("build"))];
        let output = kit::output(&mut make(&kit::project(""), &["RUST_TARGET=x", &arguments[0], &arguments[1]]));
        let complaint = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success(), "{says}");
        let lines: Vec<_> = complaint.lines().collect();
        assert!(lines.len() == 3 && lines[0].contains(says), "{complaint}");
        let words = ["Debian 13", "rustc-web of Debian 12", "Fedora", "https://rustup.rs", "A prebuilt archive"];
        for word in [version].iter().chain(if name == "older" { &[][..] } else { &words }) {
            assert!(lines[1].contains(word), "no {word} in {complaint}");
        }
    }
}

/// Whatever is compiled, linked or archived, is so by the programs and with the flags that were named.
fn variables() {
    let folder = kit::folder();
    let log = folder.join("log");
    for (name, program) in [("cc", "cc"), ("ar", "ar"), ("rustc", "rustc")] {
        script(&folder.join(name), &format!("echo {name} \"$@\" >>'{}'\nexec {program} \"$@\"", log.display()));
    }
    let build = folder.join("build");
    let at = |name: &str| folder.join(name).display().to_string();
    let mut arguments = vec![build_in(&build), format!("CC={}", at("cc")), format!("AR={}", at("ar"))];
    arguments.push(format!("RUSTC={}", at("rustc")));
    arguments.extend(["CFLAGS=-O1 -DOUR_CFLAGS", "CPPFLAGS=-DOUR_CPPFLAGS", "LDFLAGS=-Wl,-O1"].map(str::to_owned));
    let arguments: Vec<_> = ["all", "check"].into_iter().chain(arguments.iter().map(String::as_str)).collect();
    kit::run(&mut make(&kit::project(""), &arguments));

    let log = kit::read(&log);
    let lines_of = |program: &str| log.lines().filter_map(|line| line.strip_prefix(program)).collect::<Vec<_>>();
    let by_cc = lines_of("cc ");
    let shared = format!("libhttpstatus.so.{}", env!("CARGO_PKG_VERSION"));
    for output in [shared.as_str(), "httpstatus", "exhaustive", "rules", "lookup"] {
        let option = format!(" -o {} ", build.join(output).display());
        let line = by_cc.iter().find(|line| format!(" {line} ").contains(&option));
        let line = line.unwrap_or_else(|| panic!("CC did not make {output}: {log}"));
        let is_compiled = output != shared;
        for flag in ["-O1", "-DOUR_CFLAGS", "-Wl,-O1"].iter().chain(is_compiled.then_some(&"-DOUR_CPPFLAGS")) {
            assert!(line.split(' ').any(|word| word == *flag), "no {flag} for {output}: {line}");
        }
    }
    assert!(lines_of("ar ").iter().any(|line| line.contains("libhttpstatus.a")), "AR did not make the archive: {log}");
    assert!(lines_of("rustc ").iter().any(|line| line.ends_with("src/lib.rs")), "RUSTC did not compile: {log}");

    // Without an index of its symbols, an archive links with nothing.
    script(&folder.join("ar"), "shift; exec ar rcS \"$@\"");
    fs::remove_file(build.join("libhttpstatus.a")).unwrap();
    let output = kit::output(&mut make(&kit::project(""), &arguments));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success() && said.contains("/ar does not know the objects of "), "{said}");
}

/// `make check` fails where one of its programs does, and where an answer differs.
fn check_compares() {
    let folder = kit::folder();
    let folder = copy(&folder);
    let check = || kit::output(&mut make(&folder, &["check"]));
    assert!(check().status.success());
    let golden = folder.join("c-tests/exhaustive.golden");
    let answers = kit::read(&golden);
    fs::write(&golden, answers.replace("  phrase: Not Found\n", "  phrase: Not found\n")).unwrap();
    assert!(!check().status.success(), "an answer that differs from exhaustive.golden");
    fs::write(&golden, &answers).unwrap();
    for program in ["exhaustive", "rules", "lookup"] {
        let path = folder.join("build").join(program);
        let saved = fs::read(&path).unwrap();
        script(&path, "exit 1");
        assert!(!check().status.success(), "{program} failed");
        fs::write(&path, saved).unwrap();
    }
    assert!(check().status.success());
}

/// Nothing is removed but build/ and target/; a folder that was named on the command line is the user's. Cargo is not
/// needed for that.
fn clean() {
    let folder = kit::folder();
    let copy = copy(&folder);
    let before = crate::build::install::listing(&copy);
    kit::run(&mut make(&copy, &["all", "check"]));
    fs::create_dir(copy.join("target")).unwrap();
    kit::run(&mut make(&copy, &["clean", "RUSTC=missing"]));
    assert_eq!(crate::build::install::listing(&copy), before);
    let refused = kit::output(&mut make(&copy, &["clean", "B=docs"]));
    let complaint = String::from_utf8_lossy(&refused.stderr);
    assert!(!refused.status.success() && complaint.contains("and leaves docs to you"), "{complaint}");
    assert_eq!(crate::build::install::listing(&copy), before);
}

/// Without make or a C compiler, the suite says so in one line and runs no test.
fn for_the_tests() {
    let folder = kit::folder();
    for missing in ["make", "cc"] {
        let output = kit::output(Command::new(env::current_exe().unwrap()).env("PATH", &folder).env_remove("CC"));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success() && output.stdout.is_empty() && said.lines().count() == 1, "{said}");
        assert!(said.contains(missing), "{said}");
        let _ = std::os::unix::fs::symlink(kit::find("make").unwrap(), folder.join("make"));
    }
}
