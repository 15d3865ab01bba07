//! The code of a name or a phrase: perfect hash tables over the pools of [`crate::texts`], built at compile time. Words
//! are hashed and compared eight bytes at a time.

use crate::abi::Code;
use crate::registry::REGISTRY;
use crate::strings::LONGEST;
use crate::texts::{LINES, NAMES, PHRASE_IN_LINE, Starts, next_string};

/// The code of a name or alias of at most [`LONGEST`] bytes; 0 when there is none.
pub fn find_name(word: Option<&[u8]>) -> Code {
    static INDEX: Index = Index::new(&NAMES.starts, &NAMES.pool, 0);
    if let Some(word) = word { INDEX.find(&NAMES.pool, word) } else { Code::NONE }
}

/// The code of a phrase or former phrase of at most [`LONGEST`] bytes; 0 when there is none.
pub fn find_phrase(word: Option<&[u8]>) -> Code {
    static INDEX: Index = Index::new(&LINES.starts, &LINES.pool, PHRASE_IN_LINE);
    if let Some(word) = word { INDEX.find(&LINES.pool, word) } else { Code::NONE }
}

/// A perfect hash table: each group of words has a factor that sends every word of the group to a slot of its own.
struct Index {
    factors: [u8; GROUPS],
    slots: [Slot; SLOTS],
}

/// About one per word, which keeps the search for a factor short.
const GROUPS: usize = 64;
/// Nearly twice today's number of words.
const SLOTS: usize = 128;

/// Where a word is, in four bytes.
#[derive(Clone, Copy)]
struct Slot {
    /// Where it begins in its pool.
    start: u16,
    /// Its length, and in the low ten bits its code.
    length_and_code: u16,
}

impl Slot {
    /// No code, and the empty string at the start of each pool.
    const EMPTY: Slot = Slot { start: 0, length_and_code: 0 };

    const fn length(self) -> usize {
        (self.length_and_code >> 10) as usize
    }

    const fn code(self) -> u16 {
        self.length_and_code & 0x3FF
    }

    const fn of(self, pool: &[u8]) -> &[u8] {
        pool.split_at(self.start as usize).1.split_at(self.length()).0
    }
}

/// The words of an index that is being built.
struct Words {
    slots: [Slot; SLOTS],
    hashes: [u64; SLOTS],
    count: usize,
}

impl Words {
    /// Every spelling of every row, without the first `skip` bytes of the row.
    const fn collect(starts: &Starts, pool: &[u8], skip: usize) -> Words {
        let mut words = Words { slots: [Slot::EMPTY; SLOTS], hashes: [0; SLOTS], count: 0 };
        let mut row = 0;
        while row < REGISTRY.len() {
            let mut start = starts[row] as usize + skip;
            while start < starts[row + 1] as usize {
                let end = next_string(pool, start);
                let length = end - 1 - start;
                assert!(length <= LONGEST, "a name or phrase is longer than LONGEST");
                words.push(
                    pool,
                    Slot { start: start as u16, length_and_code: (length as u16) << 10 | REGISTRY[row].code },
                );
                start = end;
            }
            row += 1;
        }
        words
    }

    const fn push(&mut self, pool: &[u8], word: Slot) {
        assert!(self.count < SLOTS * 3 / 4, "the index is too full: double SLOTS and GROUPS");
        let hash = hash(&chunks(word.of(pool)));
        let mut i = 0;
        while i < self.count {
            if self.hashes[i] == hash {
                reject(word.of(pool), self.slots[i].of(pool));
            }
            i += 1;
        }
        self.slots[self.count] = word;
        self.hashes[self.count] = hash;
        self.count += 1;
    }

    /// Places the words of a group; None when one of them meets a word that has its slot.
    const fn place(&self, mut slots: [Slot; SLOTS], group: usize, factor: u8) -> Option<[Slot; SLOTS]> {
        let mut i = 0;
        while i < self.count {
            if group_of(self.hashes[i]) == group {
                let slot = slot_of(self.hashes[i], factor);
                if slots[slot].length() != 0 {
                    return None;
                }
                slots[slot] = self.slots[i];
            }
            i += 1;
        }
        Some(slots)
    }
}

impl Index {
    const fn new(starts: &Starts, pool: &[u8], skip: usize) -> Index {
        let words = Words::collect(starts, pool, skip);
        let mut index = Index { factors: [1; GROUPS], slots: [Slot::EMPTY; SLOTS] };
        let mut group = 0;
        while group < GROUPS {
            match words.place(index.slots, group, index.factors[group]) {
                Some(slots) => {
                    index.slots = slots;
                    group += 1;
                }
                None => {
                    assert!(index.factors[group] < u8::MAX, "no factor for a group: double GROUPS");
                    index.factors[group] += 1;
                }
            }
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
            return Code::NONE;
        }
        let Some((_, text)) = pool.split_at_checked(found.start as usize) else { return Code::NONE };
        let Some((text, _)) = text.split_at_checked(word.len()) else { return Code::NONE };
        if equal_ignoring_case(&given, &chunks(text)) { found.code().into() } else { Code::NONE }
    }
}

const fn group_of(hash: u64) -> usize {
    (hash >> (u64::BITS - GROUPS.ilog2())) as usize
}

const fn slot_of(hash: u64, factor: u8) -> usize {
    (hash.wrapping_mul(factor as u64) >> (u64::BITS - SLOTS.ilog2())) as usize
}

/// How many bytes are taken at a time.
const CHUNK: usize = 8;
const _: () = assert!(LONGEST == 4 * CHUNK);

/// Four chunks that cover all bytes of a word; they overlap when it is shorter. Two words of the same length are equal
/// when their chunks are.
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

/// A hash that ignores case: bit 0x20, in which capitals and small letters differ, is set in every byte. The factor is
/// an arbitrary odd number; the build fails if two words get the same hash.
#[inline(always)]
const fn hash(chunks: &[u64; 4]) -> u64 {
    let mixed = chunks[0] ^ rotated(chunks[1], 8) ^ rotated(chunks[2], 16) ^ rotated(chunks[3], 24);
    (mixed | repeated(0x20)).wrapping_mul(0x842A_589D_0C2E_26AB)
}

/// `rotate_left`, which would bring unwind tables with it.
const fn rotated(chunk: u64, by: u32) -> u64 {
    chunk << by ^ chunk >> (u64::BITS - by)
}

/// Whether a caller's word is a text of a pool. The text decides where case is ignored, because only in the text is it
/// known which bytes are letters.
#[inline(always)]
const fn equal_ignoring_case(given: &[u64; 4], text: &[u64; 4]) -> bool {
    let difference = [given[0] ^ text[0], given[1] ^ text[1], given[2] ^ text[2], given[3] ^ text[3]];
    if difference[0] | difference[1] | difference[2] | difference[3] == 0 {
        return true;
    }
    difference[0] & !case_bits(text[0])
        | difference[1] & !case_bits(text[1])
        | difference[2] & !case_bits(text[2])
        | difference[3] & !case_bits(text[3])
        == 0
}

/// 0x20 for each byte of a text that is a letter. In names and phrases, bytes from 0x40 on are letters, except `_`
/// (0x5F), the only one whose low five bits are all set; src/row.rs refuses any other.
#[inline(always)]
const fn case_bits(text: u64) -> u64 {
    (text & repeated(0x40)) >> 1 & !((text & repeated(0x1F)) + repeated(1))
}

/// The same byte eight times.
const fn repeated(byte: u8) -> u64 {
    u64::from_le_bytes([byte; CHUNK])
}

/// Stops the build at two words with one hash.
const fn reject(word: &[u8], other: &[u8]) -> ! {
    const COMPLAINT: &[u8] = b"two rows have the name or phrase ";
    let equal = word.len() == other.len() && equal_ignoring_case(&chunks(word), &chunks(other));
    assert!(equal, "two words have one hash: change the factor in hash");
    let mut text = [0; COMPLAINT.len() + LONGEST];
    let mut i = 0;
    while i < COMPLAINT.len() + word.len() {
        text[i] = if i < COMPLAINT.len() { COMPLAINT[i] } else { word[i - COMPLAINT.len()] };
        i += 1;
    }
    match core::str::from_utf8(text.split_at(i).0) {
        Ok(text) => panic!("{}", text),
        Err(_) => unreachable!(),
    }
}
