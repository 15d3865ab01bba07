//! Prints each answer of the binding about the codes in the arguments, as ../c/httpstatus.c does.

const std = @import("std");
const http = @import("httpstatus.zig");
const Status = http.Status;

var out: *std.Io.Writer = undefined;

fn text(status: Status, what: []const u8, answer: ?[:0]const u8) !void {
    try out.print("{d} {s} {s}\n", .{ status.code(), what, answer orelse "-" });
}

fn value(status: Status, what: []const u8, answer: anytype) !void {
    try out.print("{d} {s} {}\n", .{ status.code(), what, answer });
}

fn answers(status: Status) !void {
    try text(status, "name", status.name());
    try text(status, "phrase", status.phrase());
    try text(status, "description", status.description());
    try text(status, "line", status.line());
    try text(status, "reference", status.reference());
    try text(status, "url", status.url());
    var index: usize = 0;
    while (status.alias(index)) |alias| : (index += 1) {
        try text(status, "alias", alias);
    }
    index = 0;
    while (status.formerPhrase(index)) |phrase| : (index += 1) {
        try text(status, "former_phrase", phrase);
    }
    try value(status, "is_valid", status.isValid());
    try value(status, "class", status.class());
    try text(status, "class_name", status.className());
    try value(status, "is_informational", status.isInformational());
    try value(status, "is_success", status.isSuccess());
    try value(status, "is_redirection", status.isRedirection());
    try value(status, "is_client_error", status.isClientError());
    try value(status, "is_server_error", status.isServerError());
    try value(status, "is_error", status.isError());
    try value(status, "fallback", status.fallback().code());
    try value(status, "has_content", status.hasContent());
    try value(status, "follows_location", status.followsLocation());
    try value(status, "is_cacheable", status.isCacheable());
    try value(status, "is_experimental", status.isExperimental());
    try value(status, "is_deprecated", status.isDeprecated());
}

/// What only Zig has.
fn surface() !void {
    const gone: Status = .gone;
    var buffer: [32]u8 = undefined;
    const printed = try std.fmt.bufPrint(&buffer, "{f} {f} {d}", .{ gone, Status.of(499), gone });
    if (!std.mem.eql(u8, printed, "410 Gone 499 410")) return error.Printed;
    const also: Status = .content_too_large;
    if (also != .request_entity_too_large) return error.Alias;
    switch (Status.of(404)) {
        .not_found => {},
        else => return error.Switch,
    }
}

fn constant(name: []const u8, status: Status) !void {
    try out.print("{s} {d}\n", .{ name, status.code() });
}

pub fn main() !void {
    var buffer: [4096]u8 = undefined;
    var file = std.fs.File.stdout().writer(&buffer);
    out = &file.interface;
    try surface();
    var arguments = std.process.args();
    _ = arguments.skip();
    while (arguments.next()) |argument| {
        try answers(.of(try std.fmt.parseInt(u16, argument, 10)));
    }
    var all: http.Registry = .{};
    while (all.next()) |status| {
        try out.print("{d}\n", .{status.code()});
    }
    try out.print("version {s}\nregistry date {s}\n", .{ http.version(), http.Registry.date() });
    // The test repeats this line for each name.
    try constant("NOT_FOUND", Status.not_found);
    try out.flush();
}
