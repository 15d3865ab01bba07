//! The registry's guard: the compiler refuses each way to get a row wrong, and takes a right one.

use crate::kit::{self, Language, VERSION};
use crate::registry::REGISTRY;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

kit::trials! {
    &[] => wrong_ones_do_not_compile, another_registry;
}

/// A row of a code that no other has, and what to replace in it to get it wrong; the compiler has to say so.
const GOOD: &str = r#"row(599, "NEW", "New", RFC9110, "15.6.7", "Something new")
    .former_phrases(&["Newer", "The new's of-1"])"#;
const FAULTS: &[(&str, &str, &str)] = &[
    (r#", "15.6.7""#, "", "is missing"),
    (r#", "Something new""#, "", "is missing"),
    ("599", "600", "a status code lies in 100..599"),
    ("599", "511", "the rows ascend by code, each code once"),
    ("599", "509", "the rows ascend by code, each code once"),
    ("599", "70000", "a status code lies in 100..599"),
    (r#""NEW""#, r#""NOT_FOUND""#, "two rows have the name or phrase NOT_FOUND"),
    (r#""Newer""#, r#""Ok""#, "two rows have the name or phrase OK"),
    (r#""New""#, r#""not found""#, "two rows have the name or phrase NOT_FOUND"),
    (r#""The new's of-1""#, r#""New""#, "two rows have the name or phrase New"),
    (r#""NEW""#, r#""new""#, "a name is capitals, digits and underscores"),
    (r#""NEW""#, r#""NEW-ER""#, "a name is capitals, digits and underscores"),
    (r#""New""#, r#""Né""#, "a phrase is letters, digits, blanks, hyphens and apostrophes"),
    (r#""The new's of-1""#, r#""New\n""#, "a phrase is letters, digits, blanks, hyphens and apostrophes"),
    (r#""New""#, r#""N@w""#, "a phrase is letters, digits, blanks, hyphens and apostrophes"),
    (r#""New""#, r#""[New]""#, "a phrase is letters, digits, blanks, hyphens and apostrophes"),
    (r#""New""#, r#""""#, "a phrase is not empty"),
    (r#""NEW""#, r#""""#, "a name is not empty"),
    (r#""NEW""#, r#""A_NAME_OF_THIRTY_THREE_CHARACTERS""#, "is longer than LONGEST"),
    ("Something new", "", "a description has 1 to 90 characters"),
    ("Something new", "Something nëw", "a description is printable ASCII"),
    ("Something new", "something new", "a description starts with a capital"),
    ("Something new", "Something new.", "a description has no full stop"),
    (
        "Something new",
        "Something new that takes far more than ninety characters to tell, though nobody will read all of it",
        "a description has 1 to 90 characters",
    ),
    ("15.6.7", "fifteen", "a section is digits and full stops"),
    ("15.6.7", "", "a section is not empty"),
];

fn wrong_ones_do_not_compile() {
    let folder = copy();
    let registry = kit::read(kit::project("src/registry.rs"));
    let good = GOOD.replace("599", &free_code().to_string());
    // The compiler, for the library with this row in the place of the free code.
    let check = |row: &str| compile(&folder, &with_row(&registry, free_code(), row));
    for (right, also_right) in [
        ("", ""),
        // Words that differ in the middle alone.
        (r#""Newer""#, r#""Nearly alike in all places", "Nearly alike at all places""#),
        (r#""Newer""#, r#""Thirty-two bytes 15 are the most", "Thirty-two bytes 16 are the most""#),
    ] {
        kit::run(&mut check(&good.replacen(right, also_right, 1)));
    }
    for (right, wrong, complaint) in FAULTS {
        let row = good.replacen(&right.replace("599", &free_code().to_string()), wrong, 1);
        assert_ne!(row, good);
        let said = kit::fails(&mut check(&row));
        assert!(said.contains(complaint), "{row}: no \"{complaint}\" in {said}");
    }
}

/// What today's facts don't try. Eight bits of a code tell today's codes apart; with two that differ by 256, nine have
/// to. And each part of the version has its place in the number.
fn another_registry() {
    let folder = copy();
    for file in ["Cargo.toml", "Cargo.lock"] {
        let version = |version: &str| format!("name = \"httpstatus\"\nversion = \"{version}\"");
        let text = kit::read(folder.join(file));
        assert!(text.contains(&version(VERSION)), "{file}");
        fs::write(folder.join(file), text.replace(&version(VERSION), &version("17.34.85"))).unwrap();
    }
    let registry = kit::read(kit::project("src/registry.rs"));
    let row = r#"row(556, "NEW", "New", RFC9110, "15.6.7", "Something new")"#;
    kit::run(&mut compile(&folder, &with_row(&registry, 556, row)));
    let source = r#"
        #include <httpstatus.h>
        #include <stdio.h>
        int main(void)
        {
            printf("%s, %s, ", http_status_line(300), http_status_line(556));
            printf("%s, %x", http_status_version(), (unsigned)http_status_version_number());
            return 0;
        }
    "#;
    fs::write(folder.join("program.c"), source).unwrap();
    let mut command = kit::compiler(Language::C, "c99");
    let program = folder.join("program");
    command.arg("-o").arg(&program).arg(folder.join("program.c")).arg(folder.join("target/release/libhttpstatus.a"));
    kit::run(&mut command);
    assert_eq!(kit::run(&mut Command::new(program)), "300 Multiple Choices, 556 New, 17.34.85, 112255");
}

/// A copy of what the library is compiled from.
pub fn copy() -> PathBuf {
    let folder = kit::folder();
    let copy = "cp -R Cargo.toml Cargo.lock src codegen \"$0\"; cd \"$0\"
                mkdir -p tests/suite; touch tests/mutants.rs tests/suite/main.rs";
    kit::run(kit::shell(copy).arg(&folder));
    folder
}

/// The last code without a row.
pub fn free_code() -> u16 {
    (500..600).rev().find(|code| REGISTRY.iter().all(|row| row.code != *code)).expect("a free code")
}

/// The registry with one more row in the place of a code.
pub fn with_row(registry: &str, code: u16, row: &str) -> String {
    let at = row_after(registry, code);
    format!("{}    {row},\n{}", &registry[..at], &registry[at..])
}

/// Where the first row with a higher code stands, or the end of the rows.
pub fn row_after(registry: &str, code: u16) -> usize {
    let mut rows = registry.match_indices("    row(").map(|(at, _)| at);
    rows.find(|at| code_of(&registry[*at..]) > code).unwrap_or_else(|| registry.find("\n];\n").unwrap() + 1)
}

/// The code of a row.
pub fn code_of(row: &str) -> u16 {
    row["    row(".len()..][..3].parse().unwrap()
}

/// The compiler, for the library with another registry.
pub fn compile(folder: &Path, registry: &str) -> Command {
    fs::write(folder.join("src/registry.rs"), registry).unwrap();
    let command = "\"$0\" rustc --quiet --locked --release --offline --lib --crate-type staticlib --target-dir target";
    let mut compile = kit::shell_in(folder, command);
    compile.arg(env!("CARGO")).env_remove("RUSTFLAGS");
    compile
}
