//! The library on other machines: built by the Makefile for each, with Debian's Rust, which has the source of its core
//! library beside it, and its cross compilers; the C programs run there, under qemu or Wine. `make test-cross` runs
//! these tests, which take minutes.

use crate::c;
use crate::kit::{self, Linkage};
use libtest_mimic::Trial;
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

const CARGO: &str = "/usr/bin/cargo";
const CORE: &str = "/usr/lib/rustlib/src/rust/library/core/src/lib.rs";
const WINE: &str = "/usr/lib/wine/wine64";
const WINE_SERVER: &str = "/usr/lib/wine/wineserver64";

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
            &[CARGO, CORE, concat!($gnu, "-gcc"), $qemu, concat!("/usr/", $gnu, "/lib/libc.a")],
        )
    };
}

const MACHINES: [(Machine, &[&str]); 9] = [
    (Machine { name: "x86_64_glibc", target: "", tools: "", cc: "cc", runner: "" }, &["readelf", "sha256sum"]),
    // The calls of another compiler.
    (Machine { name: "x86_64_clang", target: "", tools: "", cc: "clang", runner: "" }, &["clang", "readelf"]),
    (
        Machine { name: "x86_64_musl", target: "x86_64-unknown-linux-musl", tools: "", cc: "musl-gcc", runner: "" },
        &[CARGO, CORE, "musl-gcc"],
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
        &[CARGO, CORE, "x86_64-w64-mingw32-gcc", WINE],
    ),
];

impl Machine {
    fn is_windows(&self) -> bool {
        self.target.contains("windows")
    }

    fn tool(&self, name: &str) -> Command {
        Command::new(format!("{}{name}", self.tools))
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
        exports_of_dll(machine, &library);
    } else {
        needs_nothing(machine, &library);
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
    make.arg(format!("CARGO={CARGO} -Zbuild-std=core,compiler_builtins"));
    make.env("RUSTC_BOOTSTRAP", "1").env("RUSTC", "/usr/bin/rustc").env("CARGO_BUILD_TARGET", machine.target);
    kit::run(&mut make);
    kit::project(&folder)
}

/// The functions that src/libhttpstatus.map lists.
fn listed() -> BTreeSet<String> {
    let script = kit::read(kit::project("src/libhttpstatus.map"));
    let names = script.lines().filter_map(|line| line.trim().strip_suffix(';'));
    names.filter(|name| name.starts_with("http_status_")).map(str::to_owned).collect()
}

fn exports_of_dll(machine: &Machine, library: &Path) {
    let dll = library.join("libhttpstatus-1.dll");
    let printed = kit::run(machine.tool("objdump").arg("-p").arg(&dll));
    assert!(!printed.contains("DLL Name:"), "it needs another library:\n{printed}");
    let (_, table) = printed.split_once("[Ordinal/Name Pointer] Table").expect("a table of exported names");
    let names = table.lines().skip(1).map_while(|line| line.trim().strip_prefix('['));
    let exported: BTreeSet<_> = names.filter_map(|line| line.split_whitespace().last()).map(str::to_owned).collect();
    assert_eq!(exported, listed(), "left: exported by the DLL, right: src/libhttpstatus.map");

    let printed = kit::run(machine.tool("nm").arg("--defined-only").arg(library.join("libhttpstatus.dll.a")));
    let names = printed.lines().filter_map(|line| line.split_once(" T ").map(|(_, name)| name.to_owned()));
    assert_eq!(names.collect::<BTreeSet<_>>(), listed(), "left: in the import library, right: src/libhttpstatus.map");
}

/// What tests/suite/artefacts.rs shows of this machine's libraries, in short.
fn needs_nothing(machine: &Machine, library: &Path) {
    let shared = library.join("libhttpstatus.so");
    assert_eq!(
        kit::run(machine.tool("readelf").arg("-r").arg(&shared)).trim(),
        "There are no relocations in this file."
    );
    let dynamic = kit::run(machine.tool("readelf").args(["-W", "-d"]).arg(&shared));
    assert!(!dynamic.contains("(NEEDED)") && dynamic.contains("soname: [libhttpstatus.so.1]"), "{dynamic}");

    let exported = kit::run(machine.tool("nm").args(["-D", "--defined-only"]).arg(&shared));
    let exported = exported.lines().filter_map(|line| line.split_whitespace().nth(2)?.strip_suffix("@@HTTPSTATUS_1.0"));
    assert_eq!(exported.map(str::to_owned).collect::<BTreeSet<_>>(), listed());

    // The linker itself defines the table of i386.
    let undefined = kit::run(machine.tool("nm").arg("--undefined-only").arg(library.join("libhttpstatus.a")));
    let undefined = undefined.replace("httpstatus.o:", "").replace("U _GLOBAL_OFFSET_TABLE_", "");
    assert_eq!(undefined.trim(), "", "undefined in the static library");
}

/// Compiles the programs of c-tests/ and runs them; returns the digest of all answers.
fn run_programs(machine: &Machine, library: &Path, folder: &Path, linkage: Linkage) -> String {
    c::write_constants(folder);
    for name in ["lookup", "constants"] {
        machine.run(&compile(machine, library, folder, linkage, name), library);
    }
    let answers = machine.run(&compile(machine, library, folder, linkage, "exhaustive"), library);
    kit::expect("c-tests/exhaustive.golden", &answers, "make golden");
    digest(&answers)
}

fn compile(machine: &Machine, library: &Path, folder: &Path, linkage: Linkage, name: &str) -> PathBuf {
    let program = folder.join(format!("{name}-{}.exe", linkage.name()));
    let mut command = Command::new(machine.cc);
    command.args(["-std=c99", "-O2", "-pedantic", "-Wall", "-Wextra", "-Wconversion", "-Werror", "-I"]);
    command.arg(kit::project("include")).arg("-I").arg(folder).arg("-o").arg(&program);
    command.arg(kit::project("c-tests").join(format!("{name}.c")));
    match linkage {
        Linkage::Shared => command.arg("-L").arg(library).arg("-lhttpstatus"),
        Linkage::Static => command.arg("-static").arg("-DHTTPSTATUS_STATIC").arg(library.join("libhttpstatus.a")),
    };
    if linkage == Linkage::Shared && !machine.is_windows() {
        command.arg(format!("-Wl,-rpath,{}", library.display()));
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
    needs_nothing(&machine, &library);
    let folder = kit::scratch("cross::oldest_rust");
    for linkage in Linkage::ALL {
        run_programs(&machine, &library, &folder, linkage);
    }
}
