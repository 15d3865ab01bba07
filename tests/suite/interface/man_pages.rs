//! The man pages: every function has one, without a complaint from either formatter, and the example that
//! a reader copies from them compiles and prints what they say.

use crate::build::install;
use crate::kit::{self, binary};
use crate::users::documents;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

kit::trials! {
    &[] => functions_have_a_page;
    &["mandoc"] => mandoc_lint, mandoc_example;
    &["man", "groff"] => groff_warnings, groff_example, readme;
}

fn pages() -> Vec<PathBuf> {
    let mut pages: Vec<_> = fs::read_dir(kit::project("docs/man")).unwrap().map(|page| page.unwrap().path()).collect();
    pages.sort();
    assert!(pages.len() > 1, "{pages:?}");
    pages
}

/// `make install` makes a link for each name that a page has besides its own.
fn functions_have_a_page() {
    let expected = binary::names();
    let mut named = BTreeSet::new();
    for page in pages().into_iter().filter(|page| page.extension().is_some_and(|section| section == "3")) {
        let text = kit::read(page);
        let names = text.lines().filter_map(|line| line.strip_prefix(".Nm "));
        named.extend(names.map(|name| name.trim_end_matches(" ,").to_owned()));
    }
    assert!(named.remove("httpstatus"));
    assert_eq!(named, expected, "left: what the pages name, right: what the header declares");
}

fn mandoc_lint() {
    // From their own folder, where mandoc looks for the pages that one refers to.
    let mut command = Command::new("mandoc");
    command.args(["-T", "lint", "-W", "all"]).current_dir(kit::project("docs/man"));
    let output = kit::output(command.args(pages().iter().map(|page| page.file_name().unwrap())));
    let complaints = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && complaints.is_empty(), "{complaints}");
}

fn groff_warnings() {
    for page in pages() {
        let output = kit::output(man().arg("--warnings").arg(&page));
        let complaints = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && complaints.is_empty(), "{}: {complaints}", page.display());
    }
}

fn man() -> Command {
    let mut command = Command::new("man");
    command.env("LC_ALL", "C.UTF-8").env("MANWIDTH", "120").args(["--pager=cat", "--local-file"]);
    command
}

/// The commands in README find the installed pages, links among them.
fn readme() {
    let prefix = install::moved_tree(&kit::folder(), "install");
    let [commands] = kit::commands("docs/installing.md", "## Man pages");
    let mut command = Command::new("sh");
    command.args(["-ec", &commands]).env("MANPATH", prefix.join("share/man"));
    let shown = kit::run(command.env("LC_ALL", "C.UTF-8").env("MANWIDTH", "120"));
    assert!(shown.contains("HTTPSTATUS_IM_A_TEAPOT = 418") && shown.contains("http_status_phrase(uint16_t code)"));
}

fn mandoc_example() {
    example(Command::new("mandoc").args(["-T", "utf8", "-O", "width=120"]));
}

fn groff_example() {
    example(&mut man());
}

/// The example as a reader copies it from the screen.
fn example(format: &mut Command) {
    let shown = kit::run(format.arg(kit::project("docs/man/httpstatus.3")));
    let (_, shown) =
        shown.split_once("EXAMPLES").or_else(|| shown.split_once(&overstruck("EXAMPLES"))).expect("EXAMPLES");
    let (program, shown) = shown.split_once("prints\n").expect("prints");
    let (output, _) = shown.split_once("when it is linked").expect("the end of what it prints");
    let block = |text: &str| -> String {
        let lines = text.trim_matches('\n').lines();
        let indent =
            lines.clone().filter(|line| !line.is_empty()).map(|line| line.len() - line.trim_start().len()).min();
        let indent = indent.expect("an indented block");
        lines.skip_while(|line| line.is_empty()).map(|line| format!("{}\n", line.get(indent..).unwrap_or(""))).collect()
    };
    let (_, program) = program.split_once('\n').unwrap();
    documents::check_program(&block(program.trim_end()), &block(output.trim_end()));
}

/// As bold letters go to a file.
fn overstruck(word: &str) -> String {
    word.chars().map(|letter| format!("{letter}\u{8}{letter}")).collect()
}
