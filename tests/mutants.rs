//! What cargo-mutants runs for each change to the source that it tries: build the library and its most decisive C tests
//! anew, and run them. Only on demand (`make mutants`), for tests/suite holds the same tests.

use std::process::{Command, exit};

fn main() {
    let status =
        Command::new("make").args(["--silent", "check-mutant"]).current_dir(env!("CARGO_MANIFEST_DIR")).status();
    if !status.is_ok_and(|status| status.success()) {
        exit(1);
    }
}
