// SPDX-License-Identifier: MIT
// The HTTP status registry of libhttpstatus as WebAssembly, for browsers, workers, Deno, Bun and Node.js.
//
// `make npm` packs it for npm. Without npm: `make wasm` builds module.mjs, which holds the library. Copy that and this file
// into a project, side by side: import { HTTPStatus, Status } from './httpstatus.mjs'. A host that refuses to compile
// WebAssembly from bytes needs a module.mjs of its own, whose default export is the compiled httpstatus.wasm.
//
// response.statusCode = HTTPStatus.NOT_FOUND sets 404. new Status(404) is an object with all that the library knows of
// a code, registered or not. STATUS_NAMES[404] is 'NOT_FOUND'. The program of examples/node runs beside it as well:
// node explain.mjs 404 'payload too large' im_a_teapot 499

import wasm from './module.mjs';

const { exports: library } = new WebAssembly.Instance(wasm);
const memory = new Uint8Array(library.memory.buffer);
const decoder = new TextDecoder();
const encoder = new TextEncoder();
// Where nothing of the library lies: a string that does not fit there is longer than every name and phrase.
const room = memory.subarray(library.__heap_base.value, library.__heap_base.value + 256);

const decoded = (pointer) =>
  (pointer === 0 ? null : decoder.decode(memory.subarray(pointer, memory.indexOf(0, pointer))));
const number = (name) => library[`http_status_${name}`];
const bool = (name) => (code) => number(name)(code) !== 0;
const nthText = (name) => (code, index) => decoded(number(name)(code, index));
const text = nthText;
const lookup = (name) => (string) => {
  const { read, written } = encoder.encodeInto(string, room);
  return read < string.length ? 0 : number(name)(room.byteOffset, written);
};
const count = number('count');
const at = number('at');
const version = text('version');
const registryDate = text('registry_date');

// The surface.
// The answers never change, so each is asked once. Codes of HTTP have three digits.
function kept(ask) {
  const answers = new Array(1000);
  return (code) => {
    if (code >= answers.length) {
      return ask(code);
    }
    const answer = answers[code];
    return answer === undefined ? (answers[code] = ask(code)) : answer;
  };
}

// The functions, as `make generate` of libhttpstatus repeats the items for class_name and is_valid.
const name = kept(text('name'));
const phrase = kept(text('phrase'));
const description = kept(text('description'));
const line = kept(text('line'));
const reference = kept(text('reference'));
const url = kept(text('url'));
const isValid = kept(bool('is_valid'));
const className = kept(text('class_name'));
const isInformational = kept(bool('is_informational'));
const isSuccess = kept(bool('is_success'));
const isRedirection = kept(bool('is_redirection'));
const isClientError = kept(bool('is_client_error'));
const isServerError = kept(bool('is_server_error'));
const isError = kept(bool('is_error'));
const hasContent = kept(bool('has_content'));
const followsLocation = kept(bool('follows_location'));
const isCacheable = kept(bool('is_cacheable'));
const isExperimental = kept(bool('is_experimental'));
const isDeprecated = kept(bool('is_deprecated'));
// The end of the functions.
const classOf = kept(number('class'));
const fallback = number('fallback');
const alias = nthText('alias');
const formerPhrase = nthText('former_phrase');
const fromName = lookup('from_name_n');
const fromPhrase = lookup('from_phrase_n');

function all(function_, code) {
  const texts = [];
  for (let text; (text = function_(code, texts.length)) !== null;) {
    texts.push(text);
  }
  return texts;
}

const found = (code) => (code === 0 ? null : new Status(code));

const statuses = [];

/** A status code, registered or not. The texts of one that is not registered are null. */
class Status {
  constructor(code) {
    if (!Number.isInteger(code) || code < 0 || code > 0xffff) {
      throw new RangeError(`${code} is not in 0..65535`);
    }
    // Statuses are frozen, so one of each registered code is enough.
    if (statuses[code] !== undefined) {
      return statuses[code];
    }
    this.code = code;
    Object.freeze(this);
  }

  /** The status with a name or alias, ASCII case ignored, or null. */
  static fromName(name) { return found(fromName(name)); }

  /** The status with a phrase, current or former, ASCII case ignored, or null. */
  static fromPhrase(phrase) { return found(fromPhrase(phrase)); }

  static get count() { return count(); }

  /** The registered ones, ascending: for (const status of Status). */
  static *[Symbol.iterator]() {
    for (let index = 0; index < count(); index++) {
      yield new Status(at(index));
    }
  }

  // The functions, as `make generate` of libhttpstatus repeats the items for class_name and is_valid.
  get name() { return name(this.code); }
  get phrase() { return phrase(this.code); }
  get description() { return description(this.code); }
  get line() { return line(this.code); }
  get reference() { return reference(this.code); }
  get url() { return url(this.code); }
  get isValid() { return isValid(this.code); }
  get className() { return className(this.code); }
  get isInformational() { return isInformational(this.code); }
  get isSuccess() { return isSuccess(this.code); }
  get isRedirection() { return isRedirection(this.code); }
  get isClientError() { return isClientError(this.code); }
  get isServerError() { return isServerError(this.code); }
  get isError() { return isError(this.code); }
  get hasContent() { return hasContent(this.code); }
  get followsLocation() { return followsLocation(this.code); }
  get isCacheable() { return isCacheable(this.code); }
  get isExperimental() { return isExperimental(this.code); }
  get isDeprecated() { return isDeprecated(this.code); }
  // The end of the functions.
  get class() { return classOf(this.code); }
  get fallback() { return new Status(fallback(this.code)); }
  get aliases() { return all(alias, this.code); }
  get formerPhrases() { return all(formerPhrase, this.code); }

  valueOf() { return this.code; }
  toString() { return this.line ?? String(this.code); }
}

const registry = [...Status];
for (const status of registry) {
  statuses[status.code] = status;
}

/** The code of each name, aliases included: HTTPStatus.NOT_FOUND is 404. Frozen. */
const HTTPStatus = Object.freeze(Object.fromEntries(
  registry.flatMap((status) => [status.name, ...status.aliases].map((name) => [name, status.code])),
));

/** The name of each registered code: STATUS_NAMES[404] is 'NOT_FOUND'. Frozen. */
const STATUS_NAMES = Object.freeze(Object.fromEntries(registry.map((status) => [status.code, status.name])));

export { HTTPStatus, STATUS_NAMES, Status, registryDate, version };
