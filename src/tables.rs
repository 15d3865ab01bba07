//! Numbers laid out for lookup by code, at compile time. No function here has a branch or a division.

use crate::registry::REGISTRY;
use core::ffi::c_char;
use core::ptr;

/// Where a code stands in the registry.
#[derive(Clone, Copy)]
pub struct Place {
    /// The number of its row; meaningless unless it is registered.
    pub row: usize,
    pub is_registered: bool,
}

impl Place {
    pub fn of(code: u16) -> Place {
        let offset = offset(code);
        let row = ROWS[(offset & ROW_MASK) as usize] as usize % CAPACITY;
        Place { row, is_registered: OFFSETS[row] == offset }
    }

    /// Whether the code is registered and has a trait.
    pub fn has(self, r#trait: u8) -> bool {
        self.is_registered & (TRAITS[self.row] & r#trait != 0)
    }
}

/// The value if the condition holds, and otherwise 0. This is arithmetic, because compilers turn an `if` into a branch.
pub fn value_if(condition: bool, value: usize) -> usize {
    (condition as usize).wrapping_neg() & value
}

/// Whether a code lies in a range, both ends included, in one comparison.
#[inline(always)]
pub const fn within(code: u16, first: u16, last: u16) -> bool {
    code.wrapping_sub(first) <= last - first
}

/// The first code that can be registered.
const FIRST: u16 = 100;

/// How far a code is from the first. This wraps, so that one comparison also rejects a code below the first.
pub const fn offset(code: u16) -> u16 {
    code.wrapping_sub(FIRST)
}

/// The low bits of an offset that tell the registered codes apart: eight, or nine once two codes differ by 256.
const ROW_MASK: u16 = {
    let mut mask = 0xFF;
    let mut seen = [false; 0x100];
    let mut i = 0;
    while i < REGISTRY.len() {
        let at = (offset(REGISTRY[i].code) & 0xFF) as usize;
        if seen[at] {
            mask = 0x1FF;
        }
        seen[at] = true;
        i += 1;
    }
    mask
};

/// The row for each value of these bits. A code that is not registered gets some other row, and comparing its offset with
/// that row's rejects it.
static ROWS: [u8; ROW_MASK as usize + 1] = {
    let mut rows = [0; ROW_MASK as usize + 1];
    let mut i = 0;
    while i < REGISTRY.len() {
        rows[(offset(REGISTRY[i].code) & ROW_MASK) as usize] = i as u8;
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
        assert!(i == 0 || REGISTRY[i - 1].code < REGISTRY[i].code, "the rows ascend by code, each code once");
        offsets[i] = offset(REGISTRY[i].code);
        i += 1;
    }
    offsets
};

/// The offset of 0, which no row has.
const NO_OFFSET: u16 = offset(0);

/// The index-th registered code; 0 past the end.
pub const fn code_at(index: usize) -> u16 {
    let last = CAPACITY - 1;
    OFFSETS[if index < last { index } else { last }].wrapping_add(FIRST)
}

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

/// The names of the classes, padded to the longest.
pub static CLASS_NAMES: [[u8; 14]; 5] =
    [*b"Informational\0", *b"Successful\0\0\0\0", *b"Redirection\0\0\0", *b"Client Error\0\0", *b"Server Error\0\0"];

/// A registered code itself; any other code as the first of its class, or as 500.
pub fn fallback(code: u16) -> u16 {
    let offset = offset(code);
    let last_two_digits = (offset as usize).wrapping_sub(100 * hundreds(offset));
    FALLBACKS[class_of(code) as usize % FALLBACKS.len()]
        + value_if(Place::of(code).is_registered, last_two_digits) as u16
}

/// The fallback of each class, and first that of a code without a class. It is a table, because some compilers would turn
/// another condition into a branch. Its size is a power of two, so that no index has to be checked.
static FALLBACKS: [u16; 8] = [500, 100, 200, 300, 400, 500, 0, 0];

/// An offset below 500, divided by 100: 656 / 65536 is just above 1 / 100.
const fn hundreds(offset: u16) -> usize {
    ((offset as u32 * 656) >> 16) as usize
}

/// The traits of each row.
static TRAITS: [u8; CAPACITY] = {
    let mut traits = [0; CAPACITY];
    let mut i = 0;
    while i < REGISTRY.len() {
        traits[i] = REGISTRY[i].traits;
        i += 1;
    }
    traits
};
