<?php

declare(strict_types=1);

/* Prints each answer of the binding about the codes in the arguments, as ../c/httpstatus.c does. */

require __DIR__ . '/HTTPStatus.php';

function show(HTTPStatus $status, string $what, string|int|bool|null $answer): void
{
    echo $status->code, ' ', $what, ' ', is_bool($answer) ? var_export($answer, true) : $answer ?? '-', "\n";
}

function answers(HTTPStatus $status): void
{
    foreach ($status->aliases() as $alias) {
        show($status, 'alias', $alias);
    }
    foreach ($status->formerPhrases() as $phrase) {
        show($status, 'former_phrase', $phrase);
    }
    show($status, 'class', $status->class());
    show($status, 'fallback', $status->fallback()->code);
    // The test repeats these two lines for each text and each bool.
    show($status, 'class_name', $status->className());
    show($status, 'is_valid', $status->isValid());
}

function check(bool $holds): void
{
    $holds || throw new LogicException();
}

/** What only PHP has. */
function surface(): void
{
    check(HTTPStatus::of(HTTPStatus::NOT_FOUND) == HTTPStatus::fromName('not_found'));
    check(HTTPStatus::CONTENT_TOO_LARGE === HTTPStatus::REQUEST_ENTITY_TOO_LARGE);
    check(HTTPStatus::of(410) . ' ' . HTTPStatus::of(499) === '410 Gone 499');
    check(constant('HTTPStatus::GONE') === 410);
    try {
        HTTPStatus::of(65536 + 404);
        check(false);
    } catch (RangeException $error) {
        check($error->getMessage() === '65940 is not in 0..65535');
    }
}

function constant_is(string $name, int $code): void
{
    echo "$name $code\n";
}

surface();
foreach (array_slice($argv, 1) as $argument) {
    answers(HTTPStatus::of((int) $argument));
}
foreach (HTTPStatus::all() as $status) {
    echo $status->code, "\n";
}
echo 'version ', HTTPStatus::version(), "\n";
echo 'registry date ', HTTPStatus::registryDate(), "\n";
// The test repeats this line for each name.
constant_is("NOT_FOUND", HTTPStatus::NOT_FOUND);
