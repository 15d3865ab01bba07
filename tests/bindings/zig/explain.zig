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
    var index: usize = 0;
    while (status.alias(index)) |alias| : (index += 1) {
        try text(status, "alias", alias);
    }
    index = 0;
    while (status.formerPhrase(index)) |phrase| : (index += 1) {
        try text(status, "former_phrase", phrase);
    }
    try value(status, "class", status.class());
    try value(status, "fallback", status.fallback().code());
    // The test repeats these two lines for each text and each bool.
    try text(status, "class_name", status.className());
    try value(status, "is_valid", status.isValid());
}

/// What only Zig has.
fn surface() !void {
    const gone: Status = .gone;
    var buffer: [32]u8 = undefined;
    const printed = try std.fmt.bufPrint(&buffer, "{f} {f} {d}", .{ gone, Status.of(499), gone });
    if (!std.mem.eql(u8, printed, "410 Gone 499 410")) return error.Printed;
    const also: Status = .content_too_large;
    if (also != .request_entity_too_large) return error.Alias;
    if (!std.mem.eql(u8, @tagName(Status.moved_temporarily), "found")) return error.TagName;
    switch (Status.of(404)) {
        .not_found => {},
        else => return error.Switch,
    }
}

fn constant(name: []const u8, status: Status) !void {
    try out.print("{s} {d}\n", .{ name, status.code() });
}

pub fn main(init: std.process.Init) !void {
    var buffer: [4096]u8 = undefined;
    var file = std.Io.File.stdout().writer(init.io, &buffer);
    out = &file.interface;
    try surface();
    const arguments = try init.minimal.args.toSlice(init.arena.allocator());
    for (arguments[1..]) |argument| {
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
