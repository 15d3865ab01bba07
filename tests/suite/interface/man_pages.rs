//! The man pages: every function has one, without a complaint from either formatter, and the example that
//! a reader copies from them compiles and prints what they say.

use crate::build::install;
use crate::kit::{self, binary};
use crate::users::documents;
use std::collections::BTreeSet;

kit::trials! {
    &[] => functions_have_a_page;
    &["mandoc"] => mandoc_lint, mandoc_example = || example("mandoc -T utf8 -O width=120");
    &["man", "groff"] => groff_warnings, groff_example = || example(MAN), readme;
}

const MAN: &str = "LC_ALL=C.UTF-8 MANWIDTH=120 man --pager=cat --local-file";

/// `make install` makes a link for each name that a page has besides its own.
fn functions_have_a_page() {
    let named = kit::run(&mut kit::shell("sed -n 's/^[.]Nm //p' docs/man/*.3"));
    let mut named: BTreeSet<_> = named.lines().map(|name| name.trim_end_matches(" ,").to_owned()).collect();
    assert!(named.remove("httpstatus"));
    assert_eq!(named, binary::names(), "left: what the pages name, right: what the header declares");
}

fn mandoc_lint() {
    // From their own folder, where mandoc looks for the pages that one refers to.
    let said = kit::outcome(&mut kit::shell("cd docs/man; mandoc -T lint -W all *"));
    assert_eq!(said, (true, String::new()));
}

fn groff_warnings() {
    for page in kit::run(&mut kit::shell("ls docs/man/*")).lines() {
        let said = kit::outcome(&mut kit::shell(&format!("{MAN} --warnings {page} >/dev/null")));
        assert_eq!(said, (true, String::new()), "{page}");
    }
}

/// The commands in README find the installed pages, links among them.
fn readme() {
    let prefix = install::moved_tree(&kit::folder(), "install");
    let [commands] = kit::commands("docs/installing.md", "## Man pages");
    let mut shell = kit::shell(&commands);
    shell.env("MANPATH", prefix.join("share/man")).env("LC_ALL", "C.UTF-8").env("MANWIDTH", "120");
    let shown = kit::run(&mut shell);
    assert!(shown.contains("HTTPSTATUS_IM_A_TEAPOT = 418") && shown.contains("http_status_phrase(uint16_t code)"));
}

/// The example as a reader copies it from the screen, where no letter is struck over to be bold.
fn example(format: &str) {
    let shown = kit::run(&mut kit::shell(&format!("{format} docs/man/httpstatus.3 | sed 's/.\\x08//g'")));
    let between = |start: &str, end: &str| {
        let (_, rest) = shown.split_once(start).expect(start);
        let text = rest.split_once(end).expect(end).0.trim_end().trim_start_matches('\n').to_owned();
        let indent = text.len() - text.trim_start().len();
        text.lines().map(|line| format!("{}\n", line.get(indent..).unwrap_or(""))).collect::<String>()
    };
    documents::check_program(&between("\nEXAMPLES\n", "prints\n"), &between("prints\n", "when it is linked"));
}
