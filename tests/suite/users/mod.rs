//! Programs, bindings and documents as users meet them. When one of these fails, following the documents does not work.

pub mod archives;
pub mod consumers;
pub mod documents;
pub mod languages;
pub mod program;
pub mod wasm;

crate::kit::room!(archives, consumers, documents, languages, program, wasm);
