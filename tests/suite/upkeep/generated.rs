//! What is derived from the source is what the source says.

use crate::kit;
use similar::TextDiff;
use std::process::Command;
use std::{env, fs};

kit::trials! {
    &[] => is_current, not_updated_by_mistake;
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

/// Where everything has to hold, nothing is written as if it did.
fn not_updated_by_mistake() {
    let asked = |update: &str, require_all: &str| {
        let mut command = Command::new(env::current_exe().unwrap());
        command.arg("no test has this name").env("HTTPSTATUS_UPDATE", update);
        kit::output(command.env("HTTPSTATUS_REQUIRE_ALL", require_all)).status.success()
    };
    assert!(asked("1", "0") && asked("0", "1"));
    assert!(!asked("1", "1"), "HTTPSTATUS_UPDATE=1 and HTTPSTATUS_REQUIRE_ALL=1 were accepted together");
    assert!(!asked("yes", "0"), "HTTPSTATUS_UPDATE=yes was accepted");
}
