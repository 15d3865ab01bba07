//! The library on other machines: built by the Makefile for each, with Debian's Rust, which has the source of its core
//! library beside it, and its cross compilers; the C programs run there, under qemu or Wine. `make test-cross` runs
//! these tests, which take minutes.

use crate::kit::{self, DEBIAN_CARGO, DEBIAN_RUST_SOURCE, Linkage, WINE, WINE_SERVER};
use crate::library;
use libtest_mimic::Trial;
use object::elf;
use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

pub fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for (machine, needs) in MACHINES {
        trials.push(kit::trial(format!("cross::{}", machine.name), needs, move || check(&machine)));
    }
    trials.push(kit::trial("cross::oldest_rust", &OLDEST_RUST, oldest_rust));
    trials
}

#[derive(Clone, Copy)]
struct Machine {
    name: &'static str,
    /// Rust's name for it, and what the names of its binutils start with.
    target: &'static str,
    tools: &'static str,
    cc: &'static str,
    /// What runs its programs.
    runner: &'static str,
}

macro_rules! linux {
    ($name:literal, $target:literal, $gnu:literal, $qemu:literal) => {
        (
            Machine {
                name: $name,
                target: $target,
                tools: concat!($gnu, "-"),
                cc: concat!($gnu, "-gcc"),
                runner: concat!($qemu, " -L /usr/", $gnu),
            },
            &[DEBIAN_CARGO, DEBIAN_RUST_SOURCE, concat!($gnu, "-gcc"), $qemu, concat!("/usr/", $gnu, "/lib/libc.a")],
        )
    };
}

const MACHINES: [(Machine, &[&str]); 9] = [
    (Machine { name: "x86_64_glibc", target: "", tools: "", cc: "cc", runner: "" }, &["sha256sum"]),
    // The calls of another compiler.
    (Machine { name: "x86_64_clang", target: "", tools: "", cc: "clang", runner: "" }, &["clang"]),
    (
        Machine { name: "x86_64_musl", target: "x86_64-unknown-linux-musl", tools: "", cc: "musl-gcc", runner: "" },
        &[DEBIAN_CARGO, DEBIAN_RUST_SOURCE, "musl-gcc"],
    ),
    linux!("i386", "i686-unknown-linux-gnu", "i686-linux-gnu", "qemu-i386"),
    linux!("aarch64", "aarch64-unknown-linux-gnu", "aarch64-linux-gnu", "qemu-aarch64"),
    linux!("armhf", "armv7-unknown-linux-gnueabihf", "arm-linux-gnueabihf", "qemu-arm"),
    linux!("riscv64", "riscv64gc-unknown-linux-gnu", "riscv64-linux-gnu", "qemu-riscv64"),
    linux!("s390x", "s390x-unknown-linux-gnu", "s390x-linux-gnu", "qemu-s390x"),
    (
        Machine {
            name: "x86_64_windows",
            target: "x86_64-pc-windows-gnu",
            tools: "x86_64-w64-mingw32-",
            cc: "x86_64-w64-mingw32-gcc",
            runner: WINE,
        },
        &[DEBIAN_CARGO, DEBIAN_RUST_SOURCE, "x86_64-w64-mingw32-gcc", WINE],
    ),
];

impl Machine {
    fn is_windows(&self) -> bool {
        self.target.contains("windows")
    }

    /// Runs a program there, with what it needs of the library beside it.
    fn run(&self, program: &Path, library: &Path) -> String {
        let mut words = self.runner.split_whitespace();
        let mut command = match words.next() {
            Some(runner) => Command::new(runner),
            None => Command::new(program),
        };
        if !self.runner.is_empty() {
            command.args(words).arg(program);
        }
        if self.is_windows() {
            wine(&mut command, program.parent().unwrap()).env("WINEPATH", library);
        }
        kit::run(&mut command).replace("\r\n", "\n")
    }
}

fn wine<'a>(command: &'a mut Command, folder: &Path) -> &'a mut Command {
    command.env("WINEPREFIX", folder.join("wine")).env("WINEDEBUG", "-all");
    command.env("WINEDLLOVERRIDES", "winemenubuilder.exe,mscoree,mshtml=")
}

fn check(machine: &Machine) {
    let library = build(machine);
    if machine.is_windows() {
        exports_of_dll(&library);
    } else {
        needs_nothing(&library);
    }
    let folder = kit::scratch(&format!("cross::{}", machine.name));
    for linkage in Linkage::ALL {
        let digest = run_programs(machine, &library, &folder, linkage);
        println!("cross::{}: {} library, sha256 of the answers to all codes: {digest}", machine.name, linkage.name());
    }
    if machine.is_windows() {
        // Wine's idea of a disk is large, and its server writes to it before it ends.
        kit::run(wine(Command::new(WINE_SERVER).arg("--wait"), &folder));
        fs::remove_dir_all(folder.join("wine")).unwrap();
    }
}

/// Has the Makefile build both libraries, and returns where they are.
fn build(machine: &Machine) -> PathBuf {
    if machine.target.is_empty() {
        return kit::built("libhttpstatus.a").parent().unwrap().to_owned();
    }
    let folder = format!("build/cross/{}", machine.name);
    let mut make = Command::new("make");
    make.current_dir(kit::project("")).arg(format!("B={folder}")).arg(format!("CC={}", machine.cc));
    make.arg(format!("AR={}ar", machine.tools));
    make.arg(format!("CARGO={DEBIAN_CARGO} -Zbuild-std=core,compiler_builtins"));
    make.env("RUSTC_BOOTSTRAP", "1").env("RUSTC", "/usr/bin/rustc").env("CARGO_BUILD_TARGET", machine.target);
    kit::run(&mut make);
    kit::project(&folder)
}

fn exports_of_dll(library: &Path) {
    let exported = library::exports_of_other(&library.join("libhttpstatus-1.dll"));
    assert_eq!(exported, library::names(), "left: exported by the DLL, right: declared by the header");
    let mut imported = library::archive(&library.join("libhttpstatus.dll.a")).globals;
    imported.retain(|name| name.starts_with("http_status_"));
    assert_eq!(imported, library::names(), "left: in the import library, right: declared by the header");
}

/// What tests/suite/artefacts.rs shows of this machine's libraries, in short.
fn needs_nothing(folder: &Path) {
    let shared = library::shared(&folder.join("libhttpstatus.so"));
    assert_eq!(shared.exports, library::versioned(&library::functions()));
    assert_eq!((shared.relocations, shared.soname.as_str()), (0, "libhttpstatus.so.1"));
    assert!(shared.undefined.is_empty() && !shared.dynamic.contains_key(&u64::from(elf::DT_NEEDED)));
    // The linker itself defines the table of i386.
    let mut undefined = library::archive(&folder.join("libhttpstatus.a")).undefined;
    undefined.remove("_GLOBAL_OFFSET_TABLE_");
    assert_eq!(undefined, BTreeSet::new(), "undefined in the static library");
}

/// Compiles the programs of c-tests/ and runs them; returns the digest of all answers.
fn run_programs(machine: &Machine, library: &Path, folder: &Path, linkage: Linkage) -> String {
    for name in ["rules", "lookup", "constants"] {
        machine.run(&compile(machine, library, folder, linkage, name), library);
    }
    let answers = machine.run(&compile(machine, library, folder, linkage, "exhaustive"), library);
    kit::expect("c-tests/exhaustive.golden", &answers);
    digest(&answers)
}

fn compile(machine: &Machine, library: &Path, folder: &Path, linkage: Linkage, name: &str) -> PathBuf {
    let program = folder.join(format!("{name}-{}.exe", linkage.name()));
    let mut command = Command::new(machine.cc);
    command.args(["-std=c99", "-O2", "-pedantic", "-Wall", "-Wextra", "-Wconversion", "-Werror", "-I"]);
    command.arg(kit::project("include")).arg("-o").arg(&program);
    command.arg(kit::project("c-tests").join(format!("{name}.c")));
    match linkage {
        Linkage::Shared => command.arg("-L").arg(library).arg("-lhttpstatus"),
        Linkage::Static => command.arg("-static").arg(library.join("libhttpstatus.a")),
    };
    if linkage == Linkage::Shared && !machine.is_windows() {
        command.args(kit::rpath(library));
    }
    // One program imports from the DLL itself, the others through what the import library has for them.
    if linkage == Linkage::Shared && name == "lookup" {
        command.arg("-DHTTPSTATUS_DLL");
    }
    kit::run(&mut command);
    program
}

fn digest(text: &str) -> String {
    let mut program = Command::new("sha256sum").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    program.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let printed = String::from_utf8(program.wait_with_output().unwrap().stdout).unwrap();
    printed.split_whitespace().next().unwrap().to_owned()
}

/// The Rust that Cargo.toml names as the oldest, unpacked from Debian's packages where it can't be installed beside a
/// newer one.
const OLDEST_RUST: [&str; 1] = [concat!("test -x build/rust-", env!("CARGO_PKG_RUST_VERSION"), "/usr/bin/cargo")];

fn oldest_rust() {
    let version = env!("CARGO_PKG_RUST_VERSION");
    let rust = kit::project(&format!("build/rust-{version}/usr"));
    let libraries = format!("LD_LIBRARY_PATH={}/lib/x86_64-linux-gnu", rust.display());
    for tool in ["rustc", "cargo"] {
        let printed = kit::run(Command::new("env").arg(&libraries).arg(rust.join("bin").join(tool)).arg("-V"));
        assert!(printed.starts_with(&format!("{tool} {version}.")), "{printed}");
    }
    let machine = Machine { name: "oldest_rust", target: "", tools: "", cc: "cc", runner: "" };
    let library = kit::project("build/cross/oldest_rust");
    let mut make = Command::new("make");
    make.current_dir(kit::project("")).arg("B=build/cross/oldest_rust");
    make.arg(format!("CARGO=env {libraries} RUSTC={0}/bin/rustc {0}/bin/cargo", rust.display()));
    kit::run(&mut make);
    needs_nothing(&library);
    let folder = kit::scratch("cross::oldest_rust");
    for linkage in Linkage::ALL {
        run_programs(&machine, &library, &folder, linkage);
    }
}
