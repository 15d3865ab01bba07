//! Facts in comments and documents that can be compared with the library itself.

use crate::kit::{self, Library, binary};
use crate::registry::REGISTRY;
use codegen::api::Signature;
use std::collections::BTreeSet;
use std::env;
use std::process::Command;

kit::trials! {
    &[] => lists, returns, figures, tests_exist, changelog;
}

/// Where the comment of a function that answers yes or no lists codes in its first sentence, these are all of them.
fn lists() {
    let library = Library::load();
    let mut compared = 0;
    for function in binary::functions().iter().filter(|function| function.signature == Signature::BoolOfCode) {
        let list = function.summary().rsplit_once(": ").map_or("", |(_, list)| list);
        let codes = codes(list);
        if !codes.is_empty() {
            let is_listed = |code: &u16| library.has(function.short(), *code) != list.starts_with("not for ");
            let ours: BTreeSet<_> = (0..=u16::MAX).filter(is_listed).collect();
            assert_eq!(codes, ours, "left: what the comment of {} lists, right: what it answers", function.name);
            compared += 1;
        }
    }
    assert!(compared >= 5, "only {compared} comments list codes");
}

/// The codes and ranges of codes in a list.
fn codes(list: &str) -> BTreeSet<u16> {
    let mut codes = BTreeSet::new();
    for word in list.replace(" to ", "-").split([' ', ',']) {
        let (first, last) = word.split_once('-').unwrap_or((word, word));
        if let (Ok(first), Ok(last @ 0..1000)) = (first.parse(), last.parse()) {
            codes.extend(first..=last);
        }
    }
    codes
}

/// What a function answers to what it does not know is what its comment says after "Returns".
fn returns() {
    let library = Library::load();
    for function in binary::functions() {
        let short = function.short();
        let Some(says) = function.field("Returns ") else { continue };
        let word = says.split([' ', '.']).next().unwrap();
        let answer = match function.signature {
            Signature::TextOfCode => library.text(short, 65535),
            Signature::NthTextOfCode => library.nth_text(short, 404, usize::MAX),
            Signature::BoolOfCode => library.has(short, 65535).to_string(),
            Signature::ClassOfCode => library.class(65535).to_string(),
            Signature::CodeOfString => library.find(short, "nothing").to_string(),
            Signature::CodeOfBytes => "0".to_owned(),
            Signature::CodeOfIndex => library.at(usize::MAX).to_string(),
            // The fallback has an answer for each.
            Signature::CodeOfCode => "a".to_owned(),
            Signature::Count | Signature::Text | Signature::Number => continue,
        };
        assert_eq!(word, answer, "left: the first word of \"Returns\" of {}, right: its answer", function.name);
    }
}

/// Figures that documents state in a fixed form: wherever the words stand, the figure between them is right.
fn figures() {
    let frozen = kit::read(kit::project("c-tests/abi/1.0/exhaustive.golden"));
    let names = frozen.lines().filter(|line| line.starts_with("  name: ") && !line.ends_with(": NULL"));
    let lookup = kit::read(kit::project("c-tests/lookup.c"));
    let read = between(&lookup, "READ = ", ",").next().expect("how many bytes c-tests/lookup.c lets be read");
    let soname = binary::shared(&kit::built("libhttpstatus.so")).soname;
    let documents = kit::run(&mut kit::shell("ls *.md docs/*.md"));
    let bare = |document| kit::read(kit::project(document)).split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    let texts: Vec<_> = documents.lines().map(|document| (document, bare(document))).collect();
    for (before, fact, after) in [
        ("All ", &*REGISTRY.len().to_string(), " registered codes"),
        ("the ", &*names.count().to_string(), " codes of the IANA HTTP Status Code Registry"),
        ("as Rust ", env!("CARGO_PKG_RUST_VERSION"), " builds it"),
        ("Rust ", env!("CARGO_PKG_RUST_VERSION"), " or later"),
        ("the tables of ", &*crate::answers::other_tables::peers().len().to_string(), " other projects"),
        ("at most ", read, " bytes"),
        ("soname `", &soname, "`"),
        ("soname stays `", &soname, "`"),
        ("The name at run time is `", &soname, "`"),
    ] {
        let found = texts
            .iter()
            .flat_map(|(document, text)| between(text, before, after).map(move |figure| (*document, figure)));
        let (right, wrong): (Vec<_>, Vec<_>) = found.partition(|(_, figure)| *figure == fact);
        assert!(wrong.is_empty() && !right.is_empty(), "{before}{fact}{after} is so, and the documents say {wrong:?}");
    }
}

/// The single words that stand between two texts.
fn between<'a>(text: &'a str, before: &str, after: &str) -> impl Iterator<Item = &'a str> {
    let rests = text.match_indices(before).map(move |(at, _)| &text[at + before.len()..]);
    rests.filter_map(move |rest| Some(rest.split_once(after)?.0)).filter(|word| !word.contains(' '))
}

/// Each `suite NAME` in a document stands for tests.
fn tests_exist() {
    let tests = kit::run(Command::new(env::current_exe().unwrap()).arg("--list"));
    let documents = kit::run(&mut kit::shell("cat *.md docs/*.md"));
    let unknown = between(&documents, "`suite ", "`").find(|name| *name != "NAME" && !tests.contains(name));
    assert_eq!(unknown, None, "left: stands in documents, but in the name of no test");
}

/// CHANGELOG.md names each function, shortened to the part that differs.
fn changelog() {
    let changelog = kit::read(kit::project("CHANGELOG.md"));
    for function in binary::functions() {
        let (name, last) = (&function.name, &function.name[function.name.rfind('_').unwrap()..]);
        let forms = [name, &format!("_{}", function.short()), last];
        let is_there = forms.iter().any(|form| changelog.contains(&format!("`{form}`")));
        assert!(is_there, "CHANGELOG.md does not name {name}");
    }
}
