//! `include/httpstatus.hpp`: its enum is the registry, and most of its functions call those of C; the rest is written by
//! hand.

use crate::api::{Function, Signature};
use crate::registry::REGISTRY;
use crate::row::{CACHEABLE, DEPRECATED, EXPERIMENTAL, FOLLOWS_LOCATION};
use crate::source::{File, Source, replace_between};
use std::fmt::Write as _;

const WIDTH: usize = 120;

pub(crate) fn header(source: &Source) -> File {
    let path = "include/httpstatus.hpp";
    let mut enumerators = String::new();
    for constant in &source.constants {
        let comment = match constant.comment.strip_prefix("Alias of HTTPSTATUS_") {
            Some(other) => format!("Alias of {}", constant_name(other)),
            None => constant.comment.clone(),
        };
        let enumerator = format!("    {} = {},", constant_name(&constant.name), constant.code);
        let line = format!("{enumerator} ///< {comment}\n");
        enumerators += &if line.len() <= WIDTH { line } else { format!("    /// {comment}\n{enumerator}\n") };
    }
    let text = replace_between(&source.read(path), "enum class status : std::uint16_t {", "};", &enumerators);
    let text = replace_between(&text, "/* Begin of the lists.", "/* End of the lists.", &lists());
    let by_hand = replace_between(&text, "/* Begin of the functions.", "/* End of the functions.", "");
    let has_constant = |function: &&Function| has_constant(function, &by_hand);
    let (constant, others): (Vec<_>, Vec<_>) = source.functions.iter().partition(has_constant);
    let definitions = |functions: Vec<&Function>| -> String {
        functions.into_iter().filter_map(|function| definition(function, &by_hand)).collect()
    };
    let (constant, others) = (definitions(constant), definitions(others));
    let functions = format!("{constant}#ifndef HTTPSTATUS_HEADER_ONLY\n{others}#endif\n");
    let text = replace_between(&text, "/* Begin of the functions.", "/* End of the functions.", &functions);
    File { path: path.to_owned(), text: with_comments(&text, &source.functions) }
}

/// NOT_FOUND as not_found: X11 defines `BadRequest`, and other headers OK. One name is a keyword.
pub fn constant_name(name: &str) -> String {
    let name = name.to_lowercase();
    if name == "continue" { name + "_" } else { name }
}

/// Facts that constant expressions need and the map does not have.
fn lists() -> String {
    let mut text = String::from("inline constexpr word former_phrases[] = {\n");
    for row in REGISTRY {
        for phrase in row.former_phrases {
            writeln!(text, "    {{{}, \"{phrase}\"}},", row.code).unwrap();
        }
    }
    text += "};\n";
    let traits = [
        ("follows_location", FOLLOWS_LOCATION),
        ("cacheable", CACHEABLE),
        ("experimental", EXPERIMENTAL),
        ("deprecated", DEPRECATED),
    ];
    for (name, bit) in traits {
        let codes: Vec<_> =
            REGISTRY.iter().filter(|row| row.traits & bit != 0).map(|row| row.code.to_string()).collect();
        writeln!(text, "inline constexpr std::uint16_t {name}[] = {{{}}};", codes.join(", ")).unwrap();
    }
    text
}

/// What a function is called. A string of C++ knows its length; and a class is something else there.
fn name(function: &Function) -> &str {
    match function.short() {
        "class" => "class_of",
        other => other.trim_end_matches("_n"),
    }
}

/// Whether `detail` has the function for constant expressions.
fn has_constant(function: &Function, by_hand: &str) -> bool {
    [" ", "*"].iter().any(|before| by_hand.contains(&format!("{before}constant_{}(", name(function))))
}

/// A function that calls the one in C, unless there is one by hand.
fn definition(function: &Function, by_hand: &str) -> Option<String> {
    use Signature::*;
    let (name, c) = (name(function), &function.name);
    if by_hand.lines().any(|line| line.starts_with("constexpr") && line.contains(&format!(" {name}("))) {
        return None;
    }
    let (parameters, arguments, constant) = match function.signature {
        TextOfCode | BoolOfCode | CodeOfCode | ClassOfCode => ("status s", "code(s)", "code(s)"),
        NthTextOfCode => ("status s, std::size_t index", "code(s), index", "code(s), index"),
        CodeOfString => ("const char *text", "text", "detail::view(text)"),
        CodeOfBytes => ("std::string_view text", "text.data(), text.size()", "text"),
        CodeOfIndex => ("std::size_t index", "index", "index"),
        Count | Text | Number => ("", "", ""),
    };
    let (specifier, call) = if has_constant(function, by_hand) {
        let answer = format!("HTTPSTATUS_ANSWER(detail::constant_{name}({constant}), {c}({arguments}))");
        ("HTTPSTATUS_CONSTEXPR", answer)
    } else {
        ("inline", format!("{c}({arguments})"))
    };
    let (result, body) = match function.signature {
        TextOfCode | NthTextOfCode => ("std::optional<std::string_view>", format!("detail::text({call})")),
        CodeOfString | CodeOfBytes | CodeOfIndex => ("std::optional<status>", format!("detail::found({call})")),
        CodeOfCode => ("status", format!("status{{{call}}}")),
        BoolOfCode => ("bool", call),
        ClassOfCode => ("std::uint8_t", call),
        Count => ("std::size_t", call),
        Text => ("std::string_view", call),
        Number => ("std::uint32_t", call),
    };
    let head = format!("{specifier} {result} {name}({parameters}) noexcept");
    let line = format!("{head} {{ return {body}; }}\n");
    let body = if body.len() + 14 <= WIDTH { body } else { body.replacen('(', "(\n        ", 1) };
    Some(if line.len() <= WIDTH { line } else { format!("{head}\n{{\n    return {body};\n}}\n") })
}

/// The text with a comment above each function of C that it has, from what the C header says.
fn with_comments(text: &str, functions: &[Function]) -> String {
    let (mut new, mut comment) = (String::new(), String::new());
    for line in text.split_inclusive('\n') {
        if line.starts_with("/// ") {
            comment += line;
            continue;
        }
        let (head, parameters) = line.split_once('(').unwrap_or_default();
        let declares = |function: &&Function| {
            let is_string = function.signature == Signature::CodeOfString;
            head.ends_with(&format!(" {}", name(function))) && is_string == parameters.starts_with("const char *")
        };
        if let Some(function) = functions.iter().find(declares).filter(|_| !line.starts_with(' ')) {
            let same = |other: &&Function| function.short() == format!("{}_n", other.short());
            let summary = functions.iter().find(same).unwrap_or(function).summary();
            comment = wrapped(&format!("{summary}. See {}().", function.name));
        }
        new += &comment;
        new += line;
        comment.clear();
    }
    new
}

fn wrapped(text: &str) -> String {
    let mut lines = vec![String::from("///")];
    for word in text.split(' ') {
        if lines.last().unwrap().len() + 1 + word.len() > WIDTH {
            lines.push(String::from("///"));
        }
        *lines.last_mut().unwrap() += &format!(" {word}");
    }
    lines.join("\n") + "\n"
}
