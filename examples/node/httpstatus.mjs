// SPDX-License-Identifier: MIT
// The HTTP status registry of libhttpstatus, through koffi (npm install koffi).
//
// Copy this file into a project: import { HTTPStatus, Status } from './httpstatus.mjs'. It finds libhttpstatus.so.1 as
// the dynamic loader does: in the system's folders, or in those of LD_LIBRARY_PATH.
//
// response.statusCode = HTTPStatus.NOT_FOUND sets 404. new Status(404) is an object with all that the library knows of
// a code, registered or not. STATUS_NAMES[404] is 'NOT_FOUND'.

import koffi from 'koffi';

const library = koffi.load('libhttpstatus.so.1');
const text = (name) => library.func(`const char *http_status_${name}(uint16_t code)`);
const bool = (name) => library.func(`bool http_status_${name}(uint16_t code)`);

const name = text('name');
const phrase = text('phrase');
const description = text('description');
const line = text('line');
const reference = text('reference');
const url = text('url');
const alias = library.func('const char *http_status_alias(uint16_t code, size_t index)');
const formerPhrase = library.func('const char *http_status_former_phrase(uint16_t code, size_t index)');
const fromName = library.func('uint16_t http_status_from_name_n(const void *name, size_t length)');
const fromPhrase = library.func('uint16_t http_status_from_phrase_n(const void *phrase, size_t length)');
const count = library.func('size_t http_status_count(void)');
const at = library.func('uint16_t http_status_at(size_t index)');
const isValid = bool('is_valid');
const classOf = library.func('uint8_t http_status_class(uint16_t code)');
const className = text('class_name');
const isInformational = bool('is_informational');
const isSuccess = bool('is_success');
const isRedirection = bool('is_redirection');
const isClientError = bool('is_client_error');
const isServerError = bool('is_server_error');
const isError = bool('is_error');
const fallback = library.func('uint16_t http_status_fallback(uint16_t code)');
const hasContent = bool('has_content');
const followsLocation = bool('follows_location');
const isCacheable = bool('is_cacheable');
const isExperimental = bool('is_experimental');
const isDeprecated = bool('is_deprecated');

export const version = library.func('const char *http_status_version(void)');
export const registryDate = library.func('const char *http_status_registry_date(void)');

function found(lookup, string) {
  const bytes = Buffer.from(string);
  const code = lookup(bytes, bytes.length);
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
