//! What `make` built: what it exports, and that it needs nothing.

use crate::kit::{self, binary};
use object::elf;
use std::fs;
use std::process::Command;

kit::trials! {
    &[] => exports, shared_needs_nothing, static_is_one_object, no_trace_of_panics, depends_on_nothing;
    &["readelf", crate::interface::cost::X86_64] => shadow_stacks;
}

/// The header and both libraries name the same functions, each under the version that brought it.
fn exports() {
    let shared = binary::shared(&kit::built("libhttpstatus.so"));
    assert_eq!(
        shared.exports,
        binary::versioned(&binary::functions()),
        "left: exported by the shared library, right: declared by the header, with what \"Since\" says"
    );
    let archive = binary::archive(&kit::built("libhttpstatus.a"));
    assert_eq!(archive.globals, binary::names(), "left: global in the static library, right: declared by the header");
    assert!(archive.visible.is_empty(), "a library that embeds the archive exports {:?}", archive.visible);
}

fn shared_needs_nothing() {
    let shared = binary::shared(&kit::built("libhttpstatus.so"));
    assert_eq!(shared.soname, "libhttpstatus.so.1");
    assert_eq!(shared.relocations, 0, "bytes of relocations");
    assert_eq!(shared.undefined, Vec::<String>::new());
    assert_eq!(binary::archive(&kit::built("libhttpstatus.a")).undefined.len(), 0);
    for (name, tag) in [
        ("NEEDED", elf::DT_NEEDED),
        ("TEXTREL", elf::DT_TEXTREL),
        ("RPATH", elf::DT_RPATH),
        ("RUNPATH", elf::DT_RUNPATH),
        ("INIT", elf::DT_INIT),
        ("INIT_ARRAY", elf::DT_INIT_ARRAY),
        ("FINI", elf::DT_FINI),
        ("FINI_ARRAY", elf::DT_FINI_ARRAY),
    ] {
        assert!(!shared.dynamic.contains_key(&u64::from(tag)), "the dynamic section has {name}");
    }
    for section in [".data", ".bss", ".got", ".tdata", ".eh_frame"] {
        assert!(!shared.sections.contains(section), "a section {section}");
    }

    // Everything is bound at loading, what the loader wrote into can't be written to after that, and no stack or other
    // memory is both written to and run.
    let flags = shared.dynamic.get(&u64::from(elf::DT_FLAGS_1)).copied().unwrap_or_default();
    assert!(flags & u64::from(elf::DF_1_NOW) != 0, "not bound at loading");
    let flags_of = |kind| shared.segments.iter().find(|(this, _)| *this == kind).map(|(_, flags)| *flags);
    assert_eq!(flags_of(elf::PT_GNU_RELRO), Some(elf::PF_R));
    assert_eq!(flags_of(elf::PT_GNU_STACK), Some(elf::PF_R | elf::PF_W));
    let forbidden = elf::PF_W | elf::PF_X;
    assert!(shared.segments.iter().all(|(_, flags)| flags & forbidden != forbidden), "{:?}", shared.segments);
}

fn static_is_one_object() {
    assert_eq!(binary::archive(&kit::built("libhttpstatus.a")).members, ["httpstatus.o"]);
}

/// The compiler proved each index in range, so nothing is left that could abort.
fn no_trace_of_panics() {
    let names = binary::archive(&kit::built("libhttpstatus.a")).names;
    for trace in ["panic", "unwrap", "rust_begin", "fmt"] {
        assert!(!names.iter().any(|name| name.contains(trace)), "{trace} in {names:?}");
    }
}

/// What is compiled into the library, whatever the tests use.
fn depends_on_nothing() {
    let arguments = ["tree", "--locked", "--offline", "--edges", "normal,build", "--prefix", "none", "--format", "{p}"];
    let tree = kit::run(Command::new(env!("CARGO")).args(arguments).current_dir(kit::project("")));
    let packages: Vec<_> = tree.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert_eq!(packages, ["httpstatus"], "{tree}");
}

/// A program that links the library keeps its shadow stacks, and lacks only IBT.
fn shadow_stacks() {
    let folder = kit::folder();
    fs::write(folder.join("main.c"), "#include <httpstatus.h>\nint main(void) { return http_status_class(404); }\n")
        .unwrap();
    let program = folder.join("main");
    // Without the startup files of libc, which lack the property on some systems.
    let link = |option: &str| {
        let mut command = Command::new("cc");
        command.args(["-fcf-protection=full", "-nostartfiles", "-Wl,-e,main", "-Wl,-z,cet-report=error", option, "-I"]);
        command.arg(kit::project("include")).arg("-o").arg(&program).arg(folder.join("main.c"));
        kit::output(command.arg(kit::built("libhttpstatus.a")))
    };
    let output = link("-Wl,-z,shstk");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("missing IBT property") && !said.contains("SHSTK"), "{said}");
    let output = link("-Wl,-z,ibt");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    for file in [program, kit::built("httpstatus.o"), kit::built("libhttpstatus.so")] {
        let notes = kit::run(Command::new("readelf").arg("-n").arg(&file));
        assert!(notes.contains("x86 feature") && notes.contains("SHSTK"), "{}: {notes}", file.display());
    }
}
