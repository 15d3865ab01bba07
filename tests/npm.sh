# The npm package in each tool of its users, without configuration. Each case runs in an empty folder, with the PROJECT's
# folder, the PACKAGE that `make npm` packed, and its VERSION.
export PATH="$PROJECT/build/node/node_modules/.bin:$PATH" DENO_DIR="$PWD/deno" CI=1 NO_COLOR=1
npm install --offline --silent --no-audit "$PACKAGE"
names='{ HTTPStatus, STATUS_NAMES, Status, version }'
uses="console.log(HTTPStatus.NOT_FOUND, String(new Status(413)), STATUS_NAMES[404], version());
console.log(Status.fromName('im_a_teapot')?.code, [...Status].length === Status.count);"
printf "import $names from 'libhttpstatus';\n%s\n" "$uses" >use.mjs
printf "const $names = require('libhttpstatus');\n%s\n" "$uses" >use.cjs
printf '404 413 Content Too Large NOT_FOUND %s\n418 true\n' "$VERSION" >expected
says() {
    "$@" >said
    diff expected said
}

case $1 in
node) # needs npm
    says node use.mjs
    says node use.cjs
    ;;
deno) # needs npm, build/node/node_modules/.bin/deno --version
    says deno run --quiet --no-prompt --allow-read --node-modules-dir=manual use.mjs
    ;;
bun) # needs npm, build/node/node_modules/.bin/bun --version
    says bun use.mjs
    says bun use.cjs
    ;;
esbuild) # needs npm, build/node/node_modules/.bin/esbuild --version
    esbuild --bundle use.mjs --outfile=bundle.js --log-level=warning
    says node bundle.js
    ;;
webpack) # needs npm, build/node/node_modules/.bin/webpack --version
    webpack ./use.mjs -o . --output-filename bundle.js --mode production >log
    says node bundle.js
    ;;
vite) # needs npm, build/node/node_modules/.bin/vite --version
    echo '<script type="module" src="./use.mjs"></script>' >index.html
    vite build --logLevel warn
    page='document = { createElement: () => ({ relList: { supports: () => true } }) };'
    says node -e "$page require('$(echo "$PWD"/dist/assets/*.js)')"
    ;;
worker) # needs npm, build/node/node_modules/.bin/esbuild --version, build/node/node_modules/.bin/workerd --version
    # A Worker of Cloudflare, whose compatibility date is too old to compile bytes: the host compiles the module.
    printf "import $names from 'libhttpstatus';\nexport default { test() { %s } };\n" "$uses" >worker.mjs
    cat >worker.capnp <<'END'
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [(name = "main", worker = (compatibilityDate = "2025-05-31", modules = [
  (name = "bundle.js", esModule = embed "bundle.js"),
  (name = "httpstatus.wasm", wasm = embed "node_modules/libhttpstatus/httpstatus.wasm"),
]))]);
END
    esbuild --bundle worker.mjs --format=esm --conditions=workerd --external:*.wasm --outfile=bundle.js --log-level=warning
    says workerd test worker.capnp
    ;;
types) # needs npm, build/node/node_modules/.bin/tsc --version
    cp use.mjs use.mts
    cp use.mjs import.cts
    sed s/HTTPStatus.NOT_FOUND/HTTPStatus.NOT_FUOND/ use.mjs >misspelt.mts
    tsc="tsc --noEmit --strict --target es2022 --lib es2022,dom"
    $tsc --module nodenext use.mts import.cts
    $tsc --module esnext --moduleResolution bundler use.mts
    if $tsc --module nodenext misspelt.mts >errors; then exit 1; fi
    grep NOT_FUOND errors
    ;;
data) # needs npm
    for file in registry.json registry.schema.json; do
        cmp "$(node -p "require.resolve('libhttpstatus/$file')")" "$PROJECT/data/$file"
    done
    ;;
esac
