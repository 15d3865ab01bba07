<?php

use Symfony\Component\HttpFoundation\Response;

require 'Symfony/Component/HttpFoundation/autoload.php';

const TRAITS = [
    'is_informational' => 'isInformational',
    'is_success' => 'isSuccessful',
    'is_redirection' => 'isRedirection',
    'is_client_error' => 'isClientError',
    'is_server_error' => 'isServerError',
];

echo "# Symfony\n";
foreach (Response::$statusTexts as $code => $phrase) {
    echo "$code\tphrase\t$phrase\n";
}
foreach ((new ReflectionClass(Response::class))->getConstants(ReflectionClassConstant::IS_PUBLIC) as $name => $code) {
    if (str_starts_with($name, 'HTTP_')) {
        echo "$code\tname\t", substr($name, 5), "\n";
    }
}
for ($code = 100; $code < 600; ++$code) {
    $response = new Response('', $code);
    foreach (TRAITS as $trait => $method) {
        echo "$code\t$trait\t", $response->$method() ? 'true' : 'false', "\n";
    }
    echo "$code\thas_content\t", $response->isEmpty() ? 'false' : 'true', "\n";
}
