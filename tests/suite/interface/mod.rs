//! What a user's compiler, linker and tools see: headers, comments, man pages, symbols, sizes and instruction counts. When
//! one of these fails, a program that used to compile, link or run may no longer do so, or costs more.

pub mod abi;
pub mod artefacts;
pub mod comments;
pub mod cost;
pub mod cxx;
pub mod header;
pub mod header_tools;
pub mod man_pages;

crate::kit::room!(abi, artefacts, comments, cost, cxx, header, header_tools, man_pages);
