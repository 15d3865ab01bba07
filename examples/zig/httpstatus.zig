//! The HTTP status registry of libhttpstatus, through @cImport.
//!
//! Copy this file into a project: const http = @import("httpstatus.zig"). It is written for Zig 0.15. From 0.17 on,
//! which has no @cImport, `zig translate-c` makes the module that is `c` here.

const std = @import("std");
const c = @cImport(@cInclude("httpstatus.h"));

/// A status code, registered or not. The texts of one that is not registered are null.
pub const Status = struct {
    code: u16,

    /// The status with a name or alias, ASCII case ignored.
    pub fn fromName(string: []const u8) ?Status {
        return found(c.http_status_from_name_n(string.ptr, string.len));
    }

    /// The status with a phrase, current or former, ASCII case ignored.
    pub fn fromPhrase(string: []const u8) ?Status {
        return found(c.http_status_from_phrase_n(string.ptr, string.len));
    }

    pub fn name(self: Status) ?[:0]const u8 {
        return text(c.http_status_name(self.code));
    }

    pub fn phrase(self: Status) ?[:0]const u8 {
        return text(c.http_status_phrase(self.code));
    }

    pub fn description(self: Status) ?[:0]const u8 {
        return text(c.http_status_description(self.code));
    }

    pub fn line(self: Status) ?[:0]const u8 {
        return text(c.http_status_line(self.code));
    }

    pub fn reference(self: Status) ?[:0]const u8 {
        return text(c.http_status_reference(self.code));
    }

    pub fn url(self: Status) ?[:0]const u8 {
        return text(c.http_status_url(self.code));
    }

    pub fn alias(self: Status, index: usize) ?[:0]const u8 {
        return text(c.http_status_alias(self.code, index));
    }

    pub fn isValid(self: Status) bool {
        return c.http_status_is_valid(self.code);
    }

    pub fn class(self: Status) u8 {
        return c.http_status_class(self.code);
    }

    pub fn isInformational(self: Status) bool {
        return c.http_status_is_informational(self.code);
    }

    pub fn isSuccess(self: Status) bool {
        return c.http_status_is_success(self.code);
    }

    pub fn isRedirection(self: Status) bool {
        return c.http_status_is_redirection(self.code);
    }

    pub fn isClientError(self: Status) bool {
        return c.http_status_is_client_error(self.code);
    }

    pub fn isServerError(self: Status) bool {
        return c.http_status_is_server_error(self.code);
    }

    pub fn isError(self: Status) bool {
        return c.http_status_is_error(self.code);
    }

    pub fn fallback(self: Status) Status {
        return .{ .code = c.http_status_fallback(self.code) };
    }

    pub fn hasContent(self: Status) bool {
        return c.http_status_has_content(self.code);
    }

    pub fn isCacheable(self: Status) bool {
        return c.http_status_is_cacheable(self.code);
    }

    pub fn isExperimental(self: Status) bool {
        return c.http_status_is_experimental(self.code);
    }

    pub fn isDeprecated(self: Status) bool {
        return c.http_status_is_deprecated(self.code);
    }
};

/// The registered ones, ascending: var all: Registry = .{}; while (all.next()) |status| ...
pub const Registry = struct {
    index: usize = 0,

    pub fn next(self: *Registry) ?Status {
        defer self.index += 1;
        return found(c.http_status_at(self.index));
    }

    pub fn count() usize {
        return c.http_status_count();
    }

    pub fn date() [:0]const u8 {
        return std.mem.span(c.http_status_registry_date());
    }
};

/// That of the library which runs.
pub fn version() [:0]const u8 {
    return std.mem.span(c.http_status_version());
}

fn text(string: ?[*:0]const u8) ?[:0]const u8 {
    return if (string) |some| std.mem.span(some) else null;
}

fn found(code: u16) ?Status {
    return if (code != 0) .{ .code = code } else null;
}
