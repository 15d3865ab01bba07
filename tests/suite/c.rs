//! The C programs of c-tests/, each against the shared and the static library, and again under valgrind.

use crate::api;
use crate::kit::{self, Linkage};
use crate::registry::REGISTRY;
use libtest_mimic::Trial;
use std::fs;
use std::path::Path;
use std::process::Command;

pub fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for linkage in Linkage::ALL {
        for (name, test) in PROGRAMS {
            let path = format!("c::{name}::{}", linkage.name());
            trials.push(kit::trial(path.clone(), &[], move || test(&path, linkage, false)));
            let path = format!("c::{name}::{}::valgrind", linkage.name());
            trials.push(kit::trial(path.clone(), &["valgrind"], move || test(&path, linkage, true)));
        }
    }
    trials
}

type Program = fn(&str, Linkage, bool);
const PROGRAMS: [(&str, Program); 3] = [("golden", exhaustive), ("lookup", lookup), ("constants", constants)];

fn exhaustive(test: &str, linkage: Linkage, valgrind: bool) {
    let program = kit::c_program("exhaustive", linkage, &kit::scratch(test), &[]);
    kit::expect("c-tests/exhaustive.golden", &kit::run(&mut under(&program, valgrind)), "make golden");
}

fn lookup(test: &str, linkage: Linkage, valgrind: bool) {
    let program = kit::c_program("lookup", linkage, &kit::scratch(test), &[]);
    let printed = kit::run(&mut under(&program, valgrind));
    // The program's own list of former phrases has to be whole.
    let names: usize = REGISTRY.iter().map(|row| 1 + row.aliases.len()).sum();
    let phrases: usize = REGISTRY.iter().map(|row| 1 + row.former_phrases.len()).sum();
    assert!(printed.starts_with(&format!("names: {names} words\nphrases: {phrases} words\n")), "{printed}");
}

fn constants(test: &str, linkage: Linkage, valgrind: bool) {
    let folder = kit::scratch(test);
    write_constants(&folder);
    let program = kit::c_program("constants", linkage, &folder, &[]);
    kit::run(&mut under(&program, valgrind));
}

/// Writes what constants.c includes.
pub fn write_constants(folder: &Path) {
    let mut entries = String::new();
    for api::Constant { name, .. } in api::constants(&kit::read(kit::project("include/httpstatus.h"))) {
        entries += &format!("{{\"{name}\", HTTPSTATUS_{name}}},\n");
    }
    fs::write(folder.join("constants.inc"), entries).unwrap();
}

fn under(program: &Path, valgrind: bool) -> Command {
    if !valgrind {
        return Command::new(program);
    }
    let mut command = Command::new("valgrind");
    command.args(["--quiet", "--error-exitcode=99", "--leak-check=full", "--errors-for-leak-kinds=all"]).arg(program);
    command
}
