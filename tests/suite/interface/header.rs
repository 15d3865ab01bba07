//! The header: it says what a caller has to know, and is welcome in every C and C++ program.

use crate::kit::{self, Language, Linkage, binary};
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
        kit::trial("interface::header::attributes::gcc", &["gcc"], || attributes("gcc")),
        kit::trial("interface::header::attributes::clang", &["clang"], || attributes("clang")),
    ];
    for (language, needs, standards) in LANGUAGES {
        for standard in standards {
            let name = format!("interface::header::{standard}");
            trials.push(kit::trial(format!("{name}::alone"), needs, move || alone(language, standard)));
            trials.push(kit::trial(format!("{name}::no_integer"), needs, move || no_integer(language, standard)));
        }
    }
    trials
}

/// The standards, under the oldest name that compilers know them by.
const LANGUAGES: [(Language, &[&str], &[&str]); 2] = [
    (Language::C, &[], &["c89", "c99", "c11", "c17", "c2x"]),
    (Language::Cxx, &["c++"], &["c++98", "c++11", "c++14", "c++17", "c++20", "c++2b"]),
];

/// Each function says what a caller has to know, and nothing about Rust.
fn functions_are_documented() {
    for function in binary::functions() {
        let (name, text) = (&function.name, function.description.clone() + "\n" + &function.fields.join("\n"));
        let of_texts = if function.returns == "const char *" { "NULL" } else { "" };
        for words in ["Since ", "Source: ", of_texts] {
            assert!(text.contains(words), "no \"{words}\" in the comment of {name}");
        }
        for word in ["cbindgen", "unsafe", "Safety", "u16", "crate", "panic", "`"] {
            assert!(!text.contains(word), "\"{word}\" in the comment of {name}");
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
    let functions = binary::functions();
    let (reading, others): (Vec<_>, Vec<_>) = functions.iter().partition(|function| function.signature.reads_memory());
    for level in ["-O2", "-O3"] {
        let compile =
            format!("{compiler} -std=gnu99 {level} {} c-tests/attributes.c -I include", kit::STRICT.join(" "));
        let program = kit::folder().join("program");
        for linkage in Linkage::ALL {
            let mut shell = kit::shell(&format!("{compile} -o {0} \"$@\" && {0}", program.display()));
            kit::link(shell.arg("sh"), linkage);
            assert_eq!(kit::run(&mut shell), format!("{} functions\n", reading.len()));
        }
        let listing = kit::run(&mut kit::shell(&format!("{compile} -DONCE -S -o -")));
        // The instructions and the first argument of each, without the way in which a library's function is called.
        let words = listing.lines().map(|line| line.split(['@', '\t', ' ']).filter(|word| !word.is_empty()));
        let calls: Vec<_> = words.filter_map(|mut words| Some((words.next()?, words.next()?))).collect();
        for function in &others {
            let calls = calls.iter().filter(|(name, of)| !name.starts_with('.') && *of == function.name).count();
            assert_eq!(calls, 1, "{compiler} {level}: calls of {} left of two", function.name);
        }
    }
}

/// Included twice, from two translation units of one program.
fn alone(language: Language, standard: &str) {
    let program = kit::folder().join("program");
    for linkage in Linkage::ALL {
        let mut command = compiler(language, standard);
        command.args(["units_a.c", "units_b.c"].map(|unit| kit::project("c-tests").join(unit)));
        // Ends the effect of -x: a library is not source.
        kit::link(command.args(["-x", "none", "-o"]).arg(&program), linkage);
        kit::run(&mut command);
        assert_eq!(kit::run(&mut Command::new(&program)), "404 Not Found\n404 Not Found\n");
    }
}

/// HTTPSTATUS_CODE takes integers alone, which are checked in `alone`.
fn no_integer(language: Language, standard: &str) {
    // C++ has a template that checks 128 bits too; C before C11 can't tell them from 64.
    let takes_128_bits = !["c11", "c17", "c2x"].contains(&standard);
    for (argument, is_taken) in [
        ("text != NULL", true),
        ("text", false),
        ("\"404\"", false),
        ("number", false),
        ("404.0", false),
        ("&number", false),
        ("(__extension__(unsigned __int128)404)", takes_128_bits),
    ] {
        // 128 bits are an extension.
        let mut command = compiler(language, standard);
        command.args(["-Wno-pedantic", "-fsyntax-only", &format!("-DARGUMENT={argument}")]);
        let (compiles, said) = kit::outcome(command.arg(kit::project("c-tests/not_a_code.c")));
        assert_eq!(compiles, is_taken, "HTTPSTATUS_CODE({argument}): {said}");
    }
}

/// With more codes, HTTPSTATUS_MAP_1_0 has those of 1.0 alone, so that a switch with a code of its own still compiles;
/// with HTTPSTATUS_MAP, it does as long as the code is new to it.
fn map_grows() {
    let folder = kit::folder();
    let source = "#include \"httpstatus_map.h\"\n#define CASE(code, name, phrase) case code: return phrase;\n\
                  const char *text(int code);\nconst char *text(int code)\n{\n    switch (code) {\n    MAP(CASE)\n    \
                  case 104: return \"Upload Resumption Supported\";\n    default: return 0;\n    }\n}\n";
    fs::write(folder.join("switch.c"), source).unwrap();
    let rows: Vec<_> = registry::REGISTRY.iter().collect();
    let new = codegen::row::Status { code: 104, name: "UPLOAD_RESUMPTION", phrase: "Upload Resumption", ..*rows[3] };
    let more = [&rows[..4], &[&new], &rows[4..]].concat();
    for (rows, map, is_compiled) in [
        (&rows, "HTTPSTATUS_MAP_1_0", true),
        (&rows, "HTTPSTATUS_MAP", true),
        (&more, "HTTPSTATUS_MAP_1_0", true),
        (&more, "HTTPSTATUS_MAP", false),
    ] {
        fs::write(folder.join("httpstatus_map.h"), map::text(&kit::project(""), rows)).unwrap();
        let mut command = kit::compiler(Language::C, "c89");
        command.arg("-fsyntax-only").arg(format!("-DMAP={map}")).arg(folder.join("switch.c"));
        let (compiles, said) = kit::outcome(&mut command);
        assert_eq!(compiles, is_compiled, "{map} of {} rows: {said}", rows.len());
    }
}

/// The example in the map's comment is C89 and C++98, with the own phrase that the comment defines.
fn map_example() {
    let folder = kit::folder();
    let [example, own] = kit::displays("include/httpstatus_map.h");
    let (include, example) = example.split_once('\n').unwrap();
    let print = "printf(\"%s, %s, %s\\n\", my_phrase(MY_NOT_FOUND), my_phrase(405), my_phrase(499))";
    let source = format!("#include <stdio.h>\n{include}\n{own}\n{example}\nint main(void) {{ return {print} < 0; }}\n");
    fs::write(folder.join("example.c"), source).unwrap();
    for (language, standard) in [(Language::C, "c89"), (Language::Cxx, "c++98")] {
        let program = folder.join(standard);
        kit::run(compiler(language, standard).arg(folder.join("example.c")).arg("-o").arg(&program));
        assert_eq!(kit::run(&mut Command::new(program)), "Not Found, Not Allowed, Client Closed Request\n");
    }
}

/// MIT wants the copyright in each copy.
fn copyright() {
    let lacking = "line=$(grep '^Copyright (c) ' LICENSE)
        { grep -LF \"$line\" include/*; grep -L 'SPDX-License-Identifier: MIT' include/*; } || true";
    assert_eq!(kit::run(&mut kit::shell(lacking)), "", "left: headers without it");
}

/// Doxygen makes a page of each header, on which each constant and function is, and finds nothing undocumented.
fn doxygen() {
    let (folder, include) = (kit::folder(), kit::project("include"));
    let settings = "GENERATE_HTML=NO GENERATE_LATEX=NO GENERATE_XML=YES QUIET=YES WARN_AS_ERROR=FAIL_ON_WARNINGS";
    let doxygen = format!("printf '%s\\n' INPUT={} {settings} | doxygen -", include.display());
    kit::run(&mut kit::shell_in(&folder, &doxygen));
    let pages = ["httpstatus_8h", "httpstatus_8hpp", "httpstatus__map_8h", "namespacehttpstatus"];
    let [c, _, map, cxx] = pages.map(|page| kit::read(folder.join("xml").join(page).with_extension("xml")));
    let place =
        |page: &str, name: &str| page.find(&format!("<name>{name}</name>")).unwrap_or_else(|| panic!("no {name}"));
    for function in binary::functions() {
        place(&c, &function.name);
    }
    for constant in binary::constants() {
        place(&c, &format!("HTTPSTATUS_{}", constant.name));
        let name = codegen::cxx::constant_name(&constant.name);
        let enumerator = cxx[place(&cxx, &name)..].split("</enumvalue>").next().unwrap();
        assert!(enumerator.contains("<para>"), "{name} has no comment");
    }
    place(&map, "HTTPSTATUS_NAMES");
    place(&cxx, "is_cacheable");
}

fn compiler(language: Language, standard: &str) -> Command {
    let mut command = kit::compiler(language, standard);
    if language == Language::Cxx {
        command.args(["-x", "c++"]);
    }
    command
}
