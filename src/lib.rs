//! The HTTP status code registry as a C library. The functions below are the C ABI, and their comments become the
//! text of `include/httpstatus.h`, so they speak to a C programmer.
//!
//! - [`registry`]: the facts, one row per code; [`row`]: what a row is.
//! - [`texts`]: the strings, packed; [`tables`]: everything else that is looked up by code.
//! - [`words`]: lookup of a name or a phrase.
//! - [`abi`]: numbers as they cross the interface; [`strings`]: strings as they cross it.

#![cfg_attr(not(test), no_std)]
#![warn(missing_docs)]
#![allow(
    clippy::missing_safety_doc,
    reason = "the comments become the header, which states the requirements in C terms"
)]

mod abi;
mod registry;
mod row;
mod strings;
mod tables;
mod texts;
mod words;

use abi::{Bool, Class, Code};
use core::ffi::{CStr, c_char};
use row::{CACHEABLE, DEPRECATED, EXPERIMENTAL, FOLLOWS_LOCATION, NO_CONTENT};
use tables::{Place, offset, within};
use texts::{DESCRIPTIONS, LINES, NAMES, PHRASE_IN_LINE, REFERENCES, URLS};

/// Name of a status code, such as "NOT_FOUND" for 404. A name never changes, so it can be stored; other spellings are
/// aliases. That of 416, "REQUEST_RANGE_NOT_SATISFIABLE", is found in Python's documentation alone: the names that
/// CPython and RFC 9110 have for 416 are aliases.
///
/// Returns NULL when the code is not registered.
/// Since 1.0. Source: the documentation of Python's http.HTTPStatus. A code that it does not list is named by its
/// first registered phrase, in capitals, without apostrophes and with underscores for blanks and hyphens.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_name(code: Code) -> *const c_char {
    NAMES.current(code.value(), 0)
}

/// Reason phrase of a status code, such as "Not Found" for 404.
///
/// Returns NULL when the code is not registered.
/// Since 1.0. Source: the IANA HTTP Status Code Registry; for 418, RFC 7168, Section 2.3.3.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_phrase(code: Code) -> *const c_char {
    LINES.current(code.value(), PHRASE_IN_LINE)
}

/// What a status code says has happened, for a developer: "Request fulfilled, document follows" for 200. An English
/// fragment of at most 90 characters, without a full stop; its wording may improve from version to version.
///
/// Returns NULL when the code is not registered.
/// Since 1.0. Source: this library's words for what the document in http_status_reference() defines; for 200, the
/// documentation of Python's http.HTTPStatus.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_description(code: Code) -> *const c_char {
    DESCRIPTIONS.current(code.value(), 0)
}

/// Status code and reason phrase as a status line holds them, such as "404 Not Found".
///
/// Returns NULL when the code is not registered.
/// Since 1.0. Source: RFC 9112, Section 4 (status-code SP reason-phrase); RFC 3875, Section 6.3.3 (CGI).
#[unsafe(no_mangle)]
pub extern "C" fn http_status_line(code: Code) -> *const c_char {
    LINES.current(code.value(), 0)
}

/// Document that defines a status code, such as "HTTP Semantics RFC 9110, Section 15.5.5" for 404.
///
/// Returns NULL when the code is not registered.
/// Since 1.0. Source: the Reference column of the IANA HTTP Status Code Registry, but for 418, where it has RFC 9110.
/// The titles are added, and the sections outside of RFC 9110.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_reference(code: Code) -> *const c_char {
    REFERENCES.current(code.value(), 0)
}

/// Where to read that document, such as "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5" for 404. It can
/// serve as the "type" of a problem detail (RFC 9457, Section 3.1.1).
///
/// Returns NULL when the code is not registered.
/// Since 1.0. Source: the RFC Editor's HTML edition of the document in http_status_reference().
#[unsafe(no_mangle)]
pub extern "C" fn http_status_url(code: Code) -> *const c_char {
    URLS.current(code.value(), 0)
}

/// The index-th other name of a status code, counted from 0: "CONTENT_TOO_LARGE" for 413 and 0. Most codes have none.
///
/// Returns NULL when the code is not registered, and when it has no more than index other names.
/// Since 1.0. Source: every phrase that the code has or had, in capitals, without apostrophes and with underscores for
/// blanks and hyphens. Each member of Python's http.HTTPStatus is among the names and aliases.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_alias(code: Code, index: usize) -> *const c_char {
    NAMES.alternative(code.value(), index)
}

/// The index-th former reason phrase of a status code, counted from 0: "Request Entity Too Large" for 413 and 0. Most
/// codes have none. They are for reading what others sent; nobody should send them.
///
/// Returns NULL when the code is not registered, and when it has no more than index former phrases.
/// Since 1.0. Source: RFC 1945, RFC 2068, RFC 2616, RFC 4918 and RFC 7231.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_former_phrase(code: Code, index: usize) -> *const c_char {
    LINES.alternative(code.value(), index)
}

/// Code of a name or an alias, ASCII case ignored: 404 for "NOT_FOUND" and for "not_found". The whole string must
/// match: no blank or other byte before or after it.
///
/// Returns 0 when no code has that name, and for NULL. Otherwise name must point to a NUL-terminated string, of
/// which 33 bytes are read at most, so that a long one costs no more.
/// Since 1.0. Source: what http_status_name() and http_status_alias() return.
/// cbindgen:prefix=HTTPSTATUS_API HTTPSTATUS_PURE
#[unsafe(no_mangle)]
pub unsafe extern "C" fn http_status_from_name(name: *const c_char) -> Code {
    // SAFETY: name is NULL or NUL-terminated, as the function's contract has it.
    words::find_name(unsafe { strings::terminated(name) })
}

/// The same for a name of length bytes that need not be NUL-terminated. A NUL among them is a byte like any other,
/// and no name has one.
///
/// Returns 0 when no code has that name, and for NULL, whatever the length. Otherwise name must point to length
/// readable bytes.
/// Since 1.0. Source: what http_status_name() and http_status_alias() return.
/// cbindgen:prefix=HTTPSTATUS_API HTTPSTATUS_PURE
#[unsafe(no_mangle)]
pub unsafe extern "C" fn http_status_from_name_n(name: *const c_char, length: usize) -> Code {
    // SAFETY: name is NULL or points to length readable bytes, as the function's contract has it.
    words::find_name(unsafe { strings::counted(name, length) })
}

/// Code of a reason phrase, current or former, ASCII case ignored: 413 for "Content Too Large", for "Payload Too
/// Large" and for "request entity too large". The whole string must match: no blank or other byte before or after it.
///
/// Returns 0 when no code has that phrase, and for NULL. Otherwise phrase must point to a NUL-terminated string, of
/// which 33 bytes are read at most, so that a long one costs no more.
/// Since 1.0. Source: what http_status_phrase() returns; RFC 1945, RFC 2068, RFC 2616, RFC 4918 and RFC 7231.
/// cbindgen:prefix=HTTPSTATUS_API HTTPSTATUS_PURE
#[unsafe(no_mangle)]
pub unsafe extern "C" fn http_status_from_phrase(phrase: *const c_char) -> Code {
    // SAFETY: phrase is NULL or NUL-terminated, as the function's contract has it.
    words::find_phrase(unsafe { strings::terminated(phrase) })
}

/// The same for a phrase of length bytes that need not be NUL-terminated. A NUL among them is a byte like any other,
/// and no phrase has one.
///
/// Returns 0 when no code has that phrase, and for NULL, whatever the length. Otherwise phrase must point to length
/// readable bytes.
/// Since 1.0. Source: what http_status_phrase() returns; RFC 1945, RFC 2068, RFC 2616, RFC 4918 and RFC 7231.
/// cbindgen:prefix=HTTPSTATUS_API HTTPSTATUS_PURE
#[unsafe(no_mangle)]
pub unsafe extern "C" fn http_status_from_phrase_n(phrase: *const c_char, length: usize) -> Code {
    // SAFETY: phrase is NULL or points to length readable bytes, as the function's contract has it.
    words::find_phrase(unsafe { strings::counted(phrase, length) })
}

/// How many codes are registered, for a loop with http_status_at(). Other names are not counted.
///
/// Since 1.0. Source: the IANA HTTP Status Code Registry as of http_status_registry_date().
#[unsafe(no_mangle)]
pub extern "C" fn http_status_count() -> usize {
    registry::REGISTRY.len()
}

/// The index-th registered code, in ascending order and counted from 0: 100 for 0.
///
/// Returns 0 when the index is http_status_count() or more.
/// Since 1.0. Source: the IANA HTTP Status Code Registry as of http_status_registry_date().
#[unsafe(no_mangle)]
pub extern "C" fn http_status_at(index: usize) -> Code {
    tables::code_at(index).into()
}

/// Whether a status code is registered, so that it has a name, a phrase and the other texts.
///
/// Returns false for every other value.
/// Since 1.0. Source: the IANA HTTP Status Code Registry as of http_status_registry_date(), and 418.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_is_valid(code: Code) -> Bool {
    Place::of(code.value()).is_registered.into()
}

/// Class of a status code, its first digit: 1 to 5 for 100 to 599, registered or not.
///
/// Returns 0 outside of 100 to 599.
/// Since 1.0. Source: RFC 9110, Section 15.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_class(code: Code) -> Class {
    tables::class_of(code.value()).into()
}

/// Name of the class of a status code, registered or not: "Informational" for 100 to 199, "Successful" for 200 to 299,
/// "Redirection" for 300 to 399, "Client Error" for 400 to 499, "Server Error" for 500 to 599.
///
/// Returns NULL outside of 100 to 599.
/// Since 1.0. Source: RFC 9110, Section 15.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_class_name(code: Code) -> *const c_char {
    tables::class_name_of(code.value())
}

/// Whether a status code is informational, that of an interim response: 100 to 199, registered or not.
///
/// Returns false for every other value.
/// Since 1.0. Source: RFC 9110, Section 15.2.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_is_informational(code: Code) -> Bool {
    within(code.value(), 100, 199).into()
}

/// Whether a status code means success: 200 to 299, registered or not.
///
/// Returns false for every other value.
/// Since 1.0. Source: RFC 9110, Section 15.3.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_is_success(code: Code) -> Bool {
    within(code.value(), 200, 299).into()
}

/// Whether a status code is of the class of redirections: 300 to 399, registered or not. Not all of these send the
/// client to Location: http_status_follows_location() tells which do.
///
/// Returns false for every other value.
/// Since 1.0. Source: RFC 9110, Section 15.4.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_is_redirection(code: Code) -> Bool {
    within(code.value(), 300, 399).into()
}

/// Whether a status code blames the client: 400 to 499, registered or not.
///
/// Returns false for every other value.
/// Since 1.0. Source: RFC 9110, Section 15.5.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_is_client_error(code: Code) -> Bool {
    within(code.value(), 400, 499).into()
}

/// Whether a status code blames the server: 500 to 599, registered or not.
///
/// Returns false for every other value.
/// Since 1.0. Source: RFC 9110, Section 15.6.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_is_server_error(code: Code) -> Bool {
    within(code.value(), 500, 599).into()
}

/// Whether a status code means an error, of the client or of the server: 400 to 599, registered or not.
///
/// Returns false for every other value.
/// Since 1.0. Source: RFC 9110, Sections 15.5 and 15.6.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_is_error(code: Code) -> Bool {
    within(code.value(), 400, 599).into()
}

/// The registered code that a client treats a status code as: itself when it is registered, else the x00 of its
/// class, so 400 for 499. Outside of 100 to 599 it is 500, for such a response counts as invalid.
///
/// Returns a registered code for each value, so that http_status_phrase(http_status_fallback(code)) is never NULL.
/// Since 1.0. Source: RFC 9110, Section 15.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_fallback(code: Code) -> Code {
    tables::fallback(code.value()).into()
}

/// Whether a response with this status code has content: not for 100 to 199, 204 and 304. The request matters too,
/// which this function does not know: no response to HEAD has content, nor has a successful one to CONNECT.
///
/// For 205, true means content of zero length: a client may read it, but a server must not generate any. With 100 to
/// 199 and 204, a server must not send Content-Length or Transfer-Encoding either.
///
/// Returns true for every other value, 0 and 65535 included: an invalid response is treated like a server error.
/// Since 1.0. Source: RFC 9110, Section 6.4.1; for servers, Sections 15.3.6 and 8.6, and RFC 9112, Section 6.1.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_has_content(code: Code) -> Bool {
    let code = code.value();
    ((offset(code) >= 100) & !Place::of(code).has(NO_CONTENT)).into()
}

/// Whether a client that follows redirects goes on to the URI in Location: 301, 302, 303, 307 and 308. Among the other
/// codes of 300 to 399, 300 offers a choice, 304 leads to the client's own copy, and 305 is deprecated.
///
/// Returns false for every other value.
/// Since 1.0. Source: RFC 9110, Section 15.4.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_follows_location(code: Code) -> Bool {
    Place::of(code.value()).has(FOLLOWS_LOCATION).into()
}

/// Whether a response with this status code may be cached without explicit freshness information, unless the method or
/// a cache control says otherwise: it is heuristically cacheable.
///
/// Returns false for every other value, registered or not.
/// Since 1.0. Source: RFC 9110, Section 15.1; for 451, RFC 7725, Section 3.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_is_cacheable(code: Code) -> Bool {
    Place::of(code.value()).has(CACHEABLE).into()
}

/// Whether the document that defines a status code is experimental: 208, 506 and 508. Not 103: the text of RFC 8297
/// says "Experimental", as it was published, but it has been a Proposed Standard since February 2025.
///
/// Returns false for every other value, registered or not.
/// Since 1.0. Source: the status of RFC 5842 and RFC 2295, and that of RFC 8297.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_is_experimental(code: Code) -> Bool {
    Place::of(code.value()).has(EXPERIMENTAL).into()
}

/// Whether a status code is deprecated, or the document that defines it is historic: 305, and 510 since 2021. Not 102:
/// RFC 4918 dropped it, but the registry lists it without a mark.
///
/// Returns false for every other value, registered or not.
/// Since 1.0. Source: RFC 9110, Section 15.4.6; the status of RFC 2774; for 102, the IANA HTTP Status Code Registry.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_is_deprecated(code: Code) -> Bool {
    Place::of(code.value()).has(DEPRECATED).into()
}

/// Version of the library that runs, such as "1.0.0". It equals HTTPSTATUS_VERSION when the program was compiled
/// with the header of the same version.
///
/// Never returns NULL.
/// Since 1.0. Source: semantic versioning.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_version() -> *const c_char {
    VERSION.as_ptr()
}

/// Version of the library that runs as a number that can be compared: major * 65536 + minor * 256 + patch. It equals
/// HTTPSTATUS_VERSION_NUMBER when the program was compiled with the header of the same version.
///
/// Since 1.0. Source: semantic versioning.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_version_number() -> u32 {
    const {
        version_part(env!("CARGO_PKG_VERSION_MAJOR")) << 16
            | version_part(env!("CARGO_PKG_VERSION_MINOR")) << 8
            | version_part(env!("CARGO_PKG_VERSION_PATCH"))
    }
}

/// Date of the IANA HTTP Status Code Registry that the library reflects, such as "2025-09-15".
///
/// Never returns NULL.
/// Since 1.0. Source: "Last Updated" in the IANA HTTP Status Code Registry.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_registry_date() -> *const c_char {
    registry::DATE.as_ptr()
}

/// The version, as a C string.
const VERSION: &CStr = match CStr::from_bytes_with_nul(concat!(env!("CARGO_PKG_VERSION"), "\0").as_bytes()) {
    Ok(version) => version,
    Err(_) => unreachable!(),
};

/// A part of the version, which must fit in a byte of the version number.
const fn version_part(digits: &str) -> u32 {
    match u8::from_str_radix(digits, 10) {
        Ok(number) => number as u32,
        Err(_) => panic!("a part of the version is 0 to 255"),
    }
}

/// Never called: tests assert that no trace of a panic is left in the object. rustc requires it when it links; the Makefile
/// links with the C compiler and leaves it out.
#[cfg(not(any(test, linked_by_make)))]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    loop {}
}

// One object without this note switches shadow stacks off in the whole program. They ask nothing of the code, so the note
// is true of it; the other feature, IBT, needs instructions that stable rustc does not write.
#[cfg(all(target_arch = "x86_64", target_pointer_width = "64", target_os = "linux"))]
core::arch::global_asm!(
    ".pushsection .note.gnu.property, \"a\", @note",
    ".p2align 3",
    ".long 4, 16, 5", // The sizes of name and content, and NT_GNU_PROPERTY_TYPE_0.
    ".asciz \"GNU\"",
    ".long 0xc0000002, 4, 2, 0", // GNU_PROPERTY_X86_FEATURE_1_AND, its size, SHSTK, padding.
    ".popsection",
);
