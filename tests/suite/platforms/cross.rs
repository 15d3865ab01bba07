//! The library on other machines: the prebuilt archive of each platform, which the Makefile packs with Debian's Rust, which
//! has the source of its core library beside it, and its cross compilers. The archive is unpacked, and the C programs
//! run there with it, under qemu, Wine or wasmtime. `make test-cross` runs these tests, which take minutes.

use crate::kit::{self, DEBIAN_RUST_SOURCE, DEBIAN_RUSTC, Linkage, VERSION, WINE, binary};
use crate::users::consumers::{expected, project, sh};
use libtest_mimic::Trial;
use object::elf;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

kit::trials! {
    UNIVERSAL => arm64_and_x86_64_macos;
    WINDOWS_INSTALL => windows_install;
    MACOS_INSTALL => macos_install;
    &[] => table;
    &OLDEST_RUST => oldest_rust;
    + machines().into_iter().map(Machine::trial).chain(kit::cases(BINDINGS).into_iter().map(on_windows))
}

/// A line of tests/machines.txt, which says what the columns are.
#[derive(Default)]
struct Machine {
    name: String,
    platform: String,
    make: String,
    compiler: String,
    link: String,
    runner: String,
    needs: String,
}

const RUST: [&str; 2] = [DEBIAN_RUSTC, DEBIAN_RUST_SOURCE];

fn machines() -> Vec<Machine> {
    let machine = |[name, platform, make, compiler, link, runner, needs]: [String; 7]| Machine {
        name,
        platform,
        make,
        compiler,
        link,
        runner,
        needs,
    };
    kit::table("tests/machines.txt").into_iter().map(machine).collect()
}

/// Each platform of packaging/platforms.txt is tried here, and is in docs/platforms.md.
fn table() {
    let page = kit::read(kit::project("docs/platforms.md"));
    let machines = machines();
    for [platform, rust, ..] in platforms() {
        let tried = machines.iter().any(|machine| machine.platform == platform) || platform == "arm64-macos";
        assert!(tried, "no test tries {platform}");
        let row = format!("| `{platform}` | `{rust}` |");
        assert!(page.contains(&row), "docs/platforms.md lacks {row}");
    }
}

/// The lines of packaging/platforms.txt.
fn platforms() -> Vec<[String; 4]> {
    kit::table("packaging/platforms.txt")
}

impl Machine {
    fn trial(self) -> Trial {
        let mut needs: Vec<&str> = self.needs.clone().leak().split(", ").filter(|need| !need.is_empty()).collect();
        if !self.platform.is_empty() || !self.make.is_empty() {
            needs.extend(RUST);
        }
        kit::trial(format!("platforms::cross::{}", self.name), needs.leak(), move || check(&self))
    }

    /// By a part of the platform's name: windows, msvc, or none, which has neither an operating system nor shared libraries.
    fn is(&self, part: &str) -> bool {
        self.platform.split('-').any(|word| word == part)
    }

    fn is_apple(&self) -> bool {
        self.platform.ends_with("os")
    }

    /// How its programs can be linked, where they can be run at all.
    fn linkages(&self) -> &'static [Linkage] {
        match self.runner.as_str() {
            "" => &[],
            _ if self.is("none") || self.platform == "wasm32-wasi" => &[Linkage::Static],
            _ => &Linkage::ALL,
        }
    }

    /// The compiler of its programs.
    fn compiler(&self) -> Command {
        let own = platforms().into_iter().find(|[platform, ..]| *platform == self.platform);
        let words = if self.compiler.is_empty() { own.expect("a platform")[2].clone() } else { self.compiler.clone() };
        let mut words = words.split_whitespace();
        let mut command = Command::new(words.next().unwrap());
        command.args(words);
        command
    }

    /// Runs a program there, with what it needs of the library beside it.
    fn run(&self, program: &Path, tree: &Path) -> String {
        // A program without an operating system writes to the standard error of qemu.
        let all = if self.is("none") { "2>&1" } else { "" };
        let mut command = kit::shell(&format!("exec {} {} {all}", self.runner, program.display()));
        in_wine(&mut command, program.parent().unwrap()).env("WINEPATH", tree.join("bin"));
        command.env("PYTHONPATH", kit::project("build/python")).env("WASMTIME", WASMTIME);
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

/// Gives Wine a disk of its own.
fn in_wine<'a>(command: &'a mut Command, folder: &Path) -> &'a mut Command {
    command.env("WINEPREFIX", folder.join("wine")).env("WINEDEBUG", "-all");
    command.env("WINEDLLOVERRIDES", "winemenubuilder.exe,mscoree,mshtml=")
}

/// Its server writes to that disk before it ends.
fn remove_wine(folder: &Path) {
    kit::run(in_wine(Command::new("/usr/lib/wine/wineserver64").arg("--wait"), folder));
    fs::remove_dir_all(folder.join("wine")).unwrap();
}

fn check(machine: &Machine) {
    let folder = kit::folder();
    let tree = build(machine, &folder);
    inspect(machine, &tree);
    if !machine.platform.is_empty() {
        wheel(machine, &tree, &folder);
    }
    for linkage in machine.linkages() {
        run_programs(machine, &tree, &folder, *linkage);
    }
    if machine.runner == WINE {
        remove_wine(&folder);
    }
}

/// A tree with the library, installed or unpacked from the prebuilt archive.
fn build(machine: &Machine, folder: &Path) -> PathBuf {
    if !machine.platform.is_empty() {
        return pack(&machine.platform, folder);
    }
    let tree = folder.join("tree");
    let mut make = kit::make();
    let build = if machine.make.is_empty() { "build".into() } else { format!("build/cross/{}", machine.name) };
    make.arg("install").arg(format!("B={build}")).args(["PREFIX=/", &format!("DESTDIR={}", tree.display())]);
    if !machine.make.is_empty() {
        kit::debian_rust(make.args(machine.make.split(' ')));
    }
    kit::run(&mut make);
    tree
}

/// Has the Makefile pack the archive of a platform, and unpacks it.
fn pack(platform: &str, folder: &Path) -> PathBuf {
    let mut make = kit::make();
    make.args(["dist-bin", &format!("TARGET={platform}"), &format!("DIST={}", folder.display())]);
    // Tests of the same platform may run at the same time.
    make.arg(format!("B={}/b/{platform}", folder.display()));
    kit::run(kit::debian_rust(make.env("SOURCE_DATE_EPOCH", "0")));
    let name = format!("libhttpstatus-{VERSION}-{platform}");
    let unpack = if platform.contains("windows") { "unzip -q" } else { "tar -xzf" };
    kit::run(&mut kit::shell_in(folder, &format!("{unpack} {name}.*")));
    folder.join(name)
}

/// What the libraries of a tree export and need.
fn inspect(machine: &Machine, tree: &Path) {
    // users::wasm::module shows what is in that archive, through what is linked from it.
    if machine.platform == "wasm32-wasi" {
        return;
    }
    let lib = tree.join("lib");
    let static_name = if machine.is("msvc") { "httpstatus_static.lib" } else { "libhttpstatus.a" };
    let mut archive = binary::archive(&lib.join(static_name));
    // The linkers themselves define the tables of i386 and ppc64el.
    for table in ["_GLOBAL_OFFSET_TABLE_", ".TOC."] {
        archive.undefined.remove(table);
    }
    assert_eq!(archive.undefined, BTreeSet::new(), "undefined in the static library");
    let prefix = if machine.platform.starts_with("i686-windows") || machine.is_apple() { "_" } else { "" };
    for name in binary::names() {
        assert!(archive.names.contains(&format!("{prefix}{name}")), "the static library lacks {name}");
    }
    if machine.is("none") {
        assert!(!lib.join("libhttpstatus.so").exists());
    } else if machine.is("windows") {
        let import = if machine.is("msvc") { "httpstatus.lib" } else { "libhttpstatus.dll.a" };
        let exported = binary::exports_of_dll_or_dylib(&tree.join("bin/httpstatus-1.dll"));
        assert_eq!(exported, binary::names(), "left: exported by the DLL, right: declared by the header");
        if !machine.is("msvc") {
            let mut imported = binary::archive(&lib.join(import)).globals;
            imported.retain(|name| name.starts_with("http_status_"));
            assert_eq!(imported, binary::names(), "left: in the import library, right: declared by the header");
        }
        assert!(lib.join(import).exists());
    } else if machine.is_apple() {
        dylib(&lib.join("libhttpstatus.dylib"), "@rpath");
        imports(machine, tree);
    } else {
        let soname = if machine.platform == "arm64-android" { "libhttpstatus.so" } else { "libhttpstatus.so.1" };
        needs_nothing(&lib.join("libhttpstatus.so"), soname);
    }
}

/// The wheel of a platform has the library that is tried here, for the processors that its name says.
fn wheel(machine: &Machine, tree: &Path, folder: &Path) {
    let Machine { platform, .. } = machine;
    let pack = format!("packaging/wheel.py {0}/b/{platform}/dist {0} {VERSION} {platform}", folder.display());
    let library = match platform.rsplit('-').next().unwrap() {
        "linux" if !["armel-linux", "mips64el-linux"].contains(&platform.as_str()) => "lib/libhttpstatus.so.1",
        "msvc" => "bin/httpstatus-1.dll",
        "macos" => "lib/libhttpstatus.1.dylib",
        _ => return assert!(kit::fails(&mut kit::shell(&pack)).contains("Python has no wheels for")),
    };
    let processors: &[_] = match platform.split('-').next().unwrap() {
        "x86_64" => &["x86_64", "amd64"],
        "i386" | "i686" => &["i686", "win32"],
        "arm64" => &["aarch64", "arm64"],
        "armhf" => &["armv7l"],
        "ppc64el" => &["ppc64le"],
        "riscv64" => &["riscv64"],
        "s390x" => &["s390x"],
        other => panic!("{other}"),
    };
    let wheel = kit::run(&mut kit::shell(&pack));
    let (_, tags) = wheel.trim().trim_end_matches(".whl").rsplit_once('-').unwrap();
    assert!(tags.split('.').all(|tag| processors.iter().any(|processor| tag.ends_with(processor))), "{wheel}");
    // The oldest macOS is that which the compiler was told.
    let [.., compiler, _] = platforms().into_iter().find(|[name, ..]| name == platform).unwrap();
    if let Some((_, oldest)) = compiler.split_once("-apple-macos") {
        let oldest = oldest.split(' ').next().unwrap().replace('.', "_");
        assert!(tags.starts_with(&format!("macosx_{oldest}_")), "{wheel}");
    }
    let (name, library) = (library.rsplit('/').next().unwrap(), tree.join(library));
    kit::run(&mut kit::shell(&format!("unzip -p {} httpstatus/{name} | cmp - {}", wheel.trim(), library.display())));
}

/// A dylib exports the functions, needs no other, and says that it lies in a folder.
fn dylib(path: &Path, folder: &str) {
    assert_eq!(binary::exports_of_dll_or_dylib(path), binary::names());
    let about = kit::run(Command::new("llvm-objdump-19").args(["--macho", "--dylibs-used"]).arg(path));
    let itself = format!("\t{folder}/libhttpstatus.1.dylib (compatibility version 1.0.0, current version {VERSION})");
    let used: Vec<_> = about.lines().filter(|line| line.starts_with('\t')).collect();
    assert!(!used.is_empty() && used.iter().all(|line| *line == itself), "{about}");
}

/// Objective-C imports the module, as Swift does: no header is named, and the object tells the linker of the library.
fn imports(machine: &Machine, tree: &Path) {
    let source = tree.join("imports.m");
    let text = "@import httpstatus;\nint main(void) { return http_status_is_valid(HTTPSTATUS_OK) ? 0 : 1; }\n";
    fs::write(&source, text).unwrap();
    let target = machine.platform.replace("-macos", "-apple-macos11").replace("-ios", "-apple-ios12");
    let mut clang = Command::new("clang-19");
    clang.arg(format!("--target={target}")).args(["-fmodules", "-fmodules-cache-path=cache", "-nostdlibinc"]);
    clang.args(["-Wall", "-Wextra", "-Werror", "-Iinclude", "-c", "imports.m"]);
    kit::run(clang.current_dir(tree));
    let headers = kit::run(Command::new("llvm-objdump-19").args(["--macho", "-p", "imports.o"]).current_dir(tree));
    assert!(headers.contains("string #1 -lhttpstatus"), "{headers}");
}

/// One file for both kinds of Mac.
const UNIVERSAL: &[&str] = &[RUST[0], RUST[1], "clang-19", "lld-link-19", "llvm-ar-19", "llvm-lipo-19"];

fn arm64_and_x86_64_macos() {
    let folder = kit::folder();
    let dylibs = ["x86_64-macos", "arm64-macos"].map(|platform| {
        let tree = pack(platform, &folder);
        let machine = Machine { platform: platform.to_owned(), ..Machine::default() };
        inspect(&machine, &tree);
        wheel(&machine, &tree, &folder);
        tree.join("lib/libhttpstatus.dylib").display().to_string()
    });
    let lipo = format!("llvm-lipo-19 -create -output both {}; llvm-lipo-19 both -archs", dylibs.join(" "));
    assert_eq!(kit::run(&mut kit::shell_in(&folder, &lipo)).trim(), "x86_64 arm64");
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

/// Compiles the programs of c-tests/ and runs them.
fn run_programs(machine: &Machine, tree: &Path, folder: &Path, linkage: Linkage) {
    for name in ["rules", "lookup", "constants"] {
        machine.run(&compile(machine, tree, folder, linkage, name), tree);
    }
    let name = if machine.is("windows") { "httpstatus.exe" } else { "httpstatus" };
    let program = folder.join(name);
    if fs::copy(tree.join("bin").join(name), &program).is_ok() {
        let table = kit::run(&mut Command::new(kit::built("httpstatus")));
        assert_eq!(machine.run(&program, tree).replace("\r\n", "\n"), table);
    }
    let answers = machine.run(&compile(machine, tree, folder, linkage, "exhaustive"), tree);
    kit::expect("c-tests/exhaustive.golden", &answers);
}

fn compile(machine: &Machine, tree: &Path, folder: &Path, linkage: Linkage, name: &str) -> PathBuf {
    let program = folder.join(format!("{name}-{}.exe", linkage.name()));
    let mut command = machine.compiler();
    command.args(["-std=c99", "-O2"]).args(kit::STRICT).arg("-I").arg(tree.join("include")).arg("-o").arg(&program);
    command.arg(kit::project("c-tests").join(format!("{name}.c"))).args(machine.link.split_whitespace());
    if machine.is("msvc") {
        let library = if linkage == Linkage::Shared { "httpstatus.lib" } else { "httpstatus_static.lib" };
        command.arg(tree.join("lib").join(library));
        msvcrt(&mut command, folder);
    } else if machine.is("none") {
        command.arg(tree.join("lib/libhttpstatus.a"));
    } else if linkage == Linkage::Shared {
        command.arg("-L").arg(tree.join("lib")).arg("-lhttpstatus");
    } else {
        command.arg("-static").arg(tree.join("lib/libhttpstatus.a"));
    }
    if linkage == Linkage::Shared && !machine.is("windows") {
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

/// Runs commands in a copy of the project, which is the only place that they may build in, with Debian's Rust; then moves
/// what they installed below a prefix.
fn install_and_move(folder: &Path, commands: &str, prefix: &str) -> PathBuf {
    let copy = folder.join("copy");
    fs::create_dir_all(&copy).unwrap();
    for name in kit::SOURCES.iter().chain(&["tests", "codegen"]) {
        kit::copy(&kit::project(name), &copy.join(name));
    }
    let mut command = sh(commands, &copy, folder);
    kit::run(command.env("RUSTC", kit::rustc_with_core()).env("DESTDIR", folder.join("stage")));
    let moved = folder.join("moved");
    fs::rename(folder.join("stage").join(prefix), &moved).unwrap();
    moved
}

const WINDOWS_INSTALL: &[&str] =
    &["pkg-config", "cmake", "x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-ar", WINE, RUST[0], RUST[1]];

/// Programs that were built as docs/installing.md says run under Wine, with the DLL and without.
fn windows_install() {
    let folder = kit::folder();
    let [commands] = kit::commands("docs/installing.md", "## Windows");
    let moved = install_and_move(&folder, &commands, "mingw64");
    let project = project(&folder, "cmake");
    let compile = |flags: &str, program: &str| format!("x86_64-w64-mingw32-gcc hello.c {flags} -o {program}");
    let cmake = "cmake -S . -B build -DCMAKE_SYSTEM_NAME=Windows -DCMAKE_C_COMPILER=x86_64-w64-mingw32-gcc\n\
                 cmake --build build";
    for (program, shared, commands) in [
        ("hello.exe", true, compile("$(pkg-config --cflags --libs httpstatus)", "hello.exe")),
        ("static.exe", false, compile("-static $(pkg-config --static --cflags --libs httpstatus)", "static.exe")),
        ("build/hello.exe", true, cmake.to_owned()),
        ("build/hello_static.exe", false, String::new()),
    ] {
        kit::run(&mut sh(&commands, &project, &moved));
        let imports = kit::run(Command::new("x86_64-w64-mingw32-objdump").arg("-p").arg(project.join(program)));
        assert_eq!(imports.contains("httpstatus-1.dll"), shared, "{program}: {imports}");
        let mut wine = kit::shell_in(&project, &format!("{WINE} {program}"));
        in_wine(&mut wine, &folder).env("WINEPATH", moved.join("bin"));
        assert_eq!(kit::run(&mut wine).replace('\r', ""), expected());
    }
    remove_wine(&folder);
}

const BINDINGS: &str = "tests/windows.sh";

/// A binding of examples/ on Windows, in a case of a shell script.
fn on_windows((case, needs): (String, &'static [&'static str])) -> Trial {
    static TREE: OnceLock<PathBuf> = OnceLock::new();
    let needs = [needs, &WINDOWS_INSTALL[2..]].concat().leak();
    kit::trial(format!("platforms::cross::windows::{case}"), needs, move || {
        let tree = TREE.get_or_init(|| pack("x86_64-windows-gnu", &kit::shared("archive")));
        let folder = kit::folder();
        let mut shell = kit::shell_in(&folder, &format!("sh -e {} {case}", kit::project(BINDINGS).display()));
        shell.env("RUSTC", kit::rustc_with_core());
        shell.env("PROJECT", kit::project("")).env("WINE", WINE).env("DLL", tree.join("bin/httpstatus-1.dll"));
        kit::run(in_wine(&mut shell, &folder));
        remove_wine(&folder);
    })
}

const MACOS_INSTALL: &[&str] = &["clang", "lld", "llvm-ar", "llvm-objdump-19", RUST[0], RUST[1]];

/// The dylib names the place where it is installed, and CMake's package names the dylib.
fn macos_install() {
    let folder = kit::folder();
    let commands = "make install-shared install-static PREFIX=/opt/local AR=llvm-ar \
                    CC='clang --target=arm64-apple-macos11 -fuse-ld=lld -nostdlib'";
    let lib = install_and_move(&folder, commands, "opt/local").join("lib");
    let library = lib.join("libhttpstatus.dylib");
    assert_eq!(fs::read_link(&library).unwrap(), Path::new("libhttpstatus.1.dylib"));
    dylib(&library, "/opt/local/lib");
    let config = kit::read(lib.join("cmake/httpstatus/httpstatusConfig.cmake"));
    assert!(config.contains(&format!("${{_httpstatus_prefix}}/lib/libhttpstatus.{VERSION}.dylib")), "{config}");
}

/// The Rust that Cargo.toml names as the oldest, unpacked from Debian's packages where it can't be installed beside a
/// newer one.
const OLDEST_RUST: [&str; 1] = [concat!("test -x build/rust-", env!("CARGO_PKG_RUST_VERSION"), "/usr/bin/rustc")];

fn oldest_rust() {
    let version = env!("CARGO_PKG_RUST_VERSION");
    let rust = kit::project(&format!("build/rust-{version}/usr")).display().to_string();
    let rustc = format!("env LD_LIBRARY_PATH={rust}/lib/x86_64-linux-gnu {rust}/bin/rustc");
    let printed = kit::run(&mut kit::shell(&format!("{rustc} -V")));
    assert!(printed.starts_with(&format!("rustc {version}.")), "{printed}");
    let folder = kit::folder();
    let tree = folder.join("tree");
    let mut make = kit::make();
    make.args(["install", "B=build/cross/oldest_rust", "PREFIX=/", &format!("DESTDIR={}", tree.display())]);
    kit::run(make.arg(format!("RUSTC={rustc}")).env("RUSTFLAGS", "-D warnings"));
    let machine = Machine { compiler: "cc".to_owned(), runner: "env".to_owned(), ..Machine::default() };
    inspect(&machine, &tree);
    for linkage in Linkage::ALL {
        run_programs(&machine, &tree, &folder, linkage);
    }
}
