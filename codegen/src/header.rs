//! `include/httpstatus.h`: cbindgen writes it from `src/lib.rs`, as `cbindgen.toml` says, and from an enum that is made
//! from the rows of the registry.

use crate::registry::REGISTRY;
use crate::tables::REFERENCES;
use crate::{api, number, read, releases};
use std::ffi::CStr;
use std::fmt::Write;
use std::path::Path;
use std::{env, fs, process};

/// The header's opening comment, which tells the rules and gives an example.
const OPENING: &str = "codegen/opening.txt";

pub fn header(root: &Path, version: &str) -> String {
    let mut config = cbindgen::Config::from_file(root.join("cbindgen.toml")).unwrap();
    config.header = Some(comment(&read(&root.join(OPENING))));
    let parts: Vec<_> = version.split('.').collect();
    let [major, minor, patch] = parts[..] else { panic!("a version is three numbers: {version:?}") };
    for (place, value) in [("@VERSION@", version), ("@MAJOR@", major), ("@MINOR@", minor), ("@PATCH@", patch)] {
        config.after_includes = config.after_includes.map(|text| text.replace(place, value));
    }
    // cbindgen reads files alone. Two tests may do this at once.
    let constants = env::temp_dir().join(format!("httpstatus-{}-{:?}.rs", process::id(), std::thread::current().id()));
    fs::write(&constants, constants_source(root, version)).unwrap();
    let mut header = Vec::new();
    let bindings =
        cbindgen::Builder::new().with_config(config).with_src(&constants).with_src(root.join("src/lib.rs")).generate();
    fs::remove_file(constants).unwrap();
    bindings.unwrap().write(&mut header);
    String::from_utf8(header).unwrap()
}

/// A text as a comment in C.
fn comment(text: &str) -> String {
    let lines: String = text.lines().map(|line| format!(" * {line}").trim_end().to_owned() + "\n").collect();
    format!("/*\n{lines} */\n")
}

/// The registry as the source of an enum. rustc never sees it: two variants of one value are fine in C alone.
fn constants_source(root: &Path, version: &str) -> String {
    let mut source = String::from(
        "/// The registered codes, and other names of some, in ascending order. A code is passed as a uint16_t, never
         /// as this type, whose size is the compiler's choice.
         ///
         /// Since 1.0, unless noted. Source: the IANA HTTP Status Code Registry.
         #[repr(C)] pub enum httpstatus {\n",
    );
    let since = Since::new(root, version);
    for row in REGISTRY {
        // SAFETY: each registered code has a reference, which is a static NUL-terminated string.
        let reference = unsafe { CStr::from_ptr(REFERENCES.of(row.code, 0)) }.to_str().unwrap();
        let note = since.note(row.name);
        writeln!(source, "/// {}: {reference}.{note}\n{} = {},", row.phrase, row.name, row.code).unwrap();
        for alias in row.aliases {
            let note = since.note(alias);
            writeln!(source, "/// Other name of HTTPSTATUS_{}.{note}\n{alias} = {},", row.name, row.code).unwrap();
        }
    }
    source + "}\n"
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
        let (major, minor) = number(version);
        Since { releases, current: format!("{major}.{minor}") }
    }

    fn note(&self, name: &str) -> String {
        let mut releases = self.releases.iter();
        let first = releases.find(|(_, names)| names.iter().any(|other| other == name));
        let version = first.map_or(&self.current, |(release, _)| release);
        if version == "1.0" { String::new() } else { format!(" Since {version}.") }
    }
}
