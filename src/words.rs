//! From a name or a phrase back to its code: hash tables over the texts of [`crate::tables`], built at compile time.

use crate::registry::REGISTRY;
use crate::tables::{LINES, NAMES, PHRASE_IN_LINE, Texts, byte, next, slot};

/// Names and aliases.
static BY_NAME: Index = Index::new(&NAMES, 0);
/// Phrases and former phrases.
static BY_PHRASE: Index = Index::new(&LINES, PHRASE_IN_LINE);

/// The code of a name or alias; 0 when there is none.
pub fn code_of_name(word: &[u8]) -> u16 {
    BY_NAME.find(&NAMES.pool, word)
}

/// The code of a phrase or former phrase; 0 when there is none.
pub fn code_of_phrase(word: &[u8]) -> u16 {
    BY_PHRASE.find(&LINES.pool, word)
}

/// The longest word in either index. A longer one is in none, however long it is.
pub const LONGEST: usize = if BY_NAME.longest > BY_PHRASE.longest { BY_NAME.longest } else { BY_PHRASE.longest };

/// An open-addressing hash table from words to codes.
pub struct Index {
    /// Each word in the first free bucket from its hash on.
    buckets: [Bucket; BUCKETS],
    /// The length of its longest word.
    longest: usize,
}

/// A word and its code; an empty bucket has code 0.
#[derive(Clone, Copy)]
struct Bucket {
    /// Where the word begins in the pool.
    start: u16,
    /// Its code.
    code: u16,
}

/// Well over the number of words, so that most misses end on an empty bucket at once.
const BUCKETS: usize = 256;

impl Index {
    /// The index of a text and its other spellings, the first `skip` bytes of each text left out.
    const fn new<const SIZE: usize>(texts: &Texts<SIZE>, skip: usize) -> Index {
        let mut index = Index { buckets: [Bucket { start: 0, code: 0 }; BUCKETS], longest: 0 };
        let mut words = 0;
        let mut i = 0;
        while i < REGISTRY.len() {
            let code = REGISTRY[i].code;
            let mut start = texts.starts[slot(code)] as usize + skip;
            while byte(&texts.pool, start) != 0 {
                let end = next(&texts.pool, start);
                index.insert(&texts.pool, start, end - 1 - start, code);
                words += 1;
                start = end;
            }
            i += 1;
        }
        assert!(words <= BUCKETS / 2, "the index is too full: double BUCKETS");
        index
    }

    /// Adds a word that the index does not have yet.
    const fn insert(&mut self, pool: &[u8], start: usize, length: usize, code: u16) {
        let (_, rest) = pool.split_at(start);
        let (word, _) = rest.split_at(length);
        let mut i = hash(word);
        while self.buckets[i].code != 0 {
            if same(pool, self.buckets[i].start as usize, word) {
                stands_for_two_codes(word);
            }
            i = (i + 1) % BUCKETS;
        }
        self.buckets[i] = Bucket { start: start as u16, code };
        if length > self.longest {
            self.longest = length;
        }
    }

    /// The code of a word, ASCII case ignored; 0 when there is none.
    fn find(&self, pool: &[u8], word: &[u8]) -> u16 {
        if word.is_empty() || word.len() > LONGEST {
            return 0;
        }
        let mut i = hash(word);
        // Ends, because at least half of the buckets are empty.
        loop {
            let bucket = self.buckets[i];
            if bucket.code == 0 || same(pool, bucket.start as usize, word) {
                return bucket.code;
            }
            i = (i + 1) % BUCKETS;
        }
    }
}

/// Stops the build with the word that is in the registry twice.
const fn stands_for_two_codes(word: &[u8]) -> ! {
    match core::str::from_utf8(word) {
        Ok(word) => panic!("{}", word),
        Err(_) => unreachable!(),
    }
}

/// The bucket where the search for a word begins, the same for every spelling of it in capitals and small letters.
const fn hash(word: &[u8]) -> usize {
    let mut hash: u32 = 0;
    let mut i = 0;
    while i < word.len() {
        hash = (hash ^ word[i].to_ascii_lowercase() as u32).wrapping_mul(0x9E37_79B1);
        i += 1;
    }
    (hash >> (u32::BITS - BUCKETS.ilog2())) as usize
}

/// Whether the string that begins at `start` is `word`, ASCII case ignored.
const fn same(pool: &[u8], start: usize, word: &[u8]) -> bool {
    let mut i = 0;
    while i < word.len() {
        // A NUL in the word must not pass for the one that ends the string.
        if word[i] == 0 || !word[i].eq_ignore_ascii_case(&byte(pool, start + i)) {
            return false;
        }
        i += 1;
    }
    byte(pool, start + i) == 0
}
