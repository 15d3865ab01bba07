//! Explains HTTP status codes. Without arguments: the whole registry. It stands beside httpstatus.zig; pkg-config says
//! where the library is. It takes Zig 0.16 or later; httpstatus.zig, 0.15:
//!
//!     zig build-exe explain.zig -lc $(pkg-config --libs httpstatus)
//!     ./explain 404 'payload too large' im_a_teapot 499

const std = @import("std");
const http = @import("httpstatus.zig");

const classes = [_][]const u8{
    "none", "1xx informational", "2xx success", "3xx redirection", "4xx client error", "5xx server error",
};

fn list(out: *std.Io.Writer) !void {
    const row = "{s: <4}  {s: <31}  {s: <31}  {s}\n";
    try out.print(row, .{ "CODE", "NAME", "PHRASE", "DEFINED IN" });
    var all: http.Registry = .{};
    while (all.next()) |status| {
        var digits: [5]u8 = undefined;
        const code = try std.fmt.bufPrint(&digits, "{d}", .{status.code()});
        try out.print(row, .{ code, status.name().?, status.phrase().?, status.reference().? });
    }
    try out.print("{d} codes, IANA registry of {s}\n", .{ http.Registry.count(), http.Registry.date() });
}

fn explain(status: http.Status, out: *std.Io.Writer) !void {
    if (status.name()) |name| {
        try out.print("{f}\n  name      {s}\n", .{ status, name });
        var index: usize = 0;
        while (status.alias(index)) |alias| : (index += 1) {
            try out.print("  alias     {s}\n", .{alias});
        }
    } else {
        try out.print("{f} is not registered\n", .{status});
    }
    try out.print("  class     {s}\n", .{classes[status.class()]});
    if (status.description()) |description| {
        try out.print("  meaning   {s}\n", .{description});
        try out.print("  defined   {s}\n", .{status.reference().?});
        try out.print("            {s}\n", .{status.url().?});
    } else {
        try out.print("  fallback  {f}\n", .{status.fallback()});
    }
    try out.print("  traits    {s}", .{if (status.hasContent()) "content" else "no content"});
    if (status.isError()) try out.writeAll(", error");
    if (status.isCacheable()) try out.writeAll(", cacheable");
    if (status.isExperimental()) try out.writeAll(", experimental");
    if (status.isDeprecated()) try out.writeAll(", deprecated");
    try out.writeAll("\n");
}

/// The status that an argument means.
fn parse(argument: []const u8) error{ TooLarge, Unknown }!http.Status {
    if (argument.len != 0 and std.mem.indexOfNone(u8, argument, "0123456789") == null) {
        const code = std.fmt.parseInt(u16, argument, 10) catch return error.TooLarge;
        return .of(code);
    }
    return http.Status.fromName(argument) orelse http.Status.fromPhrase(argument) orelse error.Unknown;
}

pub fn main(init: std.process.Init) !u8 {
    var out_buffer: [4096]u8 = undefined;
    var out_file = std.Io.File.stdout().writer(init.io, &out_buffer);
    const out = &out_file.interface;
    var err_file = std.Io.File.stderr().writer(init.io, &.{});
    const err = &err_file.interface;
    var exit: u8 = 0;

    const arguments = try init.minimal.args.toSlice(init.arena.allocator());
    if (arguments.len < 2) {
        try list(out);
    }
    for (arguments[1..]) |argument| {
        if (parse(argument)) |status| {
            try explain(status, out);
        } else |problem| {
            switch (problem) {
                error.TooLarge => try err.print("httpstatus: {s} is too large, codes end at 65535\n", .{argument}),
                error.Unknown => try err.print(
                    "httpstatus: \"{s}\" is neither a number nor the name or phrase of a status code\n",
                    .{argument},
                ),
            }
            exit = 1;
        }
    }
    try out.flush();
    return exit;
}
