//! The tests. Each module proves one side of the library; `kit` is what they share.

// The facts, for what is derived from them. Nothing here is compared with itself: the answers of the library are
// compared with what people write: tests/facts.txt, c-tests/rules.c, and c-tests/exhaustive.golden, which they read.
use codegen::{registry, tables};

mod abi;
mod artefacts;
mod budget;
mod build;
mod c;
mod claims;
mod consumers;
mod cross;
mod cxx;
mod derived;
mod docs;
mod elsewhere;
mod facts;
mod faults;
mod forms;
mod freshness;
mod header;
mod install;
mod kit;
mod languages;
mod library;
mod man;
mod packages;
mod peers;
mod property;
mod rehearsal;
mod reproducible;
mod rows;
mod tools;

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = libtest_mimic::Arguments::from_args();
    kit::updating();
    let mut trials = Vec::new();
    trials.extend(abi::trials());
    trials.extend(artefacts::trials());
    trials.extend(budget::trials());
    trials.extend(build::trials());
    trials.extend(c::trials());
    trials.extend(claims::trials());
    trials.extend(consumers::trials());
    trials.extend(cxx::trials());
    trials.extend(derived::trials());
    trials.extend(docs::trials());
    trials.extend(elsewhere::trials());
    trials.extend(facts::trials());
    trials.extend(forms::trials());
    trials.extend(freshness::trials());
    trials.extend(header::trials());
    trials.extend(install::trials());
    trials.extend(languages::trials());
    trials.extend(man::trials());
    trials.extend(packages::trials());
    trials.extend(peers::trials());
    trials.extend(property::trials());
    trials.extend(rehearsal::trials());
    trials.extend(reproducible::trials());
    trials.extend(rows::trials());
    trials.extend(tools::trials());
    // These take minutes, so they want to be asked for: `make test-cross`.
    if arguments.filter.as_deref().is_some_and(|filter| filter.starts_with("cross")) {
        trials.extend(cross::trials());
    }
    // So does each fault that is planted: `make faults`.
    if arguments.filter.as_deref().is_some_and(|filter| filter.starts_with("faults")) {
        trials.extend(faults::trials());
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}
