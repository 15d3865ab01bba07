//! The bindings of examples/, one a language: each gives the answers that C gives, and the program on top of it explains
//! as the C program does, byte for byte.

use crate::kit::{self, binary};
use crate::registry::REGISTRY;
use crate::users::wasm;
use codegen::api::Signature;
use codegen::bindings::{REPLACED, go_name, pascal_case, repeat, zig_name};
use libtest_mimic::Trial;
use std::collections::HashSet;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

struct Language {
    folder: &'static str,
    program: &'static str,
    binding: &'static str,
    needs: &'static [&'static str],
    build: &'static str,
    run: &'static str,
    bytes: bool,
    prefix: &'static str,
}

/// The languages of tests/languages.txt, which says what the columns are.
fn languages() -> &'static [Language] {
    static LANGUAGES: OnceLock<Vec<Language>> = OnceLock::new();
    LANGUAGES.get_or_init(|| {
        let language = |columns: [String; 8]| {
            let [folder, program, binding, needs, build, run, arguments, prefix] = columns.map(|text| &*text.leak());
            let needs = if needs == "WASM" { wasm::WASM.to_vec() } else { needs.split(", ").collect() };
            Language { folder, program, binding, needs: needs.leak(), build, run, bytes: arguments == "bytes", prefix }
        };
        kit::table("tests/languages.txt").into_iter().map(language).collect()
    })
}

fn language(folder: &str) -> &'static Language {
    languages().iter().find(|language| language.folder == folder).unwrap()
}

impl Language {
    /// What a caller writes for the code of a name.
    fn constant(&self, name: &str) -> String {
        let own = match self.folder {
            "cpp" => codegen::cxx::constant_name(name),
            "csharp" if REGISTRY.iter().all(|row| row.name != name) => format!("Alias.{}", pascal_case(name)),
            "csharp" => format!(".{}", pascal_case(name)),
            "haskell" => pascal_case(name),
            "go" => go_name(name),
            "zig" => zig_name(name),
            "fortran" | "ocaml" => name.to_lowercase(),
            _ => name.to_owned(),
        };
        self.prefix.to_owned() + &own
    }
}

pub fn trials() -> Vec<Trial> {
    let mut trials = vec![kit::trial("users::languages::bindings_are_complete", &[], bindings_are_complete)];
    for language in languages() {
        let name = format!("users::languages::{}::explains", language.folder);
        trials.push(kit::trial(name.clone(), language.needs, move || explains_as_c_does(&name, language)));
        // c-tests/cxx.cpp asks each function of C++ about each code.
        if language.folder != "cpp" {
            let name = format!("users::languages::{}::answers", language.folder);
            trials.push(kit::trial(name.clone(), language.needs, move || answers_as_c_does(&name, language)));
        }
    }
    for language in languages().iter().filter(|language| FIND_THE_LIBRARY.contains(&language.folder)) {
        let name = format!("users::languages::{}::finds_the_library", language.folder);
        trials.push(kit::trial(name.clone(), language.needs, move || finds_the_library(&name, language)));
    }
    trials.push(kit::trial("users::languages::php::web_server", &PHP, php_web_server));
    for (folder, needs, command) in LINTERS {
        let name = format!("users::languages::{folder}::linter");
        trials.push(kit::trial(name.clone(), needs, move || linter(&name, folder, command)));
    }
    trials.push(kit::trial("users::languages::go::without_cgo", &["go"], go_without_cgo));
    trials.push(kit::trial("users::languages::fortran::ranges", &["gfortran", "pkg-config"], fortran_ranges));
    trials.push(kit::trial("users::languages::python::types", &PYTHON_TOOLS, python_types));
    trials.push(kit::trial("users::languages::python::wheel", &PYTHON_TOOLS, python_wheel));
    trials.push(kit::trial("users::languages::python::doctest", &["python3"], python_doctest));
    trials.push(kit::trial("users::languages::python::cpython", &CPYTHON, cpython));
    trials
}

/// Each binding has each function of the header, but for those that other functions replace.
fn bindings_are_complete() {
    let functions = binary::functions();
    let functions = functions.iter().map(|function| function.short());
    let functions: Vec<_> = functions.filter(|function| !REPLACED.contains(function)).collect();
    assert!(functions.contains(&"phrase"));
    let mut missing = String::new();
    for language in languages() {
        let binding = kit::read(kit::project("examples").join(language.folder).join(language.binding));
        let binding = without_comments(language.folder, &binding).replace("http_status_", " ");
        let words: HashSet<_> = binding.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').collect();
        // Ruby's has the words in a table, for Ractors.
        let table = |function: &str| language.folder == "ruby" && function.starts_with("from_");
        for function in functions.iter().filter(|function| !words.contains(*function) && !table(function)) {
            missing += &format!("examples/{}/{} lacks {function}\n", language.folder, language.binding);
        }
    }
    // What the bindings are compared with asks all of them, but for those that the programs of examples/ try.
    let reference = answers(&kit::project("tests/bindings/c/httpstatus.c"), |name| format!("HTTPSTATUS_{name}"));
    for function in functions.iter().filter(|function| !function.starts_with("from_")) {
        if !reference.contains(&format!("http_status_{function}(")) {
            missing += &format!("tests/bindings/c/httpstatus.c lacks {function}\n");
        }
    }
    assert!(missing.is_empty(), "{missing}");
}

/// What a comment says of a function is no binding of it.
fn without_comments(folder: &str, source: &str) -> String {
    let (to_the_end, blocks): (&str, &[(&str, &str)]) = match folder {
        "python" => ("#", &[("\"\"\"", "\"\"\"")]),
        "python-cffi" | "perl" | "ruby" => ("#", &[]),
        "luajit" => ("--", &[]),
        "haskell" => ("--", &[("{-", "-}")]),
        "fortran" => ("!", &[]),
        // What comes before `import "C"` is code.
        "go" => ("//", &[]),
        "ocaml" => ("(*", &[("(*", "*)")]),
        _ => ("//", &[("/*", "*/")]),
    };
    let mut rest = source;
    let mut text = String::new();
    while let Some((begin, end, at)) =
        blocks.iter().filter_map(|(begin, end)| Some((begin, end, rest.find(begin)?))).min_by_key(|(_, _, at)| *at)
    {
        text += &rest[..at];
        let (_, after) = rest[at + begin.len()..].split_once(end).unwrap_or(("", ""));
        rest = after;
    }
    text += rest;
    text.lines().map(|line| line.split(to_the_end).next().unwrap().to_owned() + "\n").collect()
}

fn explains_as_c_does(test: &str, language: &Language) {
    let source = kit::read(kit::project("examples").join(language.folder).join(language.program));
    for command in [language.build, language.run] {
        assert!(source.contains(command), "{} does not say at its top: {command}", language.program);
    }

    let folder = kit::scratch(test);
    copy(language, &folder);
    kit::run(&mut shell(&folder, language.build));

    for arguments in runs(language.bytes) {
        let theirs = kit::output(shell(&folder, &format!("{} \"$@\"", language.run)).arg("sh").args(&arguments));
        let mut ours = kit::output(&mut in_c(&arguments));
        // These programs have no words of their own but for the class: they call it as the function is called.
        ours.stdout = String::from_utf8(ours.stdout).unwrap().replace("2xx successful\n", "2xx success\n").into();
        if !ours.status.success() {
            ours.stderr = arguments.iter().flat_map(complaint).collect();
        }
        compare(&arguments, &theirs, &ours);
    }
}

/// The program of C, which takes options besides.
fn in_c<T: AsRef<OsStr>>(words: &[T]) -> Command {
    let mut command = Command::new(kit::built("httpstatus"));
    command.arg("--").args(words).env_remove("COLUMNS");
    command
}

/// What the programs of examples/ say of a word: less than the program of C, which knows what was meant.
fn complaint(word: &OsString) -> Vec<u8> {
    let bytes = word.as_bytes();
    if kit::output(&mut in_c(&[word])).status.success() {
        Vec::new()
    } else if !bytes.is_empty() && bytes.iter().all(u8::is_ascii_digit) {
        [b"httpstatus: ", bytes, b" is too large, codes end at 65535\n"].concat()
    } else {
        let text = b"\" is neither a number nor the name or phrase of a status code\n";
        [b"httpstatus: \"", bytes, text].concat()
    }
}

/// Another program in the place of that which explains prints each answer of the binding, and each constant.
fn answers_as_c_does(test: &str, language: &Language) {
    let folder = kit::scratch(test);
    copy(language, &folder);
    let (stand_in, program) = explaining(language);
    kit::copy(&kit::project("tests/bindings").join(stand_in), &folder.join("program"));
    let program = folder.join("program").join(program);
    fs::write(&program, answers(&program, |name| language.constant(name))).unwrap();
    kit::run(&mut shell(&folder, language.build));

    fs::create_dir(folder.join("c")).unwrap();
    let source = folder.join("c/httpstatus.c");
    let reference = kit::project("tests/bindings/c/httpstatus.c");
    fs::write(&source, answers(&reference, |name| format!("HTTPSTATUS_{name}"))).unwrap();
    let reference = folder.join("c/answers");
    let mut command = kit::compiler(kit::Language::C, "c99");
    kit::link(command.arg("-o").arg(&reference).arg(source), kit::Linkage::Shared);
    kit::run(&mut command);

    let codes: Vec<_> = REGISTRY.iter().map(|row| row.code).chain(UNREGISTERED).map(|code| code.to_string()).collect();
    let theirs = kit::output(shell(&folder, &format!("{} \"$@\"", language.run)).arg("sh").args(&codes));
    let ours = kit::output(Command::new(reference).args(&codes));
    assert!(ours.status.success());
    compare(&codes, &theirs, &ours);
}

/// At the edges of the classes, between registered codes, and where bits of a wider or a signed type would show.
#[rustfmt::skip]
const UNREGISTERED: [u16; 40] = [
    0, 1, 2, 99, 104, 105, 148, 199, 209, 225, 227, 256, 299, 306, 309, 356, 399, 404 + 256, 404 + 0x8000, 419, 420, 427,
    430, 450, 452, 498, 499, 509, 512, 520, 599, 600, 601, 666, 999, 1000, 32767, 32768, 65534, 65535,
];

/// The text of a program, in which the line that prints a constant becomes a line for each of them, and the two lines
/// below the comment that says so become one for each function with a text or a bool of a code.
fn answers(program: &Path, constant: impl Fn(&str) -> String) -> String {
    let text = kit::read(program);
    let comment = text.find("The test repeats these two lines").expect("the comment above the two lines");
    let start = comment + text[comment..].find('\n').unwrap() + 1;
    let length: usize = text[start..].split_inclusive('\n').take(2).map(str::len).sum();
    let (before, rest) = text.split_at(start);
    let (lines, after) = rest.split_at(length);
    let go = program.extension() == Some(OsStr::new("go"));
    let text = format!("{before}{}{after}", repeat(lines, &binary::functions(), go));

    let (sample, written) = ("\"NOT_FOUND\"", constant("NOT_FOUND"));
    let line = text.lines().find(|line| line.contains(sample)).expect("a line that prints the constant of 404");
    assert!(line.contains(&format!(" {written}")), "{} does not write {written} for 404", program.display());
    let names = REGISTRY.iter().flat_map(codegen::names);
    let lines: String = names
        .map(|name| {
            let (before, after) = line.split_once(sample).unwrap();
            format!("{before}\"{name}\"{}\n", after.replace(&written, &constant(&name)))
        })
        .collect();
    text.replace(&format!("{line}\n"), &lines)
}

/// Where the program is that explains: three bindings have the surface of another, and so its program.
fn explaining(language: &Language) -> (&'static str, &'static str) {
    match language.folder {
        "java-ffm" => ("java", "Explain.java"),
        "python-cffi" => ("python", "explain.py"),
        "wasm" => ("node", "explain.mjs"),
        folder => (folder, language.program),
    }
}

/// The folder of the language with all that its program needs, and the library installed.
fn copy(language: &Language, folder: &Path) {
    install(folder);
    let examples = kit::project("examples");
    let program = folder.join("program");
    kit::run(Command::new("cp").arg("-R").arg(examples.join(language.folder)).arg(&program));
    let (shared, explain) = explaining(language);
    if shared != language.folder {
        fs::copy(examples.join(shared).join(explain), program.join(explain)).unwrap();
    }
    match language.folder {
        "java-ffm" => {
            // The programs of a Java that is new enough: the last one in the order of the alphabet.
            let javac = kit::run(&mut kit::shell(&format!("{} | tail -n 1", language.needs[0])));
            symlink(Path::new(javac.trim()).parent().unwrap(), folder.join("bin")).unwrap();
        }
        "wasm" => _ = fs::copy(wasm::wasm().with_file_name("module.mjs"), program.join("module.mjs")).unwrap(),
        "node" => symlink(kit::project("build/node/node_modules"), program.join("node_modules")).unwrap(),
        _ => {}
    }
}

/// The bindings that load the library when a program runs.
const FIND_THE_LIBRARY: [&str; 10] =
    ["csharp", "java", "java-ffm", "luajit", "node", "ocaml", "perl", "php", "python", "ruby"];

/// How to tell a language that it runs on another system, and what macOS and Windows are called in it.
const ASKED: [(&str, &str, [&str; 2]); 5] = [
    ("luajit", "luajit -e 'jit.os = \"SYSTEM\"; require \"httpstatus\"'", ["OSX", "Windows"]),
    (
        "node",
        "node -e \"import('koffi').then(() => {
            Object.defineProperty(process, 'platform', { value: 'SYSTEM' });
            return import('./httpstatus.mjs');
        })\"",
        ["darwin", "win32"],
    ),
    (
        "perl",
        "perl -I. -MFFI::Platypus -MFile::Basename -e 'FFI::Platypus->new(api => 1); $^O = \"SYSTEM\"; require HTTPStatus'",
        ["darwin", "MSWin32"],
    ),
    (
        "python",
        "python3 -c 'import ctypes, os, sys; sys.platform = \"SYSTEM\"; import httpstatus'",
        ["darwin", "win32"],
    ),
    (
        "ruby",
        "ruby -rfiddle -rrbconfig -e 'RbConfig::CONFIG[\"host_os\"] = \"SYSTEM\"; require \"./httpstatus\"'",
        ["darwin23", "mingw32"],
    ),
];

/// The library is the file that HTTPSTATUS_LIBRARY names, or lies beside the binding, or is where the loader looks. When it
/// is nowhere, one line says which files were tried.
fn finds_the_library(test: &str, language: &Language) {
    let folder = kit::scratch(test);
    copy(language, &folder);
    kit::run(&mut shell(&folder, language.build));
    let binding = kit::read(kit::project("examples").join(language.folder).join(language.binding));
    for name in ["libhttpstatus.so.1", "libhttpstatus.1.dylib", "httpstatus-1.dll"] {
        assert!(binding.contains(name), "{} does not look for {name}", language.binding);
    }

    let (library, renamed) = (folder.join("runtime/libhttpstatus.so.1"), folder.join("another.so"));
    fs::rename(&library, &renamed).unwrap();
    let explain = || shell(&folder, &format!("{} 404", language.run));
    let output = kit::output(&mut explain());
    let said = String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout);
    assert!(!output.status.success(), "succeeds without the library:\n{said}");
    let line = said.lines().rfind(|line| line.contains("libhttpstatus not found: tried "));
    let line = line.unwrap_or_else(|| panic!("no line says what was tried:\n{said}"));
    assert!(line.contains("libhttpstatus.so.1") && line.contains("HTTPSTATUS_LIBRARY"), "{line}");

    // On other systems: told that it runs there, a binding looks for the names of there.
    if let Some((_, ask, systems)) = ASKED.iter().find(|(folder, _, _)| *folder == language.folder) {
        for (system, name) in systems.iter().zip(["libhttpstatus.1.dylib", "httpstatus-1.dll"]) {
            let output = kit::output(&mut shell(&folder, &ask.replace("SYSTEM", system)));
            let said = String::from_utf8_lossy(&output.stderr);
            let tried = |line: &str| line.contains("libhttpstatus not found: tried ") && line.contains(name);
            assert!(said.lines().any(tried), "{}, told to be on {system}:\n{said}", language.folder);
        }
    }

    let found = |command: &mut Command| assert!(kit::run(command).starts_with("404 Not Found\n"), "{command:?}");
    found(explain().env("HTTPSTATUS_LIBRARY", &renamed));
    let said = kit::output(explain().env("HTTPSTATUS_LIBRARY", folder.join("nothing")));
    let said = String::from_utf8_lossy(&said.stderr).into_owned() + &String::from_utf8_lossy(&said.stdout);
    assert!(said.contains("nothing") && !said.contains("404 Not Found"), "{said}");
    fs::rename(&renamed, folder.join("program/libhttpstatus.so.1")).unwrap();
    found(&mut explain());
}

const PHP: [&str; 2] =
    ["php", "php -r 'exit((int) !(extension_loaded(\"ffi\") && extension_loaded(\"Zend OPcache\")));'"];

/// Under a web server, PHP's default configuration allows FFI in what opcache.preload names, and nowhere else.
fn php_web_server() {
    let folder = kit::scratch("users::languages::php::web_server");
    let language = language("php");
    copy(language, &folder);
    let script = "<?php class_exists('HTTPStatus') || require 'HTTPStatus.php';
        try { echo HTTPStatus::of(404), ' ', HTTPStatus::of(499)->fallback(), ' ', HTTPStatus::fromName('ok')->code; }
        catch (RuntimeException $error) { echo $error->getMessage(); }";
    fs::write(folder.join("program/index.php"), script).unwrap();
    let answer = |settings: &str| {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        drop(listener);
        let mut server = shell(&folder, &format!("exec php -d ffi.enable=preload {settings} -S {address}"));
        let mut server = server.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        // It says so when it listens.
        let mut said = BufReader::new(server.stderr.take().unwrap());
        let mut line = String::new();
        while !line.contains("started") {
            line.clear();
            assert!(said.read_line(&mut line).unwrap() > 0, "php -S ended");
        }
        let mut stream = TcpStream::connect(address).unwrap();
        stream.write_all(b"GET / HTTP/1.0\r\n\r\n").unwrap();
        let mut response = String::new();
        stream.read_to_string(&mut response).unwrap();
        server.kill().unwrap();
        server.wait().unwrap();
        response.split_once("\r\n\r\n").expect("a response").1.to_owned()
    };
    assert_eq!(
        answer("-d opcache.preload=$PWD/HTTPStatus.php -d opcache.preload_user=$(id -un)"),
        "404 Not Found 400 Bad Request 200"
    );
    let refused = answer("");
    assert!(refused.contains("libhttpstatus not found") && refused.contains("opcache.preload in php.ini"), "{refused}");
}

/// A language, what it needs besides what its other tests do, and what finds fault with a binding or its program.
#[rustfmt::skip]
const LINTERS: [(&str, &[&str], &str); 8] = [
    ("csharp", &["mcs"], "mcs -warn:4 -warnaserror -out:lint.exe *.cs"),
    ("fortran", &["gfortran"], "gfortran -std=f2018 -Wall -Wextra -Werror -c httpstatus.f90 explain.f90"),
    ("go", &["go", "go-staticcheck"], "go vet ./... && go-staticcheck ./... && test -z \"$(gofmt -l .)\""),
    ("haskell", &["ghc"], "ghc -v0 -Wall -Werror -c HttpStatus.hs explain.hs"),
    ("java", &["javac", "test -f /usr/share/java/jna.jar"], "javac -Xlint:all -Werror -cp /usr/share/java/jna.jar -d lint *.java"),
    ("java-ffm", &["ls /usr/lib/jvm/*-2[2-9]-*/bin/javac"], "javac -Xlint:all -Werror -d lint *.java"),
    ("ocaml", &["ocamlfind query ctypes.foreign"],
        "ocamlfind ocamlopt -w +a-4-44-70 -warn-error +a -thread -package ctypes.foreign -c httpstatus.ml explain.ml"),
    ("rust", &["cargo clippy --version"], "cargo clippy --quiet -- -D warnings"),
];

fn linter(test: &str, folder: &str, command: &str) {
    let scratch = kit::scratch(test);
    copy(language(folder), &scratch);
    kit::run(&mut shell(&scratch, command));
}

/// The compiler says what to do, and nothing else.
fn go_without_cgo() {
    let folder = kit::scratch("users::languages::go::without_cgo");
    copy(language("go"), &folder);
    let output = kit::output(&mut shell(&folder, "CGO_ENABLED=0 go build -o explain ."));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let errors: Vec<_> = said.lines().filter(|line| !line.starts_with('#')).collect();
    let one = errors.len() == 1 && errors[0].contains("set_CGO_ENABLED_to_1");
    assert!(!output.status.success() && one, "{said}");
}

/// Fortran has no type for a code, so each function looks at its own: the type does it in the other compiled languages,
/// or the one constructor.
fn fortran_ranges() {
    let folder = kit::scratch("users::languages::fortran::ranges");
    copy(language("fortran"), &folder);
    let calls = binary::functions().into_iter().filter_map(|function| {
        let name = function.short();
        match (name, function.signature) {
            ("alias" | "former_phrase", _) => Some(format!("{name}(code, 1)")),
            ("class", _) => Some("class_of(code)".to_owned()),
            ("fallback", _) | (_, Signature::TextOfCode | Signature::BoolOfCode) => Some(format!("{name}(code)")),
            _ => None,
        }
    });
    let calls: Vec<_> = calls.collect();
    assert!(calls.len() > 20);
    let cases: String = calls.iter().enumerate().map(|(i, call)| format!("case ({i})\nprint *, {call}\n")).collect();
    let program = format!(
        "program ranges\nuse httpstatus\nimplicit none\ncharacter(20) :: argument\ninteger :: which, code\n\
         call get_command_argument(1, argument)\nread (argument, *) which\ncall get_command_argument(2, argument)\n\
         read (argument, *) code\nselect case (which)\n{cases}end select\nend program\n"
    );
    fs::write(folder.join("program/ranges.f90"), program).unwrap();
    kit::run(&mut shell(&folder, "gfortran httpstatus.f90 ranges.f90 -o ranges $(pkg-config --libs httpstatus)"));
    for (i, call) in calls.iter().enumerate() {
        for code in ["-1", "65536", "65940"] {
            let output = kit::output(&mut shell(&folder, &format!("./ranges {i} {code}")));
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(!output.status.success() && said.contains("is not in 0..65535"), "{call}, {code}: {said}");
        }
        kit::run(&mut shell(&folder, &format!("./ranges {i} 65535")));
    }
}

const PYTHON_TOOLS: [&str; 2] = [
    "PYTHONPATH=build/python python3 -c 'import mypy, ruff, twine'",
    "cd build/node && node -e \"require.resolve('pyright')\"",
];

/// The stubs have every name and no other, for mypy and for pyright; and ruff is content with the binding.
fn python_types() {
    let folder = kit::scratch("users::languages::python::types");
    kit::copy(&kit::project("examples/python"), &folder);
    let functions = binary::functions();
    let member = |function: &&codegen::api::Function| {
        matches!(function.signature, Signature::TextOfCode | Signature::BoolOfCode)
    };
    let mut uses = String::from("import httpstatus\nfrom httpstatus import HTTPStatus\n");
    for function in functions.iter().filter(member) {
        let (name, of) = (function.short(), if function.signature == Signature::TextOfCode { "str" } else { "bool" });
        let any = if of == "str" { "str | None" } else { of };
        uses += &format!("m_{name}: {of} = HTTPStatus.NOT_FOUND.{name}\nf_{name}: {any} = httpstatus.{name}(499)\n");
    }
    for name in REGISTRY.iter().flat_map(codegen::names) {
        uses += &format!("c_{name}: int = HTTPStatus.{name}\n");
    }
    uses += "aliases: list[str] = httpstatus.aliases(413) + HTTPStatus.OK.former_phrases\n";
    uses += "found: HTTPStatus | None = httpstatus.from_name(b'ok') or httpstatus.fallback(499)\n";
    uses += "known: bool = 404 in HTTPStatus and len(list(HTTPStatus)) > HTTPStatus.OK.class_\n";
    fs::write(folder.join("uses.py"), &uses).unwrap();
    fs::write(folder.join("misspelt.py"), "from httpstatus import HTTPStatus\nprint(HTTPStatus.NOT_FUOND)\n").unwrap();
    let python = |arguments: &str| {
        let mut command = kit::shell(arguments);
        command.current_dir(&folder).env("PYTHONPATH", kit::project("build/python")).env_remove("MYPYPATH");
        command
    };
    let pyright = format!("node {} ", kit::project("build/node/node_modules/pyright/index.js").display());
    for checker in ["python3 -m mypy --strict ", &pyright] {
        kit::run(&mut python(&format!("{checker} uses.py")));
        let output = kit::output(&mut python(&format!("{checker} misspelt.py")));
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(!output.status.success() && said.contains("NOT_FUOND"), "{checker}: {said}");
    }
    // What the stubs promise is there.
    install(&folder);
    kit::run(python("python3 uses.py").env("HTTPSTATUS_LIBRARY", folder.join("runtime/libhttpstatus.so.1")));
    // The order of __all__ is that of the functions.
    let ruff = "python3 -m ruff check --isolated --no-cache --ignore RUF022";
    let files = ["examples/python", "examples/python-cffi", "packaging/wheel.py"];
    let files = files.map(|file| kit::project(file).display().to_string()).join(" ");
    kit::run(&mut python(&format!("{ruff} {files}")));
}

/// What `make wheel` packs is what pip installs: without a compiler, and without a word about where the library is.
fn python_wheel() {
    let folder = kit::scratch("users::languages::python::wheel");
    let mut make = Command::new("make");
    let wheel = kit::run(make.args(["--silent", "wheel"]).current_dir(kit::project("")));
    let wheel = kit::project(wheel.trim());
    let mut install = Command::new("python3");
    install.args(["-m", "pip", "install", "--quiet", "--no-index", "--no-compile", "--target", "site"]).arg(&wheel);
    kit::run(install.current_dir(&folder));
    let mut python =
        kit::shell("python3 -c 'import httpstatus; print(httpstatus.__file__, httpstatus.HTTPStatus(404).line)'");
    python.current_dir(&folder).env("PYTHONPATH", folder.join("site")).env_remove("LD_LIBRARY_PATH");
    let said = kit::run(&mut python);
    assert!(said.contains("site/httpstatus/__init__.py 404 Not Found"), "{said}");
    for file in ["registry.json", "registry.schema.json"] {
        let packed = kit::read(folder.join("site/httpstatus").join(file));
        assert_eq!(packed, kit::read(kit::project("data").join(file)), "{file}");
    }
    let mut twine = kit::shell("python3 -m twine check --strict \"$WHEEL\"");
    kit::run(twine.env("WHEEL", &wheel).env("PYTHONPATH", kit::project("build/python")));

    let mut refused = kit::shell("packaging/wheel.py build build 1.0.0 wasm32-wasi");
    let refused = kit::output(refused.current_dir(kit::project("")));
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(!refused.status.success() && said.contains("Python has no wheels for wasm32-wasi"), "{said}");
}

/// What is said of the enum, in README too, in every Python on this machine from 3.7 on.
fn python_doctest() {
    let folder = kit::scratch("users::languages::python::doctest");
    install(&folder);
    kit::copy(&kit::project("examples/python"), &folder.join("program"));
    // doctest would take the end of a block for something that is printed.
    let readme = kit::blocks(&kit::section("README.md", "## Other languages"), "python").concat();
    assert!(readme.contains(">>>"));
    fs::write(folder.join("program/readme.txt"), readme).unwrap();
    let output = kit::run(&mut shell(
        &folder,
        r#"for python in python3 "${PYENV_ROOT:-$HOME/.pyenv}"/versions/*/bin/python3; do
               if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 7))'; then
                   "$python" -m doctest httpstatus.txt readme.txt && echo passed
               fi
           done"#,
    ));
    assert!(output.lines().all(|line| line == "passed") && output.contains("passed"), "{output}");
}

const CPYTHON: [&str; 1] =
    ["/usr/bin/python3 -c 'import test.test_httplib, test.test_httpservers, test.test_urllib2_localnet'"];

/// CPython's own tests, with its enum and with ours in its place: all but two of them pass with either.
fn cpython() {
    let folder = kit::scratch("users::languages::python::cpython");
    install(&folder);
    kit::copy(&kit::project("examples/python"), &folder.join("program"));
    kit::copy(&kit::project("tests/bindings/python"), &folder.join("program"));
    let [theirs, ours] = ["theirs", "ours"].map(|whose| {
        let output = kit::run(&mut shell(&folder, &format!("/usr/bin/python3 cpython.py {whose}")));
        output.lines().filter(|line| line.starts_with("cpython: ")).map(str::to_owned).collect::<Vec<_>>()
    });
    assert_eq!(theirs.len(), 3);
    for (theirs, ours) in theirs.iter().zip(&ours) {
        let (their_count, their_failures) = theirs.split_once("failed:").unwrap();
        let (our_count, our_failures) = ours.split_once("failed:").unwrap();
        assert_eq!(our_count, their_count);
        for failure in our_failures.split_whitespace() {
            let known = [
                // Compares the enum with a copy of CPython's source, attribute for attribute.
                "test_simple_httpstatus",
                // Before 3.13, expects the phrase that RFC 9110 changed: "Request-URI Too Long".
                "test_request_length",
            ];
            let same = their_failures.split_whitespace().any(|theirs| theirs == failure);
            assert!(same || known.contains(&failure), "{ours}\nwith CPython's own enum:\n{theirs}");
        }
    }
    assert_eq!(ours.len(), theirs.len());
}

/// What a development package installs is where pkg-config finds it; what the package for running programs installs is
/// where the loader finds it.
fn install(folder: &Path) {
    kit::built("libhttpstatus.a");
    let prefix = folder.join("prefix");
    let mut make = Command::new("make");
    make.args(["--silent", "RUSTC=false", "CC=false", "AR=false", "install"]);
    kit::run(make.arg(format!("PREFIX={}", prefix.display())).current_dir(kit::project("")));
    fs::create_dir(folder.join("runtime")).unwrap();
    let library = fs::canonicalize(prefix.join("lib/libhttpstatus.so.1")).unwrap();
    fs::copy(library, folder.join("runtime/libhttpstatus.so.1")).unwrap();
}

/// Runs a command in the program's folder as its user would, with the library installed.
fn shell(folder: &Path, command: &str) -> Command {
    let mut shell = kit::shell(&format!("export LD_LIBRARY_PATH=\"$RUNTIME\"; {command}"));
    let path = [&folder.join("bin"), Path::new(env!("CARGO")).parent().unwrap(), &kit::project("build/python/ziglang")];
    let path = path.iter().map(|folder| folder.display().to_string()).collect::<Vec<_>>().join(":");
    shell
        .current_dir(folder.join("program"))
        .env("RUNTIME", folder.join("runtime"))
        .env("PKG_CONFIG_PATH", folder.join("prefix/lib/pkgconfig"))
        .env("PATH", format!("{path}:{}", std::env::var("PATH").unwrap()))
        .env("PYTHONPATH", kit::project("build/python"))
        // Java and Mono decode arguments as the locale says.
        .env("LC_ALL", "C.UTF-8")
        .env("CARGO_TARGET_DIR", "target")
        .env("GOFLAGS", "-buildvcs=false")
        .env("ZIG_LOCAL_CACHE_DIR", folder.join("zig-cache"));
    shell
}

/// The arguments of each run: none; what has an answer; and what has none, with a last argument that has one.
fn runs(bytes: bool) -> [Vec<OsString>; 3] {
    let mut answered: Vec<String> =
        ["0", "1", "99", "199", "499", "599", "600", "32768", "65535", "007"].map(str::to_owned).into();
    answered.push(format!("{}404", "0".repeat(400)));
    for row in REGISTRY {
        answered.push(row.code.to_string());
        answered.extend(codegen::names(row).iter().flat_map(|name| in_each_case(name)));
        answered.extend(row.former_phrases.iter().copied().chain([row.phrase]).flat_map(in_each_case));
    }

    let unanswered = [
        "65536",
        "70000",
        "70000x",
        "4294967700",
        "99999999999999999999",
        "99999999999999999999x",
        "-1",
        "+404",
        " 404",
        "404 ",
        "404\n",
        "4 04",
        "404.0",
        "4e2",
        "0x194",
        "0b1",
        "4_04",
        "1,000",
        "404 Not Found",
        "not-found",
        "NOT",
        "NOT_FOUND ",
        "OKAY",
        "",
        " ",
        "\t",
        "%s%n",
        "$HOME",
        "\\",
        "'",
        "\"",
        "é",
        "ＯＫ",
        "４０４",
        "٤٠٤",
        "İM_USED",
        "\u{1f375}",
    ];
    let mut unanswered: Vec<OsString> = unanswered.map(OsString::from).into();
    unanswered.push("9".repeat(5000).into());
    if bytes {
        unanswered
            .extend([&b"\xff"[..], b"caf\xe9", b"404\x80", b"OK\xc3"].map(|bytes| OsStr::from_bytes(bytes).into()));
    }
    unanswered.push("200".into());
    [Vec::new(), answered.into_iter().map(OsString::from).collect(), unanswered]
}

/// A word as it is, in small letters, and in both.
fn in_each_case(word: &str) -> [String; 3] {
    let odd =
        word.chars().enumerate().map(|(i, c)| if i % 2 == 0 { c.to_ascii_lowercase() } else { c.to_ascii_uppercase() });
    [word.to_owned(), word.to_ascii_lowercase(), odd.collect()]
}

fn compare<T: std::fmt::Debug>(arguments: &[T], theirs: &Output, ours: &Output) {
    for (stream, theirs, ours) in
        [("standard error", &theirs.stderr, &ours.stderr), ("standard output", &theirs.stdout, &ours.stdout)]
    {
        if theirs != ours {
            let [theirs, ours] = [theirs, ours].map(|bytes| String::from_utf8_lossy(bytes).into_owned());
            let line = theirs.lines().zip(ours.lines()).take_while(|(theirs, ours)| theirs == ours).count();
            panic!(
                "{} arguments, from {:?} on: line {} of {stream} is\n{}\nin C\n{}",
                arguments.len(),
                arguments.first(),
                line + 1,
                theirs.lines().nth(line).unwrap_or("(end)"),
                ours.lines().nth(line).unwrap_or("(end)")
            );
        }
    }
    assert_eq!(theirs.status.code(), ours.status.code(), "left: exit status, right: that in C");
}
