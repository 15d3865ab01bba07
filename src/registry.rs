//! The registry: every fact about every status code, one row a code.
//!
//! To add a code, add its row to [`REGISTRY`]: tables, constants, header and counts follow, and the compiler refuses a
//! row that is incomplete, out of order, a duplicate or not plain ASCII. `make freshness` prints the row.
//!
//! What no one else knows stands a second time in `tests/facts.txt`: a fact is changed in both, on purpose.

use core::ffi::CStr;

/// The date of the IANA "HTTP Status Code Registry" that the rows reflect.
pub const DATE: &CStr = c"2025-09-15";

/// A specification that defines status codes.
#[derive(Clone, Copy)]
pub struct Document {
    /// What it is called in a reference, often shorter than its full title.
    pub title: &'static str,
    /// Its number in the RFC series.
    pub rfc: u16,
    /// Its standing.
    pub maturity: Maturity,
}

/// The standing of a specification.
#[derive(Clone, Copy)]
pub enum Maturity {
    /// Neither of the others: on the standards track or not, and even where a later document has replaced it.
    Current,
    /// Published as an experiment.
    Experimental,
    /// Retired by the IETF.
    Historic,
}

/// The specifications.
#[rustfmt::skip]
#[allow(clippy::missing_docs_in_private_items, reason = "each says its title")]
mod documents {
    use super::{Document, Maturity::{self, *}};

    const fn rfc(rfc: u16, title: &'static str, maturity: Maturity) -> Document {
        Document { title, rfc, maturity }
    }

    pub const NEGOTIATION: Document = rfc(2295, "Transparent Content Negotiation in HTTP",            Experimental);
    pub const HTCPCP:      Document = rfc(2324, "HTCPCP/1.0",                                         Current);
    pub const WEBDAV_1999: Document = rfc(2518, "WebDAV",                                             Current);
    pub const EXTENSION:   Document = rfc(2774, "An HTTP Extension Framework",                        Historic);
    pub const DELTA:       Document = rfc(3229, "Delta Encoding in HTTP",                             Current);
    pub const WEBDAV:      Document = rfc(4918, "WebDAV",                                             Current);
    pub const BINDING:     Document = rfc(5842, "WebDAV Binding Extensions",                          Experimental);
    pub const ADDITIONAL:  Document = rfc(6585, "Additional HTTP Status Codes",                       Current);
    pub const LEGAL:       Document = rfc(7725, "An HTTP Status Code to Report Legal Obstacles",      Current);
    pub const HINTS:       Document = rfc(8297, "An HTTP Status Code for Indicating Hints",           Current);
    pub const EARLY_DATA:  Document = rfc(8470, "Using Early Data in HTTP",                           Current);
    pub const HTTP:        Document = rfc(9110, "HTTP Semantics",                                     Current);
}
use documents::*;

/// The rows, in ascending order of code. The columns: code, name, phrase, where it is defined, description.
///
/// A name never changes once released; a later spelling becomes one of the `aliases`. The phrase is IANA's current
/// one; an older spelling becomes one of the `former_phrases`. Each phrase, current or former, makes a name or an alias:
/// [`check_answers`] says how. Descriptions are this project's own: what happened, for a developer, as a fragment of at
/// most 90 characters.
#[rustfmt::skip]
pub const REGISTRY: &[Status] = &[
    row(100, "CONTINUE",                        "Continue",                        HTTP, "15.2.1",
        "Initial part of the request received, client should send the rest"),
    row(101, "SWITCHING_PROTOCOLS",             "Switching Protocols",             HTTP, "15.2.2",
        "Server is changing to a protocol that the client listed in Upgrade"),
    row(102, "PROCESSING",                      "Processing",                      WEBDAV_1999, "10.1",
        "Server has the whole request and is still working on it"),
    row(103, "EARLY_HINTS",                     "Early Hints",                     HINTS, "2",
        "Header fields of the likely response, sent ahead so that the client can preload"),

    row(200, "OK",                              "OK",                              HTTP, "15.3.1",
        "Request fulfilled, document follows").cacheable(),
    row(201, "CREATED",                         "Created",                         HTTP, "15.3.2",
        "Request led to one or more new resources"),
    row(202, "ACCEPTED",                        "Accepted",                        HTTP, "15.3.3",
        "Request taken on for processing that is not finished and may never be"),
    row(203, "NON_AUTHORITATIVE_INFORMATION",   "Non-Authoritative Information",   HTTP, "15.3.4",
        "Successful response that a transforming proxy has changed").cacheable(),
    row(204, "NO_CONTENT",                      "No Content",                      HTTP, "15.3.5",
        "Success, the response has header fields but no content").cacheable().no_content(),
    row(205, "RESET_CONTENT",                   "Reset Content",                   HTTP, "15.3.6",
        "Success, client should return the document view to its original state"),
    row(206, "PARTIAL_CONTENT",                 "Partial Content",                 HTTP, "15.3.7",
        "Parts of the representation follow, in answer to a range request").cacheable(),
    row(207, "MULTI_STATUS",                    "Multi-Status",                    WEBDAV, "11.1",
        "Content lists a separate result for each of several resources"),
    row(208, "ALREADY_REPORTED",                "Already Reported",                BINDING, "7.1",
        "Members were listed already in this response, under another binding to the collection"),
    row(226, "IM_USED",                         "IM Used",                         DELTA, "10.4.1",
        "Result of instance manipulations applied to the current representation"),

    row(300, "MULTIPLE_CHOICES",                "Multiple Choices",                HTTP, "15.4.1",
        "Several representations are available, client should pick one").cacheable(),
    row(301, "MOVED_PERMANENTLY",               "Moved Permanently",               HTTP, "15.4.2",
        "Resource has a new permanent URI to use from now on").cacheable(),
    row(302, "FOUND",                           "Found",                           HTTP, "15.4.3",
        "Resource is for now under a different URI")
        .aliases(&["MOVED_TEMPORARILY"])
        .former_phrases(&["Moved Temporarily"]),
    row(303, "SEE_OTHER",                       "See Other",                       HTTP, "15.4.4",
        "Result can be fetched with GET from another URI"),
    row(304, "NOT_MODIFIED",                    "Not Modified",                    HTTP, "15.4.5",
        "Copy that the client holds is still good, so none is sent").no_content(),
    row(305, "USE_PROXY",                       "Use Proxy",                       HTTP, "15.4.6",
        "Client was to use the proxy named in Location, deprecated as a security risk").deprecated(),
    row(307, "TEMPORARY_REDIRECT",              "Temporary Redirect",              HTTP, "15.4.8",
        "Repeat this one request with the same method at a different URI"),
    row(308, "PERMANENT_REDIRECT",              "Permanent Redirect",              HTTP, "15.4.9",
        "Repeat this and later requests with the same method at a new permanent URI").cacheable(),

    row(400, "BAD_REQUEST",                     "Bad Request",                     HTTP, "15.5.1",
        "Request is malformed or otherwise faulty, so the server will not process it"),
    row(401, "UNAUTHORIZED",                    "Unauthorized",                    HTTP, "15.5.2",
        "Credentials for the target resource are missing or were turned down"),
    row(402, "PAYMENT_REQUIRED",                "Payment Required",                HTTP, "15.5.3",
        "Reserved for payment schemes to come"),
    row(403, "FORBIDDEN",                       "Forbidden",                       HTTP, "15.5.4",
        "Server knows what is asked and declines, for lack of rights or otherwise"),
    row(404, "NOT_FOUND",                       "Not Found",                       HTTP, "15.5.5",
        "Target resource was not found, or the server will not say that it exists").cacheable(),
    row(405, "METHOD_NOT_ALLOWED",              "Method Not Allowed",              HTTP, "15.5.6",
        "Target resource does not support the request method").cacheable(),
    row(406, "NOT_ACCEPTABLE",                  "Not Acceptable",                  HTTP, "15.5.7",
        "No representation suits the client's Accept fields, and no default is offered"),
    row(407, "PROXY_AUTHENTICATION_REQUIRED",   "Proxy Authentication Required",   HTTP, "15.5.8",
        "Client has to authenticate to the proxy first"),
    row(408, "REQUEST_TIMEOUT",                 "Request Timeout",                 HTTP, "15.5.9",
        "Server gave up before the complete request had arrived")
        .aliases(&["REQUEST_TIME_OUT"])
        .former_phrases(&["Request Time-out"]),
    row(409, "CONFLICT",                        "Conflict",                        HTTP, "15.5.10",
        "Request does not fit the state that the target resource is in now"),
    row(410, "GONE",                            "Gone",                            HTTP, "15.5.11",
        "Target resource was removed, most likely for good").cacheable(),
    row(411, "LENGTH_REQUIRED",                 "Length Required",                 HTTP, "15.5.12",
        "Server refuses a request without Content-Length"),
    row(412, "PRECONDITION_FAILED",             "Precondition Failed",             HTTP, "15.5.13",
        "A condition that the request made turned out false"),
    row(413, "REQUEST_ENTITY_TOO_LARGE",        "Content Too Large",               HTTP, "15.5.14",
        "Request content exceeds the size that the server accepts")
        .aliases(&["CONTENT_TOO_LARGE", "PAYLOAD_TOO_LARGE"])
        .former_phrases(&["Request Entity Too Large", "Payload Too Large"]),
    row(414, "REQUEST_URI_TOO_LONG",            "URI Too Long",                    HTTP, "15.5.15",
        "Target URI exceeds the length that the server accepts").cacheable()
        .aliases(&["URI_TOO_LONG", "REQUEST_URI_TOO_LARGE"])
        .former_phrases(&["Request-URI Too Long", "Request-URI Too Large"]),
    row(415, "UNSUPPORTED_MEDIA_TYPE",          "Unsupported Media Type",          HTTP, "15.5.16",
        "Request content is in a format that this resource does not take"),
    row(416, "REQUEST_RANGE_NOT_SATISFIABLE",   "Range Not Satisfiable",           HTTP, "15.5.17",
        "Requested ranges all lie outside of the representation, or are too many")
        .aliases(&["RANGE_NOT_SATISFIABLE", "REQUESTED_RANGE_NOT_SATISFIABLE"])
        .former_phrases(&["Requested Range Not Satisfiable"]),
    row(417, "EXPECTATION_FAILED",              "Expectation Failed",              HTTP, "15.5.18",
        "Expectation stated in Expect cannot be met by this server or one behind it"),
    row(418, "IM_A_TEAPOT",                     "I'm a Teapot",                    HTCPCP, "2.3.2",
        "Server is a teapot and declines to brew coffee"),
    row(421, "MISDIRECTED_REQUEST",             "Misdirected Request",             HTTP, "15.5.20",
        "Request reached a server that gives no authoritative answers for its URI"),
    row(422, "UNPROCESSABLE_ENTITY",            "Unprocessable Content",           HTTP, "15.5.21",
        "Content is well-formed, but the instructions in it cannot be carried out")
        .aliases(&["UNPROCESSABLE_CONTENT"])
        .former_phrases(&["Unprocessable Entity"]),
    row(423, "LOCKED",                          "Locked",                          WEBDAV, "11.3",
        "A lock on the resource or on the method's destination stands in the way"),
    row(424, "FAILED_DEPENDENCY",               "Failed Dependency",               WEBDAV, "11.4",
        "Method was not carried out because another that it relied on failed"),
    row(425, "TOO_EARLY",                       "Too Early",                       EARLY_DATA, "5.2",
        "Server will not risk processing early data that might be replayed"),
    row(426, "UPGRADE_REQUIRED",                "Upgrade Required",                HTTP, "15.5.22",
        "Server declines over this protocol, but may accept over one named in Upgrade"),
    row(428, "PRECONDITION_REQUIRED",           "Precondition Required",           ADDITIONAL, "3",
        "Request has to carry a condition, such as If-Match"),
    row(429, "TOO_MANY_REQUESTS",               "Too Many Requests",               ADDITIONAL, "4",
        "Rate limit exceeded, client should slow down"),
    row(431, "REQUEST_HEADER_FIELDS_TOO_LARGE", "Request Header Fields Too Large", ADDITIONAL, "5",
        "Header fields of the request are too large, one of them or all together"),
    row(451, "UNAVAILABLE_FOR_LEGAL_REASONS",   "Unavailable For Legal Reasons",   LEGAL, "3",
        "Access is refused because of a legal demand").cacheable(),

    row(500, "INTERNAL_SERVER_ERROR",           "Internal Server Error",           HTTP, "15.6.1",
        "Unexpected condition kept the server from fulfilling the request"),
    row(501, "NOT_IMPLEMENTED",                 "Not Implemented",                 HTTP, "15.6.2",
        "Server lacks the functionality that the request calls for").cacheable(),
    row(502, "BAD_GATEWAY",                     "Bad Gateway",                     HTTP, "15.6.3",
        "Gateway or proxy got an invalid response from an upstream server"),
    row(503, "SERVICE_UNAVAILABLE",             "Service Unavailable",             HTTP, "15.6.4",
        "Server is overloaded or down for maintenance, a later attempt may succeed"),
    row(504, "GATEWAY_TIMEOUT",                 "Gateway Timeout",                 HTTP, "15.6.5",
        "Gateway or proxy waited in vain for an upstream server")
        .aliases(&["GATEWAY_TIME_OUT"])
        .former_phrases(&["Gateway Time-out"]),
    row(505, "HTTP_VERSION_NOT_SUPPORTED",      "HTTP Version Not Supported",      HTTP, "15.6.6",
        "Server cannot or will not speak the major HTTP version of the request"),
    row(506, "VARIANT_ALSO_NEGOTIATES",         "Variant Also Negotiates",         NEGOTIATION, "8.1",
        "Chosen variant is itself set up to negotiate, a configuration error"),
    row(507, "INSUFFICIENT_STORAGE",            "Insufficient Storage",            WEBDAV, "11.5",
        "Server cannot store what it needs to complete the request"),
    row(508, "LOOP_DETECTED",                   "Loop Detected",                   BINDING, "7.2",
        "Whole operation failed because a request of infinite depth ran into a loop"),
    row(510, "NOT_EXTENDED",                    "Not Extended",                    EXTENSION, "7",
        "Request lacks an extension that the server insists on"),
    row(511, "NETWORK_AUTHENTICATION_REQUIRED", "Network Authentication Required", ADDITIONAL, "6",
        "Client has to log in before the network lets it through"),
];

/// One row.
pub struct Status {
    /// The status code.
    pub code: u16,
    /// The name, that of the constant.
    pub name: &'static str,
    /// The reason phrase.
    pub phrase: &'static str,
    /// The specification that defines it.
    pub document: Document,
    /// The section of the specification.
    pub section: &'static str,
    /// What has happened.
    pub description: &'static str,
    /// Other names.
    pub aliases: &'static [&'static str],
    /// Phrases that it once had.
    pub former_phrases: &'static [&'static str],
    /// Heuristically cacheable.
    pub cacheable: bool,
    /// Followed by content.
    pub content: bool,
    /// Defined by an experimental document.
    pub experimental: bool,
    /// No longer to be used.
    pub deprecated: bool,
}

/// A row with what every row has. Its traits follow from the code and the document until a method says otherwise.
const fn row(
    code: u16,
    name: &'static str,
    phrase: &'static str,
    document: Document,
    section: &'static str,
    description: &'static str,
) -> Status {
    assert!(code >= 100 && code <= 599, "a status code lies in 100..599");
    check_name(name);
    check_text(phrase);
    check_text(description);
    assert!(description.len() <= 90, "a description has 90 characters at most");
    assert!(description.as_bytes()[0].is_ascii_uppercase(), "a description starts with a capital");
    assert!(description.as_bytes()[description.len() - 1] != b'.', "a description has no full stop");
    let mut i = 0;
    while i < section.len() {
        let byte = section.as_bytes()[i];
        assert!(byte == b'.' || byte.is_ascii_digit(), "a section is digits and full stops");
        i += 1;
    }
    assert!(i > 0, "a status code is defined in some section");
    Status {
        code,
        name,
        phrase,
        section,
        description,
        aliases: &[],
        former_phrases: &[],
        cacheable: false,
        content: code >= 200,
        experimental: matches!(document.maturity, Maturity::Experimental),
        deprecated: matches!(document.maturity, Maturity::Historic),
        document,
    }
}

impl Status {
    /// Other names, which `http_status_from_name` also takes.
    const fn aliases(self, aliases: &'static [&'static str]) -> Self {
        let mut i = 0;
        while i < aliases.len() {
            check_name(aliases[i]);
            i += 1;
        }
        Self { aliases, ..self }
    }

    /// Spellings of RFC 1945, 2068, 2616, 4918 and 7231, which `http_status_from_phrase` also takes.
    const fn former_phrases(self, former_phrases: &'static [&'static str]) -> Self {
        let mut i = 0;
        while i < former_phrases.len() {
            check_text(former_phrases[i]);
            i += 1;
        }
        Self { former_phrases, ..self }
    }

    /// Heuristically cacheable: RFC 9110, Section 15.1, and for 451 RFC 7725, Section 3.
    const fn cacheable(self) -> Self {
        Self { cacheable: true, ..self }
    }

    /// Never followed by content, as all of 1xx are not: RFC 9110, Section 6.4.1.
    const fn no_content(self) -> Self {
        Self { content: false, ..self }
    }

    /// Deprecated by the document that defines it. A code whose whole document is Historic needs no mark.
    const fn deprecated(self) -> Self {
        Self { deprecated: true, ..self }
    }
}

/// Refuses what could not be printed on every terminal.
const fn check_text(text: &str) {
    assert!(!text.is_empty(), "a text is not empty");
    let mut i = 0;
    while i < text.len() {
        let byte = text.as_bytes()[i];
        assert!(byte.is_ascii_graphic() || byte == b' ', "a text is printable ASCII");
        i += 1;
    }
}

/// Refuses what could not be a part of a constant's name.
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

/// Refuses a row without the name that one of its phrases makes: in capitals, without apostrophes, and with underscores
/// for blanks and hyphens. So what `http_status_from_phrase` takes, `http_status_from_name` takes in that form.
///
/// Each name that CPython has is a name here as well: `tests/suite/answers/other_tables.rs` sees to it. `REQUEST_RANGE_NOT_SATISFIABLE`
/// alone is of neither kind: it comes from a misprint in Python's documentation, the page that the names were taken
/// from. Names of single frameworks stay out, such as `I_AM_A_TEAPOT` and nginx's `NOT_ALLOWED`: no phrase makes them.
const fn check_answers(row: &Status, phrase: &str) {
    const COMPLAINT: &str = "a row lacks the alias ";
    let mut text = [0; 80];
    let mut end = 0;
    while end < COMPLAINT.len() {
        text[end] = COMPLAINT.as_bytes()[end];
        end += 1;
    }
    let mut i = 0;
    while i < phrase.len() {
        let byte = phrase.as_bytes()[i];
        if byte != b'\'' {
            text[end] = if matches!(byte, b' ' | b'-') { b'_' } else { byte.to_ascii_uppercase() };
            end += 1;
        }
        i += 1;
    }
    let (text, _) = text.split_at(end);
    let (_, name) = text.split_at(COMPLAINT.len());
    let mut answers = is_same(row.name, name);
    let mut i = 0;
    while i < row.aliases.len() {
        answers = answers || is_same(row.aliases[i], name);
        i += 1;
    }
    match core::str::from_utf8(text) {
        Ok(complaint) => assert!(answers, "{}", complaint),
        Err(_) => unreachable!(),
    }
}

/// Whether a text consists of these bytes.
const fn is_same(text: &str, bytes: &[u8]) -> bool {
    let mut same = text.len() == bytes.len();
    let mut i = 0;
    while same && i < bytes.len() {
        same = text.as_bytes()[i] == bytes[i];
        i += 1;
    }
    same
}

const _: () = {
    let mut i = 0;
    while i < REGISTRY.len() {
        let row = &REGISTRY[i];
        assert!(i == 0 || REGISTRY[i - 1].code < row.code, "the rows ascend by code, each code once");
        check_answers(row, row.phrase);
        let mut j = 0;
        while j < row.former_phrases.len() {
            check_answers(row, row.former_phrases[j]);
            j += 1;
        }
        i += 1;
    }
};
