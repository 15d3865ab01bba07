//! What README says of the registry and of the functions.

use crate::api::Function;
use crate::registry::REGISTRY;
use crate::source::{File, Source, replace_between};

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
pub(crate) fn summary(function: &Function) -> &str {
    let description = &function.description;
    description.split_once(". ").map_or(description.as_str(), |(sentence, _)| sentence).trim_end_matches('.')
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
