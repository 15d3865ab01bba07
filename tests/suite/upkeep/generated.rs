//! What is derived from the source is what the source says.

use crate::kit;
use similar::TextDiff;
use std::fs;

kit::trials! {
    &[] => is_current;
}

fn is_current() {
    let root = kit::project("");
    let differences = codegen::stale(&root).into_iter().map(|file| {
        let old = fs::read_to_string(root.join(&file.path)).unwrap_or_default();
        let difference = TextDiff::from_lines(&old, &file.text);
        difference.unified_diff().header(&file.path, "what the source says").to_string()
    });
    let differences: String = differences.collect();
    assert!(differences.is_empty(), "{differences}Run `make generate`.");
}
