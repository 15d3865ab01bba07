//! Properties of the functions that take a string, with random words: the nearer to a real one, the better.

// The fuzz targets and these tests ask the same question.
#[allow(
    dead_code,
    clippy::duplicate_mod,
    reason = "the fuzz targets use the rest, and have the registry to themselves"
)]
#[path = "../../../fuzz/fuzz_targets/differential.rs"]
mod differential;

use crate::kit;
use differential::{Word, compare, names, phrases};
use libloading::Library;
use libtest_mimic::Trial;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{Config, TestRunner};

pub fn trials() -> Vec<Trial> {
    vec![
        kit::trial("answers::strings::names", &[], || {
            check("http_status_from_name", &names());
        }),
        kit::trial("answers::strings::phrases", &[], || {
            check("http_status_from_phrase", &phrases());
        }),
    ]
}

fn check(function: &str, words: &[Word]) {
    // SAFETY: the library has no initialiser, and its functions have these types.
    let library = unsafe { Library::new(kit::built("libhttpstatus.so")) }.unwrap();
    let terminated = unsafe { library.get(function.as_bytes()) }.unwrap();
    let counted = unsafe { library.get(format!("{function}_n").as_bytes()) }.unwrap();

    // A word in any mix of case, whole or with one to three bytes changed, dropped or added; two words; any bytes.
    let word = || (select(words.to_vec()), any::<u64>()).prop_map(|((word, _), capitals)| mixed(&word, capitals));
    let edits = vec((any::<Index>(), any::<u8>(), 0..3), 1..=3);
    let input = prop_oneof![
        2 => word(),
        4 => (word(), edits).prop_map(|(word, edits)| edits.into_iter().fold(word, edited)),
        1 => (word(), any::<u8>(), word()).prop_map(|(first, between, second)| [&first, &[between][..], &second].concat()),
        1 => vec(any::<u8>(), 0..64),
    ];
    let mut runner = TestRunner::new(Config { cases: 20_000, failure_persistence: None, ..Config::default() });
    runner
        .run(&input, |input| {
            compare(words, *terminated, *counted, &input);
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
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
