// SPDX-License-Identifier: MIT

//! The HTTP status registry of libhttpstatus, for another crate.
//!
//! Copy this file into a crate: `mod httpstatus;`. The linker finds the library in the system's folders; elsewhere,
//! `RUSTFLAGS="$(pkg-config --libs-only-L httpstatus)"` says where it is. The program then finds libhttpstatus.so.1 as
//! the dynamic loader does.
#![allow(dead_code, reason = "a program need not use all of it")]

use std::error::Error;
use std::ffi::{CStr, c_char};
use std::fmt;
use std::str::FromStr;

// Each function takes any value of its arguments, but for the two that read memory.
#[link(name = "httpstatus")]
unsafe extern "C" {
    // The functions, as `make generate` of libhttpstatus repeats the items for class_name and is_valid.
    safe fn http_status_name(code: u16) -> *const c_char;
    safe fn http_status_phrase(code: u16) -> *const c_char;
    safe fn http_status_description(code: u16) -> *const c_char;
    safe fn http_status_line(code: u16) -> *const c_char;
    safe fn http_status_reference(code: u16) -> *const c_char;
    safe fn http_status_url(code: u16) -> *const c_char;
    safe fn http_status_is_valid(code: u16) -> bool;
    safe fn http_status_class_name(code: u16) -> *const c_char;
    safe fn http_status_is_informational(code: u16) -> bool;
    safe fn http_status_is_success(code: u16) -> bool;
    safe fn http_status_is_redirection(code: u16) -> bool;
    safe fn http_status_is_client_error(code: u16) -> bool;
    safe fn http_status_is_server_error(code: u16) -> bool;
    safe fn http_status_is_error(code: u16) -> bool;
    safe fn http_status_has_content(code: u16) -> bool;
    safe fn http_status_follows_location(code: u16) -> bool;
    safe fn http_status_is_cacheable(code: u16) -> bool;
    safe fn http_status_is_experimental(code: u16) -> bool;
    safe fn http_status_is_deprecated(code: u16) -> bool;
    // The end of the functions.
    safe fn http_status_alias(code: u16, index: usize) -> *const c_char;
    safe fn http_status_former_phrase(code: u16, index: usize) -> *const c_char;
    fn http_status_from_name_n(name: *const c_char, length: usize) -> u16;
    fn http_status_from_phrase_n(phrase: *const c_char, length: usize) -> u16;
    safe fn http_status_count() -> usize;
    safe fn http_status_at(index: usize) -> u16;
    safe fn http_status_class(code: u16) -> u8;
    safe fn http_status_fallback(code: u16) -> u16;
    safe fn http_status_version() -> *const c_char;
    safe fn http_status_registry_date() -> *const c_char;
}

/// A status code, registered or not: `Status::NOT_FOUND`, `Status(499)`, `Status::from(404)`, `"not_found".parse()`. The
/// texts of one that is not registered are `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Status(pub u16);

#[rustfmt::skip]
impl Status {
    // The constants, as `make generate` of libhttpstatus writes them.
    /// Continue: HTTP Semantics RFC 9110, Section 15.2.1.
    pub const CONTINUE: Status = Status(100);
    /// Switching Protocols: HTTP Semantics RFC 9110, Section 15.2.2.
    pub const SWITCHING_PROTOCOLS: Status = Status(101);
    /// Processing: WebDAV RFC 2518, Section 10.1.
    pub const PROCESSING: Status = Status(102);
    /// Early Hints: An HTTP Status Code for Indicating Hints RFC 8297, Section 2.
    pub const EARLY_HINTS: Status = Status(103);
    /// OK: HTTP Semantics RFC 9110, Section 15.3.1.
    pub const OK: Status = Status(200);
    /// Created: HTTP Semantics RFC 9110, Section 15.3.2.
    pub const CREATED: Status = Status(201);
    /// Accepted: HTTP Semantics RFC 9110, Section 15.3.3.
    pub const ACCEPTED: Status = Status(202);
    /// Non-Authoritative Information: HTTP Semantics RFC 9110, Section 15.3.4.
    pub const NON_AUTHORITATIVE_INFORMATION: Status = Status(203);
    /// No Content: HTTP Semantics RFC 9110, Section 15.3.5.
    pub const NO_CONTENT: Status = Status(204);
    /// Reset Content: HTTP Semantics RFC 9110, Section 15.3.6.
    pub const RESET_CONTENT: Status = Status(205);
    /// Partial Content: HTTP Semantics RFC 9110, Section 15.3.7.
    pub const PARTIAL_CONTENT: Status = Status(206);
    /// Multi-Status: WebDAV RFC 4918, Section 11.1.
    pub const MULTI_STATUS: Status = Status(207);
    /// Already Reported: WebDAV Binding Extensions RFC 5842, Section 7.1 (Experimental).
    pub const ALREADY_REPORTED: Status = Status(208);
    /// IM Used: Delta Encoding in HTTP RFC 3229, Section 10.4.1.
    pub const IM_USED: Status = Status(226);
    /// Multiple Choices: HTTP Semantics RFC 9110, Section 15.4.1.
    pub const MULTIPLE_CHOICES: Status = Status(300);
    /// Moved Permanently: HTTP Semantics RFC 9110, Section 15.4.2.
    pub const MOVED_PERMANENTLY: Status = Status(301);
    /// Found: HTTP Semantics RFC 9110, Section 15.4.3.
    pub const FOUND: Status = Status(302);
    /// Alias of FOUND.
    pub const MOVED_TEMPORARILY: Status = Status::FOUND;
    /// See Other: HTTP Semantics RFC 9110, Section 15.4.4.
    pub const SEE_OTHER: Status = Status(303);
    /// Not Modified: HTTP Semantics RFC 9110, Section 15.4.5.
    pub const NOT_MODIFIED: Status = Status(304);
    /// Use Proxy: HTTP Semantics RFC 9110, Section 15.4.6.
    pub const USE_PROXY: Status = Status(305);
    /// Temporary Redirect: HTTP Semantics RFC 9110, Section 15.4.8.
    pub const TEMPORARY_REDIRECT: Status = Status(307);
    /// Permanent Redirect: HTTP Semantics RFC 9110, Section 15.4.9.
    pub const PERMANENT_REDIRECT: Status = Status(308);
    /// Bad Request: HTTP Semantics RFC 9110, Section 15.5.1.
    pub const BAD_REQUEST: Status = Status(400);
    /// Unauthorized: HTTP Semantics RFC 9110, Section 15.5.2.
    pub const UNAUTHORIZED: Status = Status(401);
    /// Payment Required: HTTP Semantics RFC 9110, Section 15.5.3.
    pub const PAYMENT_REQUIRED: Status = Status(402);
    /// Forbidden: HTTP Semantics RFC 9110, Section 15.5.4.
    pub const FORBIDDEN: Status = Status(403);
    /// Not Found: HTTP Semantics RFC 9110, Section 15.5.5.
    pub const NOT_FOUND: Status = Status(404);
    /// Method Not Allowed: HTTP Semantics RFC 9110, Section 15.5.6.
    pub const METHOD_NOT_ALLOWED: Status = Status(405);
    /// Not Acceptable: HTTP Semantics RFC 9110, Section 15.5.7.
    pub const NOT_ACCEPTABLE: Status = Status(406);
    /// Proxy Authentication Required: HTTP Semantics RFC 9110, Section 15.5.8.
    pub const PROXY_AUTHENTICATION_REQUIRED: Status = Status(407);
    /// Request Timeout: HTTP Semantics RFC 9110, Section 15.5.9.
    pub const REQUEST_TIMEOUT: Status = Status(408);
    /// Alias of REQUEST_TIMEOUT.
    pub const REQUEST_TIME_OUT: Status = Status::REQUEST_TIMEOUT;
    /// Conflict: HTTP Semantics RFC 9110, Section 15.5.10.
    pub const CONFLICT: Status = Status(409);
    /// Gone: HTTP Semantics RFC 9110, Section 15.5.11.
    pub const GONE: Status = Status(410);
    /// Length Required: HTTP Semantics RFC 9110, Section 15.5.12.
    pub const LENGTH_REQUIRED: Status = Status(411);
    /// Precondition Failed: HTTP Semantics RFC 9110, Section 15.5.13.
    pub const PRECONDITION_FAILED: Status = Status(412);
    /// Content Too Large: HTTP Semantics RFC 9110, Section 15.5.14.
    pub const REQUEST_ENTITY_TOO_LARGE: Status = Status(413);
    /// Alias of REQUEST_ENTITY_TOO_LARGE.
    pub const CONTENT_TOO_LARGE: Status = Status::REQUEST_ENTITY_TOO_LARGE;
    /// Alias of REQUEST_ENTITY_TOO_LARGE.
    pub const PAYLOAD_TOO_LARGE: Status = Status::REQUEST_ENTITY_TOO_LARGE;
    /// URI Too Long: HTTP Semantics RFC 9110, Section 15.5.15.
    pub const REQUEST_URI_TOO_LONG: Status = Status(414);
    /// Alias of REQUEST_URI_TOO_LONG.
    pub const URI_TOO_LONG: Status = Status::REQUEST_URI_TOO_LONG;
    /// Alias of REQUEST_URI_TOO_LONG.
    pub const REQUEST_URI_TOO_LARGE: Status = Status::REQUEST_URI_TOO_LONG;
    /// Unsupported Media Type: HTTP Semantics RFC 9110, Section 15.5.16.
    pub const UNSUPPORTED_MEDIA_TYPE: Status = Status(415);
    /// Range Not Satisfiable: HTTP Semantics RFC 9110, Section 15.5.17.
    pub const REQUEST_RANGE_NOT_SATISFIABLE: Status = Status(416);
    /// Alias of REQUEST_RANGE_NOT_SATISFIABLE.
    pub const RANGE_NOT_SATISFIABLE: Status = Status::REQUEST_RANGE_NOT_SATISFIABLE;
    /// Alias of REQUEST_RANGE_NOT_SATISFIABLE.
    pub const REQUESTED_RANGE_NOT_SATISFIABLE: Status = Status::REQUEST_RANGE_NOT_SATISFIABLE;
    /// Expectation Failed: HTTP Semantics RFC 9110, Section 15.5.18.
    pub const EXPECTATION_FAILED: Status = Status(417);
    /// I'm a Teapot: HTCPCP/1.0 RFC 2324, Section 2.3.2.
    pub const IM_A_TEAPOT: Status = Status(418);
    /// Misdirected Request: HTTP Semantics RFC 9110, Section 15.5.20.
    pub const MISDIRECTED_REQUEST: Status = Status(421);
    /// Unprocessable Content: HTTP Semantics RFC 9110, Section 15.5.21.
    pub const UNPROCESSABLE_ENTITY: Status = Status(422);
    /// Alias of UNPROCESSABLE_ENTITY.
    pub const UNPROCESSABLE_CONTENT: Status = Status::UNPROCESSABLE_ENTITY;
    /// Locked: WebDAV RFC 4918, Section 11.3.
    pub const LOCKED: Status = Status(423);
    /// Failed Dependency: WebDAV RFC 4918, Section 11.4.
    pub const FAILED_DEPENDENCY: Status = Status(424);
    /// Too Early: Using Early Data in HTTP RFC 8470, Section 5.2.
    pub const TOO_EARLY: Status = Status(425);
    /// Upgrade Required: HTTP Semantics RFC 9110, Section 15.5.22.
    pub const UPGRADE_REQUIRED: Status = Status(426);
    /// Precondition Required: Additional HTTP Status Codes RFC 6585, Section 3.
    pub const PRECONDITION_REQUIRED: Status = Status(428);
    /// Too Many Requests: Additional HTTP Status Codes RFC 6585, Section 4.
    pub const TOO_MANY_REQUESTS: Status = Status(429);
    /// Request Header Fields Too Large: Additional HTTP Status Codes RFC 6585, Section 5.
    pub const REQUEST_HEADER_FIELDS_TOO_LARGE: Status = Status(431);
    /// Unavailable For Legal Reasons: An HTTP Status Code to Report Legal Obstacles RFC 7725, Section 3.
    pub const UNAVAILABLE_FOR_LEGAL_REASONS: Status = Status(451);
    /// Internal Server Error: HTTP Semantics RFC 9110, Section 15.6.1.
    pub const INTERNAL_SERVER_ERROR: Status = Status(500);
    /// Not Implemented: HTTP Semantics RFC 9110, Section 15.6.2.
    pub const NOT_IMPLEMENTED: Status = Status(501);
    /// Bad Gateway: HTTP Semantics RFC 9110, Section 15.6.3.
    pub const BAD_GATEWAY: Status = Status(502);
    /// Service Unavailable: HTTP Semantics RFC 9110, Section 15.6.4.
    pub const SERVICE_UNAVAILABLE: Status = Status(503);
    /// Gateway Timeout: HTTP Semantics RFC 9110, Section 15.6.5.
    pub const GATEWAY_TIMEOUT: Status = Status(504);
    /// Alias of GATEWAY_TIMEOUT.
    pub const GATEWAY_TIME_OUT: Status = Status::GATEWAY_TIMEOUT;
    /// HTTP Version Not Supported: HTTP Semantics RFC 9110, Section 15.6.6.
    pub const HTTP_VERSION_NOT_SUPPORTED: Status = Status(505);
    /// Variant Also Negotiates: Transparent Content Negotiation in HTTP RFC 2295, Section 8.1 (Experimental).
    pub const VARIANT_ALSO_NEGOTIATES: Status = Status(506);
    /// Insufficient Storage: WebDAV RFC 4918, Section 11.5.
    pub const INSUFFICIENT_STORAGE: Status = Status(507);
    /// Loop Detected: WebDAV Binding Extensions RFC 5842, Section 7.2 (Experimental).
    pub const LOOP_DETECTED: Status = Status(508);
    /// Not Extended: An HTTP Extension Framework RFC 2774, Section 7 (Historic).
    pub const NOT_EXTENDED: Status = Status(510);
    /// Network Authentication Required: Additional HTTP Status Codes RFC 6585, Section 6.
    pub const NETWORK_AUTHENTICATION_REQUIRED: Status = Status(511);
    // The end of the constants.
}

#[rustfmt::skip]
impl Status {
    // The functions, as `make generate` of libhttpstatus repeats the items for class_name and is_valid.
    pub fn name(self) -> Option<&'static str> { text(http_status_name(self.0)) }
    pub fn phrase(self) -> Option<&'static str> { text(http_status_phrase(self.0)) }
    pub fn description(self) -> Option<&'static str> { text(http_status_description(self.0)) }
    pub fn line(self) -> Option<&'static str> { text(http_status_line(self.0)) }
    pub fn reference(self) -> Option<&'static str> { text(http_status_reference(self.0)) }
    pub fn url(self) -> Option<&'static str> { text(http_status_url(self.0)) }
    pub fn is_valid(self) -> bool { http_status_is_valid(self.0) }
    pub fn class_name(self) -> Option<&'static str> { text(http_status_class_name(self.0)) }
    pub fn is_informational(self) -> bool { http_status_is_informational(self.0) }
    pub fn is_success(self) -> bool { http_status_is_success(self.0) }
    pub fn is_redirection(self) -> bool { http_status_is_redirection(self.0) }
    pub fn is_client_error(self) -> bool { http_status_is_client_error(self.0) }
    pub fn is_server_error(self) -> bool { http_status_is_server_error(self.0) }
    pub fn is_error(self) -> bool { http_status_is_error(self.0) }
    pub fn has_content(self) -> bool { http_status_has_content(self.0) }
    pub fn follows_location(self) -> bool { http_status_follows_location(self.0) }
    pub fn is_cacheable(self) -> bool { http_status_is_cacheable(self.0) }
    pub fn is_experimental(self) -> bool { http_status_is_experimental(self.0) }
    pub fn is_deprecated(self) -> bool { http_status_is_deprecated(self.0) }
    // The end of the functions.
    pub fn class(self) -> u8 { http_status_class(self.0) }
    pub fn fallback(self) -> Status { Status(http_status_fallback(self.0)) }
}

impl Status {
    pub fn aliases(self) -> impl Iterator<Item = &'static str> {
        (0..).map_while(move |index| text(http_status_alias(self.0, index)))
    }

    pub fn former_phrases(self) -> impl Iterator<Item = &'static str> {
        (0..).map_while(move |index| text(http_status_former_phrase(self.0, index)))
    }

    /// The status with a name or alias, ASCII case ignored.
    pub fn from_name(name: impl AsRef<[u8]>) -> Option<Status> {
        let name = name.as_ref();
        // SAFETY: pointer and length are those of one slice.
        found(unsafe { http_status_from_name_n(name.as_ptr().cast(), name.len()) })
    }

    /// The status with a phrase, current or former, ASCII case ignored.
    pub fn from_phrase(phrase: impl AsRef<[u8]>) -> Option<Status> {
        let phrase = phrase.as_ref();
        // SAFETY: as above.
        found(unsafe { http_status_from_phrase_n(phrase.as_ptr().cast(), phrase.len()) })
    }

    /// The registered ones, ascending.
    pub fn all() -> impl ExactSizeIterator<Item = Status> {
        (0..http_status_count()).map(|index| Status(http_status_at(index)))
    }
}

/// "404 Not Found", or the number alone when it is not registered.
impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self.line() {
            Some(line) => f.pad(line),
            None => self.0.fmt(f),
        }
    }
}

/// Every `u16` is a status, so `Status::try_from` takes one too, and never fails.
impl From<u16> for Status {
    fn from(code: u16) -> Status {
        Status(code)
    }
}

impl From<Status> for u16 {
    fn from(status: Status) -> u16 {
        status.0
    }
}

impl PartialEq<u16> for Status {
    fn eq(&self, code: &u16) -> bool {
        self.0 == *code
    }
}

impl PartialEq<Status> for u16 {
    fn eq(&self, status: &Status) -> bool {
        *self == status.0
    }
}

/// From a number in decimal digits, a name, or a phrase: "404", "NOT_FOUND", "not found".
impl FromStr for Status {
    type Err = ParseStatusError;

    fn from_str(text: &str) -> Result<Status, ParseStatusError> {
        if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
            return text.parse().map(Status).map_err(|_| ParseStatusError::TooLarge);
        }
        Status::from_name(text).or_else(|| Status::from_phrase(text)).ok_or(ParseStatusError::Unknown)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParseStatusError {
    TooLarge,
    Unknown,
}

impl fmt::Display for ParseStatusError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            ParseStatusError::TooLarge => "status codes end at 65535",
            ParseStatusError::Unknown => "neither a number nor the name or phrase of a status code",
        })
    }
}

impl Error for ParseStatusError {}

/// That of the library which runs.
pub fn version() -> &'static str {
    text(http_status_version()).unwrap()
}

/// The date of the IANA registry that the library reflects.
pub fn registry_date() -> &'static str {
    text(http_status_registry_date()).unwrap()
}

fn text(string: *const c_char) -> Option<&'static str> {
    // SAFETY: what the library returns is NULL, or static and NUL-terminated.
    (!string.is_null()).then(|| unsafe { CStr::from_ptr(string) }.to_str().expect("ASCII"))
}

fn found(code: u16) -> Option<Status> {
    (code != 0).then_some(Status(code))
}
