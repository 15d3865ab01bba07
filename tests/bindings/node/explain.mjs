// Prints each answer of the binding about the codes in the arguments, as ../c/httpstatus.c does.

import assert from 'node:assert/strict';
import http from 'node:http';
import { HTTPStatus, STATUS_NAMES, Status, registryDate, version } from './httpstatus.mjs';

function answers(status) {
  const show = (what, answer) => console.log(`${status.code} ${what} ${answer ?? '-'}`);
  for (const alias of status.aliases) {
    show('alias', alias);
  }
  for (const phrase of status.formerPhrases) {
    show('former_phrase', phrase);
  }
  show('class', status.class);
  show('fallback', status.fallback.code);
  // The test repeats these two lines for each text and each bool.
  show('class_name', status.className);
  show('is_valid', status.isValid);
}

/** What only JavaScript has. */
function surface() {
  assert(Object.isFrozen(HTTPStatus) && Object.isFrozen(STATUS_NAMES) && Object.isFrozen(new Status(404)));
  assert.equal(HTTPStatus[STATUS_NAMES[404]], 404);
  assert.equal(STATUS_NAMES[HTTPStatus.CONTENT_TOO_LARGE], 'REQUEST_ENTITY_TOO_LARGE');
  assert.equal(Object.keys(STATUS_NAMES).length, Status.count);
  assert.deepEqual(new Set(Object.values(HTTPStatus)), new Set([...Status].map(Number)));
  assert.equal(HTTPStatus.NOT_FUND, undefined);
  assert.equal(`${new Status(410)} ${new Status(499)}`, '410 Gone 499');
  assert(new Status(200) < new Status(404) && new Status(404) == 404);
  const response = new http.ServerResponse({ method: 'GET' });
  response.writeHead(HTTPStatus.NOT_FOUND);
  assert.equal(response.statusCode, 404);
  for (const code of [65536 + 404, -1, 404.5, '404', null]) {
    assert.throws(() => new Status(code), RangeError);
  }
}

function constant(name, code) {
  console.log(`${name} ${code}`);
}

surface();
for (const argument of process.argv.slice(2)) {
  answers(new Status(Number(argument)));
}
for (const status of Status) {
  console.log(status.code);
}
console.log(`version ${version()}`);
console.log(`registry date ${registryDate()}`);
// The test repeats this line for each name.
constant("NOT_FOUND", HTTPStatus.NOT_FOUND);
