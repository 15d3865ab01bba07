//! What the header declares, read from its text.

/// One function and its comment.
pub struct Function {
    pub name: String,
    pub signature: Signature,
    /// The type of the result.
    pub returns: String,
    /// As declared, `void` included.
    pub parameters: Vec<String>,
    /// What the function does.
    pub description: String,
    /// The labelled rest of the comment: `Returns …`, `Never returns …`, `Example: …`, `Since …`.
    pub fields: Vec<String>,
}

impl Function {
    /// The name without what all names start with.
    pub fn short(&self) -> &str {
        self.name.strip_prefix("http_status_").expect("the prefix of all functions")
    }

    /// The version that brought it, such as "1.0".
    pub fn since(&self) -> &str {
        let since = self.field("Since ").unwrap_or_else(|| panic!("the comment of {} lacks \"Since\"", self.name));
        since.split_once(". ").expect("Since, then a full stop and the source").0
    }

    /// The examples in the comment: a call and its result, as C expressions.
    pub fn examples(&self) -> impl Iterator<Item = (&str, &str)> {
        let texts = self.fields.iter().filter_map(|field| field.strip_prefix("Example: "));
        texts.map(|text| {
            let parts = text.strip_suffix('.').and_then(|text| text.split_once(" is "));
            parts.unwrap_or_else(|| panic!("an example is \"Example: CALL is RESULT.\", not: {text}"))
        })
    }

    /// As in C, without attributes.
    pub fn declaration(&self) -> String {
        let space = if self.returns.ends_with('*') { "" } else { " " };
        format!("{}{space}{}({})", self.returns, self.name, self.parameters.join(", "))
    }

    /// What the function answers, in a line: the first sentence of its comment.
    pub fn summary(&self) -> &str {
        let description = &self.description;
        description.split_once(". ").map_or(description.as_str(), |(sentence, _)| sentence).trim_end_matches('.')
    }

    /// The field that starts with a label, without the label.
    pub fn field(&self, label: &str) -> Option<&str> {
        self.fields.iter().find_map(|field| field.strip_prefix(label)).map(str::trim_start)
    }
}

/// The types of the parameters and of the result. A function with other types needs a variant here; then the compiler
/// names every place that has to treat it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Signature {
    /// `const char *f(uint16_t code)`
    TextOfCode,
    /// `const char *f(uint16_t code, size_t index)`
    NthTextOfCode,
    /// `bool f(uint16_t code)`
    BoolOfCode,
    /// `uint8_t f(uint16_t code)`
    ClassOfCode,
    /// `uint16_t f(uint16_t code)`
    CodeOfCode,
    /// `uint16_t f(const char *string)`
    CodeOfString,
    /// `uint16_t f(const char *bytes, size_t length)`
    CodeOfBytes,
    /// `uint16_t f(size_t index)`
    CodeOfIndex,
    /// `size_t f(void)`
    Count,
    /// `const char *f(void)`
    Text,
    /// `uint32_t f(void)`
    Number,
}

impl Signature {
    fn of(returns: &str, parameters: &[String]) -> Signature {
        use Signature::*;
        let types: Vec<_> = parameters.iter().map(|parameter| type_of(parameter)).collect();
        match (returns, types.join(", ").as_str()) {
            ("const char *", "uint16_t") => TextOfCode,
            ("const char *", "uint16_t, size_t") => NthTextOfCode,
            ("bool", "uint16_t") => BoolOfCode,
            ("uint8_t", "uint16_t") => ClassOfCode,
            ("uint16_t", "uint16_t") => CodeOfCode,
            ("uint16_t", "const char *") => CodeOfString,
            ("uint16_t", "const char *, size_t") => CodeOfBytes,
            ("uint16_t", "size_t") => CodeOfIndex,
            ("size_t", "void") => Count,
            ("const char *", "void") => Text,
            ("uint32_t", "void") => Number,
            (_, types) => panic!("no function has had the type {returns}({types}): add it to codegen/src/api.rs"),
        }
    }

    /// Whether the answer depends on memory that an argument points to.
    pub fn reads_memory(self) -> bool {
        matches!(self, Signature::CodeOfString | Signature::CodeOfBytes)
    }
}

/// A parameter without its name.
fn type_of(parameter: &str) -> &str {
    match parameter.rfind([' ', '*']) {
        Some(at) => parameter[..=at].trim_end(),
        None => parameter,
    }
}

/// One enumerator and its comment.
pub struct Constant {
    /// Without `HTTPSTATUS_`.
    pub name: String,
    pub code: String,
    pub comment: String,
}

const LABELS: [&str; 4] = ["Returns ", "Never returns ", "Example: ", "Since "];

/// Reads declarations of the form `HTTPSTATUS_API ATTRIBUTE TYPE NAME(PARAMETERS);`, each on one line.
pub fn functions(header: &str) -> Vec<Function> {
    documented(header).filter_map(|(comment, line)| function(&comment, line)).collect()
}

fn function(comment: &str, line: &str) -> Option<Function> {
    let declaration = line.strip_prefix("HTTPSTATUS_API ")?;
    // cbindgen breaks the declaration where a line of the comment fills the width that cbindgen.toml allows.
    let parts = declaration.split_once(' ').and_then(|(_attribute, rest)| rest.strip_suffix(");")?.split_once('('));
    let Some((result_and_name, parameters)) = parts else { panic!("wrap this comment earlier:\n{comment}") };
    let returns = type_of(result_and_name);
    let name = result_and_name[returns.len()..].trim_start();
    let parameters: Vec<_> = parameters.split(", ").map(str::to_owned).collect();
    let (description, fields) = description_and_fields(comment);
    Some(Function {
        name: name.to_owned(),
        signature: Signature::of(returns, &parameters),
        returns: returns.to_owned(),
        parameters,
        description,
        fields,
    })
}

/// A comment, cut where a line starts with a label.
fn description_and_fields(comment: &str) -> (String, Vec<String>) {
    let mut parts = vec![String::new()];
    for line in comment.lines().filter(|line| !line.is_empty()) {
        if LABELS.iter().any(|label| line.starts_with(label)) {
            parts.push(line.to_owned());
        } else {
            let part = parts.last_mut().expect("the first part");
            *part += " ";
            *part += line;
        }
    }
    (parts.remove(0).trim_start().to_owned(), parts)
}

pub fn constants(header: &str) -> Vec<Constant> {
    let mut constants = Vec::new();
    for (comment, declaration) in documented(header) {
        let enumerator = declaration.strip_prefix("HTTPSTATUS_").map(|rest| rest.trim_end_matches(','));
        if let Some((name, code)) = enumerator.and_then(|enumerator| enumerator.split_once(" = ")) {
            constants.push(Constant { name: name.to_owned(), code: code.to_owned(), comment });
        }
    }
    constants
}

/// Each comment of the documentation, without its stars, and the line that follows it.
fn documented(header: &str) -> impl Iterator<Item = (String, &str)> {
    header.split("/**\n").skip(1).map(|part| {
        let (comment, after) = part.split_once("*/").unwrap();
        (comment_text(comment), after.trim_start().lines().next().unwrap())
    })
}

/// The text of a comment, line by line.
pub fn comment_text(comment: &str) -> String {
    let bare = |line: &str| {
        let line = line.trim_start();
        line.strip_prefix("* ").unwrap_or_else(|| line.trim_start_matches('*')).to_owned()
    };
    comment.lines().map(bare).collect::<Vec<_>>().join("\n").trim_end().to_owned()
}

/// The indented parts of a comment, such as a program and what it prints.
pub fn displays(comment: &str) -> Vec<String> {
    let lines: Vec<_> = comment.lines().collect();
    let is_prose = |line: &str| !line.is_empty() && !line.starts_with("    ");
    let parts = lines.chunk_by(|line, next| is_prose(line) == is_prose(next)).filter(|part| !is_prose(part[0]));
    let display = |part: &[&str]| {
        let lines: Vec<_> = part.iter().map(|line| line.strip_prefix("    ").unwrap_or(line)).collect();
        lines.join("\n").trim_matches('\n').to_owned() + "\n"
    };
    parts.map(display).filter(|display| display != "\n").collect()
}
