//! Lists for the C programs of the tests: they prove what stands in these, so that nothing new goes unproved.

use crate::api::Function;
use crate::{File, Source};

pub fn lists(source: &Source) -> [File; 2] {
    let mut functions = String::from(
        "/* Every function of httpstatus.h, with what it takes and what it answers. Written by `make generate`. */\n",
    );
    for function in &source.functions {
        functions += &format!("FUNCTION({}, {})\n", kind(function), function.short());
    }
    let mut constants = String::from("/* Every enumerator of httpstatus.h. Written by `make generate`. */\n");
    for constant in &source.constants {
        constants += &format!("CONSTANT({})\n", constant.name);
    }
    [("functions", functions), ("constants", constants)]
        .map(|(name, text)| File { path: format!("c-tests/{name}.inc"), text })
}

/// A signature as one word: the parameters, then the result. A word that a program does not know stops its compiler.
pub fn kind(function: &Function) -> String {
    let word = |parameter: &String| match parameter.as_str() {
        "void" => "VOID",
        "uint16_t code" => "CODE",
        "size_t index" => "INDEX",
        "size_t length" => "LENGTH",
        "const char *name" | "const char *phrase" => "STRING",
        _ => panic!("c-tests/ has no word for the parameter \"{parameter}\": give it one in codegen/src/c.rs"),
    };
    let result = match function.returns.as_str() {
        "const char *" => "TEXT",
        "bool" => "BOOL",
        "size_t" => "SIZE",
        "uint8_t" => "UINT8",
        "uint16_t" => "UINT16",
        "uint32_t" => "UINT32",
        _ => panic!("c-tests/ has no word for the result \"{}\": give it one in codegen/src/c.rs", function.returns),
    };
    function.parameters.iter().map(word).chain([result]).collect::<Vec<_>>().join("_")
}
