//! A caller's string as bytes. All `unsafe` code is here, except the calls of these two functions.

use core::ffi::c_char;
use core::slice;

/// The length of the longest string that can be a name or a phrase. Of a longer one, one more byte is read at most.
pub const LONGEST: usize = 32;

/// The bytes of a string up to its NUL; None for NULL, and for a string longer than [`LONGEST`].
///
/// # Safety
/// The pointer is NULL, or points to a NUL-terminated string that outlives the result.
#[inline(never)]
pub unsafe fn terminated<'a>(string: *const c_char) -> Option<&'a [u8]> {
    if string.is_null() {
        return None;
    }
    // SAFETY: bytes are read in order, and reading stops at the NUL, so every byte that is read belongs to the string.
    let ends_at = |at| unsafe { *string.add(at) } == 0;
    let mut length = 0;
    // Three bytes per round, because that is faster; the last round ends with the byte that makes a string too long.
    const { assert!((LONGEST + 1) % 3 == 0) };
    while !ends_at(length) {
        if ends_at(length + 1) {
            length += 1;
            break;
        }
        if ends_at(length + 2) {
            length += 2;
            break;
        }
        length += 3;
        if length == LONGEST + 1 {
            return None;
        }
    }
    // SAFETY: the first length bytes of string were just read.
    Some(unsafe { slice::from_raw_parts(string.cast(), length) })
}

/// The bytes of a string of a given length; None for NULL, and for a string longer than [`LONGEST`].
///
/// # Safety
/// The pointer is NULL, or points to length readable bytes that outlive the result.
pub unsafe fn counted<'a>(string: *const c_char, length: usize) -> Option<&'a [u8]> {
    if string.is_null() || length > LONGEST {
        return None;
    }
    // SAFETY: string is not NULL and has length readable bytes, which are too few to wrap around.
    Some(unsafe { slice::from_raw_parts(string.cast(), length) })
}
