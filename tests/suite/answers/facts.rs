//! The library's answers against tests/facts.txt, the second place where each fact stands, and the rules for names and
//! descriptions that no single row shows.

use crate::kit::{self, Library};
use crate::registry::REGISTRY;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use std::process::Command;

kit::trials! {
    &[] => second_source, every_phrase_is_a_name, readme;
    &["python3"] => own_words;
}

const FILE: &str = "tests/facts.txt";
const TRAITS: [&str; 4] = ["no_content", "cacheable", "experimental", "deprecated"];

fn second_source() {
    let text = kit::read(kit::project(FILE));
    let library = Library::load();
    let mut documents = BTreeMap::new();
    let mut facts = Facts::default();
    let mut listed = BTreeSet::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let columns: Vec<_> = line.split("  ").map(str::trim).filter(|column| !column.is_empty()).collect();
        match columns[..] {
            ["registry", date] => facts.compare("the date of the registry", date, &library.constant("registry_date")),
            ["rfc", rfc, maturity, title] => {
                assert!(documents.insert(rfc, (maturity, title)).is_none(), "{FILE}: RFC {rfc} twice");
            }
            [code, rfc, section, traits, description] => {
                let code: u16 = code.parse().unwrap_or_else(|error| panic!("{FILE}: {error}: {line:?}"));
                let (maturity, title) = documents.get(rfc).unwrap_or_else(|| panic!("{FILE}: no rfc {rfc}: {line:?}"));
                let standing = if *maturity == "Other" { String::new() } else { format!(" ({maturity})") };
                let reference = format!("{title} RFC {rfc}, Section {section}{standing}");
                let url = format!("https://www.rfc-editor.org/rfc/rfc{rfc}.html#section-{section}");
                let has = |r#trait: &&str| match *r#trait {
                    "no_content" => !library.has("has_content", code),
                    other => library.has(&format!("is_{other}"), code),
                };
                let ours: Vec<_> = TRAITS.into_iter().filter(has).collect();
                facts.compare(&format!("the description of {code}"), description, &library.text("description", code));
                facts.compare(&format!("the reference of {code}"), &reference, &library.text("reference", code));
                facts.compare(&format!("the URL of {code}"), &url, &library.text("url", code));
                let traits = if traits == "-" { "" } else { traits };
                facts.compare(&format!("the traits of {code}"), traits, &ours.join(" "));
                assert!(listed.insert(code), "{FILE}: {code} twice");
            }
            _ => panic!("{FILE}: not two, four or five columns: {line:?}"),
        }
    }
    let registered: BTreeSet<_> = (0..=u16::MAX).filter(|code| library.has("is_valid", *code)).collect();
    facts.compare("the codes that one of them lacks", &BTreeSet::new(), &(&listed ^ &registered));
    facts.settle();
}

/// What the file and the library disagree about.
#[derive(Default)]
struct Facts {
    differences: Vec<String>,
}

impl Facts {
    fn compare<T: Debug + PartialEq + ?Sized>(&mut self, what: &str, expected: &T, actual: &T) {
        if expected != actual {
            self.differences.push(format!("{what}\n- {expected:?}\n+ {actual:?}\n"));
        }
    }

    fn settle(self) {
        assert!(
            self.differences.is_empty(),
            "{FILE} (-) and the library (+) differ. Look into the document, then correct {FILE} or src/registry.rs.\n{}",
            self.differences.concat()
        );
    }
}

/// A name leads where the phrase leads that it is made of. One name is made of none: src/registry.rs says why.
fn every_phrase_is_a_name() {
    let library = Library::load();
    let mut unexplained = Vec::new();
    for row in REGISTRY {
        let mut made = Vec::new();
        for phrase in [row.phrase].iter().chain(row.former_phrases) {
            let name = upper_snake(phrase);
            assert_eq!(library.find("from_phrase", phrase), row.code, "{phrase}");
            assert_eq!(library.find("from_name", &name), row.code, "{name} of {phrase}");
            made.push(name);
        }
        for name in codegen::names(row) {
            if !made.contains(&name) {
                unexplained.push(name);
            }
        }
    }
    assert_eq!(unexplained, ["REQUEST_RANGE_NOT_SATISFIABLE"], "the names that no phrase makes");
}

/// README lists the codes whose name differs from their phrase, and no registered code as left out.
fn readme() {
    let library = Library::load();
    let readme = kit::read(kit::project("README.md"));
    assert!(readme.contains(&format!("{} keep the names", renamed())), "README lacks: {} keep the names", renamed());
    let left_out = kit::section("README.md", "## What is left out");
    let codes: Vec<u16> = left_out.lines().filter_map(|line| line.get(2..5)?.parse().ok()).collect();
    assert!(!codes.is_empty(), "README lists no code that is left out");
    for code in codes {
        assert!(!library.has("is_valid", code), "README says under \"What is left out\" that {code} is");
    }
}

/// The codes whose name is not made of their current phrase, as README lists them.
fn renamed() -> String {
    let rows = REGISTRY.iter().filter(|row| row.name != upper_snake(row.phrase));
    let codes: Vec<_> = rows.map(|row| row.code.to_string()).collect();
    let (last, others) = codes.split_last().unwrap();
    format!("{} and {last}", others.join(", "))
}

fn upper_snake(phrase: &str) -> String {
    phrase.replace('\'', "").replace([' ', '-'], "_").to_uppercase()
}

/// No description has six words in a row from one of CPython's, but for that of 200, which is CPython's.
fn own_words() {
    const COMMON: usize = 6;
    const THEIRS: &str = "import http
for status in http.HTTPStatus: print(int(status), status.description)";
    let printed = kit::run(Command::new("python3").arg("-c").arg(THEIRS));
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_ascii_lowercase).collect()
    };
    let library = Library::load();
    for row in REGISTRY.iter().filter(|row| row.code != 200) {
        let ours = library.text("description", row.code);
        let ours_in_words = words(&ours);
        for theirs in printed.lines() {
            // Their code is a word, which no description of ours has.
            let theirs_in_words = words(theirs);
            let is_theirs = |run| theirs_in_words.windows(COMMON).any(|theirs| theirs == run);
            let taken = ours_in_words.windows(COMMON).any(is_theirs) || theirs_in_words[1..] == ours_in_words;
            assert!(!taken, "{} {ours}: say it in other words than CPython's {theirs}", row.code);
        }
    }
    assert!(printed.contains("\n200 Request fulfilled, document follows\n"), "{printed}");
}
