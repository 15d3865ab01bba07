//! The C programs of c-tests/, each against the shared and the static library, and again under valgrind and the
//! compiler's sanitizers.

use crate::kit::{self, Language, Linkage};
use crate::registry::REGISTRY;
use crate::users::documents::check_program;
use libtest_mimic::Trial;
use std::process::Command;

pub fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for (name, test, tools) in PROGRAMS {
        for (linkage, &tool) in
            Linkage::ALL.into_iter().flat_map(|linkage| tools.iter().map(move |tool| (linkage, tool)))
        {
            let path = format!("answers::programs::{}::{name}::{}", tool.name(), linkage.name());
            trials.push(kit::trial(path, tool.needs(), move || test(linkage, tool)));
        }
    }
    trials.push(kit::trial("answers::programs::reload", &[], reload));
    trials.push(kit::trial("answers::programs::adopting", &[], adopting));
    trials
}

type Program = fn(Linkage, Tool);
const PROGRAMS: [(&str, Program, &[Tool]); 5] = [
    ("golden", exhaustive, &[Tool::None, Tool::Memcheck, Tool::Sanitizers]),
    ("rules", |linkage, tool| _ = tool.answer("rules", linkage), &[Tool::None, Tool::Memcheck, Tool::Sanitizers]),
    ("lookup", lookup, &[Tool::None, Tool::Memcheck, Tool::Sanitizers]),
    (
        "constants",
        |linkage, tool| _ = tool.answer("constants", linkage),
        &[Tool::None, Tool::Memcheck, Tool::Sanitizers],
    ),
    ("threads", |linkage, tool| _ = tool.answer("threads", linkage), &[Tool::None, Tool::Helgrind, Tool::Sanitizers]),
];

/// What watches a program.
#[derive(Clone, Copy)]
enum Tool {
    None,
    Memcheck,
    Helgrind,
    Sanitizers,
}

impl Tool {
    fn name(self) -> &'static str {
        match self {
            Tool::None => "plain",
            Tool::Memcheck => "valgrind",
            Tool::Helgrind => "helgrind",
            Tool::Sanitizers => "sanitizers",
        }
    }

    fn needs(self) -> &'static [&'static str] {
        match self {
            Tool::None => &[],
            Tool::Memcheck | Tool::Helgrind => &["valgrind"],
            Tool::Sanitizers => {
                &["echo 'int main(void) { return 0; }' | ${CC:-cc} -fsanitize=address,undefined -x c -o /dev/null -"]
            }
        }
    }

    /// Compiles, links and runs a program, and returns what it printed.
    fn answer(self, name: &str, linkage: Linkage) -> String {
        let mut options = vec!["-pthread"];
        if matches!(self, Tool::Sanitizers) {
            options.extend(["-fsanitize=address,undefined", "-fno-sanitize-recover=all"]);
        }
        let program = kit::c_program(name, linkage, &kit::folder(), &options);
        let options: &[&str] = match self {
            Tool::None | Tool::Sanitizers => return kit::run(&mut Command::new(program)),
            Tool::Memcheck => &["--leak-check=full", "--errors-for-leak-kinds=all"],
            Tool::Helgrind => &["--tool=helgrind"],
        };
        kit::run(Command::new("valgrind").args(["--quiet", "--error-exitcode=99"]).args(options).arg(program))
    }
}

fn exhaustive(linkage: Linkage, tool: Tool) {
    kit::expect("c-tests/exhaustive.golden", &tool.answer("exhaustive", linkage));
}

fn lookup(linkage: Linkage, tool: Tool) {
    let printed = tool.answer("lookup", linkage);
    // The program's own list of former phrases has to be whole.
    let names: usize = REGISTRY.iter().map(|row| codegen::names(row).len()).sum();
    let phrases: usize = REGISTRY.iter().map(|row| 1 + row.former_phrases.len()).sum();
    assert!(printed.starts_with(&format!("names: {names} words\nphrases: {phrases} words\n")), "{printed}");
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
