# Ruby, Fiddle: a method of a status, beside Rack's table.
require "rack/utils"
require_relative "httpstatus"

READS = 1000
code = 404
loops = [
  -> { READS.times { HTTPStatus::NOT_FOUND.phrase } },
  -> { READS.times { HTTPStatus::NOT_FOUND.error? } },
  -> { READS.times { Rack::Utils::HTTP_STATUS_CODES[code] } }
]
best = [Float::INFINITY] * 3
1000.times do
  loops.each_with_index do |run, i|
    start = Process.clock_gettime(Process::CLOCK_MONOTONIC, :nanosecond)
    run.call
    best[i] = [best[i], (Process.clock_gettime(Process::CLOCK_MONOTONIC, :nanosecond) - start).fdiv(READS)].min
  end
end
puts best.join(" ")
