// Zig: @cImport. Through pointers that are volatile, as in bench.c.
const std = @import("std");
const c = @cImport(@cInclude("httpstatus.h"));

extern fn empty_phrase(code: u16) [*c]const u8;
extern fn empty_is_valid(code: u16) bool;

const calls = 50_000;

noinline fn measure(function: anytype, best: *f64) void {
    var pointer = function;
    const call: *volatile @TypeOf(pointer) = &pointer;
    const start = std.time.nanoTimestamp();
    for (0..calls) |_| {
        std.mem.doNotOptimizeAway(call.*(404));
    }
    const time: f64 = @floatFromInt(std.time.nanoTimestamp() - start);
    best.* = @min(best.*, time / calls);
}

pub fn main() !void {
    var best = [_]f64{std.math.inf(f64)} ** 4;
    for (0..1000) |_| {
        measure(&c.http_status_phrase, &best[0]);
        measure(&empty_phrase, &best[1]);
        measure(&c.http_status_is_valid, &best[2]);
        measure(&empty_is_valid, &best[3]);
    }
    var file = std.fs.File.stdout().writer(&.{});
    try file.interface.print("{d} {d} {d} {d}\n", .{ best[0], best[1], best[2], best[3] });
}
