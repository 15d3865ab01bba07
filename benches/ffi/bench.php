<?php
// PHP: FFI.
$library = FFI::cdef('
    const char *http_status_phrase(uint16_t code);
    bool http_status_is_valid(uint16_t code);
', 'libhttpstatus.so.1');
$empty = FFI::cdef('
    const char *empty_phrase(uint16_t code);
    bool empty_is_valid(uint16_t code);
', 'libempty.so');

const CALLS = 1000;
$loops = [
    function () use ($library) { for ($n = 0; $n < CALLS; $n++) $library->http_status_phrase(404); },
    function () use ($empty) { for ($n = 0; $n < CALLS; $n++) $empty->empty_phrase(404); },
    function () use ($library) { for ($n = 0; $n < CALLS; $n++) $library->http_status_is_valid(404); },
    function () use ($empty) { for ($n = 0; $n < CALLS; $n++) $empty->empty_is_valid(404); },
];
$best = array_fill(0, 4, INF);
for ($round = 0; $round < 1000; $round++) {
    foreach ($loops as $i => $loop) {
        $start = hrtime(true);
        $loop();
        $best[$i] = min($best[$i], (hrtime(true) - $start) / CALLS);
    }
}
echo implode(' ', $best), "\n";
