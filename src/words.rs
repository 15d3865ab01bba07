//! From a name or a phrase back to its code: hash tables over the texts of [`crate::tables`], built at compile time.
//! Words are hashed and compared eight bytes at a time.

use crate::registry::REGISTRY;
use crate::tables::{CAPACITY, LINES, NAMES, PHRASE_IN_LINE, Starts, byte, code_at, next};

/// Names and aliases.
static BY_NAME: Buckets = index(&NAMES.starts, &NAMES.pool, 0);

/// Phrases and former phrases.
static BY_PHRASE: Buckets = index(&LINES.starts, &LINES.pool, PHRASE_IN_LINE);

/// The code of a name or alias; 0 when there is none.
pub fn code_of_name(word: &[u8]) -> u16 {
    find(&BY_NAME, &NAMES.starts, &NAMES.pool, 0, word)
}

/// The code of a phrase or former phrase; 0 when there is none.
pub fn code_of_phrase(word: &[u8]) -> u16 {
    find(&BY_PHRASE, &LINES.starts, &LINES.pool, PHRASE_IN_LINE, word)
}

/// An open-addressing hash table: each word's row in the first free bucket from its hash on, marked with [`OTHER`]
/// when the word is not the row's first.
type Buckets = [u8; BUCKETS];

/// Over three times today's number of words, so that most searches end at the first bucket.
const BUCKETS: usize = 256;

/// The mark of a row's other spellings.
const OTHER: u8 = 0x80;

/// A bucket without a row.
const EMPTY: u8 = u8::MAX;

/// Puts each spelling of each row into its bucket, the first `skip` bytes of the row left out.
const fn index(starts: &Starts, pool: &[u8], skip: usize) -> Buckets {
    let mut buckets = [EMPTY; BUCKETS];
    let mut words = 0;
    let mut row = 0;
    while row < REGISTRY.len() {
        let first = starts[row] as usize + skip;
        let mut start = first;
        while byte(pool, start) != 0 {
            let end = next(pool, start);
            let (_, word) = pool.split_at(start);
            let (word, _) = word.split_at(end - 1 - start);
            let Some(key) = Key::new(word) else { panic!("a name or phrase is longer than LONGEST") };
            if search(&buckets, starts, pool, skip, &key) != 0 {
                stands_twice(word);
            }
            let mut i = key.hash();
            while buckets[i] != EMPTY {
                i = (i + 1) % BUCKETS;
            }
            buckets[i] = row as u8 | if start == first { 0 } else { OTHER };
            words += 1;
            assert!(words <= BUCKETS / 2, "the index is too full: double BUCKETS");
            start = end;
        }
        row += 1;
    }
    buckets
}

// A row is told apart from its mark, and from an empty bucket.
const _: () = assert!(REGISTRY.len() < OTHER as usize - 1, "a bucket can't hold the number of a row");

/// The code of a word; 0 when there is none.
#[inline(never)]
fn find(buckets: &Buckets, starts: &Starts, pool: &[u8], skip: usize, word: &[u8]) -> u16 {
    match Key::new(word) {
        Some(key) => search(buckets, starts, pool, skip, &key),
        None => 0,
    }
}

/// The code of a key; 0 when there is none.
#[inline(always)]
const fn search(buckets: &Buckets, starts: &Starts, pool: &[u8], skip: usize, key: &Key) -> u16 {
    let mut i = key.hash();
    // Ends, because half of the buckets are empty.
    while buckets[i] != EMPTY {
        let row = (buckets[i] & !OTHER) as usize;
        let mut start = starts[row % CAPACITY] as usize + skip;
        loop {
            if key.is_at(pool, start) {
                return code_at(row);
            }
            if buckets[i] & OTHER == 0 {
                break;
            }
            start = next(pool, start);
            if byte(pool, start) == 0 {
                break;
            }
        }
        i = (i + 1) % BUCKETS;
    }
    0
}

/// The longest word that can be looked up. A longer one is no code's, however long it is; the comments of the functions
/// that take a string say how much of it is read.
pub const LONGEST: usize = 4 * CHUNK;
/// How many bytes are taken at a time.
const CHUNK: usize = 8;

/// Four chunks that cover all bytes of a word, overlapping where it is shorter than that. Two words of one length are
/// the same when their chunks are.
type Chunks = (u64, u64, u64, u64);

/// The chunks of a word of 1 to [`LONGEST`] bytes.
#[inline(always)]
const fn chunks(word: &[u8]) -> Chunks {
    let length = word.len();
    if length >= CHUNK {
        let last = length - CHUNK;
        // The smaller of last and CHUNK, without a branch that depends on the length.
        let second = last - last.saturating_sub(CHUNK);
        return (chunk(word, 0), chunk(word, second), chunk(word, last - second), chunk(word, last));
    }
    // Filled up with a byte that is not NUL.
    let mut chunk = u64::MAX;
    let mut i = 0;
    while i < length {
        chunk = chunk << 8 | word[i] as u64;
        i += 1;
    }
    (chunk, chunk, chunk, chunk)
}

/// A word to search for.
struct Key {
    /// Its chunks.
    chunks: Chunks,
    /// The bit that tells capitals from small letters, for each byte that is a letter.
    letters: Chunks,
    /// How many bytes it has.
    length: usize,
}

impl Key {
    /// None when the word is empty or too long.
    #[inline(always)]
    const fn new(word: &[u8]) -> Option<Key> {
        if word.is_empty() || word.len() > LONGEST {
            return None;
        }
        let chunks = chunks(word);
        let (a, b, c, d) = chunks;
        Some(Key { chunks, letters: (letters(a), letters(b), letters(c), letters(d)), length: word.len() })
    }

    /// The bucket where the search begins. Words that share one are found a step later; with these factors,
    /// found by trial, four do.
    const fn hash(&self) -> usize {
        let first = self.chunks.0 | self.letters.0;
        let last = self.chunks.3 | self.letters.3;
        let sum = (first ^ self.length as u64)
            .wrapping_mul(0x842A_589D_0C2E_26AB)
            .wrapping_add(last.wrapping_mul(0x323A_7BA1_AB3A_FC57));
        (sum >> (u64::BITS - BUCKETS.ilog2())) as usize
    }

    /// Whether the string that begins at `start` is this word, but for capitals.
    #[inline(always)]
    const fn is_at(&self, pool: &[u8], start: usize) -> bool {
        let Some((_, rest)) = pool.split_at_checked(start) else { return false };
        let Some((word, rest)) = rest.split_at_checked(self.length) else { return false };
        let ends = matches!(rest.first(), Some(0));
        let (a, b, c, d) = chunks(word);
        let (key, letters) = (&self.chunks, &self.letters);
        let difference =
            (key.0 ^ a) & !letters.0 | (key.1 ^ b) & !letters.1 | (key.2 ^ c) & !letters.2 | (key.3 ^ d) & !letters.3;
        // With a NUL, this word would be several of the strings, one after the other.
        let nul = zeros(a) | zeros(b) | zeros(c) | zeros(d);
        ends & (difference | nul == 0)
    }
}

/// Eight bytes from `at` on; zeros when there are fewer.
#[inline(always)]
const fn chunk(bytes: &[u8], at: usize) -> u64 {
    let Some((_, bytes)) = bytes.split_at_checked(at) else { return 0 };
    match bytes.first_chunk() {
        Some(chunk) => u64::from_le_bytes(*chunk),
        None => 0,
    }
}

/// The same byte eight times.
const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; CHUNK])
}

/// Not 0 when one of eight bytes is: only then a borrow reaches the top bit of a byte that had it clear.
const fn zeros(bytes: u64) -> u64 {
    bytes.wrapping_sub(each(1)) & !bytes & each(0x80)
}

/// The bit that tells capitals from small letters, for each of eight bytes that is an ASCII letter. The sums carry into
/// the top bit of each byte, never beyond it.
#[inline(always)]
const fn letters(bytes: u64) -> u64 {
    let small = (bytes | each(0x20)) & each(0x7F);
    let from_a = small + each(0x80 - b'a');
    let past_z = small + each(0x80 - b'z' - 1);
    ((from_a ^ past_z) & !bytes & each(0x80)) >> 2
}

/// Stops the build with the word that is in the registry twice.
const fn stands_twice(word: &[u8]) -> ! {
    match core::str::from_utf8(word) {
        Ok(word) => panic!("{}", word),
        Err(_) => unreachable!(),
    }
}
