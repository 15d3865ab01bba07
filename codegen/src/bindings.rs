//! The parts of the bindings in examples/ that repeat. Each file is written by hand, but for blocks between two comments:
//! constants for the languages that cannot make them from the library at load time; C declarations; and the functions
//! that answer with a text or a bool about one code. The last kind needs no template here: the items for `class_name`
//! and for `is_valid` in the block itself are repeated for every function of the same signature.

use crate::api::{Function, Signature};
use crate::registry::REGISTRY;
use crate::row::Status;
use crate::source::{File, Source};
use crate::{names, reference};

/// A file, and the constants that stand in it.
type Binding = (&'static str, fn() -> String);

#[rustfmt::skip]
const BINDINGS: [Binding; 21] = [
    ("examples/csharp/HttpStatus.cs", || each_name(|row, name| if name == row.name {
        format!("/// <summary>{}</summary>\n{} = {},\n", comment(row, name, ""), pascal_case(name), row.code)
    } else {
        String::new()
    })),
    ("examples/fortran/httpstatus.f90", || each_name(|row, name| {
        let (lower, comment) = (name.to_lowercase(), comment(row, name, &format!("http_{}", row.name.to_lowercase())));
        format!("! {comment}\ninteger, parameter :: http_{lower} = {}\n", row.code)
    })),
    // A comment right above the first constant would be its own.
    ("examples/go/httpstatus/constants.go", || String::from("\n") + &each_name(|row, name| {
        let value = if name == row.name { row.code.to_string() } else { go_name(row.name) };
        format!("// {}\n{} Status = {value}\n", comment(row, name, &go_name(row.name)), go_name(name))
    })),
    ("examples/go/httpstatus/httpstatus.go", String::new),
    ("examples/haskell/HttpStatus.hs", || each_name(|row, name| {
        let (pascal, comment) = (pascal_case(name), comment(row, name, &pascal_case(row.name)));
        format!("-- | {comment}\npattern {pascal} :: Status\npattern {pascal} = Status {}\n\n", row.code)
    })),
    ("examples/java/HttpStatus.java", java),
    ("examples/java-ffm/HttpStatus.java", java),
    ("examples/luajit/httpstatus.lua", String::new),
    ("examples/node/httpstatus.mjs", String::new),
    ("examples/ocaml/httpstatus.ml", || String::from("\n") + &each_name(|row, name| {
        let (value, comment) = (ocaml_name(name), comment(row, name, &ocaml_name(row.name)));
        format!("(** {comment} *)\nlet {value} = Trusted.status {}\n\n", row.code)
    })),
    ("examples/perl/HTTPStatus.pm", String::new),
    ("examples/php/HTTPStatus.php", || each_name(|row, name| {
        let value = if name == row.name { row.code.to_string() } else { format!("self::{}", row.name) };
        format!("/** {} */\npublic const {name} = {value};\n", comment(row, name, row.name))
    })),
    ("examples/python/httpstatus.py", String::new),
    ("examples/python/httpstatus.pyi", || each_name(|row, name| format!("{name} = {}\n", row.code))),
    ("examples/python-cffi/build_httpstatus.py", String::new),
    ("examples/python-cffi/httpstatus.py", String::new),
    ("examples/ruby/httpstatus.rb", String::new),
    ("examples/rust/src/httpstatus.rs", || each_name(|row, name| {
        let value = if name == row.name { format!("Status({})", row.code) } else { format!("Status::{}", row.name) };
        format!("/// {}\npub const {name}: Status = {value};\n", comment(row, name, row.name))
    })),
    ("examples/wasm/httpstatus.mjs", String::new),
    ("examples/wasm/httpstatus.d.mts", || each_name(|row, name| {
        format!("/** {} */\nreadonly {name}: {};\n", comment(row, name, row.name), row.code)
    })),
    // Zig wants the fields before the declarations.
    ("examples/zig/httpstatus.zig", || {
        let own = |row: &Status, name: &str| name == row.name;
        let comment = |row: &Status, name: &str| comment(row, name, &zig_name(row.name));
        each_name(|row, name| if own(row, name) {
            format!("/// {}\n{} = {},\n", comment(row, name), zig_name(name), row.code)
        } else {
            String::new()
        }) + "/// Any other code.\n_,\n" + &each_name(|row, name| if own(row, name) {
            String::new()
        } else {
            format!("/// {}\npub const {}: Status = .{};\n", comment(row, name), zig_name(name), zig_name(row.name))
        })
    }),
];

/// The statuses; and numbers, because `case` takes constant expressions only.
fn java() -> String {
    let statuses = each_name(|row, name| {
        let comment = comment(row, name, row.name);
        let value = if name == row.name { format!("new HttpStatus(Code.{name})") } else { row.name.to_owned() };
        format!("/** {comment} */\npublic static final HttpStatus {name} = {value};\n")
    });
    let codes = each_name(|row, name| format!("    public static final int {name} = {};\n", row.code));
    statuses
        + "\n/** The numbers, for switch (status.code()) { case HttpStatus.Code.NOT_FOUND: ... }. */\n"
        + "public static final class Code {\n    private Code() { }\n\n"
        + &codes
        + "}\n"
}

/// What a function makes of each name, the row's own and the others.
fn each_name(text: impl Fn(&Status, &str) -> String) -> String {
    REGISTRY
        .iter()
        .flat_map(|row| names(row).into_iter().map(move |name| (row, name)))
        .map(|(row, name)| text(row, &name))
        .collect()
}

/// Functions that the bindings replace: a string of these languages knows its length, and a number to compare with is for
/// C's preprocessor.
const REPLACED: [&str; 3] = ["from_name", "from_phrase", "version_number"];

/// What the comments say before a block and after it.
const BEGIN: &str = ", as `make generate` of libhttpstatus";
const END: &str = "The end of the ";

/// A binding whose surface is a copy of another's.
const SURFACES: [(&str, &str); 2] = [
    ("examples/node/httpstatus.mjs", "examples/wasm/httpstatus.mjs"),
    ("examples/python-cffi/httpstatus.py", "examples/python/httpstatus.py"),
];
const SURFACE: &str = "The surface.\n";

pub(crate) fn files(source: &Source) -> Vec<File> {
    BINDINGS.iter().map(|binding| File { path: binding.0.to_owned(), text: renewed(binding, source) }).collect()
}

fn renewed(&(path, constants): &Binding, source: &Source) -> String {
    renew(path, &source.read(path), |kind, old| match kind {
        "constants" => constants(),
        // Those that stand outside of an enum, which C# alone wants.
        "aliases" => each_name(|row, name| {
            if name == row.name {
                String::new()
            } else {
                let (own, name) = (pascal_case(row.name), pascal_case(name));
                format!("/// <summary>Alias of {own}.</summary>\npublic const HttpStatus {name} = HttpStatus.{own};\n")
            }
        }),
        "declarations" => declarations(&source.functions),
        "functions" => repeat(old, &source.functions, path.ends_with(".go")),
        "surface" => {
            let (_, original) = SURFACES.iter().find(|(copy, _)| *copy == path).expect("an original in SURFACES");
            let binding = BINDINGS.iter().find(|(path, _)| path == original).expect("the original in BINDINGS");
            let text = renewed(binding, source);
            text.split_once(SURFACE).unwrap_or_else(|| panic!("{original} lacks \"{SURFACE}\"")).1.to_owned()
        }
        _ => panic!("{path}: no block is called \"The {kind}\""),
    })
}

/// A file with its blocks written anew, indented as the comment before each.
fn renew(path: &str, old: &str, new: impl Fn(&str, &str) -> String) -> String {
    let mut text = String::new();
    let mut lines = old.split_inclusive('\n');
    while let Some(line) = lines.next() {
        text += line;
        let Some((before, _)) = line.split_once(BEGIN) else { continue };
        let kind = before.rsplit(' ').next().unwrap();
        let indent = &line[..line.len() - line.trim_start().len()];
        let (mut block, mut end) = (String::new(), None);
        for line in lines.by_ref() {
            if line.contains(&format!("{END}{kind}.")) {
                end = Some(line);
                break;
            }
            block += line.strip_prefix(indent).unwrap_or(line);
        }
        for line in new(kind, &block).lines() {
            text += format!("{indent}{line}").trim_end();
            text += "\n";
        }
        text += end.unwrap_or_else(|| panic!("{path}: no comment \"{END}{kind}.\" after the {kind}"));
    }
    text
}

fn declarations(functions: &[Function]) -> String {
    let functions = functions.iter().filter(|function| !REPLACED.contains(&function.short()));
    functions.map(|function| function.declaration() + ";\n").collect()
}

/// The items for every text and every bool of a code, made from those for `class_name` and `is_valid`: two names that look
/// different in every convention. An item is a paragraph where the block has blank lines, otherwise a line.
pub fn repeat(block: &str, functions: &[Function], go: bool) -> String {
    let separator = if block.trim().contains("\n\n") { "\n\n" } else { "\n" };
    let items: Vec<_> = block.trim_matches('\n').split(separator).collect();
    let sample = |signature| {
        let short = match signature {
            Signature::TextOfCode => "class_name",
            Signature::BoolOfCode => "is_valid",
            _ => return None,
        };
        let sample = functions.iter().find(|function| function.short() == short).expect("a function to repeat");
        let item = items.iter().find(|item| words(item).any(|word| forms(sample, go).iter().any(|form| form == word)));
        let documented = functions.iter().any(|function| block.contains(function.summary()));
        assert!(
            !documented || item?.contains(sample.summary()),
            "{short} has another summary now: write it into the item for {short} in each block\n{block}"
        );
        Some((sample, item?))
    };
    let items: Vec<_> = functions
        .iter()
        .filter_map(|function| {
            let (sample, item) = sample(function.signature)?;
            let renames: Vec<_> = forms(sample, go).into_iter().zip(forms(function, go)).collect();
            let rename = |word: &str| {
                let new = renames.iter().find(|(old, _)| old == word).map(|(_, new)| new.clone());
                new.unwrap_or_else(|| word.to_owned())
            };
            // A sentence of the documentation is replaced as a whole.
            let parts = item.split(sample.summary()).map(|part| words(part).map(rename).collect::<String>());
            Some(parts.collect::<Vec<_>>().join(function.summary()))
        })
        .collect();
    assert!(!items.is_empty(), "a block of functions needs an item for class_name or is_valid:\n{block}");
    // A blank line before the first item keeps the comment above it from being its documentation.
    let [before, after] = [block.starts_with('\n'), block.ends_with("\n\n")].map(|blank| if blank { "\n" } else { "" });
    format!("{before}{}\n{after}", items.join(separator))
}

/// The identifiers of a text, and each character between them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let length = match rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_') {
            Some(0) => rest.chars().next()?.len_utf8(),
            Some(length) => length,
            None if rest.is_empty() => return None,
            None => rest.len(),
        };
        let (word, after) = rest.split_at(length);
        rest = after;
        Some(word)
    })
}

/// The name of a function as the languages write it: http_status_is_valid, is_valid, IsValid, isValid, IS_VALID, valid.
fn forms(function: &Function, go: bool) -> [String; 6] {
    let short = function.short();
    let upper = short.to_uppercase();
    let pascal = if go { go_name(&upper) } else { pascal_case(&upper) };
    let camel = pascal[..1].to_lowercase() + &pascal[1..];
    let bare = short.strip_prefix("is_").unwrap_or(short).to_owned();
    [function.name.clone(), short.to_owned(), pascal, camel, upper, bare]
}

/// What a comment says of a constant.
fn comment(row: &Status, name: &str, own_name: &str) -> String {
    if name != row.name {
        return format!("Alias of {own_name}.");
    }
    format!("{}: {}.", row.phrase, reference(row))
}

/// NOT_FOUND as NotFound: neither a macro of anybody's nor, as `continue` would be, a keyword.
pub fn pascal_case(name: &str) -> String {
    name.split('_').map(|word| word[..1].to_owned() + &word[1..].to_lowercase()).collect()
}

/// NOT_FOUND as NotFound, with initialisms in capitals, as Go's net/http has them.
pub fn go_name(name: &str) -> String {
    match name {
        "IM_USED" => "IMUsed".to_owned(),
        _ => name
            .split('_')
            .map(|word| if ["OK", "HTTP", "URI", "URL"].contains(&word) { word.to_owned() } else { pascal_case(word) })
            .collect(),
    }
}

/// NOT_FOUND as not_found, with an underscore behind it where OCaml has that word for itself.
fn ocaml_name(name: &str) -> String {
    const KEYWORDS: &str = " and as assert begin class constraint do done downto else end exception external false for fun \
                            function functor if in include inherit initializer lazy let match method module mutable new \
                            nonrec object of open or private rec sig struct then to true try type val virtual when while \
                            with ";
    let name = name.to_lowercase();
    if KEYWORDS.contains(&format!(" {name} ")) { name + "_" } else { name }
}

/// NOT_FOUND as not_found; what is a keyword, quoted.
pub fn zig_name(name: &str) -> String {
    match name {
        "CONTINUE" => "@\"continue\"".to_owned(),
        _ => name.to_lowercase(),
    }
}
