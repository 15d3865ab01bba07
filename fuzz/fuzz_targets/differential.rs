//! What the targets share: a search that can't be wrong, and the comparison with it.

use crate::registry::REGISTRY;
use crate::row::Status;
use std::ffi::{c_char, c_int};
use std::ops::Deref;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::{env, fs, ptr};

/// A word of the registry and its code.
pub type Word = (String, u16);

/// All names: each row's own, and those that its phrases make.
pub fn names() -> Vec<Word> {
    let made = |phrase: &str| phrase.replace('\'', "").replace([' ', '-'], "_").to_uppercase();
    let own = REGISTRY.iter().map(|row| (row.name.to_owned(), row.code));
    own.chain(phrases().into_iter().map(|(phrase, code)| (made(&phrase), code))).collect()
}

/// All phrases, current and former.
pub fn phrases() -> Vec<Word> {
    let of_row = |row: &Status| [row.phrase].into_iter().chain(row.former_phrases.iter().copied());
    REGISTRY.iter().flat_map(|row| of_row(row).map(|phrase| (phrase.to_owned(), row.code))).collect()
}

/// Compares both forms of a function with a search through all words. Reading behind the end of an `Exact` must be
/// noticed: AddressSanitizer watches a box, and the tests of the suite put the bytes before an unreadable page.
pub fn compare<Exact: Deref<Target = [u8]> + for<'a> From<&'a [u8]>>(
    words: &[Word],
    terminated: unsafe extern "C" fn(*const c_char) -> u16,
    counted: unsafe extern "C" fn(*const c_char, usize) -> u16,
    input: &[u8],
) {
    let copy = Exact::from(input);
    // SAFETY: the pointer and the length of one slice.
    let code = unsafe { counted(copy.as_ptr().cast(), copy.len()) };
    assert_eq!(code, search(words, input));
    if code == 0 { &NOT_FOUND } else { &FOUND }.fetch_add(1, Relaxed);
    // SAFETY: NULL may have any length.
    assert_eq!(unsafe { counted(ptr::null(), input.len()) }, 0);

    // As C sees it, the string ends at its first NUL.
    let string = input.split(|&byte| byte == 0).next().unwrap();
    let copy = Exact::from(&[string, &[0]].concat());
    // SAFETY: the last byte is NUL.
    let code = unsafe { terminated(copy.as_ptr().cast()) };
    assert_eq!(code, search(words, string));

    // Of a longer string, no more is read than this: there is no NUL, nor anything else, behind it.
    if string.len() >= READ {
        let copy = Exact::from(&string[..READ]);
        // SAFETY: so many bytes are read at most, as the function's contract has it.
        assert_eq!(unsafe { terminated(copy.as_ptr().cast()) }, 0);
    }
}

/// How many bytes of a string are read at most.
const READ: usize = 33;

/// How often a word was found and how often not, which `make fuzz` wants to see: a target that asks nothing finds no
/// fault either.
static FOUND: AtomicU64 = AtomicU64::new(0);
static NOT_FOUND: AtomicU64 = AtomicU64::new(0);

extern "C" fn report() {
    eprintln!("found {} and did not find {}", FOUND.load(Relaxed), NOT_FOUND.load(Relaxed));
}

unsafe extern "C" {
    fn atexit(function: extern "C" fn()) -> c_int;
}

/// The code of the first word that is equal, ASCII case ignored.
fn search(words: &[Word], input: &[u8]) -> u16 {
    words.iter().find(|(word, _)| word.as_bytes().eq_ignore_ascii_case(input)).map_or(0, |&(_, code)| code)
}

/// Puts each word into the corpus: the folder that the command line names first.
pub fn seed(words: &[Word]) {
    // SAFETY: the function reads two numbers and prints them.
    assert_eq!(unsafe { atexit(report) }, 0);
    if let Some(corpus) = env::args().skip(1).find(|argument| Path::new(argument).is_dir()) {
        for (word, _) in words {
            fs::write(Path::new(&corpus).join(word), word).unwrap();
        }
    }
}
