//! `include/httpstatus.hpp`: its enum is the registry, and most of its functions pass on to those of C; the rest is
//! written by hand.

use crate::api::Function;
use crate::bindings::pascal_case;
use crate::{File, Source, c, replace_between};

pub fn header(source: &Source) -> File {
    let path = "include/httpstatus.hpp";
    let enumerators: String = source
        .constants
        .iter()
        .map(|constant| format!("    {} = HTTPSTATUS_{},\n", pascal_case(&constant.name), constant.name))
        .collect();
    let file = replace_between(&source.read(path), "enum class status : std::uint16_t {", "};", &enumerators);
    let by_hand = replace_between(&file, FORWARDERS, END, "");
    let forwarders: String = source.functions.iter().filter_map(|function| forwarder(function, &by_hand)).collect();
    File { path: path.to_owned(), text: replace_between(&file, FORWARDERS, END, &forwarders) }
}

const FORWARDERS: &str = "/* The other functions, as they are.";
const END: &str = "/* End of what is written. */";

/// A function of the same name that passes on to one in C, unless there is one by hand.
fn forwarder(function: &Function, by_hand: &str) -> Option<String> {
    let (short, c) = (function.short(), &function.name);
    let kind = c::kind(function);
    // A string of C++ knows its length; and a class is something else there.
    let name = match kind.as_str() {
        "STRING_UINT16" => return None,
        "STRING_LENGTH_UINT16" => short.trim_end_matches("_n").to_owned(),
        "CODE_UINT8" => format!("{short}_of"),
        _ => short.to_owned(),
    };
    if by_hand.lines().any(|line| !line.starts_with([' ', '/']) && line.contains(&format!(" {name}("))) {
        return None;
    }
    let (parameters, call) = match kind.rsplit_once('_').expect("parameters and a result").0 {
        "CODE" => ("status s", format!("{c}(code(s))")),
        "CODE_INDEX" => ("status s, std::size_t index", format!("{c}(code(s), index)")),
        "STRING_LENGTH" => ("std::string_view string", format!("{c}(string.data(), string.size())")),
        "INDEX" => ("std::size_t index", format!("{c}(index)")),
        "VOID" => ("", format!("{c}()")),
        other => panic!("{other}: no parameters in C++ for {c}: give it some in codegen/src/cxx.rs"),
    };
    let (result, body) = match kind.as_str() {
        "VOID_TEXT" => ("std::string_view", call),
        _ if kind.ends_with("_TEXT") => ("std::optional<std::string_view>", format!("detail::text({call})")),
        _ if kind.ends_with("_UINT16") => ("std::optional<status>", format!("detail::found({call})")),
        _ if kind.ends_with("_BOOL") => ("bool", call),
        _ if kind.ends_with("_SIZE") => ("std::size_t", call),
        _ if kind.ends_with("_UINT32") => ("std::uint32_t", call),
        _ if kind.ends_with("_UINT8") => ("std::uint8_t", call),
        _ => panic!("{kind}: no result in C++ for {c}: give it one in codegen/src/cxx.rs"),
    };
    let head = format!("inline {result} {name}({parameters}) noexcept");
    let line = format!("{head} {{ return {body}; }}\n");
    Some(if line.len() <= 120 { line } else { format!("{head}\n{{\n    return {body};\n}}\n") })
}
