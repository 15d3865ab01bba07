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
 */
public record HttpStatus(int code) implements Comparable<HttpStatus> {
    // The constants, as `make generate` of libhttpstatus writes them.
    /** Continue: HTTP Semantics RFC 9110, Section 15.2.1. */
    public static final HttpStatus CONTINUE = new HttpStatus(100);
    /** Switching Protocols: HTTP Semantics RFC 9110, Section 15.2.2. */
    public static final HttpStatus SWITCHING_PROTOCOLS = new HttpStatus(101);
    /** Processing: WebDAV RFC 2518, Section 10.1. */
    public static final HttpStatus PROCESSING = new HttpStatus(102);
    /** Early Hints: An HTTP Status Code for Indicating Hints RFC 8297, Section 2. */
    public static final HttpStatus EARLY_HINTS = new HttpStatus(103);
    /** OK: HTTP Semantics RFC 9110, Section 15.3.1. */
    public static final HttpStatus OK = new HttpStatus(200);
    /** Created: HTTP Semantics RFC 9110, Section 15.3.2. */
    public static final HttpStatus CREATED = new HttpStatus(201);
    /** Accepted: HTTP Semantics RFC 9110, Section 15.3.3. */
    public static final HttpStatus ACCEPTED = new HttpStatus(202);
    /** Non-Authoritative Information: HTTP Semantics RFC 9110, Section 15.3.4. */
    public static final HttpStatus NON_AUTHORITATIVE_INFORMATION = new HttpStatus(203);
    /** No Content: HTTP Semantics RFC 9110, Section 15.3.5. */
    public static final HttpStatus NO_CONTENT = new HttpStatus(204);
    /** Reset Content: HTTP Semantics RFC 9110, Section 15.3.6. */
    public static final HttpStatus RESET_CONTENT = new HttpStatus(205);
    /** Partial Content: HTTP Semantics RFC 9110, Section 15.3.7. */
    public static final HttpStatus PARTIAL_CONTENT = new HttpStatus(206);
    /** Multi-Status: WebDAV RFC 4918, Section 11.1. */
    public static final HttpStatus MULTI_STATUS = new HttpStatus(207);
    /** Already Reported: WebDAV Binding Extensions RFC 5842, Section 7.1 (Experimental). */
    public static final HttpStatus ALREADY_REPORTED = new HttpStatus(208);
    /** IM Used: Delta Encoding in HTTP RFC 3229, Section 10.4.1. */
    public static final HttpStatus IM_USED = new HttpStatus(226);
    /** Multiple Choices: HTTP Semantics RFC 9110, Section 15.4.1. */
    public static final HttpStatus MULTIPLE_CHOICES = new HttpStatus(300);
    /** Moved Permanently: HTTP Semantics RFC 9110, Section 15.4.2. */
    public static final HttpStatus MOVED_PERMANENTLY = new HttpStatus(301);
    /** Found: HTTP Semantics RFC 9110, Section 15.4.3. */
    public static final HttpStatus FOUND = new HttpStatus(302);
    /** Alias of FOUND. */
    public static final HttpStatus MOVED_TEMPORARILY = FOUND;
    /** See Other: HTTP Semantics RFC 9110, Section 15.4.4. */
    public static final HttpStatus SEE_OTHER = new HttpStatus(303);
    /** Not Modified: HTTP Semantics RFC 9110, Section 15.4.5. */
    public static final HttpStatus NOT_MODIFIED = new HttpStatus(304);
    /** Use Proxy: HTTP Semantics RFC 9110, Section 15.4.6. */
    public static final HttpStatus USE_PROXY = new HttpStatus(305);
    /** Temporary Redirect: HTTP Semantics RFC 9110, Section 15.4.8. */
    public static final HttpStatus TEMPORARY_REDIRECT = new HttpStatus(307);
    /** Permanent Redirect: HTTP Semantics RFC 9110, Section 15.4.9. */
    public static final HttpStatus PERMANENT_REDIRECT = new HttpStatus(308);
    /** Bad Request: HTTP Semantics RFC 9110, Section 15.5.1. */
    public static final HttpStatus BAD_REQUEST = new HttpStatus(400);
    /** Unauthorized: HTTP Semantics RFC 9110, Section 15.5.2. */
    public static final HttpStatus UNAUTHORIZED = new HttpStatus(401);
    /** Payment Required: HTTP Semantics RFC 9110, Section 15.5.3. */
    public static final HttpStatus PAYMENT_REQUIRED = new HttpStatus(402);
    /** Forbidden: HTTP Semantics RFC 9110, Section 15.5.4. */
    public static final HttpStatus FORBIDDEN = new HttpStatus(403);
    /** Not Found: HTTP Semantics RFC 9110, Section 15.5.5. */
    public static final HttpStatus NOT_FOUND = new HttpStatus(404);
    /** Method Not Allowed: HTTP Semantics RFC 9110, Section 15.5.6. */
    public static final HttpStatus METHOD_NOT_ALLOWED = new HttpStatus(405);
    /** Not Acceptable: HTTP Semantics RFC 9110, Section 15.5.7. */
    public static final HttpStatus NOT_ACCEPTABLE = new HttpStatus(406);
    /** Proxy Authentication Required: HTTP Semantics RFC 9110, Section 15.5.8. */
    public static final HttpStatus PROXY_AUTHENTICATION_REQUIRED = new HttpStatus(407);
    /** Request Timeout: HTTP Semantics RFC 9110, Section 15.5.9. */
    public static final HttpStatus REQUEST_TIMEOUT = new HttpStatus(408);
    /** Alias of REQUEST_TIMEOUT. */
    public static final HttpStatus REQUEST_TIME_OUT = REQUEST_TIMEOUT;
    /** Conflict: HTTP Semantics RFC 9110, Section 15.5.10. */
    public static final HttpStatus CONFLICT = new HttpStatus(409);
    /** Gone: HTTP Semantics RFC 9110, Section 15.5.11. */
    public static final HttpStatus GONE = new HttpStatus(410);
    /** Length Required: HTTP Semantics RFC 9110, Section 15.5.12. */
    public static final HttpStatus LENGTH_REQUIRED = new HttpStatus(411);
    /** Precondition Failed: HTTP Semantics RFC 9110, Section 15.5.13. */
    public static final HttpStatus PRECONDITION_FAILED = new HttpStatus(412);
    /** Content Too Large: HTTP Semantics RFC 9110, Section 15.5.14. */
    public static final HttpStatus REQUEST_ENTITY_TOO_LARGE = new HttpStatus(413);
    /** Alias of REQUEST_ENTITY_TOO_LARGE. */
    public static final HttpStatus CONTENT_TOO_LARGE = REQUEST_ENTITY_TOO_LARGE;
    /** Alias of REQUEST_ENTITY_TOO_LARGE. */
    public static final HttpStatus PAYLOAD_TOO_LARGE = REQUEST_ENTITY_TOO_LARGE;
    /** URI Too Long: HTTP Semantics RFC 9110, Section 15.5.15. */
    public static final HttpStatus REQUEST_URI_TOO_LONG = new HttpStatus(414);
    /** Alias of REQUEST_URI_TOO_LONG. */
    public static final HttpStatus URI_TOO_LONG = REQUEST_URI_TOO_LONG;
    /** Alias of REQUEST_URI_TOO_LONG. */
    public static final HttpStatus REQUEST_URI_TOO_LARGE = REQUEST_URI_TOO_LONG;
    /** Unsupported Media Type: HTTP Semantics RFC 9110, Section 15.5.16. */
    public static final HttpStatus UNSUPPORTED_MEDIA_TYPE = new HttpStatus(415);
    /** Range Not Satisfiable: HTTP Semantics RFC 9110, Section 15.5.17. */
    public static final HttpStatus REQUEST_RANGE_NOT_SATISFIABLE = new HttpStatus(416);
    /** Alias of REQUEST_RANGE_NOT_SATISFIABLE. */
    public static final HttpStatus RANGE_NOT_SATISFIABLE = REQUEST_RANGE_NOT_SATISFIABLE;
    /** Alias of REQUEST_RANGE_NOT_SATISFIABLE. */
    public static final HttpStatus REQUESTED_RANGE_NOT_SATISFIABLE = REQUEST_RANGE_NOT_SATISFIABLE;
    /** Expectation Failed: HTTP Semantics RFC 9110, Section 15.5.18. */
    public static final HttpStatus EXPECTATION_FAILED = new HttpStatus(417);
    /** I'm a Teapot: HTCPCP/1.0 RFC 2324, Section 2.3.2. */
    public static final HttpStatus IM_A_TEAPOT = new HttpStatus(418);
    /** Misdirected Request: HTTP Semantics RFC 9110, Section 15.5.20. */
    public static final HttpStatus MISDIRECTED_REQUEST = new HttpStatus(421);
    /** Unprocessable Content: HTTP Semantics RFC 9110, Section 15.5.21. */
    public static final HttpStatus UNPROCESSABLE_ENTITY = new HttpStatus(422);
    /** Alias of UNPROCESSABLE_ENTITY. */
    public static final HttpStatus UNPROCESSABLE_CONTENT = UNPROCESSABLE_ENTITY;
    /** Locked: WebDAV RFC 4918, Section 11.3. */
    public static final HttpStatus LOCKED = new HttpStatus(423);
    /** Failed Dependency: WebDAV RFC 4918, Section 11.4. */
    public static final HttpStatus FAILED_DEPENDENCY = new HttpStatus(424);
    /** Too Early: Using Early Data in HTTP RFC 8470, Section 5.2. */
    public static final HttpStatus TOO_EARLY = new HttpStatus(425);
    /** Upgrade Required: HTTP Semantics RFC 9110, Section 15.5.22. */
    public static final HttpStatus UPGRADE_REQUIRED = new HttpStatus(426);
    /** Precondition Required: Additional HTTP Status Codes RFC 6585, Section 3. */
    public static final HttpStatus PRECONDITION_REQUIRED = new HttpStatus(428);
    /** Too Many Requests: Additional HTTP Status Codes RFC 6585, Section 4. */
    public static final HttpStatus TOO_MANY_REQUESTS = new HttpStatus(429);
    /** Request Header Fields Too Large: Additional HTTP Status Codes RFC 6585, Section 5. */
    public static final HttpStatus REQUEST_HEADER_FIELDS_TOO_LARGE = new HttpStatus(431);
    /** Unavailable For Legal Reasons: An HTTP Status Code to Report Legal Obstacles RFC 7725, Section 3. */
    public static final HttpStatus UNAVAILABLE_FOR_LEGAL_REASONS = new HttpStatus(451);
    /** Internal Server Error: HTTP Semantics RFC 9110, Section 15.6.1. */
    public static final HttpStatus INTERNAL_SERVER_ERROR = new HttpStatus(500);
    /** Not Implemented: HTTP Semantics RFC 9110, Section 15.6.2. */
    public static final HttpStatus NOT_IMPLEMENTED = new HttpStatus(501);
    /** Bad Gateway: HTTP Semantics RFC 9110, Section 15.6.3. */
    public static final HttpStatus BAD_GATEWAY = new HttpStatus(502);
    /** Service Unavailable: HTTP Semantics RFC 9110, Section 15.6.4. */
    public static final HttpStatus SERVICE_UNAVAILABLE = new HttpStatus(503);
    /** Gateway Timeout: HTTP Semantics RFC 9110, Section 15.6.5. */
    public static final HttpStatus GATEWAY_TIMEOUT = new HttpStatus(504);
    /** Alias of GATEWAY_TIMEOUT. */
    public static final HttpStatus GATEWAY_TIME_OUT = GATEWAY_TIMEOUT;
    /** HTTP Version Not Supported: HTTP Semantics RFC 9110, Section 15.6.6. */
    public static final HttpStatus HTTP_VERSION_NOT_SUPPORTED = new HttpStatus(505);
    /** Variant Also Negotiates: Transparent Content Negotiation in HTTP RFC 2295, Section 8.1 (Experimental). */
    public static final HttpStatus VARIANT_ALSO_NEGOTIATES = new HttpStatus(506);
    /** Insufficient Storage: WebDAV RFC 4918, Section 11.5. */
    public static final HttpStatus INSUFFICIENT_STORAGE = new HttpStatus(507);
    /** Loop Detected: WebDAV Binding Extensions RFC 5842, Section 7.2 (Experimental). */
    public static final HttpStatus LOOP_DETECTED = new HttpStatus(508);
    /** Not Extended: An HTTP Extension Framework RFC 2774, Section 7 (Historic). */
    public static final HttpStatus NOT_EXTENDED = new HttpStatus(510);
    /** Network Authentication Required: Additional HTTP Status Codes RFC 6585, Section 6. */
    public static final HttpStatus NETWORK_AUTHENTICATION_REQUIRED = new HttpStatus(511);
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
