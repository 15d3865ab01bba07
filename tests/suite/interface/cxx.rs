//! httpstatus.hpp: it says what httpstatus.h says, and its example does what it says.

use crate::kit::binary;
use crate::kit::{self, Language, Linkage};
use libtest_mimic::Trial;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for (name, needs, compiler) in COMPILERS {
        for standard in ["c++17", "c++20", "c++2b"] {
            let test = format!("interface::cxx::{name}::{standard}");
            trials.push(kit::trial(test, needs, move || says_the_same(compiler, standard)));
        }
        let trial = |test, run: fn(&[&str])| {
            kit::trial(format!("interface::cxx::{name}::{test}"), needs, move || run(compiler))
        };
        trials.extend([trial("header_program", header_program), trial("landing_pads", landing_pads)]);
    }
    trials.push(kit::trial("interface::cxx::macros", &["g++", "x86_64-w64-mingw32-g++"], macros));
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

const HEADER: &str = "include/httpstatus.hpp";

fn says_the_same(compiler: &[&str], standard: &str) {
    let folder = kit::folder();
    let unit = folder.join("unit.cpp");
    let source = "#include <httpstatus.hpp>\n#include <httpstatus.hpp>\nhttpstatus::status teapot();\n\
                  httpstatus::status teapot() { return *httpstatus::from_name(\"IM_A_TEAPOT\"); }\n";
    fs::write(&unit, source).unwrap();
    let sources = [kit::project("c-tests/cxx.cpp"), unit];
    for linkage in Linkage::ALL {
        kit::run(&mut Command::new(compile(&folder, compiler, &[standard], &sources, linkage)));
    }
    if standard == "c++17" {
        let options = [standard, "-DHTTPSTATUS_HEADER_ONLY"];
        kit::run(&mut Command::new(compile(&folder, compiler, &options, &sources, Linkage::Static)));
    }
}

/// Compiles with a standard, then other options.
fn compile(folder: &Path, compiler: &[&str], options: &[&str], sources: &[PathBuf], linkage: Linkage) -> PathBuf {
    let program = folder.join(linkage.name());
    let mut command = Command::new(compiler[0]);
    command
        .args(&compiler[1..])
        .args(kit::compiler(Language::Cxx, options[0]).get_args())
        .args(&options[1..])
        .args(["-Wshadow", "-Wsign-conversion"]);
    command.arg("-o").arg(&program).args(sources);
    kit::link(&mut command, linkage);
    kit::run(&mut command);
    program
}

/// The program in the file comment, and what the comment says that it prints.
fn header_program(compiler: &[&str]) {
    let [program, printed] = kit::displays(HEADER);
    let folder = kit::folder();
    let source = folder.join("program.cpp");
    fs::write(&source, program).unwrap();
    for linkage in Linkage::ALL {
        let program = compile(&folder, compiler, &["c++17"], std::slice::from_ref(&source), linkage);
        assert_eq!(kit::run(&mut Command::new(program)), printed);
    }
    // Two files that were copied, and no library.
    for header in ["httpstatus.hpp", "httpstatus_map.h"] {
        kit::copy(&kit::project("include").join(header), &folder.join(header));
    }
    let program = folder.join("header_only");
    let mut command = Command::new(compiler[0]);
    command.args(&compiler[1..]).args(["-std=c++17", "-DHTTPSTATUS_HEADER_ONLY"]).args(kit::STRICT).arg("-I");
    kit::run(command.arg(&folder).arg(&source).arg("-o").arg(&program));
    assert_eq!(kit::run(&mut Command::new(program)), printed);
}

/// No function throws, so a caller that has to destroy something keeps no landing pad for it.
fn landing_pads(compiler: &[&str]) {
    let folder = kit::folder();
    let mut source = "#include <httpstatus.h>\nstruct guard { ~guard(); };\n".to_owned();
    for function in binary::functions() {
        let declaration = function.declaration().replacen("http_status_", "ask_", 1).replace("(void)", "()");
        let names = function.parameters.iter().map(|parameter| parameter.rsplit([' ', '*']).next().unwrap());
        let arguments = names.filter(|name| *name != "void").collect::<Vec<_>>().join(", ");
        source += &format!("{declaration} {{ guard g; return {}({arguments}); }}\n", function.name);
    }
    let path = folder.join("callers.cpp");
    fs::write(&path, source).unwrap();
    let mut command = Command::new(compiler[0]);
    command.args(&compiler[1..]).args(["-std=c++17", "-O1", "-S", "-o", "-", "-I"]).arg(kit::project("include"));
    let listing = kit::run(command.arg(path));
    let mut function = "";
    for line in listing.lines() {
        function =
            line.split_once(':').map(|(label, _)| label).filter(|label| label.contains("ask_")).unwrap_or(function);
        assert!(!line.contains("_Unwind_Resume"), "{function} has a landing pad");
    }
    assert!(function.contains("ask_"), "{listing}");
}

/// The header compiles after and before each header of this machine, and of MinGW, that defines one of its words as a
/// macro, when that one compiles alone.
fn macros() {
    let folder = kit::folder();
    let ours = kit::read(kit::project(HEADER));
    let (_, code) = ours.split_once("\nnamespace httpstatus {").unwrap();
    let words: BTreeSet<_> = code
        .lines()
        .map(|line| line.split("//").next().unwrap())
        .flat_map(|line| line.split('"').step_by(2))
        .flat_map(|part| part.split(|c: char| !c.is_ascii_alphanumeric() && c != '_'))
        .filter(|word| !word.starts_with("HTTPSTATUS_") && !KEYWORDS.contains(word))
        .collect();
    assert!(words.contains("not_found") && words.contains("is_cacheable") && words.contains("continue_"));
    let sources = [
        ("g++", "/usr/include", "#include <httpstatus.hpp>\n"),
        (
            "x86_64-w64-mingw32-g++",
            "/usr/x86_64-w64-mingw32/include",
            "#include <windows.h>\n#include <httpstatus.hpp>\n",
        ),
    ];
    let mut tried = 0;
    for (compiler, root, us) in sources {
        let compiles = |text: &str| {
            let source = folder.join("both.cpp");
            fs::write(
                &source,
                format!("{text}static_assert(httpstatus::is_error(httpstatus::status::bad_request));\n"),
            )
            .unwrap();
            let mut command = Command::new(compiler);
            command.args(["-std=c++17", "-w", "-fsyntax-only", "-I"]).arg(kit::project("include"));
            kit::output(command.arg(source))
        };
        for header in headers_that_define(Path::new(root), &words) {
            let them = format!("#include \"{}\"\n", header.display());
            let alone = format!(
                "{}{them}namespace httpstatus {{ enum class status {{ bad_request }}; constexpr bool is_error(status) {{ return true; }} }}\n",
                us.replace("#include <httpstatus.hpp>\n", "")
            );
            if !compiles(&alone).status.success() {
                continue;
            }
            tried += 1;
            for text in [format!("{them}{us}"), format!("{us}{them}")] {
                let output = compiles(&text);
                assert!(output.status.success(), "{text}{}", String::from_utf8_lossy(&output.stderr));
            }
        }
    }
    println!("{tried} headers");
}

/// These are macros too, in headers that bring C up to date.
const KEYWORDS: [&str; 6] = ["bool", "const", "false", "inline", "template", "true"];

/// The C headers below a folder that define one of the words as a macro.
fn headers_that_define(folder: &Path, words: &BTreeSet<&str>) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return found };
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_symlink() || path.ends_with("c++") {
            continue;
        }
        if path.is_dir() {
            found.extend(headers_that_define(&path, words));
        } else if let Ok(text) = fs::read(&path) {
            let text = String::from_utf8_lossy(&text);
            let defines = |line: &str| {
                let rest = line.trim_start().strip_prefix('#')?.trim_start().strip_prefix("define")?;
                let word = rest.trim_start().split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next()?;
                words.contains(word).then_some(())
            };
            if text.lines().any(|line| defines(line).is_some()) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
