//! Other machines, by cross compilers, emulators and Wine. When one of these fails, the library is wrong or missing on a
//! platform that the documents promise.

pub mod cross;
pub mod elsewhere;

use libtest_mimic::Trial;

pub fn trials() -> Vec<Trial> {
    elsewhere::trials()
}
