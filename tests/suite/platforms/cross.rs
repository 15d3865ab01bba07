//! The library on other machines: the prebuilt archive of each platform, which the Makefile packs with Debian's Rust, which
//! has the source of its core library beside it, and its cross compilers. The archive is unpacked, and the C programs
//! run there with it, under qemu, Wine or wasmtime. `make test-cross` runs these tests, which take minutes.

use crate::kit::binary;
use crate::kit::{self, DEBIAN_CARGO, DEBIAN_RUST_SOURCE, Linkage, WINE, WINE_SERVER};
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
        trials.push(kit::trial(format!("platforms::cross::{}", machine.name), needs, move || check(&machine)));
    }
    trials.push(kit::trial("platforms::cross::arm64_and_x86_64_macos", UNIVERSAL, universal));
    trials.push(kit::trial("platforms::cross::table", &[], table));
    trials.push(kit::trial("platforms::cross::oldest_rust", &OLDEST_RUST, oldest_rust));
    trials
}

#[derive(Clone, Copy)]
struct Machine {
    name: &'static str,
    /// The platform in packaging/platforms.txt whose prebuilt archive is tried; or what `make` is given of the environment.
    platform: &'static str,
    environment: &'static [(&'static str, &'static str)],
    /// The compiler of the programs, where that is not the one of the library; and what links them there.
    cc: &'static str,
    link: &'static [&'static str],
    runner: Runner,
}

/// What runs a program of the platform.
#[derive(Clone, Copy, PartialEq)]
enum Runner {
    This,
    Qemu(&'static str, &'static str),
    Wine,
    Wasmtime,
    /// A whole machine, without an operating system.
    Board(&'static [&'static str]),
    /// Nothing that can be had here: the library itself is looked at.
    Nothing,
}

const RUST: [&str; 2] = [DEBIAN_CARGO, DEBIAN_RUST_SOURCE];
const LIBRARY: Machine = Machine { name: "", platform: "", environment: &[], cc: "", link: &[], runner: Runner::This };

macro_rules! linux {
    ($name:literal, $platform:literal, $gnu:literal, $qemu:literal) => {
        (
            Machine {
                name: $name,
                platform: $platform,
                runner: Runner::Qemu($qemu, concat!("/usr/", $gnu)),
                ..LIBRARY
            },
            &[RUST[0], RUST[1], concat!($gnu, "-gcc"), $qemu, concat!("/usr/", $gnu, "/lib/libc.a")],
        )
    };
}

macro_rules! looked_at {
    ($name:literal, $platform:literal) => {
        (
            Machine { name: $name, platform: $platform, runner: Runner::Nothing, ..LIBRARY },
            &[RUST[0], RUST[1], "clang-19", "lld-link-19", "llvm-ar-19", "zip"],
        )
    };
}

const PICOLIBC: [&str; 3] = ["--specs=picolibc.specs", "--oslib=semihost", "--crt0=hosted"];

const MACHINES: [(Machine, &[&str]); 25] = [
    (Machine { name: "x86_64_glibc", cc: "cc", ..LIBRARY }, &["sha256sum"]),
    // The calls of another compiler.
    (Machine { name: "x86_64_clang", cc: "clang", ..LIBRARY }, &["clang"]),
    (
        Machine {
            name: "x86_64_musl",
            environment: &[("CC", "musl-gcc"), ("CARGO_BUILD_TARGET", "x86_64-unknown-linux-musl")],
            cc: "musl-gcc",
            ..LIBRARY
        },
        &[RUST[0], RUST[1], "musl-gcc"],
    ),
    // One archive for every C library.
    (Machine { name: "x86_64_archive_glibc", platform: "x86_64-linux", cc: "cc", ..LIBRARY }, &RUST),
    (
        Machine { name: "x86_64_archive_musl", platform: "x86_64-linux", cc: "musl-gcc", ..LIBRARY },
        &[RUST[0], RUST[1], "musl-gcc"],
    ),
    linux!("i386", "i386-linux", "i686-linux-gnu", "qemu-i386"),
    linux!("arm64", "arm64-linux", "aarch64-linux-gnu", "qemu-aarch64"),
    linux!("armhf", "armhf-linux", "arm-linux-gnueabihf", "qemu-arm"),
    linux!("armel", "armel-linux", "arm-linux-gnueabi", "qemu-arm"),
    linux!("riscv64", "riscv64-linux", "riscv64-linux-gnu", "qemu-riscv64"),
    linux!("s390x", "s390x-linux", "s390x-linux-gnu", "qemu-s390x"),
    linux!("ppc64el", "ppc64el-linux", "powerpc64le-linux-gnu", "qemu-ppc64le"),
    linux!("mips64el", "mips64el-linux", "mips64el-linux-gnuabi64", "qemu-mips64el"),
    (
        Machine { name: "x86_64_windows_gnu", platform: "x86_64-windows-gnu", runner: Runner::Wine, ..LIBRARY },
        &[RUST[0], RUST[1], "x86_64-w64-mingw32-gcc", WINE, "zip", "unzip"],
    ),
    (
        Machine {
            name: "x86_64_windows_msvc",
            platform: "x86_64-windows-msvc",
            link: &[
                "-fuse-ld=lld",
                "-nostdlib",
                "-ffreestanding",
                "-mno-stack-arg-probe",
                "-Wl,/entry:start,/subsystem:console",
            ],
            runner: Runner::Wine,
            ..LIBRARY
        },
        &[RUST[0], RUST[1], "clang-19", "lld-link-19", "llvm-ar-19", "llvm-dlltool-19", WINE, "zip", "unzip"],
    ),
    (
        Machine { name: "wasm32_wasi", platform: "wasm32-wasi", runner: Runner::Wasmtime, ..LIBRARY },
        &[
            RUST[0],
            RUST[1],
            "clang-19",
            "wasm-ld-19",
            "llvm-ar-19",
            "test -e /usr/lib/wasm32-wasi/libc.a",
            "PYTHONPATH=build/python python3 -c 'import wasmtime'",
        ],
    ),
    (
        Machine {
            name: "thumbv7em_none",
            platform: "thumbv7em-none",
            link: &[
                "-Wl,--defsym=__flash=0,--defsym=__flash_size=0x400000",
                "-Wl,--defsym=__ram=0x20000000,--defsym=__ram_size=0x400000",
            ],
            runner: Runner::Board(&["qemu-system-arm", "-M", "mps2-an386"]),
            ..LIBRARY
        },
        &[RUST[0], RUST[1], "qemu-system-arm", "arm-none-eabi-gcc -specs=picolibc.specs -E -x c /dev/null"],
    ),
    (
        Machine {
            name: "riscv32imac_none",
            platform: "riscv32imac-none",
            link: &[
                "-Wl,--defsym=__flash=0x80000000,--defsym=__flash_size=0x400000",
                "-Wl,--defsym=__ram=0x80400000,--defsym=__ram_size=0x400000",
            ],
            runner: Runner::Board(&["qemu-system-riscv32", "-M", "virt", "-bios", "none"]),
            ..LIBRARY
        },
        &[RUST[0], RUST[1], "qemu-system-riscv32", "riscv64-unknown-elf-gcc -specs=picolibc.specs -E -x c /dev/null"],
    ),
    looked_at!("arm64_windows_msvc", "arm64-windows-msvc"),
    looked_at!("i686_windows_msvc", "i686-windows-msvc"),
    looked_at!("arm64_ios", "arm64-ios"),
    looked_at!("arm64_android", "arm64-android"),
    looked_at!("x86_64_freebsd", "x86_64-freebsd"),
    looked_at!("x86_64_openbsd", "x86_64-openbsd"),
    looked_at!("x86_64_macos", "x86_64-macos"),
];

/// Each platform of packaging/platforms.txt is tried here, and is in docs/platforms.md.
fn table() {
    let page = kit::read(kit::project("docs/platforms.md"));
    for line in kit::read(kit::project("packaging/platforms.txt")).lines().filter(|line| !line.starts_with('#')) {
        let columns: Vec<_> = line.split('|').map(str::trim).collect();
        let tried = MACHINES.iter().any(|(machine, _)| machine.platform == columns[0]) || columns[0] == "arm64-macos";
        assert!(tried, "no test tries {}", columns[0]);
        let row = format!("| `{}` | `{}` |", columns[0], columns[1]);
        assert!(page.contains(&row), "docs/platforms.md lacks {row}");
    }
}

impl Machine {
    fn is_windows(&self) -> bool {
        self.platform.contains("windows")
    }

    fn is_msvc(&self) -> bool {
        self.platform.contains("msvc")
    }

    /// What links shared libraries there, and a C library.
    fn linkages(&self) -> &'static [Linkage] {
        match self.runner {
            Runner::Nothing => &[],
            Runner::Wasmtime | Runner::Board(_) => &[Linkage::Static],
            _ => &Linkage::ALL,
        }
    }

    /// The compiler of its programs.
    fn compiler(&self) -> Command {
        let words = if self.cc.is_empty() { platform(self.platform)[2].clone() } else { self.cc.to_owned() };
        let mut words = words.split_whitespace();
        let mut command = Command::new(words.next().unwrap());
        command.args(words);
        command
    }

    /// Runs a program there, with what it needs of the library beside it.
    fn run(&self, program: &Path, tree: &Path) -> String {
        let mut command = match self.runner {
            Runner::This | Runner::Nothing => Command::new(program),
            Runner::Qemu(qemu, root) => {
                let mut command = Command::new(qemu);
                command.arg("-L").arg(root).arg(program);
                command
            }
            Runner::Wine => {
                let mut command = Command::new(WINE);
                wine(command.arg(program), program.parent().unwrap()).env("WINEPATH", tree.join("bin"));
                command
            }
            Runner::Wasmtime => {
                let mut command = Command::new("python3");
                command.env("PYTHONPATH", kit::project("build/python")).args(["-c", WASMTIME]).arg(program);
                command
            }
            Runner::Board(board) => {
                let mut command = Command::new("sh");
                // A semihosted program writes to the standard error of qemu.
                command.args(["-c", "exec \"$@\" 2>&1", "sh"]).args(board);
                command.args(["-nographic", "-monitor", "none", "-serial", "none", "-semihosting-config"]);
                command.args(["enable=on,target=native", "-kernel"]).arg(program);
                command
            }
        };
        kit::run(&mut command).replace("\r\n", "\n")
    }
}

/// Runs a program of WASI, and ends as it does.
const WASMTIME: &str = "
import sys, wasmtime
engine = wasmtime.Engine()
linker = wasmtime.Linker(engine)
linker.define_wasi()
store = wasmtime.Store(engine)
wasi = wasmtime.WasiConfig()
wasi.inherit_stdout()
wasi.inherit_stderr()
store.set_wasi(wasi)
program = linker.instantiate(store, wasmtime.Module.from_file(engine, sys.argv[1]))
try:
    program.exports(store)['_start'](store)
except wasmtime.ExitTrap as trap:
    sys.exit(trap.code)
";

/// Its line in packaging/platforms.txt.
fn platform(name: &str) -> Vec<String> {
    let table = kit::read(kit::project("packaging/platforms.txt"));
    let mut lines = table.lines().map(|line| line.split('|').map(|column| column.trim().to_owned()).collect());
    lines.find(|columns: &Vec<String>| columns[0] == name).unwrap_or_else(|| panic!("no platform {name}"))
}

fn wine<'a>(command: &'a mut Command, folder: &Path) -> &'a mut Command {
    command.env("WINEPREFIX", folder.join("wine")).env("WINEDEBUG", "-all");
    command.env("WINEDLLOVERRIDES", "winemenubuilder.exe,mscoree,mshtml=")
}

fn check(machine: &Machine) {
    let folder = kit::scratch(&format!("platforms::cross::{}", machine.name));
    let tree = build(machine, &folder);
    inspect(machine, &tree);
    for &linkage in machine.linkages() {
        let digest = run_programs(machine, &tree, &folder, linkage);
        println!(
            "platforms::cross::{}: {} library, sha256 of the answers to all codes: {digest}",
            machine.name,
            linkage.name()
        );
    }
    if machine.runner == Runner::Wine {
        // Wine's idea of a disk is large, and its server writes to it before it ends.
        kit::run(wine(Command::new(WINE_SERVER).arg("--wait"), &folder));
        fs::remove_dir_all(folder.join("wine")).unwrap();
    }
}

/// A tree with the library, installed or unpacked from the prebuilt archive.
fn build(machine: &Machine, folder: &Path) -> PathBuf {
    let tree = folder.join("tree");
    let mut make = Command::new("make");
    make.current_dir(kit::project("")).arg("--silent");
    if machine.platform.is_empty() {
        let build =
            if machine.environment.is_empty() { "build".into() } else { format!("build/cross/{}", machine.name) };
        make.arg("install").arg(format!("B={build}")).args(["PREFIX=/", &format!("DESTDIR={}", tree.display())]);
        for (name, value) in machine.environment {
            make.arg(format!("{name}={value}"));
        }
        if !machine.environment.is_empty() {
            debian_rust(&mut make);
        }
        kit::run(&mut make);
        return tree;
    }
    pack(machine.platform, folder, &tree);
    tree
}

fn debian_rust(make: &mut Command) {
    make.arg(format!("CARGO={DEBIAN_CARGO} -Zbuild-std=core,compiler_builtins"));
    make.env("RUSTC_BOOTSTRAP", "1").env("RUSTC", "/usr/bin/rustc");
}

/// Has the Makefile pack the archive of a platform, and unpacks it.
fn pack(platform: &str, folder: &Path, tree: &Path) {
    let mut make = Command::new("make");
    make.current_dir(kit::project("")).args(["--silent", "dist-bin", &format!("TARGET={platform}")]);
    // Tests of the same platform may run at the same time.
    let own = folder.file_name().unwrap().to_str().unwrap();
    make.arg(format!("B=build/{own}/{platform}")).arg(format!("DIST={}", folder.display()));
    debian_rust(make.env("SOURCE_DATE_EPOCH", "0"));
    kit::run(&mut make);
    let name = format!("libhttpstatus-{}-{platform}", env!("CARGO_PKG_VERSION"));
    let mut unpack = if platform.contains("windows") { Command::new("unzip") } else { Command::new("tar") };
    if platform.contains("windows") {
        unpack.arg("-q").arg(format!("{name}.zip"));
    } else {
        unpack.arg("-xzf").arg(format!("{name}.tar.gz"));
    }
    kit::run(unpack.current_dir(folder));
    fs::rename(folder.join(name), tree).unwrap();
}

/// What the libraries of a tree export and need.
fn inspect(machine: &Machine, tree: &Path) {
    // What is in that archive is shown by forms::wasm::module, through what is linked from it.
    if machine.runner == Runner::Wasmtime {
        return;
    }
    let lib = tree.join("lib");
    let static_name = if machine.is_msvc() { "httpstatus_static.lib" } else { "libhttpstatus.a" };
    let mut archive = binary::archive(&lib.join(static_name));
    // The linkers themselves define the tables of i386 and ppc64el.
    for table in ["_GLOBAL_OFFSET_TABLE_", ".TOC."] {
        archive.undefined.remove(table);
    }
    assert_eq!(archive.undefined, BTreeSet::new(), "undefined in the static library");
    let prefix = if machine.platform.starts_with("i686-windows") || machine.platform.contains("os") { "_" } else { "" };
    for name in binary::names() {
        assert!(archive.names.contains(&format!("{prefix}{name}")), "the static library lacks {name}");
    }
    match machine.runner {
        Runner::Board(_) => {
            assert!(!lib.join("libhttpstatus.so").exists());
        }
        _ if machine.is_windows() => {
            let (dll, import) = if machine.is_msvc() {
                ("httpstatus-1.dll", "httpstatus.lib")
            } else {
                ("libhttpstatus-1.dll", "libhttpstatus.dll.a")
            };
            let exported = binary::exports_of_other(&tree.join("bin").join(dll));
            assert_eq!(exported, binary::names(), "left: exported by the DLL, right: declared by the header");
            if !machine.is_msvc() {
                let mut imported = binary::archive(&lib.join(import)).globals;
                imported.retain(|name| name.starts_with("http_status_"));
                assert_eq!(imported, binary::names(), "left: in the import library, right: declared by the header");
            }
            assert!(lib.join(import).exists());
        }
        Runner::Nothing if prefix == "_" => {
            dylib(&lib.join("libhttpstatus.dylib"));
        }
        _ => {
            let soname = if machine.platform == "arm64-android" { "libhttpstatus.so" } else { "libhttpstatus.so.1" };
            needs_nothing(&lib.join("libhttpstatus.so"), soname);
        }
    }
}

fn dylib(path: &Path) {
    assert_eq!(binary::exports_of_other(path), binary::names());
    let about = kit::run(Command::new("llvm-objdump-19").args(["--macho", "--dylibs-used"]).arg(path));
    for line in about.lines().filter(|line| line.starts_with('\t')) {
        assert!(line.starts_with("\t@rpath/libhttpstatus.1.dylib (compatibility version 1.0.0,"), "{about}");
    }
}

/// One file for both kinds of Mac.
const UNIVERSAL: &[&str] = &[RUST[0], RUST[1], "clang-19", "lld-link-19", "llvm-ar-19", "llvm-lipo-19"];

fn universal() {
    let folder = kit::scratch("platforms::cross::arm64_and_x86_64_macos");
    let mut lipo = Command::new("llvm-lipo-19");
    for platform in ["x86_64-macos", "arm64-macos"] {
        let tree = folder.join(platform);
        pack(platform, &folder, &tree);
        let machine = Machine { name: platform, platform, runner: Runner::Nothing, ..LIBRARY };
        inspect(&machine, &tree);
        lipo.arg(tree.join("lib/libhttpstatus.dylib"));
    }
    let both = folder.join("libhttpstatus.dylib");
    kit::run(lipo.args(["-create", "-output"]).arg(&both));
    let printed = kit::run(Command::new("llvm-lipo-19").arg(&both).arg("-archs"));
    assert_eq!(printed.trim(), "x86_64 arm64");
}

/// What tests/suite/interface/artefacts.rs shows of this machine's shared library, in short.
fn needs_nothing(path: &Path, soname: &str) {
    let shared = binary::shared(path);
    // lld has no symbol for a version itself.
    let functions =
        |symbols: BTreeSet<String>| symbols.into_iter().filter(|name| name.contains("@@")).collect::<Vec<_>>();
    assert_eq!(functions(shared.exports), functions(binary::versioned(&binary::functions())));
    assert_eq!((shared.relocations, shared.soname.as_str()), (0, soname));
    assert!(shared.undefined.is_empty() && !shared.dynamic.contains_key(&u64::from(elf::DT_NEEDED)));
}

/// Compiles the programs of c-tests/ and runs them; returns the digest of all answers.
fn run_programs(machine: &Machine, tree: &Path, folder: &Path, linkage: Linkage) -> String {
    for name in ["rules", "lookup", "constants"] {
        machine.run(&compile(machine, tree, folder, linkage, name), tree);
    }
    let answers = machine.run(&compile(machine, tree, folder, linkage, "exhaustive"), tree);
    kit::expect("c-tests/exhaustive.golden", &answers);
    digest(&answers)
}

fn compile(machine: &Machine, tree: &Path, folder: &Path, linkage: Linkage, name: &str) -> PathBuf {
    let program = folder.join(format!("{name}-{}.exe", linkage.name()));
    let mut command = machine.compiler();
    command.args(["-std=c99", "-O2", "-pedantic", "-Wall", "-Wextra", "-Wconversion", "-Werror", "-I"]);
    command.arg(tree.join("include")).arg("-o").arg(&program);
    command.arg(kit::project("c-tests").join(format!("{name}.c"))).args(machine.link);
    if machine.is_msvc() {
        let library = if linkage == Linkage::Shared { "httpstatus.lib" } else { "httpstatus_static.lib" };
        command.arg(tree.join("lib").join(library));
        msvcrt(&mut command, folder);
    } else if let Runner::Board(_) = machine.runner {
        command.args(PICOLIBC).arg(tree.join("lib/libhttpstatus.a"));
    } else if linkage == Linkage::Shared {
        command.arg("-L").arg(tree.join("lib")).arg("-lhttpstatus");
    } else {
        command.arg("-static").arg(tree.join("lib/libhttpstatus.a"));
    }
    if linkage == Linkage::Shared && !machine.is_windows() {
        command.args(kit::rpath(&tree.join("lib")));
    }
    // One program imports from the DLL itself, the others through what the import library has for them.
    if linkage == Linkage::Shared && name == "lookup" {
        command.arg("-DHTTPSTATUS_DLL");
    }
    kit::run(&mut command);
    program
}

/// What stands for Microsoft's C library, whose headers and import libraries can't be had here: that of Windows itself.
fn msvcrt(command: &mut Command, folder: &Path) {
    let ours = kit::project("tests/msvc");
    command.arg("-isystem").arg(&ours).arg(ours.join("start.c"));
    for name in ["msvcrt", "kernel32"] {
        let import = folder.join(format!("{name}.lib"));
        let mut dlltool = Command::new("llvm-dlltool-19");
        dlltool.args(["-m", "i386:x86-64", "-d"]).arg(ours.join(format!("{name}.def"))).arg("-l").arg(&import);
        kit::run(&mut dlltool);
        command.arg(import);
    }
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
    let folder = kit::scratch("platforms::cross::oldest_rust");
    let tree = folder.join("tree");
    let mut make = Command::new("make");
    make.current_dir(kit::project("")).args(["--silent", "install", "B=build/cross/oldest_rust", "PREFIX=/"]);
    make.arg(format!("DESTDIR={}", tree.display()));
    make.arg(format!("CARGO=env {libraries} RUSTC={0}/bin/rustc {0}/bin/cargo", rust.display()));
    // .ci/run has clippy refuse the warnings of the newest one.
    make.env("RUSTFLAGS", "-D warnings");
    kit::run(&mut make);
    let machine = Machine { name: "oldest_rust", cc: "cc", ..LIBRARY };
    inspect(&machine, &tree);
    for linkage in Linkage::ALL {
        run_programs(&machine, &tree, &folder, linkage);
    }
}
