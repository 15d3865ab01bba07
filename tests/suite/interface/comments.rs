//! What comments and documents state as a fact is a fact: each number and each quoted text in the comment of a function
//! is compared with what the library answers, and none may stand there that is not.

use crate::answers::facts::Shared;
use crate::kit::{self, binary};
use crate::registry::REGISTRY;
use codegen::api::{Function, Signature};
use libtest_mimic::Trial;
use std::collections::BTreeSet;

pub fn trials() -> Vec<Trial> {
    vec![
        kit::trial("interface::comments::functions", &[], functions),
        kit::trial("interface::comments::returns", &[], returns),
        kit::trial("interface::comments::rules", &[], rules),
        kit::trial("interface::comments::documents", &[], documents),
    ]
}

type Claim = (&'static str, &'static str, fn(&Shared) -> bool);

/// A function, words of its comment, and whether they are true. Sets of codes are not here, but read from the comment.
const CLAIMS: &[Claim] = &[
    ("name", r#""NOT_FOUND" for 404"#, |l| l.text("name", 404) == "NOT_FOUND"),
    ("name", r#"That of 416, "REQUEST_RANGE_NOT_SATISFIABLE""#, |l| {
        l.text("name", 416) == "REQUEST_RANGE_NOT_SATISFIABLE"
    }),
    ("name", "have for 416 are aliases", |l| {
        [0, 1].map(|index| l.other("alias", 416, index)) == ["RANGE_NOT_SATISFIABLE", "REQUESTED_RANGE_NOT_SATISFIABLE"]
    }),
    ("phrase", r#""Not Found" for 404"#, |l| l.text("phrase", 404) == "Not Found"),
    ("phrase", "for 418, RFC 7168, Section 2.3.3", |_| true), // that document, read by a person
    ("description", r#""Request fulfilled, document follows" for 200"#, |l| {
        l.text("description", 200) == "Request fulfilled, document follows"
    }),
    ("description", "at most 90 characters", |l| {
        REGISTRY.iter().all(|row| l.text("description", row.code).len() <= 90)
    }),
    ("description", "for 200, the documentation of Python", |_| true), // facts::own_words
    ("line", r#""404 Not Found""#, |l| l.text("line", 404) == "404 Not Found"),
    ("reference", r#""HTTP Semantics RFC 9110, Section 15.5.5" for 404"#, |l| {
        l.text("reference", 404) == "HTTP Semantics RFC 9110, Section 15.5.5"
    }),
    ("reference", "but for 418, where it has RFC 9110", |l| !l.text("reference", 418).contains("9110")),
    ("reference", "outside of RFC 9110", |_| true), // IANA's file has the others, which freshness:: compares
    ("url", r#""https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5" for 404"#, |l| {
        l.text("url", 404) == "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5"
    }),
    ("url", r#"serve as the "type" of a problem detail"#, |_| true),
    ("alias", r#"counted from 0: "CONTENT_TOO_LARGE" for 413 and 0"#, |l| {
        l.other("alias", 413, 0) == "CONTENT_TOO_LARGE"
    }),
    ("former_phrase", r#"counted from 0: "Request Entity Too Large" for 413 and 0"#, |l| {
        l.other("former_phrase", 413, 0) == "Request Entity Too Large"
    }),
    ("from_name", r#"404 for "NOT_FOUND" and for "not_found""#, |l| {
        ["NOT_FOUND", "not_found"].iter().all(|name| l.find("from_name", name) == 404)
    }),
    ("from_name", "33 bytes are read at most", |_| lookup_reads("33")),
    (
        "from_phrase",
        r#"413 for "Content Too Large", for "Payload Too Large" and for "request entity too large""#,
        |l| {
            let phrases = ["Content Too Large", "Payload Too Large", "request entity too large"];
            phrases.iter().all(|phrase| l.find("from_phrase", phrase) == 413)
        },
    ),
    ("from_phrase", "33 bytes are read at most", |_| lookup_reads("33")),
    ("at", "counted from 0: 100 for 0", |l| l.at(0) == 100),
    ("is_valid", "and 418", |l| l.has("is_valid", 418)),
    ("class", "1 to 5 for 100 to 599", |l| {
        (0..=u16::MAX).all(|code| l.class(code) == if (100..=599).contains(&code) { (code / 100) as u8 } else { 0 })
    }),
    ("class", "outside of 100 to 599", |_| true), // the one before
    (
        "class_name",
        r#""Informational" for 100 to 199, "Successful" for 200 to 299, "Redirection" for 300 to 399, "Client Error" for 400 to 499, "Server Error" for 500 to 599"#,
        |l| {
            let names = ["Informational", "Successful", "Redirection", "Client Error", "Server Error"];
            (100..=599).all(|code| l.text("class_name", code) == names[usize::from(code / 100 - 1)])
        },
    ),
    ("class_name", "outside of 100 to 599", |l| {
        l.text("class_name", 99) == "NULL" && l.text("class_name", 600) == "NULL"
    }),
    (
        "is_redirection",
        "301, 302, 303, 307 and 308 do, but 300 offers a choice, 304 leads to the client's own copy, and 305 is \
                        deprecated",
        |l| {
            let redirections: Vec<_> = REGISTRY.iter().map(|row| row.code).filter(|code| l.class(*code) == 3).collect();
            redirections == [300, 301, 302, 303, 304, 305, 307, 308] && l.has("is_deprecated", 305)
        },
    ),
    ("fallback", "the x00 of its class, so 400 for 499. Outside of 100 to 599 it is 500", |l| {
        let fallback = |code| l.fallback(code);
        fallback(499) == 400 && fallback(599) == 500 && fallback(99) == 500 && fallback(600) == 500
    }),
    ("has_content", "For 205, true means content of zero length", |l| l.has("has_content", 205)),
    ("has_content", "With 100 to 199 and 204, a server", |l| {
        (100..=199).chain([204]).all(|code| !l.has("has_content", code))
    }),
    ("has_content", "0 and 65535 included", |l| l.has("has_content", 0) && l.has("has_content", 65535)),
    ("is_cacheable", "for 451, RFC 7725", |l| l.text("reference", 451).contains("RFC 7725, ")),
    (
        "is_experimental",
        r#"Not 103: the text of RFC 8297 says "Experimental", as it was published, but it has been a Proposed Standard since February 2025"#,
        |l| !l.has("is_experimental", 103) && l.text("reference", 103).contains("RFC 8297, "),
    ),
    ("is_deprecated", "Not 102: RFC 4918 dropped it", |l| !l.has("is_deprecated", 102)),
    ("is_deprecated", "for 102, the IANA", |_| true), // freshness::
    ("version", r#""1.0.0""#, |l| l.constant("version") == env!("CARGO_PKG_VERSION")),
    ("version_number", "major * 65536 + minor * 256 + patch", |l| {
        let parts: Vec<u32> = env!("CARGO_PKG_VERSION").split('.').map(|part| part.parse().unwrap()).collect();
        l.version_number() == parts[0] * 65536 + parts[1] * 256 + parts[2]
    }),
    ("registry_date", r#""2025-09-15""#, |l| l.constant("registry_date") == "2025-09-15"),
    ("registry_date", r#""Last Updated" in the IANA"#, |_| true),
];

/// How many bytes of a string c-tests/lookup.c lets be read.
fn lookup_reads(number: &str) -> bool {
    kit::read(kit::project("c-tests/lookup.c")).contains(&format!("READ = {number},"))
}

fn functions() {
    let library = Shared::load();
    let mut used = BTreeSet::new();
    for function in binary::functions() {
        let mut text = comment(&function);
        let short = function.short();
        for (i, (_, words, is_true)) in CLAIMS.iter().enumerate().filter(|(_, claim)| claim.0 == short) {
            assert!(text.contains(words), "the comment of {} does not say: {words}", function.name);
            assert!(is_true(&library), "the comment of {} is wrong: {words}", function.name);
            text = text.replacen(words, "", 1);
            used.insert(i);
        }
        // A yes or no: where the first sentence lists codes, it is all of them.
        if function.returns == "bool" {
            let (sentence, _) = function.description.split_once(". ").unwrap_or((&function.description, ""));
            let (codes, is_listed) = codes(sentence);
            if !codes.is_empty() {
                let ours: BTreeSet<u16> =
                    (0..=u16::MAX).filter(|code| library.has(short, *code) == is_listed).collect();
                assert_eq!(codes, ours, "left: what the comment of {} lists, right: what it answers", function.name);
                text = text.replacen(sentence.trim_end_matches('.'), "", 1);
            }
        }
        let text = without_sources(&text);
        let name = &function.name;
        assert!(
            !has_figure(&text),
            "no claim in tests/suite/interface/comments.rs checks this in the comment of {name}: {text}"
        );
        assert!(!text.contains("http://"), "http:// in the comment of {name}");
    }
    assert_eq!(used.len(), CLAIMS.len(), "claims of functions that are not there");
}

/// A comment in one line, without what other tests compare: since when the function is there, and that it returns 0.
fn comment(function: &Function) -> String {
    let since = format!("Since {}. ", function.since());
    let text = format!("{} {}", function.description, function.fields.join(" "));
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace(&since, "").replace("Returns 0 ", "")
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

/// Whether there is a number or a quoted text.
fn has_figure(text: &str) -> bool {
    let mut words = text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
    text.contains('"') || words.any(|word| word.starts_with(|letter: char| letter.is_ascii_digit()))
}

/// Without what names a document: `RFC 9110, Section 15.5.6`, `Sections 15.3.6 and 8.6`.
fn without_sources(text: &str) -> String {
    let mut kept = Vec::new();
    let mut words = text.split(' ').peekable();
    while let Some(word) = words.next() {
        kept.push(word);
        if ["RFC", "Section", "Sections", "(RFC"].contains(&word) {
            let mut number = words.next();
            while word == "Sections"
                && words.peek() == Some(&"and")
                && number.is_some_and(|number| !number.ends_with(','))
            {
                number = words.nth(1);
            }
        }
    }
    kept.join(" ")
}

/// What a function answers to what it does not know is what its comment says after "Returns".
fn returns() {
    let library = Shared::load();
    for function in binary::functions() {
        let short = function.short();
        let Some(says) = function.field("Returns ") else { continue };
        let word = says.split([' ', '.']).next().unwrap();
        let answer = match function.signature {
            Signature::TextOfCode => library.text(short, 65535),
            Signature::NthTextOfCode => library.other(short, 404, usize::MAX),
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

/// The rules at the top of the header.
fn rules() {
    let text = kit::read(kit::project("codegen/opening.txt"));
    let (_, rules) = text.split_once("The rules:").unwrap();
    let mut rules = rules.split_whitespace().collect::<Vec<_>>().join(" ");
    let library = Shared::load();
    let map = r#"HTTPSTATUS_MAP(XX) is XX(404, NOT_FOUND, "Not Found")"#;
    for (words, is_true) in [
        ("any of its 65,536 values", true),
        ("An unknown one gets NULL, 0 or false", true), // claims::returns
        ("HTTPSTATUS_CODE(), which makes 0, no status code, of what does not fit", !library.has("is_valid", 0)),
        ("the functions look at the low 16 bits alone", true), // c-tests/exhaustive.c, as the 65,536
        (r#""Registered" means listed in the IANA HTTP Status Code Registry, or 418"#, library.has("is_valid", 418)),
        ("Left out are 306 (unused)", !library.has("is_valid", 306)),
        ("codes of single vendors, such as 499", !library.has("is_valid", 499)),
        (map, true), // header::…::alone
        ("in a later 1.x", env!("CARGO_PKG_VERSION_MAJOR") == "1"),
    ] {
        assert!(rules.contains(words) && is_true, "{words}");
        rules = rules.replacen(words, "", 1);
    }
    assert!(!has_figure(&rules), "no claim in tests/suite/interface/comments.rs checks this: {rules}");
}

/// What documents say in numbers about the library.
fn documents() {
    let frozen = kit::read(kit::project("c-tests/abi/1.0/exhaustive.golden"));
    let registered_then =
        frozen.lines().filter(|line| line.starts_with("  name: ") && !line.ends_with(": NULL")).count();
    let shared = kit::built("libhttpstatus.so");
    let soname = binary::shared(&shared).soname;
    let rust = env!("CARGO_PKG_RUST_VERSION");
    let date = frozen.lines().find_map(|line| line.strip_prefix("registry_date: ")).unwrap();
    for (file, fact) in [
        ("docs/platforms.md", format!("with the library as Rust {rust} builds it")),
        ("docs/installing.md", format!("Rust {rust} or later")),
        ("docs/installing.md", format!("Debian's own cargo, {rust} or later")),
        ("docs/installing.md", format!("(soname `{soname}`, symbol versions `HTTPSTATUS_1.0`)")),
        ("README.md", format!("the tables of {} other projects", crate::answers::other_tables::PEERS.len())),
        ("SECURITY.md", "at most 33 bytes of a NUL-terminated string".to_owned()),
        ("docs/design.md", "in at most 33 bytes".to_owned()),
        ("docs/ffi.md", format!("`{soname}` is the name to load at run time")),
        ("CHANGELOG.md", format!("the {registered_then} codes of the IANA HTTP Status Code Registry of {date}")),
        ("CHANGELOG.md", format!("The soname stays `{soname}`")),
    ] {
        let text = kit::read(kit::project(file)).split_ascii_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(&fact), "{file} does not say: {fact}");
    }
    assert!(lookup_reads("33"));
    // Each function stands in CHANGELOG.md under the version that brought it, shortened to what differs.
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
