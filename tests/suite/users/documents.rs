//! What people read: the programs in README and header compile and print what they say.

use crate::kit::{self, Language, Linkage};
use std::fs;
use std::os::unix::fs::symlink;
use std::process::Command;

kit::trials! {
    &[] => header_program, readme_program, commands_are_run, packages;
}

/// The program in the file comment of the header, and what the comment says that it prints.
fn header_program() {
    let [program, output] = kit::displays("include/httpstatus.h");
    check_program(&program, &output);
}

/// A program compiles and prints what is expected, with either library.
pub fn check_program(source: &str, expected: &str) {
    let folder = kit::folder();
    let path = folder.join("program.c");
    fs::write(&path, source).unwrap();
    for linkage in Linkage::ALL {
        let program = folder.join(linkage.name());
        let mut command = kit::compiler(Language::C, "c99");
        command.arg("-o").arg(&program).arg(&path);
        kit::link(&mut command, linkage);
        kit::run(&mut command);
        assert_eq!(kit::run(&mut Command::new(&program)), expected);
    }
}

/// The first screen of README: a program, which is a file of the project, the line that compiles it, what it prints.
fn readme_program() {
    let readme = kit::read(kit::project("README.md"));
    let source = block(&readme, "c");
    let expected = block(&readme, "text");
    assert_eq!(kit::read(kit::project("examples/c/hello.c")), source, "left: examples/c/hello.c, right: README.md");
    check_program(source, expected);

    let folder = kit::folder();
    for name in ["include", "examples", "build"] {
        symlink(kit::project(name), folder.join(name)).unwrap();
    }
    let [_, compile] = kit::commands("README.md", "## Try it");
    assert_eq!(kit::run(&mut kit::shell_in(&folder, &compile)), expected);
}

/// The first fenced block of a language.
pub fn block<'a>(text: &'a str, language: &str) -> &'a str {
    kit::blocks(text, language).first().unwrap_or_else(|| panic!("no block of {language}"))
}

/// Each block of commands in a document belongs to a test, which names the document and the heading.
fn commands_are_run() {
    let tests = kit::run(&mut kit::shell("find tests/suite -name '*.rs' -exec cat {} +"));
    // Whoever reads a section runs no command of it.
    let tests = tests.split_whitespace().collect::<Vec<_>>().join(" ").replace("section(\"", "");
    for document in kit::run(&mut kit::shell("ls README.md docs/*.md")).lines() {
        let text = kit::read(kit::project(document));
        for section in text.split("\n##").skip(1).filter(|section| !kit::blocks(section, "sh").is_empty()) {
            let heading = format!("##{}", section.lines().next().unwrap());
            let is_run = tests.contains(&format!("\"{document}\", \"{heading}\""));
            assert!(is_run, "no test runs the commands of {document}, {heading}");
        }
    }
}

/// Whoever has to skip a test can be told what to install for it.
fn packages() {
    let needs = kit::NEEDS.lock().unwrap();
    // From PyPI, npm, crates.io and with Rust; a JDK and Pythons that Debian has not; and another machine.
    let elsewhere = |need: &str| {
        ["build/", "cargo fetch ", "cargo clippy ", "/usr/lib/jvm/", "PYENV", "uname "]
            .iter()
            .any(|part| need.contains(part))
    };
    let unknown: Vec<_> = needs.iter().filter(|need| kit::packages(need).is_empty() && !elsewhere(need)).collect();
    assert!(unknown.is_empty(), "tests/packages.txt lacks what these are in: {unknown:#?}");
}
