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

/// What a table says: by code, then by key. A code has several names in many tables.
type Table = BTreeMap<u16, BTreeMap<String, BTreeSet<String>>>;

/// The keys that make a code a registered one. All others are predicates, which some tables answer for every code.
const TEXTS: [&str; 3] = ["first_name", "name", "phrase"];

/// Stands for every peer, whether it differs so or not: for a code that most tables lack as yet.
const ANY: &str = "*";

/// Code, what, theirs, ours.
type Difference = (u16, String, String, String);

/// Stands in a difference for what one side lacks.
const NOTHING: &str = "-";

fn compare(peer: &str) {
    let printed = kit::run(kit::shell(&format!("sh -e {TABLES} {peer}")).env("OUT", kit::folder()));
    let mut listed = listed();
    listed.retain(|(of, _)| of == peer || of == ANY);
    let mut unused = listed.clone();
    unused.retain(|(of, _)| of == peer);
    let lacks =
        |(_, (code, what, theirs, _)): (String, Difference)| (what == "code" && theirs == NOTHING).then_some(code);
    let known: BTreeSet<_> = self::listed().into_iter().filter_map(lacks).collect();
    let mut report = String::new();
    for (version, theirs) in tables(&printed) {
        let found = compare_tables(&theirs, ours()).into_iter().map(|difference| {
            // A code that came yesterday is in nobody's table: one line serves all of them.
            let is_new = difference.1 == "code" && difference.2 == NOTHING && !known.contains(&difference.0);
            let of = if is_new || listed.contains(&(ANY.to_owned(), difference.clone())) { ANY } else { peer };
            (of.to_owned(), difference)
        });
        let found: BTreeSet<_> = found.collect();
        unused.retain(|difference| !found.contains(difference));
        report += &lines(&format!("new in {version}, to be listed with the reason"), found.difference(&listed));
    }
    // A line may hold for some versions of the peer only. Continuous integration has all that the lines are about.
    if kit::require_all() {
        report += &lines("listed, but so in no version here", &unused);
    }
    assert!(report.is_empty(), "{FILE} is not up to date\n{report}");
}

/// Differences as the file lists them, under a heading.
fn lines<'a>(heading: &str, differences: impl IntoIterator<Item = &'a (String, Difference)>) -> String {
    let lines: String = differences.into_iter().map(|(peer, difference)| line(peer, difference) + "\n").collect();
    if lines.is_empty() { lines } else { format!("{heading}:\n{lines}") }
}

/// The columns of a line of the file: two blanks stand between them.
fn line(peer: &str, (code, what, theirs, ours): &Difference) -> String {
    format!("  {code}  {what}  {theirs}  {ours}  {peer}")
}

/// The tables in what a command printed. A line with the version of the peer starts the next one.
fn tables(printed: &str) -> Vec<(String, Table)> {
    let mut tables = Vec::new();
    for line in printed.lines() {
        if let Some(version) = line.strip_prefix("# ") {
            tables.push((version.to_owned(), Table::new()));
            continue;
        }
        let [code, key, value] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("three columns: {line:?}") };
        let value = if key.ends_with("name") { snake_case(value) } else { value.to_owned() };
        let (_, table) = tables.last_mut().unwrap_or_else(|| panic!("a version before {line:?}"));
        table.entry(code.parse().unwrap()).or_default().entry(key.to_owned()).or_default().insert(value);
    }
    assert!(!tables.is_empty(), "no table");
    tables
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
        let program = kit::scratch("answers::other_tables::ours").join("ours");
        let mut command = kit::compiler(Language::C, "c99");
        command.arg("-o").arg(&program).arg(kit::project("tests/peers/ours.c"));
        kit::link(&mut command, Linkage::Shared);
        kit::run(&mut command);
        tables(&kit::run(&mut Command::new(&program))).remove(0).1
    })
}

fn compare_tables(theirs: &Table, ours: &Table) -> Vec<Difference> {
    let mut differences = Vec::new();
    // A table that has phrases, say, should have one for each code.
    let texts = TEXTS.iter().filter(|key| theirs.values().any(|values| values.contains_key(**key)));
    let texts: BTreeSet<_> = texts.map(|key| (*key).to_owned()).collect();

    for code in theirs.keys().chain(ours.keys()).copied().collect::<BTreeSet<_>>() {
        let (their_text, our_text) = (text(theirs, code), text(ours, code));
        let mut keys: BTreeSet<_> = theirs.get(&code).into_iter().flat_map(|values| values.keys().cloned()).collect();
        keys.retain(|key| !TEXTS.contains(&key.as_str()));
        match (their_text == NOTHING, our_text == NOTHING) {
            (false, false) => keys.extend(texts.clone()),
            (true, true) => (),
            _ => differences.push((code, "code".to_owned(), their_text, our_text)),
        }
        for key in keys {
            let (their_values, our_values) = (values(theirs, code, &key), values(ours, code, &key));
            let their_own: Vec<_> = their_values.difference(&our_values).cloned().collect();
            let our_own: Vec<_> = our_values.difference(&their_values).cloned().collect();
            // One value against one is one difference. Names are many, and each is a difference of its own.
            if let ([their_value], [our_value], true) = (&their_own[..], &our_own[..], key != "name") {
                differences.push((code, key, their_value.clone(), our_value.clone()));
                continue;
            }
            differences.extend(their_own.into_iter().map(|value| (code, key.clone(), value, NOTHING.to_owned())));
            differences.extend(our_own.into_iter().map(|value| (code, key.clone(), NOTHING.to_owned(), value)));
        }
    }
    differences
}

fn values(table: &Table, code: u16, key: &str) -> BTreeSet<String> {
    table.get(&code).and_then(|values| values.get(key)).cloned().unwrap_or_default()
}

/// The phrase of a code, or a name in tables without phrases.
fn text(table: &Table, code: u16) -> String {
    let mut texts = ["phrase", "name"].into_iter().flat_map(|key| values(table, code, key));
    texts.next().unwrap_or(NOTHING.to_owned())
}

/// The differences in the file, one for each peer that a line names.
fn listed() -> BTreeSet<(String, Difference)> {
    let mut listed = BTreeSet::new();
    let known = peers();
    for block in kit::read(kit::project(FILE)).split("\n\n").filter(|block| !block.starts_with('#')) {
        let mut has_reason = false;
        for line in block.lines() {
            let Some(columns) = line.strip_prefix("  ") else {
                has_reason = true;
                continue;
            };
            assert!(has_reason, "{FILE}: a reason stands above {line:?}");
            let columns: Vec<_> = columns.split("  ").map(str::trim).filter(|column| !column.is_empty()).collect();
            let [code, what, theirs, ours, peers] = columns[..] else { panic!("{FILE}: five columns: {line:?}") };
            let number = |code: &str| code.parse().unwrap_or_else(|error| panic!("{FILE}: {error}: {line:?}"));
            let (first, last) = code.split_once('-').unwrap_or((code, code));
            for peer in peers.split(' ') {
                assert!(peer == ANY || known.iter().any(|name| name == peer), "{FILE}: {peer} is no peer: {line:?}");
                for code in number(first)..=number(last) {
                    let difference = (code, what.to_owned(), theirs.to_owned(), ours.to_owned());
                    assert!(listed.insert((peer.to_owned(), difference)), "{FILE}: listed before for {peer}: {line:?}");
                }
            }
        }
    }
    listed
}

/// The file tells the truth about this library, whichever peers are here.
fn differences() {
    for (peer, difference) in listed() {
        let line = line(&peer, &difference);
        let (code, what, theirs, our_value) = difference;
        let key = if what == "code" { "phrase" } else { &what };
        let our_values = values(ours(), code, key);
        assert!(our_value == NOTHING || our_values.contains(&our_value), "{FILE}: we say {our_values:?}: {line}");
        assert!(!our_values.contains(&theirs), "{FILE}: no difference: {line}");
        // Whatever CPython calls a code, this library answers to.
        let of_cpython = peer == "cpython" && what == "name" && our_value == NOTHING;
        assert!(!of_cpython, "{FILE}: no difference to list, but an alias to add in src/registry.rs: {line}");
        assert!(what != "code" || (our_value == NOTHING) == (text(ours(), code) == NOTHING), "{FILE}: {line}");
    }
}
