//! What the library answers, asked through its C interface and compared with facts that people wrote down and with other
//! projects' tables. When one of these fails, the library says something wrong or reads memory that it must not.

pub mod facts;
pub mod other_tables;
pub mod programs;
pub mod strings;

use libtest_mimic::Trial;

pub fn trials() -> Vec<Trial> {
    [facts::trials, other_tables::trials, programs::trials, strings::trials]
        .iter()
        .flat_map(|trials| trials())
        .collect()
}
