// Node.js: the same question to the library as WebAssembly, to the library through koffi, and to http.STATUS_CODES, in one
// run: node bench_wasm.mjs, beside koffi, httpstatus.mjs of examples/wasm and httpstatus.wasm. Nanoseconds a call.
import { STATUS_CODES } from 'node:http';
import koffi from 'koffi';
import { Status } from './httpstatus.mjs';

const library = koffi.load('libhttpstatus.so.1');
const phrase = library.func('const char *http_status_phrase(uint16_t code)');
const isValid = library.func('bool http_status_is_valid(uint16_t code)');
const codes = Array.from({ length: 1024 }, (_, n) => 100 + (n * 7919) % 500);
const statuses = codes.map((code) => new Status(code));

let sink = 0;
const loops = {
  'phrase, WebAssembly': () => { for (const status of statuses) sink += status.phrase === null; },
  'phrase, koffi': () => { for (const code of codes) sink += phrase(code) === null; },
  'phrase, http.STATUS_CODES': () => { for (const code of codes) sink += STATUS_CODES[code] === undefined; },
  'is_valid, WebAssembly': () => { for (const status of statuses) sink += status.isValid; },
  'is_valid, koffi': () => { for (const code of codes) sink += isValid(code); },
  'from_phrase, WebAssembly': () => { for (let n = 0; n < 1024; n++) sink += Status.fromPhrase('not found').code; },
};
const best = Object.fromEntries(Object.keys(loops).map((name) => [name, Infinity]));
for (let round = 0; round < 1000; round++) {
  for (const [name, loop] of Object.entries(loops)) {
    const start = process.hrtime.bigint();
    loop();
    best[name] = Math.min(best[name], Number(process.hrtime.bigint() - start) / codes.length);
  }
}
for (const [name, time] of Object.entries(best)) {
  console.log(`${name.padEnd(28)} ${time.toFixed(1)}`);
}
