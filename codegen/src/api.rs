//! What the header declares, read from its text. Nothing else reads the header.

/// One function and its comment.
pub struct Function {
    pub name: String,
    /// What the declaration says before the name.
    pub returns: String,
    /// As declared, `void` included.
    pub parameters: Vec<String>,
    /// Whether the answer depends on more than the arguments: on the text that one of them points to.
    pub pure: bool,
    /// What the function does.
    pub description: String,
    /// The labelled rest of the comment: `Returns …`, `Never returns …`, `Since …`.
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

    /// As in C, without attributes.
    pub fn declaration(&self) -> String {
        let space = if self.returns.ends_with('*') { "" } else { " " };
        format!("{}{space}{}({})", self.returns, self.name, self.parameters.join(", "))
    }

    /// The field that starts with a label, without the label.
    pub fn field(&self, label: &str) -> Option<&str> {
        self.fields.iter().find_map(|field| field.strip_prefix(label)).map(str::trim_start)
    }
}

/// One enumerator and its comment.
pub struct Constant {
    /// Without `HTTPSTATUS_`.
    pub name: String,
    pub code: String,
    pub comment: String,
}

const LABELS: [&str; 3] = ["Returns ", "Never returns ", "Since "];

pub fn functions(header: &str) -> Vec<Function> {
    let mut functions = Vec::new();
    for (comment, declaration) in documented(header) {
        let Some(declaration) = declaration.strip_prefix("HTTPSTATUS_API ") else { continue };
        let (attribute, declaration) = declaration.split_once(' ').expect("an attribute before the type");
        let pure = attribute == "HTTPSTATUS_PURE";
        let (before, after) = declaration.split_once('(').expect("a declaration of one line");
        let at = before.rfind([' ', '*']).unwrap() + 1;
        let (parameters, _) = after.split_once(')').unwrap();

        let mut description = String::new();
        let mut fields: Vec<String> = Vec::new();
        for line in comment.lines().filter(|line| !line.is_empty()) {
            if LABELS.iter().any(|label| line.starts_with(label)) {
                fields.push(line.to_owned());
            } else {
                let text = fields.last_mut().unwrap_or(&mut description);
                *text += " ";
                *text += line;
            }
        }
        functions.push(Function {
            name: before[at..].to_owned(),
            returns: before[..at].trim_end().to_owned(),
            pure,
            parameters: parameters.split(", ").map(str::to_owned).collect(),
            description: description.trim_start().to_owned(),
            fields,
        });
    }
    functions
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
        (unstarred(comment), after.trim_start().lines().next().unwrap())
    })
}

/// The text of a comment, line by line.
pub fn unstarred(comment: &str) -> String {
    let bare = |line: &str| {
        let line = line.trim_start();
        line.strip_prefix("* ").unwrap_or_else(|| line.trim_start_matches('*')).to_owned()
    };
    comment.lines().map(bare).collect::<Vec<_>>().join("\n").trim_end().to_owned()
}
