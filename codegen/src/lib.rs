//! Everything that is derived from the library's source: the functions of `src/lib.rs` with their comments, the rows of
//! `src/registry.rs`, and the version in `Cargo.toml`. `make generate` writes it; a test compares it.

pub mod api;
pub mod bindings;
mod c;
mod cxx;
mod header;
mod linker;
mod man;
mod readme;

// The facts themselves, and the texts that the library puts together from them.
#[allow(dead_code, reason = "the library uses the rest")]
#[path = "../../src/registry.rs"]
pub mod registry;
#[allow(dead_code, reason = "the library uses the rest")]
#[path = "../../src/tables.rs"]
pub mod tables;

use std::fs;
use std::path::Path;

/// A file of the project, or one of its parts, and the text that the source gives it.
pub struct File {
    pub path: String,
    pub text: String,
}

/// What all of it is made from.
struct Source<'a> {
    /// The project's folder.
    root: &'a Path,
    /// The header, as a text and as what it declares. Other files are made from the header, since it is the contract.
    header: String,
    functions: Vec<api::Function>,
    constants: Vec<api::Constant>,
}

impl Source<'_> {
    fn read(&self, path: &str) -> String {
        read(&self.root.join(path))
    }
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every derived file, with the text that it should have.
pub fn files(root: &Path) -> Vec<File> {
    let header = header::header(root, &version(root));
    let functions = api::functions(&header);
    let constants = api::constants(&header);
    let source = Source { root, header, functions, constants };

    let mut files = vec![File { path: "include/httpstatus.h".to_owned(), text: source.header.clone() }];
    files.push(cxx::header(&source));
    files.extend(bindings::files(&source));
    files.push(linker::version_script(&source));
    files.push(linker::debian_symbols(&source));
    files.extend(c::lists(&source));
    files.extend(man::pages(&source));
    files.push(readme::readme(&source));
    files
}

/// Those of them that have another text.
pub fn stale(root: &Path) -> Vec<File> {
    let mut files = files(root);
    files.retain(|file| fs::read_to_string(root.join(&file.path)).ok().as_ref() != Some(&file.text));
    files
}

/// The version of the library.
fn version(root: &Path) -> String {
    let manifest = read(&root.join("Cargo.toml"));
    let version = manifest.lines().find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    version.expect("a version in Cargo.toml").to_owned()
}

/// Replaces what stands between the line with `begin` and the next line with `end`, which both stay.
fn replace_between(text: &str, begin: &str, end: &str, new: &str) -> String {
    let at = text.find(begin).unwrap_or_else(|| panic!("no \"{begin}\""));
    let start = at + text[at..].find('\n').expect("the end of that line") + 1;
    let stop = start + text[start..].find(end).unwrap_or_else(|| panic!("no \"{end}\" after \"{begin}\""));
    let stop = text[..stop].rfind('\n').map_or(0, |newline| newline + 1);
    format!("{}{new}{}", &text[..start], &text[stop..])
}

/// The releases whose interface is kept in c-tests/abi/, the oldest first.
pub fn releases(root: &Path) -> Vec<String> {
    let folder = root.join("c-tests/abi");
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut releases: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    releases.sort_by_key(|release| number(release));
    releases
}

/// A version `1.2` as numbers that compare as versions do.
pub fn number(version: &str) -> (u32, u32) {
    let part = |part: &str| part.parse().unwrap_or_else(|_| panic!("a version is two numbers: {version:?}"));
    let (major, minor) = version.split_once('.').unwrap_or_else(|| panic!("a version is two numbers: {version:?}"));
    (part(major), part(minor.split('.').next().unwrap()))
}
