//! What the tests share: the compiler, running programs, expected output, tools that may be missing.

pub mod binary;
mod library;

pub use library::Library;

use libtest_mimic::{Completion, Trial};
use similar::TextDiff;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::ffi::OsStr;
use std::fs;
use std::os::fd::AsRawFd;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::{Mutex, OnceLock};
use tempfile::TempDir;

pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A file of the project.
pub fn project(path: &str) -> PathBuf {
    places().0.join(path)
}

/// The project's folder, and one for the tests' own files. A clone may lie anywhere, but not every tool that meets the
/// library takes a blank or a quote in a path: then the tests go to the project by a link, and work beside that link.
fn places() -> &'static (PathBuf, PathBuf) {
    static PLACES: OnceLock<(PathBuf, PathBuf)> = OnceLock::new();
    PLACES.get_or_init(|| {
        let (root, scratch) = (Path::new(env!("CARGO_MANIFEST_DIR")), Path::new(env!("CARGO_TARGET_TMPDIR")));
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "/._-+".contains(c);
        if [root, scratch].iter().all(|path| path.to_str().is_some_and(|path| path.chars().all(is_plain))) {
            return (root.to_owned(), scratch.to_owned());
        }
        // Nobody can guess its name, and nobody else can write there.
        let folder = TEMPORARY.get_or_init(|| tempfile::tempdir().unwrap()).path();
        symlink(root, folder.join("project")).unwrap();
        (folder.join("project"), folder.to_owned())
    })
}

static TEMPORARY: OnceLock<TempDir> = OnceLock::new();

/// Removes what lies outside of the project.
pub fn clean_up() {
    let _ = TEMPORARY.get().map(|folder| fs::remove_dir_all(folder.path()));
}

/// A file that `make` built.
pub fn built(name: &str) -> PathBuf {
    let path = project("build").join(name);
    assert!(path.exists(), "{} is not there: run `make`", path.display());
    path
}

/// Builds the libraries and the program with `make`, before the first test, so that `cargo test` works in a fresh clone.
/// Some runners start a process for each test: the lock makes them wait.
pub fn build() -> Result<(), String> {
    find("make").ok_or("the tests need GNU make: there is no make in PATH")?;
    let compiler = env::var("CC").ok().filter(|name| !name.is_empty()).unwrap_or_else(|| "cc".to_owned());
    let program = compiler.split(' ').next().unwrap();
    find(program).ok_or(format!("the tests need a C compiler: there is no {program} in PATH; set CC to yours"))?;
    let lock = fs::File::create(places().1.join("make.lock")).map_err(|error| format!("make.lock: {error}"))?;
    // SAFETY: the descriptor is that of `lock`, which is open until the end of this function.
    unsafe { libc::flock(lock.as_raw_fd(), libc::LOCK_EX) };
    // A variable that the calling make was given, such as CC, holds here too: MAKEFLAGS has it.
    let mut make = Command::new("make");
    make.args(["--silent", "all"]).current_dir(project(""));
    // An option of an earlier make does not.
    for option in ["RUSTFLAGS", "UNWIND", "CFI"] {
        make.env(option, env::var_os(option).unwrap_or_default());
    }
    let output = make.output().map_err(|error| format!("make: {error}"))?;
    let said = String::from_utf8_lossy(&output.stderr);
    let failed = || format!("{said}the tests need what `make` builds, and it failed");
    output.status.success().then_some(()).ok_or_else(failed)
}

/// The lines of a table, whose columns are parted by " | ". A dash is nothing, `\n` the end of a line, and `\|` a bar.
pub fn table<const COLUMNS: usize>(file: &str) -> Vec<[String; COLUMNS]> {
    let text = read(project(file));
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let cell = |cell: &str| if cell == "-" { String::new() } else { cell.replace("\\n", "\n").replace("\\|", "|") };
    let columns = |line: &str| line.split(" | ").map(|column| cell(column.trim())).collect::<Vec<_>>();
    lines.map(|line| columns(line).try_into().unwrap_or_else(|_| panic!("{file}: {COLUMNS} columns: {line}"))).collect()
}

/// The paragraphs of a table: a name, and below it lines with a key and a value.
pub fn paragraphs(file: &str) -> Vec<(String, BTreeMap<String, String>)> {
    let pair = |line: &str| {
        let (key, value) = line.trim().split_once(' ').unwrap_or_else(|| panic!("{file}: {line} has no value"));
        (key.to_owned(), value.trim().to_owned())
    };
    let paragraph = |(name, lines): (&str, &str)| (name.to_owned(), lines.lines().map(pair).collect());
    read(project(file)).split("\n\n").filter_map(|text| text.split_once('\n')).skip(1).map(paragraph).collect()
}

/// A new empty directory for a test's own files: none lies in that of another test, which may empty it at that moment,
/// nor in that of the same test of another version, which the rehearsal of a release runs.
fn scratch(name: &str) -> PathBuf {
    let path = places().1.join(VERSION).join(name.replace("::", "."));
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).unwrap();
    path
}

pub fn read(path: impl AsRef<Path>) -> String {
    let path = path.as_ref();
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Copies a file, or a folder with all that is in it, but for what was built.
pub fn copy(from: &Path, to: &Path) {
    let copy = "if [ -f \"$0\" ]; then exec cp \"$0\" \"$1\"; fi; mkdir -p \"$1\"
        tar -C \"$0\" -cf - --exclude=./build --exclude=target --exclude=./.git . | tar -C \"$1\" --no-same-owner -xf -";
    run(shell(copy).arg(from).arg(to));
}

/// Debian's Rust has the source of its core library beside it, so it builds for targets that were not installed.
pub const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
pub const DEBIAN_RUST_SOURCE: &str = "/usr/lib/rustlib/src/rust/library/core/src/lib.rs";

/// What stands in for rustc where the core library of a target is not installed.
pub fn rustc_with_core() -> String {
    format!("env PATH=/usr/bin:/bin {}", project("packaging/rustc-with-core.sh").display())
}

/// Where Debian has Wine.
pub const WINE: &str = "/usr/lib/wine/wine64";

/// Succeeds in a clone, whoever owns it.
pub const GIT_CLONE: &str = "git -c safe.directory='*' ls-files --error-unmatch Makefile && python3 --version";

/// What `make` needs to build and install the library.
pub const SOURCES: [&str; 8] = ["Makefile", "Cargo.toml", "src", "include", "programs", "data", "docs", "packaging"];

/// A `make` in the project's folder, whose git accepts a clone of another user.
pub fn make() -> Command {
    let mut make = Command::new("make");
    make.current_dir(project("")).arg("--silent");
    make.env("GIT_CONFIG_COUNT", "1").env("GIT_CONFIG_KEY_0", "safe.directory").env("GIT_CONFIG_VALUE_0", "*");
    make
}

/// Has `make` build with Debian's Rust for a target that was not installed.
pub fn debian_rust(make: &mut Command) -> &mut Command {
    make.arg(format!("RUSTC={}", rustc_with_core()))
}

/// A section of a document, without its subsections.
pub fn section(document: &str, heading: &str) -> String {
    let text = read(project(document));
    let (_, rest) = text.split_once(&format!("\n{heading}\n")).unwrap_or_else(|| panic!("{document} has no {heading}"));
    rest.split_once("\n##").map_or(rest, |(section, _)| section).to_owned()
}

/// The commands of a section, one string for each block. The caller runs all of them, so their number is part of the type.
#[track_caller]
pub fn commands<const BLOCKS: usize>(document: &str, heading: &str) -> [String; BLOCKS] {
    let section = section(document, heading);
    let commands: Vec<_> = blocks(&section, "sh").into_iter().map(str::to_owned).collect();
    commands.try_into().unwrap_or_else(|other: Vec<_>| {
        panic!("{document}, {heading}: {} blocks of commands, and the test runs {BLOCKS}", other.len())
    })
}

/// The indented parts of a header's opening comment.
pub fn displays<const PARTS: usize>(header: &str) -> [String; PARTS] {
    let text = read(project(header));
    let displays = codegen::api::displays(&codegen::api::comment_text(text.split_once("*/").unwrap().0));
    displays.try_into().unwrap_or_else(|other| panic!("{header} does not have {PARTS} indented parts: {other:#?}"))
}

/// The fenced blocks of a language.
pub fn blocks<'a>(text: &'a str, language: &str) -> Vec<&'a str> {
    let start = format!("```{language}\n");
    text.split(&start).skip(1).map(|rest| rest.split_once("```").expect("the end of a block").0).collect()
}

/// A test that needs what a bare machine may lack: a program, or what makes a shell command succeed, such as
/// `perl -MHTTP::Status -e1`. Without it the test counts as ignored and says what is missing; under
/// HTTPSTATUS_REQUIRE_ALL=1 it fails.
pub fn trial(name: impl Into<String>, needs: &'static [&'static str], test: impl FnOnce() + Send + 'static) -> Trial {
    NEEDS.lock().unwrap().extend(needs);
    let name = name.into();
    Trial::ignorable_test(name.clone(), move || {
        TEST.set(name);
        let missing: Vec<_> = needs.iter().copied().filter(|need| !is_there(need)).collect();
        if missing.is_empty() {
            test();
            return Ok(Completion::Completed);
        }
        let packages: BTreeSet<_> = missing.iter().flat_map(|need| packages(need)).collect();
        let mut reason = format!("needs {}", missing.join(", "));
        if !packages.is_empty() {
            reason += &format!("; apt-get install {}", Vec::from_iter(packages).join(" "));
        }
        if missing.iter().any(|need| need.contains("build/")) {
            reason += "; .ci/run fetches what lies in build/";
        }
        if require_all() { Err(reason.into()) } else { Ok(Completion::ignored_with(reason)) }
    })
}

thread_local! {
    /// The name of the test that this thread runs.
    static TEST: RefCell<String> = const { RefCell::new(String::new()) };
}

/// The running test's own folder, new and empty.
pub fn folder() -> PathBuf {
    scratch(&current())
}

/// The name of the running test.
pub fn current() -> String {
    TEST.with_borrow(String::clone)
}

/// A folder for what several tests share: the first of them in each process makes it.
pub fn shared(name: &str) -> PathBuf {
    scratch(&format!("{}.{name}", current()))
}

/// The function that lists a module's tests: what some need, and their functions, whose names are those of the tests; or
/// `group::name = what is called`; and, after a plus sign, trials from elsewhere.
macro_rules! trials {
    ($($needs:expr => $($test:ident $(:: $more:ident)* $(= $call:expr)?),+;)+ $(+ $trials:expr)?) => {
        pub fn trials() -> Vec<libtest_mimic::Trial> {
            let module = module_path!().trim_start_matches("suite::");
            let trials = vec![$($($crate::kit::trial(
                [module, stringify!($test) $(, stringify!($more))*].join("::"),
                $needs,
                $crate::kit::trials!(@ $test $(= $call)?),
            ),)+)+];
            trials.into_iter()$(.chain($trials))?.collect()
        }
    };
    (@ $test:ident) => { $test };
    (@ $test:ident = $call:expr) => { $call };
}
pub(crate) use trials;

/// The function that lists the tests of a room's modules.
macro_rules! room {
    ($($module:ident),+) => {
        pub fn trials() -> Vec<libtest_mimic::Trial> {
            [$($module::trials),+].iter().flat_map(|trials| trials()).collect()
        }
    };
}
pub(crate) use room;

/// The cases of a shell script, each with what it needs: a line has the name, `) # needs ` and the needs, by commas.
pub fn cases(script: &str) -> Vec<(String, &'static [&'static str])> {
    let case = |line: &str| {
        let (name, needs) = line.split_once(") # needs ")?;
        let needs: Vec<&str> = needs.to_owned().leak().split(", ").collect();
        Some((name.to_owned(), &*needs.leak()))
    };
    read(project(script)).lines().filter_map(case).collect()
}

/// What any test needs.
pub static NEEDS: Mutex<BTreeSet<&str>> = Mutex::new(BTreeSet::new());

/// The packages that have it, by tests/packages.txt.
pub fn packages(need: &str) -> Vec<String> {
    let words: Vec<_> = need.split([' ', '"', '\'', '(']).collect();
    let list = read(project("tests/packages.txt"));
    let lines = list.lines().filter(|line| !line.starts_with('#'));
    let matching = lines.filter(|line| line.split(' ').any(|word| !word.is_empty() && words.contains(&word)));
    matching.map(|line| line.split(' ').next().unwrap().to_owned()).collect()
}

/// Whether this machine claims to have everything that a test may need.
pub fn require_all() -> bool {
    env::var("HTTPSTATUS_REQUIRE_ALL").is_ok_and(|value| value == "1")
}

fn is_there(need: &str) -> bool {
    if need.contains(' ') { output(&mut shell(need)).status.success() } else { find(need).is_some() }
}

/// A shell that runs a command in the project's folder and stops where something fails.
pub fn shell(command: &str) -> Command {
    let mut shell = Command::new("sh");
    shell.arg("-ec").arg(command).current_dir(project(""));
    shell
}

/// The same in another folder.
pub fn shell_in(folder: &Path, command: &str) -> Command {
    let mut shell = shell(command);
    shell.current_dir(folder);
    shell
}

/// Where in PATH a program is.
pub fn find(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(program)).find(|path| path.is_file())
}

/// Runs a program that must succeed, and returns what it wrote to standard output.
#[track_caller]
pub fn run(command: &mut Command) -> String {
    let output = output(command);
    let [out, err] = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes));
    let (program, arguments) = (command.get_program(), command.get_args());
    assert!(output.status.success(), "{program:?} {arguments:?}: {}\n{out}{err}", output.status);
    String::from_utf8(output.stdout).unwrap()
}

/// Runs a program that must fail, and returns what it said, on both outputs.
#[track_caller]
pub fn fails(command: &mut Command) -> String {
    let (success, said) = outcome(command);
    assert!(!success, "{:?} {:?} succeeds:\n{said}", command.get_program(), command.get_args());
    said
}

/// Whether a program succeeds, and what it says, on both outputs.
#[track_caller]
pub fn outcome(command: &mut Command) -> (bool, String) {
    let output = output(command);
    (output.status.success(), String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
}

/// Runs a program. It must not see where cargo keeps its own build of the library.
#[track_caller]
pub fn output(command: &mut Command) -> Output {
    command
        .env_remove("LD_LIBRARY_PATH")
        // What the `make` that runs the tests was told is not for those that they run.
        .env_remove("MAKEFLAGS")
        .env_remove("MFLAGS")
        .env_remove("MAKELEVEL")
        .stdin(Stdio::null())
        .output()
        .unwrap_or_else(|error| panic!("{command:?}: {error}"))
}

/// Compares with a committed file, or writes it anew for `make update`.
#[track_caller]
pub fn expect(path: &str, actual: &str) {
    let expected = fs::read_to_string(project(path)).unwrap_or_default();
    if expected == actual {
        return;
    }
    if updating() {
        fs::write(project(path), actual).unwrap();
        println!("wrote {path}");
        return;
    }
    let difference = TextDiff::from_lines(expected.as_str(), actual);
    let difference = difference.unified_diff().header(path, "as it is now").to_string();
    panic!("{difference}If the change is meant, run `make update`.");
}

/// Whether to write the files of expected answers anew; never where everything has to hold.
pub fn updating() -> bool {
    env::var("HTTPSTATUS_UPDATE").is_ok_and(|value| value == "1") && !require_all()
}

#[derive(Clone, Copy, PartialEq)]
pub enum Language {
    C,
    Cxx,
}

/// How a test program meets the library.
#[derive(Clone, Copy, PartialEq)]
pub enum Linkage {
    Shared,
    Static,
}

impl Linkage {
    pub const ALL: [Linkage; 2] = [Linkage::Shared, Linkage::Static];

    pub fn name(self) -> &'static str {
        if self == Linkage::Shared { "shared" } else { "static" }
    }
}

/// The C or C++ compiler that the environment names, with strict warnings and the project's header.
pub fn compiler(language: Language, standard: &str) -> Command {
    let mut command = plain_compiler(language);
    command.arg(format!("-std={standard}")).args(STRICT).arg("-g").arg("-I").arg(project("include"));
    command
}

/// The warnings that every program of a user may have switched on.
pub const STRICT: [&str; 5] = ["-pedantic", "-Wall", "-Wextra", "-Wconversion", "-Werror"];

/// The C or C++ compiler that the environment names.
pub fn plain_compiler(language: Language) -> Command {
    static HOST: OnceLock<String> = OnceLock::new();
    let host = HOST.get_or_init(|| {
        let version = run(Command::new(env!("CARGO")).arg("-vV"));
        version.lines().find_map(|line| line.strip_prefix("host: ")).expect("a host in cargo -vV").to_owned()
    });
    cc::Build::new()
        .cargo_metadata(false)
        .cpp(language == Language::Cxx)
        .host(host)
        .target(host)
        .opt_level(1)
        .get_compiler()
        .to_command()
}

/// Compiles a C program of c-tests/ and links it, and returns where it is.
pub fn c_program(name: &str, linkage: Linkage, folder: &Path, extra: &[&str]) -> PathBuf {
    let program = folder.join(name);
    let mut command = compiler(Language::C, "c99");
    command.args(extra).arg("-I").arg(folder).arg("-o").arg(&program).arg(project("c-tests").join(format!("{name}.c")));
    link(&mut command, linkage);
    run(&mut command);
    program
}

/// Adds what links a program with the library.
pub fn link(command: &mut Command, linkage: Linkage) {
    if linkage == Linkage::Static {
        command.arg(built("libhttpstatus.a"));
    } else {
        built("libhttpstatus.so");
        command.arg("-L").arg(project("build")).arg("-lhttpstatus").args(rpath(&project("build")));
    }
}

/// Has a program look for the library in a folder, whatever is in its name.
pub fn rpath(folder: &Path) -> [&OsStr; 4] {
    let option = OsStr::new("-Xlinker");
    [option, OsStr::new("-rpath"), option, folder.as_os_str()]
}
