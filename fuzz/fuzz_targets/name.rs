//! http_status_from_name and http_status_from_name_n against a plain search.
#![no_main]

mod differential;
#[allow(dead_code, reason = "the library uses the rest")]
#[path = "../../src/registry.rs"]
mod registry;

use differential::{Word, compare, seed, words};
use httpstatus::{http_status_from_name, http_status_from_name_n};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static NAMES: LazyLock<Vec<Word>> = LazyLock::new(|| words(|row| (row.name, row.aliases)));

fuzz_target!(
    init: seed(&NAMES),
    |input: &[u8]| compare(
        &NAMES,
        // SAFETY: `compare` passes strings, and pointers with their length.
        |name| unsafe { http_status_from_name(name) }.value(),
        |name, length| unsafe { http_status_from_name_n(name, length) }.value(),
        input,
    )
);
