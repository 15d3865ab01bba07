//! The shared library as a program in any language loads it.

use super::built;
use std::ffi::{CStr, CString, c_char, c_void};
use std::os::unix::ffi::OsStrExt;

pub struct Library(*mut c_void);

impl Library {
    pub fn load() -> Self {
        let path = CString::new(built("libhttpstatus.so").as_os_str().as_bytes()).unwrap();
        // SAFETY: the path is a C string, and the library has no initialiser.
        let handle = unsafe { libc::dlopen(path.as_ptr(), libc::RTLD_NOW | libc::RTLD_LOCAL) };
        assert!(!handle.is_null(), "{path:?} cannot be loaded");
        Library(handle)
    }

    /// The address of a symbol, or NULL.
    pub fn symbol(&self, name: &str) -> *mut c_void {
        let name = CString::new(name).unwrap();
        // SAFETY: the library is loaded for good, and the name is a C string.
        unsafe { libc::dlsym(self.0, name.as_ptr()) }
    }

    /// A function of a type, by the end of its name.
    ///
    /// # Safety
    /// `F` must be the pointer type of the function, as the header declares it.
    pub unsafe fn function<F: Copy>(&self, name: &str) -> F {
        let address = self.symbol(&format!("http_status_{name}"));
        assert!(!address.is_null(), "no http_status_{name}");
        assert_eq!(size_of::<F>(), size_of_val(&address));
        // SAFETY: the caller says that F is the type of this function, whose address is not NULL.
        unsafe { std::mem::transmute_copy(&address) }
    }

    pub fn text(&self, function: &str, code: u16) -> String {
        // SAFETY: only functions of this type have a code and give a text.
        string(unsafe { self.function::<extern "C" fn(u16) -> *const c_char>(function) }(code))
    }

    pub fn nth_text(&self, function: &str, code: u16, index: usize) -> String {
        // SAFETY: so are alias() and former_phrase() declared.
        string(unsafe { self.function::<extern "C" fn(u16, usize) -> *const c_char>(function) }(code, index))
    }

    pub fn constant(&self, function: &str) -> String {
        // SAFETY: so are version() and registry_date() declared.
        string(unsafe { self.function::<extern "C" fn() -> *const c_char>(function) }())
    }

    pub fn has(&self, function: &str, code: u16) -> bool {
        // SAFETY: so is each question about a code declared.
        (unsafe { self.function::<extern "C" fn(u16) -> bool>(function) })(code)
    }

    pub fn find(&self, function: &str, word: &str) -> u16 {
        let word = CString::new(word).unwrap();
        // SAFETY: so are from_name() and from_phrase() declared.
        (unsafe { self.function::<extern "C" fn(*const c_char) -> u16>(function) })(word.as_ptr())
    }

    pub fn class(&self, code: u16) -> u8 {
        // SAFETY: as declared.
        (unsafe { self.function::<extern "C" fn(u16) -> u8>("class") })(code)
    }

    pub fn at(&self, index: usize) -> u16 {
        // SAFETY: as declared.
        (unsafe { self.function::<extern "C" fn(usize) -> u16>("at") })(index)
    }
}

/// The returned text; for NULL a word that no text is.
fn string(text: *const c_char) -> String {
    if text.is_null() {
        return "NULL".to_owned();
    }
    // SAFETY: the library's texts are static and NUL-terminated.
    unsafe { CStr::from_ptr(text) }.to_str().unwrap().to_owned()
}
