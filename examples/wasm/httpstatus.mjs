// SPDX-License-Identifier: MIT
// The HTTP status registry of libhttpstatus as WebAssembly, for browsers, Deno and Node.js, without a native addon.
//
// Copy this file and httpstatus.wasm, which `make wasm` builds, into a project, side by side:
// import { HTTPStatus, Status } from './httpstatus.mjs'.
//
// response.statusCode = HTTPStatus.NOT_FOUND sets 404. new Status(404) is an object with all that the library knows of
// a code, registered or not. STATUS_NAMES[404] is 'NOT_FOUND'. The program of examples/node runs beside it as well:
// node explain.mjs 404 'payload too large' im_a_teapot 499

const file = new URL('./httpstatus.wasm', import.meta.url);
const bytes = file.protocol === 'file:'
  ? await (await import('node:fs/promises')).readFile(file)
  : await fetch(file).then((response) => {
    if (!response.ok) {
      throw new Error(`${file}: ${response.status}`);
    }
    return response.arrayBuffer();
  });
const { instance: { exports: library } } = await WebAssembly.instantiate(bytes);
const memory = new Uint8Array(library.memory.buffer);

// The library's texts never change and never move, so each is decoded once.
const texts = new Map([[0, null]]);
function decoded(pointer) {
  let string = texts.get(pointer);
  if (string === undefined) {
    string = new TextDecoder().decode(memory.subarray(pointer, memory.indexOf(0, pointer)));
    texts.set(pointer, string);
  }
  return string;
}

const text = (name) => {
  const call = library[`http_status_${name}`];
  return (code, index) => decoded(call(code, index));
};
const bool = (name) => {
  const call = library[`http_status_${name}`];
  return (code) => call(code) !== 0;
};

const name = text('name');
const phrase = text('phrase');
const description = text('description');
const line = text('line');
const reference = text('reference');
const url = text('url');
const alias = text('alias');
const formerPhrase = text('former_phrase');
const fromName = library.http_status_from_name_n;
const fromPhrase = library.http_status_from_phrase_n;
const count = library.http_status_count;
const at = library.http_status_at;
const isValid = bool('is_valid');
const classOf = library.http_status_class;
const className = text('class_name');
const isInformational = bool('is_informational');
const isSuccess = bool('is_success');
const isRedirection = bool('is_redirection');
const isClientError = bool('is_client_error');
const isServerError = bool('is_server_error');
const isError = bool('is_error');
const fallback = library.http_status_fallback;
const hasContent = bool('has_content');
const followsLocation = bool('follows_location');
const isCacheable = bool('is_cacheable');
const isExperimental = bool('is_experimental');
const isDeprecated = bool('is_deprecated');

export const version = text('version');
export const registryDate = text('registry_date');

// Where nothing of the library lies: what does not fit there is longer than every name and phrase.
const room = memory.subarray(library.__heap_base.value, library.__heap_base.value + 256);
const encoder = new TextEncoder();

function found(lookup, string) {
  const { read, written } = encoder.encodeInto(string, room);
  const code = read < string.length ? 0 : lookup(room.byteOffset, written);
  return code === 0 ? null : new Status(code);
}

function all(function_, code) {
  const texts = [];
  for (let text; (text = function_(code, texts.length)) !== null;) {
    texts.push(text);
  }
  return texts;
}

/** A status code, registered or not. The texts of one that is not registered are null. */
export class Status {
  constructor(code) {
    if (!Number.isInteger(code) || code < 0 || code > 0xffff) {
      throw new RangeError(`${code} is not in 0..65535`);
    }
    this.code = code;
    Object.freeze(this);
  }

  /** The status with a name or alias, ASCII case ignored, or null. */
  static fromName(name) {
    return found(fromName, name);
  }

  /** The status with a phrase, current or former, ASCII case ignored, or null. */
  static fromPhrase(phrase) {
    return found(fromPhrase, phrase);
  }

  static get count() {
    return count();
  }

  /** The registered ones, ascending: for (const status of Status). */
  static *[Symbol.iterator]() {
    for (let index = 0; index < count(); index++) {
      yield new Status(at(index));
    }
  }

  get name() { return name(this.code); }
  get phrase() { return phrase(this.code); }
  get description() { return description(this.code); }
  get line() { return line(this.code); }
  get reference() { return reference(this.code); }
  get url() { return url(this.code); }
  get isValid() { return isValid(this.code); }
  get class() { return classOf(this.code); }
  get className() { return className(this.code); }
  get isInformational() { return isInformational(this.code); }
  get isSuccess() { return isSuccess(this.code); }
  get isRedirection() { return isRedirection(this.code); }
  get isClientError() { return isClientError(this.code); }
  get isServerError() { return isServerError(this.code); }
  get isError() { return isError(this.code); }
  get fallback() { return new Status(fallback(this.code)); }
  get hasContent() { return hasContent(this.code); }
  get followsLocation() { return followsLocation(this.code); }
  get isCacheable() { return isCacheable(this.code); }
  get isExperimental() { return isExperimental(this.code); }
  get isDeprecated() { return isDeprecated(this.code); }

  get aliases() { return all(alias, this.code); }
  get formerPhrases() { return all(formerPhrase, this.code); }

  valueOf() { return this.code; }
  toString() { return this.line ?? String(this.code); }
}

const registry = [...Status];

/** The code of each name, aliases included: HTTPStatus.NOT_FOUND is 404. Frozen. */
export const HTTPStatus = Object.freeze(Object.fromEntries(
  registry.flatMap((status) => [status.name, ...status.aliases].map((name) => [name, status.code])),
));

/** The name of each registered code: STATUS_NAMES[404] is 'NOT_FOUND'. Frozen. */
export const STATUS_NAMES = Object.freeze(Object.fromEntries(registry.map((status) => [status.code, status.name])));
