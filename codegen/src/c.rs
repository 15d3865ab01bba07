//! The list that the C programs of the tests are written over, so that a new function cannot go untested.

use crate::api::Signature;
use crate::source::{File, Source};

pub fn functions(source: &Source) -> File {
    let mut functions = String::from(
        "/* Every function of httpstatus.h, with what it takes and what it answers. Written by `make generate`. */\n",
    );
    for function in &source.functions {
        functions += &format!("FUNCTION({}, {})\n", word(function.signature), function.short());
    }
    File { path: "c-tests/functions.inc".to_owned(), text: functions }
}

/// A signature as one word. A program that does not know the word does not compile.
fn word(signature: Signature) -> &'static str {
    match signature {
        Signature::TextOfCode => "CODE_TEXT",
        Signature::NthTextOfCode => "CODE_INDEX_TEXT",
        Signature::BoolOfCode => "CODE_BOOL",
        Signature::ClassOfCode => "CODE_UINT8",
        Signature::CodeOfCode => "CODE_UINT16",
        Signature::CodeOfString => "STRING_UINT16",
        Signature::CodeOfBytes => "STRING_LENGTH_UINT16",
        Signature::CodeOfIndex => "INDEX_UINT16",
        Signature::Count => "VOID_SIZE",
        Signature::Text => "VOID_TEXT",
        Signature::Number => "VOID_UINT32",
    }
}
