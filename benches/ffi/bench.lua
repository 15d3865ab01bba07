-- LuaJIT: ffi. Each loop is source of its own, so that each gets a trace of its own.
local ffi = require "ffi"

ffi.cdef [[
const char *http_status_phrase(uint16_t code);
bool http_status_is_valid(uint16_t code);
const char *empty_phrase(uint16_t code);
bool empty_is_valid(uint16_t code);
typedef struct { long seconds, nanoseconds; } timespec;
int clock_gettime(int clock, timespec *time);
]]
local timespec = ffi.new("timespec")
local function now()
  ffi.C.clock_gettime(1, timespec)
  return tonumber(timespec.seconds) * 1e9 + tonumber(timespec.nanoseconds)
end

local library, empty = ffi.load("libhttpstatus.so.1"), ffi.load("libempty.so")
local calls = 50000
local function loop(name)
  return assert(loadstring("local C, calls = ... return function() for n = 1, calls do C." .. name .. "(404) end end"))
end
local loops = {
  loop "http_status_phrase" (library, calls),
  loop "empty_phrase" (empty, calls),
  loop "http_status_is_valid" (library, calls),
  loop "empty_is_valid" (empty, calls),
}
local best = { 1e9, 1e9, 1e9, 1e9 }
for _ = 1, 1000 do
  for i, run in ipairs(loops) do
    local start = now()
    run()
    best[i] = math.min(best[i], (now() - start) / calls)
  end
end
print(table.concat(best, " "))
