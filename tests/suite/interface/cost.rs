//! What the library costs, in instructions and bytes. Nothing here is timed: `make bench` does that.

use crate::kit::binary;
use crate::kit::{self, Linkage};
use crate::registry::REGISTRY;
use codegen::api::{Function, Signature};
use codegen::row::Status;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

kit::trials! {
    &["valgrind", "callgrind_annotate"] => instructions_golden;
    &["objdump", X86_64] => no_branch_call_or_division;
    &[] => static_growth;
    &["strip", "readelf"] => libraries;
    &["readelf", "strip", X86_64] => unwind_tables;
}

/// The functions of the header with an expression that calls each.
fn calls() -> Vec<(String, String)> {
    let call = |function: Function| {
        let texts = if function.name.contains("phrase") { "phrases" } else { "names" };
        let arguments = match function.signature {
            Signature::TextOfCode | Signature::BoolOfCode | Signature::ClassOfCode | Signature::CodeOfCode => "code",
            Signature::NthTextOfCode => "code, 0",
            Signature::CodeOfString => &format!("{texts}[i]"),
            Signature::CodeOfBytes => &format!("{texts}[i], lengths[i]"),
            Signature::CodeOfIndex => "i",
            Signature::Count | Signature::Text | Signature::Number => "",
        };
        let expression = format!("{}({arguments})", function.name);
        (function.name, expression)
    };
    binary::functions().into_iter().map(call).collect()
}

/// A program that calls one function with each registered code, or with its text.
fn program(folder: &Path, name: &str, expression: &str, linkage: Linkage) -> String {
    let list = |item: &dyn Fn(&Status) -> String| REGISTRY.iter().map(item).collect::<Vec<_>>().join(", ");
    let texts = if expression.contains("phrases") { "phrases" } else { "names" };
    let text = |row: &Status| if texts == "phrases" { row.phrase } else { row.name };
    let tables = if expression.contains("s[i]") {
        format!(
            "static const char *const {texts}[] = {{{}}};\nstatic const size_t lengths[] = {{{}}};\n",
            list(&|row| format!("{:?}", text(row))),
            list(&|row| text(row).len().to_string()),
        )
    } else {
        String::new()
    };
    let source = format!(
        "#include <httpstatus.h>\n{tables}static const uint16_t codes[] = {{{}}};\n\
         int main(void)\n{{\n    volatile uint64_t answer;\n    unsigned i;\n\n    \
         for (i = 0; i < sizeof codes / sizeof codes[0]; i++) {{\n        uint16_t code = codes[i];\n        \
         (void)code;\n        answer = (uint64_t)({expression});\n        (void)answer;\n    }}\n    return 0;\n}}\n",
        list(&|row| row.code.to_string()),
    );
    let path = folder.join(format!("{name}.c"));
    fs::write(&path, source).unwrap();
    let program = folder.join(name);
    let mut command = kit::compiler(kit::Language::C, "c11");
    command
        .args(["-Wno-unused", "-Wno-pointer-to-int-cast", "-g0", "-Wl,--gc-sections", "-o"])
        .arg(&program)
        .arg(&path);
    kit::link(&mut command, linkage);
    kit::run(&mut command);
    program.to_str().unwrap().to_owned()
}

/// Counted by callgrind, for all calls of a function with all that it calls; compared with the committed counts.
fn instructions_golden() {
    let folder = kit::folder();
    let mut report = String::from(
        "# Instructions of one call, on average over all registered codes or their texts, as built for x86_64. Written\n\
         # by `make update`; a test fails when a function takes more.\n",
    );
    let mut counted = BTreeMap::new();
    for (function, expression) in calls() {
        let program = program(&folder, &function, &expression, Linkage::Static);
        let out = folder.join(format!("{function}.callgrind"));
        let mut callgrind = Command::new("valgrind");
        callgrind.args(["--quiet", "--tool=callgrind", &format!("--toggle-collect={function}")]);
        kit::run(callgrind.arg(format!("--callgrind-out-file={}", out.display())).arg(program));
        let summary = kit::read(&out);
        let total = summary.lines().find_map(|line| line.strip_prefix("totals: ")).expect("totals");
        // Compilers call a function without arguments once, for it is declared to give the same answer each time.
        let calls = if expression.ends_with("()") { 1 } else { REGISTRY.len() };
        let each = total.trim().parse::<f64>().unwrap() / calls as f64;
        report += &format!("{function:32} {each:6.1}\n");
        counted.insert(function, each);
    }
    if kit::updating() {
        kit::expect(BUDGET, &report);
        return;
    }
    let committed = kit::read(kit::project(BUDGET));
    let committed: BTreeMap<_, f64> = committed
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split_once(' ').unwrap())
        .map(|(function, count)| (function.to_owned(), count.trim().parse().unwrap()))
        .collect();
    assert!(counted.keys().eq(committed.keys()), "{BUDGET} lists other functions: run `make update`");
    for (function, count) in counted {
        let budget = committed[&function];
        assert!(
            count <= budget + 0.05,
            "{function}: {count:.1} instructions, {budget} are committed: run `make update`"
        );
    }
}

/// Only this machine's instructions are known here.
pub const X86_64: &str = "uname -m | grep -x x86_64";
const BUDGET: &str = "c-tests/instructions.txt";

/// The functions that answer for a code do so without a jump, a call or a division.
fn no_branch_call_or_division() {
    let library = kit::built("libhttpstatus.so");
    let listing = kit::run(Command::new("objdump").args(["-d", "--no-show-raw-insn"]).arg(library));
    let mut seen = 0;
    for function in listing.split("\n\n").filter(|function| function.contains("<http_status_")) {
        let name = function.split_once('<').unwrap().1.split(['@', '>']).next().unwrap();
        if name.starts_with("http_status_from_") || ["http_status_alias", "http_status_former_phrase"].contains(&name) {
            continue;
        }
        seen += 1;
        let instructions = function.lines().skip(1).filter_map(|line| line.split('\t').nth(1));
        for instruction in instructions.map(|line| line.split_whitespace().next().unwrap()) {
            let wrong = instruction.starts_with('j') || instruction.starts_with("call") || instruction.contains("div");
            assert!(!wrong, "{instruction} in {function}");
        }
    }
    assert_eq!(seen, calls().len() - 6, "functions in the listing");
}

/// A static program grows by the strings of the function that it calls, and by no more than 2 KiB besides; when it
/// calls all of them, by no more than 4.5 KiB besides.
fn static_growth() {
    let folder = kit::folder();
    let size = |name: &str, expression: &str| -> usize {
        let program = program(&folder, name, expression, Linkage::Static);
        let printed = kit::run(Command::new("size").arg(program));
        let columns: Vec<_> = printed.lines().nth(1).unwrap().split_whitespace().collect();
        columns[0].parse::<usize>().unwrap() + columns[1].parse::<usize>().unwrap()
    };
    let length = |texts: &dyn Fn(&Status) -> usize| REGISTRY.iter().map(texts).sum::<usize>();
    let names = length(&|row| codegen::names(row).iter().map(|name| name.len() + 1).sum());
    let former = length(&|row| row.former_phrases.iter().map(|phrase| phrase.len() + 1).sum());
    let phrases = length(&|row| row.phrase.len() + 1);
    let descriptions = length(&|row| row.description.len() + 1);
    let references = codegen::texts::REFERENCES.pool.len();
    let urls = codegen::texts::URLS.pool.len();
    let lines = phrases + REGISTRY.len() * "404 ".len();

    let mut table = String::new();
    for (function, expression) in calls() {
        let strings = match function.trim_start_matches("http_status_") {
            "name" | "alias" | "from_name" | "from_name_n" => names,
            "phrase" | "from_phrase" | "from_phrase_n" => phrases + former,
            "line" | "former_phrase" => lines + former,
            "class_name" => "Informational, Successful, Redirection, Client Error, Server Error".len(),
            "description" => descriptions,
            "reference" => references,
            "url" => urls,
            _ => 0,
        };
        // The same program without the library.
        let without = expression.replace(&function, "(uintptr_t)").replace(", ", " + ");
        let without = if without.ends_with("()") { "0".to_owned() } else { without };
        // A compiler may make more of the empty program.
        let growth = size(&function, &expression).saturating_sub(size(&format!("{function}.without"), &without));
        table += &format!("{function:32} {growth:6} bytes, {strings:5} of them strings\n");
        assert!(
            growth <= strings + 2048,
            "{function}: a static program grows by {growth} bytes, {strings} of them strings"
        );
    }
    // The whole library, code and data. Phrases lie within lines.
    let printed = kit::run(Command::new("size").arg(kit::built("libhttpstatus.a")));
    let growth: usize = printed.lines().nth(1).unwrap().split_whitespace().next().unwrap().parse().unwrap();
    let strings = names + lines + former + descriptions + references + urls;
    table += &format!("{:32} {growth:6} bytes, {strings:5} of them strings\n", "all");
    assert!(growth <= strings + 4608, "all: a static program grows by {growth} bytes, {strings} of them strings");
    fs::write(folder.join("table.txt"), table).unwrap();
}

/// The libraries as they are shipped, without the unwind tables that some functions of Rust's core library bring along.
fn libraries() {
    let stripped = kit::folder().join("libhttpstatus.so");
    kit::run(Command::new("strip").arg("-o").arg(&stripped).arg(kit::built("libhttpstatus.so")));
    for (path, limit) in [(stripped, 22 * 1024), (kit::built("libhttpstatus.a"), 32 * 1024)] {
        let size = fs::metadata(&path).unwrap().len();
        assert!(
            size <= limit,
            "{}: {size} bytes, more than {limit}. A new code may need another page: then raise the limit here",
            path.display()
        );
    }
    let sections = kit::run(Command::new("readelf").args(["-W", "-S"]).arg(kit::built("httpstatus.o")));
    assert!(!sections.contains(".eh_frame"), "unwind tables:\n{sections}");
}

/// With `UNWIND=1`, a debugger or a profiler that stops anywhere in the library sees who called it, even when all symbols
/// are stripped, and the library has a size that README says.
fn unwind_tables() {
    let folder = kit::folder();
    let build = |option: &str| {
        let build = folder.join(option);
        let mut make = Command::new("make");
        make.arg("--silent").arg("-C").arg(kit::project("")).arg(option).arg(format!("B={}", build.display()));
        kit::run(&mut make);
        let library = build.join("libhttpstatus.so");
        let program = build.join("unwind");
        let mut command = kit::compiler(kit::Language::C, "gnu99");
        command.arg("-o").arg(&program).arg(kit::project("c-tests/unwind.c")).arg(&library).args(kit::rpath(&build));
        kit::run(command.arg("-ldl"));
        kit::run(Command::new("strip").arg(fs::canonicalize(&library).unwrap()));
        let printed = kit::run(&mut Command::new(program));
        let numbers: Vec<u64> = printed.split_whitespace().filter_map(|word| word.parse().ok()).collect();
        (numbers[0], numbers[1], fs::metadata(library).unwrap().len())
    };
    let (with_caller, all, size) = build("UNWIND=1");
    assert!(all > 100 && with_caller == all, "{with_caller} of {all} instructions with a caller");
    let (without_caller, all, _) = build("UNWIND=");
    assert!(without_caller < all, "all {all} instructions with a caller, though there are no tables");
    let limits = kit::section("README.md", "## Limits");
    let said = limits.split_once("UNWIND=1`").and_then(|(_, rest)| rest.split_once(" kB")).expect("UNWIND=1 in README");
    let said: u64 = said.0.rsplit(' ').next().unwrap().parse().unwrap();
    assert_eq!(said, (size + 500) / 1000, "kB in README, and of the {size} bytes of the library");
}
