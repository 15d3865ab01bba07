<?php

declare(strict_types=1);

/*
 * Explains HTTP status codes: php explain.php 404 'payload too large' im_a_teapot 499
 *
 * Without arguments: the whole registry. It stands beside HTTPStatus.php.
 */

require __DIR__ . '/HTTPStatus.php';

const CLASSES = ['none', '1xx informational', '2xx success', '3xx redirection', '4xx client error', '5xx server error'];

function list_all(): void
{
    $row = "%-4s  %-31s  %-31s  %s\n";
    printf($row, 'CODE', 'NAME', 'PHRASE', 'DEFINED IN');
    foreach (HTTPStatus::all() as $status) {
        printf($row, $status->code, $status->name(), $status->phrase(), $status->reference());
    }
    printf("%d codes, IANA registry of %s\n", HTTPStatus::count(), HTTPStatus::registryDate());
}

function explain(HTTPStatus $status): void
{
    if ($status->isValid()) {
        echo $status, "\n  name      ", $status->name(), "\n";
        foreach ($status->aliases() as $alias) {
            echo "  alias     $alias\n";
        }
    } else {
        echo $status, " is not registered\n";
    }
    echo '  class     ', CLASSES[$status->class()], "\n";
    if ($status->isValid()) {
        echo '  meaning   ', $status->description(), "\n";
        echo '  defined   ', $status->reference(), "\n";
        echo '            ', $status->url(), "\n";
    } else {
        echo '  fallback  ', $status->fallback(), "\n";
    }
    $traits = array_filter([
        $status->hasContent() ? 'content' : 'no content',
        $status->isError() ? 'error' : null,
        $status->isCacheable() ? 'cacheable' : null,
        $status->isExperimental() ? 'experimental' : null,
        $status->isDeprecated() ? 'deprecated' : null,
    ]);
    echo '  traits    ', implode(', ', $traits), "\n";
}

/** The status that an argument means. Throws, with what is wrong, when it means none. */
function parse(string $argument): HTTPStatus
{
    if (ctype_digit($argument)) {
        // As an int, a number beyond the range of a float would become 0.
        $number = (float) $argument;
        return $number <= 0xFFFF
            ? HTTPStatus::of((int) $number)
            : throw new RangeException("$argument is too large, codes end at 65535");
    }
    return HTTPStatus::fromName($argument) ?? HTTPStatus::fromPhrase($argument)
        ?? throw new RangeException("\"$argument\" is neither a number nor the name or phrase of a status code");
}

if ($argc === 1) {
    list_all();
}
$exit = 0;
foreach (array_slice($argv, 1) as $argument) {
    try {
        explain(parse($argument));
    } catch (RangeException $error) {
        fwrite(STDERR, "httpstatus: {$error->getMessage()}\n");
        $exit = 1;
    }
}
exit($exit);
