//! The constants of the bindings in examples/ whose languages can't make them from the library at load time. Each file
//! keeps what is written by hand, and gets the registry between two comments.

use crate::registry::REGISTRY;
use crate::row::Status;
use crate::source::{File, Source};
use crate::{names, reference};

/// A file, and what stands in it between the comments.
type Binding = (&'static str, fn() -> String);

#[rustfmt::skip]
const BINDINGS: [Binding; 10] = [
    ("examples/csharp/HttpStatus.cs", || each_name(|row, name| {
        let value = if name == row.name { row.code.to_string() } else { pascal_case(row.name) };
        let comment = comment(row, name, &pascal_case(row.name));
        format!("/// <summary>{comment}</summary>\n{} = {value},\n", pascal_case(name))
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
    ("examples/haskell/HttpStatus.hs", || each_name(|row, name| {
        let (pascal, comment) = (pascal_case(name), comment(row, name, &pascal_case(row.name)));
        format!("-- | {comment}\npattern {pascal} :: Status\npattern {pascal} = Status {}\n\n", row.code)
    })),
    ("examples/java/HttpStatus.java", java),
    ("examples/java-ffm/HttpStatus.java", java),
    ("examples/ocaml/httpstatus.ml", || String::from("\n") + &each_name(|row, name| {
        let (value, comment) = (ocaml_name(name), comment(row, name, &ocaml_name(row.name)));
        format!("(** {comment} *)\nlet {value} = Trusted.status {}\n\n", row.code)
    })),
    ("examples/php/HTTPStatus.php", || each_name(|row, name| {
        let value = if name == row.name { row.code.to_string() } else { format!("self::{}", row.name) };
        format!("/** {} */\npublic const {name} = {value};\n", comment(row, name, row.name))
    })),
    ("examples/rust/src/httpstatus.rs", || each_name(|row, name| {
        let value = if name == row.name { format!("Status({})", row.code) } else { format!("Status::{}", row.name) };
        format!("/// {}\npub const {name}: Status = {value};\n", comment(row, name, row.name))
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

fn java() -> String {
    each_name(|row, name| {
        let value = if name == row.name { format!("new HttpStatus({})", row.code) } else { row.name.to_owned() };
        format!("/** {} */\npublic static final HttpStatus {name} = {value};\n", comment(row, name, row.name))
    })
}

/// What a function makes of each name, the row's own and the others.
fn each_name(text: impl Fn(&Status, &str) -> String) -> String {
    REGISTRY
        .iter()
        .flat_map(|row| names(row).into_iter().map(move |name| (row, name)))
        .map(|(row, name)| text(row, &name))
        .collect()
}

/// What the comments say before the constants and after them.
const BEGIN: &str = "The constants, as `make generate` of libhttpstatus writes them.";
const END: &str = "The end of the constants.";

pub(crate) fn files(source: &Source) -> Vec<File> {
    let file = |&(path, constants): &Binding| File {
        path: path.to_owned(),
        text: renew(path, &source.read(path), &constants()),
    };
    BINDINGS.iter().map(file).collect()
}

/// A file with other lines between the two comments, indented as the first one is.
fn renew(path: &str, old: &str, constants: &str) -> String {
    let (mut new, mut between, mut found) = (String::new(), false, 0);
    for line in old.split_inclusive('\n') {
        between &= !line.contains(END);
        if !between {
            new += line;
        }
        if line.contains(BEGIN) {
            (between, found) = (true, found + 1);
            let indent = &line[..line.len() - line.trim_start().len()];
            for constant in constants.lines() {
                new += format!("{indent}{constant}").trim_end();
                new += "\n";
            }
        }
    }
    assert!(found == 1 && !between, "{path} needs one comment \"{BEGIN}\" and one \"{END}\" after it");
    new
}

/// What a comment says of a constant.
fn comment(row: &Status, name: &str, own_name: &str) -> String {
    if name != row.name {
        return format!("Other name of {own_name}.");
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
            .map(|word| if ["OK", "HTTP", "URI"].contains(&word) { word.to_owned() } else { pascal_case(word) })
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
