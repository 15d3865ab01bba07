//! What README says of the registry and of the functions.

use crate::man::PAGES;
use crate::registry::REGISTRY;
use crate::source::{File, Source, replace_between};

pub fn readme(source: &Source) -> File {
    let path = "README.md";
    let mut groups: Vec<(usize, Vec<String>)> = Vec::new();
    for function in &source.functions {
        if let Some(page) = PAGES.iter().position(|(first, _)| *first == function.name) {
            groups.push((page, Vec::new()));
        }
        groups
            .last_mut()
            .expect("the first page starts with the first function")
            .1
            .push(format!("`{}`", function.short()));
    }
    let row = |(page, functions): &(usize, Vec<String>)| {
        let (first, about) = PAGES[*page];
        format!("| [{about}](docs/man/{first}.3) | {} |\n", functions.join(", "))
    };
    let text = replace_between(
        &with_count(&source.read(path)),
        "<!-- functions: written by `make generate` -->",
        "<!-- end -->",
        &format!("| man page | functions |\n|---|---|\n{}", groups.iter().map(row).collect::<String>()),
    );
    File { path: path.to_owned(), text }
}

const COUNT: &str = "<!-- The first number below is the count of codes, written by `make generate`. -->";

/// The text with today's count of codes as the first number after the marker.
fn with_count(text: &str) -> String {
    let at = text.find(COUNT).unwrap_or_else(|| panic!("README.md lacks the line: {COUNT}")) + COUNT.len();
    let (before, after) = text.split_at(at);
    let start = after.find(|c: char| c.is_ascii_digit()).expect("a number after the marker");
    let rest = after[start..].trim_start_matches(|c: char| c.is_ascii_digit());
    format!("{before}{}{}{rest}", &after[..start], REGISTRY.len())
}
