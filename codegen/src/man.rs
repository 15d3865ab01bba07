//! The man pages of sections 3 and 7: from the header's comments an overview and a page for each group of functions, and
//! from the rows the registry.

use crate::api::{self, Function};
use crate::registry::{DATE, REGISTRY};
use crate::row::{CACHEABLE, DEPRECATED, EXPERIMENTAL, FOLLOWS_LOCATION};
use crate::source::{File, Source};
use crate::{class_name, reference};
use std::fmt::Write;
use std::fs;
use std::process::Command;

const OVERVIEW: &str = "httpstatus";

/// For each page, the first of its functions in the order of the header, which names the page, and its subject.
pub const PAGES: [(&str, &str); 6] = [
    ("http_status_name", "texts of an HTTP status code"),
    ("http_status_from_name", "HTTP status code of a name or a reason phrase"),
    ("http_status_count", "list the registered HTTP status codes"),
    ("http_status_class", "class of an HTTP status code"),
    ("http_status_has_content", "traits of an HTTP status code"),
    ("http_status_version", "versions of the HTTP status library"),
];

pub fn pages(source: &Source) -> Vec<File> {
    let functions = &source.functions;
    assert_eq!(functions[0].name, PAGES[0].0, "the first page starts with the first function");
    let mut pages = vec![file(source, OVERVIEW, 3, &overview(source)), file(source, OVERVIEW, 7, &registry())];
    for (index, (first, about)) in PAGES.iter().enumerate() {
        let position = |name: &str| functions.iter().position(|function| function.name == name).expect(name);
        let end = PAGES.get(index + 1).map_or(functions.len(), |(next, _)| position(next));
        pages.push(file(source, first, 3, &page(&functions[position(first)..end], about)));
    }
    pages
}

/// A page carries the date of its last change, so the date alone is no difference.
fn file(source: &Source, name: &str, section: u8, rest: &str) -> File {
    let path = format!("docs/man/{name}.{section}");
    let old = fs::read_to_string(source.root.join(&path)).unwrap_or_default();
    let date = match old.split_once('\n') {
        Some((date, old)) if old == rest => date.to_owned(),
        _ => today(),
    };
    File { path, text: format!("{date}\n{rest}") }
}

/// The date as a page has it.
fn today() -> String {
    let date = Command::new("date").env("LC_ALL", "C").args(["-u", "+.Dd %B %d, %Y"]).output();
    let date = date.unwrap_or_else(|error| panic!("date: {error}"));
    String::from_utf8(date.stdout).unwrap().trim().replace(" 0", " ")
}

fn top(name: &str, about: &str, names: &[&str]) -> String {
    let mut page = format!(
        ".\\\" Written from the header's comments: change those in the source, and run `make generate`.\n\
         .Dt {} 3\n.Os\n.Sh NAME\n",
        name.to_uppercase()
    );
    page += &names.iter().map(|name| format!(".Nm {name}")).collect::<Vec<_>>().join(" ,\n");
    write!(page, "\n.Nd {about}\n.Sh LIBRARY\nlibhttpstatus, \\-lhttpstatus\n.Sh SYNOPSIS\n.In httpstatus.h\n")
        .unwrap();
    page
}

fn overview(source: &Source) -> String {
    let comment = api::comment_text(source.header.split_once("*/").unwrap().0);
    let (_, about) = comment.lines().find_map(|line| line.split_once(" - ")).expect("the title");
    let [program, output] = &api::displays(&comment)[..] else { panic!("a program, and what it prints") };

    let mut page = top(OVERVIEW, about, &[OVERVIEW]);
    page += ".Sh DESCRIPTION\nThe functions, by page:\n.Bl -tag -width Ds\n";
    for (name, about) in PAGES {
        write!(page, ".It Xr {name} 3\n{}", prose(&capitalised(&format!("{about}.")))).unwrap();
    }
    page += ".El\n.Pp\nThe rules:\n.Bl -bullet\n";
    for rule in comment.split("\n- ").skip(1) {
        write!(page, ".It\n{}", prose(rule)).unwrap();
    }
    page += ".El\n.Ss Constants\n.Bl -tag -width Ds -compact\n";
    for constant in &source.constants {
        write!(page, ".It Dv HTTPSTATUS_{} No = {}\n{}", constant.name, constant.code, prose(&constant.comment))
            .unwrap();
    }
    write!(page, ".El\n.Sh EXAMPLES\n{}prints\n{}", display(program), display(output)).unwrap();
    page += "when it is linked with\n.Fl lhttpstatus .\n";
    page + &see_also(OVERVIEW)
}

/// The registry, to be read.
fn registry() -> String {
    let mut page = String::from(
        ".\\\" Written from the rows of the registry: change those, and run `make generate`.\n\
         .Dt HTTPSTATUS 7\n.Os\n.Sh NAME\n.Nm httpstatus\n.Nd HTTP status codes\n.Sh DESCRIPTION\n",
    );
    let date = DATE.to_str().unwrap().replace('-', "\\-");
    let about = "A client treats a code that it does not know as the first one of its class. A cache may store the response \
                 to a code that is called cacheable here without being told how long it stays fresh.";
    writeln!(
        page,
        "These are the codes of the IANA HTTP Status Code Registry of {date},\nand 418.\n{}",
        prose(about).trim()
    )
    .unwrap();
    for (index, row) in REGISTRY.iter().enumerate() {
        let class = row.code / 100;
        if index == 0 || REGISTRY[index - 1].code / 100 != class {
            page += if index == 0 { "" } else { ".El\n" };
            writeln!(page, ".Ss {class}xx: {}\n.Bl -tag -width Ds", class_name(row)).unwrap();
        }
        let traits = [
            (CACHEABLE, ", cacheable"),
            (FOLLOWS_LOCATION, ", a client follows Location"),
            (EXPERIMENTAL, ", experimental"),
            (DEPRECATED, ", deprecated"),
        ];
        let traits = traits.iter().filter(|(bit, _)| row.traits & bit != 0).map(|(_, text)| *text);
        let former: Vec<_> = row.former_phrases.iter().map(|phrase| format!(" Once called {phrase}.")).collect();
        let text = format!("{}{}. {}.{}", row.description, traits.collect::<String>(), reference(row), former.concat());
        // A short word could be a macro, as No is.
        let word = |word| if str::len(word) < 4 { format!(" \\&{word}") } else { format!(" {}", escaped(word)) };
        let phrase: String = row.phrase.split(' ').map(word).collect();
        write!(page, ".It {}{phrase}\n{}", row.code, prose(&text)).unwrap();
    }
    page + ".El\n.Sh SEE ALSO\n.Xr httpstatus 1 ,\n.Xr httpstatus 3\n.Rs\n.%A R. Fielding\n.%A M. Nottingham\n.%A J. Reschke\n\
            .%T HTTP Semantics\n.%R RFC 9110\n.%D June 2022\n.Re\n"
}

fn page(functions: &[Function], about: &str) -> String {
    let names: Vec<_> = functions.iter().map(|function| function.name.as_str()).collect();
    let mut page = top(names[0], about, &names);
    for function in functions {
        let parameters: Vec<_> = function.parameters.iter().map(|parameter| format!(" \"{parameter}\"")).collect();
        writeln!(page, ".Ft \"{}\"\n.Fn {}{}", function.returns, function.name, parameters.concat()).unwrap();
    }
    page += ".Sh DESCRIPTION\n.Bl -tag -width Ds\n";
    for function in functions {
        write!(page, ".It Fn {}\n{}", function.name, prose(&function.description)).unwrap();
    }
    page += ".El\n";
    page += ".Pp\nSee\n.Xr httpstatus 3\nfor the rules of all functions: strings, threads, bad input.\n";
    let returns = |function: &Function| {
        let answer = function.fields.iter().find(|field| field.starts_with("Returns ") || field.starts_with("Never "));
        answer.cloned().unwrap_or_default()
    };
    let since = |function: &Function| {
        let (version, source) = function.field("Since ").unwrap().split_once(". Source: ").expect("Since and Source");
        (format!("Since libhttpstatus {version}."), source.to_owned())
    };
    page += &section("RETURN VALUES", functions, returns);
    let examples: String = functions
        .iter()
        .flat_map(|function| function.examples())
        .map(|(call, result)| format!("{call} is {result}\n"))
        .collect();
    if !examples.is_empty() {
        page += &format!(".Sh EXAMPLES\n{}", display(&examples).trim_end_matches(".Pp\n"));
    }
    page += &see_also(names[0]);
    page += &section("SOURCES", functions, |function| since(function).1);
    page + &section("HISTORY", functions, |function| since(function).0)
}

/// One entry for each distinct text, with the functions that share it.
fn section(title: &str, functions: &[Function], say: impl Fn(&Function) -> String) -> String {
    let mut said: Vec<(String, Vec<&str>)> = Vec::new();
    for function in functions {
        let text = say(function);
        match said.iter_mut().find(|(other, _)| *other == text) {
            Some((_, names)) => names.push(&function.name),
            None => said.push((text, vec![&function.name])),
        }
    }
    let mut section = format!(".Sh {title}\n");
    if let [(text, _)] = &said[..] {
        return section + &prose(&capitalised(text));
    }
    section += ".Bl -tag -width Ds\n";
    for (text, names) in said.iter().filter(|(text, _)| !text.is_empty()) {
        let names: Vec<_> = names.iter().map(|name| format!(".Fn {name}")).collect();
        write!(section, ".It Xo\n{}\n.Xc\n{}", names.join(" ,\n"), prose(&capitalised(text))).unwrap();
    }
    section + ".El\n"
}

fn see_also(own: &str) -> String {
    let mut others: Vec<_> = PAGES.map(|(name, _)| name).into_iter().filter(|name| *name != own).collect();
    if own != OVERVIEW {
        others = vec![OVERVIEW];
    }
    others.sort_unstable();
    let lines: Vec<_> = others.iter().map(|name| format!(".Xr {name} 3")).collect();
    format!(".Sh SEE ALSO\n{}\n", lines.join(" ,\n"))
}

fn capitalised(text: &str) -> String {
    text[..1].to_uppercase() + &text[1..]
}

/// Running text: each sentence on a line of its own, as roff wants it, and names marked up.
fn prose(text: &str) -> String {
    let mut lines = String::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let bare = word.trim_end_matches(['.', ',', ';', ':']);
        let punctuation: String = word[bare.len()..].chars().flat_map(|mark| [' ', mark]).collect();
        let function = bare.strip_suffix("()").filter(|name| !name.contains(['(', '"']));
        let macro_line = match bare {
            "NULL" => Some(format!(".Dv NULL{punctuation}")),
            _ if bare.len() > 11 && bare.starts_with("HTTPSTATUS_") => Some(format!(".Dv {bare}{punctuation}")),
            _ => function.map(|name| format!(".Fn {name}{punctuation}")),
        };
        if macro_line.is_some() || line.len() + word.len() > 76 {
            lines += line.trim_end();
            lines += "\n";
            line.clear();
        }
        if let Some(macro_line) = macro_line {
            lines += &macro_line;
            lines += "\n";
            continue;
        }
        line += &escaped(word);
        line += if word.ends_with('.') { "\n" } else { " " };
        if word.ends_with('.') {
            lines += &line;
            line.clear();
        }
    }
    lines += line.trim_end();
    lines.lines().filter(|line| !line.is_empty()).map(|line| format!("{line}\n")).collect()
}

/// Lines as they stand.
fn display(code: &str) -> String {
    let code = code.lines().map(|line| escaped(line) + "\n");
    format!(".Bd -literal -offset indent\n{}.Ed\n.Pp\n", code.collect::<String>())
}

/// The text without what roff would take as a command or print as another character.
fn escaped(text: &str) -> String {
    let text = text.replace('\\', "\\e").replace('-', "\\-").replace('\'', "\\(aq").replace('^', "\\(ha");
    let text = text.replace('`', "\\(ga").replace('~', "\\(ti");
    if text.starts_with('.') { format!("\\&{text}") } else { text }
}
