import com.sun.jna.IntegerType;
import com.sun.jna.Native;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The HTTP status registry of libhttpstatus, through JNA.
 *
 * Copy this file into a project that has jna.jar. It needs Java 17 or later, and finds libhttpstatus.so.1 in the folders
 * of jna.library.path, or as the dynamic loader does: in the system's folders, or in those of LD_LIBRARY_PATH.
 *
 * A status code, registered or not. The texts of one that is not registered are empty Optionals.
 */
public record HttpStatus(int code) {
    public HttpStatus {
        if (code < 0 || code > 0xFFFF) {
            throw new IllegalArgumentException(code + " is not in 0..65535");
        }
    }

    /** The registered ones, ascending. */
    public static Stream<HttpStatus> all() {
        return IntStream.range(0, count()).mapToObj(index -> of(Library.http_status_at(new SizeT(index))));
    }

    public static int count() { return Library.http_status_count().intValue(); }
    public static String version() { return Library.http_status_version(); }
    public static String registryDate() { return Library.http_status_registry_date(); }

    /** The status with a name or alias, ASCII case ignored. */
    public static Optional<HttpStatus> fromName(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return Optional.of(of(Library.http_status_from_name_n(bytes, new SizeT(bytes.length)))).filter(HttpStatus::isValid);
    }

    /** The status with a phrase, current or former, ASCII case ignored. */
    public static Optional<HttpStatus> fromPhrase(String phrase) {
        byte[] bytes = phrase.getBytes(StandardCharsets.UTF_8);
        return Optional.of(of(Library.http_status_from_phrase_n(bytes, new SizeT(bytes.length)))).filter(HttpStatus::isValid);
    }

    public Optional<String> name() { return Optional.ofNullable(Library.http_status_name((short) code)); }
    public Optional<String> phrase() { return Optional.ofNullable(Library.http_status_phrase((short) code)); }
    public Optional<String> description() { return Optional.ofNullable(Library.http_status_description((short) code)); }
    public Optional<String> line() { return Optional.ofNullable(Library.http_status_line((short) code)); }
    public Optional<String> reference() { return Optional.ofNullable(Library.http_status_reference((short) code)); }
    public Optional<String> url() { return Optional.ofNullable(Library.http_status_url((short) code)); }
    public boolean isValid() { return Library.http_status_is_valid((short) code) != 0; }
    public int statusClass() { return Library.http_status_class((short) code); }
    public boolean isInformational() { return Library.http_status_is_informational((short) code) != 0; }
    public boolean isSuccess() { return Library.http_status_is_success((short) code) != 0; }
    public boolean isRedirection() { return Library.http_status_is_redirection((short) code) != 0; }
    public boolean isClientError() { return Library.http_status_is_client_error((short) code) != 0; }
    public boolean isServerError() { return Library.http_status_is_server_error((short) code) != 0; }
    public boolean isError() { return Library.http_status_is_error((short) code) != 0; }
    public HttpStatus fallback() { return of(Library.http_status_fallback((short) code)); }
    public boolean hasContent() { return Library.http_status_has_content((short) code) != 0; }
    public boolean isCacheable() { return Library.http_status_is_cacheable((short) code) != 0; }
    public boolean isExperimental() { return Library.http_status_is_experimental((short) code) != 0; }
    public boolean isDeprecated() { return Library.http_status_is_deprecated((short) code) != 0; }

    public List<String> aliases() {
        return Stream.iterate(0L, index -> index + 1)
            .map(index -> Optional.ofNullable(Library.http_status_alias((short) code, new SizeT(index))))
            .takeWhile(Optional::isPresent).map(Optional::get).toList();
    }

    private static HttpStatus of(short code) {
        return new HttpStatus(Short.toUnsignedInt(code));
    }

    /** C's size_t. Public because JNA makes it. */
    public static final class SizeT extends IntegerType {
        private static final long serialVersionUID = 1;

        public SizeT() { this(0); }
        public SizeT(long value) { super(Native.SIZE_T_SIZE, value, true); }
    }

    /** The functions. uint16_t is short; bool is byte, because JNA's boolean is as wide as C's int. */
    private static final class Library {
        static {
            Native.register("libhttpstatus.so.1");
        }

        static native String http_status_name(short code);
        static native String http_status_phrase(short code);
        static native String http_status_description(short code);
        static native String http_status_line(short code);
        static native String http_status_reference(short code);
        static native String http_status_url(short code);
        static native String http_status_alias(short code, SizeT index);
        static native short http_status_from_name_n(byte[] name, SizeT length);
        static native short http_status_from_phrase_n(byte[] phrase, SizeT length);
        static native SizeT http_status_count();
        static native short http_status_at(SizeT index);
        static native byte http_status_is_valid(short code);
        static native byte http_status_class(short code);
        static native byte http_status_is_informational(short code);
        static native byte http_status_is_success(short code);
        static native byte http_status_is_redirection(short code);
        static native byte http_status_is_client_error(short code);
        static native byte http_status_is_server_error(short code);
        static native byte http_status_is_error(short code);
        static native short http_status_fallback(short code);
        static native byte http_status_has_content(short code);
        static native byte http_status_is_cacheable(short code);
        static native byte http_status_is_experimental(short code);
        static native byte http_status_is_deprecated(short code);
        static native String http_status_version();
        static native String http_status_registry_date();
    }
}
