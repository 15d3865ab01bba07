//! httpstatus.hpp: it says what httpstatus.h says, and its example does what it says.

use crate::kit::{self, Language, Linkage};
use crate::library;
use codegen::api;
use libtest_mimic::Trial;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub fn trials() -> Vec<Trial> {
    let mut trials = vec![kit::trial("cxx::has_every_function", &[], has_every_function)];
    for needs in [&["g++"], &["clang++"]] {
        let compiler = needs[0];
        for standard in ["c++17", "c++20", "c++2b"] {
            let path = format!("cxx::{compiler}::{standard}");
            trials.push(kit::trial(path.clone(), needs, move || says_the_same(&path, compiler, standard)));
        }
        let path = format!("cxx::{compiler}::header_program");
        trials.push(kit::trial(path.clone(), needs, move || header_program(&path, compiler)));
    }
    trials
}

const HEADER: &str = "include/httpstatus.hpp";

fn has_every_function() {
    let file = kit::read(kit::project(HEADER));
    let functions = library::functions();
    for function in &functions {
        let called = format!("{}(", function.name);
        let length_too = format!("{}_n", function.name);
        let wrapped = file.contains(&called) || functions.iter().any(|other| other.name == length_too);
        assert!(wrapped, "{HEADER} lacks {}", function.name);
    }
}

fn says_the_same(test: &str, compiler: &str, standard: &str) {
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

fn compile(folder: &Path, compiler: &str, standard: &str, sources: &[PathBuf], linkage: Linkage) -> PathBuf {
    let program = folder.join(linkage.name());
    let mut command = Command::new(compiler);
    command.args(kit::compiler(Language::Cxx, standard).get_args()).args(["-Wshadow", "-Wsign-conversion"]);
    command.arg("-o").arg(&program).args(sources);
    kit::link(&mut command, linkage);
    kit::run(&mut command);
    program
}

/// The program in the file comment, and what the comment says that it prints.
fn header_program(test: &str, compiler: &str) {
    let file = kit::read(kit::project(HEADER));
    let comment = api::unstarred(file.split_once("*/").unwrap().0);
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
