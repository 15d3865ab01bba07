//! What `make` built: what it exports, and that it needs nothing.

use crate::kit::{self, binary};
use object::elf;
use std::fs;
use std::process::Command;

kit::trials! {
    &[] => exports, shared_needs_nothing, static_is_one_object, depends_on_nothing;
    &["readelf", crate::interface::cost::X86_64] => shadow_stacks;
}

/// The header and both libraries name the same functions, each under the version that brought it.
fn exports() {
    let shared = binary::shared(&kit::built("libhttpstatus.so"));
    let declared = binary::versioned(&binary::functions());
    assert_eq!(shared.exports, declared, "left: exported by the shared library, right: declared by the header");
    let archive = binary::archive(&kit::built("libhttpstatus.a"));
    assert_eq!(archive.globals, binary::names(), "left: global in the static library, right: declared by the header");
    assert!(archive.visible.is_empty(), "a library that embeds the archive exports {:?}", archive.visible);
}

fn shared_needs_nothing() {
    let shared = binary::shared(&kit::built("libhttpstatus.so"));
    assert_eq!(shared.soname, "libhttpstatus.so.1");
    assert_eq!(shared.relocations, 0, "bytes of relocations");
    assert_eq!(shared.undefined, Vec::<String>::new());
    let tags = [elf::DT_NEEDED, elf::DT_TEXTREL, elf::DT_RPATH, elf::DT_RUNPATH];
    for tag in tags.into_iter().chain([elf::DT_INIT, elf::DT_INIT_ARRAY, elf::DT_FINI, elf::DT_FINI_ARRAY]) {
        assert!(!shared.dynamic.contains_key(&u64::from(tag)), "the dynamic section has {tag:#x}, see elf.h");
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

/// It needs nothing either. The compiler proved each index in range, so nothing is left that could abort.
fn static_is_one_object() {
    let archive = binary::archive(&kit::built("libhttpstatus.a"));
    assert_eq!(archive.members, ["httpstatus.o"]);
    assert!(archive.undefined.is_empty(), "{:?}", archive.undefined);
    for trace in ["panic", "unwrap", "rust_begin", "fmt"] {
        assert!(!archive.names.iter().any(|name| name.contains(trace)), "{trace} in {:?}", archive.names);
    }
}

/// What is compiled into the library, whatever the tests use.
fn depends_on_nothing() {
    let command = "tree --locked --offline --edges normal,build --prefix none";
    let tree = kit::run(Command::new(env!("CARGO")).args(command.split(' ')).current_dir(kit::project("")));
    assert!(tree.starts_with("httpstatus ") && tree.lines().count() == 1, "{tree}");
}

/// A program that links the library keeps its shadow stacks, and lacks only IBT.
fn shadow_stacks() {
    let (folder, include) = (kit::folder(), kit::project("include"));
    let source = "#include <httpstatus.h>\nint main(void) { return http_status_class(404); }\n";
    fs::write(folder.join("main.c"), source).unwrap();
    // Without the startup files of libc, which lack the property on some systems.
    let options = "-fcf-protection=full -nostartfiles -Wl,-e,main";
    let (include, archive) = (include.display(), kit::built("libhttpstatus.a"));
    let command = format!("cc {options} -I {include} main.c {} -o main", archive.display());
    kit::run(&mut kit::shell_in(&folder, &command));
    for file in [folder.join("main"), kit::built("httpstatus.o"), kit::built("libhttpstatus.so")] {
        let notes = kit::run(Command::new("readelf").arg("-n").arg(&file));
        assert!(notes.contains(" x86 feature: SHSTK\n"), "{}: {notes}", file.display());
    }
}
