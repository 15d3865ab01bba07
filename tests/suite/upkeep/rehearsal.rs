//! The next minor version, rehearsed in a copy of the project: a function and a code are added to the source, and nothing
//! else is edited but the places that say the same a second time on purpose. Everything that is derived follows, what
//! was released stays, and a function that is wrong is named.

use crate::kit::{self, VERSION};
use crate::registry::REGISTRY;
use crate::upkeep::registry_checks;
use std::fs;
use std::path::Path;
use std::process::Command;

kit::trials! {
    &[] => next_minor;
}

const FUNCTION: &str = r#"/// Whether a response with this status code is final, so that no other follows it: 200 to 599, registered or not.
///
/// Returns false for every other value.
/// Since @NEXT@. Source: RFC 9110, Section 15.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_is_final(code: Code) -> Bool {
    ((200..600).contains(&code.value())).into()
}

"#;
const HEAD: &str = "#[unsafe(no_mangle)]\npub extern \"C\" fn http_status_is_final";
const RULE: &str = "static bool rule_is_final(uint16_t code) { return code >= 200 && code < 600; }\n\n";
const ROW: &str = r#"row(@CODE@, "@NAME@", "@PHRASE@", RFC9110, "15.6.7", "Something new")"#;
/// The new codes stand in the middle of the rows and at their end. No other table has them yet, nor has Python.
const CODES: [(&str, &str); 2] = [("REHEARSED", "Rehearsed"), ("RE_REHEARSED", "Re-rehearsed")];

fn next_minor() {
    let copy = kit::folder().join("copy");
    kit::copy(&kit::project(""), &copy);
    let (major, minor) = codegen::major_and_minor(VERSION);
    let next = format!("{major}.{}", minor + 1);
    let change = |file: &str, changed: &dyn Fn(&str) -> String| {
        let text = kit::read(copy.join(file));
        assert_ne!(changed(&text), text, "{file}");
        fs::write(copy.join(file), changed(&text)).unwrap();
    };
    let edit = |file: &str, from: &str, to: &str| change(file, &|text| text.replacen(from, to, 1));

    // What a person does: the version, the function and its rule, the row.
    edit("Cargo.toml", &format!("\nversion = \"{VERSION}\"\n"), &format!("\nversion = \"{next}.0\"\n"));
    edit("CHANGELOG.md", "\n## ", &format!("\n## {next}.0 - unreleased\n\n`_is_final`\n\n## "));
    let before = "/// Version of the library that runs, such as";
    edit("src/lib.rs", before, &(FUNCTION.replace("@NEXT@", &next) + before));
    let in_the_middle = (400..).find(|code| REGISTRY.iter().all(|row| row.code != *code)).unwrap();
    let codes = [in_the_middle, registry_checks::free_code()];
    for (code, (name, phrase)) in codes.into_iter().zip(CODES) {
        let row = ROW.replace("@CODE@", &code.to_string()).replace("@NAME@", name).replace("@PHRASE@", phrase);
        change("src/registry.rs", &|text| registry_checks::with_row(text, code, &row));
        // The places that CONTRIBUTING names.
        change("tests/facts.txt", &|text| format!("{text}{code}  9110  15.6.7  -  Something new\n"));
        change("tests/http-status-codes-1.csv", &|text| assigned(text, code, phrase));
        // In place of what others call the code.
        change("tests/differences.txt", &|text| {
            let others = format!("  {code}  code  ");
            let kept: String = text.split_inclusive('\n').filter(|line| !line.starts_with(&others)).collect();
            format!("{kept}\nNew {code}.\n  {code}  code  -  {phrase}  *\n")
        });
    }

    // A function without a rule does not compile.
    kit::run(&mut make(&copy, "generate"));
    let said = kit::fails(&mut make(&copy, "check"));
    assert!(said.contains("rule_is_final"), "{said}");
    let rules = "/* ---- Rules for a text:";
    edit("c-tests/rules.c", rules, &(RULE.to_owned() + rules));

    kit::run(&mut make(&copy, "update"));
    let header = kit::read(copy.join("include/httpstatus.h"));
    for expected in [
        "bool http_status_is_final(uint16_t code)",
        &format!("HTTPSTATUS_REHEARSED = {}", codes[0]),
        &format!("HTTPSTATUS_RE_REHEARSED = {}", codes[1]),
        &format!("Section 15.6.7. Since {next}."),
        &format!("#define HTTPSTATUS_VERSION \"{next}.0\""),
    ] {
        assert!(header.contains(expected), "no {expected:?} in the header");
    }
    let script = kit::read(copy.join("src/libhttpstatus.map"));
    let node = format!("HTTPSTATUS_{next} {{\nglobal:\n    http_status_is_final;\n}} HTTPSTATUS_{major}.{minor};\n");
    assert!(script.ends_with(&node), "{script}");

    // The suite's own tests, there. Those of the bindings want the new function in each of them.
    for tests in [
        "answers::facts",
        "answers::other_tables::cpython",
        "answers::other_tables::differences",
        "answers::programs",
        "interface::abi",
        "interface::artefacts",
        "interface::comments",
        "interface::header::",
        "interface::man_pages::functions",
        "upkeep::freshness",
        "upkeep::generated",
        "users::languages::python::answers",
        "users::languages::rust::answers",
        "users::program::golden",
        "users::documents::readme_program",
    ] {
        let skip = ["--skip", "valgrind", "--skip", "helgrind", "--skip", "sanitizers"];
        let printed = kit::run(suite(&copy).arg(tests).args(skip));
        assert!(printed.contains(" 0 failed") && !printed.contains("running 0 tests"), "{tests}: {printed}");
    }
    kit::run(&mut make(&copy, "check"));

    // A new function that claims to be old.
    let since = |version: &str| format!("/// Since {version}. Source: RFC 9110, Section 15.\n{HEAD}");
    edit("src/lib.rs", &since(&next), &since(&format!("{major}.{minor}")));
    kit::run(&mut make(&copy, "generate"));
    let said = kit::fails(suite(&copy).arg("interface::abi::since"));
    assert!(said.contains(&format!("says \"Since {major}.{minor}\", but it came with {next}")), "{said}");
    edit("src/lib.rs", &since(&format!("{major}.{minor}")), &since(&next));

    // A function that is wrong, with everything written anew as if it were right.
    edit("src/lib.rs", "(200..600)", "(200..599)");
    kit::run(&mut make(&copy, "update"));
    let said = kit::fails(&mut make(&copy, "check"));
    assert!(said.contains("http_status_is_final of 599 is not what its rule says"), "{said}");
}

/// IANA's table with one more code, out of a range of free ones.
fn assigned(table: &str, code: u16, phrase: &str) -> String {
    let free =
        |first: u16, last: u16| if first > last { String::new() } else { format!("{first}-{last},Unassigned,\n") };
    let split = |line: &str| {
        let values = line.strip_suffix(",Unassigned,")?;
        let (first, last) = values.split_once('-').unwrap_or((values, values));
        let (first, last) = (first.parse().ok()?, last.parse().ok()?);
        let row = format!("{code},{phrase},\"[RFC9110, Section 15.6.7]\"\n");
        (first..=last).contains(&code).then(|| [free(first, code - 1), row, free(code + 1, last)].concat())
    };
    table.lines().map(|line| split(line).unwrap_or_else(|| format!("{line}\n"))).collect()
}

/// A command in the copy. What cargo builds there must not take the place of what it built here.
fn there(program: &str, copy: &Path) -> Command {
    let mut command = Command::new(program);
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("rehearsal");
    command.current_dir(copy).env("CARGO_TARGET_DIR", target).env("CARGO", env!("CARGO"));
    command.env("CARGO_NET_OFFLINE", "true").env_remove("HTTPSTATUS_REQUIRE_ALL");
    command
}

fn make(copy: &Path, target: &str) -> Command {
    let mut make = there("make", copy);
    make.arg(target);
    make
}

fn suite(copy: &Path) -> Command {
    let mut cargo = there(env!("CARGO"), copy);
    cargo.args(["test", "--locked", "--test", "suite", "--"]);
    cargo
}
