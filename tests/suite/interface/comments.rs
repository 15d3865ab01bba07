//! Facts in comments and documents that can be compared with the library itself.

use crate::kit::{self, Library, binary};
use crate::registry::REGISTRY;
use codegen::api::Signature;
use std::collections::BTreeSet;

kit::trials! {
    &[] => lists, returns, figures, changelog;
}

/// Where the comment of a function that answers yes or no lists codes in its first sentence, these are all of them.
fn lists() {
    let library = Library::load();
    let mut compared = 0;
    for function in binary::functions().iter().filter(|function| function.signature == Signature::BoolOfCode) {
        let (sentence, _) = function.description.split_once(". ").unwrap_or((&function.description, ""));
        let (codes, is_listed) = codes(sentence);
        if !codes.is_empty() {
            let ours: BTreeSet<u16> =
                (0..=u16::MAX).filter(|code| library.has(function.short(), *code) == is_listed).collect();
            assert_eq!(codes, ours, "left: what the comment of {} lists, right: what it answers", function.name);
            compared += 1;
        }
    }
    assert!(compared >= 5, "only {compared} comments list codes");
}

/// The codes and ranges of codes that a sentence lists, and whether they are those that it is about; "not for" says
/// that it is about the others.
fn codes(sentence: &str) -> (BTreeSet<u16>, bool) {
    let list = sentence.rsplit_once(": ").map_or("", |(_, list)| list);
    let words: Vec<_> = list.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let number = |i: usize| words.get(i)?.parse::<u16>().ok().filter(|code| *code < 1000);
    let mut codes = BTreeSet::new();
    for i in 0..words.len() {
        if let Some(first) = number(i) {
            let last = if words.get(i + 1) == Some(&"to") { number(i + 2).unwrap() } else { first };
            codes.extend(first..=last);
        }
    }
    (codes, !list.starts_with("not for "))
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
    let read =
        between(&lookup, "READ = ", ",").next().expect("how many bytes c-tests/lookup.c lets be read").to_owned();
    let soname = binary::shared(&kit::built("libhttpstatus.so")).soname;
    let facts = [
        ("All ", " registered codes", REGISTRY.len().to_string()),
        ("the ", " codes of the IANA HTTP Status Code Registry", names.count().to_string()),
        ("as Rust ", " builds it", env!("CARGO_PKG_RUST_VERSION").to_owned()),
        ("Rust ", " or later", env!("CARGO_PKG_RUST_VERSION").to_owned()),
        ("the tables of ", " other projects", crate::answers::other_tables::peers().len().to_string()),
        ("at most ", " bytes", read),
        ("soname `", "`", soname.clone()),
        ("soname stays `", "`", soname.clone()),
        ("The name at run time is `", "`", soname),
    ];
    let documents = kit::run(&mut kit::shell("ls *.md docs/*.md"));
    let bare = |document| kit::read(kit::project(document)).split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    let texts: Vec<_> = documents.lines().map(|document| (document, bare(document))).collect();
    for (before, after, fact) in &facts {
        let mut found = false;
        for (document, text) in &texts {
            for figure in between(text, before, after) {
                assert_eq!(figure, fact, "left: {document} after {before:?}, right: what is so");
                found = true;
            }
        }
        assert!(found, "no document has a figure between {before:?} and {after:?}");
    }
}

/// The single words that stand between two texts.
fn between<'a>(text: &'a str, before: &str, after: &str) -> impl Iterator<Item = &'a str> {
    let rests = text.match_indices(before).map(move |(at, _)| &text[at + before.len()..]);
    rests
        .filter_map(move |rest| rest.split_once(after).map(|(figure, _)| figure))
        .filter(|figure| !figure.contains(' '))
}

/// CHANGELOG.md names each function, shortened to the part that differs.
fn changelog() {
    let changelog = kit::read(kit::project("CHANGELOG.md"));
    for function in binary::functions() {
        let short = function.short();
        let is_there = [
            format!("`http_status_{short}`"),
            format!("`_{short}`"),
            format!("`_{}`", short.rsplit('_').next().unwrap()),
        ];
        assert!(is_there.iter().any(|word| changelog.contains(word)), "CHANGELOG.md does not name {}", function.name);
    }
}
