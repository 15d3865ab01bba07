//! httpstatus.hpp: it says what httpstatus.h says, and its example does what it says.

use crate::kit::{self, Linkage};
use libtest_mimic::Trial;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The compilers by name, with what each needs; the last with a standard library that has std::format.
const COMPILERS: [(&str, &[&str], &str); 3] = [
    ("g++", &["g++"], "g++"),
    ("clang++", &["clang++"], "clang++"),
    (
        "libc++",
        &["echo '#include <format>' | clang++-19 -std=c++20 -stdlib=libc++ -fsyntax-only -x c++ -"],
        "clang++-19 -stdlib=libc++",
    ),
];

const HEADER: &str = "include/httpstatus.hpp";

pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        kit::trial("interface::cxx::macros", &["g++", "x86_64-w64-mingw32-g++"], macros),
        kit::trial("interface::cxx::landing_pads", &["g++"], landing_pads),
    ];
    for (name, needs, compiler) in COMPILERS {
        for standard in ["c++17", "c++20", "c++2b"] {
            let test = format!("interface::cxx::{name}::{standard}");
            trials.push(kit::trial(test, needs, move || says_the_same(compiler, standard)));
        }
        let test = format!("interface::cxx::{name}::header_program");
        trials.push(kit::trial(test, needs, move || header_program(compiler)));
    }
    trials
}

fn says_the_same(compiler: &str, standard: &str) {
    let folder = kit::folder();
    let unit = "#include <httpstatus.hpp>\n#include <httpstatus.hpp>\nhttpstatus::status teapot();\n\
                httpstatus::status teapot() { return *httpstatus::from_name(\"IM_A_TEAPOT\"); }\n";
    fs::write(folder.join("unit.cpp"), unit).unwrap();
    let sources = format!("{} unit.cpp", kit::project("c-tests/cxx.cpp").display());
    for linkage in Linkage::ALL {
        printed(&folder, &format!("{compiler} -std={standard} {sources}"), linkage);
    }
    if standard == "c++17" {
        let header_only = format!("{compiler} -std={standard} -DHTTPSTATUS_HEADER_ONLY {sources}");
        printed(&folder, &header_only, Linkage::Static);
    }
}

/// Compiles with many warnings, links, and runs the program.
fn printed(folder: &Path, compile: &str, linkage: Linkage) -> String {
    let warnings = kit::STRICT.join(" ") + " -Wshadow -Wsign-conversion";
    let include = kit::project("include");
    let build = format!("{compile} {warnings} -I {} -o program \"$@\" && ./program", include.display());
    let mut shell = kit::shell_in(folder, &build);
    kit::link(shell.arg("sh"), linkage);
    kit::run(&mut shell)
}

/// The program in the file comment, and what the comment says that it prints.
fn header_program(compiler: &str) {
    let [program, expected] = kit::displays(HEADER);
    let folder = kit::folder();
    fs::write(folder.join("program.cpp"), program).unwrap();
    let compile = format!("{compiler} -std=c++17 program.cpp");
    for linkage in Linkage::ALL {
        assert_eq!(printed(&folder, &compile, linkage), expected);
    }
    // Two files that were copied, and no library.
    for header in ["httpstatus.hpp", "httpstatus_map.h"] {
        kit::copy(&kit::project("include").join(header), &folder.join(header));
    }
    let build = format!("{compile} -DHTTPSTATUS_HEADER_ONLY {} -I. -o alone && ./alone", kit::STRICT.join(" "));
    assert_eq!(kit::run(&mut kit::shell_in(&folder, &build)), expected);
}

/// No function throws, so a caller that has to destroy something keeps no landing pad for it. Clang keeps none for any
/// function that is declared CONST or PURE.
fn landing_pads() {
    let compile = "g++ -std=c++17 -O1 -S -o - -I include -x c++ c-tests/attributes.c";
    let listing = kit::run(&mut kit::shell(compile));
    assert!(listing.contains("ask_"), "{listing}");
    if let Some((before, _)) = listing.split_once("_Unwind_Resume") {
        let caller = before.rsplit("ask_").next().unwrap();
        panic!("a landing pad for {}", caller.lines().next().unwrap());
    }
}

/// The header compiles after and before each header of this machine, and of MinGW, that defines one of its words as a
/// macro, when that one compiles alone.
fn macros() {
    let ours = kit::read(kit::project(HEADER));
    let code =
        ours.split_once("\nnamespace httpstatus {").unwrap().1.lines().map(|line| line.split("//").next().unwrap());
    let words: BTreeSet<_> = code
        .flat_map(|line| line.split('"').step_by(2))
        .flat_map(|part| part.split(|c: char| !c.is_ascii_alphanumeric() && c != '_'))
        .filter(|word| !word.is_empty() && !word.starts_with("HTTPSTATUS_") && !KEYWORDS.contains(word))
        .collect();
    assert!(words.contains("not_found") && words.contains("is_cacheable") && words.contains("continue_"));
    let pattern = format!("^[[:blank:]]*#[[:blank:]]*define[[:blank:]]+({})\\b", Vec::from_iter(words).join("|"));

    let folder = kit::folder();
    let mut tried = 0;
    for (compiler, root, first) in [
        ("g++", "/usr/include", ""),
        ("x86_64-w64-mingw32-g++", "/usr/x86_64-w64-mingw32/include", "#include <windows.h>\n"),
    ] {
        let compiles = |text: &str| {
            fs::write(folder.join("both.cpp"), text).unwrap();
            let compile = format!("{compiler} -std=c++17 -w -fsyntax-only -I {}", kit::project("include").display());
            kit::outcome(&mut kit::shell_in(&folder, &format!("{compile} both.cpp")))
        };
        let find = format!("LC_ALL=C grep -rlE --exclude-dir=c++ '{pattern}' {root} || true");
        for header in kit::run(&mut kit::shell(&find)).lines() {
            let (them, us) = (format!("#include \"{header}\"\n"), format!("{first}#include <httpstatus.hpp>\n"));
            if !compiles(&format!("{first}{them}")).0 {
                continue;
            }
            tried += 1;
            for includes in [format!("{them}{us}"), format!("{us}{them}")] {
                let use_them = "static_assert(httpstatus::is_error(httpstatus::status::bad_request));\n";
                let (both, said) = compiles(&(includes + use_them));
                assert!(both, "after {header} or before it:\n{said}");
            }
        }
    }
    assert!(tried > 0, "no header defines one of the words");
}

/// These are macros too, in headers that bring C up to date.
const KEYWORDS: [&str; 6] = ["bool", "const", "false", "inline", "template", "true"];
