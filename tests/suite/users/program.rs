//! The program httpstatus: what it prints for each option and for bad input, on terminals, into pipes and onto full
//! disks.

use crate::build::install;
use crate::kit::{self, Linkage};
use crate::users::documents;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

kit::trials! {
    &[] => golden, builds, readme, data::answers = answers;
    &["script", PTY] => terminal;
    &["bash"] => completion::bash = || completion("bash");
    &["zsh"] => completion::zsh = || completion("zsh");
    &["fish"] => completion::fish = || completion("fish");
    &["man", "groff"] => manual;
    &[CHECK_JSONSCHEMA] => data::schema = schema;
    &["python3", "luajit"] => data::table = table;
}

/// Succeeds where there are terminals, which a bare chroot lacks.
const PTY: &str = "python3 -c 'import os; os.openpty()'";
const CHECK_JSONSCHEMA: &str = "PYTHONPATH=build/python python3 -m check_jsonschema --version";

/// A shell in a folder that has the program, which must not know the terminal of whoever runs the tests.
fn shell(bin: &Path, command: &str) -> Command {
    let mut shell = kit::shell_in(bin, &format!("PATH=$PWD:$PATH\n{command}"));
    shell.env_remove("COLUMNS").env_remove("NO_COLOR").env_remove("POSIXLY_CORRECT");
    shell
}

/// The test's folder, with the program in it.
fn bin() -> PathBuf {
    let bin = kit::folder();
    symlink(kit::built("httpstatus"), bin.join("httpstatus")).unwrap();
    bin
}

fn printed(arguments: &str) -> String {
    kit::run(&mut shell(&kit::project("build"), &format!("httpstatus {arguments}")))
}

const GOLDEN: &str = "programs/httpstatus.golden";

/// The golden file with the answers of the program in a folder. The file says what is run: each command follows "$ ".
fn with_answers(bin: &Path) -> String {
    let mut text = String::new();
    for line in kit::read(kit::project(GOLDEN)).lines() {
        if let Some(command) = line.strip_prefix("$ ") {
            let output = kit::output(&mut shell(bin, command));
            let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
            let status = output.status.code().unwrap();
            text += &format!("{line}\n{out}--- standard error\n{err}--- exit status {status}\n\n");
        } else if line.starts_with("# ") {
            text += &format!("{line}\n");
        }
    }
    text.replace(kit::VERSION, "@VERSION@")
}

fn golden() {
    let text = with_answers(&bin());
    kit::expect(GOLDEN, &text);
    let not_ascii = text.lines().filter(|line| !line.is_ascii()).count();
    assert_eq!(not_ascii, 2, "but for the word that is not, and the command that has it, all is ASCII");
}

/// Without a warning, and with the same answers: with the shared library, with the static one, and with what stands for
/// getopt_long in Microsoft's C library.
fn builds() {
    let folder = kit::folder();
    let msvc = format!("-I{}", kit::project("programs/msvc").display());
    let shadow = "-Wshadow";
    for (name, option, linkage) in
        [("shared", shadow, Linkage::Shared), ("static", shadow, Linkage::Static), ("own", &msvc, Linkage::Static)]
    {
        let bin = folder.join(name);
        fs::create_dir(&bin).unwrap();
        let mut command = kit::compiler(kit::Language::C, "c99");
        command.args(["-D_DEFAULT_SOURCE", option]).arg(kit::project("programs/httpstatus.c"));
        kit::link(command.arg("-o").arg(bin.join("httpstatus")), linkage);
        kit::run(&mut command);
        kit::expect(GOLDEN, &with_answers(&bin));
    }
}

fn terminal() {
    let bin = bin();
    let on_terminal = |columns: usize, environment: &str, arguments: &str| {
        let command = format!("stty cols {columns}; {environment} httpstatus {arguments}");
        let printed = kit::run(shell(&bin, &format!("script -qec '{command}' typescript")).env("TERM", "xterm"));
        printed.replace("\r\n", "\n")
    };
    let longest = |text: &str| text.lines().map(str::len).max().unwrap();
    let never = |columns, arguments: &str| on_terminal(columns, "", &format!("--color=never {arguments}"));
    // Where there is room, as into a pipe; else fewer columns, but each row in one line.
    let all = printed("");
    assert_eq!(never(200, ""), all);
    assert_eq!(never(longest(&all), ""), all);
    for columns in [136, 100, 80, 60, 40] {
        for arguments in ["", "4xx", "-s range"] {
            let printed = never(columns, arguments);
            assert!(longest(&printed) <= columns, "{columns}: {printed}");
            assert!(printed.contains("\n416 ") && printed.contains(" Range Not Satisfiable"), "{printed}");
        }
        assert_eq!(never(columns, "").lines().count(), all.lines().count());
    }
    assert!(never(80, "").contains("\n404   Not Found                        RFC 9110, Section 15.5.5\n"));
    // Texts are broken between words, and say the same.
    for columns in [80, 72] {
        let broken = never(columns, "511 451 431 413 100");
        assert!(longest(&broken) <= columns, "{broken}");
        assert!(broken.split_whitespace().eq(printed("511 451 431 413 100").split_whitespace()), "{broken}");
    }
    let with_columns = |columns: &str| kit::run(shell(&bin, "httpstatus 404").env("COLUMNS", columns));
    assert_eq!(with_columns("80"), never(80, "404"));
    assert_eq!(with_columns("wide"), printed("404"));

    let colored = on_terminal(200, "", "404");
    assert!(colored.starts_with("\u{1b}[31m404 Not Found\u{1b}[0m\n"), "{colored}");
    assert_eq!(colored, printed("--color=always 404"));
    assert_eq!(on_terminal(200, "NO_COLOR=", "404"), colored);
    assert_eq!(on_terminal(200, "NO_COLOR=1", "--color=always 404"), colored);
    for without in ["NO_COLOR=1", "TERM=dumb"] {
        assert_eq!(on_terminal(200, without, "404"), printed("404"), "{without}");
    }
    for arguments in ["--json 404", "-f line 404", "--help"] {
        assert!(!on_terminal(80, "", arguments).contains('\u{1b}'), "{arguments}");
    }
}

/// README shows the program at work, as it works.
fn readme() {
    let readme = kit::read(kit::project("README.md"));
    let blocks: Vec<_> = kit::blocks(&readme, "console").into_iter().filter(|block| block.starts_with("$ ")).collect();
    let [shown] = blocks[..] else { panic!("README shows the program in {} blocks", blocks.len()) };
    let build = kit::project("build");
    let answer = |line: &str| {
        let said = kit::outcome(shell(&build, line.strip_prefix("$ ")?).env("COLUMNS", "80")).1;
        Some(format!("{line}\n{said}"))
    };
    assert_eq!(shown.lines().filter_map(answer).collect::<Vec<_>>().join("\n"), shown);
}

/// What tests/completion.sh says of a shell, with what was installed.
fn completion(name: &str) {
    let folder = kit::folder();
    let tree = install::moved_tree(&folder, "install");
    let script = kit::project("tests/completion.sh");
    kit::run(kit::shell_in(&folder, &format!("sh -e {} {name}", script.display())).env("TREE", tree));
}

/// `man httpstatus` is the program, and the other sections are the library and the registry. The page of the program has
/// each option and each field, and the completions have each option.
fn manual() {
    let tree = install::moved_tree(&kit::folder(), "install");
    let page = |arguments: &str| {
        let mut man = kit::shell(&format!("man --pager=cat {arguments}"));
        man.env("MANPATH", tree.join("share/man")).env("MANWIDTH", "120").env("MAN_KEEP_FORMATTING", "");
        kit::run(man.env("LC_ALL", "C.UTF-8"))
    };
    let tool = page("httpstatus");
    assert!(tool.starts_with("HTTPSTATUS(1)"), "{tool}");
    assert!(page("3 httpstatus").contains("http_status_name"));
    let registry = page("7 httpstatus");
    for row in crate::registry::REGISTRY {
        assert!(registry.contains(&format!(" {} {}", row.code, row.phrase)), "httpstatus(7) lacks {}", row.code);
    }
    let help = printed("--help");
    let (options, fields) = help.split_once("A FIELD is").unwrap();
    let is_between = |c: char| !c.is_ascii_alphanumeric() && !"-_".contains(c);
    let options = options.split(is_between).filter(|word| word.starts_with('-') && word.len() > 1);
    let fields = fields.split_once('.').unwrap().0.split(is_between).filter(|word| !["", "or"].contains(word));
    let words: Vec<_> = options.chain(fields).collect();
    assert!(words.len() > 20, "{words:?}");
    for word in &words {
        assert!(tool.contains(word), "httpstatus(1) lacks {word}");
    }
    // Bash asks the program. These say in their own way what an option takes.
    for (shell, before) in [("zsh", "--"), ("fish", " -l ")] {
        let completion = kit::read(kit::project(&format!("programs/httpstatus.{shell}")));
        for option in words.iter().filter_map(|word| word.strip_prefix("--")) {
            assert!(completion.contains(&format!("{before}{option}")), "httpstatus.{shell} lacks {option}");
        }
    }
}

/// The data is what the library answers, as the program prints it: each value of each code.
fn answers() {
    let data = kit::read(kit::project("data/registry.json"));
    let (head, statuses) = data.split_once("\"statuses\": ").unwrap();
    assert_eq!(statuses, format!("{}\n}}\n", printed("--json").replace('\n', "\n  ").trim_end()));
    let version = printed("--version");
    let date = version.trim_end().rsplit(' ').next().unwrap();
    for line in [format!("\"version\": \"{}\"", kit::VERSION), format!("\"registry_date\": \"{date}\"")] {
        assert!(head.contains(&line), "{line} is not in {head}");
    }
}

/// The schema is one, the data keeps it, and data with a fault does not.
fn schema() {
    let folder = kit::folder();
    let check = |arguments: &str| {
        let mut check = kit::shell(&format!("cd data; python3 -m check_jsonschema {arguments}"));
        kit::outcome(check.env("PYTHONPATH", kit::project("build/python"))).0
    };
    assert!(check("--check-metaschema registry.schema.json"));
    assert!(check("--schemafile registry.schema.json registry.json"));
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
        assert!(!check(&format!("--schemafile registry.schema.json {}", file.display())), "{wrong} passes");
    }
}

/// The table for plain Lua that docs/ffi.md makes of the data, against the program.
fn table() {
    let bin = bin();
    let text = kit::section("docs/ffi.md", "## Data instead of a call");
    fs::write(bin.join("table.py"), documents::block(&text, "python")).unwrap();
    let [commands] = kit::commands("docs/ffi.md", "## Data instead of a call");
    let commands = commands.replace("/usr/local/share/httpstatus", kit::project("data").to_str().unwrap());
    assert_eq!(kit::run(&mut shell(&bin, &format!("lua() {{ luajit \"$@\"; }}\n{commands}"))), "404\tNot Found\n");

    let compare = r#"httpstatus -f is_cacheable >cacheable
        httpstatus -f line | paste -d '\n' - cacheable >expected
        luajit -e 'local s = require("statuses")
            for code = 0, 65535 do
                local row = s.by_code[code]
                if row then print(code .. " " .. row.phrase) print(row.is_cacheable) end
            end' | diff expected -
        { httpstatus -f name; httpstatus -f aliases; } | tr -s ', ' '\n' | grep . >names
        httpstatus -f code - <names >codes
        luajit -e 'local s = require("statuses") for name in io.lines("names") do print(s.by_name[name]) end' | diff codes -"#;
    kit::run(&mut shell(&bin, compare));
}
