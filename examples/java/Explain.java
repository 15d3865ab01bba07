import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Explains HTTP status codes. Without arguments: the whole registry. It stands beside HttpStatus.java, which needs JNA:
 *
 *     javac -cp /usr/share/java/jna.jar -d . HttpStatus.java Explain.java
 *     java --enable-native-access=ALL-UNNAMED -cp /usr/share/java/jna.jar:. Explain 404 'payload too large' im_a_teapot 499
 */
public final class Explain {
    private static final List<String> CLASSES = List.of(
        "none", "1xx informational", "2xx success", "3xx redirection", "4xx client error", "5xx server error");
    private static final String ROW = "%-4s  %-31s  %-31s  %s%n";

    private static void list(PrintStream out) {
        out.printf(ROW, "CODE", "NAME", "PHRASE", "DEFINED IN");
        HttpStatus.all().forEach(status -> out.printf(ROW, status.code(), status.name().orElseThrow(),
            status.phrase().orElseThrow(), status.reference().orElseThrow()));
        out.printf("%d codes, IANA registry of %s%n", HttpStatus.count(), HttpStatus.registryDate());
    }

    private static void explain(HttpStatus status, PrintStream out) {
        out.println(status.isValid() ? status : status + " is not registered");
        status.name().ifPresent(name -> out.println("  name      " + name));
        status.aliases().forEach(alias -> out.println("  alias     " + alias));
        out.println("  class     " + CLASSES.get(status.statusClass()));
        status.description().ifPresentOrElse(
            description -> out.println("  meaning   " + description),
            () -> out.println("  fallback  " + status.fallback()));
        status.reference().ifPresent(reference -> out.println("  defined   " + reference));
        status.url().ifPresent(url -> out.println("            " + url));

        List<String> traits = new ArrayList<>();
        traits.add(status.hasContent() ? "content" : "no content");
        if (status.isError()) {
            traits.add("error");
        }
        if (status.isCacheable()) {
            traits.add("cacheable");
        }
        if (status.isExperimental()) {
            traits.add("experimental");
        }
        if (status.isDeprecated()) {
            traits.add("deprecated");
        }
        out.println("  traits    " + String.join(", ", traits));
    }

    /** The status that an argument means. Throws, with what is wrong, when it means none. */
    private static HttpStatus parse(String argument) {
        if (argument.matches("[0-9]+")) {
            try {
                return HttpStatus.of(Integer.parseInt(argument));
            } catch (IllegalArgumentException error) {
                throw new IllegalArgumentException(argument + " is too large, codes end at 65535", error);
            }
        }
        return HttpStatus.fromName(argument).or(() -> HttpStatus.fromPhrase(argument))
            .orElseThrow(() -> new IllegalArgumentException(
                "\"" + argument + "\" is neither a number nor the name or phrase of a status code"));
    }

    public static void main(String[] arguments) {
        // Standard error gives an argument back as it came, so in UTF-8 like the locale that it was read in.
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exit = 0;

        if (arguments.length == 0) {
            list(System.out);
        }
        for (String argument : arguments) {
            try {
                explain(parse(argument), System.out);
            } catch (IllegalArgumentException error) {
                err.println("httpstatus: " + error.getMessage());
                exit = 1;
            }
        }
        System.exit(exit);
    }
}
