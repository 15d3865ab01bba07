//! Programs, bindings and documents as users meet them. When one of these fails, following the documents does not work.

pub mod consumers;
pub mod documents;
pub mod forms;
pub mod languages;
pub mod program;

use libtest_mimic::Trial;

pub fn trials() -> Vec<Trial> {
    [consumers::trials, documents::trials, forms::trials, languages::trials, program::trials]
        .iter()
        .flat_map(|trials| trials())
        .collect()
}
