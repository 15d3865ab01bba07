//! Numbers as they cross the C interface.

use core::ffi::c_uint;
use core::marker::PhantomData;

/// A number that C declares narrower than an `int`. It travels in a register that is at least as wide as an `int`, and
/// callers may leave garbage above the number's own bits. So [`Code::value`], the only way to read an argument, drops
/// those bits, and a result always has zeros there.
#[repr(transparent)]
pub struct Narrow<T>(c_uint, PhantomData<T>);

/// A `uint16_t` in C.
pub type Code = Narrow<u16>;
/// A `uint8_t` in C.
pub type Class = Narrow<u8>;
/// A `bool` in C.
pub type Bool = Narrow<bool>;

impl Code {
    /// The answer of a lookup that found nothing.
    pub const NONE: Code = Narrow(0, PhantomData);

    /// The low 16 bits.
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
