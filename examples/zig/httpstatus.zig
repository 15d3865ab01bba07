// SPDX-License-Identifier: MIT

//! The HTTP status registry of libhttpstatus.
//!
//! Copy this file into a project: const http = @import("httpstatus.zig"). It is for Zig 0.15 to 0.17.

const std = @import("std");

/// A status code, registered or not: Status.not_found, Status.of(499). The texts of one that is not registered are
/// null.
pub const Status = enum(u16) {
    // The constants, as `make generate` of libhttpstatus writes them.
    /// Continue: HTTP Semantics RFC 9110, Section 15.2.1.
    @"continue" = 100,
    /// Switching Protocols: HTTP Semantics RFC 9110, Section 15.2.2.
    switching_protocols = 101,
    /// Processing: WebDAV RFC 2518, Section 10.1.
    processing = 102,
    /// Early Hints: An HTTP Status Code for Indicating Hints RFC 8297, Section 2.
    early_hints = 103,
    /// OK: HTTP Semantics RFC 9110, Section 15.3.1.
    ok = 200,
    /// Created: HTTP Semantics RFC 9110, Section 15.3.2.
    created = 201,
    /// Accepted: HTTP Semantics RFC 9110, Section 15.3.3.
    accepted = 202,
    /// Non-Authoritative Information: HTTP Semantics RFC 9110, Section 15.3.4.
    non_authoritative_information = 203,
    /// No Content: HTTP Semantics RFC 9110, Section 15.3.5.
    no_content = 204,
    /// Reset Content: HTTP Semantics RFC 9110, Section 15.3.6.
    reset_content = 205,
    /// Partial Content: HTTP Semantics RFC 9110, Section 15.3.7.
    partial_content = 206,
    /// Multi-Status: WebDAV RFC 4918, Section 11.1.
    multi_status = 207,
    /// Already Reported: WebDAV Binding Extensions RFC 5842, Section 7.1 (Experimental).
    already_reported = 208,
    /// IM Used: Delta Encoding in HTTP RFC 3229, Section 10.4.1.
    im_used = 226,
    /// Multiple Choices: HTTP Semantics RFC 9110, Section 15.4.1.
    multiple_choices = 300,
    /// Moved Permanently: HTTP Semantics RFC 9110, Section 15.4.2.
    moved_permanently = 301,
    /// Found: HTTP Semantics RFC 9110, Section 15.4.3.
    found = 302,
    /// See Other: HTTP Semantics RFC 9110, Section 15.4.4.
    see_other = 303,
    /// Not Modified: HTTP Semantics RFC 9110, Section 15.4.5.
    not_modified = 304,
    /// Use Proxy: HTTP Semantics RFC 9110, Section 15.4.6.
    use_proxy = 305,
    /// Temporary Redirect: HTTP Semantics RFC 9110, Section 15.4.8.
    temporary_redirect = 307,
    /// Permanent Redirect: HTTP Semantics RFC 9110, Section 15.4.9.
    permanent_redirect = 308,
    /// Bad Request: HTTP Semantics RFC 9110, Section 15.5.1.
    bad_request = 400,
    /// Unauthorized: HTTP Semantics RFC 9110, Section 15.5.2.
    unauthorized = 401,
    /// Payment Required: HTTP Semantics RFC 9110, Section 15.5.3.
    payment_required = 402,
    /// Forbidden: HTTP Semantics RFC 9110, Section 15.5.4.
    forbidden = 403,
    /// Not Found: HTTP Semantics RFC 9110, Section 15.5.5.
    not_found = 404,
    /// Method Not Allowed: HTTP Semantics RFC 9110, Section 15.5.6.
    method_not_allowed = 405,
    /// Not Acceptable: HTTP Semantics RFC 9110, Section 15.5.7.
    not_acceptable = 406,
    /// Proxy Authentication Required: HTTP Semantics RFC 9110, Section 15.5.8.
    proxy_authentication_required = 407,
    /// Request Timeout: HTTP Semantics RFC 9110, Section 15.5.9.
    request_timeout = 408,
    /// Conflict: HTTP Semantics RFC 9110, Section 15.5.10.
    conflict = 409,
    /// Gone: HTTP Semantics RFC 9110, Section 15.5.11.
    gone = 410,
    /// Length Required: HTTP Semantics RFC 9110, Section 15.5.12.
    length_required = 411,
    /// Precondition Failed: HTTP Semantics RFC 9110, Section 15.5.13.
    precondition_failed = 412,
    /// Content Too Large: HTTP Semantics RFC 9110, Section 15.5.14.
    request_entity_too_large = 413,
    /// URI Too Long: HTTP Semantics RFC 9110, Section 15.5.15.
    request_uri_too_long = 414,
    /// Unsupported Media Type: HTTP Semantics RFC 9110, Section 15.5.16.
    unsupported_media_type = 415,
    /// Range Not Satisfiable: HTTP Semantics RFC 9110, Section 15.5.17.
    request_range_not_satisfiable = 416,
    /// Expectation Failed: HTTP Semantics RFC 9110, Section 15.5.18.
    expectation_failed = 417,
    /// I'm a Teapot: HTCPCP/1.0 RFC 2324, Section 2.3.2.
    im_a_teapot = 418,
    /// Misdirected Request: HTTP Semantics RFC 9110, Section 15.5.20.
    misdirected_request = 421,
    /// Unprocessable Content: HTTP Semantics RFC 9110, Section 15.5.21.
    unprocessable_entity = 422,
    /// Locked: WebDAV RFC 4918, Section 11.3.
    locked = 423,
    /// Failed Dependency: WebDAV RFC 4918, Section 11.4.
    failed_dependency = 424,
    /// Too Early: Using Early Data in HTTP RFC 8470, Section 5.2.
    too_early = 425,
    /// Upgrade Required: HTTP Semantics RFC 9110, Section 15.5.22.
    upgrade_required = 426,
    /// Precondition Required: Additional HTTP Status Codes RFC 6585, Section 3.
    precondition_required = 428,
    /// Too Many Requests: Additional HTTP Status Codes RFC 6585, Section 4.
    too_many_requests = 429,
    /// Request Header Fields Too Large: Additional HTTP Status Codes RFC 6585, Section 5.
    request_header_fields_too_large = 431,
    /// Unavailable For Legal Reasons: An HTTP Status Code to Report Legal Obstacles RFC 7725, Section 3.
    unavailable_for_legal_reasons = 451,
    /// Internal Server Error: HTTP Semantics RFC 9110, Section 15.6.1.
    internal_server_error = 500,
    /// Not Implemented: HTTP Semantics RFC 9110, Section 15.6.2.
    not_implemented = 501,
    /// Bad Gateway: HTTP Semantics RFC 9110, Section 15.6.3.
    bad_gateway = 502,
    /// Service Unavailable: HTTP Semantics RFC 9110, Section 15.6.4.
    service_unavailable = 503,
    /// Gateway Timeout: HTTP Semantics RFC 9110, Section 15.6.5.
    gateway_timeout = 504,
    /// HTTP Version Not Supported: HTTP Semantics RFC 9110, Section 15.6.6.
    http_version_not_supported = 505,
    /// Variant Also Negotiates: Transparent Content Negotiation in HTTP RFC 2295, Section 8.1 (Experimental).
    variant_also_negotiates = 506,
    /// Insufficient Storage: WebDAV RFC 4918, Section 11.5.
    insufficient_storage = 507,
    /// Loop Detected: WebDAV Binding Extensions RFC 5842, Section 7.2 (Experimental).
    loop_detected = 508,
    /// Not Extended: An HTTP Extension Framework RFC 2774, Section 7 (Historic).
    not_extended = 510,
    /// Network Authentication Required: Additional HTTP Status Codes RFC 6585, Section 6.
    network_authentication_required = 511,
    /// Any other code.
    _,
    /// Alias of found.
    pub const moved_temporarily: Status = .found;
    /// Alias of request_timeout.
    pub const request_time_out: Status = .request_timeout;
    /// Alias of request_entity_too_large.
    pub const content_too_large: Status = .request_entity_too_large;
    /// Alias of request_entity_too_large.
    pub const payload_too_large: Status = .request_entity_too_large;
    /// Alias of request_uri_too_long.
    pub const uri_too_long: Status = .request_uri_too_long;
    /// Alias of request_uri_too_long.
    pub const request_uri_too_large: Status = .request_uri_too_long;
    /// Alias of request_range_not_satisfiable.
    pub const range_not_satisfiable: Status = .request_range_not_satisfiable;
    /// Alias of request_range_not_satisfiable.
    pub const requested_range_not_satisfiable: Status = .request_range_not_satisfiable;
    /// Alias of unprocessable_entity.
    pub const unprocessable_content: Status = .unprocessable_entity;
    /// Alias of gateway_timeout.
    pub const gateway_time_out: Status = .gateway_timeout;
    // The end of the constants.

    pub fn of(number: u16) Status {
        return @enumFromInt(number);
    }

    pub fn code(self: Status) u16 {
        return @intFromEnum(self);
    }

    /// The status with a name or alias, ASCII case ignored.
    pub fn fromName(string: []const u8) ?Status {
        return found(http_status_from_name_n(string.ptr, string.len));
    }

    /// The status with a phrase, current or former, ASCII case ignored.
    pub fn fromPhrase(string: []const u8) ?Status {
        return found(http_status_from_phrase_n(string.ptr, string.len));
    }

    // The functions, as `make generate` of libhttpstatus repeats the items for class_name and is_valid.
    pub fn name(self: Status) ?[:0]const u8 {
        return text(http_status_name(self.code()));
    }

    pub fn phrase(self: Status) ?[:0]const u8 {
        return text(http_status_phrase(self.code()));
    }

    pub fn description(self: Status) ?[:0]const u8 {
        return text(http_status_description(self.code()));
    }

    pub fn line(self: Status) ?[:0]const u8 {
        return text(http_status_line(self.code()));
    }

    pub fn reference(self: Status) ?[:0]const u8 {
        return text(http_status_reference(self.code()));
    }

    pub fn url(self: Status) ?[:0]const u8 {
        return text(http_status_url(self.code()));
    }

    pub fn isValid(self: Status) bool {
        return http_status_is_valid(self.code());
    }

    pub fn className(self: Status) ?[:0]const u8 {
        return text(http_status_class_name(self.code()));
    }

    pub fn isInformational(self: Status) bool {
        return http_status_is_informational(self.code());
    }

    pub fn isSuccess(self: Status) bool {
        return http_status_is_success(self.code());
    }

    pub fn isRedirection(self: Status) bool {
        return http_status_is_redirection(self.code());
    }

    pub fn isClientError(self: Status) bool {
        return http_status_is_client_error(self.code());
    }

    pub fn isServerError(self: Status) bool {
        return http_status_is_server_error(self.code());
    }

    pub fn isError(self: Status) bool {
        return http_status_is_error(self.code());
    }

    pub fn hasContent(self: Status) bool {
        return http_status_has_content(self.code());
    }

    pub fn followsLocation(self: Status) bool {
        return http_status_follows_location(self.code());
    }

    pub fn isCacheable(self: Status) bool {
        return http_status_is_cacheable(self.code());
    }

    pub fn isExperimental(self: Status) bool {
        return http_status_is_experimental(self.code());
    }

    pub fn isDeprecated(self: Status) bool {
        return http_status_is_deprecated(self.code());
    }
    // The end of the functions.

    pub fn alias(self: Status, index: usize) ?[:0]const u8 {
        return text(http_status_alias(self.code(), index));
    }

    pub fn formerPhrase(self: Status, index: usize) ?[:0]const u8 {
        return text(http_status_former_phrase(self.code(), index));
    }

    pub fn class(self: Status) u8 {
        return http_status_class(self.code());
    }

    pub fn fallback(self: Status) Status {
        return of(http_status_fallback(self.code()));
    }

    /// Prints as {f}: "404 Not Found", or the number alone when it is not registered.
    pub fn format(self: Status, writer: *std.Io.Writer) !void {
        if (self.line()) |known| try writer.writeAll(known) else try writer.print("{d}", .{self.code()});
    }
};

/// The registered ones, ascending: var all: Registry = .{}; while (all.next()) |status| ...
pub const Registry = struct {
    index: usize = 0,

    pub fn next(self: *Registry) ?Status {
        defer self.index += 1;
        return found(http_status_at(self.index));
    }

    pub fn count() usize {
        return http_status_count();
    }

    pub fn date() [:0]const u8 {
        return std.mem.span(http_status_registry_date());
    }
};

/// That of the library which runs.
pub fn version() [:0]const u8 {
    return std.mem.span(http_status_version());
}

fn text(string: ?[*:0]const u8) ?[:0]const u8 {
    return if (string) |some| std.mem.span(some) else null;
}

fn found(code: u16) ?Status {
    return if (code != 0) .of(code) else null;
}

// The functions, as `make generate` of libhttpstatus repeats the items for class_name and is_valid.
extern fn http_status_name(code: u16) ?[*:0]const u8;
extern fn http_status_phrase(code: u16) ?[*:0]const u8;
extern fn http_status_description(code: u16) ?[*:0]const u8;
extern fn http_status_line(code: u16) ?[*:0]const u8;
extern fn http_status_reference(code: u16) ?[*:0]const u8;
extern fn http_status_url(code: u16) ?[*:0]const u8;
extern fn http_status_is_valid(code: u16) bool;
extern fn http_status_class_name(code: u16) ?[*:0]const u8;
extern fn http_status_is_informational(code: u16) bool;
extern fn http_status_is_success(code: u16) bool;
extern fn http_status_is_redirection(code: u16) bool;
extern fn http_status_is_client_error(code: u16) bool;
extern fn http_status_is_server_error(code: u16) bool;
extern fn http_status_is_error(code: u16) bool;
extern fn http_status_has_content(code: u16) bool;
extern fn http_status_follows_location(code: u16) bool;
extern fn http_status_is_cacheable(code: u16) bool;
extern fn http_status_is_experimental(code: u16) bool;
extern fn http_status_is_deprecated(code: u16) bool;
// The end of the functions.
extern fn http_status_alias(code: u16, index: usize) ?[*:0]const u8;
extern fn http_status_former_phrase(code: u16, index: usize) ?[*:0]const u8;
extern fn http_status_from_name_n(name: [*]const u8, length: usize) u16;
extern fn http_status_from_phrase_n(phrase: [*]const u8, length: usize) u16;
extern fn http_status_count() usize;
extern fn http_status_at(index: usize) u16;
extern fn http_status_class(code: u16) u8;
extern fn http_status_fallback(code: u16) u16;
extern fn http_status_version() [*:0]const u8;
extern fn http_status_registry_date() [*:0]const u8;
