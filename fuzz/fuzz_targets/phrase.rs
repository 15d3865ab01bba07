//! http_status_from_phrase and http_status_from_phrase_n against a plain search.
#![no_main]

mod differential;
#[allow(dead_code, reason = "the library uses the rest")]
#[path = "../../src/registry.rs"]
mod registry;

use differential::{Word, compare, seed, words};
use httpstatus::{http_status_from_phrase, http_status_from_phrase_n};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static PHRASES: LazyLock<Vec<Word>> = LazyLock::new(|| words(|row| (row.phrase, row.former_phrases)));

fuzz_target!(
    init: seed(&PHRASES),
    |input: &[u8]| compare(
        &PHRASES,
        // SAFETY: `compare` passes strings, and pointers with their length.
        |phrase| unsafe { http_status_from_phrase(phrase) }.value(),
        |phrase, length| unsafe { http_status_from_phrase_n(phrase, length) }.value(),
        input,
    )
);
