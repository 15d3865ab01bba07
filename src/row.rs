//! What a row of the registry is. A row that is incomplete or malformed does not compile.

/// A specification that defines status codes.
#[derive(Clone, Copy)]
pub struct Document {
    /// Its title in a reference, often shorter than the full one.
    pub title: &'static str,
    pub rfc: u16,
    pub maturity: Maturity,
}

#[derive(Clone, Copy)]
pub enum Maturity {
    /// Any other status, superseded documents included.
    Other,
    Experimental,
    Historic,
}

/// A specification.
pub const fn rfc(rfc: u16, title: &'static str, maturity: Maturity) -> Document {
    Document { title, rfc, maturity }
}

/// One status code.
pub struct Status {
    pub code: u16,
    pub name: &'static str,
    pub phrase: &'static str,
    pub former_phrases: &'static [&'static str],
    pub document: Document,
    pub section: &'static str,
    pub description: &'static str,
    /// The traits, one bit each.
    pub traits: u8,
}

pub const NO_CONTENT: u8 = 1;
pub const CACHEABLE: u8 = 1 << 1;
pub const EXPERIMENTAL: u8 = 1 << 2;
pub const DEPRECATED: u8 = 1 << 3;
pub const FOLLOWS_LOCATION: u8 = 1 << 4;

/// A row with the columns that every row has. Some traits follow from the code and the document; methods add the others.
pub const fn row(
    code: u16,
    name: &'static str,
    phrase: &'static str,
    document: Document,
    section: &'static str,
    description: &'static str,
) -> Status {
    assert!(code >= 100 && code <= 599, "a status code lies in 100..599");
    check_name(name);
    check_phrase(phrase);
    check_description(description);
    check_section(section);
    let of_code = if code < 200 { NO_CONTENT } else { 0 };
    let of_document = match document.maturity {
        Maturity::Other => 0,
        Maturity::Experimental => EXPERIMENTAL,
        Maturity::Historic => DEPRECATED,
    };
    Status { code, name, phrase, former_phrases: &[], document, section, description, traits: of_code | of_document }
}

impl Status {
    /// Spellings of RFC 1945, 2068, 2616, 4918 and 7231, which `http_status_from_phrase` also takes.
    pub const fn former_phrases(self, former_phrases: &'static [&'static str]) -> Self {
        let mut i = 0;
        while i < former_phrases.len() {
            check_phrase(former_phrases[i]);
            i += 1;
        }
        Self { former_phrases, ..self }
    }

    /// Heuristically cacheable: RFC 9110, Section 15.1, and for 451 RFC 7725, Section 3.
    pub const fn cacheable(self) -> Self {
        Self { traits: self.traits | CACHEABLE, ..self }
    }

    /// Never followed by content, like all of 1xx: RFC 9110, Section 6.4.1.
    pub const fn no_content(self) -> Self {
        Self { traits: self.traits | NO_CONTENT, ..self }
    }

    /// Sends the client to Location: RFC 9110, Section 15.4.
    pub const fn follows_location(self) -> Self {
        Self { traits: self.traits | FOLLOWS_LOCATION, ..self }
    }

    /// Deprecated by the document that defines it. A code whose whole document is Historic needs no mark.
    pub const fn deprecated(self) -> Self {
        Self { traits: self.traits | DEPRECATED, ..self }
    }
}

/// A character of a phrase, as it stands in the name that the phrase makes: in capitals, with underscores for blanks and
/// hyphens, and without apostrophes.
pub const fn in_name(byte: u8) -> Option<u8> {
    match byte {
        b'\'' => None,
        b' ' | b'-' => Some(b'_'),
        _ => Some(byte.to_ascii_uppercase()),
    }
}

/// Whether this is the name that the phrase makes.
pub const fn makes(phrase: &str, name: &str) -> bool {
    let (mut at, mut i) = (0, 0);
    while i < phrase.len() {
        if let Some(byte) = in_name(phrase.as_bytes()[i]) {
            if at == name.len() || name.as_bytes()[at] != byte {
                return false;
            }
            at += 1;
        }
        i += 1;
    }
    at == name.len()
}

const fn check_name(name: &str) {
    assert!(!name.is_empty(), "a name is not empty");
    let mut i = 0;
    while i < name.len() {
        let byte = name.as_bytes()[i];
        let good = byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_';
        assert!(good, "a name is capitals, digits and underscores");
        i += 1;
    }
}

/// A phrase makes a name, so it has no other characters.
const fn check_phrase(phrase: &str) {
    assert!(!phrase.is_empty(), "a phrase is not empty");
    let mut i = 0;
    while i < phrase.len() {
        let byte = phrase.as_bytes()[i];
        let good = byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b'-' | b'\'');
        assert!(good, "a phrase is letters, digits, blanks, hyphens and apostrophes");
        i += 1;
    }
}

const fn check_description(description: &str) {
    assert!(!description.is_empty() && description.len() <= 90, "a description has 1 to 90 characters");
    assert!(description.as_bytes()[0].is_ascii_uppercase(), "a description starts with a capital");
    assert!(description.as_bytes()[description.len() - 1] != b'.', "a description has no full stop");
    let mut i = 0;
    while i < description.len() {
        let byte = description.as_bytes()[i];
        assert!(byte.is_ascii_graphic() || byte == b' ', "a description is printable ASCII");
        i += 1;
    }
}

const fn check_section(section: &str) {
    assert!(!section.is_empty(), "a section is not empty");
    let mut i = 0;
    while i < section.len() {
        let byte = section.as_bytes()[i];
        assert!(byte == b'.' || byte.is_ascii_digit(), "a section is digits and full stops");
        i += 1;
    }
}
