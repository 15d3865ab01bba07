//! What others could slip in: crates.

use crate::kit;
use std::collections::BTreeSet;

kit::trials! {
    &[FETCHED] => crates::golden = crates;
}

/// Each workspace of the project has a Cargo.lock.
const WORKSPACES: [&str; 4] = [".", "fuzz", "tests/peers/rust", "c-tests/consumers/rust"];
const FETCHED: &str = "for of in . fuzz tests/peers/rust c-tests/consumers/rust; do \
                       cargo fetch --locked --offline --manifest-path $of/Cargo.toml; done";
/// Everybody may use, change and pass on a crate with one of these.
const LICENCES: [&str; 9] =
    ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "NCSA", "Unicode-3.0", "Unlicense", "Zlib"];

/// Every crate comes from crates.io, and its licence is accepted. SECURITY.md says of each what it is for, or which other
/// crate needs it.
fn crates() {
    let security = kit::read(kit::project("SECURITY.md"));
    let (before, table) = security.split_once("|---|---|---|\n").expect("the table of crates");
    let (table, after) = table.split_once("\n\n").unwrap();
    let mut rows: Vec<(String, BTreeSet<String>)> = Vec::new();
    let mut named = BTreeSet::new();
    for workspace in WORKSPACES {
        let lock = kit::read(kit::project(workspace).join("Cargo.lock"));
        let sources: Vec<_> = lock.lines().filter(|line| line.starts_with("source = ")).collect();
        let crates_io = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";
        assert!(sources.iter().all(|line| *line == crates_io), "{workspace}: only crates.io is trusted: {sources:?}");
        assert_eq!(lock.matches("\nchecksum = ").count(), sources.len(), "{workspace}: a checksum for each crate");

        let tree = format!(
            "cargo tree --locked --offline --workspace --target all --no-dedupe -e normal,build,dev --prefix depth \
             --format '|{{p}}|{{l}}' --manifest-path {workspace}/Cargo.toml"
        );
        // The names above a line, and whether they are ours.
        let mut above = Vec::new();
        for line in kit::run(&mut kit::shell(&tree)).lines().filter(|line| !line.is_empty()) {
            let [depth, package, licence] = line.split('|').collect::<Vec<_>>()[..] else { panic!("{line}") };
            let (name, is_ours) = (package.split(' ').next().unwrap().to_owned(), package.contains(" (/"));
            above.truncate(depth.parse().unwrap());
            let needed_by_us = above.last().is_none_or(|above| *above);
            above.push(is_ours);
            if is_ours {
                continue;
            }
            let accepted = |licence: &str| licence.split([' ', '/']).any(|word| LICENCES.contains(&word));
            // The licence of cbindgen concerns its own files, not what it writes.
            let is_accepted = licence.replace(['(', ')'], "").split(" AND ").all(accepted) || name == "cbindgen";
            assert!(is_accepted, "{name}: the licence {licence} is none of {LICENCES:?}");
            if needed_by_us && !rows.iter().any(|row| row.0 == name) {
                rows.push((name, BTreeSet::new()));
            } else if !needed_by_us && named.insert(name.clone()) {
                rows.last_mut().unwrap().1.insert(name);
            }
        }
    }
    let line = |(name, needs): &(String, BTreeSet<String>)| {
        let start = format!("| `{name}` | ");
        let row = table.lines().find_map(|line| line.strip_prefix(&start)).unwrap_or_else(|| {
            panic!("SECURITY.md lacks a crate: add \"{start}what uses it, and why | |\", then run `make update`")
        });
        let (purpose, _) = row.split_once(" | ").unwrap();
        let needs: Vec<_> = needs.iter().filter(|name| !rows.iter().any(|row| row.0 == **name)).cloned().collect();
        format!("{start}{purpose} | {} |\n", needs.join(", ")).replace("|  |", "| |")
    };
    let rows: String = rows.iter().map(line).collect();
    kit::expect("SECURITY.md", &format!("{before}|---|---|---|\n{}\n\n{after}", rows.trim_end()));
}
