//! What the library costs, in instructions and bytes. Nothing here is timed: `make bench` does that.

use crate::kit::{self, Linkage, binary};
use crate::registry::REGISTRY;
use codegen::api::Signature;
use codegen::row::Status;
use codegen::texts::{REFERENCES, URLS};
use std::fs;
use std::path::Path;
use std::process::Command;

kit::trials! {
    &["valgrind"] => instructions_golden;
    &["objdump", X86_64] => no_branch_call_or_division;
    &["size"] => static_growth;
    &["strip", "readelf"] => libraries;
    &["strip", X86_64] => unwind_tables;
}

/// Only this machine's instructions are known here.
pub const X86_64: &str = "uname -m | grep -x x86_64";

/// The functions of the header, each with the arguments that c-tests/cost.c has for it.
fn functions() -> Vec<(String, String)> {
    let with_arguments = |function: codegen::api::Function| {
        let word = if function.name.contains("phrase") { "phrase" } else { "name" };
        let arguments = match function.signature {
            Signature::TextOfCode | Signature::BoolOfCode | Signature::ClassOfCode | Signature::CodeOfCode => "code",
            Signature::NthTextOfCode => "code, 0",
            Signature::CodeOfString => &format!("{word}s[i]"),
            Signature::CodeOfBytes => &format!("{word}s[i], {word}_lengths[i]"),
            Signature::CodeOfIndex => "i",
            Signature::Count | Signature::Text | Signature::Number => "",
        };
        (function.name, arguments.to_owned())
    };
    binary::functions().into_iter().map(with_arguments).collect()
}

/// Compiles c-tests/cost.c, and runs a command where the program is. Returns the number that the command prints.
fn measure(folder: &Path, call: &str, command: &str) -> usize {
    let options = ["-Wno-unused", "-Wno-pointer-to-int-cast", "-g0", "-Wl,--gc-sections", &format!("-DCALL={call}")];
    kit::c_program("cost", Linkage::Static, folder, &options);
    kit::run(&mut kit::shell_in(folder, command)).trim().parse().expect(command)
}

/// Counted by callgrind, for all calls of a function with all that it calls. The committed counts stay until a function
/// takes more: other compilers make less of some.
fn instructions_golden() {
    const COUNTS: &str = "c-tests/instructions.txt";
    let folder = kit::folder();
    let committed = kit::read(kit::project(COUNTS));
    let mut report: String =
        committed.lines().take_while(|line| line.starts_with('#')).map(|line| format!("{line}\n")).collect();
    for (function, arguments) in functions() {
        let callgrind =
            format!("valgrind -q --tool=callgrind --toggle-collect={function} --callgrind-out-file=out ./cost");
        let command = format!("{callgrind} && sed -n 's/^totals: //p' out");
        let total = measure(&folder, &format!("{function}({arguments})"), &command);
        // Compilers call a function without arguments once, because it is declared to give the same answer each time.
        let calls = if arguments.is_empty() { 1 } else { REGISTRY.len() };
        report += &format!("{function:32} {:6.1}\n", total as f64 / calls as f64);
    }
    let counts = |text: &str| -> Vec<(String, f64)> {
        let lines = text.lines().filter_map(|line| line.split_once(' ').filter(|(function, _)| *function != "#"));
        lines.map(|(function, count)| (function.to_owned(), count.trim().parse().unwrap())).collect()
    };
    let (then, now) = (counts(&committed), counts(&report));
    let is_within =
        then.len() == now.len() && then.iter().zip(&now).all(|(then, now)| now.0 == then.0 && now.1 <= then.1);
    if kit::updating() || !is_within {
        kit::expect(COUNTS, &report);
    }
}

/// The functions that answer for a code do so without a jump, a call or a division.
fn no_branch_call_or_division() {
    let listing = kit::run(&mut kit::shell("objdump -d --no-show-raw-insn build/libhttpstatus.so | sed 's/@.*>/>/'"));
    for function in binary::functions() {
        if function.signature.reads_memory() || function.signature == Signature::NthTextOfCode {
            continue;
        }
        let head = format!("<{}>:\n", function.name);
        let (_, code) = listing.split_once(&head).unwrap_or_else(|| panic!("no {head} in {listing}"));
        let code = code.split("\n\n").next().unwrap();
        let mut instructions = code.lines().filter_map(|line| line.split('\t').nth(1)?.split(' ').next());
        let is_wrong = |name: &&str| name.starts_with('j') || name.starts_with("call") || name.contains("div");
        assert_eq!(instructions.find(is_wrong), None, "{head}{code}");
    }
}

/// A static program grows by the strings of the function that it calls, and by no more than 2 KiB besides; when it
/// calls all of them, by no more than 4.5 KiB besides.
fn static_growth() {
    let folder = kit::folder();
    let length = |texts: fn(&Status) -> usize| REGISTRY.iter().map(texts).sum::<usize>();
    let names = length(|row| codegen::names(row).iter().map(|name| name.len() + 1).sum());
    let former = length(|row| row.former_phrases.iter().map(|phrase| phrase.len() + 1).sum());
    let phrases = length(|row| row.phrase.len() + 1);
    let lines = phrases + REGISTRY.len() * "404 ".len();
    let descriptions = length(|row| row.description.len() + 1);
    let (references, urls) = (REFERENCES.pool.len(), URLS.pool.len());

    let size = |call: &str| measure(&folder, call, "size cost | awk 'NR == 2 { print $1 + $2 }'");
    for (function, arguments) in functions() {
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
        let without = if arguments.is_empty() { "0" } else { &arguments.replace(", ", " + ") };
        // A compiler may make more of the program without the library.
        let growth = size(&format!("{function}({arguments})")).saturating_sub(size(&format!("(uintptr_t)({without})")));
        assert!(growth <= strings + 2048, "{function} adds {growth} bytes to a program, {strings} of them strings");
    }
    // The whole library, code and data. Phrases lie within lines.
    let growth = kit::run(&mut kit::shell("size build/libhttpstatus.a | awk 'NR == 2 { print $1 }'"));
    let strings = names + lines + former + descriptions + references + urls;
    let is_small = growth.trim().parse::<usize>().unwrap() <= strings + 4608;
    assert!(is_small, "all functions add {growth} bytes to a program, {strings} of them strings");
}

/// The libraries as they are shipped, without the unwind tables that some functions of Rust's core library bring along.
fn libraries() {
    let stripped = kit::folder().join("libhttpstatus.so");
    kit::run(Command::new("strip").arg("-o").arg(&stripped).arg(kit::built("libhttpstatus.so")));
    for (path, limit) in [(stripped, 22 * 1024), (kit::built("libhttpstatus.a"), 32 * 1024)] {
        let size = fs::metadata(&path).unwrap().len();
        let path = path.display();
        assert!(size <= limit, "{path}: {size} bytes, more than {limit}. Raise it if a new code needs a page");
    }
    let sections = kit::run(&mut kit::shell("readelf -WS build/httpstatus.o"));
    assert!(!sections.contains(".eh_frame"), "unwind tables:\n{sections}");
}

/// With `UNWIND=1`, a debugger or a profiler that stops anywhere in the library sees who called it, even when all
/// symbols are stripped, and the library has a size that README says.
fn unwind_tables() {
    let folder = kit::folder();
    let build = |option: &str| {
        let build = folder.join(option);
        kit::run(kit::make().arg(option).arg(format!("B={}", build.display())));
        let library = build.join("libhttpstatus.so");
        kit::run(Command::new("strip").arg(fs::canonicalize(&library).unwrap()));
        let mut command = kit::compiler(kit::Language::C, "gnu99");
        command.arg("-o").arg(build.join("unwind")).arg(kit::project("c-tests/unwind.c"));
        kit::run(command.arg(&library).args(kit::rpath(&build)).arg("-ldl"));
        let printed = kit::run(&mut Command::new(build.join("unwind")));
        let (with_caller, all) = printed.trim().split_once(" of ").unwrap();
        let [with_caller, all] = [with_caller, all].map(|number| number.parse::<u32>().unwrap());
        (with_caller, all, fs::metadata(library).unwrap().len())
    };
    let (with_caller, all, size) = build("UNWIND=1");
    assert!(all > 100 && with_caller == all, "{with_caller} of {all} instructions with a caller");
    let (without_tables, all, _) = build("UNWIND=");
    assert!(without_tables < all, "all {all} instructions with a caller, though there are no tables");
    let says = format!("shared library then has {} kB", (size + 500) / 1000);
    assert!(kit::section("README.md", "## Limits").contains(&says), "README lacks: {says}, for the {size} bytes");
}
