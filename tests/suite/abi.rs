//! What 1.0 promised: each header in c-tests/abi/ is that of a release, and what it declares is there for good. The
//! compiler compares it with the present header, and `nm` with the present library.

use crate::kit::{self, Language, Linkage};
use libtest_mimic::Trial;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub fn trials() -> Vec<Trial> {
    vec![
        kit::trial("abi::baseline::golden", &[], baseline),
        kit::trial("abi::header", &[], header),
        kit::trial("abi::library", &[], library),
        kit::trial("abi::programs", &[], programs),
    ]
}

/// The header of a release is kept while that release is made, and frozen from its first patch on.
fn baseline() {
    if let Some(release) = env!("CARGO_PKG_VERSION").strip_suffix(".0") {
        let header = kit::read(kit::project("include/httpstatus.h"));
        kit::expect(&format!("c-tests/abi/httpstatus-{release}.h"), &header, "make golden");
    }
}

/// The headers of the releases, the oldest first.
fn releases() -> Vec<PathBuf> {
    let folder = fs::read_dir(kit::project("c-tests/abi")).unwrap();
    let mut releases: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
    releases.sort();
    assert!(!releases.is_empty());
    releases
}

/// The present header keeps what the releases declared; and of changes tried on it, the compiler refuses those that
/// break a program and no other.
fn header() {
    let folder = kit::scratch("abi::header");
    let header = kit::read(kit::project("include/httpstatus.h"));
    for release in releases() {
        let old = kit::read(&release);
        if let Err(errors) = keeps(&folder, &old, &header) {
            panic!("{}: a program that was compiled with it won't work any more:\n{errors}", release.display());
        }
        let change = |from: &str, to: &str| {
            let changed = header.replacen(from, to, 1);
            assert_ne!(changed, header, "nothing to change: {from}");
            keeps(&folder, &old, &changed)
        };

        let function = "HTTPSTATUS_API uint8_t http_status_class(uint16_t code)";
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
            ("a function taken away", function, "HTTPSTATUS_API uint8_t http_status_klass(uint16_t code)"),
            ("a wider argument", function, "HTTPSTATUS_API uint8_t http_status_class(uint32_t code)"),
            ("a wider answer", function, "HTTPSTATUS_API uint16_t http_status_class(uint16_t code)"),
            ("an argument more", function, "HTTPSTATUS_API uint8_t http_status_class(uint16_t code, int more)"),
            ("a text that is not constant", "const char *http_status_url(", "char *http_status_url("),
            ("a constant with another value", "HTTPSTATUS_NOT_FOUND = 404,", "HTTPSTATUS_NOT_FOUND = 410,"),
            ("a constant taken away", "HTTPSTATUS_NOT_FOUND = 404,", ""),
            ("an enumeration renamed", "enum httpstatus {", "enum http_status {"),
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
    let renamed = old.replace("HTTPSTATUS_", "OLD_").replace("enum httpstatus", "enum old");
    source += "#include \"old.h\"\n_Static_assert(sizeof(enum old) == sizeof(enum httpstatus), \"size\");\n";
    for name in constants(old) {
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
    let lines = header.lines().filter(|line| line.starts_with("HTTPSTATUS_API "));
    let names = lines.map(|line| line.split('(').next().unwrap().rsplit([' ', '*']).next().unwrap().to_owned());
    let names: BTreeSet<_> = names.collect();
    assert!(names.contains("http_status_phrase"));
    names
}

fn constants(header: &str) -> Vec<&str> {
    let lines = header.lines().filter_map(|line| line.trim().strip_prefix("HTTPSTATUS_")?.split_once(" = "));
    let names: Vec<_> = lines.map(|(name, _)| name).collect();
    assert!(names.contains(&"NOT_FOUND"));
    names
}

/// The library exports each function of each release under the version that brought it.
fn library() {
    let folder = kit::scratch("abi::library");
    assert_eq!(missing(&kit::built("libhttpstatus.so")), BTreeSet::new());

    // Variants of it, linked as the Makefile does from the same object.
    let script = kit::read(kit::project("src/libhttpstatus.map"));
    let more = script.clone() + "HTTPSTATUS_1.1 {\nglobal:\n    http_status_more;\n} HTTPSTATUS_1.0;\n";
    assert_eq!(missing(&variant(&folder, "more", &more)), BTreeSet::new());
    let less = script.replacen("    http_status_url;\n", "", 1);
    assert_eq!(
        missing(&variant(&folder, "less", &less)),
        BTreeSet::from(["http_status_url@@HTTPSTATUS_1.0".to_owned()])
    );
    let renamed = script.replacen("HTTPSTATUS_1.0", "HTTPSTATUS_2.0", 1);
    assert!(missing(&variant(&folder, "renamed", &renamed)).contains("http_status_url@@HTTPSTATUS_1.0"));
}

/// What of the releases a shared library lacks.
fn missing(library: &Path) -> BTreeSet<String> {
    let printed = kit::run(Command::new("nm").args(["-D", "--defined-only"]).arg(library));
    let exported: BTreeSet<_> = printed.lines().filter_map(|line| line.split_whitespace().nth(2)).collect();
    let mut missing = BTreeSet::new();
    let mut known = BTreeSet::new();
    for release in releases() {
        let name = release.file_stem().unwrap().to_str().unwrap().replace("httpstatus-", "HTTPSTATUS_");
        for function in functions(&kit::read(&release)) {
            let symbol = format!("{function}@@{name}");
            if known.insert(function) && !exported.contains(symbol.as_str()) {
                missing.insert(symbol);
            }
        }
    }
    missing
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

/// Programs that were compiled with the header of a release run with the present library, and with one that has more;
/// with one that has less, the loader says so.
fn programs() {
    let folder = kit::scratch("abi::programs");
    let script = kit::read(kit::project("src/libhttpstatus.map"));
    let more = script.clone() + "HTTPSTATUS_1.1 {\nglobal:\n    http_status_more;\n} HTTPSTATUS_1.0;\n";
    let more = variant(&folder, "more", &more);
    let less = variant(&folder, "less", &script.replacen("    http_status_url;\n", "", 1));
    for release in releases() {
        for name in ["exhaustive", "lookup"] {
            let program = folder.join(name);
            let mut command = kit::compiler(Language::C, "gnu99");
            // Included first, it keeps the present header out.
            command.args(["-w", "-include"]).arg(&release).arg("-o").arg(&program);
            command.arg(kit::project("c-tests").join(format!("{name}.c")));
            kit::link(&mut command, Linkage::Shared);
            kit::run(&mut command);
            let answers = kit::run(&mut Command::new(&program));
            if name == "exhaustive" {
                kit::expect("c-tests/exhaustive.golden", &answers, "make golden");
            }
            let with = |library: &Path| {
                // kit::output takes LD_LIBRARY_PATH away, so it is set by another program.
                let path = format!("LD_LIBRARY_PATH={}", library.parent().unwrap().display());
                kit::output(Command::new("env").arg(path).arg(&program))
            };
            assert_eq!(String::from_utf8(with(&more).stdout).unwrap(), answers);
            if name == "exhaustive" {
                let output = with(&less);
                let said = String::from_utf8(output.stderr).unwrap();
                assert!(!output.status.success() && said.contains("http_status_url"), "{said}");
            }
        }
    }
}
