<?php
// PHP, FFI: a method of a status, beside Symfony's table.
require 'HTTPStatus.php';
require 'Symfony/Component/HttpFoundation/autoload.php';
use Symfony\Component\HttpFoundation\Response;

const READS = 1000;
$status = HTTPStatus::of(404);
$code = 404;
$loops = [
    function () use ($status) { for ($n = 0; $n < READS; $n++) $status->phrase(); },
    function () use ($status) { for ($n = 0; $n < READS; $n++) $status->isError(); },
    function () use ($code) { for ($n = 0; $n < READS; $n++) Response::$statusTexts[$code]; },
];
$best = array_fill(0, 3, INF);
for ($round = 0; $round < 1000; $round++) {
    foreach ($loops as $i => $loop) {
        $start = hrtime(true);
        $loop();
        $best[$i] = min($best[$i], (hrtime(true) - $start) / READS);
    }
}
echo implode(' ', $best), "\n";
