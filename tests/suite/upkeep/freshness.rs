//! codegen/freshness.py, with IANA's table as it is and with changes in it.

use crate::kit;
use crate::registry::{DATE, REGISTRY};
use crate::upkeep::registry_checks;
use std::fs;
use std::path::{Path, PathBuf};

kit::trials! {
    &["python3"] => same, drift, pasted, warnings, malformed, hostile;
}

/// In the form of IANA's file, for the registry that the library reflects.
const SAMPLE: &str = "tests/http-status-codes-1.csv";

/// Where the registry is.
const PAGE: &str = "https://www.iana.org/assignments/http-status-codes";

/// A change of the sample, as tests/freshness.txt lists them: its kind, what to replace by what, and the answer.
type Change = [String; 4];

fn changes(kinds: &[&str]) -> Vec<Change> {
    let mut changes = kit::table("tests/freshness.txt");
    changes.retain(|[kind, ..]: &Change| kinds.contains(&kind.as_str()));
    assert!(!changes.is_empty());
    changes
}

/// What the tool says on a day: its exit status, standard output and standard error.
fn on_day(day: &str, file: &Path) -> (Option<i32>, String, String) {
    kit::built("libhttpstatus.so");
    let command = format!("SOURCE_DATE_EPOCH=$(date -u -d '{day}' +%s) python3 codegen/freshness.py \"$0\"");
    let output = kit::output(kit::shell(&command).arg(file));
    let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    (output.status.code(), out, err)
}

/// What the tool says of a file that is no table: one line, without a character of the file that could do harm.
fn refusal(file: &Path) -> String {
    let (status, out, err) = on_day(DATE.to_str().unwrap(), file);
    assert_eq!((status, out.as_str(), err.lines().count()), (Some(1), "", 1), "{}: {err}", file.display());
    assert!(err.starts_with("freshness: "), "{err}");
    assert!(err.trim_end().bytes().all(|byte| matches!(byte, b' '..=b'~')), "{err:?}");
    err
}

/// How a field with characters of an attack is refused.
const REFUSED: &str = "a field has a quote, a backslash or a character that is not printable ASCII: [";

/// Fields in place of "404" and "Not Found" that would write something else into the pasted row, the C header or the
/// terminal, and how each is refused.
const HOSTILE: [(&str, &str); 12] = [
    ("404,\"Lost\"\", HTTP, \"\"1\"", REFUSED),
    ("404,Lost\\", REFUSED),
    ("404,\"Lost\n512,New\"", REFUSED),
    ("404,\"Lost\r\"", REFUSED),
    ("404,\"Lost\u{2028}\"", REFUSED),
    ("404,Lost\t", REFUSED),
    ("404,\u{1b}[2JLost", REFUSED),
    ("404,Lost\0", ""),
    ("404,Lo\u{202e}st", REFUSED),
    ("404,Verlören", REFUSED),
    ("4\u{664}4,Not Found", REFUSED),
    ("404,\"Lost", "',' expected after '\"'"),
];

fn same() {
    let (_, printed, _) = on_day(DATE.to_str().unwrap(), Path::new(SAMPLE));
    // All but 418, which IANA has as unused.
    assert_eq!(printed, format!("fresh: {} codes are what IANA assigned\n", REGISTRY.len() - 1));
    for file in ["/dev/null", "/nonexistent", "build/libhttpstatus.so"] {
        refusal(Path::new(file));
    }
}

/// The sample, which has every code that is registered.
fn sample() -> String {
    let sample = kit::read(kit::project(SAMPLE));
    let missing = REGISTRY.iter().map(|row| row.code).filter(|code| !sample.contains(&format!("\n{code},")));
    let missing: Vec<_> = missing.collect();
    assert!(missing.is_empty(), "{SAMPLE} is older than src/registry.rs: put in IANA's rows of {missing:?}");
    sample
}

/// Each change alone has its answer on standard output, and the date to update after it. All those that exclude no other
/// have theirs in one run, so that no difference hides another.
fn drift() {
    let date = DATE.to_str().unwrap();
    let last = format!("change {date} in src/registry.rs and tests/facts.txt to \"Last Updated\" of {PAGE}");
    for change in changes(&["added", "alternative", "differs"]) {
        assert_eq!(difference(std::slice::from_ref(&change)), format!("{}\n{last}\n", filled(&change[3])));
    }
    let together = [&changes(&["added"])[..1], &changes(&["differs"])].concat();
    let printed = difference(&together);
    assert!(together.iter().all(|change| printed.contains(&format!("{}\n", filled(&change[3])))), "{printed}");
}

/// What is printed for the sample with changes.
fn difference(changes: &[Change]) -> String {
    let (status, out, err) = on_day(DATE.to_str().unwrap(), &changed(changes));
    // A temporary registration may have expired by the day of the registry.
    assert!(err.lines().all(|line| line.starts_with("freshness: warning: ")), "{changes:?}: {err}");
    assert_eq!(status, Some(1), "{changes:?}");
    out
}

/// What is printed for new codes compiles where it belongs: a document after the others, a row before the next code's.
fn pasted() {
    let folder = registry_checks::copy();
    let added = changes(&["added"]);
    for changes in [&added[..1], &added[1..], &added] {
        let printed = difference(changes);
        let mut registry = kit::read(kit::project("src/registry.rs"));
        assert_eq!(printed.matches("    row(").count(), changes.len(), "{printed}");
        let lines: Vec<_> = printed.lines().collect();
        for (i, line) in lines.iter().enumerate() {
            if line.starts_with("    pub const ") {
                let end = registry.find("}\nuse documents::*;\n").unwrap();
                registry.insert_str(end, &format!("{line}\n"));
            } else if line.starts_with("    row(") {
                let next = registry_checks::row_after(&registry, registry_checks::code_of(line));
                registry.insert_str(next, &format!("{line}\n{}\n", lines[i + 1]));
            }
        }
        kit::run(&mut registry_checks::compile(&folder, &registry));
    }
}

/// Warnings come a year and a day after the registry's date, and the day after a temporary registration expires; the
/// table is fresh all the same.
fn warnings() {
    let date = DATE.to_str().unwrap();
    let change = changes(&["temporary"]);
    let sample = changed(&change);
    let is_warned = |today: &str, warning: &str| {
        let (status, _, err) = on_day(today, &sample);
        assert_eq!(status, Some(0), "{err}");
        err.lines().any(|line| line == format!("freshness: warning: {warning}"))
    };
    let old =
        format!("the library reflects the registry of {date}, more than a year ago: look for a newer one at {PAGE}");
    assert!(!is_warned(&format!("{date} +365 days"), &old));
    assert!(is_warned(&format!("{date} +366 days"), &old), "{old}");
    let expired = filled(&change[0][3]);
    assert!(!is_warned("2002-01-01", &expired));
    assert!(is_warned("2002-01-02", &expired), "{expired}");
}

/// Each change alone has its answer on standard error, and nothing else is said.
fn malformed() {
    for change in changes(&["malformed"]) {
        let path = changed(std::slice::from_ref(&change));
        let answer = filled(&change[3]);
        let answer = answer.replace("@LINE@", &first_difference(&sample(), &kit::read(&path)).to_string());
        let complaint = refusal(&path);
        assert!(complaint.contains(&answer), "{change:?}: {complaint}");
    }
    // Cut off before its last line.
    let sample = sample();
    let (rest, last) = sample.trim_end().rsplit_once('\n').unwrap();
    let path = kit::folder().join("cut.csv");
    fs::write(&path, rest).unwrap();
    assert_eq!(refusal(&path), format!("freshness: {}: ends before the row of {}\n", path.display(), &last[..3]));
}

/// A hostile field is refused with the number of its line.
fn hostile() {
    let sample = sample();
    let path = kit::folder().join("changed.csv");
    let field = "404,Not Found";
    let texts = HOSTILE.iter().map(|(new, answer)| (sample.replace(field, new).into_bytes(), *answer));
    // Not UTF-8 at all.
    let (before, after) = sample.split_once(field).unwrap();
    let latin_1 = [before.as_bytes(), b"404,Verl\xf6ren", after.as_bytes()].concat();
    let line = before.lines().count() + 1;
    for (text, answer) in texts.chain([(latin_1, REFUSED)]) {
        fs::write(&path, text).unwrap();
        let complaint = refusal(&path);
        assert!(complaint.contains(&format!("changed.csv:{line}: {answer}")), "{complaint}");
    }
}

/// The sample with changes.
fn changed(changes: &[Change]) -> PathBuf {
    let mut sample = sample();
    for [_, old, new, _] in changes {
        let (old, new) = (filled(old), filled(new));
        assert_eq!(sample.matches(&old).count(), 1, "{old} stands once in {SAMPLE}");
        sample = sample.replace(&old, &new);
    }
    let path = kit::shared("csv").join("changed.csv");
    fs::write(&path, sample).unwrap();
    path
}

/// A text with the codes of the sample's last free range.
fn filled(text: &str) -> String {
    let sample = sample();
    let range = sample.lines().filter_map(|line| line.strip_suffix(",Unassigned,")?.split_once('-')).next_back();
    let (first, last) = range.expect("a free range in the sample");
    let next = first.parse::<u16>().unwrap() + 1;
    text.replace("@FIRST@", first).replace("@NEXT@", &next.to_string()).replace("@LAST@", last)
}

/// The number of the first line that differs.
fn first_difference(old: &str, new: &str) -> usize {
    1 + old.lines().zip(new.lines()).take_while(|(old, new)| old == new).count()
}
