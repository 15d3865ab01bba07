//! Beyond Linux: the library built by the Makefile for Windows and macOS, and what can be seen of it from here.

use crate::kit::binary;
use crate::kit::{self, DEBIAN_CARGO, DEBIAN_RUST_SOURCE, WINE, WINE_SERVER};
use crate::users::consumers::{expected, project, script, sh};
use libtest_mimic::Trial;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub fn trials() -> Vec<Trial> {
    vec![
        kit::trial("platforms::elsewhere::windows", &WINDOWS_NEEDS, windows),
        kit::trial("platforms::elsewhere::macos", &MACOS_NEEDS, macos),
    ]
}

const WINDOWS_NEEDS: [&str; 7] =
    ["pkg-config", "cmake", "x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-ar", WINE, DEBIAN_CARGO, DEBIAN_RUST_SOURCE];
const MACOS_NEEDS: [&str; 6] = ["clang", "lld", "llvm-ar", "llvm-objdump", DEBIAN_CARGO, DEBIAN_RUST_SOURCE];

/// Runs commands in a copy of the project, which is the only place that they may build in, and returns where they
/// installed to.
fn build(folder: &Path, commands: &str, prefix: &str) -> PathBuf {
    let copy = folder.join("copy");
    fs::create_dir_all(&copy).unwrap();
    for name in ["Makefile", "Cargo.toml", "Cargo.lock", "src", "include", "docs", "packaging", "tests", "codegen"] {
        kit::copy(&kit::project(name), &copy.join(name));
    }
    let cargo = folder.join("cargo");
    script(&cargo, &format!("PATH=/usr/bin:$PATH\nexec {DEBIAN_CARGO} -Zbuild-std=core,compiler_builtins \"$@\""));
    let mut command = sh(commands, &copy, folder);
    command.env("CARGO", cargo).env("RUSTC_BOOTSTRAP", "1").env("DESTDIR", folder.join("stage"));
    kit::run(command.env_remove("RUSTC").env_remove("RUSTUP_TOOLCHAIN"));
    let moved = folder.join("moved");
    fs::rename(folder.join("stage").join(prefix), &moved).unwrap();
    moved
}

/// README's commands, then programs under Wine, with the DLL and without.
fn windows() {
    let folder = kit::scratch("platforms::elsewhere::windows");
    let [commands] = kit::commands("docs/installing.md", "## Windows");
    let moved = build(&folder, &commands, "mingw64");
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
        assert_eq!(imports.contains("libhttpstatus-1.dll"), shared, "{program}: {imports}");
        let mut wine = Command::new(WINE);
        wine.arg(program).current_dir(&project).env("WINEPREFIX", folder.join("wine")).env("WINEDEBUG", "-all");
        wine.env("WINEDLLOVERRIDES", "winemenubuilder.exe,mscoree,mshtml=").env("WINEPATH", moved.join("bin"));
        assert_eq!(kit::run(&mut wine).replace('\r', ""), expected());
    }
    // Wine's idea of a disk is large, and its server writes to it before it ends.
    kit::run(Command::new(WINE_SERVER).arg("--wait").env("WINEPREFIX", folder.join("wine")));
    fs::remove_dir_all(folder.join("wine")).unwrap();
}

/// There is no Mac to run a program on: the library itself is looked at.
fn macos() {
    let folder = kit::scratch("platforms::elsewhere::macos");
    let commands = "make install CC='clang --target=arm64-apple-macos11 -fuse-ld=lld -nostdlib' AR=llvm-ar \
                    CARGO_BUILD_TARGET=aarch64-apple-darwin PREFIX=/opt/local";
    let lib = build(&folder, commands, "opt/local").join("lib");
    let library = lib.join("libhttpstatus.dylib");
    assert_eq!(fs::read_link(&library).unwrap(), Path::new("libhttpstatus.1.dylib"));

    let about = kit::run(Command::new("llvm-objdump").args(["--macho", "--dylibs-used"]).arg(&library));
    let version = env!("CARGO_PKG_VERSION");
    let named =
        format!("/opt/local/lib/libhttpstatus.1.dylib (compatibility version 1.0.0, current version {version})");
    assert!(about.contains(&named), "{about}");
    assert_eq!(about.lines().count(), 2, "needs another library: {about}");

    assert_eq!(binary::exports_of_other(&library), binary::names());
    let config = kit::read(lib.join("cmake/httpstatus/httpstatusConfig.cmake"));
    assert!(config.contains(&format!("${{_httpstatus_prefix}}/lib/libhttpstatus.{version}.dylib")), "{config}");
}
