//! `include/httpstatus.hpp`: its enum is the registry, and most of its functions pass on to those of C; the rest is
//! written by hand.

use crate::api::{Function, Signature};
use crate::bindings::pascal_case;
use crate::source::{File, Source, replace_between};

pub fn header(source: &Source) -> File {
    let path = "include/httpstatus.hpp";
    let enumerators: String = source
        .constants
        .iter()
        .map(|constant| format!("    {} = HTTPSTATUS_{},\n", pascal_case(&constant.name), constant.name))
        .collect();
    let file = replace_between(&source.read(path), "enum class status : std::uint16_t {", "};", &enumerators);
    let by_hand = replace_between(&file, WRAPPERS, END, "");
    let wrappers: String = source.functions.iter().filter_map(|function| wrapper(function, &by_hand)).collect();
    File { path: path.to_owned(), text: replace_between(&file, WRAPPERS, END, &wrappers) }
}

const WRAPPERS: &str = "/* The other functions, as they are.";
const END: &str = "/* End of what is written. */";

/// A function of the same name that passes on to the one in C, unless there is one by hand.
fn wrapper(function: &Function, by_hand: &str) -> Option<String> {
    use Signature::*;
    let (name, c) = (function.short(), &function.name);
    // A std::string_view has a length, and `class` is a keyword.
    let (name, parameters, arguments) = match function.signature {
        TextOfCode | BoolOfCode | CodeOfCode => (name.to_owned(), "status s", "code(s)"),
        ClassOfCode => (format!("{name}_of"), "status s", "code(s)"),
        NthTextOfCode => (name.to_owned(), "status s, std::size_t index", "code(s), index"),
        CodeOfString => return None,
        CodeOfBytes => {
            (name.trim_end_matches("_n").to_owned(), "std::string_view string", "string.data(), string.size()")
        }
        CodeOfIndex => (name.to_owned(), "std::size_t index", "index"),
        Count | Text | Number => (name.to_owned(), "", ""),
    };
    if by_hand.lines().any(|line| !line.starts_with([' ', '/']) && line.contains(&format!(" {name}("))) {
        return None;
    }
    let call = format!("{c}({arguments})");
    let (result, body) = match function.signature {
        TextOfCode | NthTextOfCode => ("std::optional<std::string_view>", format!("detail::text({call})")),
        CodeOfCode | CodeOfString | CodeOfBytes | CodeOfIndex => {
            ("std::optional<status>", format!("detail::found({call})"))
        }
        BoolOfCode => ("bool", call),
        ClassOfCode => ("std::uint8_t", call),
        Count => ("std::size_t", call),
        Text => ("std::string_view", call),
        Number => ("std::uint32_t", call),
    };
    let head = format!("inline {result} {name}({parameters}) noexcept");
    let line = format!("{head} {{ return {body}; }}\n");
    Some(if line.len() <= 120 { line } else { format!("{head}\n{{\n    return {body};\n}}\n") })
}
