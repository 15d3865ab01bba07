//! The bindings of examples/, one a language: each gives the answers that C gives, and the program on top of it explains
//! as the C program does, byte for byte.

use crate::kit::{self, binary};
use crate::registry::REGISTRY;
use crate::users::wasm;
use codegen::api::{Function, Signature};
use codegen::bindings::{go_name, pascal_case, repeat, zig_name};
use libtest_mimic::Trial;
use similar::TextDiff;
use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::ops::Index;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

/// A language of tests/languages.txt, which says what each key means; without a value it is empty.
struct Language {
    folder: String,
    values: BTreeMap<String, String>,
}

impl Index<&str> for Language {
    type Output = str;
    fn index(&self, key: &str) -> &str {
        self.values.get(key).map_or("", String::as_str)
    }
}

fn languages() -> &'static [Language] {
    static LANGUAGES: OnceLock<Vec<Language>> = OnceLock::new();
    LANGUAGES.get_or_init(|| {
        let paragraphs = kit::paragraphs("tests/languages.txt").into_iter();
        paragraphs.map(|(folder, values)| Language { folder, values }).collect()
    })
}

fn language(folder: &str) -> &'static Language {
    languages().iter().find(|language| language.folder == folder).unwrap()
}

impl Language {
    fn needs(&'static self, key: &str) -> &'static [&'static str] {
        let needs =
            self[key].split(", ").flat_map(|need| if need == "WASM" { wasm::WASM.to_vec() } else { vec![need] });
        needs.collect::<Vec<_>>().leak()
    }

    /// The language whose program this one runs: itself, or one whose binding has the same surface.
    fn shared(&self) -> &Language {
        if self["shares"].is_empty() { self } else { language(&self["shares"]) }
    }

    fn places(&self) -> &str {
        if self["places"].is_empty() { "." } else { &self["places"] }
    }

    /// The program of examples/ with all that it needs, and the library installed, in the running test's folder: once for
    /// each version of the language that is here.
    fn installed(&self) -> Vec<Installed> {
        let folder = kit::folder();
        self.install(&folder);
        self.each_version(&folder)
    }

    fn each_version(&self, folder: &Path) -> Vec<Installed> {
        let places = kit::run(&mut kit::shell(&format!("ls -d {} 2>/dev/null || true", self.places())));
        let places = places.lines().map(|place| Installed { folder: folder.to_owned(), place: kit::project(place) });
        places.collect()
    }

    fn install(&self, folder: &Path) {
        let program = folder.join("program");
        kit::copy(&kit::project("examples").join(&self.folder), &program);
        let (shared, explain) = (self.shared(), &self.shared()["program"]);
        kit::copy(&kit::project("examples").join(&shared.folder).join(explain), &program.join(explain));
        match &*self.folder {
            "wasm" => kit::copy(&wasm::wasm().with_file_name("module.mjs"), &program.join("module.mjs")),
            "node" => symlink(kit::project("build/node/node_modules"), program.join("node_modules")).unwrap(),
            _ => {}
        }
        // What a development package installs is where pkg-config finds it; what the package for running programs
        // installs is where the loader finds it.
        kit::built("libhttpstatus.a");
        let prefix = format!("PREFIX={}", folder.join("prefix").display());
        kit::run(kit::make().args(["RUSTC=false", "CC=false", "AR=false", &prefix, "install"]));
        kit::run(&mut kit::shell_in(folder, "mkdir runtime; cp -L prefix/lib/libhttpstatus.so.1 runtime"));
    }

    /// What a caller writes for the code of a name.
    fn constant(&self, name: &str) -> String {
        let own = match &*self.folder {
            "cpp" => codegen::cxx::constant_name(name),
            "csharp" if REGISTRY.iter().all(|row| row.name != name) => format!("Alias.{}", pascal_case(name)),
            "csharp" => format!(".{}", pascal_case(name)),
            "haskell" => pascal_case(name),
            "go" => go_name(name),
            "zig" => zig_name(name),
            "fortran" | "ocaml" => name.to_lowercase(),
            _ => name.to_owned(),
        };
        self["constant"].to_owned() + &own
    }
}

/// A program in a folder, and where the version of its language is.
struct Installed {
    folder: PathBuf,
    place: PathBuf,
}

impl Installed {
    /// With the version that the tests take which run one.
    fn new(language: &str) -> Self {
        self::language(language).installed().remove(0)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.join("program").join(name)
    }

    /// A command in the program's folder, as its user would run it.
    fn shell(&self, command: &str) -> Command {
        let libraries = "\"$RUNTIME:$PLACE/../lib/x86_64-linux-gnu\"";
        let mut shell = kit::shell(&format!("export LD_LIBRARY_PATH={libraries} PATH=\"$PLACE:$PATH\"; {command}"));
        let path =
            format!("{}:{}", Path::new(env!("CARGO")).parent().unwrap().display(), std::env::var("PATH").unwrap());
        shell
            .current_dir(self.folder.join("program"))
            .env("PROJECT", kit::project(""))
            .env("RUNTIME", self.folder.join("runtime"))
            .env("PLACE", &self.place)
            .env("PATH", path)
            .env("PKG_CONFIG_PATH", self.folder.join("prefix/lib/pkgconfig"))
            .env("PYTHONPATH", kit::project("build/python"))
            // Java and Mono decode arguments as the locale says.
            .env("LC_ALL", "C.UTF-8")
            .env("CARGO_TARGET_DIR", "target")
            .env("GOFLAGS", "-buildvcs=false")
            .env("ZIG_LOCAL_CACHE_DIR", self.folder.join("zig-cache"));
        shell
    }

    fn program(&self, language: &Language, arguments: &[impl AsRef<OsStr>]) -> Command {
        let mut command = self.shell(&format!("{} \"$@\"", &language["run"]));
        command.arg("sh").args(arguments);
        command
    }
}

kit::trials! {
    &["gfortran", "pkg-config"] => fortran::ranges = fortran_ranges;
    &PYTHON_TOOLS => python::types = python_types;
    &["python3"] => python::doctest = python_doctest;
    all_needs() => versions::golden = versions;
    + languages().iter().flat_map(of_each).chain(kit::cases(SCRIPT).into_iter().map(of_one))
}

/// The tests that each language has.
fn of_each(language: &'static Language) -> Vec<Trial> {
    let needs = language.needs("needs");
    let trial = |test: &str, needs, run: fn(&Language)| {
        let name = format!("users::languages::{}::{test}", language.folder);
        kit::trial(name, needs, move || run(language))
    };
    let mut trials = vec![trial("explains", needs, explains_as_c_does)];
    // c-tests/cxx.cpp asks each function of C++ about each code.
    if language.folder != "cpp" {
        trials.push(trial("answers", needs, answers_as_c_does));
    }
    // The others are linked with the library, or hold it.
    if !needs.contains(&"pkg-config") && language.folder != "wasm" {
        trials.push(trial("finds_the_library", needs, finds_the_library));
    }
    if !language["lint"].is_empty() {
        trials.push(trial("linter", language.needs("lint-needs"), linter));
    }
    trials
}

const SCRIPT: &str = "tests/languages.sh";

/// What one language alone has, in a case of a shell script.
fn of_one((case, needs): (String, &'static [&'static str])) -> Trial {
    kit::trial(format!("users::languages::{case}"), needs, move || {
        let language = case.split("::").next().unwrap();
        kit::run(&mut Installed::new(language).shell(&format!("sh -e \"$PROJECT/{SCRIPT}\" {case}")));
    })
}

fn explains_as_c_does(language: &Language) {
    let program = &language["program"];
    let source = kit::read(kit::project("examples").join(&language.folder).join(program));
    for command in [&language["build"], &language["run"]] {
        assert!(source.contains(command), "{program} does not say at its top: {command}");
    }
    for installed in language.installed() {
        kit::run(&mut installed.shell(&language["build"]));
        for (words, complaints) in runs(&language["arguments"] == "bytes") {
            let theirs = kit::output(&mut installed.program(language, &words));
            let mut command = Command::new(kit::built("httpstatus"));
            let mut ours = kit::output(command.arg("--").args(&words).env_remove("COLUMNS"));
            // These programs have no words of their own but for the class: they call it as the function is called. And they
            // say less of a word without an answer than the program of C, which knows what was meant.
            ours.stdout = String::from_utf8(ours.stdout).unwrap().replace("2xx successful\n", "2xx success\n").into();
            ours.stderr = complaints;
            compare(&installed.place, &theirs, &ours);
        }
    }
}

/// The arguments of each run, and what the program says on standard error: none; words that have an answer; and words that
/// have none, before one that has.
fn runs(bytes: bool) -> [(Vec<OsString>, Vec<u8>); 3] {
    let mut answered: Vec<String> =
        ["0", "1", "99", "199", "499", "599", "600", "32768", "65535", "007"].map(str::to_owned).into();
    answered.push("0".repeat(400) + "404");
    for row in REGISTRY {
        answered.push(row.code.to_string());
        answered.extend(codegen::names(row).iter().flat_map(|name| in_each_case(name)));
        answered.extend(row.former_phrases.iter().copied().chain([row.phrase]).flat_map(in_each_case));
    }

    let long = "9".repeat(5000);
    let words = UNANSWERED.iter().copied().chain([long.as_bytes()]);
    let words: Vec<_> = words.filter(|word| bytes || std::str::from_utf8(word).is_ok()).collect();
    let complaint = |word: &&[u8]| match *word {
        digits if !digits.is_empty() && digits.iter().all(u8::is_ascii_digit) => {
            [b"httpstatus: ", digits, b" is too large, codes end at 65535\n"].concat()
        }
        word => [b"httpstatus: \"", word, b"\" is neither a number nor the name or phrase of a status code\n"].concat(),
    };
    let complaints = words.iter().flat_map(complaint).collect();
    let unanswered = words.into_iter().chain([&b"200"[..]]).map(|word| OsStr::from_bytes(word).into()).collect();
    [(vec![], vec![]), (answered.into_iter().map(OsString::from).collect(), vec![]), (unanswered, complaints)]
}

#[rustfmt::skip]
const UNANSWERED: [&[u8]; 41] = [
    b"65536", b"70000", b"70000x", b"4294967700", b"99999999999999999999", b"99999999999999999999x", b"-1", b"+404", b" 404",
    b"404 ", b"404\n", b"4 04", b"404.0", b"4e2", b"0x194", b"0b1", b"4_04", b"1,000", b"404 Not Found", b"not-found", b"NOT",
    b"NOT_FOUND ", b"OKAY", b"", b" ", b"\t", b"%s%n", b"$HOME", b"\\", b"'", b"\"", "é".as_bytes(), "ＯＫ".as_bytes(),
    "４０４".as_bytes(), "٤٠٤".as_bytes(), "İM_USED".as_bytes(), "\u{1f375}".as_bytes(),
    // Not UTF-8.
    b"\xff", b"caf\xe9", b"404\x80", b"OK\xc3",
];

/// A word as it is, in small letters, and in both.
fn in_each_case(word: &str) -> [String; 3] {
    let odd =
        word.char_indices().map(|(i, c)| if i % 2 == 0 { c.to_ascii_lowercase() } else { c.to_ascii_uppercase() });
    [word.to_owned(), word.to_ascii_lowercase(), odd.collect()]
}

/// Another program in the place of that which explains prints each answer of the binding, and each constant.
fn answers_as_c_does(language: &Language) {
    let versions = language.installed();
    let folder = &versions[0].folder;
    let shared = language.shared();
    kit::copy(&kit::project("tests/bindings").join(&shared.folder), &folder.join("program"));
    let program = versions[0].file(&shared["program"]);
    fs::write(&program, each_constant(&program, &repeated(&program), |name| language.constant(name))).unwrap();

    let reference = kit::project("tests/bindings/c/httpstatus.c");
    let text = each_constant(&reference, &repeated(&reference), |name| format!("HTTPSTATUS_{name}"));
    // It asks every function but for those that the programs of examples/ try. So a binding that lacks one differs.
    for function in binary::functions().iter().filter(|function| !function.short().starts_with("from_")) {
        let name = &function.name;
        let in_c_alone = name == "http_status_version_number";
        assert!(in_c_alone || text.contains(&format!("{name}(")), "{} lacks {name}", reference.display());
    }
    fs::write(folder.join("answers.c"), text).unwrap();
    let mut compiler = kit::compiler(kit::Language::C, "c99");
    compiler.arg("-o").arg(folder.join("answers")).arg(folder.join("answers.c"));
    kit::link(&mut compiler, kit::Linkage::Shared);
    kit::run(&mut compiler);

    let codes: Vec<_> = REGISTRY.iter().map(|row| row.code).chain(UNREGISTERED).map(|code| code.to_string()).collect();
    let ours = kit::output(Command::new(folder.join("answers")).args(&codes));
    assert!(ours.status.success());
    for installed in &versions {
        kit::run(&mut installed.shell(&language["build"]));
        compare(&installed.place, &kit::output(&mut installed.program(language, &codes)), &ours);
    }
}

/// At the edges of the classes, between registered codes, and where bits of a wider or a signed type would show.
#[rustfmt::skip]
const UNREGISTERED: [u16; 40] = [
    0, 1, 2, 99, 104, 105, 148, 199, 209, 225, 227, 256, 299, 306, 309, 356, 399, 404 + 256, 404 + 0x8000, 419, 420, 427,
    430, 450, 452, 498, 499, 509, 512, 520, 599, 600, 601, 666, 999, 1000, 32767, 32768, 65534, 65535,
];

/// The text of a program, in which the two lines below the comment that says so become one for each function with a text or
/// a bool of a code.
fn repeated(program: &Path) -> String {
    let text = kit::read(program);
    let comment = text.find("The test repeats these two lines").expect("the comment above the two lines");
    let start = comment + text[comment..].find('\n').unwrap() + 1;
    let length: usize = text[start..].split_inclusive('\n').take(2).map(str::len).sum();
    let (before, rest) = text.split_at(start);
    let (lines, after) = rest.split_at(length);
    let go = program.extension() == Some(OsStr::new("go"));
    format!("{before}{}{after}", repeat(lines, &binary::functions(), go))
}

/// The text, in which the line that prints a constant becomes a line for each of them.
fn each_constant(program: &Path, text: &str, constant: impl Fn(&str) -> String) -> String {
    let (sample, written) = ("\"NOT_FOUND\"", constant("NOT_FOUND"));
    let line = text.lines().find(|line| line.contains(sample)).expect("a line that prints the constant of 404");
    assert!(line.contains(&format!(" {written}")), "{} does not write {written} for 404", program.display());
    let (before, after) = line.split_once(sample).unwrap();
    let names = REGISTRY.iter().flat_map(codegen::names);
    let line_of = |name: String| format!("{before}\"{name}\"{}\n", after.replace(&written, &constant(&name)));
    text.replace(&format!("{line}\n"), &names.map(line_of).collect::<String>())
}

fn compare(place: &Path, theirs: &Output, ours: &Output) {
    let [(theirs, shown), (ours, expected)] = [theirs, ours].map(|output| {
        let Output { status, stdout, stderr } = output;
        let [out, err] = [stdout, stderr].map(|bytes| String::from_utf8_lossy(bytes));
        ((status.code(), stdout, stderr), format!("{status}\n{err}{out}"))
    });
    let difference = TextDiff::from_lines(&expected, &shown).unified_diff().header("in C", "here").to_string();
    assert!(theirs == ours, "{}:\n{:.4000}", place.display(), difference);
}

/// The library is the file that HTTPSTATUS_LIBRARY names, or lies beside the binding, or is where the loader looks. When it
/// is nowhere, one line says which files were tried.
fn finds_the_library(language: &Language) {
    let installed = Installed::new(&language.folder);
    kit::run(&mut installed.shell(&language["build"]));
    let binding = kit::read(installed.file(&language["binding"]));
    for name in ["libhttpstatus.so.1", "libhttpstatus.1.dylib", "httpstatus-1.dll"] {
        assert!(binding.contains(name), "{} does not look for {name}", &language["binding"]);
    }
    let tried = |said: &str, name: &str| {
        let named = |line: &str| line.contains("libhttpstatus not found: tried ") && line.contains(name);
        let line = said.lines().find(|line| named(line) && line.contains("HTTPSTATUS_LIBRARY"));
        assert!(line.is_some(), "no line says that {name} was tried:\n{said}");
    };

    let (library, renamed) = (installed.folder.join("runtime/libhttpstatus.so.1"), installed.folder.join("another.so"));
    fs::rename(&library, &renamed).unwrap();
    let explain = || installed.program(language, &["404"]);
    tried(&kit::fails(&mut explain()), "libhttpstatus.so.1");
    // Told that it runs on another system, a binding looks for the names of there.
    for (system, name) in language["systems"].split_whitespace().zip(["libhttpstatus.1.dylib", "httpstatus-1.dll"]) {
        tried(&kit::fails(&mut installed.shell(&language["asked"].replace("SYSTEM", system))), name);
    }

    let found = |command: &mut Command| assert!(kit::run(command).starts_with("404 Not Found\n"), "{command:?}");
    found(explain().env("HTTPSTATUS_LIBRARY", &renamed));
    tried(&kit::fails(explain().env("HTTPSTATUS_LIBRARY", "/nothing")), "/nothing");
    fs::rename(&renamed, installed.file("libhttpstatus.so.1")).unwrap();
    found(&mut explain());
}

fn linter(language: &Language) {
    kit::run(&mut Installed::new(&language.folder).shell(&language["lint"]));
}

/// What the tests of all languages need, and where their other versions lie.
fn all_needs() -> &'static [&'static str] {
    let places = |language: &Language| {
        let others = language.places().split_whitespace().filter(|place| *place != ".");
        others.map(|place| &*format!("ls -d {place}").leak()).collect::<Vec<_>>()
    };
    let needs = languages().iter().flat_map(|language| [language.needs("needs"), places(language).leak()].concat());
    needs.collect::<Vec<_>>().leak()
}

/// The tests run the versions that the page names, or an older and a newer one.
fn versions() {
    let folder = kit::folder();
    fs::create_dir(folder.join("program")).unwrap();
    let mut rows = String::new();
    for language in languages() {
        let version = |installed: Installed| {
            let said = kit::run(&mut installed.shell(&language["version"]));
            let (name, version) = said.trim().rsplit_once(' ').expect("a name and a version");
            let numbers = version.split('.').take(2).map(|number| number.parse::<u32>().expect(version));
            (numbers.collect::<Vec<_>>(), name.to_owned())
        };
        let mut versions: Vec<_> = language.each_version(&folder).into_iter().map(version).collect();
        versions.sort();
        let [first, last] = [&versions[0], versions.last().unwrap()]
            .map(|(numbers, _)| numbers.iter().map(u32::to_string).collect::<Vec<_>>().join("."));
        let range = if first == last { first } else { format!("{first} to {last}") };
        rows += &format!("| `{}` | {} {range} |\n", language.folder, versions[0].1);
    }
    let page = kit::read(kit::project("docs/ffi.md"));
    let head = "| `examples/` | tested with |\n|---|---|\n";
    let (before, rest) = page.split_once(head).expect("the table of versions");
    let (stated, after) = rest.split_once("\n\n").unwrap();
    let numbers = |row: &str| -> Vec<Vec<u32>> {
        row.split(' ').filter_map(|word| word.split('.').map(|number| number.parse().ok()).collect()).collect()
    };
    let is_run = |(stated, row): (&str, &str)| {
        let (stated, run) = (numbers(stated), numbers(row));
        run.first() <= stated.first() && run.last() >= stated.last()
    };
    let are_run = stated.lines().count() == languages().len() && stated.lines().zip(rows.lines()).all(is_run);
    if kit::updating() || !are_run {
        kit::expect("docs/ffi.md", &format!("{before}{head}{rows}\n{after}"));
    }
}

/// Fortran has no type for a code, so each function looks at its own: the type does it in the other compiled languages,
/// or the one constructor.
fn fortran_ranges() {
    let installed = Installed::new("fortran");
    let program = installed.file("ranges.f90");
    fs::write(&program, repeated(&kit::project("tests/bindings/fortran/ranges.f90"))).unwrap();
    kit::run(&mut installed.shell("gfortran httpstatus.f90 ranges.f90 -o ranges $(pkg-config --libs httpstatus)"));
    let of_code = |function: &Function| {
        let signatures = [Signature::TextOfCode, Signature::BoolOfCode];
        signatures.contains(&function.signature)
            || ["alias", "former_phrase", "class", "fallback"].contains(&function.short())
    };
    for function in binary::functions().into_iter().filter(of_code) {
        let name = function.short();
        for wrong in ["-1", "65536", "65940"] {
            let said = kit::fails(&mut installed.shell(&format!("./ranges {name} {wrong}")));
            assert!(said.contains("is not in 0..65535"), "{name}({wrong}): {said}");
        }
        kit::run(&mut installed.shell(&format!("./ranges {name} 65535")));
    }
}

const PYTHON_TOOLS: [&str; 2] =
    ["PYTHONPATH=build/python python3 -c 'import mypy'", "cd build/node && node -e \"require.resolve('pyright')\""];

/// The stubs have every name and no other, for mypy and for pyright, and what they promise is there.
fn python_types() {
    let installed = Installed::new("python");
    let program = kit::project("tests/bindings/python/typed.py");
    let text = each_constant(&program, &repeated(&program), |name| format!("HTTPStatus.{name}"));
    fs::write(installed.file("typed.py"), &text).unwrap();
    let misspelt = text.replace("HTTPStatus.NOT_FOUND)", "HTTPStatus.NOT_FUOND)");
    fs::write(installed.file("misspelt.py"), misspelt).unwrap();
    let pyright = "node \"$PROJECT/build/node/node_modules/pyright/index.js\"";
    for checker in ["unset MYPYPATH; python3 -m mypy --strict", pyright] {
        kit::run(&mut installed.shell(&format!("{checker} typed.py")));
        let said = kit::fails(&mut installed.shell(&format!("{checker} misspelt.py")));
        assert!(said.contains("NOT_FUOND"), "{checker}: {said}");
    }
    kit::run(&mut installed.shell("python3 typed.py"));
}

/// What is said of the enum, in README too.
fn python_doctest() {
    let versions = language("python").installed();
    // doctest would take the end of a block for something that is printed.
    let readme = kit::blocks(&kit::section("README.md", "## Other languages"), "python").concat();
    assert!(readme.contains(">>>"));
    fs::write(versions[0].file("readme.txt"), readme).unwrap();
    for installed in versions {
        kit::run(&mut installed.shell("python3 -m doctest httpstatus.txt readme.txt"));
    }
}
