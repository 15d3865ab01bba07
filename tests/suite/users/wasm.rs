//! The library as WebAssembly: in Node.js, in Deno, and on a page in a browser.

use crate::kit::{self, DEBIAN_RUST_SOURCE, DEBIAN_RUSTC, binary};
use crate::registry::REGISTRY;
use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// What runs the module, and what builds it.
pub const WASM: [&str; 5] = ["node", "clang-19", "wasm-ld-19", DEBIAN_RUSTC, DEBIAN_RUST_SOURCE];
const DENO: &str = "build/node/node_modules/.bin/deno --version";
const TOOLS: [&str; 5] = [
    "npm",
    DENO,
    "build/node/node_modules/.bin/bun --version",
    "build/node/node_modules/.bin/workerd --version",
    "cd build/node && node -e \"['esbuild', 'webpack', 'vite', 'typescript'].forEach(require.resolve)\"",
];
const AXE: &str = "test -e build/node/node_modules/axe-core/axe.min.js";

kit::trials! {
    &WASM => module;
    and(&TOOLS) => npm;
    and(&[DENO]) => deno;
    and(&["chromium"]) => page;
    and(&["chromium", AXE]) => accessible;
}

fn and(needs: &[&'static str]) -> &'static [&'static str] {
    [&WASM[..], needs].concat().leak()
}

/// The library as WebAssembly, linked once.
pub fn wasm() -> PathBuf {
    static MODULE: OnceLock<PathBuf> = OnceLock::new();
    let module = MODULE.get_or_init(|| {
        kit::run(kit::debian_rust(kit::make().args(["wasm", "B=build/cross/wasm32-wasi"])));
        kit::project("build/cross/wasm32-wasi/httpstatus.wasm")
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

/// What `make npm` packs, installed with npm, in each tool without configuration: the runtimes, the bundlers, the types.
fn npm() {
    let folder = kit::folder();
    let package = kit::run(kit::debian_rust(kit::make().args(["npm", "B=build/cross/wasm32-wasi"])));
    let package = kit::project(package.lines().last().unwrap());
    let install = "npm install --offline --silent --no-audit \"$PACKAGE\"";
    kit::run(kit::shell_in(&folder, install).env("PACKAGE", package));

    let uses = "console.log(HTTPStatus.NOT_FOUND, String(new Status(413)), STATUS_NAMES[404], version());
                console.log(Status.fromName('im_a_teapot')?.code, [...Status].length === Status.count);\n";
    let names = "{ HTTPStatus, STATUS_NAMES, Status, version }";
    let import = format!("import {names} from 'libhttpstatus';\n{uses}");
    let require = format!("const {names} = require('libhttpstatus');\n{uses}");
    for (file, text) in [("use.mjs", &import), ("use.mts", &import), ("import.cts", &import), ("use.cjs", &require)] {
        fs::write(folder.join(file), text).unwrap();
    }
    let misspelt = import.replace("HTTPStatus.NOT_FOUND", "HTTPStatus.NOT_FUOND");
    fs::write(folder.join("misspelt.mts"), misspelt).unwrap();
    fs::write(folder.join("index.html"), "<script type=\"module\" src=\"./use.mjs\"></script>").unwrap();
    let worker = format!("import {names} from 'libhttpstatus';\nexport default {{ test() {{ {uses} }} }};\n");
    fs::write(folder.join("worker.mjs"), worker).unwrap();
    fs::write(folder.join("worker.capnp"), WORKER).unwrap();
    let tool = |command: &str| tool(&folder, command);
    let said = "404 413 Content Too Large NOT_FOUND 1.0.0\n418 true\n".replace("1.0.0", env!("CARGO_PKG_VERSION"));
    for command in [
        "node use.mjs",
        "node use.cjs",
        "deno run --quiet --no-prompt --allow-read --node-modules-dir=manual use.mjs",
        "bun use.mjs",
        "bun use.cjs",
        "esbuild --bundle use.mjs --outfile=esbuild.js --log-level=warning && node esbuild.js",
        "webpack ./use.mjs -o webpack --mode production >webpack.log && node webpack/main.js",
        "vite build --outDir vite --logLevel warn && \
         node -e 'document = { createElement: () => ({ relList: { supports: () => true } }) }; require(process.argv[1])' \
         ./vite/assets/*.js",
        // A Worker of Cloudflare, whose compatibility date is too old to compile bytes.
        "esbuild --bundle worker.mjs --format=esm --conditions=workerd --external:*.wasm --outfile=worker.js \
         --log-level=warning && workerd test worker.capnp",
    ] {
        assert_eq!(kit::run(&mut tool(command)), said, "{command}");
    }
    for file in ["registry.json", "registry.schema.json"] {
        let packed = kit::run(&mut tool(&format!("cat \"$(node -p 'require.resolve(\"libhttpstatus/{file}\")')\"")));
        assert_eq!(packed, kit::read(kit::project("data").join(file)), "{file}");
    }
    let tsc = "tsc --noEmit --strict --target es2022 --lib es2022,dom";
    kit::run(&mut tool(&format!("{tsc} --module nodenext use.mts import.cts")));
    kit::run(&mut tool(&format!("{tsc} --module esnext --moduleResolution bundler use.mts")));
    let errors = kit::fails(&mut tool(&format!("{tsc} --module nodenext misspelt.mts")));
    assert!(errors.contains("NOT_FUOND"), "{errors}");
}

/// The modules of a Worker: the host compiles that which is WebAssembly.
const WORKER: &str = r#"using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [(name = "main", worker = (compatibilityDate = "2025-05-31", modules = [
  (name = "worker.js", esModule = embed "worker.js"),
  (name = "httpstatus.wasm", wasm = embed "node_modules/libhttpstatus/httpstatus.wasm"),
]))]);
"#;

/// A command in a folder that finds the tools of npm.
fn tool(folder: &Path, command: &str) -> Command {
    let mut shell = kit::shell_in(folder, &format!("PATH=\"$TOOLS:$PATH\"; {command}"));
    shell.env("TOOLS", kit::project("build/node/node_modules/.bin"));
    shell.env("DENO_DIR", folder.join("deno")).env("NO_COLOR", "1").env("CI", "1");
    shell
}

/// The program of Node.js in Deno.
fn deno() {
    let folder = kit::folder();
    kit::copy(&kit::project("examples/node"), &folder);
    kit::copy(&kit::project("examples/wasm"), &folder);
    kit::copy(&wasm().with_file_name("module.mjs"), &folder.join("module.mjs"));
    let arguments = ["404", "payload too large", "im_a_teapot", "499"];
    let explain = "deno run --no-prompt --allow-read explain.mjs \"$@\"";
    let printed = kit::run(tool(&folder, explain).arg("sh").args(arguments));
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
