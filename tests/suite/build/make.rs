//! `make` where a stranger runs it: in odd folders, under what a distribution sets, without cargo.

use crate::build::install::listing;
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

/// `make` in the project, with all that it builds in a folder.
fn make_into(build: &Path, arguments: &[&str]) -> Command {
    let mut command = make(&kit::project(""), arguments);
    command.arg(format!("B={}", build.display()));
    command
}

fn copy(folder: &Path) -> PathBuf {
    let copy = folder.join("copy");
    kit::copy(&kit::project(""), &copy);
    copy
}

fn sections(object: &Path) -> String {
    kit::run(Command::new("readelf").args(["-W", "-S"]).arg(object))
}

/// A clone may lie anywhere, and its tests with it.
fn odd_folder() {
    let copy = copy(&kit::folder().join("it's a \"folder\", $HOME; #1"));
    kit::run(&mut make(&copy, &["all", "check", "install", "DESTDIR=stage", "PREFIX=/usr"]));
    assert!(kit::run(&mut make(&copy, &["demo", "ARGS=404"])).starts_with("404 Not Found\n"));
    assert!(copy.join("stage/usr/lib/libhttpstatus.so").exists());
    // Whoever builds elsewhere finds nothing new here.
    let before = listing(&copy);
    kit::run(&mut make(&copy, &["all", "check", "install", "B=../elsewhere", "DESTDIR=../other-stage"]));
    assert_eq!(listing(&copy), before);
    for argument in ["B=a folder", "B=a folder/b"] {
        assert!(kit::fails(&mut make(&copy, &[argument])).contains("B must not contain a blank: a folder"));
    }
}

/// Distributions set cargo's profiles for all that they build: the debugging symbols are theirs, the library is not.
fn environment() {
    let folder = kit::folder();
    let build = |name: &str, value: &str| {
        let build = folder.join(format!("{name}={value}").replace(' ', ""));
        kit::run(make_into(&build, &["all"]).env(name, value));
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
    assert!(sections(&build("RUSTFLAGS", "-g")).contains(" .debug_info"));
}

/// `make install` as root, say: with neither rustc nor the variables that `make` had.
fn install_elsewhere(build: &Path) {
    let stage = format!("DESTDIR={}/stage", build.display());
    let mut install = make_into(build, &["install", "PROGRAM=", "PREFIX=/usr", &stage]);
    kit::run(install.env_clear().env("PATH", "/usr/bin:/bin").env("RUSTC", "/nowhere/rustc"));
}

/// Another choice of what goes into the object builds it again. The same choice does not, nor does none.
fn options() {
    let build = kit::folder().join("build");
    let has = |section: &str, arguments: &[&str]| {
        kit::run(make_into(&build, &["all"]).args(arguments));
        kit::run(make_into(&build, &["--question", "all"]).args(arguments));
        sections(&build.join("httpstatus.o")).contains(section)
    };
    assert!(!has(" .eh_frame", &[]));
    assert!(has(" .eh_frame", &["UNWIND=1"]));
    assert!(!has(" .eh_frame", &["UNWIND=0"]));
    assert!(!has(" .debug_info", &[]));
    assert!(has(" .debug_info", &["RUSTFLAGS=-g -A unused"]));
    install_elsewhere(&build);
    assert!(has(" .debug_info", &[]));
    assert!(!has(" .debug_info", &["RUSTFLAGS="]));

    for (linkage, needs_library) in [("static", false), ("shared", true), ("static", false)] {
        assert!(has(" .text", &[&format!("LINKAGE={linkage}")]));
        let needed = kit::run(Command::new("readelf").args(["-W", "-d"]).arg(build.join("httpstatus")));
        assert_eq!(needed.contains("libhttpstatus.so.1"), needs_library, "{linkage}");
    }
    let misspelt = kit::fails(&mut make_into(&build, &["all", "LINKAGE=sahred"]));
    assert!(misspelt.contains("LINKAGE must be static or shared: sahred"), "{misspelt}");
}

/// Another make than GNU's is told which one to take.
fn bsd_make() {
    let said = kit::fails(&mut kit::shell("bmake"));
    assert!(said.contains("libhttpstatus needs GNU make, often called gmake"), "{said}");
}

/// With CFI=1 each function starts with a landing pad, and only then do the libraries say so.
fn landing_pads() {
    let folder = kit::folder();
    let functions = kit::binary::names().len();
    for (machine, mark, pads) in [("x86_64", "IBT", "endbr64"), ("aarch64", "BTI", "bti\tc\\|paciasp")] {
        for is_on in [true, false] {
            let build = folder.join(format!("{machine}.{is_on}"));
            let arguments = [&format!("CFI={}", u8::from(is_on)), &format!("CC={machine}-linux-gnu-gcc")];
            kit::run(kit::debian_rust(make_into(&build, &["all", "PROGRAM="]).args(arguments)));
            install_elsewhere(&build);
            for library in ["libhttpstatus.so", "libhttpstatus.a"] {
                let count = format!(
                    "readelf -n {library} | grep -c '{mark}' || :
                    {machine}-linux-gnu-objdump -d {library} | grep -c '{pads}' || :"
                );
                let counts = kit::run(&mut kit::shell_in(&build, &count));
                let (marks, pads) = counts.trim().split_once('\n').unwrap();
                assert_eq!(marks == "1", is_on, "{arguments:?} {library}: {marks} marks");
                let pads: usize = pads.parse().unwrap();
                let enough = if is_on { pads >= functions } else { pads == 0 };
                assert!(enough, "{arguments:?} {library}: {pads} landing pads for {functions}");
            }
        }
    }
}

/// A compiler that means another machine than rustc is refused, with one line that says what to do.
fn other_machine() {
    let folder = kit::folder();
    let build = folder.join("build");
    let host = kit::run(Command::new("cc").arg("-dumpmachine"));
    let other = "for last; do [ \"$out\" = -o ] && file=$last; out=$last; done
        printf '\\177ELF\\1\\1..............' >\"$file\"";
    for (machine, compiler, complaint) in [
        ("vax-dec-ultrix", "exec cc \"$@\"", "which target of Rust is vax-dec-ultrix"),
        // A processor alone says too little.
        ("arm-none-eabi", "exec cc \"$@\"", "which target of Rust is arm-none-eabi"),
        (host.trim(), other, "for another machine"),
    ] {
        let cc = folder.join(machine);
        script(&cc, &format!("[ \"$1\" != -dumpmachine ] || {{ echo {machine}; exit; }}\n{compiler}"));
        let said = kit::fails(make_into(&build, &["static"]).arg(format!("CC={}", cc.display())));
        assert!(said.contains(complaint), "{machine}: {said}");
        assert_eq!(said.lines().filter(|line| !line.starts_with("make: ")).count(), 1, "{said}");
        assert!(!build.join("libhttpstatus.a").exists() && !build.join("httpstatus.o").exists());
    }
}

/// A clone and a forge's export are built, checked and installed without network, and without cargo's home.
fn without_network() {
    let apart = "PATH=$(rustc --print sysroot)/bin:/usr/bin:/bin
        unshare --map-root-user --net env -i HOME=/empty PATH=\"$PATH\" \\
            make --silent demo check install ARGS=404 DESTDIR=stage";
    assert!(kit::run(&mut kit::shell_in(&copy(&kit::folder()), apart)).starts_with("404 Not Found\n"));
}

/// Debian's core library carries its own, which are not this library's.
fn core_with_debugging_symbols() {
    let build = kit::folder().join("build");
    kit::run(&mut make_into(&build, &["RUSTC=/usr/bin/rustc"]));
    let sections = sections(&build.join("httpstatus.o"));
    assert!(sections.contains(" .text") && !sections.contains(" .debug"), "{sections}");
    kit::run(&mut kit::shell_in(&build, "! grep -a -e src/ -e '[.]rs' httpstatus.o"));
}

/// The compiler's own words are followed by one line that says what is needed and where to get it.
fn without_rust() {
    let folder = kit::folder();
    let rustc = folder.join("rustc");
    let refused = |says: &str, words: &[&str]| {
        let mut make = make_into(&folder.join("build"), &["RUST_TARGET=x"]);
        let complaint = kit::fails(make.arg(format!("RUSTC={}", rustc.display())));
        let lines: Vec<_> = complaint.lines().collect();
        assert!(lines.len() == 3 && lines[0].contains(says), "{complaint}");
        assert!(words.iter().all(|word| lines[1].contains(word)), "{words:?} in {complaint}");
    };
    let needed = env!("CARGO_PKG_RUST_VERSION");
    let all = [needed, "Debian 13", "rustc-web of Debian 12", "Fedora", "https://rustup.rs", "A prebuilt archive"];
    refused("/rustc", &all);
    script(&rustc, "echo 'error: no default toolchain' >&2; exit 1");
    refused("no default toolchain", &all);
    script(&rustc, "[ $1 != -vV ] || { echo host: a-b-c; exit; }; echo 'error: edition 2024 is unstable' >&2; exit 1");
    refused("edition 2024 is unstable", &[needed]);
}

/// Whatever is compiled, linked or archived, is so by the programs and with the flags that were named.
fn variables() {
    let folder = kit::folder();
    let build = folder.join("build");
    for name in ["cc", "ar", "rustc"] {
        script(&folder.join(name), &format!("echo {name} \"$@\" >>'{}/log'\nexec {name} \"$@\"", folder.display()));
    }
    let make = || {
        let mut make = make_into(&build, &["all", "check"]);
        make.args(["cc", "ar", "rustc"].map(|name| format!("{}={}/{name}", name.to_uppercase(), folder.display())));
        make.args(["CFLAGS=-O1 -DOUR_CFLAGS", "CPPFLAGS=-DOUR_CPPFLAGS", "LDFLAGS=-Wl,-O1"]);
        make
    };
    kit::run(&mut make());

    let log = kit::read(folder.join("log"));
    let shared = format!("libhttpstatus.so.{}", kit::VERSION);
    for output in [shared.as_str(), "httpstatus", "exhaustive", "rules", "lookup"] {
        let option = format!(" -o {}/{output} ", build.display());
        let line = log.lines().find(|line| line.starts_with("cc ") && format!("{line} ").contains(&option));
        let line = line.unwrap_or_else(|| panic!("CC did not make {output}: {log}"));
        for flag in ["-O1", "-DOUR_CFLAGS", "-Wl,-O1", "-DOUR_CPPFLAGS"] {
            let is_only_linked = output == shared && flag == "-DOUR_CPPFLAGS";
            assert!(is_only_linked || line.split(' ').any(|word| word == flag), "no {flag} for {output}: {line}");
        }
    }
    let says = |start: &str, end: &str| log.lines().any(|line| line.starts_with(start) && line.contains(end));
    assert!(says("ar ", "libhttpstatus.a"), "AR did not make the archive: {log}");
    assert!(says("rustc ", " src/lib.rs"), "RUSTC did not compile: {log}");

    // Without an index of its symbols, an archive links with nothing.
    script(&folder.join("ar"), "shift; exec ar rcS \"$@\"");
    fs::remove_file(build.join("libhttpstatus.a")).unwrap();
    let said = kit::fails(&mut make());
    assert!(said.contains("/ar does not know the objects of "), "{said}");
}

/// `make check` fails where one of its programs does, and where an answer differs.
fn check_compares() {
    let copy = copy(&kit::folder());
    let spoil = "sed -i 's/  phrase: Not Found$/  phrase: Not found/' c-tests/exhaustive.golden";
    for (file, spoil) in [
        ("c-tests/exhaustive.golden", spoil),
        ("build/exhaustive", "cp /bin/false build/exhaustive"),
        ("build/rules", "cp /bin/false build/rules"),
        ("build/lookup", "cp /bin/false build/lookup"),
    ] {
        kit::run(&mut kit::shell_in(&copy, &format!("make --silent check; cp -p {file} kept; {spoil}")));
        kit::fails(&mut make(&copy, &["check"]));
        kit::run(&mut kit::shell_in(&copy, &format!("cp -p kept {file}")));
    }
}

/// Nothing is removed but build/ and target/; a folder that was named on the command line is the user's. Cargo is not
/// needed for that.
fn clean() {
    let copy = copy(&kit::folder());
    let before = listing(&copy);
    kit::run(&mut make(&copy, &["all", "check"]));
    fs::create_dir(copy.join("target")).unwrap();
    kit::run(&mut make(&copy, &["clean", "RUSTC=missing"]));
    assert_eq!(listing(&copy), before);
    let complaint = kit::fails(&mut make(&copy, &["clean", "B=docs"]));
    assert!(complaint.contains("and leaves docs to you"), "{complaint}");
    assert_eq!(listing(&copy), before);
}

/// Without make or a C compiler, the suite says so in one line and runs no test.
fn for_the_tests() {
    let folder = kit::folder();
    for missing in ["make", "cc"] {
        let mut suite = Command::new(env::current_exe().unwrap());
        let said = kit::fails(suite.env("PATH", &folder).env_remove("CC"));
        assert!(said.lines().count() == 1 && said.contains(missing), "{said}");
        let _ = std::os::unix::fs::symlink(kit::find("make").unwrap(), folder.join("make"));
    }
}
