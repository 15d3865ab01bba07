//! httpstatus.hpp: it says what httpstatus.h says, and its example does what it says.

use crate::kit::{self, Language, Linkage};
use codegen::api;
use libtest_mimic::Trial;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for (name, needs, compiler) in COMPILERS {
        for standard in ["c++17", "c++20", "c++2b"] {
            let path = format!("interface::cxx::{name}::{standard}");
            trials.push(kit::trial(path.clone(), needs, move || says_the_same(&path, compiler, standard)));
        }
        let path = format!("interface::cxx::{name}::header_program");
        trials.push(kit::trial(path.clone(), needs, move || header_program(&path, compiler)));
    }
    for (name, needs, commands) in MODULES {
        let path = format!("interface::cxx::{name}");
        trials.push(kit::trial(path.clone(), needs, move || module(&path, commands)));
    }
    trials
}

/// The compilers by name, with what each needs; the last with a standard library that has std::format.
const COMPILERS: [(&str, &[&str], &[&str]); 3] = [
    ("g++", &["g++"], &["g++"]),
    ("clang++", &["clang++"], &["clang++"]),
    (
        "libc++",
        &["echo '#include <format>' | clang++-19 -std=c++20 -stdlib=libc++ -fsyntax-only -x c++ -"],
        &["clang++-19", "-stdlib=libc++"],
    ),
];

/// How compilers import the header: as a header unit within a module, and in the global part of a module.
const MODULES: [(&str, &[&str], &str); 2] = [
    (
        "header_unit",
        &["g++"],
        "g++ -std=c++20 -fmodules-ts -I$INCLUDE -x c++-system-header httpstatus.hpp
         printf 'export module httpstatus;\nexport import <httpstatus.hpp>;\n' >module.cpp
         g++ -std=c++20 -fmodules-ts -I$INCLUDE module.cpp use.cpp $LIBRARY -o use",
    ),
    (
        "module",
        &["clang++-19"],
        "printf 'module;\n#include <httpstatus.hpp>\nexport module httpstatus;\nexport namespace httpstatus {\n' >module.cppm
         printf 'using httpstatus::%s;\n' status name is_error from_name all >>module.cppm
         echo '}' >>module.cppm
         clang++-19 -std=c++20 -I$INCLUDE --precompile module.cppm -o module.pcm
         clang++-19 -std=c++20 -fmodule-file=httpstatus=module.pcm use.cpp module.pcm $LIBRARY -o use",
    ),
];

fn module(test: &str, commands: &str) {
    let folder = kit::scratch(test);
    let source = "import httpstatus;\nusing namespace httpstatus;\n\
                  static_assert(is_error(status::NotFound) && name(status::Ok).has_value());\n\
                  int main() { return from_name(\"im_a_teapot\").value() == status::ImATeapot ? 0 : 1; }\n";
    fs::write(folder.join("use.cpp"), source).unwrap();
    let mut shell = kit::shell(&format!("{commands}\n./use"));
    shell.env("INCLUDE", kit::project("include")).env("LIBRARY", kit::built("libhttpstatus.a"));
    kit::run(shell.current_dir(&folder));
}

const HEADER: &str = "include/httpstatus.hpp";

fn says_the_same(test: &str, compiler: &[&str], standard: &str) {
    let folder = kit::scratch(test);
    let unit = folder.join("unit.cpp");
    let source = "#include <httpstatus.hpp>\n#include <httpstatus.hpp>\nhttpstatus::status teapot();\n\
                  httpstatus::status teapot() { return *httpstatus::from_name(\"IM_A_TEAPOT\"); }\n";
    fs::write(&unit, source).unwrap();
    for linkage in Linkage::ALL {
        let sources = [kit::project("c-tests/cxx.cpp"), unit.clone()];
        kit::run(&mut Command::new(compile(&folder, compiler, standard, &sources, linkage)));
    }
}

fn compile(folder: &Path, compiler: &[&str], standard: &str, sources: &[PathBuf], linkage: Linkage) -> PathBuf {
    let program = folder.join(linkage.name());
    let mut command = Command::new(compiler[0]);
    command
        .args(&compiler[1..])
        .args(kit::compiler(Language::Cxx, standard).get_args())
        .args(["-Wshadow", "-Wsign-conversion"]);
    command.arg("-o").arg(&program).args(sources);
    kit::link(&mut command, linkage);
    kit::run(&mut command);
    program
}

/// The program in the file comment, and what the comment says that it prints.
fn header_program(test: &str, compiler: &[&str]) {
    let file = kit::read(kit::project(HEADER));
    let comment = api::comment_text(file.split_once("*/").unwrap().0);
    let (before, after) = comment.split_once("\nprints\n").expect("what the program prints");
    let indented = |text: &str| -> String {
        text.lines().filter_map(|line| line.strip_prefix("    ")).map(|line| format!("{line}\n")).collect()
    };
    let folder = kit::scratch(test);
    let source = folder.join("program.cpp");
    fs::write(&source, indented(before)).unwrap();
    for linkage in Linkage::ALL {
        let program = compile(&folder, compiler, "c++17", std::slice::from_ref(&source), linkage);
        assert_eq!(kit::run(&mut Command::new(program)), indented(after));
    }
}
