//! README's table of the functions.

use crate::api::Function;
use crate::{File, Source, replace_between};

pub fn table(source: &Source) -> File {
    let path = "README.md";
    let rows: String = source
        .functions
        .iter()
        .map(|function| format!("| `{}` | {} |\n", function.declaration(), summary(function)))
        .collect();
    let text = replace_between(
        &source.read(path),
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
