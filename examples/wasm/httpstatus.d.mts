// SPDX-License-Identifier: MIT
// The types of httpstatus.mjs.

/** A status code, registered or not. The texts of one that is not registered are null. */
export declare class Status {
  /** Throws a RangeError when the code is not an integer in 0..65535. */
  constructor(code: number);
  /** The status with a name or alias, ASCII case ignored, or null. */
  static fromName(name: string): Status | null;
  /** The status with a phrase, current or former, ASCII case ignored, or null. */
  static fromPhrase(phrase: string): Status | null;
  /** How many codes are registered. */
  static readonly count: number;
  /** The registered ones, ascending. */
  static [Symbol.iterator](): IterableIterator<Status>;
  readonly code: number;

  // The functions, as `make generate` of libhttpstatus repeats the items for class_name and is_valid.
  /** Name of a status code. */
  readonly name: string | null;

  /** Reason phrase of a status code. */
  readonly phrase: string | null;

  /** Explanation of a status code for developers: an English fragment of at most 90 characters, without a full stop. */
  readonly description: string | null;

  /** Status code and reason phrase, as a status line has them. */
  readonly line: string | null;

  /** Document that defines a status code, with the section. */
  readonly reference: string | null;

  /** Web address of the section in http_status_reference(). */
  readonly url: string | null;

  /** Whether a status code is registered, so that it has a name, a phrase and the other texts. */
  readonly isValid: boolean;

  /** Name of the class of a status code, registered or not: "Informational", "Successful", "Redirection", "Client Error" or "Server Error". */
  readonly className: string | null;

  /** Whether a status code is informational, so that another response follows: 100 to 199, registered or not. */
  readonly isInformational: boolean;

  /** Whether a status code means success: 200 to 299, registered or not. */
  readonly isSuccess: boolean;

  /** Whether a status code is in the class of redirections: 300 to 399, registered or not. */
  readonly isRedirection: boolean;

  /** Whether a status code is a client error: 400 to 499, registered or not. */
  readonly isClientError: boolean;

  /** Whether a status code is a server error: 500 to 599, registered or not. */
  readonly isServerError: boolean;

  /** Whether a status code is a client error or a server error: 400 to 599, registered or not. */
  readonly isError: boolean;

  /** Whether a response with this status code has content: not for 100 to 199, 204 and 304. */
  readonly hasContent: boolean;

  /** Whether a client that follows redirects goes to the URI in Location: 301, 302, 303, 307 and 308. */
  readonly followsLocation: boolean;

  /** Whether a status code is heuristically cacheable: a cache may store the response without explicit freshness information, unless the method or a cache control forbids it. */
  readonly isCacheable: boolean;

  /** Whether the document that defines a status code is experimental: 208, 506 and 508. */
  readonly isExperimental: boolean;

  /** Whether a status code is deprecated, or the document that defines it is historic: 305, and 510 since 2021. */
  readonly isDeprecated: boolean;
  // The end of the functions.

  /** 1 to 5 for 100 to 599, registered or not; otherwise 0. */
  readonly class: number;
  /** The status that a client treats it as: itself when it is registered, else the x00 of its class, else 500. */
  readonly fallback: Status;
  /** Other names. */
  readonly aliases: string[];
  /** Phrases that it once had. */
  readonly formerPhrases: string[];
  valueOf(): number;
  /** "404 Not Found", or the number alone when it is not registered. */
  toString(): string;
}

/** The code of each name, aliases included: HTTPStatus.NOT_FOUND is 404. Frozen. */
export declare const HTTPStatus: {
  // The constants, as `make generate` of libhttpstatus writes them.
  /** Continue: HTTP Semantics RFC 9110, Section 15.2.1. */
  readonly CONTINUE: 100;
  /** Switching Protocols: HTTP Semantics RFC 9110, Section 15.2.2. */
  readonly SWITCHING_PROTOCOLS: 101;
  /** Processing: WebDAV RFC 2518, Section 10.1. */
  readonly PROCESSING: 102;
  /** Early Hints: An HTTP Status Code for Indicating Hints RFC 8297, Section 2. */
  readonly EARLY_HINTS: 103;
  /** OK: HTTP Semantics RFC 9110, Section 15.3.1. */
  readonly OK: 200;
  /** Created: HTTP Semantics RFC 9110, Section 15.3.2. */
  readonly CREATED: 201;
  /** Accepted: HTTP Semantics RFC 9110, Section 15.3.3. */
  readonly ACCEPTED: 202;
  /** Non-Authoritative Information: HTTP Semantics RFC 9110, Section 15.3.4. */
  readonly NON_AUTHORITATIVE_INFORMATION: 203;
  /** No Content: HTTP Semantics RFC 9110, Section 15.3.5. */
  readonly NO_CONTENT: 204;
  /** Reset Content: HTTP Semantics RFC 9110, Section 15.3.6. */
  readonly RESET_CONTENT: 205;
  /** Partial Content: HTTP Semantics RFC 9110, Section 15.3.7. */
  readonly PARTIAL_CONTENT: 206;
  /** Multi-Status: WebDAV RFC 4918, Section 11.1. */
  readonly MULTI_STATUS: 207;
  /** Already Reported: WebDAV Binding Extensions RFC 5842, Section 7.1 (Experimental). */
  readonly ALREADY_REPORTED: 208;
  /** IM Used: Delta Encoding in HTTP RFC 3229, Section 10.4.1. */
  readonly IM_USED: 226;
  /** Multiple Choices: HTTP Semantics RFC 9110, Section 15.4.1. */
  readonly MULTIPLE_CHOICES: 300;
  /** Moved Permanently: HTTP Semantics RFC 9110, Section 15.4.2. */
  readonly MOVED_PERMANENTLY: 301;
  /** Found: HTTP Semantics RFC 9110, Section 15.4.3. */
  readonly FOUND: 302;
  /** Alias of FOUND. */
  readonly MOVED_TEMPORARILY: 302;
  /** See Other: HTTP Semantics RFC 9110, Section 15.4.4. */
  readonly SEE_OTHER: 303;
  /** Not Modified: HTTP Semantics RFC 9110, Section 15.4.5. */
  readonly NOT_MODIFIED: 304;
  /** Use Proxy: HTTP Semantics RFC 9110, Section 15.4.6. */
  readonly USE_PROXY: 305;
  /** Temporary Redirect: HTTP Semantics RFC 9110, Section 15.4.8. */
  readonly TEMPORARY_REDIRECT: 307;
  /** Permanent Redirect: HTTP Semantics RFC 9110, Section 15.4.9. */
  readonly PERMANENT_REDIRECT: 308;
  /** Bad Request: HTTP Semantics RFC 9110, Section 15.5.1. */
  readonly BAD_REQUEST: 400;
  /** Unauthorized: HTTP Semantics RFC 9110, Section 15.5.2. */
  readonly UNAUTHORIZED: 401;
  /** Payment Required: HTTP Semantics RFC 9110, Section 15.5.3. */
  readonly PAYMENT_REQUIRED: 402;
  /** Forbidden: HTTP Semantics RFC 9110, Section 15.5.4. */
  readonly FORBIDDEN: 403;
  /** Not Found: HTTP Semantics RFC 9110, Section 15.5.5. */
  readonly NOT_FOUND: 404;
  /** Method Not Allowed: HTTP Semantics RFC 9110, Section 15.5.6. */
  readonly METHOD_NOT_ALLOWED: 405;
  /** Not Acceptable: HTTP Semantics RFC 9110, Section 15.5.7. */
  readonly NOT_ACCEPTABLE: 406;
  /** Proxy Authentication Required: HTTP Semantics RFC 9110, Section 15.5.8. */
  readonly PROXY_AUTHENTICATION_REQUIRED: 407;
  /** Request Timeout: HTTP Semantics RFC 9110, Section 15.5.9. */
  readonly REQUEST_TIMEOUT: 408;
  /** Alias of REQUEST_TIMEOUT. */
  readonly REQUEST_TIME_OUT: 408;
  /** Conflict: HTTP Semantics RFC 9110, Section 15.5.10. */
  readonly CONFLICT: 409;
  /** Gone: HTTP Semantics RFC 9110, Section 15.5.11. */
  readonly GONE: 410;
  /** Length Required: HTTP Semantics RFC 9110, Section 15.5.12. */
  readonly LENGTH_REQUIRED: 411;
  /** Precondition Failed: HTTP Semantics RFC 9110, Section 15.5.13. */
  readonly PRECONDITION_FAILED: 412;
  /** Content Too Large: HTTP Semantics RFC 9110, Section 15.5.14. */
  readonly REQUEST_ENTITY_TOO_LARGE: 413;
  /** Alias of REQUEST_ENTITY_TOO_LARGE. */
  readonly CONTENT_TOO_LARGE: 413;
  /** Alias of REQUEST_ENTITY_TOO_LARGE. */
  readonly PAYLOAD_TOO_LARGE: 413;
  /** URI Too Long: HTTP Semantics RFC 9110, Section 15.5.15. */
  readonly REQUEST_URI_TOO_LONG: 414;
  /** Alias of REQUEST_URI_TOO_LONG. */
  readonly URI_TOO_LONG: 414;
  /** Alias of REQUEST_URI_TOO_LONG. */
  readonly REQUEST_URI_TOO_LARGE: 414;
  /** Unsupported Media Type: HTTP Semantics RFC 9110, Section 15.5.16. */
  readonly UNSUPPORTED_MEDIA_TYPE: 415;
  /** Range Not Satisfiable: HTTP Semantics RFC 9110, Section 15.5.17. */
  readonly REQUEST_RANGE_NOT_SATISFIABLE: 416;
  /** Alias of REQUEST_RANGE_NOT_SATISFIABLE. */
  readonly RANGE_NOT_SATISFIABLE: 416;
  /** Alias of REQUEST_RANGE_NOT_SATISFIABLE. */
  readonly REQUESTED_RANGE_NOT_SATISFIABLE: 416;
  /** Expectation Failed: HTTP Semantics RFC 9110, Section 15.5.18. */
  readonly EXPECTATION_FAILED: 417;
  /** I'm a Teapot: HTCPCP/1.0 RFC 2324, Section 2.3.2. */
  readonly IM_A_TEAPOT: 418;
  /** Misdirected Request: HTTP Semantics RFC 9110, Section 15.5.20. */
  readonly MISDIRECTED_REQUEST: 421;
  /** Unprocessable Content: HTTP Semantics RFC 9110, Section 15.5.21. */
  readonly UNPROCESSABLE_ENTITY: 422;
  /** Alias of UNPROCESSABLE_ENTITY. */
  readonly UNPROCESSABLE_CONTENT: 422;
  /** Locked: WebDAV RFC 4918, Section 11.3. */
  readonly LOCKED: 423;
  /** Failed Dependency: WebDAV RFC 4918, Section 11.4. */
  readonly FAILED_DEPENDENCY: 424;
  /** Too Early: Using Early Data in HTTP RFC 8470, Section 5.2. */
  readonly TOO_EARLY: 425;
  /** Upgrade Required: HTTP Semantics RFC 9110, Section 15.5.22. */
  readonly UPGRADE_REQUIRED: 426;
  /** Precondition Required: Additional HTTP Status Codes RFC 6585, Section 3. */
  readonly PRECONDITION_REQUIRED: 428;
  /** Too Many Requests: Additional HTTP Status Codes RFC 6585, Section 4. */
  readonly TOO_MANY_REQUESTS: 429;
  /** Request Header Fields Too Large: Additional HTTP Status Codes RFC 6585, Section 5. */
  readonly REQUEST_HEADER_FIELDS_TOO_LARGE: 431;
  /** Unavailable For Legal Reasons: An HTTP Status Code to Report Legal Obstacles RFC 7725, Section 3. */
  readonly UNAVAILABLE_FOR_LEGAL_REASONS: 451;
  /** Internal Server Error: HTTP Semantics RFC 9110, Section 15.6.1. */
  readonly INTERNAL_SERVER_ERROR: 500;
  /** Not Implemented: HTTP Semantics RFC 9110, Section 15.6.2. */
  readonly NOT_IMPLEMENTED: 501;
  /** Bad Gateway: HTTP Semantics RFC 9110, Section 15.6.3. */
  readonly BAD_GATEWAY: 502;
  /** Service Unavailable: HTTP Semantics RFC 9110, Section 15.6.4. */
  readonly SERVICE_UNAVAILABLE: 503;
  /** Gateway Timeout: HTTP Semantics RFC 9110, Section 15.6.5. */
  readonly GATEWAY_TIMEOUT: 504;
  /** Alias of GATEWAY_TIMEOUT. */
  readonly GATEWAY_TIME_OUT: 504;
  /** HTTP Version Not Supported: HTTP Semantics RFC 9110, Section 15.6.6. */
  readonly HTTP_VERSION_NOT_SUPPORTED: 505;
  /** Variant Also Negotiates: Transparent Content Negotiation in HTTP RFC 2295, Section 8.1 (Experimental). */
  readonly VARIANT_ALSO_NEGOTIATES: 506;
  /** Insufficient Storage: WebDAV RFC 4918, Section 11.5. */
  readonly INSUFFICIENT_STORAGE: 507;
  /** Loop Detected: WebDAV Binding Extensions RFC 5842, Section 7.2 (Experimental). */
  readonly LOOP_DETECTED: 508;
  /** Not Extended: An HTTP Extension Framework RFC 2774, Section 7 (Historic). */
  readonly NOT_EXTENDED: 510;
  /** Network Authentication Required: Additional HTTP Status Codes RFC 6585, Section 6. */
  readonly NETWORK_AUTHENTICATION_REQUIRED: 511;
  // The end of the constants.
};

/** The name of each registered code: STATUS_NAMES[404] is 'NOT_FOUND'. Frozen. */
export declare const STATUS_NAMES: { readonly [code: number]: string | undefined };

/** The version of the library. */
export declare function version(): string;

/** The date of the IANA registry that the library reflects. */
export declare function registryDate(): string;
