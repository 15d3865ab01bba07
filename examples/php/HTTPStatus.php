<?php
// SPDX-License-Identifier: MIT

declare(strict_types=1);

/**
 * The HTTP status registry of libhttpstatus, through PHP's FFI extension.
 *
 * Copy this file into a project: require 'HTTPStatus.php'. It needs PHP 8.1 or later with ext-ffi, and loads the library
 * that the environment variable HTTPSTATUS_LIBRARY names, else the one beside this file, else the one that the system's
 * loader finds. The default php.ini allows that on the command line and in preloaded files alone. For a web server, name
 * this file in php.ini: opcache.preload=/path/to/HTTPStatus.php. Then the class is there without a require.
 *
 * The constants are integers: http_response_code(HTTPStatus::NOT_FOUND). HTTPStatus::of(404) is an object with all that
 * the library knows of a code, registered or not. The texts of one that is not registered are null.
 */
final class HTTPStatus implements Stringable
{
    // The constants, as `make generate` of libhttpstatus writes them.
    /** Continue: HTTP Semantics RFC 9110, Section 15.2.1. */
    public const CONTINUE = 100;
    /** Switching Protocols: HTTP Semantics RFC 9110, Section 15.2.2. */
    public const SWITCHING_PROTOCOLS = 101;
    /** Processing: WebDAV RFC 2518, Section 10.1. */
    public const PROCESSING = 102;
    /** Early Hints: An HTTP Status Code for Indicating Hints RFC 8297, Section 2. */
    public const EARLY_HINTS = 103;
    /** OK: HTTP Semantics RFC 9110, Section 15.3.1. */
    public const OK = 200;
    /** Created: HTTP Semantics RFC 9110, Section 15.3.2. */
    public const CREATED = 201;
    /** Accepted: HTTP Semantics RFC 9110, Section 15.3.3. */
    public const ACCEPTED = 202;
    /** Non-Authoritative Information: HTTP Semantics RFC 9110, Section 15.3.4. */
    public const NON_AUTHORITATIVE_INFORMATION = 203;
    /** No Content: HTTP Semantics RFC 9110, Section 15.3.5. */
    public const NO_CONTENT = 204;
    /** Reset Content: HTTP Semantics RFC 9110, Section 15.3.6. */
    public const RESET_CONTENT = 205;
    /** Partial Content: HTTP Semantics RFC 9110, Section 15.3.7. */
    public const PARTIAL_CONTENT = 206;
    /** Multi-Status: WebDAV RFC 4918, Section 11.1. */
    public const MULTI_STATUS = 207;
    /** Already Reported: WebDAV Binding Extensions RFC 5842, Section 7.1 (Experimental). */
    public const ALREADY_REPORTED = 208;
    /** IM Used: Delta Encoding in HTTP RFC 3229, Section 10.4.1. */
    public const IM_USED = 226;
    /** Multiple Choices: HTTP Semantics RFC 9110, Section 15.4.1. */
    public const MULTIPLE_CHOICES = 300;
    /** Moved Permanently: HTTP Semantics RFC 9110, Section 15.4.2. */
    public const MOVED_PERMANENTLY = 301;
    /** Found: HTTP Semantics RFC 9110, Section 15.4.3. */
    public const FOUND = 302;
    /** Alias of FOUND. */
    public const MOVED_TEMPORARILY = self::FOUND;
    /** See Other: HTTP Semantics RFC 9110, Section 15.4.4. */
    public const SEE_OTHER = 303;
    /** Not Modified: HTTP Semantics RFC 9110, Section 15.4.5. */
    public const NOT_MODIFIED = 304;
    /** Use Proxy: HTTP Semantics RFC 9110, Section 15.4.6. */
    public const USE_PROXY = 305;
    /** Temporary Redirect: HTTP Semantics RFC 9110, Section 15.4.8. */
    public const TEMPORARY_REDIRECT = 307;
    /** Permanent Redirect: HTTP Semantics RFC 9110, Section 15.4.9. */
    public const PERMANENT_REDIRECT = 308;
    /** Bad Request: HTTP Semantics RFC 9110, Section 15.5.1. */
    public const BAD_REQUEST = 400;
    /** Unauthorized: HTTP Semantics RFC 9110, Section 15.5.2. */
    public const UNAUTHORIZED = 401;
    /** Payment Required: HTTP Semantics RFC 9110, Section 15.5.3. */
    public const PAYMENT_REQUIRED = 402;
    /** Forbidden: HTTP Semantics RFC 9110, Section 15.5.4. */
    public const FORBIDDEN = 403;
    /** Not Found: HTTP Semantics RFC 9110, Section 15.5.5. */
    public const NOT_FOUND = 404;
    /** Method Not Allowed: HTTP Semantics RFC 9110, Section 15.5.6. */
    public const METHOD_NOT_ALLOWED = 405;
    /** Not Acceptable: HTTP Semantics RFC 9110, Section 15.5.7. */
    public const NOT_ACCEPTABLE = 406;
    /** Proxy Authentication Required: HTTP Semantics RFC 9110, Section 15.5.8. */
    public const PROXY_AUTHENTICATION_REQUIRED = 407;
    /** Request Timeout: HTTP Semantics RFC 9110, Section 15.5.9. */
    public const REQUEST_TIMEOUT = 408;
    /** Alias of REQUEST_TIMEOUT. */
    public const REQUEST_TIME_OUT = self::REQUEST_TIMEOUT;
    /** Conflict: HTTP Semantics RFC 9110, Section 15.5.10. */
    public const CONFLICT = 409;
    /** Gone: HTTP Semantics RFC 9110, Section 15.5.11. */
    public const GONE = 410;
    /** Length Required: HTTP Semantics RFC 9110, Section 15.5.12. */
    public const LENGTH_REQUIRED = 411;
    /** Precondition Failed: HTTP Semantics RFC 9110, Section 15.5.13. */
    public const PRECONDITION_FAILED = 412;
    /** Content Too Large: HTTP Semantics RFC 9110, Section 15.5.14. */
    public const REQUEST_ENTITY_TOO_LARGE = 413;
    /** Alias of REQUEST_ENTITY_TOO_LARGE. */
    public const CONTENT_TOO_LARGE = self::REQUEST_ENTITY_TOO_LARGE;
    /** Alias of REQUEST_ENTITY_TOO_LARGE. */
    public const PAYLOAD_TOO_LARGE = self::REQUEST_ENTITY_TOO_LARGE;
    /** URI Too Long: HTTP Semantics RFC 9110, Section 15.5.15. */
    public const REQUEST_URI_TOO_LONG = 414;
    /** Alias of REQUEST_URI_TOO_LONG. */
    public const URI_TOO_LONG = self::REQUEST_URI_TOO_LONG;
    /** Alias of REQUEST_URI_TOO_LONG. */
    public const REQUEST_URI_TOO_LARGE = self::REQUEST_URI_TOO_LONG;
    /** Unsupported Media Type: HTTP Semantics RFC 9110, Section 15.5.16. */
    public const UNSUPPORTED_MEDIA_TYPE = 415;
    /** Range Not Satisfiable: HTTP Semantics RFC 9110, Section 15.5.17. */
    public const REQUEST_RANGE_NOT_SATISFIABLE = 416;
    /** Alias of REQUEST_RANGE_NOT_SATISFIABLE. */
    public const RANGE_NOT_SATISFIABLE = self::REQUEST_RANGE_NOT_SATISFIABLE;
    /** Alias of REQUEST_RANGE_NOT_SATISFIABLE. */
    public const REQUESTED_RANGE_NOT_SATISFIABLE = self::REQUEST_RANGE_NOT_SATISFIABLE;
    /** Expectation Failed: HTTP Semantics RFC 9110, Section 15.5.18. */
    public const EXPECTATION_FAILED = 417;
    /** I'm a Teapot: HTCPCP/1.0 RFC 2324, Section 2.3.2. */
    public const IM_A_TEAPOT = 418;
    /** Misdirected Request: HTTP Semantics RFC 9110, Section 15.5.20. */
    public const MISDIRECTED_REQUEST = 421;
    /** Unprocessable Content: HTTP Semantics RFC 9110, Section 15.5.21. */
    public const UNPROCESSABLE_ENTITY = 422;
    /** Alias of UNPROCESSABLE_ENTITY. */
    public const UNPROCESSABLE_CONTENT = self::UNPROCESSABLE_ENTITY;
    /** Locked: WebDAV RFC 4918, Section 11.3. */
    public const LOCKED = 423;
    /** Failed Dependency: WebDAV RFC 4918, Section 11.4. */
    public const FAILED_DEPENDENCY = 424;
    /** Too Early: Using Early Data in HTTP RFC 8470, Section 5.2. */
    public const TOO_EARLY = 425;
    /** Upgrade Required: HTTP Semantics RFC 9110, Section 15.5.22. */
    public const UPGRADE_REQUIRED = 426;
    /** Precondition Required: Additional HTTP Status Codes RFC 6585, Section 3. */
    public const PRECONDITION_REQUIRED = 428;
    /** Too Many Requests: Additional HTTP Status Codes RFC 6585, Section 4. */
    public const TOO_MANY_REQUESTS = 429;
    /** Request Header Fields Too Large: Additional HTTP Status Codes RFC 6585, Section 5. */
    public const REQUEST_HEADER_FIELDS_TOO_LARGE = 431;
    /** Unavailable For Legal Reasons: An HTTP Status Code to Report Legal Obstacles RFC 7725, Section 3. */
    public const UNAVAILABLE_FOR_LEGAL_REASONS = 451;
    /** Internal Server Error: HTTP Semantics RFC 9110, Section 15.6.1. */
    public const INTERNAL_SERVER_ERROR = 500;
    /** Not Implemented: HTTP Semantics RFC 9110, Section 15.6.2. */
    public const NOT_IMPLEMENTED = 501;
    /** Bad Gateway: HTTP Semantics RFC 9110, Section 15.6.3. */
    public const BAD_GATEWAY = 502;
    /** Service Unavailable: HTTP Semantics RFC 9110, Section 15.6.4. */
    public const SERVICE_UNAVAILABLE = 503;
    /** Gateway Timeout: HTTP Semantics RFC 9110, Section 15.6.5. */
    public const GATEWAY_TIMEOUT = 504;
    /** Alias of GATEWAY_TIMEOUT. */
    public const GATEWAY_TIME_OUT = self::GATEWAY_TIMEOUT;
    /** HTTP Version Not Supported: HTTP Semantics RFC 9110, Section 15.6.6. */
    public const HTTP_VERSION_NOT_SUPPORTED = 505;
    /** Variant Also Negotiates: Transparent Content Negotiation in HTTP RFC 2295, Section 8.1 (Experimental). */
    public const VARIANT_ALSO_NEGOTIATES = 506;
    /** Insufficient Storage: WebDAV RFC 4918, Section 11.5. */
    public const INSUFFICIENT_STORAGE = 507;
    /** Loop Detected: WebDAV Binding Extensions RFC 5842, Section 7.2 (Experimental). */
    public const LOOP_DETECTED = 508;
    /** Not Extended: An HTTP Extension Framework RFC 2774, Section 7 (Historic). */
    public const NOT_EXTENDED = 510;
    /** Network Authentication Required: Additional HTTP Status Codes RFC 6585, Section 6. */
    public const NETWORK_AUTHENTICATION_REQUIRED = 511;
    // The end of the constants.

    private const DECLARATIONS = <<<'C'
        /* The declarations, as `make generate` of libhttpstatus writes them. */
        const char *http_status_name(uint16_t code);
        const char *http_status_phrase(uint16_t code);
        const char *http_status_description(uint16_t code);
        const char *http_status_line(uint16_t code);
        const char *http_status_reference(uint16_t code);
        const char *http_status_url(uint16_t code);
        const char *http_status_alias(uint16_t code, size_t index);
        const char *http_status_former_phrase(uint16_t code, size_t index);
        uint16_t http_status_from_name_n(const char *name, size_t length);
        uint16_t http_status_from_phrase_n(const char *phrase, size_t length);
        size_t http_status_count(void);
        uint16_t http_status_at(size_t index);
        bool http_status_is_valid(uint16_t code);
        uint8_t http_status_class(uint16_t code);
        const char *http_status_class_name(uint16_t code);
        bool http_status_is_informational(uint16_t code);
        bool http_status_is_success(uint16_t code);
        bool http_status_is_redirection(uint16_t code);
        bool http_status_is_client_error(uint16_t code);
        bool http_status_is_server_error(uint16_t code);
        bool http_status_is_error(uint16_t code);
        uint16_t http_status_fallback(uint16_t code);
        bool http_status_has_content(uint16_t code);
        bool http_status_follows_location(uint16_t code);
        bool http_status_is_cacheable(uint16_t code);
        bool http_status_is_experimental(uint16_t code);
        bool http_status_is_deprecated(uint16_t code);
        const char *http_status_version(void);
        const char *http_status_registry_date(void);
        /* The end of the declarations. */
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
        return self::$library ??= self::load();
    }

    private static function load(): FFI
    {
        $file = ['Windows' => 'httpstatus-1.dll', 'Darwin' => 'libhttpstatus.1.dylib'][PHP_OS_FAMILY] ?? 'libhttpstatus.so.1';
        $given = getenv('HTTPSTATUS_LIBRARY');
        $tried = $given ? [$given] : [__DIR__ . "/$file", $file];
        foreach ($tried as $path) {
            try {
                return FFI::cdef(self::DECLARATIONS, $path);
            } catch (FFI\Exception $error) {
                $reason = $error->getMessage();
            }
        }
        throw new RuntimeException('libhttpstatus not found: tried ' . implode(', ', $tried)
            . "; HTTPSTATUS_LIBRARY can name the file, and a web server preloads this file: opcache.preload in php.ini ($reason)");
    }

    public static function of(int $code): self
    {
        return new self($code);
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

    /**
     * The registered ones, ascending: foreach (HTTPStatus::all() as $status).
     *
     * @return Generator<int, self>
     */
    public static function all(): Generator
    {
        for ($index = 0; $index < self::count(); $index++) {
            yield new self(self::library()->http_status_at($index));
        }
    }

    public static function count(): int { return self::library()->http_status_count(); }
    public static function version(): string { return self::library()->http_status_version(); }
    public static function registryDate(): string { return self::library()->http_status_registry_date(); }

    public function class(): int { static $known = []; return $known[$this->code] ??= self::library()->http_status_class($this->code); }
    // The answers never change, so each is asked once.
    // The functions, as `make generate` of libhttpstatus repeats the items for class_name and is_valid.
    public function name(): ?string { static $known = []; return $known[$this->code] ??= self::library()->http_status_name($this->code); }
    public function phrase(): ?string { static $known = []; return $known[$this->code] ??= self::library()->http_status_phrase($this->code); }
    public function description(): ?string { static $known = []; return $known[$this->code] ??= self::library()->http_status_description($this->code); }
    public function line(): ?string { static $known = []; return $known[$this->code] ??= self::library()->http_status_line($this->code); }
    public function reference(): ?string { static $known = []; return $known[$this->code] ??= self::library()->http_status_reference($this->code); }
    public function url(): ?string { static $known = []; return $known[$this->code] ??= self::library()->http_status_url($this->code); }
    public function isValid(): bool { static $known = []; return $known[$this->code] ??= self::library()->http_status_is_valid($this->code); }
    public function className(): ?string { static $known = []; return $known[$this->code] ??= self::library()->http_status_class_name($this->code); }
    public function isInformational(): bool { static $known = []; return $known[$this->code] ??= self::library()->http_status_is_informational($this->code); }
    public function isSuccess(): bool { static $known = []; return $known[$this->code] ??= self::library()->http_status_is_success($this->code); }
    public function isRedirection(): bool { static $known = []; return $known[$this->code] ??= self::library()->http_status_is_redirection($this->code); }
    public function isClientError(): bool { static $known = []; return $known[$this->code] ??= self::library()->http_status_is_client_error($this->code); }
    public function isServerError(): bool { static $known = []; return $known[$this->code] ??= self::library()->http_status_is_server_error($this->code); }
    public function isError(): bool { static $known = []; return $known[$this->code] ??= self::library()->http_status_is_error($this->code); }
    public function hasContent(): bool { static $known = []; return $known[$this->code] ??= self::library()->http_status_has_content($this->code); }
    public function followsLocation(): bool { static $known = []; return $known[$this->code] ??= self::library()->http_status_follows_location($this->code); }
    public function isCacheable(): bool { static $known = []; return $known[$this->code] ??= self::library()->http_status_is_cacheable($this->code); }
    public function isExperimental(): bool { static $known = []; return $known[$this->code] ??= self::library()->http_status_is_experimental($this->code); }
    public function isDeprecated(): bool { static $known = []; return $known[$this->code] ??= self::library()->http_status_is_deprecated($this->code); }
    // The end of the functions.
    public function fallback(): self { return new self(self::library()->http_status_fallback($this->code)); }

    /** "404 Not Found", or the number alone when it is not registered. */
    public function __toString(): string
    {
        return $this->line() ?? (string) $this->code;
    }

    /** @return list<string> */
    public function aliases(): array
    {
        $names = [];
        for ($index = 0; ($name = self::library()->http_status_alias($this->code, $index)) !== null; $index++) {
            $names[] = $name;
        }
        return $names;
    }

    /** @return list<string> */
    public function formerPhrases(): array
    {
        $phrases = [];
        for ($index = 0; ($phrase = self::library()->http_status_former_phrase($this->code, $index)) !== null; $index++) {
            $phrases[] = $phrase;
        }
        return $phrases;
    }
}
