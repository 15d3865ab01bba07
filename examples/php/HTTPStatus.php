<?php

declare(strict_types=1);

/**
 * The HTTP status registry of libhttpstatus, through PHP's FFI extension.
 *
 * Copy this file into a project: require 'HTTPStatus.php'. It needs PHP 8.1 or later with ext-ffi (php.ini: ffi.enable,
 * which allows it on the command line unless told otherwise), and finds libhttpstatus.so.1 as the dynamic loader does:
 * in the system's folders, or in those of LD_LIBRARY_PATH.
 *
 * A status code, registered or not. The texts of one that is not registered are null.
 */
final class HTTPStatus
{
    private const DECLARATIONS = <<<'C'
        const char *http_status_name(uint16_t code);
        const char *http_status_phrase(uint16_t code);
        const char *http_status_description(uint16_t code);
        const char *http_status_line(uint16_t code);
        const char *http_status_reference(uint16_t code);
        const char *http_status_url(uint16_t code);
        const char *http_status_alias(uint16_t code, size_t index);
        uint16_t http_status_from_name_n(const char *name, size_t length);
        uint16_t http_status_from_phrase_n(const char *phrase, size_t length);
        size_t http_status_count(void);
        uint16_t http_status_at(size_t index);
        bool http_status_is_valid(uint16_t code);
        uint8_t http_status_class(uint16_t code);
        bool http_status_is_informational(uint16_t code);
        bool http_status_is_success(uint16_t code);
        bool http_status_is_redirection(uint16_t code);
        bool http_status_is_client_error(uint16_t code);
        bool http_status_is_server_error(uint16_t code);
        bool http_status_is_error(uint16_t code);
        uint16_t http_status_fallback(uint16_t code);
        bool http_status_has_content(uint16_t code);
        bool http_status_is_cacheable(uint16_t code);
        bool http_status_is_experimental(uint16_t code);
        bool http_status_is_deprecated(uint16_t code);
        const char *http_status_version(void);
        const char *http_status_registry_date(void);
        C;

    private static ?FFI $library = null;

    public function __construct(public readonly int $code)
    {
        // FFI would cut a wider integer to its low 16 bits.
        if ($code < 0 || $code > 0xFFFF) {
            throw new RangeException("$code is not in 0..65535");
        }
    }

    private static function library(): FFI
    {
        return self::$library ??= FFI::cdef(self::DECLARATIONS, 'libhttpstatus.so.1');
    }

    /** The status with a name or alias, ASCII case ignored, or null. */
    public static function fromName(string $name): ?self
    {
        $code = self::library()->http_status_from_name_n($name, strlen($name));
        return $code === 0 ? null : new self($code);
    }

    /** The status with a phrase, current or former, ASCII case ignored, or null. */
    public static function fromPhrase(string $phrase): ?self
    {
        $code = self::library()->http_status_from_phrase_n($phrase, strlen($phrase));
        return $code === 0 ? null : new self($code);
    }

    /** The registered ones, ascending: foreach (HTTPStatus::all() as $status). */
    public static function all(): Generator
    {
        for ($index = 0; $index < self::count(); $index++) {
            yield new self(self::library()->http_status_at($index));
        }
    }

    public static function count(): int { return self::library()->http_status_count(); }
    public static function version(): string { return self::library()->http_status_version(); }
    public static function registryDate(): string { return self::library()->http_status_registry_date(); }

    public function name(): ?string { return self::library()->http_status_name($this->code); }
    public function phrase(): ?string { return self::library()->http_status_phrase($this->code); }
    public function description(): ?string { return self::library()->http_status_description($this->code); }
    public function line(): ?string { return self::library()->http_status_line($this->code); }
    public function reference(): ?string { return self::library()->http_status_reference($this->code); }
    public function url(): ?string { return self::library()->http_status_url($this->code); }
    public function isValid(): bool { return self::library()->http_status_is_valid($this->code); }
    public function class(): int { return self::library()->http_status_class($this->code); }
    public function isInformational(): bool { return self::library()->http_status_is_informational($this->code); }
    public function isSuccess(): bool { return self::library()->http_status_is_success($this->code); }
    public function isRedirection(): bool { return self::library()->http_status_is_redirection($this->code); }
    public function isClientError(): bool { return self::library()->http_status_is_client_error($this->code); }
    public function isServerError(): bool { return self::library()->http_status_is_server_error($this->code); }
    public function isError(): bool { return self::library()->http_status_is_error($this->code); }
    public function fallback(): self { return new self(self::library()->http_status_fallback($this->code)); }
    public function hasContent(): bool { return self::library()->http_status_has_content($this->code); }
    public function isCacheable(): bool { return self::library()->http_status_is_cacheable($this->code); }
    public function isExperimental(): bool { return self::library()->http_status_is_experimental($this->code); }
    public function isDeprecated(): bool { return self::library()->http_status_is_deprecated($this->code); }

    /** @return list<string> */
    public function aliases(): array
    {
        $names = [];
        while (($name = self::library()->http_status_alias($this->code, count($names))) !== null) {
            $names[] = $name;
        }
        return $names;
    }
}
