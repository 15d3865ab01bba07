//! What the releases promised is there for good. Each folder of c-tests/abi/ keeps a release: the compiler compares its
//! header with the present one, its symbols are looked for in the present library, and its program has to get the
//! answers that it got then. `make freeze` writes the folder of a version that is not released, and nothing else does.

use crate::kit::binary;
use crate::kit::{self, Language, Linkage};
use codegen::api;
use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

kit::trials! {
    &[] => since, header, library, programs;
}

/// The releases, the oldest first: the version and the header of each.
fn releases() -> Vec<(String, String)> {
    let versions = codegen::releases(&kit::project(""));
    assert!(!versions.is_empty());
    let header = |version: &str| kit::read(kit::project("c-tests/abi").join(version).join("httpstatus.h"));
    versions.into_iter().map(|version| (version.clone(), header(&version))).collect()
}

/// A function says since when it is there: the first release that has it, or else the version in the making. And what
/// was released is kept here.
fn since() {
    let (major, minor) = codegen::major_and_minor(kit::VERSION);
    let current = format!("{major}.{minor}");
    let releases = releases();
    for function in binary::functions() {
        let is_in = |header| api::functions(header).iter().any(|old| old.name == function.name);
        let first = releases.iter().find(|(_, header)| is_in(header));
        let (name, says, is) = (&function.name, function.since(), first.map_or(&current, |(version, _)| version));
        assert_eq!(says, is, "the comment of {name} in src/lib.rs says \"Since {says}\", but it came with {is}");
    }
    let changelog = kit::read(kit::project("CHANGELOG.md"));
    let unreleased = changelog.contains(&format!("\n## {current}.0 - unreleased\n"));
    let is_frozen = releases.iter().any(|(version, _)| *version == current);
    assert!(unreleased || is_frozen, "{current} was released, but is not in c-tests/abi/: run `make freeze`");
}

/// The present header keeps what the releases declared: both can be included, so a function that both declare has the
/// same type, and the constants are equal. A function that is gone is missed by `library` and by `artefacts::exports`.
fn header() {
    for (version, old) in releases() {
        let mut source = "#include <httpstatus.h>\n#include \"old.h\"\n".to_owned();
        source += "_Static_assert(sizeof(enum old_code) == sizeof(enum httpstatus_code), \"size\");\n";
        for api::Constant { name, .. } in api::constants(&old) {
            source += &format!("_Static_assert((int)OLD_{name} == (int)HTTPSTATUS_{name}, \"{name}\");\n");
        }
        let folder = kit::folder();
        fs::write(folder.join("both.c"), source).unwrap();
        // The old header under names of its own, except for the functions.
        fs::write(folder.join("old.h"), old.replace("HTTPSTATUS_", "OLD_").replace(" httpstatus_", " old_")).unwrap();
        let mut compiler = kit::compiler(Language::C, "c11");
        let (compiles, said) = kit::outcome(compiler.arg("-fsyntax-only").arg(folder.join("both.c")));
        assert!(compiles, "a program that was compiled with the header of {version} breaks:\n{said}");
    }
}

/// The library exports each function of each release under the version that brought it.
fn library() {
    let exports = binary::shared(&kit::built("libhttpstatus.so")).exports;
    let promised = releases().into_iter().flat_map(|(_, header)| binary::versioned(&api::functions(&header)));
    let missing: Vec<_> = promised.filter(|symbol| symbol.contains("@@") && !exports.contains(symbol)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// The program of a release gets the answers from the present library that it got then. But a code that was not
/// registered may be by now; names may be added; and a description may be worded better, as its comment says.
fn programs() {
    for (version, _) in releases() {
        let (release, program) = (kit::project("c-tests/abi").join(&version), kit::folder().join("exhaustive"));
        let mut command = kit::plain_compiler(Language::C);
        command.arg("-std=c99").arg("-I").arg(&release).arg("-o").arg(&program).arg(release.join("exhaustive.c"));
        kit::link(&mut command, Linkage::Shared);
        kit::run(&mut command);
        let (then, now) = (kit::read(release.join("exhaustive.golden")), kit::run(&mut Command::new(program)));
        let (then, now) = (by_code(&then), by_code(&now));
        let is_new = |code: u32| [&then, &now].map(|lines| lines.contains(&(code, "  name: NULL"))) == [true, false];
        let may_change = |line: &str| line.starts_with("  description: ");
        let lost = then.difference(&now).filter(|(code, line)| !is_new(*code) && !may_change(line));
        let lost: String = lost.map(|(code, line)| format!("{code}:{line}\n")).collect();
        assert!(
            lost.is_empty(),
            "what {version} answered is answered otherwise now, which breaks its programs:\n{lost}If it is meant, say \
             so: change these lines in c-tests/abi/{version}/exhaustive.golden by hand."
        );
    }
}

/// The lines about the codes, each with its code.
fn by_code(answers: &str) -> BTreeSet<(u32, &str)> {
    let mut lines = BTreeSet::new();
    let mut codes = 0..=0;
    for line in answers.lines() {
        let (first, last) = line.split_once("..").unwrap_or((line, line));
        match (first.parse(), last.parse()) {
            (Ok(first), Ok(last)) => codes = first..=last,
            _ if line.starts_with("  ") => lines.extend(codes.clone().map(|code| (code, line))),
            _ => (),
        }
    }
    let answered: BTreeSet<_> = lines.iter().map(|(code, _)| *code).collect();
    assert!(answered.into_iter().eq(0..=65535), "not all codes in the answers");
    lines
}
