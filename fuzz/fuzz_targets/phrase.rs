//! http_status_from_phrase and http_status_from_phrase_n against a plain search.
#![no_main]

#[allow(dead_code, reason = "the other target uses the rest")]
mod differential;
#[allow(dead_code, reason = "the library uses the rest")]
#[path = "../../src/registry.rs"]
mod registry;
#[allow(dead_code, reason = "the library uses the rest")]
#[path = "../../src/row.rs"]
mod row;

use differential::{Word, compare, phrases, seed};
use httpstatus::{http_status_from_phrase, http_status_from_phrase_n};
use libfuzzer_sys::fuzz_target;
use std::ffi::c_char;
use std::sync::LazyLock;

static PHRASES: LazyLock<Vec<Word>> = LazyLock::new(phrases);

/// As C sees it.
unsafe extern "C" fn terminated(string: *const c_char) -> u16 {
    // SAFETY: the caller's string.
    unsafe { http_status_from_phrase(string) }.value()
}

/// As C sees it.
unsafe extern "C" fn counted(string: *const c_char, length: usize) -> u16 {
    // SAFETY: the caller's pointer and length.
    unsafe { http_status_from_phrase_n(string, length) }.value()
}

fuzz_target!(
    init: seed(&PHRASES),
    |input: &[u8]| compare::<Box<[u8]>>(&PHRASES, terminated, counted, input)
);
