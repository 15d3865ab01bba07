// SPDX-License-Identifier: MIT

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_CHAR;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

/**
 * The HTTP status registry of libhttpstatus, through java.lang.foreign. The surface is that of ../java.
 *
 * Copy this file into a project, and copy Explain.java from ../java to try it:
 *
 *     javac -d . HttpStatus.java Explain.java
 *     java --enable-native-access=ALL-UNNAMED -cp . Explain 404 'payload too large' im_a_teapot 499
 *
 * It needs Java 22 or later on a machine of 64 bits, and loads the library that the
 * environment variable HTTPSTATUS_LIBRARY names, else the one beside the class or jar, else the one that the system's
 * loader finds.
 *
 * A status code, registered or not: HttpStatus.NOT_FOUND, HttpStatus.of(499). The texts of one that is not registered
 * are empty Optionals. Two of the same code are equal.
 * An enum could hold neither 499 nor a code that a newer library registers; switch takes the numbers in Code.
 */
public record HttpStatus(int code) implements Comparable<HttpStatus> {
    // The constants, as `make generate` of libhttpstatus writes them.
    /** Continue: HTTP Semantics RFC 9110, Section 15.2.1. */
    public static final HttpStatus CONTINUE = new HttpStatus(Code.CONTINUE);
    /** Switching Protocols: HTTP Semantics RFC 9110, Section 15.2.2. */
    public static final HttpStatus SWITCHING_PROTOCOLS = new HttpStatus(Code.SWITCHING_PROTOCOLS);
    /** Processing: WebDAV RFC 2518, Section 10.1. */
    public static final HttpStatus PROCESSING = new HttpStatus(Code.PROCESSING);
    /** Early Hints: An HTTP Status Code for Indicating Hints RFC 8297, Section 2. */
    public static final HttpStatus EARLY_HINTS = new HttpStatus(Code.EARLY_HINTS);
    /** OK: HTTP Semantics RFC 9110, Section 15.3.1. */
    public static final HttpStatus OK = new HttpStatus(Code.OK);
    /** Created: HTTP Semantics RFC 9110, Section 15.3.2. */
    public static final HttpStatus CREATED = new HttpStatus(Code.CREATED);
    /** Accepted: HTTP Semantics RFC 9110, Section 15.3.3. */
    public static final HttpStatus ACCEPTED = new HttpStatus(Code.ACCEPTED);
    /** Non-Authoritative Information: HTTP Semantics RFC 9110, Section 15.3.4. */
    public static final HttpStatus NON_AUTHORITATIVE_INFORMATION = new HttpStatus(Code.NON_AUTHORITATIVE_INFORMATION);
    /** No Content: HTTP Semantics RFC 9110, Section 15.3.5. */
    public static final HttpStatus NO_CONTENT = new HttpStatus(Code.NO_CONTENT);
    /** Reset Content: HTTP Semantics RFC 9110, Section 15.3.6. */
    public static final HttpStatus RESET_CONTENT = new HttpStatus(Code.RESET_CONTENT);
    /** Partial Content: HTTP Semantics RFC 9110, Section 15.3.7. */
    public static final HttpStatus PARTIAL_CONTENT = new HttpStatus(Code.PARTIAL_CONTENT);
    /** Multi-Status: WebDAV RFC 4918, Section 11.1. */
    public static final HttpStatus MULTI_STATUS = new HttpStatus(Code.MULTI_STATUS);
    /** Already Reported: WebDAV Binding Extensions RFC 5842, Section 7.1 (Experimental). */
    public static final HttpStatus ALREADY_REPORTED = new HttpStatus(Code.ALREADY_REPORTED);
    /** IM Used: Delta Encoding in HTTP RFC 3229, Section 10.4.1. */
    public static final HttpStatus IM_USED = new HttpStatus(Code.IM_USED);
    /** Multiple Choices: HTTP Semantics RFC 9110, Section 15.4.1. */
    public static final HttpStatus MULTIPLE_CHOICES = new HttpStatus(Code.MULTIPLE_CHOICES);
    /** Moved Permanently: HTTP Semantics RFC 9110, Section 15.4.2. */
    public static final HttpStatus MOVED_PERMANENTLY = new HttpStatus(Code.MOVED_PERMANENTLY);
    /** Found: HTTP Semantics RFC 9110, Section 15.4.3. */
    public static final HttpStatus FOUND = new HttpStatus(Code.FOUND);
    /** Alias of FOUND. */
    public static final HttpStatus MOVED_TEMPORARILY = FOUND;
    /** See Other: HTTP Semantics RFC 9110, Section 15.4.4. */
    public static final HttpStatus SEE_OTHER = new HttpStatus(Code.SEE_OTHER);
    /** Not Modified: HTTP Semantics RFC 9110, Section 15.4.5. */
    public static final HttpStatus NOT_MODIFIED = new HttpStatus(Code.NOT_MODIFIED);
    /** Use Proxy: HTTP Semantics RFC 9110, Section 15.4.6. */
    public static final HttpStatus USE_PROXY = new HttpStatus(Code.USE_PROXY);
    /** Temporary Redirect: HTTP Semantics RFC 9110, Section 15.4.8. */
    public static final HttpStatus TEMPORARY_REDIRECT = new HttpStatus(Code.TEMPORARY_REDIRECT);
    /** Permanent Redirect: HTTP Semantics RFC 9110, Section 15.4.9. */
    public static final HttpStatus PERMANENT_REDIRECT = new HttpStatus(Code.PERMANENT_REDIRECT);
    /** Bad Request: HTTP Semantics RFC 9110, Section 15.5.1. */
    public static final HttpStatus BAD_REQUEST = new HttpStatus(Code.BAD_REQUEST);
    /** Unauthorized: HTTP Semantics RFC 9110, Section 15.5.2. */
    public static final HttpStatus UNAUTHORIZED = new HttpStatus(Code.UNAUTHORIZED);
    /** Payment Required: HTTP Semantics RFC 9110, Section 15.5.3. */
    public static final HttpStatus PAYMENT_REQUIRED = new HttpStatus(Code.PAYMENT_REQUIRED);
    /** Forbidden: HTTP Semantics RFC 9110, Section 15.5.4. */
    public static final HttpStatus FORBIDDEN = new HttpStatus(Code.FORBIDDEN);
    /** Not Found: HTTP Semantics RFC 9110, Section 15.5.5. */
    public static final HttpStatus NOT_FOUND = new HttpStatus(Code.NOT_FOUND);
    /** Method Not Allowed: HTTP Semantics RFC 9110, Section 15.5.6. */
    public static final HttpStatus METHOD_NOT_ALLOWED = new HttpStatus(Code.METHOD_NOT_ALLOWED);
    /** Not Acceptable: HTTP Semantics RFC 9110, Section 15.5.7. */
    public static final HttpStatus NOT_ACCEPTABLE = new HttpStatus(Code.NOT_ACCEPTABLE);
    /** Proxy Authentication Required: HTTP Semantics RFC 9110, Section 15.5.8. */
    public static final HttpStatus PROXY_AUTHENTICATION_REQUIRED = new HttpStatus(Code.PROXY_AUTHENTICATION_REQUIRED);
    /** Request Timeout: HTTP Semantics RFC 9110, Section 15.5.9. */
    public static final HttpStatus REQUEST_TIMEOUT = new HttpStatus(Code.REQUEST_TIMEOUT);
    /** Alias of REQUEST_TIMEOUT. */
    public static final HttpStatus REQUEST_TIME_OUT = REQUEST_TIMEOUT;
    /** Conflict: HTTP Semantics RFC 9110, Section 15.5.10. */
    public static final HttpStatus CONFLICT = new HttpStatus(Code.CONFLICT);
    /** Gone: HTTP Semantics RFC 9110, Section 15.5.11. */
    public static final HttpStatus GONE = new HttpStatus(Code.GONE);
    /** Length Required: HTTP Semantics RFC 9110, Section 15.5.12. */
    public static final HttpStatus LENGTH_REQUIRED = new HttpStatus(Code.LENGTH_REQUIRED);
    /** Precondition Failed: HTTP Semantics RFC 9110, Section 15.5.13. */
    public static final HttpStatus PRECONDITION_FAILED = new HttpStatus(Code.PRECONDITION_FAILED);
    /** Content Too Large: HTTP Semantics RFC 9110, Section 15.5.14. */
    public static final HttpStatus REQUEST_ENTITY_TOO_LARGE = new HttpStatus(Code.REQUEST_ENTITY_TOO_LARGE);
    /** Alias of REQUEST_ENTITY_TOO_LARGE. */
    public static final HttpStatus CONTENT_TOO_LARGE = REQUEST_ENTITY_TOO_LARGE;
    /** Alias of REQUEST_ENTITY_TOO_LARGE. */
    public static final HttpStatus PAYLOAD_TOO_LARGE = REQUEST_ENTITY_TOO_LARGE;
    /** URI Too Long: HTTP Semantics RFC 9110, Section 15.5.15. */
    public static final HttpStatus REQUEST_URI_TOO_LONG = new HttpStatus(Code.REQUEST_URI_TOO_LONG);
    /** Alias of REQUEST_URI_TOO_LONG. */
    public static final HttpStatus URI_TOO_LONG = REQUEST_URI_TOO_LONG;
    /** Alias of REQUEST_URI_TOO_LONG. */
    public static final HttpStatus REQUEST_URI_TOO_LARGE = REQUEST_URI_TOO_LONG;
    /** Unsupported Media Type: HTTP Semantics RFC 9110, Section 15.5.16. */
    public static final HttpStatus UNSUPPORTED_MEDIA_TYPE = new HttpStatus(Code.UNSUPPORTED_MEDIA_TYPE);
    /** Range Not Satisfiable: HTTP Semantics RFC 9110, Section 15.5.17. */
    public static final HttpStatus REQUEST_RANGE_NOT_SATISFIABLE = new HttpStatus(Code.REQUEST_RANGE_NOT_SATISFIABLE);
    /** Alias of REQUEST_RANGE_NOT_SATISFIABLE. */
    public static final HttpStatus RANGE_NOT_SATISFIABLE = REQUEST_RANGE_NOT_SATISFIABLE;
    /** Alias of REQUEST_RANGE_NOT_SATISFIABLE. */
    public static final HttpStatus REQUESTED_RANGE_NOT_SATISFIABLE = REQUEST_RANGE_NOT_SATISFIABLE;
    /** Expectation Failed: HTTP Semantics RFC 9110, Section 15.5.18. */
    public static final HttpStatus EXPECTATION_FAILED = new HttpStatus(Code.EXPECTATION_FAILED);
    /** I'm a Teapot: HTCPCP/1.0 RFC 2324, Section 2.3.2. */
    public static final HttpStatus IM_A_TEAPOT = new HttpStatus(Code.IM_A_TEAPOT);
    /** Misdirected Request: HTTP Semantics RFC 9110, Section 15.5.20. */
    public static final HttpStatus MISDIRECTED_REQUEST = new HttpStatus(Code.MISDIRECTED_REQUEST);
    /** Unprocessable Content: HTTP Semantics RFC 9110, Section 15.5.21. */
    public static final HttpStatus UNPROCESSABLE_ENTITY = new HttpStatus(Code.UNPROCESSABLE_ENTITY);
    /** Alias of UNPROCESSABLE_ENTITY. */
    public static final HttpStatus UNPROCESSABLE_CONTENT = UNPROCESSABLE_ENTITY;
    /** Locked: WebDAV RFC 4918, Section 11.3. */
    public static final HttpStatus LOCKED = new HttpStatus(Code.LOCKED);
    /** Failed Dependency: WebDAV RFC 4918, Section 11.4. */
    public static final HttpStatus FAILED_DEPENDENCY = new HttpStatus(Code.FAILED_DEPENDENCY);
    /** Too Early: Using Early Data in HTTP RFC 8470, Section 5.2. */
    public static final HttpStatus TOO_EARLY = new HttpStatus(Code.TOO_EARLY);
    /** Upgrade Required: HTTP Semantics RFC 9110, Section 15.5.22. */
    public static final HttpStatus UPGRADE_REQUIRED = new HttpStatus(Code.UPGRADE_REQUIRED);
    /** Precondition Required: Additional HTTP Status Codes RFC 6585, Section 3. */
    public static final HttpStatus PRECONDITION_REQUIRED = new HttpStatus(Code.PRECONDITION_REQUIRED);
    /** Too Many Requests: Additional HTTP Status Codes RFC 6585, Section 4. */
    public static final HttpStatus TOO_MANY_REQUESTS = new HttpStatus(Code.TOO_MANY_REQUESTS);
    /** Request Header Fields Too Large: Additional HTTP Status Codes RFC 6585, Section 5. */
    public static final HttpStatus REQUEST_HEADER_FIELDS_TOO_LARGE = new HttpStatus(Code.REQUEST_HEADER_FIELDS_TOO_LARGE);
    /** Unavailable For Legal Reasons: An HTTP Status Code to Report Legal Obstacles RFC 7725, Section 3. */
    public static final HttpStatus UNAVAILABLE_FOR_LEGAL_REASONS = new HttpStatus(Code.UNAVAILABLE_FOR_LEGAL_REASONS);
    /** Internal Server Error: HTTP Semantics RFC 9110, Section 15.6.1. */
    public static final HttpStatus INTERNAL_SERVER_ERROR = new HttpStatus(Code.INTERNAL_SERVER_ERROR);
    /** Not Implemented: HTTP Semantics RFC 9110, Section 15.6.2. */
    public static final HttpStatus NOT_IMPLEMENTED = new HttpStatus(Code.NOT_IMPLEMENTED);
    /** Bad Gateway: HTTP Semantics RFC 9110, Section 15.6.3. */
    public static final HttpStatus BAD_GATEWAY = new HttpStatus(Code.BAD_GATEWAY);
    /** Service Unavailable: HTTP Semantics RFC 9110, Section 15.6.4. */
    public static final HttpStatus SERVICE_UNAVAILABLE = new HttpStatus(Code.SERVICE_UNAVAILABLE);
    /** Gateway Timeout: HTTP Semantics RFC 9110, Section 15.6.5. */
    public static final HttpStatus GATEWAY_TIMEOUT = new HttpStatus(Code.GATEWAY_TIMEOUT);
    /** Alias of GATEWAY_TIMEOUT. */
    public static final HttpStatus GATEWAY_TIME_OUT = GATEWAY_TIMEOUT;
    /** HTTP Version Not Supported: HTTP Semantics RFC 9110, Section 15.6.6. */
    public static final HttpStatus HTTP_VERSION_NOT_SUPPORTED = new HttpStatus(Code.HTTP_VERSION_NOT_SUPPORTED);
    /** Variant Also Negotiates: Transparent Content Negotiation in HTTP RFC 2295, Section 8.1 (Experimental). */
    public static final HttpStatus VARIANT_ALSO_NEGOTIATES = new HttpStatus(Code.VARIANT_ALSO_NEGOTIATES);
    /** Insufficient Storage: WebDAV RFC 4918, Section 11.5. */
    public static final HttpStatus INSUFFICIENT_STORAGE = new HttpStatus(Code.INSUFFICIENT_STORAGE);
    /** Loop Detected: WebDAV Binding Extensions RFC 5842, Section 7.2 (Experimental). */
    public static final HttpStatus LOOP_DETECTED = new HttpStatus(Code.LOOP_DETECTED);
    /** Not Extended: An HTTP Extension Framework RFC 2774, Section 7 (Historic). */
    public static final HttpStatus NOT_EXTENDED = new HttpStatus(Code.NOT_EXTENDED);
    /** Network Authentication Required: Additional HTTP Status Codes RFC 6585, Section 6. */
    public static final HttpStatus NETWORK_AUTHENTICATION_REQUIRED = new HttpStatus(Code.NETWORK_AUTHENTICATION_REQUIRED);

    /** The numbers, for switch (status.code()) { case HttpStatus.Code.NOT_FOUND: ... }. */
    public static final class Code {
        private Code() { }

        public static final int CONTINUE = 100;
        public static final int SWITCHING_PROTOCOLS = 101;
        public static final int PROCESSING = 102;
        public static final int EARLY_HINTS = 103;
        public static final int OK = 200;
        public static final int CREATED = 201;
        public static final int ACCEPTED = 202;
        public static final int NON_AUTHORITATIVE_INFORMATION = 203;
        public static final int NO_CONTENT = 204;
        public static final int RESET_CONTENT = 205;
        public static final int PARTIAL_CONTENT = 206;
        public static final int MULTI_STATUS = 207;
        public static final int ALREADY_REPORTED = 208;
        public static final int IM_USED = 226;
        public static final int MULTIPLE_CHOICES = 300;
        public static final int MOVED_PERMANENTLY = 301;
        public static final int FOUND = 302;
        public static final int MOVED_TEMPORARILY = 302;
        public static final int SEE_OTHER = 303;
        public static final int NOT_MODIFIED = 304;
        public static final int USE_PROXY = 305;
        public static final int TEMPORARY_REDIRECT = 307;
        public static final int PERMANENT_REDIRECT = 308;
        public static final int BAD_REQUEST = 400;
        public static final int UNAUTHORIZED = 401;
        public static final int PAYMENT_REQUIRED = 402;
        public static final int FORBIDDEN = 403;
        public static final int NOT_FOUND = 404;
        public static final int METHOD_NOT_ALLOWED = 405;
        public static final int NOT_ACCEPTABLE = 406;
        public static final int PROXY_AUTHENTICATION_REQUIRED = 407;
        public static final int REQUEST_TIMEOUT = 408;
        public static final int REQUEST_TIME_OUT = 408;
        public static final int CONFLICT = 409;
        public static final int GONE = 410;
        public static final int LENGTH_REQUIRED = 411;
        public static final int PRECONDITION_FAILED = 412;
        public static final int REQUEST_ENTITY_TOO_LARGE = 413;
        public static final int CONTENT_TOO_LARGE = 413;
        public static final int PAYLOAD_TOO_LARGE = 413;
        public static final int REQUEST_URI_TOO_LONG = 414;
        public static final int URI_TOO_LONG = 414;
        public static final int REQUEST_URI_TOO_LARGE = 414;
        public static final int UNSUPPORTED_MEDIA_TYPE = 415;
        public static final int REQUEST_RANGE_NOT_SATISFIABLE = 416;
        public static final int RANGE_NOT_SATISFIABLE = 416;
        public static final int REQUESTED_RANGE_NOT_SATISFIABLE = 416;
        public static final int EXPECTATION_FAILED = 417;
        public static final int IM_A_TEAPOT = 418;
        public static final int MISDIRECTED_REQUEST = 421;
        public static final int UNPROCESSABLE_ENTITY = 422;
        public static final int UNPROCESSABLE_CONTENT = 422;
        public static final int LOCKED = 423;
        public static final int FAILED_DEPENDENCY = 424;
        public static final int TOO_EARLY = 425;
        public static final int UPGRADE_REQUIRED = 426;
        public static final int PRECONDITION_REQUIRED = 428;
        public static final int TOO_MANY_REQUESTS = 429;
        public static final int REQUEST_HEADER_FIELDS_TOO_LARGE = 431;
        public static final int UNAVAILABLE_FOR_LEGAL_REASONS = 451;
        public static final int INTERNAL_SERVER_ERROR = 500;
        public static final int NOT_IMPLEMENTED = 501;
        public static final int BAD_GATEWAY = 502;
        public static final int SERVICE_UNAVAILABLE = 503;
        public static final int GATEWAY_TIMEOUT = 504;
        public static final int GATEWAY_TIME_OUT = 504;
        public static final int HTTP_VERSION_NOT_SUPPORTED = 505;
        public static final int VARIANT_ALSO_NEGOTIATES = 506;
        public static final int INSUFFICIENT_STORAGE = 507;
        public static final int LOOP_DETECTED = 508;
        public static final int NOT_EXTENDED = 510;
        public static final int NETWORK_AUTHENTICATION_REQUIRED = 511;
    }
    // The end of the constants.

    public HttpStatus {
        if (code < 0 || code > 0xFFFF) {
            throw new IllegalArgumentException(code + " is not in 0..65535");
        }
    }

    public static HttpStatus of(int code) { return new HttpStatus(code); }

    /** The registered ones, ascending. */
    public static Stream<HttpStatus> all() {
        return LongStream.range(0, count()).mapToObj(index -> {
            try {
                return of((char) Library.AT.invokeExact(index));
            } catch (Throwable error) {
                throw new AssertionError(error);
            }
        });
    }

    public static int count() {
        try {
            return Math.toIntExact((long) Library.COUNT.invokeExact());
        } catch (Throwable error) {
            throw new AssertionError(error);
        }
    }

    public static String version() { return constant(Library.VERSION); }
    public static String registryDate() { return constant(Library.REGISTRY_DATE); }

    /** The status with a name or alias, ASCII case ignored. */
    public static Optional<HttpStatus> fromName(String name) { return found(Library.FROM_NAME, name); }

    /** The status with a phrase, current or former, ASCII case ignored. */
    public static Optional<HttpStatus> fromPhrase(String phrase) { return found(Library.FROM_PHRASE, phrase); }

    // The functions, as `make generate` of libhttpstatus repeats the items for class_name and is_valid.
    public Optional<String> name() { return Library.NAME.of(code); }
    public Optional<String> phrase() { return Library.PHRASE.of(code); }
    public Optional<String> description() { return Library.DESCRIPTION.of(code); }
    public Optional<String> line() { return Library.LINE.of(code); }
    public Optional<String> reference() { return Library.REFERENCE.of(code); }
    public Optional<String> url() { return Library.URL.of(code); }
    public boolean isValid() { return Library.IS_VALID.of(code); }
    public Optional<String> className() { return Library.CLASS_NAME.of(code); }
    public boolean isInformational() { return Library.IS_INFORMATIONAL.of(code); }
    public boolean isSuccess() { return Library.IS_SUCCESS.of(code); }
    public boolean isRedirection() { return Library.IS_REDIRECTION.of(code); }
    public boolean isClientError() { return Library.IS_CLIENT_ERROR.of(code); }
    public boolean isServerError() { return Library.IS_SERVER_ERROR.of(code); }
    public boolean isError() { return Library.IS_ERROR.of(code); }
    public boolean hasContent() { return Library.HAS_CONTENT.of(code); }
    public boolean followsLocation() { return Library.FOLLOWS_LOCATION.of(code); }
    public boolean isCacheable() { return Library.IS_CACHEABLE.of(code); }
    public boolean isExperimental() { return Library.IS_EXPERIMENTAL.of(code); }
    public boolean isDeprecated() { return Library.IS_DEPRECATED.of(code); }
    // The end of the functions.

    public int statusClass() {
        try {
            return (byte) Library.CLASS.invokeExact((char) code);
        } catch (Throwable error) {
            throw new AssertionError(error);
        }
    }

    public HttpStatus fallback() {
        try {
            return of((char) Library.FALLBACK.invokeExact((char) code));
        } catch (Throwable error) {
            throw new AssertionError(error);
        }
    }

    public List<String> aliases() { return list(Library.ALIAS); }
    public List<String> formerPhrases() { return list(Library.FORMER_PHRASE); }

    @Override
    public int compareTo(HttpStatus other) { return Integer.compare(code, other.code); }

    /** "404 Not Found", or the number alone when it is not registered. */
    @Override
    public String toString() { return line().orElse(Integer.toString(code)); }

    private List<String> list(MethodHandle function) {
        return Stream.iterate(0L, index -> index + 1).map(index -> {
            try {
                return string((MemorySegment) function.invokeExact((char) code, (long) index));
            } catch (Throwable error) {
                throw new AssertionError(error);
            }
        }).takeWhile(Optional::isPresent).map(Optional::get).toList();
    }

    private static String constant(MethodHandle function) {
        try {
            return string((MemorySegment) function.invokeExact()).orElseThrow();
        } catch (Throwable error) {
            throw new AssertionError(error);
        }
    }

    private static Optional<HttpStatus> found(MethodHandle function, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (Arena arena = Arena.ofConfined()) {
            char code = (char) function.invokeExact(arena.allocateFrom(JAVA_BYTE, bytes), (long) bytes.length);
            return code == 0 ? Optional.empty() : Optional.of(of(code));
        } catch (Throwable error) {
            throw new AssertionError(error);
        }
    }

    private static Optional<String> string(MemorySegment pointer) {
        return pointer.equals(MemorySegment.NULL) ? Optional.empty() : Optional.of(pointer.getString(0));
    }

    /** A function of a code. Answers never change: those about codes below 600 are asked once. */
    private static final class Known<T> {
        private final IntFunction<T> ask;
        // Two threads may both ask; what they store is immutable and the same.
        private final Object[] answers = new Object[600];

        Known(IntFunction<T> ask) { this.ask = ask; }

        @SuppressWarnings("unchecked")
        T of(int code) {
            if (code >= answers.length) {
                return ask.apply(code);
            }
            Object answer = answers[code];
            if (answer == null) {
                answer = ask.apply(code);
                answers[code] = answer;
            }
            return (T) answer;
        }
    }

    /** The functions. JAVA_CHAR is a uint16_t, JAVA_BOOLEAN one byte, JAVA_LONG as wide as size_t. */
    @SuppressWarnings("restricted")
    private static final class Library {
        private static final SymbolLookup SYMBOLS = load();
        private static final MemoryLayout STRING =
            ADDRESS.withTargetLayout(MemoryLayout.sequenceLayout(Long.MAX_VALUE, JAVA_BYTE));

        // The functions, as `make generate` of libhttpstatus repeats the items for class_name and is_valid.
        static final Known<Optional<String>> NAME = text("name");
        static final Known<Optional<String>> PHRASE = text("phrase");
        static final Known<Optional<String>> DESCRIPTION = text("description");
        static final Known<Optional<String>> LINE = text("line");
        static final Known<Optional<String>> REFERENCE = text("reference");
        static final Known<Optional<String>> URL = text("url");
        static final Known<Boolean> IS_VALID = truth("is_valid");
        static final Known<Optional<String>> CLASS_NAME = text("class_name");
        static final Known<Boolean> IS_INFORMATIONAL = truth("is_informational");
        static final Known<Boolean> IS_SUCCESS = truth("is_success");
        static final Known<Boolean> IS_REDIRECTION = truth("is_redirection");
        static final Known<Boolean> IS_CLIENT_ERROR = truth("is_client_error");
        static final Known<Boolean> IS_SERVER_ERROR = truth("is_server_error");
        static final Known<Boolean> IS_ERROR = truth("is_error");
        static final Known<Boolean> HAS_CONTENT = truth("has_content");
        static final Known<Boolean> FOLLOWS_LOCATION = truth("follows_location");
        static final Known<Boolean> IS_CACHEABLE = truth("is_cacheable");
        static final Known<Boolean> IS_EXPERIMENTAL = truth("is_experimental");
        static final Known<Boolean> IS_DEPRECATED = truth("is_deprecated");
        // The end of the functions.

        static final MethodHandle ALIAS = function("alias", STRING, JAVA_CHAR, JAVA_LONG);
        static final MethodHandle FORMER_PHRASE = function("former_phrase", STRING, JAVA_CHAR, JAVA_LONG);
        static final MethodHandle FROM_NAME = function("from_name_n", JAVA_CHAR, ADDRESS, JAVA_LONG);
        static final MethodHandle FROM_PHRASE = function("from_phrase_n", JAVA_CHAR, ADDRESS, JAVA_LONG);
        static final MethodHandle COUNT = function("count", JAVA_LONG);
        static final MethodHandle AT = function("at", JAVA_CHAR, JAVA_LONG);
        static final MethodHandle CLASS = function("class", JAVA_BYTE, JAVA_CHAR);
        static final MethodHandle FALLBACK = function("fallback", JAVA_CHAR, JAVA_CHAR);
        static final MethodHandle VERSION = function("version", STRING);
        static final MethodHandle REGISTRY_DATE = function("registry_date", STRING);

        private static Known<Optional<String>> text(String name) {
            MethodHandle function = function(name, STRING, JAVA_CHAR);
            return new Known<>(code -> {
                try {
                    return string((MemorySegment) function.invokeExact((char) code));
                } catch (Throwable error) {
                    throw new AssertionError(error);
                }
            });
        }

        private static Known<Boolean> truth(String name) {
            MethodHandle function = function(name, JAVA_BOOLEAN, JAVA_CHAR);
            return new Known<>(code -> {
                try {
                    return (boolean) function.invokeExact((char) code);
                } catch (Throwable error) {
                    throw new AssertionError(error);
                }
            });
        }

        /** What HTTPSTATUS_LIBRARY names, else the file beside this class, else what the system's loader finds. */
        private static SymbolLookup load() {
            String system = System.getProperty("os.name");
            String file = system.startsWith("Windows") ? "httpstatus-1.dll"
                : system.startsWith("Mac") ? "libhttpstatus.1.dylib" : "libhttpstatus.so.1";
            String given = System.getenv("HTTPSTATUS_LIBRARY");
            List<String> paths = given == null || given.isEmpty() ? beside(file) : List.of(given);
            String reason = "";
            for (String path : paths) {
                try {
                    return SymbolLookup.libraryLookup(path, Arena.global());
                } catch (IllegalArgumentException error) {
                    reason = error.getMessage().lines().findFirst().orElse("");
                }
            }
            throw new UnsatisfiedLinkError("libhttpstatus not found: tried " + String.join(", ", paths)
                + "; HTTPSTATUS_LIBRARY can name the file (" + reason + ")");
        }

        private static List<String> beside(String file) {
            try {
                Path source = Path.of(HttpStatus.class.getProtectionDomain().getCodeSource().getLocation().toURI());
                return List.of((Files.isDirectory(source) ? source : source.getParent()).resolve(file).toString(), file);
            } catch (Exception fromNoFile) {
                return List.of(file);
            }
        }

        private static MethodHandle function(String name, MemoryLayout result, MemoryLayout... arguments) {
            return Linker.nativeLinker().downcallHandle(
                SYMBOLS.find("http_status_" + name).orElseThrow(), FunctionDescriptor.of(result, arguments));
        }
    }
}
