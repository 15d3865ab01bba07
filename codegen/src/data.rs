//! The registry as data, for programs that cannot call the library, and the schema of that data.

use crate::api::Function;
use crate::registry::{DATE, REGISTRY};
use crate::row::{CACHEABLE, DEPRECATED, EXPERIMENTAL, FOLLOWS_LOCATION, NO_CONTENT, Status};
use crate::source::{File, Source, version};
use crate::{class_name, names, reference, url};

const SCHEMA: &str = "registry.schema.json";

/// A key of a status: its name, what it must be by the schema, and its value. A value is Rust's `Debug` text, which is
/// JSON for numbers, booleans, printable ASCII and lists of it.
type Key = (&'static str, &'static str, fn(&Status) -> String);

const TEXT: &str = r#""type": "string", "minLength": 1"#;
const TRAIT: &str = r#""type": "boolean""#;

#[rustfmt::skip]
const KEYS: [Key; 15] = [
    ("code", r#""type": "integer", "minimum": 100, "maximum": 599"#, |row| row.code.to_string()),
    ("name", r##""$ref": "#/$defs/name""##, |row| format!("{:?}", row.name)),
    ("phrase", TEXT, |row| format!("{:?}", row.phrase)),
    ("description", r#""type": "string", "minLength": 1, "maxLength": 90"#, |row| format!("{:?}", row.description)),
    ("reference", TEXT, |row| format!("{:?}", reference(row))),
    ("url", r#""type": "string", "format": "uri""#, |row| format!("{:?}", url(row))),
    ("aliases", r##""type": "array", "items": {"$ref": "#/$defs/name"}"##, |row| format!("{:?}", &names(row)[1..])),
    ("former_phrases", r#""type": "array", "items": {"type": "string", "minLength": 1}"#, |row| format!("{:?}", row.former_phrases)),
    ("class", r#""type": "integer", "minimum": 1, "maximum": 5"#, |row| (row.code / 100).to_string()),
    ("class_name", TEXT, |row| format!("{:?}", class_name(row))),
    ("has_content", TRAIT, |row| (row.traits & NO_CONTENT == 0).to_string()),
    ("is_cacheable", TRAIT, |row| (row.traits & CACHEABLE != 0).to_string()),
    ("follows_location", TRAIT, |row| (row.traits & FOLLOWS_LOCATION != 0).to_string()),
    ("is_experimental", TRAIT, |row| (row.traits & EXPERIMENTAL != 0).to_string()),
    ("is_deprecated", TRAIT, |row| (row.traits & DEPRECATED != 0).to_string()),
];

pub fn files(source: &Source) -> [File; 2] {
    let statuses = REGISTRY.iter().map(|row| {
        let lines = KEYS.iter().map(|(key, _, value)| format!("      \"{key}\": {}", value(row)));
        format!("    {{\n{}\n    }}", lines.collect::<Vec<_>>().join(",\n"))
    });
    let text = format!(
        "{{\n  \"$schema\": \"{SCHEMA}\",\n  \"version\": \"{}\",\n  \"registry_date\": \"{}\",\n  \"statuses\": [\n{}\n  ]\n}}\n",
        version(source.root),
        DATE.to_str().unwrap(),
        statuses.collect::<Vec<_>>().join(",\n")
    );
    let data = File { path: "data/registry.json".to_owned(), text };
    [data, File { path: format!("data/{SCHEMA}"), text: schema(&source.functions) }]
}

fn schema(functions: &[Function]) -> String {
    let properties = KEYS.iter().map(|(key, form, _)| {
        let function = key.strip_suffix("es").filter(|key| *key == "alias").or(key.strip_suffix("s"));
        let short = function.filter(|key| ["alias", "former_phrase"].contains(key)).unwrap_or(key);
        let about = functions.iter().find(|function| function.short() == short).map(Function::summary);
        let about = about.unwrap_or("The status code, the key of the list");
        format!("          \"{key}\": {{{form}, \"description\": {about:?}}}")
    });
    let required: Vec<_> = KEYS.iter().map(|(key, ..)| *key).collect();
    format!(
        r##"{{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "The HTTP Status Code Registry",
  "description": "As libhttpstatus has it: IANA's registry with names, descriptions and traits. Written by `make generate`.",
  "type": "object",
  "properties": {{
    "$schema": {{"type": "string"}},
    "version": {{"type": "string", "pattern": "^[0-9]+\\.[0-9]+\\.[0-9]+$", "description": "The version of libhttpstatus"}},
    "registry_date": {{"type": "string", "format": "date", "description": "The date of IANA's registry that the list reflects"}},
    "statuses": {{
      "description": "The registered codes in ascending order",
      "type": "array",
      "minItems": 1,
      "uniqueItems": true,
      "items": {{
        "type": "object",
        "properties": {{
{}
        }},
        "required": {required:?},
        "additionalProperties": false
      }}
    }}
  }},
  "required": ["$schema", "version", "registry_date", "statuses"],
  "additionalProperties": false,
  "$defs": {{
    "name": {{"type": "string", "pattern": "^[A-Z][A-Z0-9_]*$"}}
  }}
}}
"##,
        properties.collect::<Vec<_>>().join(",\n")
    )
}
