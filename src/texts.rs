//! The strings, packed at compile time into one pool for each kind of text, so that a static program gets only those it
//! asks for. Rows have 16-bit offsets into the pools: pointers would have to be relocated when the library is loaded.

use crate::registry::REGISTRY;
use crate::row::{Maturity, Status, in_name, makes};
use crate::tables::{CAPACITY, Place, value_if};
use core::ffi::c_char;
use core::ptr;

/// An offset into a pool for each row.
pub type Starts = [u16; CAPACITY];

/// The strings of one kind.
pub struct Texts<const SIZE: usize> {
    /// Where in the pool the strings of each row begin. After the last row comes the end of the pool.
    pub starts: Starts,
    /// NUL-terminated strings. Those of a row are adjacent: the current spelling first, then the others.
    pub pool: [u8; SIZE],
}

impl<const SIZE: usize> Texts<SIZE> {
    /// The current spelling of a code's text, from its `skip`-th byte on; NULL when the code is not registered.
    pub fn current(&self, code: u16, skip: usize) -> *const c_char {
        let place = Place::of(code);
        let text = self.pool.as_ptr().wrapping_add(self.starts[place.row] as usize + skip);
        ptr::with_exposed_provenance(value_if(place.is_registered, text.expose_provenance()))
    }

    /// The index-th other spelling of a code's text; NULL when it has fewer.
    pub fn alternative(&self, code: u16, index: usize) -> *const c_char {
        alternative(&self.starts, &self.pool, code, index)
    }
}

/// [`Texts::alternative`] without the const parameter, so that it is compiled once.
#[inline(never)]
fn alternative(starts: &Starts, pool: &[u8], code: u16, index: usize) -> *const c_char {
    let place = Place::of(code);
    let end = value_if(place.is_registered, starts[(place.row + 1) % CAPACITY] as usize);
    let mut start = starts[place.row] as usize;
    let mut left = index;
    loop {
        start = next_string(pool, start);
        if start >= end {
            return ptr::null();
        }
        if left == 0 {
            return pool.as_ptr().wrapping_add(start).cast();
        }
        left -= 1;
    }
}

/// Where the string after the one at `start` begins.
pub const fn next_string(pool: &[u8], start: usize) -> usize {
    let mut end = start;
    while byte_or_nul(pool, end) != 0 {
        end += 1;
    }
    end + 1
}

/// A byte of a pool, and NUL past its end, so that nothing here can panic.
const fn byte_or_nul(pool: &[u8], at: usize) -> u8 {
    if at < pool.len() { pool[at] } else { 0 }
}

/// The kinds of text.
#[derive(Clone, Copy)]
enum Text {
    /// The name, then the aliases: the other names that the phrases make.
    Name,
    /// The line, which is the code and the phrase, then the former phrases alone.
    Line,
    Description,
    Reference,
    Url,
}

/// The length of `"404 "`, after which the phrase begins.
pub const PHRASE_IN_LINE: usize = 4;

pub static NAMES: Texts<{ size(Text::Name) }> = texts(Text::Name);
pub static LINES: Texts<{ size(Text::Line) }> = texts(Text::Line);
pub static DESCRIPTIONS: Texts<{ size(Text::Description) }> = texts(Text::Description);
pub static REFERENCES: Texts<{ size(Text::Reference) }> = texts(Text::Reference);
pub static URLS: Texts<{ size(Text::Url) }> = texts(Text::Url);

const fn size(text: Text) -> usize {
    let mut packer = Packer::<{ u16::MAX as usize }>::new();
    packer.push_all(text);
    packer.used
}

const fn texts<const SIZE: usize>(text: Text) -> Texts<SIZE> {
    let mut packer = Packer::<SIZE>::new();
    packer.push_all(text);
    packer.texts
}

/// Fills a [`Texts`].
struct Packer<const SIZE: usize> {
    texts: Texts<SIZE>,
    /// How much of the pool is taken.
    used: usize,
}

impl<const SIZE: usize> Packer<SIZE> {
    /// Nothing but a NUL at offset 0, the string of an empty slot of an index.
    const fn new() -> Self {
        Packer { texts: Texts { starts: [0; CAPACITY], pool: [0; SIZE] }, used: 1 }
    }

    const fn push_all(&mut self, text: Text) {
        let mut i = 0;
        while i < REGISTRY.len() {
            self.texts.starts[i] = self.used as u16;
            self.push_row(text, &REGISTRY[i]);
            self.push_byte(0);
            i += 1;
        }
        self.texts.starts[i] = self.used as u16;
    }

    const fn push_row(&mut self, text: Text, row: &Status) {
        let document = &row.document;
        match text {
            Text::Name => {
                self.push_str(row.name);
                self.push_alias(row, row.phrase);
                let mut i = 0;
                while i < row.former_phrases.len() {
                    self.push_alias(row, row.former_phrases[i]);
                    i += 1;
                }
            }
            Text::Line => {
                self.push_decimal(row.code);
                self.push_str(" ");
                self.push_str(row.phrase);
                let mut i = 0;
                while i < row.former_phrases.len() {
                    self.push_byte(0);
                    self.push_str(row.former_phrases[i]);
                    i += 1;
                }
            }
            Text::Description => self.push_str(row.description),
            // Transparent Content Negotiation in HTTP RFC 2295, Section 8.1 (Experimental)
            Text::Reference => {
                self.push_str(document.title);
                self.push_str(" RFC ");
                self.push_decimal(document.rfc);
                self.push_str(", Section ");
                self.push_str(row.section);
                self.push_str(match document.maturity {
                    Maturity::Other => "",
                    Maturity::Experimental => " (Experimental)",
                    Maturity::Historic => " (Historic)",
                });
            }
            Text::Url => {
                self.push_str("https://www.rfc-editor.org/rfc/rfc");
                self.push_decimal(document.rfc);
                self.push_str(".html#section-");
                self.push_str(row.section);
            }
        }
    }

    /// Adds the name that a phrase makes, unless it is the row's own.
    const fn push_alias(&mut self, row: &Status, phrase: &str) {
        if makes(phrase, row.name) {
            return;
        }
        self.push_byte(0);
        let mut i = 0;
        while i < phrase.len() {
            if let Some(byte) = in_name(phrase.as_bytes()[i]) {
                self.push_byte(byte);
            }
            i += 1;
        }
    }

    const fn push_str(&mut self, text: &str) {
        let mut i = 0;
        while i < text.len() {
            self.push_byte(text.as_bytes()[i]);
            i += 1;
        }
    }

    const fn push_decimal(&mut self, number: u16) {
        if number >= 10 {
            self.push_decimal(number / 10);
        }
        self.push_byte(b'0' + (number % 10) as u8);
    }

    const fn push_byte(&mut self, byte: u8) {
        self.texts.pool[self.used] = byte;
        self.used += 1;
    }
}
