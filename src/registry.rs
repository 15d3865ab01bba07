//! The registry: every fact about every status code, one row per code.
//!
//! To add a code, add its row to [`REGISTRY`]; `make freshness` prints it. Tables, constants, header and counts follow, and
//! the compiler refuses a row that is incomplete, malformed, out of order or a duplicate. Facts that nobody else publishes
//! as a table are repeated in `tests/facts.txt` on purpose: change both.

use crate::row::{Status, row};
use core::ffi::CStr;

/// The date of the IANA "HTTP Status Code Registry" that the rows reflect.
pub const DATE: &CStr = c"2025-09-15";

/// The specifications.
#[rustfmt::skip]
mod documents {
    use crate::row::{Document, Maturity::*, rfc};

    pub const RFC2295: Document = rfc(2295, "Transparent Content Negotiation in HTTP",           Experimental);
    pub const RFC2324: Document = rfc(2324, "HTCPCP/1.0",                                        Other);
    pub const RFC2518: Document = rfc(2518, "WebDAV",                                            Other);
    pub const RFC2774: Document = rfc(2774, "An HTTP Extension Framework",                       Historic);
    pub const RFC3229: Document = rfc(3229, "Delta Encoding in HTTP",                            Other);
    pub const RFC4918: Document = rfc(4918, "WebDAV",                                            Other);
    pub const RFC5842: Document = rfc(5842, "WebDAV Binding Extensions",                         Experimental);
    pub const RFC6585: Document = rfc(6585, "Additional HTTP Status Codes",                      Other);
    pub const RFC7725: Document = rfc(7725, "An HTTP Status Code to Report Legal Obstacles",     Other);
    pub const RFC8297: Document = rfc(8297, "An HTTP Status Code for Indicating Hints",          Other);
    pub const RFC8470: Document = rfc(8470, "Using Early Data in HTTP",                          Other);
    pub const RFC9110: Document = rfc(9110, "HTTP Semantics",                                    Other);
}
use documents::*;

/// The rows, in ascending order of code. The columns: code, name, phrase, where it is defined, description.
///
/// - A name never changes once it is released. That of 416 stands in Python's documentation alone.
/// - The phrase is IANA's current one; older spellings become `former_phrases`.
/// - The phrases make the aliases: CONTENT_TOO_LARGE of "Content Too Large". No alias is written here. So a name that only
///   one framework has, such as `I_AM_A_TEAPOT`, is none.
/// - A description is the project's own: what happened, told to a developer in at most 90 characters.
#[rustfmt::skip]
pub const REGISTRY: &[Status] = &[
    row(100, "CONTINUE",                        "Continue",                        RFC9110, "15.2.1",
        "Initial part of the request received, client should send the rest"),
    row(101, "SWITCHING_PROTOCOLS",             "Switching Protocols",             RFC9110, "15.2.2",
        "Server is changing to a protocol that the client listed in Upgrade"),
    row(102, "PROCESSING",                      "Processing",                      RFC2518, "10.1",
        "Server has the whole request and is still working on it"),
    row(103, "EARLY_HINTS",                     "Early Hints",                     RFC8297, "2",
        "Header fields of the likely response, sent ahead so that the client can preload"),

    row(200, "OK",                              "OK",                              RFC9110, "15.3.1",
        "Request fulfilled, document follows").cacheable(),
    row(201, "CREATED",                         "Created",                         RFC9110, "15.3.2",
        "Request led to one or more new resources"),
    row(202, "ACCEPTED",                        "Accepted",                        RFC9110, "15.3.3",
        "Request taken on for processing that is not finished and may never be"),
    row(203, "NON_AUTHORITATIVE_INFORMATION",   "Non-Authoritative Information",   RFC9110, "15.3.4",
        "Successful response that a transforming proxy has changed").cacheable(),
    row(204, "NO_CONTENT",                      "No Content",                      RFC9110, "15.3.5",
        "Success, the response has header fields but no content").cacheable().no_content(),
    row(205, "RESET_CONTENT",                   "Reset Content",                   RFC9110, "15.3.6",
        "Success, client should return the document view to its original state"),
    row(206, "PARTIAL_CONTENT",                 "Partial Content",                 RFC9110, "15.3.7",
        "Parts of the representation follow, in answer to a range request").cacheable(),
    row(207, "MULTI_STATUS",                    "Multi-Status",                    RFC4918, "11.1",
        "Content lists a separate result for each of several resources"),
    row(208, "ALREADY_REPORTED",                "Already Reported",                RFC5842, "7.1",
        "Members were listed already in this response, under another binding to the collection"),
    row(226, "IM_USED",                         "IM Used",                         RFC3229, "10.4.1",
        "Result of instance manipulations applied to the current representation"),

    row(300, "MULTIPLE_CHOICES",                "Multiple Choices",                RFC9110, "15.4.1",
        "Several representations are available, client should pick one").cacheable(),
    row(301, "MOVED_PERMANENTLY",               "Moved Permanently",               RFC9110, "15.4.2",
        "Resource has a new permanent URI to use from now on").cacheable().follows_location(),
    row(302, "FOUND",                           "Found",                           RFC9110, "15.4.3",
        "Resource is for now under a different URI").follows_location()
        .former_phrases(&["Moved Temporarily"]),
    row(303, "SEE_OTHER",                       "See Other",                       RFC9110, "15.4.4",
        "Result can be fetched with GET from another URI").follows_location(),
    row(304, "NOT_MODIFIED",                    "Not Modified",                    RFC9110, "15.4.5",
        "Copy that the client holds is still good, so none is sent").no_content(),
    row(305, "USE_PROXY",                       "Use Proxy",                       RFC9110, "15.4.6",
        "Client was to use the proxy named in Location, deprecated as a security risk").deprecated(),
    row(307, "TEMPORARY_REDIRECT",              "Temporary Redirect",              RFC9110, "15.4.8",
        "Repeat this one request with the same method at a different URI").follows_location(),
    row(308, "PERMANENT_REDIRECT",              "Permanent Redirect",              RFC9110, "15.4.9",
        "Repeat this and later requests with the same method at a new permanent URI").cacheable().follows_location(),

    row(400, "BAD_REQUEST",                     "Bad Request",                     RFC9110, "15.5.1",
        "Request is malformed or otherwise faulty, so the server will not process it"),
    row(401, "UNAUTHORIZED",                    "Unauthorized",                    RFC9110, "15.5.2",
        "Credentials for the target resource are missing or were turned down"),
    row(402, "PAYMENT_REQUIRED",                "Payment Required",                RFC9110, "15.5.3",
        "Reserved for payment schemes to come"),
    row(403, "FORBIDDEN",                       "Forbidden",                       RFC9110, "15.5.4",
        "Server knows what is asked and declines, for lack of rights or otherwise"),
    row(404, "NOT_FOUND",                       "Not Found",                       RFC9110, "15.5.5",
        "Target resource was not found, or the server will not say that it exists").cacheable(),
    row(405, "METHOD_NOT_ALLOWED",              "Method Not Allowed",              RFC9110, "15.5.6",
        "Target resource does not support the request method").cacheable(),
    row(406, "NOT_ACCEPTABLE",                  "Not Acceptable",                  RFC9110, "15.5.7",
        "No representation suits the client's Accept fields, and no default is offered"),
    row(407, "PROXY_AUTHENTICATION_REQUIRED",   "Proxy Authentication Required",   RFC9110, "15.5.8",
        "Client has to authenticate to the proxy first"),
    row(408, "REQUEST_TIMEOUT",                 "Request Timeout",                 RFC9110, "15.5.9",
        "Server gave up before the complete request had arrived")
        .former_phrases(&["Request Time-out"]),
    row(409, "CONFLICT",                        "Conflict",                        RFC9110, "15.5.10",
        "Request does not fit the state that the target resource is in now"),
    row(410, "GONE",                            "Gone",                            RFC9110, "15.5.11",
        "Target resource was removed, most likely for good").cacheable(),
    row(411, "LENGTH_REQUIRED",                 "Length Required",                 RFC9110, "15.5.12",
        "Server refuses a request without Content-Length"),
    row(412, "PRECONDITION_FAILED",             "Precondition Failed",             RFC9110, "15.5.13",
        "A condition that the request made turned out false"),
    row(413, "REQUEST_ENTITY_TOO_LARGE",        "Content Too Large",               RFC9110, "15.5.14",
        "Request content exceeds the size that the server accepts")
        .former_phrases(&["Request Entity Too Large", "Payload Too Large"]),
    row(414, "REQUEST_URI_TOO_LONG",            "URI Too Long",                    RFC9110, "15.5.15",
        "Target URI exceeds the length that the server accepts").cacheable()
        .former_phrases(&["Request-URI Too Long", "Request-URI Too Large"]),
    row(415, "UNSUPPORTED_MEDIA_TYPE",          "Unsupported Media Type",          RFC9110, "15.5.16",
        "Request content is in a format that this resource does not take"),
    row(416, "REQUEST_RANGE_NOT_SATISFIABLE",   "Range Not Satisfiable",           RFC9110, "15.5.17",
        "Requested ranges all lie outside of the representation, or are too many")
        .former_phrases(&["Requested Range Not Satisfiable"]),
    row(417, "EXPECTATION_FAILED",              "Expectation Failed",              RFC9110, "15.5.18",
        "Expectation stated in Expect cannot be met by this server or one behind it"),
    row(418, "IM_A_TEAPOT",                     "I'm a Teapot",                    RFC2324, "2.3.2",
        "Server is a teapot and declines to brew coffee"),
    row(421, "MISDIRECTED_REQUEST",             "Misdirected Request",             RFC9110, "15.5.20",
        "Request reached a server that gives no authoritative answers for its URI"),
    row(422, "UNPROCESSABLE_ENTITY",            "Unprocessable Content",           RFC9110, "15.5.21",
        "Content is well-formed, but the instructions in it cannot be carried out")
        .former_phrases(&["Unprocessable Entity"]),
    row(423, "LOCKED",                          "Locked",                          RFC4918, "11.3",
        "A lock on the resource or on the method's destination stands in the way"),
    row(424, "FAILED_DEPENDENCY",               "Failed Dependency",               RFC4918, "11.4",
        "Method was not carried out because another that it relied on failed"),
    row(425, "TOO_EARLY",                       "Too Early",                       RFC8470, "5.2",
        "Server will not risk processing early data that might be replayed"),
    row(426, "UPGRADE_REQUIRED",                "Upgrade Required",                RFC9110, "15.5.22",
        "Server declines over this protocol, but may accept over one named in Upgrade"),
    row(428, "PRECONDITION_REQUIRED",           "Precondition Required",           RFC6585, "3",
        "Request has to carry a condition, such as If-Match"),
    row(429, "TOO_MANY_REQUESTS",               "Too Many Requests",               RFC6585, "4",
        "Rate limit exceeded, client should slow down"),
    row(431, "REQUEST_HEADER_FIELDS_TOO_LARGE", "Request Header Fields Too Large", RFC6585, "5",
        "Header fields of the request are too large, one of them or all together"),
    row(451, "UNAVAILABLE_FOR_LEGAL_REASONS",   "Unavailable For Legal Reasons",   RFC7725, "3",
        "Access is refused because of a legal demand").cacheable(),

    row(500, "INTERNAL_SERVER_ERROR",           "Internal Server Error",           RFC9110, "15.6.1",
        "Unexpected condition kept the server from fulfilling the request"),
    row(501, "NOT_IMPLEMENTED",                 "Not Implemented",                 RFC9110, "15.6.2",
        "Server lacks the functionality that the request calls for").cacheable(),
    row(502, "BAD_GATEWAY",                     "Bad Gateway",                     RFC9110, "15.6.3",
        "Gateway or proxy got an invalid response from an upstream server"),
    row(503, "SERVICE_UNAVAILABLE",             "Service Unavailable",             RFC9110, "15.6.4",
        "Server is overloaded or down for maintenance, a later attempt may succeed"),
    row(504, "GATEWAY_TIMEOUT",                 "Gateway Timeout",                 RFC9110, "15.6.5",
        "Gateway or proxy waited in vain for an upstream server")
        .former_phrases(&["Gateway Time-out"]),
    row(505, "HTTP_VERSION_NOT_SUPPORTED",      "HTTP Version Not Supported",      RFC9110, "15.6.6",
        "Server cannot or will not speak the major HTTP version of the request"),
    row(506, "VARIANT_ALSO_NEGOTIATES",         "Variant Also Negotiates",         RFC2295, "8.1",
        "Chosen variant is itself set up to negotiate, a configuration error"),
    row(507, "INSUFFICIENT_STORAGE",            "Insufficient Storage",            RFC4918, "11.5",
        "Server cannot store what it needs to complete the request"),
    row(508, "LOOP_DETECTED",                   "Loop Detected",                   RFC5842, "7.2",
        "Whole operation failed because a request of infinite depth ran into a loop"),
    row(510, "NOT_EXTENDED",                    "Not Extended",                    RFC2774, "7",
        "Request lacks an extension that the server insists on"),
    row(511, "NETWORK_AUTHENTICATION_REQUIRED", "Network Authentication Required", RFC6585, "6",
        "Client has to log in before the network lets it through"),
];
