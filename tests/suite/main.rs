//! The tests, by what breaks when one fails: each folder says so in its `mod.rs`. `kit` is what they share.

// The facts, for what is derived from them. Nothing here is compared with itself: the answers of the library are
// compared with what people write: tests/facts.txt, c-tests/rules.c, and c-tests/exhaustive.golden, which they read.
use codegen::{registry, row};

mod answers;
mod build;
mod interface;
mod kit;
mod platforms;
mod upkeep;
mod users;

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = libtest_mimic::Arguments::from_args();
    let built = if arguments.list { Ok(()) } else { kit::build() };
    if let Err(reason) = built {
        eprintln!("{reason}");
        return ExitCode::FAILURE;
    }
    let rooms = [answers::trials, build::trials, interface::trials, upkeep::trials, users::trials];
    let mut trials: Vec<_> = rooms.iter().flat_map(|trials| trials()).collect();
    // These take minutes and run only if the filter names them, as `make test-cross` and `make faults` do.
    let named = |name| arguments.filter.as_deref().is_some_and(|filter| filter.contains(name));
    if named("cross") {
        trials.extend(platforms::cross::trials());
    }
    if named("faults") {
        trials.extend(upkeep::faults::on_demand());
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    kit::clean_up();
    conclusion.exit_code()
}
