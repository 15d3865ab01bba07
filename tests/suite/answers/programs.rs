//! The C programs of c-tests/, each against the shared and the static library, and again under valgrind and the
//! compiler's sanitizers.

use crate::kit::{self, Language, Linkage};
use crate::registry::REGISTRY;
use crate::users::documents::check_program;
use libtest_mimic::Trial;
use std::process::Command;

/// What watches a program: what it needs, options of the compiler, and the command that runs the program.
const WATCHERS: [(&str, &[&str], &[&str], &str); 4] = [
    ("plain", &[], &[], ""),
    ("valgrind", &["valgrind"], &[], "valgrind -q --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=all"),
    ("helgrind", &["valgrind"], &[], "valgrind -q --error-exitcode=99 --tool=helgrind"),
    (
        "sanitizers",
        &["echo 'int main(void) { return 0; }' | ${CC:-cc} -fsanitize=address,undefined -x c -o /dev/null -"],
        &["-fsanitize=address,undefined", "-fno-sanitize-recover=all"],
        "",
    ),
];

pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        kit::trial("answers::programs::reload", &[], reload),
        kit::trial("answers::programs::adopting", &[], adopting),
    ];
    for (watcher, needs, options, command) in WATCHERS {
        for program in ["exhaustive", "rules", "lookup", "constants", "threads"] {
            // Of valgrind's tools, helgrind is for threads and memcheck for all else.
            if command.starts_with("valgrind") && (watcher == "helgrind") != (program == "threads") {
                continue;
            }
            for linkage in Linkage::ALL {
                // `make update` runs the tests that are called golden.
                let test = if program == "exhaustive" { "golden" } else { program };
                let name = format!("answers::programs::{watcher}::{test}::{}", linkage.name());
                trials.push(kit::trial(name, needs, move || {
                    let path = kit::c_program(program, linkage, &kit::folder(), &[&["-pthread"], options].concat());
                    let printed = kit::run(&mut kit::shell(&format!("{command} {}", path.display())));
                    match program {
                        "exhaustive" => kit::expect("c-tests/exhaustive.golden", &printed),
                        "lookup" => assert!(printed.starts_with(&words()), "{printed}"),
                        _ => (),
                    }
                }));
            }
        }
    }
    trials
}

/// How the output of lookup starts: it asked for as many words as the registry has.
fn words() -> String {
    let names: usize = REGISTRY.iter().map(|row| codegen::names(row).len()).sum();
    let phrases: usize = REGISTRY.iter().map(|row| 1 + row.former_phrases.len()).sum();
    format!("names: {names} words\nphrases: {phrases} words\n")
}

fn reload() {
    let program = kit::folder().join("reload");
    let mut command = kit::compiler(Language::C, "c99");
    kit::run(command.arg("-o").arg(&program).arg(kit::project("c-tests/reload.c")).arg("-ldl"));
    kit::run(Command::new(program).arg(kit::built("libhttpstatus.so")));
}

/// The program in docs/adopting.md.
fn adopting() {
    let page = kit::read(kit::project("docs/adopting.md"));
    check_program(&kit::blocks(&page, "c").concat(), &kit::blocks(&page, "text").concat());
}
