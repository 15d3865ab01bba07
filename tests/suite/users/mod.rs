//! Programs, bindings and documents as users meet them. When one of these fails, following the documents does not work.

pub mod archives;
pub mod consumers;
pub mod documents;
pub mod languages;
pub mod program;
pub mod wasm;

use libtest_mimic::Trial;

pub fn trials() -> Vec<Trial> {
    [archives::trials, consumers::trials, documents::trials, languages::trials, program::trials, wasm::trials]
        .iter()
        .flat_map(|trials| trials())
        .collect()
}
