//! What cargo-mutants runs for each change to the source that it tries: build the library and its most decisive C tests
//! anew, and run them; and where they notice nothing, the tests of the registry's rows, which take longer. Only on demand
//! (`make mutants`), for tests/suite holds the same tests.

use std::process::{Command, exit};

fn main() {
    let checks: [(&str, &[&str]); 2] = [
        ("make", &["--silent", "check-mutant"]),
        (env!("CARGO"), &["test", "--quiet", "--locked", "--test", "suite", "--", "registry_checks"]),
    ];
    for (program, arguments) in checks {
        let status = Command::new(program).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).status();
        if !status.is_ok_and(|status| status.success()) {
            exit(1);
        }
    }
}
