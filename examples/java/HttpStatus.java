// SPDX-License-Identifier: MIT

import com.sun.jna.IntegerType;
import com.sun.jna.Native;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The HTTP status registry of libhttpstatus, through JNA.
 *
 * Copy this file into a project that has jna.jar. It needs Java 17 or later, and loads the library that the
 * environment variable HTTPSTATUS_LIBRARY names, else the one beside the class or jar, else the one that the system's
 * loader finds. Java 24 and later warn of a call into a library without --enable-native-access=ALL-UNNAMED.
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
        return IntStream.range(0, count()).mapToObj(index -> answer(Library.http_status_at(new SizeT(index))));
    }

    public static int count() { return Library.http_status_count().intValue(); }
    public static String version() { return Library.http_status_version(); }
    public static String registryDate() { return Library.http_status_registry_date(); }

    /** The status with a name or alias, ASCII case ignored. */
    public static Optional<HttpStatus> fromName(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return found(Library.http_status_from_name_n(bytes, new SizeT(bytes.length)));
    }

    /** The status with a phrase, current or former, ASCII case ignored. */
    public static Optional<HttpStatus> fromPhrase(String phrase) {
        byte[] bytes = phrase.getBytes(StandardCharsets.UTF_8);
        return found(Library.http_status_from_phrase_n(bytes, new SizeT(bytes.length)));
    }

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

    public int statusClass() { return Library.http_status_class((short) code); }
    public HttpStatus fallback() { return answer(Library.http_status_fallback((short) code)); }

    public List<String> aliases() { return list(index -> Library.http_status_alias((short) code, index)); }

    public List<String> formerPhrases() {
        return list(index -> Library.http_status_former_phrase((short) code, index));
    }

    private static List<String> list(Function<SizeT, String> text) {
        return Stream.iterate(0L, index -> index + 1).map(index -> Optional.ofNullable(text.apply(new SizeT(index))))
            .takeWhile(Optional::isPresent).map(Optional::get).toList();
    }

    private static Optional<HttpStatus> found(short code) {
        return code == 0 ? Optional.empty() : Optional.of(answer(code));
    }

    private static HttpStatus answer(short code) {
        return new HttpStatus(Short.toUnsignedInt(code));
    }

    @Override
    public int compareTo(HttpStatus other) { return Integer.compare(code, other.code); }

    /** "404 Not Found", or the number alone when it is not registered. */
    @Override
    public String toString() { return line().orElse(Integer.toString(code)); }

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

    /** C's size_t. Public because JNA makes it. */
    public static final class SizeT extends IntegerType {
        private static final long serialVersionUID = 1;

        public SizeT() { this(0); }
        public SizeT(long value) { super(Native.SIZE_T_SIZE, value, true); }
    }

    /** The functions. uint16_t is short; bool is byte, because JNA's boolean is as wide as C's int. */
    private static final class Library {
        static { load(); }

        /** What HTTPSTATUS_LIBRARY names, else the file beside this class, else what the system's loader finds. */
        private static void load() {
            String system = System.getProperty("os.name");
            String file = system.startsWith("Windows") ? "httpstatus-1.dll"
                : system.startsWith("Mac") ? "libhttpstatus.1.dylib" : "libhttpstatus.so.1";
            String given = System.getenv("HTTPSTATUS_LIBRARY");
            List<String> paths = given == null || given.isEmpty() ? beside(file) : List.of(given);
            String reason = "";
            for (String path : paths) {
                try {
                    Native.register(Library.class, path);
                    return;
                } catch (UnsatisfiedLinkError error) {
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

        // The functions, as `make generate` of libhttpstatus repeats the items for class_name and is_valid.
        static native String http_status_name(short code);
        static final Known<Optional<String>> NAME = text(Library::http_status_name);

        static native String http_status_phrase(short code);
        static final Known<Optional<String>> PHRASE = text(Library::http_status_phrase);

        static native String http_status_description(short code);
        static final Known<Optional<String>> DESCRIPTION = text(Library::http_status_description);

        static native String http_status_line(short code);
        static final Known<Optional<String>> LINE = text(Library::http_status_line);

        static native String http_status_reference(short code);
        static final Known<Optional<String>> REFERENCE = text(Library::http_status_reference);

        static native String http_status_url(short code);
        static final Known<Optional<String>> URL = text(Library::http_status_url);

        static native byte http_status_is_valid(short code);
        static final Known<Boolean> IS_VALID = truth(Library::http_status_is_valid);

        static native String http_status_class_name(short code);
        static final Known<Optional<String>> CLASS_NAME = text(Library::http_status_class_name);

        static native byte http_status_is_informational(short code);
        static final Known<Boolean> IS_INFORMATIONAL = truth(Library::http_status_is_informational);

        static native byte http_status_is_success(short code);
        static final Known<Boolean> IS_SUCCESS = truth(Library::http_status_is_success);

        static native byte http_status_is_redirection(short code);
        static final Known<Boolean> IS_REDIRECTION = truth(Library::http_status_is_redirection);

        static native byte http_status_is_client_error(short code);
        static final Known<Boolean> IS_CLIENT_ERROR = truth(Library::http_status_is_client_error);

        static native byte http_status_is_server_error(short code);
        static final Known<Boolean> IS_SERVER_ERROR = truth(Library::http_status_is_server_error);

        static native byte http_status_is_error(short code);
        static final Known<Boolean> IS_ERROR = truth(Library::http_status_is_error);

        static native byte http_status_has_content(short code);
        static final Known<Boolean> HAS_CONTENT = truth(Library::http_status_has_content);

        static native byte http_status_follows_location(short code);
        static final Known<Boolean> FOLLOWS_LOCATION = truth(Library::http_status_follows_location);

        static native byte http_status_is_cacheable(short code);
        static final Known<Boolean> IS_CACHEABLE = truth(Library::http_status_is_cacheable);

        static native byte http_status_is_experimental(short code);
        static final Known<Boolean> IS_EXPERIMENTAL = truth(Library::http_status_is_experimental);

        static native byte http_status_is_deprecated(short code);
        static final Known<Boolean> IS_DEPRECATED = truth(Library::http_status_is_deprecated);
        // The end of the functions.

        private static Known<Optional<String>> text(Text function) {
            return new Known<>(code -> Optional.ofNullable(function.of((short) code)));
        }

        private static Known<Boolean> truth(Truth function) {
            return new Known<>(code -> function.of((short) code) != 0);
        }

        private interface Text { String of(short code); }
        private interface Truth { byte of(short code); }

        static native String http_status_alias(short code, SizeT index);
        static native String http_status_former_phrase(short code, SizeT index);
        static native short http_status_from_name_n(byte[] name, SizeT length);
        static native short http_status_from_phrase_n(byte[] phrase, SizeT length);
        static native SizeT http_status_count();
        static native short http_status_at(SizeT index);
        static native byte http_status_class(short code);
        static native short http_status_fallback(short code);
        static native String http_status_version();
        static native String http_status_registry_date();
    }
}
