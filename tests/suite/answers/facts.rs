//! The library's answers against tests/facts.txt, the second place where each fact stands, and the rules for names and
//! descriptions that no single row shows.

use crate::kit::{self, Library};
use crate::registry::REGISTRY;
use crate::row::Status;
use similar::TextDiff;
use std::collections::BTreeMap;
use std::process::Command;

kit::trials! {
    &[] => second_source, names_come_from_phrases, readme;
    &["python3"] => own_words;
}

const FILE: &str = "tests/facts.txt";
const TRAITS: [&str; 4] = ["no_content", "cacheable", "experimental", "deprecated"];

fn second_source() {
    let text = kit::read(kit::project(FILE));
    let library = Library::load();
    let mut documents = BTreeMap::new();
    let mut stated = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let columns: Vec<_> = line.split("  ").map(str::trim).filter(|column| !column.is_empty()).collect();
        match columns[..] {
            ["registry", date] => stated.push(format!("registry: {date}\n")),
            ["rfc", rfc, maturity, title] => {
                let standing = if maturity == "Other" { String::new() } else { format!(" ({maturity})") };
                assert!(documents.insert(rfc, (title, standing)).is_none(), "{FILE}: RFC {rfc} twice");
            }
            [code, rfc, section, traits, description] => {
                let (title, standing) = documents.get(rfc).unwrap_or_else(|| panic!("{FILE}: no RFC {rfc}: {line:?}"));
                let reference = format!("{title} RFC {rfc}, Section {section}{standing}");
                let url = format!("https://www.rfc-editor.org/rfc/rfc{rfc}.html#section-{section}");
                stated.push(format!("{code}: {description}\n{code}: {reference}\n{code}: {url}\n{code}: {traits}\n"));
            }
            _ => panic!("{FILE}: not two, four or five columns: {line:?}"),
        }
    }
    stated.sort();
    let mut answered = String::new();
    for code in (0..=u16::MAX).filter(|code| library.has("is_valid", *code)) {
        let has = |name: &&str| match *name {
            "no_content" => !library.has("has_content", code),
            other => library.has(&format!("is_{other}"), code),
        };
        let traits = TRAITS.into_iter().filter(has).collect::<Vec<_>>().join(" ");
        let texts = ["description", "reference", "url"].map(|text| library.text(text, code));
        for fact in texts.iter().chain([&traits]) {
            answered += &format!("{code}: {}\n", if fact.is_empty() { "-" } else { fact });
        }
    }
    answered += &format!("registry: {}\n", library.constant("registry_date"));
    let stated = stated.concat();
    let differences = TextDiff::from_lines(&stated, &answered).unified_diff().header(FILE, "the library").to_string();
    assert!(stated == answered, "Read the document, then correct {FILE} or src/registry.rs.\n{differences}");
}

/// A name is a phrase in capitals, current or former; README lists the names that are a former one. One never was a
/// phrase: src/registry.rs says why.
fn names_come_from_phrases() {
    let is_made_of =
        |row: &Status, phrase: &str| phrase.replace('\'', "").replace([' ', '-'], "_").to_uppercase() == row.name;
    let renamed = REGISTRY.iter().filter(|row| !is_made_of(row, row.phrase));
    let codes: Vec<_> = renamed.clone().map(|row| row.code.to_string()).collect();
    let (last, others) = codes.split_last().unwrap();
    let said = format!("{} and {last} keep the names", others.join(", "));
    assert!(kit::read(kit::project("README.md")).contains(&said), "README lacks: {said}");
    let never_a_phrase = renamed.filter(|row| !row.former_phrases.iter().any(|phrase| is_made_of(row, phrase)));
    assert_eq!(never_a_phrase.map(|row| row.name).collect::<Vec<_>>(), ["REQUEST_RANGE_NOT_SATISFIABLE"]);
}

/// README lists no registered code as left out.
fn readme() {
    let left_out = kit::section("README.md", "## What is left out");
    let codes: Vec<u16> = left_out.lines().filter_map(|line| line.get(2..5)?.parse().ok()).collect();
    assert!(!codes.is_empty(), "README lists no code that is left out");
    let registered: Vec<_> = codes.into_iter().filter(|code| Library::load().has("is_valid", *code)).collect();
    assert!(registered.is_empty(), "README says under \"What is left out\" that {registered:?} are");
}

/// No description has six words in a row from one of CPython's, except that of 200, which is CPython's.
fn own_words() {
    const COMMON: usize = 6;
    const THEIRS: &str = "import http
for status in http.HTTPStatus: print(int(status), status.description)";
    let printed = kit::run(Command::new("python3").arg("-c").arg(THEIRS));
    assert!(printed.contains("\n200 Request fulfilled, document follows\n"), "{printed}");
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_ascii_lowercase).collect()
    };
    for row in REGISTRY.iter().filter(|row| row.code != 200) {
        let ours = words(row.description);
        for run in ours.windows(COMMON.min(ours.len())) {
            let has_run = |theirs: &&str| words(theirs).windows(run.len()).any(|words| words == run);
            let theirs = printed.lines().find(has_run);
            assert_eq!(theirs, None, "{} {}: say {run:?} in other words", row.code, row.description);
        }
    }
}
