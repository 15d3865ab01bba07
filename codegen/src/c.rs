//! Lists that the C programs of the tests are written over, so that no function or example goes untested.

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

/// The examples in the comments, as assertions.
pub fn examples(source: &Source) -> File {
    let mut text = String::from("/* The examples in the comments of httpstatus.h. Written by `make generate`. */\n");
    for (call, result) in source.functions.iter().flat_map(|function| function.examples()) {
        text += &format!("EXAMPLE_{}({call}, {result})\n", if result.starts_with('"') { "TEXT" } else { "VALUE" });
    }
    File { path: "c-tests/examples.inc".to_owned(), text }
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
