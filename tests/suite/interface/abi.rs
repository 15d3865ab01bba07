//! What the releases promised is there for good. Each folder of c-tests/abi/ keeps a release: the compiler compares its
//! header with the present one, its symbols are looked for in the present library, and its program has to get the
//! answers that it got then. `make freeze` writes the folder of a version that is not released, and nothing else does.

use crate::kit::binary;
use crate::kit::{self, Language, Linkage};
use codegen::api;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

kit::trials! {
    &[] => since, header, library, programs;
}

/// A release as c-tests/abi/ keeps it: its header, the program that asks all its functions, and the answers.
struct Release {
    version: String,
    folder: PathBuf,
    header: String,
}

/// The releases, the oldest first.
fn releases() -> Vec<Release> {
    let versions = codegen::releases(&kit::project(""));
    assert!(!versions.is_empty());
    let release = |version: String| {
        let folder = kit::project("c-tests/abi").join(&version);
        Release { header: kit::read(folder.join("httpstatus.h")), version, folder }
    };
    versions.into_iter().map(release).collect()
}

/// A function says since when it is there: the first release that has it, or else the version in the making. And what
/// was released is kept here.
fn since() {
    let (major, minor) = codegen::major_and_minor(env!("CARGO_PKG_VERSION"));
    let current = format!("{major}.{minor}");
    let releases = releases();
    let brought = |name: &str| {
        let mut with = releases.iter().filter(|release| functions(&release.header).contains(name));
        with.next().map_or(&current, |release| &release.version).to_owned()
    };
    for function in binary::functions() {
        let (says, is) = (function.since(), brought(&function.name));
        assert_eq!(
            says, is,
            "the comment of {} in src/lib.rs says \"Since {says}\", but it came with {is}",
            function.name
        );
    }
    let changelog = kit::read(kit::project("CHANGELOG.md"));
    let unreleased = changelog.contains(&format!("\n## {current}.0 - unreleased\n"));
    let is_frozen = releases.iter().any(|release| release.version == current);
    assert!(unreleased || is_frozen, "{current} was released, but is not in c-tests/abi/: run `make freeze`");
}

/// The present header keeps what the releases declared.
fn header() {
    let folder = kit::folder();
    let header = kit::read(kit::project("include/httpstatus.h"));
    for release in releases() {
        let errors = breaks(&folder, &release.header, &header);
        assert!(
            errors.is_empty(),
            "a program that was compiled with the header of {} breaks:\n{errors}",
            release.version
        );
    }
}

/// Compiles a file that includes both headers: each function of the old one is used with the new, then declared again,
/// which must agree; each constant is compared. Returns what the compiler says.
fn breaks(folder: &Path, old: &str, new: &str) -> String {
    let mut source = "#include \"new.h\"\n".to_owned();
    for name in functions(old) {
        source += &format!("void *use_{name}(void);\nvoid *use_{name}(void) {{ return (void *)&{name}; }}\n");
    }
    // The old header under names of its own, but for the functions.
    let renamed = old.replace("HTTPSTATUS_", "OLD_").replace(" httpstatus_", " old_");
    source += "#include \"old.h\"\n_Static_assert(sizeof(enum old_code) == sizeof(enum httpstatus_code), \"size\");\n";
    for api::Constant { name, .. } in api::constants(old) {
        source += &format!("_Static_assert((int)OLD_{name} == (int)HTTPSTATUS_{name}, \"{name}\");\n");
    }
    for name in ["VERSION", "VERSION_MAJOR", "VERSION_MINOR", "VERSION_PATCH", "VERSION_NUMBER"] {
        assert!(old.contains(&format!("#define HTTPSTATUS_{name} ")), "{name}");
        source += &format!("#ifndef HTTPSTATUS_{name}\n#error \"no HTTPSTATUS_{name}\"\n#endif\n");
    }
    fs::write(folder.join("both.c"), source).unwrap();
    fs::write(folder.join("old.h"), renamed).unwrap();
    fs::write(folder.join("new.h"), new).unwrap();
    // A function pointer is kept as an object pointer, which -pedantic does not like.
    let output = kit::output(
        kit::compiler(Language::C, "gnu11").arg("-Wno-pedantic").arg("-fsyntax-only").arg(folder.join("both.c")),
    );
    String::from_utf8(output.stderr).unwrap()
}

fn functions(header: &str) -> BTreeSet<String> {
    api::functions(header).into_iter().map(|function| function.name).collect()
}

/// The library exports each function of each release under the version that brought it.
fn library() {
    let exports = binary::shared(&kit::built("libhttpstatus.so")).exports;
    let promised = releases().into_iter().flat_map(|release| binary::versioned(&api::functions(&release.header)));
    let missing: Vec<_> = promised.filter(|symbol| symbol.contains("@@") && !exports.contains(symbol)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// The program of a release gets the answers from the present library that it got then.
fn programs() {
    let folder = kit::folder();
    for release in releases() {
        let program = folder.join(format!("exhaustive-{}", release.version));
        let mut command = kit::plain_compiler(Language::C);
        command.arg("-std=c99").arg("-I").arg(&release.folder).arg("-o").arg(&program);
        command.arg(release.folder.join("exhaustive.c"));
        kit::link(&mut command, Linkage::Shared);
        kit::run(&mut command);
        let answers = kit::run(&mut Command::new(&program));
        let frozen = kit::read(release.folder.join("exhaustive.golden"));
        let broken = broken_promises(&frozen, &answers);
        assert!(
            broken.is_empty(),
            "what {0} answered is answered otherwise now, which breaks its programs:\n{1}\nIf it is meant, say so: \
             change these lines in c-tests/abi/{0}/exhaustive.golden by hand.",
            release.version,
            broken.join("\n")
        );
    }
}

/// The lines of a release's answers that are not among the present ones. A code that was not registered may be by now;
/// names may be added; and a description may be worded better, as its comment says.
fn broken_promises(frozen: &str, present: &str) -> Vec<String> {
    let present = by_code(present);
    let mut broken = Vec::new();
    for (code, lines) in by_code(frozen) {
        let now = &present[&code];
        if lines.contains(&"  name: NULL") && !now.contains(&"  name: NULL") {
            continue;
        }
        let lost = lines.iter().filter(|line| !now.contains(line) && !line.starts_with("  description: "));
        broken.extend(lost.map(|line| format!("{code}:{line}")));
    }
    broken
}

/// The lines about each code.
fn by_code(answers: &str) -> BTreeMap<u32, Vec<&str>> {
    let mut codes = BTreeMap::new();
    let mut current = 0..=0;
    for line in answers.lines() {
        if line.starts_with("  ") {
            for code in current.clone() {
                codes.entry(code).or_insert_with(Vec::new).push(line);
            }
        } else if let Ok(first) = line.split("..").next().unwrap().parse() {
            let last = line.split_once("..").map_or(first, |(_, last)| last.parse().expect("a range"));
            current = first..=last;
        }
    }
    assert_eq!(codes.len(), 65536, "codes in the answers");
    codes
}
