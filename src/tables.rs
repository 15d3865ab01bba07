//! The registry laid out for lookup, at compile time: no pointers, so that nothing is left for a loader to relocate.

use crate::registry::{Maturity, REGISTRY, Status};
use core::ptr;
use libc::c_char;

/// One slot for each code of 100..599, and [`NONE`] for every other.
pub const SLOTS: usize = NONE + 1;
/// The slot of the codes that are out of range, which has no text.
const NONE: usize = 500;

/// The slot of a code.
///
/// The subtraction wraps in 16 bits on purpose. Every answer is computed from its result, so that whatever a caller
/// declared otherwise left above bit 15 of the register can't reach one.
pub const fn slot(code: u16) -> usize {
    let offset = code.wrapping_sub(100) as usize;
    if offset < NONE { offset } else { NONE }
}

/// What a slot says besides texts: its class in the low bits, then a bit for each trait.
pub static TRAITS: [u8; SLOTS] = {
    // A code out of range is handled as a 5xx, which has content: RFC 9110, Section 15.
    let mut traits = [CONTENT; SLOTS];
    let mut slot = 0;
    while slot < NONE {
        let class = slot / 100 + 1;
        traits[slot] = class as u8 | if class == 1 { 0 } else { CONTENT };
        slot += 1;
    }
    let mut i = 0;
    while i < REGISTRY.len() {
        let row = &REGISTRY[i];
        traits[self::slot(row.code)] = (row.code / 100) as u8
            | REGISTERED
            | if row.content { CONTENT } else { 0 }
            | if row.cacheable { CACHEABLE } else { 0 }
            | if row.experimental { EXPERIMENTAL } else { 0 }
            | if row.deprecated { DEPRECATED } else { 0 };
        i += 1;
    }
    traits
};
/// The bits of [`TRAITS`] that hold the class.
pub const CLASS: u8 = 0b111;
/// The bit of a code that is registered.
pub const REGISTERED: u8 = 1 << 3;
/// The bit of a code that is followed by content.
pub const CONTENT: u8 = 1 << 4;
/// The bit of a code that is heuristically cacheable.
pub const CACHEABLE: u8 = 1 << 5;
/// The bit of a code whose document is experimental.
pub const EXPERIMENTAL: u8 = 1 << 6;
/// The bit of a code that is deprecated.
pub const DEPRECATED: u8 = 1 << 7;

/// The codes in ascending order, and a 0 past the end.
pub static CODES: [u16; REGISTRY.len() + 1] = {
    let mut codes = [0; REGISTRY.len() + 1];
    let mut i = 0;
    while i < REGISTRY.len() {
        codes[i] = REGISTRY[i].code;
        i += 1;
    }
    codes
};

/// One text for each registered code.
pub struct Texts<const SIZE: usize> {
    /// NUL-terminated strings, none of which begins at offset 0. Those of one code follow each other, its other
    /// spellings after the current one, and an empty string ends them.
    pub pool: [u8; SIZE],
    /// Where in the pool a slot's text begins; 0 when it has none.
    pub starts: [u16; SLOTS],
}

impl<const SIZE: usize> Texts<SIZE> {
    /// The text of a code, from its `skip`-th byte on; NULL when it has none.
    pub fn of(&self, code: u16, skip: usize) -> *const c_char {
        let start = self.starts[slot(code)] as usize;
        if start == 0 { ptr::null() } else { self.at(start + skip) }
    }

    /// The index-th of a code's other spellings, which follow the current one; NULL when it has fewer.
    pub fn other(&self, code: u16, index: usize) -> *const c_char {
        let mut start = self.starts[slot(code)] as usize;
        let mut left = index;
        // Offset 0 holds an empty string, so a slot without text ends here at once.
        while byte(&self.pool, start) != 0 {
            start = next(&self.pool, start);
            if left == 0 && byte(&self.pool, start) != 0 {
                return self.at(start);
            }
            left = left.wrapping_sub(1);
        }
        ptr::null()
    }

    /// An offset into the pool as a C string.
    fn at(&self, start: usize) -> *const c_char {
        self.pool.as_ptr().wrapping_add(start).cast()
    }
}

/// A byte of a pool, and NUL past its end.
pub const fn byte(pool: &[u8], at: usize) -> u8 {
    if at < pool.len() { pool[at] } else { 0 }
}

/// Where the string after the one at `start` begins.
pub const fn next(pool: &[u8], start: usize) -> usize {
    let mut end = start;
    while byte(pool, end) != 0 {
        end += 1;
    }
    end + 1
}

/// Which text.
#[derive(Clone, Copy)]
pub enum Kind {
    /// The name, then the aliases.
    Name,
    /// The code and the phrase, then the former phrases alone.
    Line,
    /// The description.
    Description,
    /// The title, number and section of the document.
    Reference,
    /// Where that section can be read.
    Url,
}

/// How far into a line its phrase begins: `"404 "`.
pub const PHRASE_IN_LINE: usize = 4;

/// Names and aliases.
pub static NAMES: Texts<{ size(Kind::Name) }> = texts(Kind::Name);
/// Lines, phrases and former phrases.
pub static LINES: Texts<{ size(Kind::Line) }> = texts(Kind::Line);
/// Descriptions.
pub static DESCRIPTIONS: Texts<{ size(Kind::Description) }> = texts(Kind::Description);
/// References.
pub static REFERENCES: Texts<{ size(Kind::Reference) }> = texts(Kind::Reference);
/// URLs.
pub static URLS: Texts<{ size(Kind::Url) }> = texts(Kind::Url);

/// How large the pool of a text has to be.
const fn size(kind: Kind) -> usize {
    let mut packer = Packer::<{ u16::MAX as usize }>::new();
    packer.registry(kind);
    packer.used
}

/// A text of all codes.
const fn texts<const SIZE: usize>(kind: Kind) -> Texts<SIZE> {
    let mut packer = Packer::<SIZE>::new();
    packer.registry(kind);
    packer.texts
}

/// A text in the making.
struct Packer<const SIZE: usize> {
    /// What is there so far.
    texts: Texts<SIZE>,
    /// How much of the pool is taken.
    used: usize,
}

impl<const SIZE: usize> Packer<SIZE> {
    /// Nothing but the NUL at offset 0.
    const fn new() -> Self {
        Packer { texts: Texts { pool: [0; SIZE], starts: [0; SLOTS] }, used: 1 }
    }

    /// Adds a text of every row.
    const fn registry(&mut self, kind: Kind) {
        let mut i = 0;
        while i < REGISTRY.len() {
            let row = &REGISTRY[i];
            self.texts.starts[slot(row.code)] = self.used as u16;
            self.text(kind, row);
            self.byte(0);
            i += 1;
        }
    }

    /// Adds a text of one row.
    const fn text(&mut self, kind: Kind, row: &Status) {
        let document = &row.document;
        match kind {
            Kind::Name => {
                self.string(row.name);
                self.strings(row.aliases);
            }
            Kind::Line => {
                self.number(row.code);
                self.string(" ");
                self.string(row.phrase);
                self.strings(row.former_phrases);
            }
            Kind::Description => self.string(row.description),
            Kind::Reference => {
                self.string(document.title);
                self.string(" RFC ");
                self.number(document.rfc);
                self.string(", Section ");
                self.string(row.section);
                self.string(match document.maturity {
                    Maturity::Current => "",
                    Maturity::Experimental => " (Experimental)",
                    Maturity::Historic => " (Historic)",
                });
            }
            Kind::Url => {
                self.string("https://www.rfc-editor.org/rfc/rfc");
                self.number(document.rfc);
                self.string(".html#section-");
                self.string(row.section);
            }
        }
    }

    /// Adds other spellings.
    const fn strings(&mut self, texts: &[&str]) {
        let mut i = 0;
        while i < texts.len() {
            self.byte(0);
            self.string(texts[i]);
            i += 1;
        }
        // The empty string that ends the spellings, its NUL still to come.
        self.byte(0);
    }

    /// Adds the characters of a string.
    const fn string(&mut self, text: &str) {
        let mut i = 0;
        while i < text.len() {
            self.byte(text.as_bytes()[i]);
            i += 1;
        }
    }

    /// Adds a decimal number.
    const fn number(&mut self, number: u16) {
        if number >= 10 {
            self.number(number / 10);
        }
        self.byte(b'0' + (number % 10) as u8);
    }

    /// Adds a byte.
    const fn byte(&mut self, byte: u8) {
        self.texts.pool[self.used] = byte;
        self.used += 1;
    }
}
