//! What the releases promised is there for good. Each folder of c-tests/abi/ keeps a release: the compiler compares its
//! header with the present one, its symbols are looked for in the present library, and its program has to get the
//! answers that it got then. `make freeze` writes the folder of a version that is not released, and nothing else does.

use crate::kit::binary;
use crate::kit::{self, Language, Linkage};
use codegen::api;
use libtest_mimic::Trial;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub fn trials() -> Vec<Trial> {
    vec![
        kit::trial("interface::abi::since", &[], since),
        kit::trial("interface::abi::header", &[], header),
        kit::trial("interface::abi::library", &[], library),
        #[cfg(target_env = "gnu")]
        kit::trial("interface::abi::versions", &[], versions),
        kit::trial("interface::abi::programs", &[], programs),
    ]
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

/// The present header keeps what the releases declared; and of changes tried on it, the compiler refuses those that
/// break a program and no other.
fn header() {
    let folder = kit::scratch("interface::abi::header");
    let header = kit::read(kit::project("include/httpstatus.h"));
    for release in releases() {
        let old = release.header;
        if let Err(errors) = keeps(&folder, &old, &header) {
            panic!("a program that was compiled with the header of {} won't work any more:\n{errors}", release.version);
        }
        let change = |from: &str, to: &str| {
            let changed = header.replacen(from, to, 1);
            assert_ne!(changed, header, "nothing to change: {from}");
            keeps(&folder, &old, &changed)
        };

        let function = "HTTPSTATUS_API HTTPSTATUS_CONST uint8_t http_status_class(uint16_t code)";
        for (name, to) in [
            ("a function more", format!("HTTPSTATUS_API int http_status_more(int, int);\n{function}")),
            ("a parameter's name", function.replace("code", "status")),
        ] {
            assert_eq!(change(function, &to), Ok(()), "{name}");
        }
        assert_eq!(
            change("    HTTPSTATUS_NOT_FOUND =", "    HTTPSTATUS_MORE = 600,\n    HTTPSTATUS_NOT_FOUND ="),
            Ok(())
        );

        for (name, from, to) in [
            (
                "a function taken away",
                function,
                "HTTPSTATUS_API HTTPSTATUS_CONST uint8_t http_status_klass(uint16_t code)",
            ),
            ("a wider argument", function, "HTTPSTATUS_API HTTPSTATUS_CONST uint8_t http_status_class(uint32_t code)"),
            ("a wider answer", function, "HTTPSTATUS_API HTTPSTATUS_CONST uint16_t http_status_class(uint16_t code)"),
            (
                "an argument more",
                function,
                "HTTPSTATUS_API HTTPSTATUS_CONST uint8_t http_status_class(uint16_t code, int more)",
            ),
            ("a text that is not constant", "const char *http_status_url(", "char *http_status_url("),
            ("a constant with another value", "HTTPSTATUS_NOT_FOUND = 404,", "HTTPSTATUS_NOT_FOUND = 410,"),
            ("a constant taken away", "HTTPSTATUS_NOT_FOUND = 404,", ""),
            ("an enumeration renamed", "enum httpstatus_code {", "enum http_status {"),
            ("a macro taken away", "#define HTTPSTATUS_VERSION_NUMBER", "#define HTTPSTATUS_VERSION_VALUE"),
        ] {
            assert!(change(from, to).is_err(), "{name} was not noticed");
        }
    }
}

/// Compiles a file that includes both headers: each function of the old one is used with the new, then declared again,
/// which must agree; each constant is compared. Returns what the compiler says.
fn keeps(folder: &Path, old: &str, new: &str) -> Result<(), String> {
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
    if output.status.success() { Ok(()) } else { Err(String::from_utf8(output.stderr).unwrap()) }
}

fn functions(header: &str) -> BTreeSet<String> {
    api::functions(header).into_iter().map(|function| function.name).collect()
}

/// The library exports each function of each release under the version that brought it.
fn library() {
    let folder = kit::scratch("interface::abi::library");
    assert_eq!(missing(&kit::built("libhttpstatus.so")), BTreeSet::new());

    // Variants of it, linked as the Makefile does from the same object.
    assert_eq!(missing(&variant(&folder, "more", &with_more())), BTreeSet::new());
    assert_eq!(
        missing(&variant(&folder, "less", &with_less())),
        BTreeSet::from(["http_status_url@@HTTPSTATUS_1.0".to_owned()])
    );
    let renamed = version_script().replace("HTTPSTATUS_1.0", "HTTPSTATUS_0.9");
    assert!(missing(&variant(&folder, "renamed", &renamed)).contains("http_status_url@@HTTPSTATUS_1.0"));
}

/// The dynamic linker finds each function under the version that brought it, and under no other.
#[cfg(target_env = "gnu")]
fn versions() {
    let library = kit::Library::load();
    for function in binary::functions() {
        let name = &function.name;
        let found = library.versioned_symbol(name, &format!("HTTPSTATUS_{}", function.since()));
        assert!(!found.is_null(), "the linker finds no {name} under HTTPSTATUS_{}", function.since());
        assert_eq!(found, library.symbol(name), "{name} with a version and without");
        assert!(library.versioned_symbol(name, "HTTPSTATUS_0.9").is_null(), "{name} under a version that never was");
    }
}

fn version_script() -> String {
    kit::read(kit::project("src/libhttpstatus.map"))
}

/// The version script of a library to come, with a function more in a node of its own.
fn with_more() -> String {
    let script = version_script();
    let last = script.lines().filter_map(|line| line.strip_suffix(" {")).next_back().expect("a node");
    script.clone() + &format!("HTTPSTATUS_99.0 {{\nglobal:\n    http_status_more;\n}} {last};\n")
}

/// That of a library that lost a function.
fn with_less() -> String {
    version_script().replacen("    http_status_url;\n", "", 1)
}

/// What of the releases a shared library lacks.
fn missing(path: &Path) -> BTreeSet<String> {
    let exports = binary::shared(path).exports;
    let promised = releases().into_iter().flat_map(|release| binary::versioned(&api::functions(&release.header)));
    promised.filter(|symbol| !exports.contains(symbol)).filter(|symbol| symbol.contains("@@")).collect()
}

/// The library of the same object with one function more, linked with another version script.
fn variant(folder: &Path, name: &str, script: &str) -> PathBuf {
    let library = folder.join(name).join("libhttpstatus.so.1");
    fs::create_dir(folder.join(name)).unwrap();
    let source = folder.join(name).join("more.c");
    fs::write(&source, "int http_status_more(int, int);\nint http_status_more(int a, int b) { return a + b; }\n")
        .unwrap();
    fs::write(folder.join(name).join("map"), script).unwrap();
    let mut command = kit::compiler(Language::C, "c99");
    command.args(["-shared", "-fPIC", "-nostdlib", "-Wl,-soname,libhttpstatus.so.1", "-o"]).arg(&library).arg(source);
    command.arg(kit::built("httpstatus.o"));
    kit::run(command.arg(format!("-Wl,--version-script,{}", folder.join(name).join("map").display())));
    library
}

/// The program of a release, compiled then, gets the same answers from the present library and from one that has more;
/// from one that has less it gets none, and the loader says why.
fn programs() {
    let folder = kit::scratch("interface::abi::programs");
    let more = variant(&folder, "more", &with_more());
    let less = variant(&folder, "less", &with_less());
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
        let with = |library: &Path| {
            // kit::output takes LD_LIBRARY_PATH away, so it is set by another program.
            let path = format!("LD_LIBRARY_PATH={}", library.parent().unwrap().display());
            kit::output(Command::new("env").arg(path).arg(&program))
        };
        assert_eq!(String::from_utf8(with(&more).stdout).unwrap(), answers);
        let output = with(&less);
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success() && said.contains("http_status_url"), "{said}");
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
