//! What `make` built: what it exports, and that it needs nothing.

use crate::{api, kit};
use libtest_mimic::Trial;
use std::collections::BTreeSet;
use std::process::Command;

pub fn trials() -> Vec<Trial> {
    vec![
        kit::trial("artefacts::exports", &[], exports),
        kit::trial("artefacts::shared_needs_nothing", &["readelf"], shared_needs_nothing),
        kit::trial("artefacts::static_is_one_object", &[], static_is_one_object),
        kit::trial("artefacts::no_trace_of_panics", &[], no_trace_of_panics),
        kit::trial("artefacts::depends_on_libc_alone", &[], depends_on_libc_alone),
    ]
}

/// Header, version script and both libraries name the same functions.
fn exports() {
    let header = kit::read(kit::project("include/httpstatus.h"));
    let functions = api::functions(&header);
    let declared: BTreeSet<_> = functions.iter().map(|function| function.name.as_str()).collect();
    assert!(declared.contains("http_status_phrase"));

    let script = kit::read(kit::project("src/libhttpstatus.map"));
    let listed: BTreeSet<_> = script.lines().filter_map(|line| line.strip_suffix(';')).map(str::trim).collect();
    let listed: BTreeSet<_> = listed.into_iter().filter(|name| name.starts_with("http")).collect();
    assert_eq!(listed, declared, "left: src/libhttpstatus.map, right: the header; edit the former");

    let shared = symbols(&["-D", "--defined-only"], "libhttpstatus.so");
    let versioned = declared.iter().map(|name| format!("{name}@@HTTPSTATUS_1.0"));
    let expected: BTreeSet<_> = versioned.chain(["HTTPSTATUS_1.0".to_owned()]).collect();
    assert_eq!(shared, expected, "left: exported by the shared library, right: the header's, with their version");

    let archive = symbols(&["--defined-only", "--extern-only"], "libhttpstatus.a");
    let expected: BTreeSet<_> = declared.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(archive, expected, "left: global in the static library, right: the header's");
}

fn symbols(options: &[&str], library: &str) -> BTreeSet<String> {
    let printed = kit::run(Command::new("nm").args(options).arg(kit::built(library)));
    printed.lines().filter_map(|line| line.split_whitespace().nth(2)).map(str::to_owned).collect()
}

fn shared_needs_nothing() {
    let library = kit::built("libhttpstatus.so");
    let readelf = |option: &str| kit::run(Command::new("readelf").args(["-W", option]).arg(&library));

    assert_eq!(readelf("-r").trim(), "There are no relocations in this file.");

    let dynamic = readelf("-d");
    assert!(dynamic.contains("Library soname: [libhttpstatus.so.1]"), "{dynamic}");
    for tag in ["(NEEDED)", "(TEXTREL)", "(RPATH)", "(RUNPATH)", "(INIT)", "(INIT_ARRAY)", "(FINI)", "(FINI_ARRAY)"] {
        assert!(!dynamic.contains(tag), "{tag} in\n{dynamic}");
    }

    // Everything is bound at loading, and what the loader wrote into can't be written to after that.
    let flags = dynamic.lines().find(|line| line.contains("(FLAGS_1)")).expect("FLAGS_1");
    assert!(flags.contains(" NOW"), "{flags}");
    let segments = readelf("-l");
    let relro = segments.lines().find(|line| line.contains("GNU_RELRO")).expect("GNU_RELRO");
    assert!(relro.contains(" R "), "{relro}");
    assert!(!segments.contains("RWE"), "{segments}");
    let stack = segments.lines().find(|line| line.contains("GNU_STACK")).expect("GNU_STACK");
    assert!(stack.contains(" RW ") && !stack.contains("RWE"), "{stack}");

    let sections = readelf("-S");
    for section in [" .data", " .bss", " .got", " .tdata"] {
        assert!(!sections.contains(section), "{section} in\n{sections}");
    }

    for library in ["libhttpstatus.so", "libhttpstatus.a"] {
        let undefined = kit::run(Command::new("nm").arg("--undefined-only").arg(kit::built(library)));
        assert_eq!(undefined.replace("httpstatus.o:", "").trim(), "", "undefined in {library}");
    }
}

fn static_is_one_object() {
    let members = kit::run(Command::new("ar").arg("t").arg(kit::built("libhttpstatus.a")));
    assert_eq!(members, "httpstatus.o\n");
}

/// The compiler proved each index in range, so nothing is left that could abort.
fn no_trace_of_panics() {
    let symbols = kit::run(Command::new("nm").arg(kit::built("libhttpstatus.a")));
    for trace in ["panic", "unwrap", "rust_begin", "fmt"] {
        assert!(!symbols.contains(trace), "{trace} in\n{symbols}");
    }
}

/// What is compiled into the library, whatever the tests use.
fn depends_on_libc_alone() {
    let arguments = ["tree", "--locked", "--offline", "--edges", "normal,build", "--prefix", "none", "--format", "{p}"];
    let tree = kit::run(Command::new(env!("CARGO")).args(arguments).current_dir(kit::project("")));
    let packages: Vec<_> = tree.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert_eq!(packages, ["httpstatus", "libc"], "{tree}");
}
