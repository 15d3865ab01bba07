//! The program httpstatus: what it prints for each option and for bad input, on terminals, into pipes and onto full
//! disks.

use crate::build::install;
use crate::kit::{self, Linkage};
use crate::users::documents;
use libtest_mimic::Trial;
use std::fs;
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::os::unix::process::ExitStatusExt;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

pub fn trials() -> Vec<Trial> {
    vec![
        kit::trial("users::program::golden", &[], golden),
        kit::trial("users::program::builds", &[], builds),
        kit::trial("users::program::input", &[], input),
        kit::trial("users::program::output_is_lost", &[], output_is_lost),
        kit::trial("users::program::terminal", &["script", PTY], terminal),
        kit::trial("users::program::readme", &[], readme),
        kit::trial("users::program::completion::bash", &["bash"], bash),
        kit::trial("users::program::completion::zsh", &["zsh"], zsh),
        kit::trial("users::program::completion::fish", &["fish"], fish),
        kit::trial("users::program::manual", &["man", "groff"], manual),
        kit::trial("users::program::data::answers", &[], data),
        kit::trial("users::program::data::schema", &[CHECK_JSONSCHEMA], schema),
        kit::trial("users::program::data::table", &["python3", "luajit"], table),
    ]
}

/// Arguments of the program, one run a line. Each option, by its short and its long form, and each kind of bad usage.
const RUNS: &[&[&str]] = &[
    &[],
    &["404", "payload too large", "im_a_teapot", "499", "70000", "nonsense"],
    &["0", "99", "100", "199", "208", "305", "416", "510", "599", "600", "65535", "007"],
    &["request-uri TOO LONG", "requested_range_not_satisfiable", "OK", "I'm a Teapot"],
    &["--", "65536", "99999999999999999999", "-1", "+404", " 404", "404 ", "404 Not Found", "", "é", "200"],
    &["not fuond", "gnoe", "not-found", "paylod to large", "teapot", "large", "ok!", "\u{1b}[31mred", "no\nline"],
    &["1xx", "5XX", "0xx", "6xx", "4xxx", "4x"],
    &["-s", "RANGE"],
    &["--search=payload"],
    &["--search", "nothing has this"],
    &["-j", "413", "499", "nonsense"],
    &["--json", "nonsense"],
    &["-js", "nothing has this"],
    &["--json", "--search", "htcpcp"],
    &["-f", "phrase", "5xx", "404", "499", "nonsense"],
    &["--field=aliases", "413", "404", "499"],
    &["-ffallback", "404"],
    &["404", "-f", "code", "4xx", "--field", "is_cacheable"],
    &["--color=always", "100", "200", "300", "404", "500", "600", "2xx"],
    &["--color", "301"],
    &["--color=never", "301"],
    &["-h"],
    &["--help"],
    &["-V"],
    &["--version"],
    &["--nonsense"],
    &["-x", "404"],
    &["-jx"],
    &["-s"],
    &["--field"],
    &["--json=yes"],
    &["--color=sometimes"],
    &["-f", "code", "-j"],
    &["-s", "not", "found"],
];

/// The program, which must not know the terminal of whoever runs the tests.
fn program() -> Command {
    let mut command = Command::new(kit::built("httpstatus"));
    command.env_remove("COLUMNS").env_remove("NO_COLOR").env_remove("POSIXLY_CORRECT");
    command
}

fn golden() {
    let mut report = String::new();
    for arguments in RUNS {
        let output = kit::output(program().args(*arguments));
        report += &format!(
            "$ httpstatus {}\n{}--- standard error\n{}--- exit status {}\n\n",
            arguments.iter().map(|argument| format!("'{argument}'")).collect::<Vec<_>>().join(" "),
            String::from_utf8(output.stdout).unwrap(),
            String::from_utf8(output.stderr).unwrap(),
            output.status.code().unwrap(),
        );
    }
    let report = report.replace(env!("CARGO_PKG_VERSION"), "@VERSION@");
    kit::expect("programs/httpstatus.golden", &report);
    let not_ascii = report.lines().filter(|line| !line.is_ascii()).count();
    assert_eq!(not_ascii, 2, "but for the word that is not, and the command that has it, all is ASCII");
}

/// With the shared library and with the static one, without a warning, and with the same answers.
fn builds() {
    let folder = kit::scratch("users::program::builds");
    for linkage in Linkage::ALL {
        let built = folder.join(linkage.name());
        let mut command = kit::compiler(kit::Language::C, "c99");
        command.args(["-D_DEFAULT_SOURCE", "-Wshadow", "-o"]).arg(&built).arg(kit::project("programs/httpstatus.c"));
        kit::link(&mut command, linkage);
        kit::run(&mut command);
        assert_eq!(kit::run(Command::new(built).arg("-j")), kit::run(program().arg("-j")));
    }
    // What stands for getopt_long in Microsoft's C library takes options as that of this machine does.
    let built = folder.join("own");
    let mut command = kit::compiler(kit::Language::C, "c99");
    command.arg("-D_DEFAULT_SOURCE").arg("-I").arg(kit::project("programs/msvc")).arg("-o").arg(&built);
    kit::link(command.arg(kit::project("programs/httpstatus.c")), Linkage::Static);
    kit::run(&mut command);
    let orders =
        ["404 -f code 4xx", "404 -s", "404 405 --field", "1 -f code 2 -- 3 -- 4", "1 -- -j", "--fi=code 1", "--co 1"];
    let orders = orders.iter().map(|arguments| arguments.split(' ').collect());
    for arguments in RUNS.iter().map(|arguments| arguments.to_vec()).chain(orders) {
        let own = kit::output(Command::new(&built).args(&arguments));
        let theirs = kit::output(program().args(&arguments));
        assert_eq!(
            (own.status, own.stdout, own.stderr),
            (theirs.status, theirs.stdout, theirs.stderr),
            "{arguments:?}"
        );
    }
}

fn shell(script: &str) -> Output {
    let mut command = Command::new("sh");
    command.args(["-c", script, kit::built("httpstatus").to_str().unwrap()]).env_remove("COLUMNS");
    kit::output(&mut command)
}

fn answer(script: &str) -> (String, String, Option<i32>) {
    let output = shell(script);
    let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    (out, err, output.status.code())
}

/// Words on standard input, one per line.
fn input() {
    let (out, err, status) =
        answer(r"printf '404\n\n  not_found\t\r\n4xxx\n\0004\nPayload Too Large' | $0 -f code 200 - 201");
    assert_eq!(out, "200\n404\n404\n413\n201\n");
    assert_eq!(err.lines().count(), 2, "{err}");
    assert!(err.contains("\"4xxx\" is no status") && err.contains("\"?4\" is no status") && status == Some(1), "{err}");
    // The end of a long line is no word of its own.
    let (out, err, status) = answer("{ printf %0200d 404; echo; echo 404; printf '%0100d 404' 0; } | $0 -f line -");
    assert_eq!(out, "404 Not Found\n");
    assert!(err.lines().count() == 2 && err.lines().all(|line| line.contains("0...\"")) && status == Some(1), "{err}");
    assert_eq!(answer("$0 - </dev/null"), (String::new(), String::new(), Some(0)));
    assert_eq!(answer("echo 404 | $0 -f code - -"), ("404\n".to_owned(), String::new(), Some(0)));
    let (_, err, status) = answer("$0 - </");
    assert!(err.starts_with("httpstatus: standard input: ") && status == Some(1), "{err}");
}

/// A full disk and a closed pipe are no success.
fn output_is_lost() {
    for arguments in ["", "404", "4xx", "-s range", "--json", "-f line 4xx", "--help", "--version"] {
        let (_, err, status) = answer(&format!("$0 {arguments} >/dev/full"));
        assert!(err.starts_with("httpstatus: standard output: ") && status == Some(1), "{arguments}: {err}");
        assert_eq!(err.lines().count(), 1, "{arguments}: {err}");
        let (_, _, status) = answer(&format!("$0 {arguments} >&-"));
        assert_eq!(status, Some(1), "{arguments}: standard output is closed");
    }
    let to_nobody = |script: &str| {
        let (reader, writer) = UnixStream::pair().unwrap();
        drop(reader);
        let mut command = Command::new("sh");
        command
            .args(["-c", script, kit::built("httpstatus").to_str().unwrap()])
            .stdout(OwnedFd::from(writer))
            .stderr(Stdio::piped());
        let output = command.spawn().unwrap().wait_with_output().unwrap();
        (output.status, String::from_utf8(output.stderr).unwrap())
    };
    assert_eq!(to_nobody("exec $0 --json").0.signal(), Some(libc::SIGPIPE));
    // Where a parent ignores that signal, the write fails.
    let (status, err) = to_nobody("trap '' PIPE; exec $0 --json");
    assert!(status.code() == Some(1) && err.starts_with("httpstatus: standard output: "), "{status}: {err}");
}

/// Succeeds where there are terminals, which a bare chroot lacks.
const PTY: &str = "python3 -c 'import os; os.openpty()'";

/// On a terminal of some width, by way of `script`.
fn on_terminal(columns: usize, environment: &str, arguments: &str) -> String {
    let program = kit::built("httpstatus").display().to_string();
    let command = format!("stty cols {columns}; env -u COLUMNS -u NO_COLOR {environment} {program} {arguments}");
    let typescript = kit::scratch("users::program::terminal").join("typescript");
    let mut script = Command::new("script");
    let printed = kit::run(script.args(["-qec", &command]).arg(&typescript).env("TERM", "xterm"));
    printed.replace("\r\n", "\n")
}

fn terminal() {
    let plain = |arguments: &[&str]| kit::run(program().args(arguments));
    let longest = |text: &str| text.lines().map(str::len).max().unwrap();
    let never = |columns, arguments: &str| on_terminal(columns, "", &format!("--color=never {arguments}"));
    // Where there is room, as into a pipe; else fewer columns, but each row in one line.
    assert_eq!(never(200, ""), plain(&[]));
    assert_eq!(never(longest(&plain(&[])), ""), plain(&[]));
    let rows = plain(&[]).lines().count();
    for columns in [136, 100, 80, 60, 40] {
        for arguments in ["", "4xx", "-s range"] {
            let printed = never(columns, arguments);
            assert!(longest(&printed) <= columns, "{columns}: {printed}");
            assert!(printed.contains("\n416 ") && printed.contains(" Range Not Satisfiable"), "{printed}");
        }
        assert_eq!(never(columns, "").lines().count(), rows);
    }
    assert!(never(80, "").contains("\n404   Not Found                        RFC 9110, Section 15.5.5\n"));
    // Texts are broken between words, and say the same.
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    for columns in [80, 72] {
        let printed = never(columns, "511 451 431 413 100");
        assert!(longest(&printed) <= columns, "{printed}");
        assert_eq!(words(&printed), words(&plain(&["511", "451", "431", "413", "100"])));
    }
    assert_eq!(kit::run(program().arg("404").env("COLUMNS", "80")), never(80, "404"));
    assert_eq!(kit::run(program().arg("404").env("COLUMNS", "wide")), plain(&["404"]));

    let colored = on_terminal(200, "", "404");
    assert!(colored.starts_with("\u{1b}[31m404 Not Found\u{1b}[0m\n"), "{colored}");
    assert_eq!(colored, plain(&["--color=always", "404"]));
    assert_eq!(on_terminal(200, "NO_COLOR=", "404"), colored);
    assert_eq!(on_terminal(200, "NO_COLOR=1", "--color=always 404"), colored);
    for without in ["NO_COLOR=1", "TERM=dumb"] {
        assert_eq!(on_terminal(200, without, "404"), plain(&["404"]), "{without}");
    }
    for arguments in ["--json 404", "-f line 404", "--help"] {
        assert!(!on_terminal(80, "", arguments).contains('\u{1b}'), "{arguments}");
    }
}

/// README shows the program at work, as it works.
fn readme() {
    let readme = kit::read(kit::project("README.md"));
    let mut shown = 0;
    for block in kit::blocks(&readme, "console") {
        for example in format!("\n{block}").split("\n$ httpstatus").skip(1) {
            let (arguments, expected) = example.split_once('\n').unwrap();
            let (printed, _, _) = answer(&format!("COLUMNS=80 $0{arguments} 2>&1"));
            assert_eq!(printed, format!("{}\n", expected.trim_end_matches('\n')), "README, httpstatus{arguments}");
            shown += 1;
        }
    }
    assert!(shown >= 4, "README shows {shown} runs");
}

/// Where the program and what comes with it was installed for a test.
fn installed(test: &str) -> PathBuf {
    install::moved_tree(&kit::scratch(test), "install")
}

/// What bash is left with after the words, the last of which is being typed. Bash has an equals sign as a word.
const BASH: &str = r#"
    source "$1/share/bash-completion/completions/httpstatus"
    complete -p httpstatus
    complete_words() { COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)); _httpstatus; printf '%s\n' "${COMPREPLY[@]}"; }
    complete_words httpstatus 40
    complete_words httpstatus 45
    complete_words httpstatus 4x
    complete_words httpstatus im_
    complete_words httpstatus 404 --json im_a
    complete_words httpstatus --f
    complete_words httpstatus -f is_d
    complete_words httpstatus --field = is_d
    complete_words httpstatus --color = n
    complete_words httpstatus --field =
    complete_words httpstatus -s 40
"#;

fn bash() {
    let tree = installed("users::program::completion::bash");
    let printed = kit::run(Command::new("bash").args(["--norc", "-uc", BASH, "bash"]).arg(tree));
    let expected = "complete -F _httpstatus httpstatus\n400 Bad Request\n401 Unauthorized\n402 Payment Required\n\
        403 Forbidden\n404 Not Found\n405 Method Not Allowed\n406 Not Acceptable\n407 Proxy Authentication Required\n\
        408 Request Timeout\n409 Conflict\n451\n4xx\nim_used\nim_a_teapot\nim_a_teapot\n--field=\nis_deprecated\n\
        is_deprecated\nnever\n";
    let rest = printed.strip_prefix(expected).unwrap_or_else(|| panic!("{printed}"));
    let fields: Vec<_> = rest.lines().collect();
    assert!(fields.contains(&"follows_location") && fields.contains(&"line"), "{fields:?}");
    assert_eq!(fields.last(), Some(&""), "a text to search for is anything");
}

/// A zsh of its own completes what is typed, and a key prints the line that it then has.
const ZSH: &str = r#"
    zmodload zsh/zpty
    zpty inner zsh -f -i
    zpty -w inner "PS1=; fpath=($1/share/zsh/site-functions \$fpath); autoload -Uz compinit; compinit -u -D"
    zpty -w inner "show() { print -r -- \"[[\$BUFFER]]\" >&2 }; zle -N show; bindkey '^X' show; print st'art'"
    zpty -r inner shown '*start*'
    shift
    for line; do
        zpty -w -n inner "$line"$'\t\x18'
        zpty -r inner shown '*\]\]*'
        print -r -- $shown
        zpty -w -n inner $'\x15'
    done
    zpty -d inner
"#;

fn zsh() {
    let tree = installed("users::program::completion::zsh");
    let completed = [
        ("im_a_t", "im_a_teapot "),
        ("IM_A_T", "im_a_teapot "),
        ("45", "451 "),
        ("404 4x", "404 4xx "),
        ("--fie", "--field="),
        ("-f is_dep", "-f is_deprecated "),
        ("--field=is_dep", "--field=is_deprecated "),
        ("--color=nev", "--color=never "),
        ("-j 40", "-j 40"),
    ];
    let mut zsh = Command::new("timeout");
    zsh.args(["60", "zsh", "-f", "-c", ZSH, "zsh"]).arg(tree).env("TERM", "xterm");
    let printed = kit::run(zsh.args(completed.map(|(typed, _)| format!("httpstatus {typed}"))));
    for (typed, line) in completed {
        assert!(printed.contains(&format!("[[httpstatus {line}]]")), "{typed}: {printed}");
    }
    assert!(printed.contains("404  -- Not Found"), "{printed}");
}

fn fish() {
    let tree = installed("users::program::completion::fish");
    let completed = |typed: &str| {
        let script = format!("source $argv[1]; complete -C 'httpstatus {typed}'");
        let mut fish = Command::new("fish");
        fish.args(["--no-config", "-c", &script]).env("HOME", &tree);
        kit::run(fish.arg(tree.join("share/fish/vendor_completions.d/httpstatus.fish")))
    };
    assert_eq!(completed("418"), "418\tI'm a Teapot\n");
    assert_eq!(completed("4x"), "4xx\tClient Error\n");
    assert_eq!(completed("404 im_"), "im_a_teapot\t418\nim_used\t226\n");
    assert_eq!(completed("40").lines().count(), 10);
    assert!(completed("--f").starts_with("--field\t") && completed("-s ").is_empty());
    for typed in ["-f is_dep", "--field is_dep", "--field=is_dep", "--color=nev"] {
        let found = completed(typed);
        assert!(found.lines().count() == 1 && (found.contains("is_deprecated") || found.contains("never")), "{found}");
    }
}

/// `man httpstatus` is the program, and the other sections are the library and the registry. The page of the program has
/// each option and each field.
fn manual() {
    let tree = installed("users::program::manual");
    let page = |arguments: &[&str]| {
        let mut man = Command::new("man");
        man.arg("--pager=cat").args(arguments).env("MANPATH", tree.join("share/man"));
        kit::run(man.env("LC_ALL", "C.UTF-8").env("MANWIDTH", "120").env("MAN_KEEP_FORMATTING", ""))
    };
    let tool = page(&["httpstatus"]);
    assert!(tool.starts_with("HTTPSTATUS(1)"), "{tool}");
    assert!(page(&["3", "httpstatus"]).contains("http_status_name"));
    let registry = page(&["7", "httpstatus"]);
    for row in crate::registry::REGISTRY {
        assert!(registry.contains(&format!(" {} {}", row.code, row.phrase)), "httpstatus(7) lacks {}", row.code);
    }
    let help = kit::run(program().arg("--help"));
    let words = help.split([' ', ',', '\n', '=', '[', '.']).filter(|word| word.starts_with('-') && word.len() > 1);
    let fields = help.split_once("A FIELD is").unwrap().1.split_once('.').unwrap().0;
    let fields = fields.split([' ', ',', '\n']).filter(|word| !word.is_empty() && *word != "or");
    let mut count = 0;
    for word in words.chain(fields) {
        assert!(tool.contains(word), "httpstatus(1) lacks {word}");
        count += 1;
    }
    assert!(count > 20, "{help}");
}

/// The data is what the library answers, as the program prints it: each value of each code.
fn data() {
    let data = kit::read(kit::project("data/registry.json"));
    let (head, statuses) = data.split_once("  \"statuses\": [\n").unwrap();
    let statuses: String =
        statuses.strip_suffix("  ]\n}\n").unwrap().lines().map(|line| format!("{}\n", &line[2..])).collect();
    assert_eq!(kit::run(program().arg("--json")), format!("[\n{statuses}]\n"));
    let value = |key: &str| head.split_once(&format!("\"{key}\": \"")).unwrap().1.split('"').next().unwrap();
    let version = format!("httpstatus {}, IANA registry of {}\n", value("version"), value("registry_date"));
    assert_eq!(kit::run(program().arg("--version")), version);
}

const CHECK_JSONSCHEMA: &str = "PYTHONPATH=build/python python3 -m check_jsonschema --version";

/// The schema is one, the data keeps it, and data with a fault does not.
fn schema() {
    let folder = kit::scratch("users::program::data::schema");
    let check = |arguments: &[&str]| {
        let mut command = Command::new("python3");
        command.args(["-m", "check_jsonschema"]).args(arguments).env("PYTHONPATH", kit::project("build/python"));
        kit::output(command.current_dir(kit::project("data"))).status.success()
    };
    assert!(check(&["--check-metaschema", "registry.schema.json"]));
    assert!(check(&["--schemafile", "registry.schema.json", "registry.json"]));
    let data = kit::read(kit::project("data/registry.json"));
    for (right, wrong) in [
        ("\"code\": 404", "\"code\": 604"),
        ("\"code\": 404", "\"code\": \"404\""),
        ("\"NOT_FOUND\"", "\"not found\""),
        ("\"phrase\": \"Not Found\"", "\"phrase\": null"),
        ("\"class\": 4,", ""),
        ("\"class\": 4,", "\"class\": 4, \"other\": 1,"),
        ("\"has_content\": true", "\"has_content\": 1"),
        ("\"registry_date\": \"20", "\"registry_date\": \""),
    ] {
        assert!(data.contains(right), "{right}");
        let file = folder.join("wrong.json");
        fs::write(&file, data.replace(right, wrong)).unwrap();
        assert!(!check(&["--schemafile", "registry.schema.json", file.to_str().unwrap()]), "{wrong} passes");
    }
}

/// The table for plain Lua that docs/ffi.md makes of the data, against the program.
fn table() {
    let folder = kit::folder();
    let text = kit::section("docs/ffi.md", "## Data instead of a call");
    fs::write(folder.join("table.py"), documents::block(&text, "python")).unwrap();
    let [commands] = kit::commands("docs/ffi.md", "## Data instead of a call");
    let data = kit::project("data/registry.json").display().to_string();
    let here = commands.replace("/usr/local/share/httpstatus/registry.json", &format!("'{data}'"));
    assert_ne!(here, commands);
    let lua = |commands: &str| {
        kit::run(kit::shell(&format!("set -e; lua() {{ luajit \"$@\"; }}\n{commands}")).current_dir(&folder))
    };
    assert_eq!(lua(&here), "404\tNot Found\n");

    let rows = "lua -e 'local s = require(\"statuses\")
                    for code = 0, 65535 do
                        local row = s.by_code[code]
                        if row then print(code .. \" \" .. row.phrase) print(row.is_cacheable) end
                    end'";
    let field = |name: &str| kit::run(program().args(["-f", name]));
    let (lines, cacheable) = (field("line"), field("is_cacheable"));
    let expected: Vec<_> = lines.lines().zip(cacheable.lines()).flat_map(<[&str; 2]>::from).collect();
    assert_eq!(lua(rows).lines().collect::<Vec<_>>(), expected);
    for name in format!("{}{}", field("name"), field("aliases")).split([',', ' ', '\n']).filter(|name| !name.is_empty())
    {
        let code = kit::run(program().args(["-f", "code", name]));
        assert_eq!(lua(&format!("lua -e 'print(require(\"statuses\").by_name.{name})'")), code, "{name}");
    }
}
