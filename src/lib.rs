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

/// Name of a status code. A name never changes, so it can be stored; other spellings are aliases. The name of 416 is
/// found in Python's documentation alone: the names that CPython and RFC 9110 have for 416 are aliases.
///
/// Returns NULL when the code is not registered.
/// Example: http_status_name(404) is "NOT_FOUND".
/// Example: http_status_name(416) is "REQUEST_RANGE_NOT_SATISFIABLE".
/// Since 1.0. Source: the documentation of Python's http.HTTPStatus. A code that it does not list is named after its
/// first registered phrase, in capitals, without apostrophes and with underscores for blanks and hyphens.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_name(code: Code) -> *const c_char {
    NAMES.current(code.value(), 0)
}

/// Reason phrase of a status code.
///
/// Returns NULL when the code is not registered.
/// Example: http_status_phrase(404) is "Not Found".
/// Since 1.0. Source: the IANA HTTP Status Code Registry; for 418, RFC 7168, Section 2.3.3.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_phrase(code: Code) -> *const c_char {
    LINES.current(code.value(), PHRASE_IN_LINE)
}

/// Explanation of a status code for developers: an English fragment of at most 90 characters, without a full stop.
/// The wording may improve in later versions.
///
/// Returns NULL when the code is not registered.
/// Example: http_status_description(200) is "Request fulfilled, document follows".
/// Since 1.0. Source: this library's own words for the document in http_status_reference(); for 200, the
/// documentation of Python's http.HTTPStatus.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_description(code: Code) -> *const c_char {
    DESCRIPTIONS.current(code.value(), 0)
}

/// Status code and reason phrase, as a status line has them. For a code that is not registered, a server sends the
/// code and a space, without a phrase:
///
///     snprintf(line, sizeof line, "%u ", code);
///
/// Returns NULL when the code is not registered.
/// Example: http_status_line(404) is "404 Not Found".
/// Since 1.0. Source: RFC 9112, Section 4 (status-code SP reason-phrase); RFC 3875, Section 6.3.3 (CGI).
#[unsafe(no_mangle)]
pub extern "C" fn http_status_line(code: Code) -> *const c_char {
    LINES.current(code.value(), 0)
}

/// Document that defines a status code, with the section.
///
/// Returns NULL when the code is not registered.
/// Example: http_status_reference(404) is "HTTP Semantics RFC 9110, Section 15.5.5".
/// Since 1.0. Source: the Reference column of the IANA HTTP Status Code Registry, except for 418, where it has RFC
/// 9110. This library adds the titles, and the sections of documents other than RFC 9110.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_reference(code: Code) -> *const c_char {
    REFERENCES.current(code.value(), 0)
}

/// Web address of the section in http_status_reference(). It can be the "type" of a problem detail (RFC 9457, Section
/// 3.1.1).
///
/// Returns NULL when the code is not registered.
/// Example: http_status_url(404) is "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5".
/// Since 1.0. Source: the RFC Editor's HTML edition of the document in http_status_reference().
#[unsafe(no_mangle)]
pub extern "C" fn http_status_url(code: Code) -> *const c_char {
    URLS.current(code.value(), 0)
}

/// Alias of a status code, by its index from 0. Most codes have no alias.
///
/// Returns NULL when the code is not registered, and when it has no more than index aliases.
/// Example: http_status_alias(413, 0) is "CONTENT_TOO_LARGE".
/// Since 1.0. Source: every current or former phrase of the code, in capitals, without apostrophes and with
/// underscores for blanks and hyphens. Each member of Python's http.HTTPStatus is a name or an alias.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_alias(code: Code, index: usize) -> *const c_char {
    NAMES.alternative(code.value(), index)
}

/// Former reason phrase of a status code, by its index from 0. Most codes have none. Use former phrases to recognise
/// what others send; do not send them.
///
/// Returns NULL when the code is not registered, and when it has no more than index former phrases.
/// Example: http_status_former_phrase(413, 1) is "Payload Too Large".
/// Since 1.0. Source: RFC 1945, RFC 2068, RFC 2616, RFC 4918 and RFC 7231.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_former_phrase(code: Code, index: usize) -> *const c_char {
    LINES.alternative(code.value(), index)
}

/// Code of a name or an alias. ASCII case is ignored, and the whole string must match.
///
/// Returns 0 when no code has that name, and for NULL. Otherwise name must point to a NUL-terminated string, of which
/// at most 33 bytes are read.
/// Example: http_status_from_name("not_found") is 404.
/// Example: http_status_from_name("NOT_FOUND ") is 0.
/// Since 1.0. Source: the results of http_status_name() and http_status_alias().
/// cbindgen:prefix=HTTPSTATUS_API HTTPSTATUS_PURE
#[unsafe(no_mangle)]
pub unsafe extern "C" fn http_status_from_name(name: *const c_char) -> Code {
    // SAFETY: name is NULL or NUL-terminated, as the function's contract has it.
    words::find_name(unsafe { strings::terminated(name) })
}

/// The same for a name of length bytes that need not be NUL-terminated. A name that contains a NUL never matches.
///
/// Returns 0 when no code has that name, and for NULL with any length. Otherwise name must point to length readable
/// bytes.
/// Example: http_status_from_name_n("not_found, gone", 9) is 404.
/// Since 1.0. Source: the results of http_status_name() and http_status_alias().
/// cbindgen:prefix=HTTPSTATUS_API HTTPSTATUS_PURE
#[unsafe(no_mangle)]
pub unsafe extern "C" fn http_status_from_name_n(name: *const c_char, length: usize) -> Code {
    // SAFETY: name is NULL or points to length readable bytes, as the function's contract has it.
    words::find_name(unsafe { strings::counted(name, length) })
}

/// Code of a reason phrase, current or former. ASCII case is ignored, and the whole string must match.
///
/// Returns 0 when no code has that phrase, and for NULL. Otherwise phrase must point to a NUL-terminated string, of
/// which at most 33 bytes are read.
/// Example: http_status_from_phrase("Payload Too Large") is 413.
/// Example: http_status_from_phrase("content too large") is 413.
/// Since 1.0. Source: the results of http_status_phrase() and http_status_former_phrase().
/// cbindgen:prefix=HTTPSTATUS_API HTTPSTATUS_PURE
#[unsafe(no_mangle)]
pub unsafe extern "C" fn http_status_from_phrase(phrase: *const c_char) -> Code {
    // SAFETY: phrase is NULL or NUL-terminated, as the function's contract has it.
    words::find_phrase(unsafe { strings::terminated(phrase) })
}

/// The same for a phrase of length bytes that need not be NUL-terminated. A phrase that contains a NUL never matches.
///
/// Returns 0 when no code has that phrase, and for NULL with any length. Otherwise phrase must point to length
/// readable bytes.
/// Example: http_status_from_phrase_n("OK, Gone", 2) is 200.
/// Since 1.0. Source: the results of http_status_phrase() and http_status_former_phrase().
/// cbindgen:prefix=HTTPSTATUS_API HTTPSTATUS_PURE
#[unsafe(no_mangle)]
pub unsafe extern "C" fn http_status_from_phrase_n(phrase: *const c_char, length: usize) -> Code {
    // SAFETY: phrase is NULL or points to length readable bytes, as the function's contract has it.
    words::find_phrase(unsafe { strings::counted(phrase, length) })
}

/// Number of registered codes, for a loop with http_status_at(). Aliases are not counted.
///
/// Since 1.0. Source: the IANA HTTP Status Code Registry as of http_status_registry_date(), and 418.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_count() -> usize {
    registry::REGISTRY.len()
}

/// Registered code, by its index from 0 in ascending order.
///
/// Returns 0 when index is http_status_count() or more.
/// Example: http_status_at(0) is 100.
/// Since 1.0. Source: the IANA HTTP Status Code Registry as of http_status_registry_date(), and 418.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_at(index: usize) -> Code {
    tables::code_at(index).into()
}

/// Whether a status code is registered, so that it has a name, a phrase and the other texts. RFC 9110 calls only a
/// code outside of 100 to 599 invalid: to ask for that, compare http_status_class() with 0.
///
/// Returns false for every other value.
/// Example: http_status_is_valid(404) is true.
/// Example: http_status_is_valid(499) is false.
/// Since 1.0. Source: the IANA HTTP Status Code Registry as of http_status_registry_date(), and 418.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_is_valid(code: Code) -> Bool {
    Place::of(code.value()).is_registered.into()
}

/// Class of a status code, which is its first digit: 1 to 5 for 100 to 599, registered or not.
///
/// Returns 0 outside of 100 to 599.
/// Example: http_status_class(499) is 4.
/// Since 1.0. Source: RFC 9110, Section 15.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_class(code: Code) -> Class {
    tables::class_of(code.value()).into()
}

/// Name of the class of a status code, registered or not: "Informational", "Successful", "Redirection", "Client
/// Error" or "Server Error".
///
/// Returns NULL outside of 100 to 599.
/// Example: http_status_class_name(499) is "Client Error".
/// Since 1.0. Source: RFC 9110, Section 15.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_class_name(code: Code) -> *const c_char {
    tables::class_name_of(code.value())
}

/// Whether a status code is informational, so that another response follows: 100 to 199, registered or not.
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

/// Whether a status code is in the class of redirections: 300 to 399, registered or not. Not all of them send the
/// client to Location: http_status_follows_location() tells which ones do.
///
/// Returns false for every other value.
/// Since 1.0. Source: RFC 9110, Section 15.4.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_is_redirection(code: Code) -> Bool {
    within(code.value(), 300, 399).into()
}

/// Whether a status code is a client error: 400 to 499, registered or not.
///
/// Returns false for every other value.
/// Since 1.0. Source: RFC 9110, Section 15.5.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_is_client_error(code: Code) -> Bool {
    within(code.value(), 400, 499).into()
}

/// Whether a status code is a server error: 500 to 599, registered or not.
///
/// Returns false for every other value.
/// Since 1.0. Source: RFC 9110, Section 15.6.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_is_server_error(code: Code) -> Bool {
    within(code.value(), 500, 599).into()
}

/// Whether a status code is a client error or a server error: 400 to 599, registered or not.
///
/// Returns false for every other value.
/// Since 1.0. Source: RFC 9110, Sections 15.5 and 15.6.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_is_error(code: Code) -> Bool {
    within(code.value(), 400, 599).into()
}

/// Registered code that a client treats a status code as: itself when it is registered, otherwise the x00 of its
/// class. Outside of 100 to 599 it is 500, because such a response is invalid.
///
/// Returns a registered code for every value, so http_status_phrase(http_status_fallback(code)) is never NULL.
/// Example: http_status_fallback(499) is 400.
/// Example: http_status_fallback(600) is 500.
/// Since 1.0. Source: RFC 9110, Section 15.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_fallback(code: Code) -> Code {
    tables::fallback(code.value()).into()
}

/// Whether a response with this status code has content: not for 100 to 199, 204 and 304. The request matters too,
/// and is not known here: a response to HEAD has no content, nor has a successful response to CONNECT.
///
/// For 205, true means content of zero length: a client may read it, but a server must not generate any. With 100 to
/// 199 and 204, a server must not send Content-Length or Transfer-Encoding.
///
/// Returns true for every other value, 0 and 65535 included: an invalid response is treated like a server error.
/// Example: http_status_has_content(205) is true.
/// Since 1.0. Source: RFC 9110, Section 6.4.1; for servers, Sections 15.3.6 and 8.6, and RFC 9112, Section 6.1.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_has_content(code: Code) -> Bool {
    let code = code.value();
    ((offset(code) >= 100) & !Place::of(code).has(NO_CONTENT)).into()
}

/// Whether a client that follows redirects goes to the URI in Location: 301, 302, 303, 307 and 308. Of the other
/// codes from 300 to 399, 300 offers a choice, 304 refers to the client's own copy, and 305 is deprecated.
///
/// Returns false for every other value.
/// Example: http_status_follows_location(304) is false.
/// Since 1.0. Source: RFC 9110, Section 15.4.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_follows_location(code: Code) -> Bool {
    Place::of(code.value()).has(FOLLOWS_LOCATION).into()
}

/// Whether a status code is heuristically cacheable: a cache may store the response without explicit freshness
/// information, unless the method or a cache control forbids it.
///
/// Returns false for every other value, registered or not.
/// Example: http_status_is_cacheable(404) is true.
/// Since 1.0. Source: RFC 9110, Section 15.1; for 451, RFC 7725, Section 3.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_is_cacheable(code: Code) -> Bool {
    Place::of(code.value()).has(CACHEABLE).into()
}

/// Whether the document that defines a status code is experimental: 208, 506 and 508. 103 is not: RFC 8297 was
/// published as Experimental, and has been a Proposed Standard since February 2025.
///
/// Returns false for every other value, registered or not.
/// Example: http_status_is_experimental(103) is false.
/// Since 1.0. Source: the status of RFC 5842 and RFC 2295, and that of RFC 8297.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_is_experimental(code: Code) -> Bool {
    Place::of(code.value()).has(EXPERIMENTAL).into()
}

/// Whether a status code is deprecated, or the document that defines it is historic: 305, and 510 since 2021. 102 is
/// not: RFC 4918 dropped it, but the registry lists it without a mark.
///
/// Returns false for every other value, registered or not.
/// Example: http_status_is_deprecated(102) is false.
/// Since 1.0. Source: RFC 9110, Section 15.4.6; the status of RFC 2774; for 102, the IANA HTTP Status Code Registry.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_is_deprecated(code: Code) -> Bool {
    Place::of(code.value()).has(DEPRECATED).into()
}

/// Version of the library that runs, such as "1.0.0". It equals HTTPSTATUS_VERSION when the program was compiled with
/// the header of the same version.
///
/// Never returns NULL.
/// Since 1.0. Source: semantic versioning.
#[unsafe(no_mangle)]
pub extern "C" fn http_status_version() -> *const c_char {
    VERSION.as_ptr()
}

/// The same version as a number that can be compared: major * 65536 + minor * 256 + patch. It equals
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

/// Date of the IANA HTTP Status Code Registry that the library reflects, as YYYY-MM-DD.
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
