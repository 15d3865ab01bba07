//! The project's files, as they are and as they should be.

use crate::api::{Constant, Function};
use std::fs;
use std::path::Path;

/// A file of the project and the text that it should have.
pub struct File {
    /// Relative to the project's folder.
    pub path: String,
    pub text: String,
}

/// What the other files are made from: the header, because it is the contract.
pub struct Source<'a> {
    /// The project's folder.
    pub root: &'a Path,
    pub header: String,
    pub functions: Vec<Function>,
    pub constants: Vec<Constant>,
}

impl Source<'_> {
    pub fn read(&self, path: &str) -> String {
        read(&self.root.join(path))
    }
}

pub fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Replaces the lines between the one with `begin` and the next one with `end`. Both stay.
pub fn replace_between(text: &str, begin: &str, end: &str, new: &str) -> String {
    let at = text.find(begin).unwrap_or_else(|| panic!("no \"{begin}\""));
    let start = at + text[at..].find('\n').expect("the end of that line") + 1;
    let stop = start + text[start..].find(end).unwrap_or_else(|| panic!("no \"{end}\" after \"{begin}\""));
    let stop = text[..stop].rfind('\n').map_or(0, |newline| newline + 1);
    format!("{}{new}{}", &text[..start], &text[stop..])
}

/// The version of the library.
pub fn version(root: &Path) -> String {
    let manifest = read(&root.join("Cargo.toml"));
    let version = manifest.lines().find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    version.expect("a version in Cargo.toml").to_owned()
}

/// The releases whose interface is kept in c-tests/abi/, the oldest first.
pub fn releases(root: &Path) -> Vec<String> {
    let folder = root.join("c-tests/abi");
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut releases: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    releases.sort_by_key(|release| major_and_minor(release));
    releases
}

/// The first two numbers of a version, which compare as versions do.
pub fn major_and_minor(version: &str) -> (u32, u32) {
    let mut parts = version.split('.').map(|part| part.parse().ok());
    match (parts.next().flatten(), parts.next().flatten()) {
        (Some(major), Some(minor)) => (major, minor),
        _ => panic!("a version starts with two numbers: {version:?}"),
    }
}
