//! `include/httpstatus.hpp`: its enum is the registry; the rest is written by hand.

use crate::{File, Source, replace_between};

pub fn header(source: &Source) -> File {
    let path = "include/httpstatus.hpp";
    let enumerators: String = source
        .constants
        .iter()
        .map(|constant| format!("    {} = HTTPSTATUS_{},\n", pascal_case(&constant.name), constant.name))
        .collect();
    let text = replace_between(&source.read(path), "enum class status : std::uint16_t {", "};", &enumerators);
    File { path: path.to_owned(), text }
}

/// NOT_FOUND as NotFound: neither a macro of anybody's nor, as `continue` would be, a keyword.
fn pascal_case(name: &str) -> String {
    name.split('_').map(|word| word[..1].to_owned() + &word[1..].to_lowercase()).collect()
}
