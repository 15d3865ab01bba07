//! The C programs of c-tests/, each against the shared and the static library, and again under valgrind and the
//! compiler's sanitizers.

use crate::kit::{self, Language, Linkage};
use crate::registry::REGISTRY;
use libtest_mimic::Trial;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for (name, test, tools) in PROGRAMS {
        for (linkage, &tool) in
            Linkage::ALL.into_iter().flat_map(|linkage| tools.iter().map(move |tool| (linkage, tool)))
        {
            let path = format!("answers::programs::{}::{name}::{}", tool.name(), linkage.name());
            trials.push(kit::trial(path.clone(), tool.needs(), move || test(&path, linkage, tool)));
        }
    }
    trials.push(kit::trial("answers::programs::reload", &[], reload));
    trials.push(kit::trial("answers::programs::adopting", &[], adopting));
    trials
}

type Program = fn(&str, Linkage, Tool);
const PROGRAMS: [(&str, Program, &[Tool]); 5] = [
    ("golden", exhaustive, &[Tool::None, Tool::Memcheck, Tool::Sanitizers]),
    ("rules", rules, &[Tool::None, Tool::Memcheck, Tool::Sanitizers]),
    ("lookup", lookup, &[Tool::None, Tool::Memcheck, Tool::Sanitizers]),
    ("constants", constants, &[Tool::None, Tool::Memcheck, Tool::Sanitizers]),
    ("threads", threads, &[Tool::None, Tool::Helgrind, Tool::Sanitizers]),
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

    /// Compiles and links a program.
    fn build(self, name: &str, linkage: Linkage, folder: &Path) -> PathBuf {
        let mut options = vec!["-pthread"];
        if matches!(self, Tool::Sanitizers) {
            options.extend(["-fsanitize=address,undefined", "-fno-sanitize-recover=all"]);
        }
        kit::c_program(name, linkage, folder, &options)
    }

    /// Runs it, and returns what it printed.
    fn run(self, program: &Path) -> String {
        let options: &[&str] = match self {
            Tool::None | Tool::Sanitizers => return kit::run(&mut Command::new(program)),
            Tool::Memcheck => &["--leak-check=full", "--errors-for-leak-kinds=all"],
            Tool::Helgrind => &["--tool=helgrind"],
        };
        kit::run(Command::new("valgrind").args(["--quiet", "--error-exitcode=99"]).args(options).arg(program))
    }
}

fn exhaustive(test: &str, linkage: Linkage, tool: Tool) {
    let program = tool.build("exhaustive", linkage, &kit::scratch(test));
    kit::expect("c-tests/exhaustive.golden", &tool.run(&program));
}

fn rules(test: &str, linkage: Linkage, tool: Tool) {
    tool.run(&tool.build("rules", linkage, &kit::scratch(test)));
}

fn lookup(test: &str, linkage: Linkage, tool: Tool) {
    let program = tool.build("lookup", linkage, &kit::scratch(test));
    let printed = tool.run(&program);
    // The program's own list of former phrases has to be whole.
    let names: usize = REGISTRY.iter().map(|row| codegen::names(row).len()).sum();
    let phrases: usize = REGISTRY.iter().map(|row| 1 + row.former_phrases.len()).sum();
    assert!(printed.starts_with(&format!("names: {names} words\nphrases: {phrases} words\n")), "{printed}");
}

fn constants(test: &str, linkage: Linkage, tool: Tool) {
    tool.run(&tool.build("constants", linkage, &kit::scratch(test)));
}

fn threads(test: &str, linkage: Linkage, tool: Tool) {
    tool.run(&tool.build("threads", linkage, &kit::scratch(test)));
}

fn reload() {
    let program = kit::scratch("answers::programs::reload").join("reload");
    let mut command = kit::compiler(Language::C, "c99");
    kit::run(command.arg("-o").arg(&program).arg(kit::project("c-tests/reload.c")).arg("-ldl"));
    kit::run(Command::new(program).arg(kit::built("libhttpstatus.so")));
}

/// The program in docs/adopting.md.
fn adopting() {
    let folder = kit::scratch("answers::programs::adopting");
    let page = kit::read(kit::project("docs/adopting.md"));
    fs::write(folder.join("server.c"), kit::blocks(&page, "c").concat()).unwrap();
    for linkage in Linkage::ALL {
        let program = folder.join(linkage.name());
        let mut command = kit::compiler(Language::C, "c99");
        command.args(["-Wl,--gc-sections", "-o"]).arg(&program).arg(folder.join("server.c"));
        kit::link(&mut command, linkage);
        kit::run(&mut command);
        assert_eq!(kit::run(&mut Command::new(&program)), kit::blocks(&page, "text").concat());
    }
}
