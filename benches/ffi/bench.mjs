// JavaScript, koffi or WebAssembly: a property of a status, beside http.STATUS_CODES. The codes change, because a constant
// would be folded.
import { STATUS_CODES } from 'node:http';
import { Status } from './httpstatus.mjs';

const registered = [...Status].map(Number);
const codes = Array.from({ length: 1000 }, (_, n) => registered[(n * 7919) % registered.length]);

const statuses = codes.map((code) => new Status(code));

let sink = 0;
const loops = [
  () => { for (const status of statuses) sink += status.phrase.length; },
  () => { for (const status of statuses) sink += status.isError ? 1 : 0; },
  () => { for (const code of codes) sink += STATUS_CODES[code].length; },
];
const best = loops.map(() => Infinity);
for (let round = 0; round < 3000; round++) {
  loops.forEach((loop, i) => {
    const start = process.hrtime.bigint();
    loop();
    best[i] = Math.min(best[i], Number(process.hrtime.bigint() - start) / codes.length);
  });
}
console.log(best.join(' '));
