//! `include/httpstatus_map.h`: the registry as macros, for programs that link nothing. `httpstatus.h` includes it.

use crate::api;
use crate::header::comment;
use crate::names;
use crate::registry::REGISTRY;
use crate::row::Status;
use crate::source::{File, Source, read, version};
use std::path::Path;

pub fn header(source: &Source) -> File {
    let text = text(source.root, &REGISTRY.iter().collect::<Vec<_>>());
    File { path: "include/httpstatus_map.h".to_owned(), text }
}

/// The header for any rows, so that a test can add some.
pub fn text(root: &Path, rows: &[&Status]) -> String {
    let opening = read(&root.join("codegen/map-comment.txt")).replace("@VERSION@", &version(root));
    let frozen = frozen(root);
    let of_1_0: Vec<_> = rows.iter().copied().filter(|row| frozen.contains(&row.code)).collect();
    let names =
        |row: &Status| names(row).iter().map(|name| format!("XX({}, {name})", row.code)).collect::<Vec<_>>().join(" ");
    let entry = |row: &Status| format!("XX({0}, {1}, HTTPSTATUS_PHRASE_{0})", row.code, row.name);
    let map_1_0 = if of_1_0.len() == rows.len() { " HTTPSTATUS_MAP(XX)".to_owned() } else { list(&of_1_0, entry) };
    format!(
        "{}\n#ifndef HTTPSTATUS_MAP_H\n#define HTTPSTATUS_MAP_H\n\n\
         /* Written by `make generate`. */\n\n\
         /** \\cond */\n{}/** \\endcond */\n\n\
         /** The registered codes in ascending order, each as XX(code, NAME, \"phrase\"). Since 1.0. */\n\
         #define HTTPSTATUS_MAP(XX){}\n\n\
         /** The same for the codes of version 1.0 alone, in every later version too. Since 1.0. */\n\
         #define HTTPSTATUS_MAP_1_0(XX){map_1_0}\n\n\
         /** All names of the registered codes, each as XX(code, NAME): the names in the map and the aliases. Since 1.0. */\n\
         #define HTTPSTATUS_NAMES(XX){}\n\n\
         #endif /* HTTPSTATUS_MAP_H */\n",
        comment(&opening),
        rows.iter()
            .map(|row| format!("#define HTTPSTATUS_PHRASE_{} \"{}\"\n", row.code, row.phrase))
            .collect::<String>(),
        list(rows, entry),
        list(rows, names),
    )
}

fn list(rows: &[&Status], item: impl Fn(&Status) -> String) -> String {
    rows.iter().map(|row| format!(" \\\n    {}", item(row))).collect()
}

/// The codes of version 1.0.
fn frozen(root: &Path) -> Vec<u16> {
    let header = read(&root.join("c-tests/abi/1.0/httpstatus.h"));
    api::constants(&header).iter().map(|constant| constant.code.parse().expect("a code")).collect()
}
