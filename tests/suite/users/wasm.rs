//! The library as WebAssembly: in Node.js, in Deno, and on a page in a browser.

use crate::kit::{self, DEBIAN_RUST_SOURCE, DEBIAN_RUSTC, binary};
use crate::registry::REGISTRY;
use libtest_mimic::Trial;
use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

/// What runs the module, and what builds it.
pub const WASM: [&str; 5] = ["node", "clang-19", "wasm-ld-19", DEBIAN_RUSTC, DEBIAN_RUST_SOURCE];
const DENO: &str = "build/node/node_modules/.bin/deno --version";
const AXE: &str = "test -e build/node/node_modules/axe-core/axe.min.js";

kit::trials! {
    &WASM => module;
    and(&[DENO]) => deno;
    and(&["chromium"]) => page;
    and(&["chromium", AXE]) => accessible;
    + kit::cases(NPM).into_iter().map(npm)
}

fn and(needs: &[&'static str]) -> &'static [&'static str] {
    [&WASM[..], needs].concat().leak()
}

/// The library as WebAssembly, linked once.
pub fn wasm() -> PathBuf {
    static MODULE: OnceLock<PathBuf> = OnceLock::new();
    let module = MODULE.get_or_init(|| {
        let folder = kit::shared("wasm");
        kit::run(kit::debian_rust(kit::make().args(["wasm", &format!("B={}", folder.display())])));
        folder.join("httpstatus.wasm")
    });
    module.clone()
}

/// It imports nothing, and exports every function, the memory, and where there is room in it.
fn module() {
    let size = fs::metadata(wasm()).unwrap().len();
    assert!(size < 20 << 10, "{size} bytes");
    let script = "const module = new WebAssembly.Module(require('fs').readFileSync(process.argv[1]));
                  console.log(WebAssembly.Module.imports(module).length);
                  for (const { name } of WebAssembly.Module.exports(module)) console.log(name);";
    let printed = kit::run(Command::new("node").args(["-e", script]).arg(wasm()));
    let (imports, exports) = printed.split_once('\n').unwrap();
    assert_eq!(imports, "0", "imports");
    let mut names = binary::names();
    names.extend(["memory".to_owned(), "__heap_base".to_owned()]);
    assert_eq!(exports.lines().map(str::to_owned).collect::<BTreeSet<_>>(), names);
}

const NPM: &str = "tests/npm.sh";

/// What `make npm` packs, in a case of a shell script.
fn npm((case, needs): (String, &'static [&'static str])) -> Trial {
    static PACKAGE: OnceLock<PathBuf> = OnceLock::new();
    kit::trial(format!("users::wasm::npm::{case}"), and(needs), move || {
        let package = PACKAGE.get_or_init(|| {
            let build = format!("B={}", wasm().parent().unwrap().display());
            kit::project(kit::run(kit::debian_rust(kit::make().args(["npm", &build]))).lines().last().unwrap())
        });
        let mut shell = kit::shell_in(&kit::folder(), &format!("sh -e \"$PROJECT/{NPM}\" {case}"));
        kit::run(shell.env("PROJECT", kit::project("")).env("PACKAGE", package).env("VERSION", kit::VERSION));
    })
}

/// The program of Node.js in Deno.
fn deno() {
    let folder = kit::folder();
    kit::copy(&kit::project("examples/node"), &folder);
    kit::copy(&kit::project("examples/wasm"), &folder);
    kit::copy(&wasm().with_file_name("module.mjs"), &folder.join("module.mjs"));
    let arguments = ["404", "payload too large", "im_a_teapot", "499"];
    let mut deno = Command::new(kit::project("build/node/node_modules/.bin/deno"));
    deno.args(["run", "--no-prompt", "--allow-read", "explain.mjs"]).args(arguments).current_dir(&folder);
    let printed = kit::run(deno.env("DENO_DIR", folder.join("cache")).env("NO_COLOR", "1"));
    assert_eq!(printed, kit::run(Command::new(kit::built("httpstatus")).args(arguments)));
}

/// The document that a browser makes of the page with what is typed into it, and what is put at the page's end. No server:
/// it would add nothing of ours.
fn browser(end: &'static str) -> impl Fn(&str, &str) -> String {
    let folder = kit::folder();
    kit::copy(&kit::project("examples/wasm"), &folder);
    kit::copy(&wasm().with_file_name("module.mjs"), &folder.join("module.mjs"));
    symlink(kit::project("build/node/node_modules"), folder.join("node_modules")).unwrap();
    fs::write(folder.join("index.html"), kit::read(folder.join("index.html")) + end).unwrap();
    move |query, options| {
        kit::run(&mut kit::shell_in(
            &folder,
            &format!(
                "chromium --headless=new --no-sandbox --disable-gpu --virtual-time-budget=10000 --dump-dom {options} \
                 --allow-file-access-from-files --user-data-dir=\"$PWD/profile\" \"file://$PWD/index.html?q={query}\""
            ),
        ))
    }
}

/// With what axe-core finds wrong with it for those who use a keyboard, a screen reader or large letters: light and dark,
/// wide and on a phone, with nothing typed, with a status and with a text.
fn accessible() {
    let dom = browser(
        "<script src=node_modules/axe-core/axe.min.js></script><script type=module>
         const { passes, violations } = await axe.run();
         document.title = `${passes.length} passed; wrong: ${violations.map((rule) => rule.id)};`;
         </script>",
    );
    let wide = "--window-size=1200,900 --blink-settings=preferredColorScheme=1";
    let phone = "--window-size=500,900 --blink-settings=preferredColorScheme=0";
    for (query, options) in [("", wide), ("404", phone), ("large", wide), ("nonsense", phone)] {
        let shown = dom(query, options);
        let title = shown.split_once("<title>").unwrap().1.split_once("</title>").unwrap().0;
        assert!(title.ends_with(" passed; wrong: ;") && !title.starts_with("0 "), "{query}: {title}");
    }
}

/// The page in a browser: the registry, and what is looked up.
fn page() {
    let browser = browser("");
    for (query, count, texts) in [
        (
            "payload+too+large",
            REGISTRY.len(),
            &["<h2>413 Content Too Large</h2>", "REQUEST_ENTITY_TOO_LARGE", " codes, IANA registry of "][..],
        ),
        ("499", REGISTRY.len(), &["<p>Not registered; a client treats it as 400 Bad Request</p>"]),
        ("nonsense", REGISTRY.len(), &["is neither a code nor the name or phrase of one"]),
        ("large", 3, &[]),
    ] {
        let shown = browser(query, "");
        assert_eq!(shown.matches("<li>").count(), count, "{query}: {shown}");
        texts.iter().for_each(|text| assert!(shown.contains(text), "{query}: no {text} in {shown}"));
    }
}
