//! The tables of others, compared with what this library answers. Each difference stands in tests/differences.txt with
//! its reason; a test fails for any other. To mend it, find out who is right, then add the line that the test prints to
//! that file, under its reason.

use crate::kit::{self, Language, Linkage};
use libtest_mimic::Trial;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;
use std::sync::OnceLock;

/// The shell commands that print the table of each peer, in the form that tests/peers/ours.c describes.
const TABLES: &str = "tests/peers/tables.sh";

pub fn peers() -> Vec<String> {
    kit::cases(TABLES).into_iter().map(|(peer, _)| peer).collect()
}

const FILE: &str = "tests/differences.txt";

pub fn trials() -> Vec<Trial> {
    let mut trials = vec![kit::trial("answers::other_tables::differences", &[], differences)];
    for (peer, needs) in kit::cases(TABLES) {
        trials.push(kit::trial(format!("answers::other_tables::{peer}"), needs, move || compare(&peer)));
    }
    trials
}

/// What a table says: code, key, value. A code has several names in many tables.
type Table = BTreeSet<Entry>;
type Entry = (u16, String, String);

/// The keys that make a code a registered one. All others are predicates, which some tables answer for every code.
const TEXTS: [&str; 3] = ["first_name", "name", "phrase"];

/// Stands for every peer, whether it differs so or not: for a code that most tables lack as yet.
const ANY: &str = "*";

fn compare(peer: &str) {
    let printed = kit::run(kit::shell(&format!("sh -e {TABLES} {peer}")).env("OUT", kit::folder()));
    let listed = listed();
    let mut unused = listed.clone();
    unused.retain(|line| line.ends_with(&format!("  {peer}")));
    let mut report = String::new();
    for (version, theirs) in tables(&printed) {
        for difference in compare_tables(&theirs, ours()) {
            let [line, of_any] = [peer, ANY].map(|of| format!("{difference}  {of}"));
            unused.remove(&line);
            if !listed.contains(&line) && !listed.contains(&of_any) {
                // A code that came yesterday is in nobody's table: one line serves all of them.
                let is_known = listed.iter().any(|line| line.starts_with(&difference));
                let line = if difference.contains("  code  -  ") && !is_known { of_any } else { line };
                report += &format!("new in {version}, to be listed with the reason:\n  {line}\n");
            }
        }
    }
    // A line may hold for some versions of the peer only. Continuous integration has all that the lines are about.
    for line in unused.iter().filter(|_| kit::require_all()) {
        report += &format!("listed, but so in no version here:\n  {line}\n");
    }
    assert!(report.is_empty(), "{FILE} is not up to date\n{report}");
}

/// The tables in what a command printed. A line with the version of the peer stands before each.
fn tables(printed: &str) -> Vec<(&str, Table)> {
    let entry = |line: &str| {
        let [code, key, value] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("three columns: {line:?}") };
        let value = if key.ends_with("name") { snake_case(value) } else { value.to_owned() };
        (code.parse().unwrap(), key.to_owned(), value)
    };
    let tables = printed.strip_prefix("# ").unwrap_or_else(|| panic!("a version before {printed}")).split("\n# ");
    let tables = tables.map(|table| table.split_once('\n').unwrap_or_else(|| panic!("an empty table: {table}")));
    tables.map(|(version, lines)| (version, lines.lines().map(entry).collect())).collect()
}

/// A name as a constant of C. NotFound, not_found and NOT_FOUND are the same name, and IMUsed is IM_USED; but
/// TIMEOUT is not TIME_OUT.
fn snake_case(name: &str) -> String {
    let name: Vec<_> = name.chars().collect();
    let mut snake = String::new();
    for (i, letter) in name.iter().enumerate() {
        let is_lower = |i: usize| name.get(i).is_some_and(char::is_ascii_lowercase);
        let starts_word = letter.is_ascii_uppercase() && i > 0 && (is_lower(i - 1) || is_lower(i + 1));
        if starts_word && name[i - 1] != '_' {
            snake.push('_');
        }
        snake.push(letter.to_ascii_uppercase());
    }
    snake
}

/// This library's table, asked for through its C interface.
fn ours() -> &'static Table {
    static OURS: OnceLock<Table> = OnceLock::new();
    OURS.get_or_init(|| {
        let program = kit::shared("ours").join("ours");
        let mut command = kit::compiler(Language::C, "c99");
        command.arg("-o").arg(&program).arg(kit::project("tests/peers/ours.c"));
        kit::link(&mut command, Linkage::Shared);
        kit::run(&mut command);
        tables(&kit::run(&mut Command::new(&program))).remove(0).1
    })
}

/// The codes of a table, with the phrase of each, or else its first name.
fn codes(table: &Table) -> BTreeMap<u16, &str> {
    let of = |text| table.iter().rev().filter(move |(_, key, _)| key == text);
    of("name").chain(of("phrase")).map(|(code, _, text)| (*code, text.as_str())).collect()
}

/// What one table says and the other does not, as lines of the file without the peer.
fn compare_tables(theirs: &Table, ours: &Table) -> BTreeSet<String> {
    let (their_codes, our_codes) = (codes(theirs), codes(ours));
    let is_text = |key: &str| TEXTS.contains(&key);
    // A table that has phrases, say, should have one for each code, but it may have a predicate of some codes alone.
    let question = |(code, key, _): &Entry| (if is_text(key) { 0 } else { *code }, key.clone());
    let asked: BTreeSet<_> = theirs.iter().map(question).collect();
    let line = |entry: &Entry| {
        let (code, key, value) = entry;
        let (key, value) = match (their_codes.get(code), our_codes.get(code)) {
            (Some(text), None) | (None, Some(text)) if is_text(key) => ("code", *text),
            _ => (key.as_str(), value.as_str()),
        };
        if theirs.contains(entry) { format!("{code}  {key}  {value}  -") } else { format!("{code}  {key}  -  {value}") }
    };
    theirs.symmetric_difference(ours).filter(|entry| asked.contains(&question(entry))).map(line).collect()
}

/// The lines of the file, one for each code and peer that they name, and two where they have both theirs and ours.
fn listed() -> BTreeSet<String> {
    let known = peers();
    let mut listed = BTreeSet::new();
    for block in kit::read(kit::project(FILE)).split("\n\n").filter(|block| !block.starts_with('#')) {
        assert!(!block.starts_with("  "), "{FILE}: no reason above {block}");
        for line in block.lines().filter(|line| line.starts_with("  ")) {
            let columns: Vec<_> = line.split("  ").map(str::trim).filter(|column| !column.is_empty()).collect();
            let [codes, key, theirs, ours, peers] = columns[..] else { panic!("{FILE}: five columns: {line:?}") };
            let (first, last) = codes.split_once('-').unwrap_or((codes, codes));
            let [first, last] =
                [first, last].map(|code| code.parse::<u16>().unwrap_or_else(|_| panic!("{FILE}: {line}")));
            for peer in peers.split(' ') {
                assert!(peer == ANY || known.iter().any(|name| name == peer), "{FILE}: {peer} is no peer: {line:?}");
                for (theirs, ours) in [(theirs, "-"), ("-", ours)].into_iter().filter(|(theirs, ours)| theirs != ours) {
                    listed.extend((first..=last).map(|code| format!("{code}  {key}  {theirs}  {ours}  {peer}")));
                }
            }
        }
    }
    listed
}

/// The file tells the truth about this library, whichever peers are here.
fn differences() {
    let our_codes = codes(ours());
    for line in listed() {
        let [code, key, theirs, our_value, peer] = line.split("  ").collect::<Vec<_>>()[..] else { panic!("{line}") };
        let code = code.parse().unwrap();
        let says = |value: &str| ours().contains(&(code, key.to_owned(), value.to_owned()));
        let is_true = match (key, theirs) {
            ("code", "-") => our_codes.get(&code) == Some(&our_value),
            ("code", _) => !our_codes.contains_key(&code),
            (_, "-") => says(our_value),
            // Whatever CPython calls a code, this library answers to: that is an alias to add in src/registry.rs.
            ("name", _) if peer == "cpython" => false,
            _ => !says(theirs),
        };
        assert!(is_true, "{FILE} is wrong about this library: {line}");
    }
}
