// SPDX-License-Identifier: MIT
// The HTTP status registry of libhttpstatus, through koffi (npm install koffi).
//
// Copy this file, and ../wasm/httpstatus.d.mts for its types, into a project:
// import { HTTPStatus, Status } from './httpstatus.mjs'. It loads the library that the environment variable
// HTTPSTATUS_LIBRARY names, else the one beside this file, else the one that the system's loader finds.
//
// response.statusCode = HTTPStatus.NOT_FOUND sets 404. new Status(404) is an object with all that the library knows of
// a code, registered or not. STATUS_NAMES[404] is 'NOT_FOUND'.

import { fileURLToPath } from 'node:url';
import koffi from 'koffi';

function load() {
  const files = { win32: 'httpstatus-1.dll', darwin: 'libhttpstatus.1.dylib' };
  const file = files[process.platform] ?? 'libhttpstatus.so.1';
  const given = process.env.HTTPSTATUS_LIBRARY;
  const tried = given ? [given] : [fileURLToPath(new URL(file, import.meta.url)), file];
  let reason;
  for (const path of tried) {
    try {
      return koffi.load(path);
    } catch (error) {
      reason = error.message;
    }
  }
  throw new Error(
    `libhttpstatus not found: tried ${tried.join(', ')}; HTTPSTATUS_LIBRARY can name the file (${reason})`,
  );
}

const library = load();
const text = (name) => library.func(`const char *http_status_${name}(uint16_t code)`);
const bool = (name) => library.func(`bool http_status_${name}(uint16_t code)`);
const number = (name) => library.func(`uint16_t http_status_${name}(uint16_t code)`);
const nthText = (name) => library.func(`const char *http_status_${name}(uint16_t code, size_t index)`);
const lookup = (name) => {
  const call = library.func(`uint16_t http_status_${name}(const void *bytes, size_t length)`);
  return (string) => {
    const bytes = Buffer.from(string);
    return call(bytes, bytes.length);
  };
};
const count = library.func('size_t http_status_count(void)');
const at = library.func('uint16_t http_status_at(size_t index)');
const version = library.func('const char *http_status_version(void)');
const registryDate = library.func('const char *http_status_registry_date(void)');

// The surface, as `make generate` of libhttpstatus copies it from ../wasm.
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
// The end of the surface.
