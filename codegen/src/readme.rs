//! What README says of the registry and of the functions.

use crate::api::Function;
use crate::registry::REGISTRY;
use crate::{File, Source, replace_between};

pub fn readme(source: &Source) -> File {
    let path = "README.md";
    let rows: String = source
        .functions
        .iter()
        .map(|function| format!("| `{}` | {} |\n", function.declaration(), summary(function)))
        .collect();
    let text = replace_between(
        &with_count(&source.read(path)),
        "<!-- functions: written by `make generate` -->",
        "<!-- end -->",
        &format!("| function | answer |\n|---|---|\n{rows}"),
    );
    File { path: path.to_owned(), text }
}

/// What a function answers, in a line: the first sentence of its comment.
fn summary(function: &Function) -> &str {
    let description = &function.description;
    description.split_once(". ").map_or(description.as_str(), |(sentence, _)| sentence).trim_end_matches('.')
}

/// The text with the number of today's codes after the first "All".
fn with_count(text: &str) -> String {
    let (before, after) = text.split_once("All ").expect("\"All … registered codes\" in README");
    let rest = after.trim_start_matches(|c: char| c.is_ascii_digit());
    assert!(rest.trim_start().starts_with("registered"), "\"All … registered codes\" in README");
    format!("{before}All {}{rest}", REGISTRY.len())
}
