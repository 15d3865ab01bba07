//! What the library answers, asked through its C interface and compared with facts that people wrote down and with other
//! projects' tables. When one of these fails, the library says something wrong or reads memory that it must not.

pub mod facts;
pub mod other_tables;
pub mod programs;
pub mod strings;

crate::kit::room!(facts, other_tables, programs, strings);
