//! A static library that brings all of Rust's standard library into the program: threads, formatting, unwinding.

use std::panic;
use std::thread;

/// Adds up to a teapot in another thread, and survives a panic in one.
#[no_mangle]
pub extern "C" fn other_teapot() -> u16 {
    panic::set_hook(Box::new(|_| {}));
    assert!(thread::spawn(|| panic!("on purpose")).join().is_err());
    let digits = thread::spawn(|| format!("{}{}", 4, 18)).join().unwrap();
    digits.parse().unwrap()
}
