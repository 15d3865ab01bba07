//! From a name or a phrase back to its code: perfect hash tables over the texts of [`crate::tables`], which the compiler
//! finds. Words are hashed and compared eight bytes at a time.

use crate::registry::REGISTRY;
use crate::tables::{Code, LINES, NAMES, PHRASE_IN_LINE, Starts, next};

/// The code of a name or alias of at most [`LONGEST`] bytes; 0 when there is none.
pub fn code_of_name(word: Option<&[u8]>) -> Code {
    static NAMES_AND_ALIASES: Index = Index::new(&NAMES.starts, &NAMES.pool, 0);
    if let Some(word) = word { NAMES_AND_ALIASES.find(&NAMES.pool, word) } else { 0u16.into() }
}

/// The code of a phrase or former phrase of at most [`LONGEST`] bytes; 0 when there is none.
pub fn code_of_phrase(word: Option<&[u8]>) -> Code {
    static PHRASES: Index = Index::new(&LINES.starts, &LINES.pool, PHRASE_IN_LINE);
    if let Some(word) = word { PHRASES.find(&LINES.pool, word) } else { 0u16.into() }
}

/// A hash table in which no two words meet: each group of words has a factor that sends all of them to free slots.
struct Index {
    /// The factor of each group.
    factors: [u8; GROUPS],
    /// The words of a pool, and between them [`Word::NONE`].
    slots: [Word; SLOTS],
}

/// About as many as words, so that a factor is soon found.
const GROUPS: usize = 64;
/// Nearly twice today's number of words.
const SLOTS: usize = 128;

/// A word of a pool.
#[derive(Clone, Copy)]
struct Word {
    /// Where it begins.
    start: u16,
    /// How many bytes it has, and in the low ten bits its code.
    length_and_code: u16,
}

impl Word {
    /// The word of an empty slot: the empty one, of no code.
    const NONE: Word = Word { start: 0, length_and_code: 0 };

    /// How many bytes it has.
    const fn length(self) -> usize {
        (self.length_and_code >> 10) as usize
    }

    /// Its code.
    const fn code(self) -> u16 {
        self.length_and_code & 0x3FF
    }

    /// Its bytes.
    const fn of(self, pool: &[u8]) -> &[u8] {
        pool.split_at(self.start as usize).1.split_at(self.length()).0
    }
}

impl Index {
    /// Finds a slot for each spelling of each row, the first `skip` bytes of the row left out.
    const fn new(starts: &Starts, pool: &[u8], skip: usize) -> Index {
        let mut words = [Word::NONE; SLOTS];
        let mut hashes = [0; SLOTS];
        let mut count = 0;
        let mut row = 0;
        while row < REGISTRY.len() {
            let mut start = starts[row] as usize + skip;
            while start < starts[row + 1] as usize {
                let end = next(pool, start);
                let length = end - 1 - start;
                assert!(length <= LONGEST, "a name or phrase is longer than LONGEST");
                assert!(count < SLOTS * 3 / 4, "the index is too full: double SLOTS and GROUPS");
                words[count] =
                    Word { start: start as u16, length_and_code: (length as u16) << 10 | REGISTRY[row].code };
                check(words[count].of(pool));
                hashes[count] = hash(&chunks(words[count].of(pool)));
                let mut i = 0;
                while i < count {
                    if hashes[i] == hashes[count] {
                        stands_twice(words[count].of(pool), words[i].of(pool));
                    }
                    i += 1;
                }
                count += 1;
                start = end;
            }
            row += 1;
        }

        let mut index = Index { factors: [1; GROUPS], slots: [Word::NONE; SLOTS] };
        let mut group = 0;
        while group < GROUPS {
            let mut slots = index.slots;
            let mut i = 0;
            while i < count {
                if group_of(hashes[i]) == group {
                    let slot = slot_of(hashes[i], index.factors[group]);
                    if slots[slot].length() != 0 {
                        // Once more, with the next factor.
                        assert!(index.factors[group] < u8::MAX, "no factor for a group: double GROUPS");
                        index.factors[group] += 1;
                        slots = index.slots;
                        i = 0;
                        continue;
                    }
                    slots[slot] = words[i];
                }
                i += 1;
            }
            index.slots = slots;
            group += 1;
        }
        index
    }

    /// The code of a word of at most [`LONGEST`] bytes; 0 when there is none.
    #[inline(never)]
    fn find(&self, pool: &[u8], word: &[u8]) -> Code {
        let given = chunks(word);
        let hash = hash(&given);
        let found = self.slots[slot_of(hash, self.factors[group_of(hash)])];
        if found.length() != word.len() {
            return 0u16.into();
        }
        let Some((_, text)) = pool.split_at_checked(found.start as usize) else { return 0u16.into() };
        let Some((text, _)) = text.split_at_checked(word.len()) else { return 0u16.into() };
        if same(&given, &chunks(text)) { found.code().into() } else { 0u16.into() }
    }
}

/// The group of a word with this hash.
const fn group_of(hash: u64) -> usize {
    (hash >> (u64::BITS - GROUPS.ilog2())) as usize
}

/// The slot of a word with this hash.
const fn slot_of(hash: u64, factor: u8) -> usize {
    (hash.wrapping_mul(factor as u64) >> (u64::BITS - SLOTS.ilog2())) as usize
}

/// The longest word that can be looked up. A longer one is no code's, however long it is; the comments of the functions
/// that take a string say how much of it is read.
pub const LONGEST: usize = 4 * CHUNK;
/// How many bytes are taken at a time.
const CHUNK: usize = 8;

/// Four chunks that cover all bytes of a word, overlapping where it is shorter than that. Two words of one length are
/// the same when their chunks are.
#[inline(always)]
const fn chunks(word: &[u8]) -> [u64; 4] {
    let (Some((first, after)), Some((before, last))) = (word.split_first_chunk(), word.split_last_chunk()) else {
        let mut chunk = 0;
        let mut i = 0;
        while i < word.len() {
            chunk = chunk << 8 | word[i] as u64;
            i += 1;
        }
        return [chunk, chunk, chunk, chunk];
    };
    let second = if let Some(second) = after.first_chunk() { second } else { last };
    let third = if let Some(third) = before.last_chunk() { third } else { first };
    [u64::from_le_bytes(*first), u64::from_le_bytes(*second), u64::from_le_bytes(*third), u64::from_le_bytes(*last)]
}

/// A number that tells one word from another, capitals or not: the bit that they differ in is set in each byte.
#[inline(always)]
const fn hash(chunks: &[u64; 4]) -> u64 {
    let mixed = chunks[0] ^ turned(chunks[1], 8) ^ turned(chunks[2], 16) ^ turned(chunks[3], 24);
    (mixed | repeated(0x20)).wrapping_mul(0x842A_589D_0C2E_26AB)
}

/// What `rotate_left` does, which would bring unwind tables with it.
const fn turned(chunk: u64, by: u32) -> u64 {
    chunk << by ^ chunk >> (u64::BITS - by)
}

/// Whether the chunks of a word are those of a text, but for capitals.
#[inline(always)]
const fn same(given: &[u64; 4], text: &[u64; 4]) -> bool {
    let difference = [given[0] ^ text[0], given[1] ^ text[1], given[2] ^ text[2], given[3] ^ text[3]];
    if difference[0] | difference[1] | difference[2] | difference[3] == 0 {
        return true;
    }
    difference[0] & !capitals(text[0])
        | difference[1] & !capitals(text[1])
        | difference[2] & !capitals(text[2])
        | difference[3] & !capitals(text[3])
        == 0
}

/// The bit that tells capitals from small letters, for each of eight bytes of a text that is a letter: all bytes from
/// `@` on are, but for `_`, the only one whose low five bits are all set.
#[inline(always)]
const fn capitals(text: u64) -> u64 {
    (text & repeated(0x40)) >> 1 & !((text & repeated(0x1F)) + repeated(1))
}

/// The same byte eight times.
const fn repeated(byte: u8) -> u64 {
    u64::from_le_bytes([byte; CHUNK])
}

/// Stops the build at a word that is not fit for [`capitals`].
const fn check(word: &[u8]) {
    let mut i = 0;
    while i < word.len() {
        let fits = word[i] < b'@' || word[i] == b'_' || word[i].is_ascii_alphabetic();
        assert!(fits, "of the characters from @ on, a name or phrase has letters and _ alone");
        i += 1;
    }
}

/// Stops the build with a word whose hash another word has: it is the same word, or a factor won't tell them apart.
const fn stands_twice(word: &[u8], other: &[u8]) -> ! {
    assert!(word.len() == other.len() && same(&chunks(word), &chunks(other)), "two words have one hash: change hash");
    match core::str::from_utf8(word) {
        Ok(word) => panic!("{}", word),
        Err(_) => unreachable!(),
    }
}
