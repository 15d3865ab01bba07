//! http_status_from_name and http_status_from_name_n against a plain search.
#![no_main]

#[allow(dead_code, reason = "the other target uses the rest")]
mod differential;
#[allow(dead_code, reason = "the library uses the rest")]
#[path = "../../src/registry.rs"]
mod registry;
#[allow(dead_code, reason = "the library uses the rest")]
#[path = "../../src/row.rs"]
mod row;

use differential::{Word, compare, names, seed};
use httpstatus::{http_status_from_name, http_status_from_name_n};
use libfuzzer_sys::fuzz_target;
use std::ffi::c_char;
use std::sync::LazyLock;

static NAMES: LazyLock<Vec<Word>> = LazyLock::new(names);

/// As C sees it.
unsafe extern "C" fn terminated(string: *const c_char) -> u16 {
    // SAFETY: the caller's string.
    unsafe { http_status_from_name(string) }.value()
}

/// As C sees it.
unsafe extern "C" fn counted(string: *const c_char, length: usize) -> u16 {
    // SAFETY: the caller's pointer and length.
    unsafe { http_status_from_name_n(string, length) }.value()
}

fuzz_target!(
    init: seed(&NAMES),
    |input: &[u8]| compare::<Box<[u8]>>(&NAMES, terminated, counted, input)
);
