//! The headers through other compilers and through programs that read headers: each case of c-tests/header_tools.sh.

use crate::kit;
use libtest_mimic::Trial;

const TOOLS: &str = "c-tests/header_tools.sh";

pub fn trials() -> Vec<Trial> {
    let trial = |(tool, needs): (String, _)| {
        kit::trial(format!("interface::header_tools::{tool}"), needs, move || check(&tool))
    };
    kit::cases(TOOLS).into_iter().map(trial).collect()
}

/// The commands say at last how many of all codes are errors, or that 404 is "Not Found".
fn check(tool: &str) {
    let mut shell = kit::shell(&format!("sh -e {} {tool}", kit::project(TOOLS).display()));
    shell.env("INCLUDE", kit::project("include")).env("BUILD", kit::project("build")).current_dir(kit::folder());
    let printed = kit::run(&mut shell);
    assert!(matches!(printed.lines().last().unwrap_or_default().trim(), "200" | "Not Found"), "{printed}");
}
