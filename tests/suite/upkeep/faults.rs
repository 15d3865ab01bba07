//! The tests, tested: each line of tests/faults.txt is a fault that a tired maintainer might make. Each is planted alone
//! in a copy of the project, what is derived from the source is regenerated, and the test that the line names has to fail.
//! Only on demand: `make faults`, or `make faults FAULT=bounds` for one kind.

use crate::kit;
use libtest_mimic::Trial;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, MutexGuard, OnceLock};
use std::{env, fs};

kit::trials! {
    &[] => can_be_planted;
}

pub fn on_demand() -> Vec<Trial> {
    let mut trials = vec![kit::trial("upkeep::faults::pass_without_faults", &[], pass_without_faults)];
    for (i, fault) in faults().into_iter().enumerate() {
        let [kind, file, _, _, test] = &fault;
        // Numbered by line, so that a file can have several.
        let name = format!("upkeep::faults::{kind}::{:03}::{}", i + 1, file.rsplit('/').next().unwrap());
        let needs: &[_] = if test.contains("fuzz") { &["git", "cargo-fuzz"] } else { &["git"] };
        trials.push(kit::trial(name.clone(), needs, move || plant(&name, &fault)));
    }
    trials
}

/// Its kind; the file; what to replace there, where it stands first, and by what; and the tests that have to notice: what the
/// name of one has in it; or, after a dollar sign, a shell command.
type Fault = [String; 5];

fn faults() -> Vec<Fault> {
    kit::table("tests/faults.txt")
}

/// Each fault can be planted, and each test that it names is there.
fn can_be_planted() {
    let tests = kit::run(Command::new(env::current_exe().unwrap()).arg("--list"));
    let complaint = |[_, file, from, _, test]: Fault| {
        if !kit::read(kit::project(&file)).contains(&from) {
            return Some(format!("{from:?} does not stand in {file}"));
        }
        (!test.starts_with('$') && !tests.contains(&test)).then(|| format!("no test is called {test}"))
    };
    let complaints: Vec<_> = faults().into_iter().filter_map(complaint).collect();
    assert!(complaints.is_empty(), "tests/faults.txt is behind:\n{}", complaints.join("\n"));
}

/// The copy, for one fault at a time.
fn copy() -> MutexGuard<'static, PathBuf> {
    static COPY: OnceLock<Mutex<PathBuf>> = OnceLock::new();
    let copy = COPY.get_or_init(|| {
        let copy = kit::shared("copy");
        kit::copy(&kit::project(""), &copy);
        // Some tests ask git what belongs to the project.
        let git = "git init --quiet && git add --all && \
                   git -c user.name=- -c user.email=- commit --quiet --no-gpg-sign -m copy";
        kit::run(&mut kit::shell_in(&copy, git));
        Mutex::new(copy)
    });
    copy.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
}

/// A shell command in the copy, whose builds stay apart; whether it succeeded, and what it said.
fn run_in_copy(copy: &Path, command: &str) -> (bool, String) {
    let mut shell = kit::shell_in(copy, command);
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("faults");
    shell.env("CARGO_TARGET_DIR", target).env("CARGO", env!("CARGO")).env("CARGO_NET_OFFLINE", "true");
    kit::outcome(shell.env_remove("HTTPSTATUS_REQUIRE_ALL").env("RUST_BACKTRACE", "0"))
}

const BUILD: &str = "make --silent all";
/// What `make update` does, but for the instruction counts, which take long and which none of these tests reads.
const UPDATE: &str = "make --silent generate all
    HTTPSTATUS_UPDATE=1 cargo test --quiet --locked --test suite -- golden --skip valgrind --skip sanitizers --skip cost";

/// How the tests are asked that a fault names.
fn command(test: &str) -> String {
    match test.strip_prefix('$') {
        Some(command) => command.trim().to_owned(),
        None => format!("cargo test --locked --test suite -- {test} --skip valgrind --skip helgrind"),
    }
}

/// Without a fault, each test that is to notice one passes, and none is skipped: else what it says later means nothing.
fn pass_without_faults() {
    let copy = copy();
    let (succeeded, said) = run_in_copy(&copy, UPDATE);
    assert!(succeeded, "{said}");
    let tests: BTreeSet<_> = faults().into_iter().map(|[.., test]| test).collect();
    for test in tests {
        let (succeeded, said) = run_in_copy(&copy, &command(&test));
        assert!(succeeded, "{test}, without any fault: {said}");
        assert!(test.starts_with('$') || said.contains(" passed") && !said.contains(" 0 passed"), "{test}: {said}");
    }
}

fn plant(name: &str, [_, file, from, to, test]: &Fault) {
    let copy = copy();
    let path = copy.join(file);
    fs::write(&path, kit::read(&path).replacen(from, to, 1)).unwrap();
    // Whoever changes a source regenerates.
    let regenerates = ["src/", "codegen/", "cbindgen.toml", "Cargo.toml"].iter().any(|part| file.starts_with(part));
    let (builds, mut said) = run_in_copy(&copy, if regenerates { UPDATE } else { BUILD });
    let mut succeeded = builds;
    if builds {
        (succeeded, said) = run_in_copy(&copy, &command(test));
    }
    // As it was: files that the fault was regenerated into as well.
    kit::run(&mut kit::shell_in(&copy, "git checkout --quiet ."));
    // Of the tests, those that failed as tests; not that there was nothing to run.
    let failed = said.lines().filter_map(|line| line.strip_prefix("test ")?.strip_suffix(" ... FAILED"));
    let mut noticed: Vec<_> = failed.map(str::trim).filter(|failed| failed.contains(test)).collect();
    if test.starts_with('$') && builds && !succeeded {
        noticed.push(test);
    }
    assert!(!noticed.is_empty(), "{to:?} for {from:?} in {file} survived {test}:\n{said}");
    println!("{name}: noticed by {}", noticed.join(", "));
}
