//! Properties of the functions that take a string, with random words: the nearer to a real one, the better.

// The fuzz targets and these tests ask the same question.
#[allow(
    dead_code,
    clippy::duplicate_mod,
    reason = "the fuzz targets use the rest, and have the registry to themselves"
)]
#[path = "../../../fuzz/fuzz_targets/differential.rs"]
mod differential;

use crate::kit::{self, Library};
use differential::{Word, compare};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::ops::Deref;
use std::{ptr, slice};

kit::trials! {
    &[] =>
        names = || check("from_name", &differential::names()),
        phrases = || check("from_phrase", &differential::phrases());
}

fn check(function: &str, words: &[Word]) {
    let library = Library::load();
    // SAFETY: so are from_name(), from_phrase() and their counted forms declared.
    let (terminated, counted) = unsafe { (library.function(function), library.function(&format!("{function}_n"))) };

    // A word in any mix of case, whole or with one to three bytes changed, dropped or added; two words; any bytes.
    let word = || (select(words.to_vec()), any::<u64>()).prop_map(|((word, _), capitals)| mixed(&word, capitals));
    let edits = vec((any::<Index>(), any::<u8>(), 0..3), 1..=3);
    let input = prop_oneof![
        2 => word(),
        4 => (word(), edits).prop_map(|(word, edits)| edits.into_iter().fold(word, edited)),
        1 => (word(), any::<u8>(), word()).prop_map(|(one, between, other)| [&one, &[between][..], &other].concat()),
        1 => vec(any::<u8>(), 0..64),
    ];
    let config = ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() };
    proptest!(config, |(input in input)| compare::<BeforeUnreadable>(words, terminated, counted, &input));
}

/// Bytes that end where an unreadable page begins.
struct BeforeUnreadable {
    pages: *mut u8,
    length: usize,
}

/// The size of a page, or a multiple of it.
const PAGE: usize = 1 << 16;

impl From<&[u8]> for BeforeUnreadable {
    fn from(bytes: &[u8]) -> Self {
        assert!(bytes.len() <= PAGE);
        let (access, flags) = (libc::PROT_READ | libc::PROT_WRITE, libc::MAP_PRIVATE | libc::MAP_ANON);
        // SAFETY: a new mapping, of which the first half stays readable and gets no more than fits in it.
        unsafe {
            let pages: *mut u8 = libc::mmap(ptr::null_mut(), 2 * PAGE, access, flags, -1, 0).cast();
            assert_ne!(pages.cast(), libc::MAP_FAILED);
            assert_eq!(libc::mprotect(pages.add(PAGE).cast(), PAGE, libc::PROT_NONE), 0);
            pages.add(PAGE - bytes.len()).copy_from_nonoverlapping(bytes.as_ptr(), bytes.len());
            BeforeUnreadable { pages, length: bytes.len() }
        }
    }
}

impl Deref for BeforeUnreadable {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        // SAFETY: from() wrote these bytes, and drop() has not run.
        unsafe { slice::from_raw_parts(self.pages.add(PAGE - self.length), self.length) }
    }
}

impl Drop for BeforeUnreadable {
    fn drop(&mut self) {
        // SAFETY: from() mapped both pages, and nothing refers to them any more.
        assert_eq!(unsafe { libc::munmap(self.pages.cast(), 2 * PAGE) }, 0);
    }
}

/// The word, with a bit for each letter that changes its case.
fn mixed(word: &str, bits: u64) -> Vec<u8> {
    let letters = word.bytes().enumerate();
    letters.map(|(i, byte)| if byte.is_ascii_alphabetic() && bits >> i & 1 != 0 { byte ^ 0x20 } else { byte }).collect()
}

fn edited(mut word: Vec<u8>, (at, byte, how): (Index, u8, i32)) -> Vec<u8> {
    let at = at.index(word.len() + 1);
    match how {
        0 => word.insert(at, byte),
        1 if at < word.len() => word[at] = byte,
        _ if at < word.len() => drop(word.remove(at)),
        _ => (),
    }
    word
}
