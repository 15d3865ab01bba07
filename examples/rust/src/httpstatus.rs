//! The HTTP status registry of libhttpstatus, for another crate.
//!
//! Copy this file into a crate: `mod httpstatus;`. The linker finds the library in the system's folders; elsewhere,
//! `RUSTFLAGS="$(pkg-config --libs-only-L httpstatus)"` says where it is. The program then finds libhttpstatus.so.1 as
//! the dynamic loader does.
#![allow(dead_code, reason = "a program need not use all of it")]

use std::ffi::{CStr, c_char};
use std::fmt;

// Each function takes any value of its arguments, but for the two that read memory.
#[link(name = "httpstatus")]
unsafe extern "C" {
    safe fn http_status_name(code: u16) -> *const c_char;
    safe fn http_status_phrase(code: u16) -> *const c_char;
    safe fn http_status_description(code: u16) -> *const c_char;
    safe fn http_status_line(code: u16) -> *const c_char;
    safe fn http_status_reference(code: u16) -> *const c_char;
    safe fn http_status_url(code: u16) -> *const c_char;
    safe fn http_status_alias(code: u16, index: usize) -> *const c_char;
    fn http_status_from_name_n(name: *const c_char, length: usize) -> u16;
    fn http_status_from_phrase_n(phrase: *const c_char, length: usize) -> u16;
    safe fn http_status_count() -> usize;
    safe fn http_status_at(index: usize) -> u16;
    safe fn http_status_is_valid(code: u16) -> bool;
    safe fn http_status_class(code: u16) -> u8;
    safe fn http_status_is_informational(code: u16) -> bool;
    safe fn http_status_is_success(code: u16) -> bool;
    safe fn http_status_is_redirection(code: u16) -> bool;
    safe fn http_status_is_client_error(code: u16) -> bool;
    safe fn http_status_is_server_error(code: u16) -> bool;
    safe fn http_status_is_error(code: u16) -> bool;
    safe fn http_status_fallback(code: u16) -> u16;
    safe fn http_status_has_content(code: u16) -> bool;
    safe fn http_status_is_cacheable(code: u16) -> bool;
    safe fn http_status_is_experimental(code: u16) -> bool;
    safe fn http_status_is_deprecated(code: u16) -> bool;
    safe fn http_status_version() -> *const c_char;
    safe fn http_status_registry_date() -> *const c_char;
}

/// A status code, registered or not. The texts of one that is not registered are `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Status(pub u16);

#[rustfmt::skip]
impl Status {
    pub fn name(self) -> Option<&'static str> { text(http_status_name(self.0)) }
    pub fn phrase(self) -> Option<&'static str> { text(http_status_phrase(self.0)) }
    pub fn description(self) -> Option<&'static str> { text(http_status_description(self.0)) }
    pub fn line(self) -> Option<&'static str> { text(http_status_line(self.0)) }
    pub fn reference(self) -> Option<&'static str> { text(http_status_reference(self.0)) }
    pub fn url(self) -> Option<&'static str> { text(http_status_url(self.0)) }
    pub fn is_valid(self) -> bool { http_status_is_valid(self.0) }
    pub fn class(self) -> u8 { http_status_class(self.0) }
    pub fn is_informational(self) -> bool { http_status_is_informational(self.0) }
    pub fn is_success(self) -> bool { http_status_is_success(self.0) }
    pub fn is_redirection(self) -> bool { http_status_is_redirection(self.0) }
    pub fn is_client_error(self) -> bool { http_status_is_client_error(self.0) }
    pub fn is_server_error(self) -> bool { http_status_is_server_error(self.0) }
    pub fn is_error(self) -> bool { http_status_is_error(self.0) }
    pub fn fallback(self) -> Status { Status(http_status_fallback(self.0)) }
    pub fn has_content(self) -> bool { http_status_has_content(self.0) }
    pub fn is_cacheable(self) -> bool { http_status_is_cacheable(self.0) }
    pub fn is_experimental(self) -> bool { http_status_is_experimental(self.0) }
    pub fn is_deprecated(self) -> bool { http_status_is_deprecated(self.0) }
}

impl Status {
    pub fn aliases(self) -> impl Iterator<Item = &'static str> {
        (0..).map_while(move |index| text(http_status_alias(self.0, index)))
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

pub fn version() -> &'static str {
    text(http_status_version()).unwrap()
}

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
