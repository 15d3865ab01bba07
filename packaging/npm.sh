#!/bin/sh
# Packs the WebAssembly binding for npm, as ES modules and as CommonJS: npm.sh BUILD VERSION, after `make wasm`.
set -eu
unset CDPATH
build=$1 version=$2 package=$1/npm/package
rm -rf "$build/npm" && mkdir -p "$package"
cp examples/wasm/httpstatus.mjs examples/wasm/httpstatus.d.mts "$build/module.mjs" "$build/httpstatus.wasm" LICENSE \
    data/registry.json data/registry.schema.json "$package"
cd "$package"
cp httpstatus.d.mts httpstatus.d.cts
# A Worker of Cloudflare whose compatibility date is before June 2025 may not compile bytes: its bundler compiles a file
# that is imported.
sed "s|'./module.mjs'|'./httpstatus.wasm'|" httpstatus.mjs >workerd.mjs
sed 's/^export default /module.exports = /' module.mjs >module.cjs
sed -e "s|^import wasm from './module.mjs';|const wasm = require('./module.cjs');|" \
    -e 's/^export \({ .* };\)$/module.exports = \1/' httpstatus.mjs >httpstatus.cjs
cat >package.json <<EOF
{
  "name": "libhttpstatus",
  "version": "$version",
  "description": "The HTTP status registry: names, phrases, references and traits of all codes",
  "license": "MIT",
  "sideEffects": false,
  "main": "./httpstatus.cjs",
  "module": "./httpstatus.mjs",
  "types": "./httpstatus.d.cts",
  "exports": {
    ".": {
      "workerd": { "types": "./httpstatus.d.mts", "default": "./workerd.mjs" },
      "import": { "types": "./httpstatus.d.mts", "default": "./httpstatus.mjs" },
      "require": { "types": "./httpstatus.d.cts", "default": "./httpstatus.cjs" }
    },
    "./httpstatus.wasm": "./httpstatus.wasm",
    "./registry.json": "./registry.json",
    "./registry.schema.json": "./registry.schema.json",
    "./package.json": "./package.json"
  }
}
EOF
cat >README.md <<'EOF'
```js
import { HTTPStatus, Status } from 'libhttpstatus'; // or require('libhttpstatus')

HTTPStatus.NOT_FOUND; // 404
new Status(404).phrase; // 'Not Found'
Status.fromName('im_a_teapot').code; // 418
String(new Status(499).fallback); // '400 Bad Request'
```

The package holds the C library as WebAssembly, in 18 kB, and has no dependencies. `libhttpstatus/registry.json` is the
registry as data.
EOF
cd ..
name=libhttpstatus-$version.tgz
tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX -cf - package | gzip -9n >"../$name"
echo "$build/$name"
