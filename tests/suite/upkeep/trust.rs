//! What others could slip in: crates.

use crate::kit;
use std::collections::BTreeSet;

kit::trials! {
    &[] => crates::golden = crates;
    &["cargo fetch --locked --offline"] => licences;
}

/// Every Cargo.lock of the project, from which SECURITY.md lists the crates.
const LOCKS: [&str; 4] =
    ["Cargo.lock", "fuzz/Cargo.lock", "tests/peers/rust/Cargo.lock", "c-tests/consumers/rust/Cargo.lock"];
const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// A package of a Cargo.lock.
struct Package {
    name: String,
    is_ours: bool,
    dependencies: BTreeSet<String>,
}

fn packages(lock: &str) -> Vec<Package> {
    let text = kit::read(kit::project(lock));
    let package = |block: &str| {
        let value = |key: &str| {
            let line = block.lines().find_map(|line| line.strip_prefix(&format!("{key} = \"")));
            line.map(|value| value.trim_end_matches('"').to_owned())
        };
        let name = value("name").unwrap();
        let source = value("source");
        if let Some(source) = &source {
            assert!(source == CRATES_IO, "{lock}: {name} comes from {source}, and only crates.io is trusted");
            assert!(value("checksum").is_some(), "{lock}: {name} has no checksum");
        }
        // A name, and its version where the file has two.
        let dependencies = block.lines().filter_map(|line| line.strip_prefix(" \"")?.split([' ', '"']).next());
        Package { name, is_ours: source.is_none(), dependencies: dependencies.map(str::to_owned).collect() }
    };
    text.split("[[package]]\n").skip(1).map(package).collect()
}

/// SECURITY.md says of each crate what it is for, or which crate needs it.
fn crates() {
    let security = kit::read(kit::project("SECURITY.md"));
    let (before, table) = security.split_once("|---|---|---|\n").expect("the table of crates");
    let (table, after) = table.split_once("\n\n").unwrap();
    let (mut rows, mut named) = (String::new(), BTreeSet::new());
    for lock in LOCKS {
        let packages = packages(lock);
        let is_ours = |name: &String| packages.iter().any(|package| package.is_ours && package.name == *name);
        let ours = packages.iter().filter(|package| package.is_ours);
        let direct: BTreeSet<_> =
            ours.flat_map(|package| &package.dependencies).filter(|name| !is_ours(name)).collect();
        named.extend(direct.iter().map(|name| name.to_string()));
        for name in direct {
            let start = format!("| `{name}` | ");
            let row = table.lines().find_map(|line| line.strip_prefix(&start)).unwrap_or_else(|| {
                panic!("SECURITY.md lacks a crate of {lock}: add \"{start}what uses it, and why | |\", then run `make update`")
            });
            let (purpose, _) = row.split_once(" | ").unwrap();
            let (mut needs, mut met) = (BTreeSet::new(), vec![name.clone()]);
            while let Some(name) = met.pop() {
                let versions = packages.iter().filter(|package| package.name == name);
                let new =
                    versions.flat_map(|package| &package.dependencies).filter(|name| named.insert(name.to_string()));
                let new: Vec<_> = new.cloned().collect();
                needs.extend(new.iter().cloned());
                met.extend(new);
            }
            rows += &format!("{start}{purpose} | {} |\n", Vec::from_iter(needs).join(", ")).replace("|  |", "| |");
        }
    }
    kit::expect("SECURITY.md", &format!("{before}|---|---|---|\n{}\n\n{after}", rows.trim_end()));
}

/// Everybody may use, change and pass on the crates. cbindgen's licence concerns its own files, not what it writes.
fn licences() {
    let accepted =
        ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "NCSA", "Unicode-3.0", "Unlicense", "Zlib"];
    for lock in LOCKS {
        let manifest = lock.replace(".lock", ".toml");
        let metadata = format!("cargo metadata --locked --offline --format-version 1 --manifest-path {manifest}");
        let metadata = kit::run(&mut kit::shell(&metadata));
        let licences = metadata.split("\"id\":\"").filter_map(|rest| rest.split_once("\",\"license\":"));
        let licences: Vec<_> =
            licences.map(|(id, rest)| (id, rest.split_once(",\"license_file\"").unwrap().0)).collect();
        let ours = packages(lock).iter().filter(|package| package.is_ours).count();
        assert_eq!(licences.len(), packages(lock).len(), "{lock}: each package with a licence");
        let foreign: Vec<_> = licences.iter().filter(|(id, _)| id.starts_with(CRATES_IO)).collect();
        assert_eq!(foreign.len(), licences.len() - ours, "{lock}");
        for (id, licence) in foreign {
            let accepts = |licence: &str| licence.split([' ', '/']).any(|word| accepted.contains(&word));
            let parts = licence.trim_matches('"').replace(['(', ')'], "");
            let is_cbindgen = id.contains("#cbindgen@") && parts == "MPL-2.0";
            assert!(
                parts.split(" AND ").all(accepts) || is_cbindgen,
                "{id}: the licence {licence} is none of {accepted:?}"
            );
        }
    }
}
