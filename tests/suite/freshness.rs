//! codegen/freshness.py, with IANA's table as it is and with changes in it.

use crate::kit;
use crate::registry::{DATE, REGISTRY};
use crate::rows;
use libtest_mimic::Trial;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

pub fn trials() -> Vec<Trial> {
    vec![
        kit::trial("freshness::same", &["python3"], same),
        kit::trial("freshness::drift", &["python3"], drift),
        kit::trial("freshness::pasted", &["python3"], pasted),
        kit::trial("freshness::warnings", &["python3"], warnings),
        kit::trial("freshness::malformed", &["python3"], malformed),
    ]
}

/// In the form of IANA's file, for the registry of 2025-09-15.
const SAMPLE: &str = "tests/http-status-codes-1.csv";

/// Where the registry is.
const PAGE: &str = "https://www.iana.org/assignments/http-status-codes";

/// What to replace in the sample, with what, and what has to be said about it.
type Change = (&'static str, &'static str, &'static str);

/// Codes that came, of which the tool prints what to paste.
const ADDITIONS: [Change; 3] = [
    (
        "\n512-599,Unassigned,",
        "\n512,It's New-found,[RFC9999]\n513-599,Unassigned,",
        r#"add 512 It's New-found [RFC9999]; from the document, write its title, maturity, section, description, traits:
    pub const RFC9999: Document = rfc(9999, "TITLE", Current);
    row(512, "ITS_NEW_FOUND",                   "It's New-found",                  RFC9999, "0",
        "DESCRIPTION"),"#,
    ),
    (
        "Supported (TEMPORARY - registered 2024-11-13, extension registered 2025-09-15, expires 2026-11-13)\",[draft-ietf-httpbis-resumable-upload-05]",
        "Supported\",[RFC9999]",
        r#"add 104 Upload Resumption Supported [RFC9999]; from the document, write its title, maturity, section, description, traits:
    pub const RFC9999: Document = rfc(9999, "TITLE", Current);
    row(104, "UPLOAD_RESUMPTION_SUPPORTED",     "Upload Resumption Supported",     RFC9999, "0",
        "DESCRIPTION"),"#,
    ),
    (
        "306,(Unused)",
        "306,Used",
        r#"add 306 Used [RFC9110, Section 15.4.7]; from the document, write its description, traits:
    row(306, "USED",                            "Used",                            HTTP, "15.4.7",
        "DESCRIPTION"),"#,
    ),
];

const DRIFT: [Change; 6] = [
    (
        "\n512-599,Unassigned,",
        "\n512,New,[RFC-ietf-httpbis-new-01]\n513-599,Unassigned,",
        "add 512 New [RFC-ietf-httpbis-new-01], once its RFC has a number",
    ),
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

const MALFORMED: [Change; 12] = [
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
    (", expires 2026-11-13)", ")", ":6: not a phrase and the day on which its registration expires: ['104', "),
    (", expires 2026-11-13)", ", expires 2026-13-11)", "changed.csv: month must be in 1..12"),
    ("\n405,", "\n404,", ":35: expected the row of 405, found 404"),
    ("\n419-420,Unassigned,", "", "expected the row of 419, found 421"),
    (
        "\n512-599,Unassigned,",
        "\n512,New,\"[RFC9999, Appendix B]\"\n513-599,Unassigned,",
        "freshness: 512: a reference of a new form: [RFC9999, Appendix B]",
    ),
    ("\n512-599,Unassigned,", "", "ends before the row of 512"),
    ("\n102,Processing", "\n102,\"Processing", "changed.csv: ',' expected after '\"'"),
];

fn same() {
    sample();
    let printed = kit::run(tool().arg(SAMPLE));
    // All but 418, which IANA has as unused.
    assert_eq!(printed, format!("fresh: {} codes are what IANA assigned\n", REGISTRY.len() - 1));
    // What is no table at all gets an answer too.
    for file in ["/dev/null", "/nonexistent", "build/libhttpstatus.so"] {
        let output = kit::output(tool().arg(file));
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{file}: {stderr}");
        assert!(stderr.starts_with("freshness: ") && stderr.lines().count() == 1, "{file}: {stderr}");
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

/// Each change alone has its answer on standard output, and the day to write down after it.
fn drift() {
    let date = DATE.to_str().unwrap();
    let last = format!("change {date} in src/registry.rs and tests/facts.txt to \"Last Updated\" of {PAGE}");
    for change in ADDITIONS.iter().chain(&DRIFT) {
        let output = kit::output(tool().arg(changed("freshness::drift", &[*change])));
        assert_eq!(String::from_utf8(output.stdout).unwrap(), format!("{}\n{last}\n", change.2));
        assert_eq!((output.status.code(), output.stderr), (Some(1), vec![]), "{}", change.1);
    }
}

/// What is printed for new codes compiles where it belongs: a document after the others, a row before the next code's.
fn pasted() {
    let folder = rows::copy("freshness::pasted");
    for changes in [&ADDITIONS[..1], &ADDITIONS[1..2], &ADDITIONS] {
        let output = kit::output(tool().arg(changed("freshness::pasted::sample", changes)));
        let printed = String::from_utf8(output.stdout).unwrap();
        let mut registry = kit::read(kit::project("src/registry.rs"));
        assert_eq!(printed.matches("    row(").count(), changes.len(), "{printed}");
        let lines: Vec<_> = printed.lines().collect();
        for (i, line) in lines.iter().enumerate() {
            if line.starts_with("    pub const ") {
                let end = registry.find("}\nuse documents::*;\n").unwrap();
                registry.insert_str(end, &format!("{line}\n"));
            } else if line.starts_with("    row(") {
                let next = rows::row_after(&registry, rows::code_of(line));
                registry.insert_str(next, &format!("{line}\n{}\n", lines[i + 1]));
            }
        }
        let output = rows::compile(&folder, &registry);
        assert!(output.status.success(), "{printed}{}", String::from_utf8_lossy(&output.stderr));
    }
}

/// Warnings come a year and a day after the registry's date, and the day after a temporary registration expires; the
/// table is fresh all the same.
fn warnings() {
    let date = DATE.to_str().unwrap();
    let change = (
        "\n512-599,Unassigned,",
        "\n512,\"New (TEMPORARY - registered 2001-01-01, expires 2002-01-01)\",[draft-new-00]\n513-599,Unassigned,",
        "",
    );
    let sample = changed("freshness::warnings", &[change]);
    let is_warned = |today: &str, warning: &str| {
        let epoch = kit::run(&mut kit::shell(&format!("date -u -d '{today}' +%s")));
        let output = kit::output(tool().arg(&sample).env("SOURCE_DATE_EPOCH", epoch.trim()));
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stderr).unwrap().lines().any(|line| line == format!("freshness: warning: {warning}"))
    };
    let old =
        format!("the library reflects the registry of {date}, more than a year ago: look for a newer one at {PAGE}");
    assert!(!is_warned(&format!("{date} +365 days"), &old));
    assert!(is_warned(&format!("{date} +366 days"), &old), "{old}");
    let expired = format!("512 New was registered until 2002-01-01: look what became of it at {PAGE}");
    assert!(!is_warned("2002-01-01", &expired));
    assert!(is_warned("2002-01-02", &expired), "{expired}");
}

/// Each change alone has its answer on standard error, and nothing else is said.
fn malformed() {
    for change in MALFORMED {
        let (_, new, answer) = change;
        let output = kit::output(tool().arg(changed("freshness::malformed", &[change])));
        let complaint = String::from_utf8(output.stderr).unwrap();
        assert!(complaint.starts_with("freshness: ") && complaint.contains(answer), "{new}: {complaint}");
        assert_eq!((output.status.code(), complaint.lines().count()), (Some(1), 1), "{new}: {complaint}");
        assert_eq!(output.stdout, b"", "{new}");
    }
}

/// The sample with changes.
fn changed(test: &str, changes: &[Change]) -> PathBuf {
    let mut sample = sample();
    for (old, new, _) in changes {
        assert_eq!(sample.matches(old).count(), 1, "{old} stands once in {SAMPLE}");
        sample = sample.replace(old, new);
    }
    let path = kit::scratch(test).join("changed.csv");
    fs::write(&path, sample).unwrap();
    path
}

/// The tool, on the day of the registry.
fn tool() -> Command {
    static TODAY: OnceLock<String> = OnceLock::new();
    let today = TODAY.get_or_init(|| kit::run(&mut kit::shell(&format!("date -u -d {} +%s", DATE.to_str().unwrap()))));
    kit::built("libhttpstatus.so");
    let mut command = Command::new("python3");
    command.arg("codegen/freshness.py").current_dir(kit::project("")).env("SOURCE_DATE_EPOCH", today.trim());
    command
}
