//! What linkers and packages are told of the exported functions: each stands under the version that brought it.

use crate::source::{File, Source, major_and_minor};
use std::collections::BTreeMap;

/// The functions by version, the oldest version first, in the order of the header.
fn nodes<'a>(source: &'a Source) -> BTreeMap<(u32, u32), Vec<&'a str>> {
    let mut nodes: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for function in &source.functions {
        nodes.entry(major_and_minor(function.since())).or_default().push(function.name.as_str());
    }
    nodes
}

/// GNU ld's version script. The Makefile makes the lists for other linkers from it.
pub fn version_script(source: &Source) -> File {
    let mut text =
        "/* The exported functions, by the version that brought them. Written by `make generate`. */\n".to_owned();
    let mut last = None;
    for ((major, minor), functions) in nodes(source) {
        let node = format!("HTTPSTATUS_{major}.{minor}");
        let functions: String = functions.iter().map(|function| format!("    {function};\n")).collect();
        text += &match &last {
            None => format!("{node} {{\nglobal:\n{functions}local:\n    *;\n}};\n"),
            Some(last) => format!("{node} {{\nglobal:\n{functions}}} {last};\n"),
        };
        last = Some(node);
    }
    File { path: "src/libhttpstatus.map".to_owned(), text }
}

/// Debian's list, which tells the lowest version that a program needs.
pub fn debian_symbols(source: &Source) -> File {
    let mut lines = Vec::new();
    for ((major, minor), functions) in nodes(source) {
        let node = format!("HTTPSTATUS_{major}.{minor}");
        for symbol in functions.into_iter().chain([node.as_str()]) {
            lines.push(format!(" {symbol}@{node} {major}.{minor}\n"));
        }
    }
    lines.sort();
    let head = "libhttpstatus.so.1 libhttpstatus1 #MINVER#\n* Build-Depends-Package: libhttpstatus-dev\n";
    File { path: "packaging/debian/libhttpstatus1.symbols".to_owned(), text: head.to_owned() + &lines.concat() }
}
