//! The next minor version, rehearsed in a copy of the project: a function and a code are added to the source, and nothing
//! else is edited but the places that say the same a second time on purpose. Everything that is derived follows, what
//! was released stays, and a function that is wrong is named.

use crate::kit;
use crate::upkeep::registry_checks;
use libtest_mimic::Trial;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

pub fn trials() -> Vec<Trial> {
    vec![kit::trial("upkeep::rehearsal::next_minor", &[], next_minor)]
}

const FUNCTION: &str = r#"/// Whether a response with this status code is final, so that no other follows it: 200 to 599, registered or not.
///
/// Returns false for every other value.
/// Since @NEXT@. Source: RFC 9110, Section 15.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_is_final(code: Code) -> Bool {
    ((200..@END@).contains(&code.value())).into()
}

"#;
const HEAD: &str = "#[unsafe(no_mangle)]\npub extern \"C\" fn http_status_is_final";
const RULE: &str = "static bool rule_is_final(uint16_t code) { return code >= 200 && code < 600; }\n\n";
const ROW: &str = r#"row(@CODE@, "REHEARSED", "Rehearsed", RFC9110, "15.6.7", "Something new")"#;

fn next_minor() {
    let copy = kit::scratch("upkeep::rehearsal::next_minor").join("copy");
    kit::copy(&kit::project(""), &copy);
    let (major, minor) = codegen::major_and_minor(env!("CARGO_PKG_VERSION"));
    let next = format!("{major}.{}", minor + 1);
    let edit = |file: &str, from: &str, to: &str| {
        let text = kit::read(copy.join(file));
        assert_eq!(text.matches(from).count(), 1, "{from:?} in {file}");
        fs::write(copy.join(file), text.replace(from, to)).unwrap();
    };

    // What a person does: the version, the function and its rule, the row.
    edit(
        "Cargo.toml",
        &format!("\nversion = \"{}\"\n", env!("CARGO_PKG_VERSION")),
        &format!("\nversion = \"{next}.0\"\n"),
    );
    let changelog = kit::read(copy.join("CHANGELOG.md"));
    let (top, releases) = changelog.split_once("\n## ").expect("a release in CHANGELOG.md");
    fs::write(copy.join("CHANGELOG.md"), format!("{top}\n## {next}.0 - unreleased\n\n## {releases}")).unwrap();
    let before = "/// Version of the library that runs, such as";
    let function = |end: &str| FUNCTION.replace("@NEXT@", &next).replace("@END@", end);
    edit("src/lib.rs", before, &(function("600") + before));
    let code = registry_checks::free_code();
    let row = ROW.replace("@CODE@", &code.to_string());
    let registry = registry_checks::with_row(&kit::read(copy.join("src/registry.rs")), code, &row);
    fs::write(copy.join("src/registry.rs"), registry).unwrap();

    // A function without a rule does not compile.
    succeeds(&mut make(&copy, "generate"));
    let said = fails(&mut make(&copy, "check"));
    assert!(said.contains("rule_is_final"), "{said}");
    let rules = "/* ---- Rules for a text:";
    edit("c-tests/rules.c", rules, &(RULE.to_owned() + rules));

    succeeds(&mut make(&copy, "update"));
    let header = kit::read(copy.join("include/httpstatus.h"));
    for expected in [
        "bool http_status_is_final(uint16_t code)",
        &format!("HTTPSTATUS_REHEARSED = {code}"),
        &format!("Section 15.6.7. Since {next}."),
        &format!("#define HTTPSTATUS_VERSION \"{next}.0\""),
    ] {
        assert!(header.contains(expected), "no {expected:?} in the header");
    }
    let script = kit::read(copy.join("src/libhttpstatus.map"));
    let node = format!("HTTPSTATUS_{next} {{\nglobal:\n    http_status_is_final;\n}} HTTPSTATUS_{major}.{minor};\n");
    assert!(script.ends_with(&node), "{script}");

    // The suite's own tests, there.
    for tests in ["abi", "artefacts", "c::", "derived", "header", "interface::man_pages::functions"] {
        let printed =
            succeeds(suite(&copy).args([tests, "--skip", "valgrind", "--skip", "helgrind", "--skip", "sanitizers"]));
        assert!(printed.contains(" 0 failed"), "{printed}");
    }
    succeeds(&mut make(&copy, "check"));

    // A new function that claims to be old.
    let since = |version: &str| format!("/// Since {version}. Source: RFC 9110, Section 15.\n{HEAD}");
    edit("src/lib.rs", &since(&next), &since(&format!("{major}.{minor}")));
    succeeds(&mut make(&copy, "generate"));
    let said = fails(suite(&copy).arg("interface::abi::since"));
    assert!(said.contains(&format!("says \"Since {major}.{minor}\", but it came with {next}")), "{said}");
    edit("src/lib.rs", &since(&format!("{major}.{minor}")), &since(&next));

    // A function that is wrong, with everything written anew as if it were right.
    edit("src/lib.rs", "(200..600)", "(200..599)");
    succeeds(&mut make(&copy, "update"));
    let said = fails(&mut make(&copy, "check"));
    assert!(said.contains("http_status_is_final of 599 is not what its rule says"), "{said}");
}

/// A command in the copy. What cargo builds there must not take the place of what it built here.
fn there(program: &str, copy: &Path) -> Command {
    let mut command = Command::new(program);
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("rehearsal");
    command.current_dir(copy).env("CARGO_TARGET_DIR", target).env("CARGO", env!("CARGO"));
    command.env("CARGO_NET_OFFLINE", "true").env_remove("HTTPSTATUS_REQUIRE_ALL");
    command
}

fn make(copy: &Path, target: &str) -> Command {
    let mut make = there("make", copy);
    make.arg(target);
    make
}

fn suite(copy: &Path) -> Command {
    let mut cargo = there(env!("CARGO"), copy);
    cargo.args(["test", "--locked", "--test", "suite", "--"]);
    cargo
}

fn succeeds(command: &mut Command) -> String {
    let (output, said) = outcome(command);
    assert!(output.status.success(), "{command:?}: {}\n{said}", output.status);
    said
}

fn fails(command: &mut Command) -> String {
    let (output, said) = outcome(command);
    assert!(!output.status.success(), "{command:?} did not fail:\n{said}");
    said
}

fn outcome(command: &mut Command) -> (Output, String) {
    let output = kit::output(command);
    let said = [&output.stdout[..], &output.stderr].concat();
    (output, String::from_utf8_lossy(&said).into_owned())
}
