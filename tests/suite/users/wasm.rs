//! The library as WebAssembly: in Node.js, in Deno, and on a page in a browser.

use crate::kit::{self, DEBIAN_RUST_SOURCE, DEBIAN_RUSTC, binary};
use libtest_mimic::Trial;
use std::collections::BTreeSet;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;
use std::thread;

pub fn trials() -> Vec<Trial> {
    vec![
        kit::trial("users::wasm::module", &WASM, module),
        kit::trial("users::wasm::npm", &NPM, npm),
        kit::trial("users::wasm::deno", &DENO, deno),
        kit::trial("users::wasm::page", &PAGE, page),
        kit::trial("users::wasm::accessible", &ACCESSIBLE, accessible),
    ]
}

const PAGE: [&str; 5] = [DEBIAN_RUSTC, DEBIAN_RUST_SOURCE, "clang-19", "wasm-ld-19", "chromium"];
pub const WASM: [&str; 5] = ["node", "clang-19", "wasm-ld-19", DEBIAN_RUSTC, DEBIAN_RUST_SOURCE];

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

const NPM: [&str; 7] = [
    "npm",
    "cd build/node && node -e \"['esbuild', 'webpack', 'vite', 'typescript'].forEach(require.resolve)\"",
    "build/node/node_modules/.bin/bun --version",
    DENO[0],
    "clang-19",
    DEBIAN_RUSTC,
    DEBIAN_RUST_SOURCE,
];

/// What `make npm` packs, installed with npm, in each tool without configuration: the runtimes, the bundlers, the types.
fn npm() {
    let folder = kit::scratch("users::wasm::npm");
    let package = kit::run(kit::debian_rust(kit::make().args(["--silent", "npm", "B=build/cross/wasm32-wasi"])));
    let package = kit::project(package.lines().last().unwrap());
    let mut install = Command::new("npm");
    kit::run(install.args(["install", "--offline", "--silent", "--no-audit"]).arg(&package).current_dir(&folder));

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
    fs::write(folder.join("worker.mjs"), "import { Status } from 'libhttpstatus';\nexport default Status;\n").unwrap();
    let tool = |command: &str| {
        let mut shell = kit::shell(command);
        shell.current_dir(&folder).env("PATH", tools_first()).env("DENO_DIR", folder.join("deno")).env("CI", "1");
        shell
    };
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
    ] {
        assert_eq!(kit::run(&mut tool(command)), said, "{command}");
    }
    for file in ["registry.json", "registry.schema.json"] {
        let packed = kit::run(&mut tool(&format!("cat \"$(node -p 'require.resolve(\"libhttpstatus/{file}\")')\"")));
        assert_eq!(packed, kit::read(kit::project("data").join(file)), "{file}");
    }
    // For a Worker of Cloudflare, what is bundled imports the file: the host compiles it.
    kit::run(&mut tool(
        "esbuild --bundle worker.mjs --format=esm --conditions=workerd --external:*.wasm --outfile=worker.js --log-level=warning",
    ));
    let worker = kit::read(folder.join("worker.js"));
    assert!(worker.contains("httpstatus.wasm") && !worker.contains("new WebAssembly.Module"), "{worker}");

    let tsc = "tsc --noEmit --strict --target es2022 --lib es2022,dom";
    kit::run(&mut tool(&format!("{tsc} --module nodenext use.mts import.cts")));
    kit::run(&mut tool(&format!("{tsc} --module esnext --moduleResolution bundler use.mts")));
    let output = kit::output(&mut tool(&format!("{tsc} --module nodenext misspelt.mts")));
    let errors = String::from_utf8_lossy(&output.stdout);
    assert!(!output.status.success() && errors.contains("NOT_FUOND"), "{errors}");
}

fn tools_first() -> String {
    format!("{}:{}", kit::project("build/node/node_modules/.bin").display(), std::env::var("PATH").unwrap())
}

const DENO: [&str; 5] =
    ["build/node/node_modules/.bin/deno --version", "clang-19", "wasm-ld-19", DEBIAN_RUSTC, DEBIAN_RUST_SOURCE];

/// The program of Node.js in Deno.
fn deno() {
    let folder = kit::scratch("users::wasm::deno");
    fs::copy(wasm().with_file_name("module.mjs"), folder.join("module.mjs")).unwrap();
    fs::copy(kit::project("examples/wasm/httpstatus.mjs"), folder.join("httpstatus.mjs")).unwrap();
    fs::copy(kit::project("examples/node/explain.mjs"), folder.join("explain.mjs")).unwrap();
    let arguments = ["404", "payload too large", "im_a_teapot", "499"];
    let mut deno = Command::new(kit::project("build/node/node_modules/.bin/deno"));
    deno.args(["run", "--no-prompt", "--allow-read", "explain.mjs"]).args(arguments).current_dir(&folder);
    let printed = kit::run(deno.env("DENO_DIR", folder.join("cache")).env("NO_COLOR", "1"));
    assert_eq!(printed, kit::run(Command::new(kit::built("httpstatus")).args(arguments)));
}

/// The document that a browser makes of a page with what is typed into it.
fn browser(test: &str) -> impl Fn(&str, &str, &[&str]) -> String {
    let folder = kit::scratch(test);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || listener.incoming().for_each(|stream| serve(stream.unwrap())));
    move |page, query, options| {
        let mut chromium = Command::new("chromium");
        chromium.args(["--headless=new", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=10000", "--dump-dom"]);
        chromium.arg(format!("--user-data-dir={}/profile", folder.display())).args(options);
        kit::run(chromium.arg(format!("http://{address}/{page}?q={query}")))
    }
}

const ACCESSIBLE: [&str; 6] = [
    DEBIAN_RUSTC,
    DEBIAN_RUST_SOURCE,
    "clang-19",
    "wasm-ld-19",
    "chromium",
    "test -e build/node/node_modules/axe-core/axe.min.js",
];

/// The page, and after it what axe-core finds wrong with it for those who use a keyboard, a screen reader or large
/// letters.
fn axe_page() -> String {
    kit::read(kit::project("examples/wasm/index.html"))
        + "<script src=axe.min.js></script><script type=module>
           const { passes, violations } = await axe.run();
           document.title = `${passes.length} passed; wrong: ${violations.map((rule) => rule.id)};`;
           </script>"
}

/// Light and dark, wide and on a phone, with nothing typed, with a status and with a text.
fn accessible() {
    let dom = browser("users::wasm::accessible");
    let wide = ["--window-size=1200,900", "--blink-settings=preferredColorScheme=1"];
    let phone = ["--window-size=500,900", "--blink-settings=preferredColorScheme=0"];
    for (query, options) in [("", wide), ("404", phone), ("large", wide), ("nonsense", phone)] {
        let shown = dom("axe.html", query, &options);
        let title = shown.split_once("<title>").unwrap().1.split_once("</title>").unwrap().0;
        assert!(title.ends_with(" passed; wrong: ;") && !title.starts_with("0 "), "{query}: {title}");
    }
}

/// The page in a browser: the registry, and what is looked up.
fn page() {
    let browser = browser("users::wasm::page");
    let dom = |query: &str| browser("index.html", query, &[]);
    let shown = dom("payload+too+large");
    let rows = shown.matches("<li>").count();
    assert_eq!(rows, crate::registry::REGISTRY.len(), "{shown}");
    assert!(shown.contains("<h2>413 Content Too Large</h2>"), "{shown}");
    assert!(shown.contains("REQUEST_ENTITY_TOO_LARGE") && shown.contains(" codes, IANA registry of "), "{shown}");
    let shown = dom("499");
    assert!(shown.contains("<p>Not registered; a client treats it as 400 Bad Request</p>"), "{shown}");
    let shown = dom("nonsense");
    assert!(shown.contains("is neither a code nor the name or phrase of one"), "{shown}");
    let shown = dom("large");
    assert_eq!(shown.matches("<li>").count(), 3, "large: {shown}");
}

/// One request for a file of examples/wasm.
fn serve(mut stream: std::net::TcpStream) {
    let mut request = [0; 4096];
    let length = stream.read(&mut request).unwrap_or(0);
    let request = String::from_utf8_lossy(&request[..length]);
    let path = request.split(['/', '?', ' ']).nth(2).unwrap_or_default();
    let (file, kind) = match path {
        "index.html" => (kit::project("examples/wasm/index.html"), "text/html"),
        "httpstatus.mjs" => (kit::project("examples/wasm/httpstatus.mjs"), "text/javascript"),
        "axe.html" => {
            let page = axe_page();
            let head = format!(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
                page.len()
            );
            let _ = stream.write_all(&[head, page].concat().into_bytes());
            return;
        }
        "axe.min.js" => (kit::project("build/node/node_modules/axe-core/axe.min.js"), "text/javascript"),
        "module.mjs" => (wasm().with_file_name("module.mjs"), "text/javascript"),
        _ => {
            let _ = stream.write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            return;
        }
    };
    let body = fs::read(file).unwrap();
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    let _ = stream.write_all(&[head.into_bytes(), body].concat());
}
