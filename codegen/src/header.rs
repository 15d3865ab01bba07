//! `include/httpstatus.h`: cbindgen writes it as `cbindgen.toml` says, the functions from `src/lib.rs` and the constants
//! from an enum in Rust that is made here from the rows.

use crate::api;
use crate::registry::REGISTRY;
use crate::source::{major_and_minor, read, releases};
use crate::{names, reference};
use std::path::Path;
use std::{env, fs, process};

/// The header's opening comment, which tells the rules and gives an example.
const OPENING: &str = "codegen/header-comment.txt";

pub fn header(root: &Path, version: &str) -> String {
    let mut config = cbindgen::Config::from_file(root.join("cbindgen.toml")).unwrap();
    let guard = "HTTPSTATUS_H";
    let opening = comment(&read(&root.join(OPENING)));
    config.header = Some(format!("{opening}\n#ifndef {guard}\n#define {guard}"));
    let parts: Vec<_> = version.split('.').collect();
    let [major, minor, patch] = parts[..] else { panic!("a version is three numbers: {version:?}") };
    for (place, value) in [("@VERSION@", version), ("@MAJOR@", major), ("@MINOR@", minor), ("@PATCH@", patch)] {
        config.after_includes = config.after_includes.map(|text| text.replace(place, value));
    }
    // cbindgen reads sources from files alone, and doesn't compile them: aliases of one number are no obstacle.
    let constants_source = env::temp_dir().join(format!("httpstatus-constants-{}.rs", process::id()));
    fs::write(&constants_source, constants(root, version)).unwrap();
    let builder = cbindgen::Builder::new().with_config(config);
    let builder = builder.with_src(root.join("src/lib.rs")).with_src(&constants_source);
    let mut header = Vec::new();
    builder.generate().unwrap().write(&mut header);
    fs::remove_file(&constants_source).unwrap();
    // C89 and C++98 allow no comma after the last enumerator; cbindgen writes one.
    String::from_utf8(header).unwrap().replacen(",\n};", "\n};", 1)
}

/// A text as the comment of a file in C. Doxygen makes no page of a file that does not say `\\file`.
pub fn comment(text: &str) -> String {
    let lines: String = text.lines().map(|line| format!(" * {line}").trim_end().to_owned() + "\n").collect();
    format!("/**\n * \\file\n{lines} */\n")
}

/// The registry as an enum in Rust.
fn constants(root: &Path, version: &str) -> String {
    let since = Since::new(root, version);
    let mut text = "/// The registered codes in ascending order, with their aliases. Pass a code as a uint16_t, never as this \
         type: its\n/// size is the compiler's choice.\n///\n/// Since 1.0, unless noted. Source: the IANA HTTP Status Code \
         Registry.\n#[repr(C)]\npub enum httpstatus_code {\n"
        .to_owned();
    for row in REGISTRY {
        let mut add = |name: &str, comment: &str| {
            text += &format!("/// {comment}{}\nHTTPSTATUS_{name} = {},\n", since.note(name), row.code);
        };
        add(row.name, &format!("{}: {}.", row.phrase, reference(row)));
        for alias in &names(row)[1..] {
            add(alias, &format!("Alias of HTTPSTATUS_{}.", row.name));
        }
    }
    text + "}\n"
}

/// The version that a constant came with: the first release whose frozen header has it, or else the one in the making.
/// So nobody has to write it down, and a new constant can't claim an old version.
struct Since {
    releases: Vec<(String, Vec<String>)>,
    current: String,
}

impl Since {
    fn new(root: &Path, version: &str) -> Since {
        let names = |release: &String| {
            let header = read(&root.join(format!("c-tests/abi/{release}/httpstatus.h")));
            api::constants(&header).into_iter().map(|constant| constant.name).collect()
        };
        let releases = releases(root).into_iter().map(|release| (release.clone(), names(&release))).collect();
        let (major, minor) = major_and_minor(version);
        Since { releases, current: format!("{major}.{minor}") }
    }

    fn note(&self, name: &str) -> String {
        let mut releases = self.releases.iter();
        let first = releases.find(|(_, names)| names.iter().any(|other| other == name));
        let version = first.map_or(&self.current, |(release, _)| release);
        if version == "1.0" { String::new() } else { format!(" Since {version}.") }
    }
}
