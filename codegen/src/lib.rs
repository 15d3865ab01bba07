//! Everything that is derived from the library's source: the functions of `src/lib.rs` with their comments, the rows of
//! `src/registry.rs`, and the version in `Cargo.toml`. `make generate` writes it; a test compares it.

pub mod api;
pub mod bindings;
mod c;
pub mod cxx;
mod data;
mod header;
mod linker;
mod man;
pub mod map;
mod readme;
mod source;

// The facts, and the texts that the library makes of them.
#[path = "../../src/registry.rs"]
pub mod registry;
#[path = "../../src/row.rs"]
pub mod row;
#[allow(dead_code, reason = "the library uses the rest")]
#[path = "../../src/tables.rs"]
mod tables;
#[allow(dead_code, reason = "the library uses the rest")]
#[path = "../../src/texts.rs"]
pub mod texts;

use row::Status;
use source::Source;
pub use source::{File, major_and_minor, releases};
use std::fs;
use std::path::Path;

/// The names of a row: its own, then the aliases.
pub fn names(row: &Status) -> Vec<String> {
    let phrases = [row.phrase].into_iter().chain(row.former_phrases.iter().copied());
    let others = phrases.filter(|phrase| !row::makes(phrase, row.name));
    let made = others.map(|phrase| phrase.bytes().filter_map(row::in_name).map(char::from).collect());
    [row.name.to_owned()].into_iter().chain(made).collect()
}

/// The reference of a registered row.
fn reference(row: &Status) -> &'static str {
    text(&texts::REFERENCES, row)
}

/// The URL of a registered row.
fn url(row: &Status) -> &'static str {
    text(&texts::URLS, row)
}

/// The name of the class of a row.
fn class_name(row: &Status) -> &'static str {
    let name = &tables::CLASS_NAMES[usize::from(row.code / 100) - 1];
    std::str::from_utf8(name).unwrap().trim_end_matches('\0')
}

fn text<const SIZE: usize>(texts: &'static texts::Texts<SIZE>, row: &Status) -> &'static str {
    let start = texts.starts[tables::Place::of(row.code).row].into();
    let end = texts::next_string(&texts.pool, start) - 1;
    std::str::from_utf8(&texts.pool[start..end]).unwrap()
}

/// Every derived file, with the text that it should have.
pub fn files(root: &Path) -> Vec<File> {
    let header = header::header(root, &source::version(root));
    let functions = api::functions(&header);
    let constants = api::constants(&header);
    let source = Source { root, header, functions, constants };

    let mut files = vec![File { path: "include/httpstatus.h".to_owned(), text: source.header.clone() }];
    files.push(map::header(&source));
    files.push(cxx::header(&source));
    files.extend(bindings::files(&source));
    files.push(linker::version_script(&source));
    files.push(linker::debian_symbols(&source));
    files.push(c::functions(&source));
    files.push(c::examples(&source));
    files.extend(man::pages(&source));
    files.extend(data::files(&source));
    files.push(readme::readme(&source));
    files
}

/// The derived files that are out of date.
pub fn stale(root: &Path) -> Vec<File> {
    let mut files = files(root);
    files.retain(|file| fs::read_to_string(root.join(&file.path)).ok().as_ref() != Some(&file.text));
    files
}
