//! The header: it says what a caller has to know, and is welcome in every C and C++ program.

use crate::kit::binary;
use crate::kit::{self, Language, Linkage};
use codegen::{map, registry};
use libtest_mimic::Trial;
use std::fs;
use std::process::Command;

pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        kit::trial("interface::header::map_grows", &[], map_grows),
        kit::trial("interface::header::map_example", &["c++"], map_example),
        kit::trial("interface::header::copyright", &[], copyright),
        kit::trial("interface::header::doxygen", &["doxygen"], doxygen),
        kit::trial("interface::header::functions_are_documented", &[], functions_are_documented),
        kit::trial("interface::header::attributes::declared", &[], attributes_declared),
    ];
    for (compiler, needs) in [("gcc", &["gcc"]), ("clang", &["clang"])] {
        let test = format!("interface::header::attributes::{compiler}");
        trials.push(kit::trial(test, needs, move || attributes(compiler)));
    }
    for (language, needs, standards) in LANGUAGES {
        for standard in standards {
            let trial = |test, run: fn(Language, &str)| {
                kit::trial(format!("interface::header::{standard}::{test}"), needs, move || run(language, standard))
            };
            trials.extend([trial("alone", alone), trial("no_integer", no_integer)]);
        }
    }
    trials
}

/// The standards, under the oldest name that compilers know them by.
const LANGUAGES: [(Language, &[&str], &[&str]); 2] = [
    (Language::C, &[], &["c89", "c99", "c11", "c17", "c2x"]),
    (Language::Cxx, &["c++"], &["c++98", "c++11", "c++14", "c++17", "c++20", "c++2b"]),
];

/// Each function says what a caller has to know.
fn functions_are_documented() {
    let header = kit::read(kit::project("include/httpstatus.h"));
    let comments: Vec<_> =
        header.split("/**").skip(1).filter(|comment| comment.contains("\nHTTPSTATUS_API ")).collect();
    assert!(!comments.is_empty());
    for comment in comments {
        let (text, declaration) = comment.split_once("*/").unwrap();
        let mut needed = vec!["Since ", "Source: "];
        if declaration.trim_start().starts_with("HTTPSTATUS_API HTTPSTATUS_CONST const char *") {
            needed.push("NULL");
        }
        for words in needed {
            assert!(text.contains(words), "no \"{words}\" in the comment of {declaration}");
        }
        for word in ["cbindgen", "unsafe", "Safety", "u16", "crate", "panic", "`"] {
            assert!(!text.contains(word), "\"{word}\" in the comment of {declaration}");
        }
    }
}

/// An answer that depends on what a pointer leads to is PURE; every other depends on the arguments alone, and is CONST.
fn attributes_declared() {
    let header = kit::read(kit::project("include/httpstatus.h"));
    for function in binary::functions() {
        let attribute = if function.signature.reads_memory() { "PURE" } else { "CONST" };
        let declaration = format!("\nHTTPSTATUS_API HTTPSTATUS_{attribute} {};", function.declaration());
        assert!(header.contains(&declaration), "{} is not declared HTTPSTATUS_{attribute}", function.name);
    }
}

/// What an optimizer makes of them: a text that changed is read again, and what can't have changed is not asked twice.
fn attributes(compiler: &str) {
    let folder = kit::folder();
    let source = kit::project("c-tests/attributes.c");
    let compile = |level: &str, options: &[&str], out: &str| {
        let mut command = Command::new(compiler);
        command.args(["-std=gnu99", level]).args(kit::STRICT).args(options).arg("-I").arg(kit::project("include"));
        command.arg("-o").arg(folder.join(out)).arg(&source);
        command
    };
    let functions = binary::functions();
    let (reading, others): (Vec<_>, Vec<_>) = functions.iter().partition(|function| function.signature.reads_memory());
    for level in ["-O2", "-O3"] {
        for linkage in Linkage::ALL {
            let mut command = compile(level, &[], "program");
            kit::link(&mut command, linkage);
            kit::run(&mut command);
            let printed = kit::run(&mut Command::new(folder.join("program")));
            assert_eq!(printed, format!("{} functions\n", reading.len()));
        }
        kit::run(&mut compile(level, &["-DONCE", "-S"], "listing"));
        let listing = kit::read(folder.join("listing"));
        for function in &others {
            let is_call = |line: &&str| {
                let mut words = line.split_whitespace();
                let instruction = words.next().unwrap_or_default();
                let target = words.next().unwrap_or_default().split('@').next() == Some(&function.name);
                target && !instruction.starts_with('.')
            };
            let calls = listing.lines().filter(is_call).count();
            assert_eq!(calls, 1, "{compiler} {level}: calls of {} left of two", function.name);
        }
    }
}

/// Included twice, from two translation units of one program.
fn alone(language: Language, standard: &str) {
    let folder = kit::folder();
    for linkage in Linkage::ALL {
        let program = folder.join(linkage.name());
        let mut command = compiler(language, standard);
        for unit in ["units_a.c", "units_b.c"] {
            command.arg(kit::project("c-tests").join(unit));
        }
        // Ends the effect of -x: a library is not source.
        command.args(["-x", "none", "-o"]).arg(&program);
        kit::link(&mut command, linkage);
        kit::run(&mut command);
        assert_eq!(kit::run(&mut Command::new(&program)), "404 Not Found\n404 Not Found\n");
    }
}

/// HTTPSTATUS_CODE takes integers alone, which are checked in `alone`.
fn no_integer(language: Language, standard: &str) {
    let folder = kit::folder();
    let compiles = |argument: &str| {
        let source = format!(
            "#include <httpstatus.h>\nunsigned f(const char *text, double number);\n\
             unsigned f(const char *text, double number) {{ (void)text; (void)number; return HTTPSTATUS_CODE({argument}); }}\n"
        );
        let path = folder.join("code.c");
        fs::write(&path, source).unwrap();
        // 128 bits are an extension.
        let mut command = compiler(language, standard);
        kit::output(command.arg("-Wno-pedantic").arg("-fsyntax-only").arg(path)).status.success()
    };
    assert!(compiles("text != NULL"));
    for argument in ["text", "\"404\"", "number", "404.0", "&number"] {
        assert!(!compiles(argument), "HTTPSTATUS_CODE({argument}) compiles");
    }
    // C++ has a template that checks 128 bits too; C before C11 can't tell them from 64.
    let refuses_128_bits = ["c11", "c17", "c2x"].contains(&standard);
    assert_eq!(compiles("(__extension__(unsigned __int128)404)"), !refuses_128_bits);
}

/// With more codes, HTTPSTATUS_MAP_1_0 has those of 1.0 alone, so that a switch with a code of its own still compiles;
/// with HTTPSTATUS_MAP, it does as long as the code is new to it.
fn map_grows() {
    let folder = kit::folder();
    let rows: Vec<_> = registry::REGISTRY.iter().collect();
    let new = codegen::row::Status { code: 104, name: "UPLOAD_RESUMPTION", phrase: "Upload Resumption", ..*rows[3] };
    let more = [&rows[..4], &[&new], &rows[4..]].concat();
    for (rows, map, compiles) in [
        (&rows, "HTTPSTATUS_MAP_1_0", true),
        (&rows, "HTTPSTATUS_MAP", true),
        (&more, "HTTPSTATUS_MAP_1_0", true),
        (&more, "HTTPSTATUS_MAP", false),
    ] {
        fs::write(folder.join("httpstatus_map.h"), map::text(&kit::project(""), rows)).unwrap();
        let source = format!(
            "#include \"httpstatus_map.h\"\n#define CASE(code, name, phrase) case code: return phrase;\n\
             const char *text(int code);\nconst char *text(int code)\n{{\n    switch (code) {{\n    {map}(CASE)\n    \
             case 104: return \"Upload Resumption Supported\";\n    default: return 0;\n    }}\n}}\n"
        );
        fs::write(folder.join("switch.c"), source).unwrap();
        let mut command = kit::compiler(Language::C, "c89");
        let output = kit::output(command.arg("-fsyntax-only").arg(folder.join("switch.c")));
        assert_eq!(output.status.success(), compiles, "{map} of {} rows", rows.len());
    }
}

/// The example in the map's comment is C89 and C++98, with the own phrase that the comment defines.
fn map_example() {
    let folder = kit::folder();
    let [example, own] = kit::displays("include/httpstatus_map.h");
    let (include, example) = example.split_once('\n').unwrap();
    let source = format!(
        "#include <stdio.h>\n{include}\n{own}\n{example}\n\
         int main(void) {{ printf(\"%s, %s, %s\\n\", my_phrase(MY_NOT_FOUND), my_phrase(405), my_phrase(499)); return 0; }}\n"
    );
    let path = folder.join("example.c");
    fs::write(&path, source).unwrap();
    for (language, standard) in [(Language::C, "c89"), (Language::Cxx, "c++98")] {
        let program = folder.join(standard);
        kit::run(compiler(language, standard).arg(&path).arg("-o").arg(&program));
        assert_eq!(kit::run(&mut Command::new(program)), "Not Found, Not Allowed, Client Closed Request\n");
    }
}

/// MIT wants the copyright in each copy.
fn copyright() {
    let license = kit::read(kit::project("LICENSE"));
    let line = license.lines().find(|line| line.starts_with("Copyright (c) ")).unwrap();
    for header in fs::read_dir(kit::project("include")).unwrap() {
        let header = header.unwrap().path();
        let text = kit::read(&header);
        assert!(text.contains(line) && text.contains("SPDX-License-Identifier: MIT"), "{}", header.display());
    }
}

/// Doxygen makes a page of each header, on which each constant and function is, and finds nothing undocumented.
fn doxygen() {
    let folder = kit::folder();
    let settings = format!(
        "INPUT={}\nOUTPUT_DIRECTORY={}\nGENERATE_HTML=NO\nGENERATE_LATEX=NO\nGENERATE_XML=YES\nQUIET=YES\n\
         WARN_AS_ERROR=FAIL_ON_WARNINGS\n",
        kit::project("include").display(),
        folder.display()
    );
    fs::write(folder.join("Doxyfile"), settings).unwrap();
    kit::run(Command::new("doxygen").arg(folder.join("Doxyfile")));
    let pages = ["httpstatus_8h", "httpstatus_8hpp", "httpstatus__map_8h", "namespacehttpstatus"];
    let [c, _, map, cxx] = pages.map(|page| kit::read(folder.join("xml").join(page).with_extension("xml")));
    for function in binary::functions() {
        assert!(c.contains(&format!("<name>{}</name>", function.name)), "{}", function.name);
    }
    for constant in binary::constants() {
        assert!(c.contains(&format!("<name>HTTPSTATUS_{}</name>", constant.name)), "{}", constant.name);
        let name = codegen::cxx::constant_name(&constant.name);
        let (_, enumerator) = cxx.split_once(&format!("<name>{name}</name>")).expect(&name);
        let (enumerator, _) = enumerator.split_once("</enumvalue>").unwrap();
        assert!(enumerator.contains("<para>"), "{name} has no comment");
    }
    assert!(map.contains("<name>HTTPSTATUS_NAMES</name>") && cxx.contains("<name>is_cacheable</name>"));
}

fn compiler(language: Language, standard: &str) -> Command {
    let mut command = kit::compiler(language, standard);
    if language == Language::Cxx {
        command.args(["-x", "c++"]);
    }
    command
}
