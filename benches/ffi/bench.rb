# Ruby: Fiddle.
require "fiddle"

CALLS = 1000
code = [-Fiddle::TYPE_INT16_T]
library = Fiddle.dlopen("libhttpstatus.so.1")
empty = Fiddle.dlopen("libempty.so")
functions = [
  Fiddle::Function.new(library["http_status_phrase"], code, Fiddle::TYPE_CONST_STRING),
  Fiddle::Function.new(empty["empty_phrase"], code, Fiddle::TYPE_CONST_STRING),
  Fiddle::Function.new(library["http_status_is_valid"], code, -Fiddle::TYPE_CHAR),
  Fiddle::Function.new(empty["empty_is_valid"], code, -Fiddle::TYPE_CHAR)
]
best = [Float::INFINITY] * 4
1000.times do
  functions.each_with_index do |function, i|
    start = Process.clock_gettime(Process::CLOCK_MONOTONIC, :nanosecond)
    CALLS.times { function.call(404) }
    best[i] = [best[i], (Process.clock_gettime(Process::CLOCK_MONOTONIC, :nanosecond) - start).fdiv(CALLS)].min
  end
end
puts best.join(" ")
