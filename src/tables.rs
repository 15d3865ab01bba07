//! The registry laid out for lookup, at compile time: no pointers, so that nothing is left for a loader to relocate,
//! and no branch on the way from a code to its answer. `docs/performance.md` has the figures.

use crate::registry::{Maturity, REGISTRY, Status};
use core::ffi::{c_char, c_uint};
use core::marker::PhantomData;
use core::ptr;

/// A number that C declares narrower than an `int`, as it crosses the ABI: in a register that is at least as wide. No
/// ABI that callers of every language keep to says what stands above the number's own bits. So an argument can be read
/// only through [`Code::value`], which drops them, and an answer is always made with zeros there.
#[repr(transparent)]
pub struct Narrow<T>(c_uint, PhantomData<T>);

/// A status code: a `uint16_t` in C.
pub type Code = Narrow<u16>;
/// A class: a `uint8_t` in C.
pub type Class = Narrow<u8>;
/// The answer to a question: a `bool` in C.
pub type Bool = Narrow<bool>;

impl Code {
    /// The code, without what came above it.
    #[inline(always)]
    pub fn value(self) -> u16 {
        self.0 as u16
    }
}

impl<T: Into<c_uint>> From<T> for Narrow<T> {
    #[inline(always)]
    fn from(value: T) -> Self {
        Narrow(value.into(), PhantomData)
    }
}

/// Where a code stands in the registry.
#[derive(Clone, Copy)]
pub struct Place {
    /// The number of its row; any number when it is not registered.
    row: usize,
    /// Whether it is registered.
    pub is_registered: bool,
}

impl Place {
    /// The place of any code.
    pub fn of(code: u16) -> Place {
        let offset = offset(code);
        let row = ROWS[(offset & LOW_BITS) as usize] as usize % CAPACITY;
        Place { row, is_registered: OFFSETS[row] == offset }
    }

    /// Whether the code is registered and has a trait.
    pub fn has(self, r#trait: u8) -> bool {
        self.is_registered & (TRAITS[self.row] & r#trait != 0)
    }
}

/// The value if the condition holds, and otherwise 0. This is arithmetic, because compilers make a branch of an `if`.
fn value_if(condition: bool, value: usize) -> usize {
    (condition as usize).wrapping_neg() & value
}

/// The first code that can be registered.
const FIRST: u16 = 100;

/// How far a code is from the first, in 16 bits: a code below 100 gets an offset above all others.
pub const fn offset(code: u16) -> u16 {
    code.wrapping_sub(FIRST)
}

/// The low bits of an offset, which lead to its row: the fewest that tell the registered codes apart. Nine always do,
/// eight as long as no two codes are 256 apart.
const LOW_BITS: u16 = {
    let mut low = 0xFF;
    let mut seen = [false; 0x100];
    let mut i = 0;
    while i < REGISTRY.len() {
        let at = (offset(REGISTRY[i].code) & 0xFF) as usize;
        if seen[at] {
            low = 0x1FF;
        }
        seen[at] = true;
        i += 1;
    }
    low
};

/// The row that each value of these bits leads to. A code that is not registered is led to the row of another code, or
/// to row 0: comparing the code with that row's tells that it is not registered.
static ROWS: [u8; LOW_BITS as usize + 1] = {
    let mut rows = [0; LOW_BITS as usize + 1];
    let mut i = 0;
    while i < REGISTRY.len() {
        rows[(offset(REGISTRY[i].code) & LOW_BITS) as usize] = i as u8;
        i += 1;
    }
    rows
};

/// The size of the tables with an entry for each row: a power of two, so that no index has to be checked.
pub const CAPACITY: usize = (REGISTRY.len() + 1).next_power_of_two();

/// The offset of each row's code.
static OFFSETS: [u16; CAPACITY] = {
    let mut offsets = [NO_OFFSET; CAPACITY];
    let mut i = 0;
    while i < REGISTRY.len() {
        offsets[i] = offset(REGISTRY[i].code);
        i += 1;
    }
    offsets
};

/// The class of a code; 0 when it has none.
pub fn class_of(code: u16) -> u8 {
    let offset = offset(code);
    value_if(offset < 500, hundreds(offset) + 1) as u8
}

/// The name of a code's class; NULL when it has none.
pub fn class_name_of(code: u16) -> *const c_char {
    let offset = offset(code);
    let name = CLASS_NAMES.as_ptr().wrapping_add(hundreds(offset));
    ptr::with_exposed_provenance(value_if(offset < 500, name.expose_provenance()))
}

/// The names of the classes, each in as much room as the longest takes.
static CLASS_NAMES: [[u8; 14]; 5] =
    [*b"Informational\0", *b"Successful\0\0\0\0", *b"Redirection\0\0\0", *b"Client Error\0\0", *b"Server Error\0\0"];

/// What a client treats a code as: a registered one as itself, any other as the first of its class.
pub fn fallback(code: u16) -> u16 {
    let offset = offset(code);
    let within_class = (offset as usize).wrapping_sub(100 * hundreds(offset));
    FIRST_OF_CLASS[class_of(code) as usize % FIRST_OF_CLASS.len()]
        + value_if(Place::of(code).is_registered, within_class) as u16
}

/// The first code of each class; and before them 500, which stands for a code of no class. It is a table because one
/// more condition would become a branch on some machines.
static FIRST_OF_CLASS: [u16; 8] = [500, 100, 200, 300, 400, 500, 0, 0];

/// An offset below 500, divided by 100, in fewer steps than a division by any number takes.
const fn hundreds(offset: u16) -> usize {
    ((offset as u32 * 656) >> 16) as usize
}

/// The offset of 0, which no row has.
const NO_OFFSET: u16 = offset(0);

/// The index-th registered code; 0 past the end.
pub const fn code_at(index: usize) -> u16 {
    let last = CAPACITY - 1;
    OFFSETS[if index < last { index } else { last }].wrapping_add(FIRST)
}

/// The traits of each row, a bit each.
static TRAITS: [u8; CAPACITY] = {
    let mut traits = [0; CAPACITY];
    let mut i = 0;
    while i < REGISTRY.len() {
        let row = &REGISTRY[i];
        traits[i] = if row.content { 0 } else { NO_CONTENT }
            | if row.cacheable { CACHEABLE } else { 0 }
            | if row.experimental { EXPERIMENTAL } else { 0 }
            | if row.deprecated { DEPRECATED } else { 0 };
        i += 1;
    }
    traits
};
/// The bit of a code that is never followed by content.
pub const NO_CONTENT: u8 = 1;
/// The bit of a code that is heuristically cacheable.
pub const CACHEABLE: u8 = 1 << 1;
/// The bit of a code whose document is experimental.
pub const EXPERIMENTAL: u8 = 1 << 2;
/// The bit of a code that is deprecated.
pub const DEPRECATED: u8 = 1 << 3;

/// An offset into a pool for each row.
pub type Starts = [u16; CAPACITY];

/// One text of each row.
pub struct Texts<const SIZE: usize> {
    /// Where in the pool the text of each row begins, and after the last row where the pool ends.
    pub starts: Starts,
    /// NUL-terminated strings. Those of one row follow each other, its other spellings after the current one.
    pub pool: [u8; SIZE],
}

impl<const SIZE: usize> Texts<SIZE> {
    /// The text of a code, from its `skip`-th byte on; NULL when it is not registered.
    pub fn of(&self, code: u16, skip: usize) -> *const c_char {
        let place = Place::of(code);
        let text = self.pool.as_ptr().wrapping_add(self.starts[place.row] as usize + skip);
        ptr::with_exposed_provenance(value_if(place.is_registered, text.expose_provenance()))
    }

    /// The index-th of a code's other spellings; NULL when it has fewer.
    pub fn other(&self, code: u16, index: usize) -> *const c_char {
        other(&self.starts, &self.pool, code, index)
    }
}

/// The same for a text of any size.
#[inline(never)]
fn other(starts: &Starts, pool: &[u8], code: u16, index: usize) -> *const c_char {
    let place = Place::of(code);
    let end = value_if(place.is_registered, starts[(place.row + 1) % CAPACITY] as usize);
    let mut start = starts[place.row] as usize;
    let mut left = index;
    loop {
        start = next(pool, start);
        if start >= end {
            return ptr::null();
        }
        if left == 0 {
            return pool.as_ptr().wrapping_add(start).cast();
        }
        left -= 1;
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
        Packer { texts: Texts { starts: [0; CAPACITY], pool: [0; SIZE] }, used: 1 }
    }

    /// Adds a text of every row.
    const fn registry(&mut self, kind: Kind) {
        let mut i = 0;
        while i < REGISTRY.len() {
            let row = &REGISTRY[i];
            self.texts.starts[i] = self.used as u16;
            self.text(kind, row);
            self.byte(0);
            i += 1;
        }
        self.texts.starts[i] = self.used as u16;
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
