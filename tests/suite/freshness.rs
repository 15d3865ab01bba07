//! packaging/freshness.py, with IANA's table as it is and with changes in it.

use crate::kit;
use libtest_mimic::Trial;
use std::fs;
use std::process::Command;

pub fn trials() -> Vec<Trial> {
    vec![
        kit::trial("freshness::same", &["python3"], same),
        kit::trial("freshness::drift", &["python3"], || check("freshness::drift", &DRIFT, "", true)),
        kit::trial("freshness::malformed", &["python3"], || {
            check("freshness::malformed", &MALFORMED, "freshness: ", false)
        }),
    ]
}

/// In the form of IANA's file, for the registry of 2025-09-15.
const SAMPLE: &str = "tests/http-status-codes-1.csv";

/// What to replace in the sample, with what, and what has to be said about it.
type Change = (&'static str, &'static str, &'static str);

const DRIFT: [Change; 8] = [
    ("\n427,Unassigned,\n", "\n427,New,[RFC9999]\n", "add 427 New [RFC9999]"),
    (
        "Supported (TEMPORARY - registered 2024-11-13, extension registered 2025-09-15, expires 2026-11-13)\",[draft-ietf-httpbis-resumable-upload-05]",
        "Supported\",[RFC9999]",
        "add 104 Upload Resumption Supported [RFC9999]",
    ),
    ("306,(Unused)", "306,Used", "add 306 Used [RFC9110, Section 15.4.7]"),
    ("418,(Unused),\"[RFC9110, Section 15.5.19]\"", "418,Tea,[RFC2324]", "change 418 I'm a Teapot: its phrase is Tea"),
    ("404,Not Found", "404,Lost", "change 404 Not Found: its phrase is Lost"),
    (
        "425,Too Early,[RFC8470]",
        "425,Too Early,[RFC8471]",
        "change 425 Too Early: its reference is [RFC8471], not Using Early Data in HTTP RFC 8470, Section 5.2",
    ),
    (
        "407,Proxy Authentication Required",
        "407,Proxy Authentication Required (OBSOLETED)",
        "change 407 Proxy Authentication Required: it is obsoleted",
    ),
    (
        "451,Unavailable For Legal Reasons,[RFC7725]",
        "451,Unassigned,",
        "deprecate 451 Unavailable For Legal Reasons: no longer assigned, but a released constant stays",
    ),
];

const MALFORMED: [Change; 9] = [
    ("Value,Description,Reference\n", "", "the first line is not Value,Description,Reference"),
    (
        "404,Not Found",
        "404,Not, Found",
        ":34: not a value or range, a description and a reference: ['404', 'Not', ' Found', ",
    ),
    ("404,", "4o4,", ":34: not a value or range, a description and a reference: ['4o4', "),
    ("404,Not Found", "404,", ":34: not a single code with a phrase and an RFC: ['404', ''"),
    (
        "102,Processing,[RFC2518]",
        "102,Processing,",
        ":4: not a single code with a phrase and an RFC: ['102', 'Processing', '']",
    ),
    ("\n405,", "\n404,", ":35: expected the row of 405, found 404"),
    ("\n419-420,Unassigned,", "", "expected the row of 419, found 421"),
    ("\n512-599,Unassigned,", "", "ends before the row of 512"),
    ("\n102,Processing", "\n102,\"Processing", "changed.csv: ',' expected after '\"'"),
];

fn same() {
    let printed = kit::run(tool().arg(SAMPLE));
    assert_eq!(printed, "fresh: 61 codes are what IANA assigned\n");
    // What is no table at all gets an answer too.
    for file in ["/dev/null", "/nonexistent", "build/libhttpstatus.so"] {
        let output = kit::output(tool().arg(file));
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{file}: {stderr}");
        assert!(stderr.starts_with("freshness: ") && stderr.lines().count() == 1, "{file}: {stderr}");
    }
}

/// Each change alone, the answer on standard output or standard error, and exit status 1.
fn check(test: &str, changes: &[Change], prefix: &str, on_stdout: bool) {
    let sample = kit::read(kit::project(SAMPLE));
    let path = kit::scratch(test).join("changed.csv");
    for (old, new, answer) in changes {
        assert_eq!(sample.matches(old).count(), 1, "{old} stands once in {SAMPLE}");
        fs::write(&path, sample.replace(old, new)).unwrap();
        let output = kit::output(tool().arg(&path));
        let (printed, silent) = if on_stdout { (output.stdout, output.stderr) } else { (output.stderr, output.stdout) };
        let printed = String::from_utf8(printed).unwrap();
        assert_eq!(output.status.code(), Some(1), "{new}: {printed}");
        assert!(
            printed.starts_with(prefix) && printed.contains(answer) && printed.lines().count() == 1,
            "{new}: {printed}"
        );
        assert_eq!(silent, b"", "{new}");
    }
}

fn tool() -> Command {
    kit::built("libhttpstatus.so");
    let mut command = Command::new("python3");
    command.arg("packaging/freshness.py").current_dir(kit::project(""));
    command
}
