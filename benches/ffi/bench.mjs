// Node.js: koffi. A function for each loop, so that each is compiled for the function it calls.
import koffi from 'koffi';

const library = koffi.load('libhttpstatus.so.1');
const empty = koffi.load('libempty.so');
const phrase = library.func('const char *http_status_phrase(uint16_t code)');
const emptyPhrase = empty.func('const char *empty_phrase(uint16_t code)');
const isValid = library.func('bool http_status_is_valid(uint16_t code)');
const emptyIsValid = empty.func('bool empty_is_valid(uint16_t code)');

const CALLS = 1000;
const loops = [
  () => { for (let n = 0; n < CALLS; n++) phrase(404); },
  () => { for (let n = 0; n < CALLS; n++) emptyPhrase(404); },
  () => { for (let n = 0; n < CALLS; n++) isValid(404); },
  () => { for (let n = 0; n < CALLS; n++) emptyIsValid(404); },
];
const best = loops.map(() => Infinity);
for (let round = 0; round < 1000; round++) {
  loops.forEach((loop, i) => {
    const start = process.hrtime.bigint();
    loop();
    best[i] = Math.min(best[i], Number(process.hrtime.bigint() - start) / CALLS);
  });
}
console.log(best.join(' '));
