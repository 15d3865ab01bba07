import java.util.Optional;

/** Prints each answer of the binding about the codes in the arguments, as ../c/httpstatus.c does. */
public final class Explain {
    private static void show(HttpStatus status, String what, Object answer) {
        System.out.println(status.code() + " " + what + " " + answer);
    }

    private static void text(HttpStatus status, String what, Optional<String> answer) {
        show(status, what, answer.orElse("-"));
    }

    private static void answers(HttpStatus status) {
        status.aliases().forEach(alias -> show(status, "alias", alias));
        status.formerPhrases().forEach(phrase -> show(status, "former_phrase", phrase));
        show(status, "class", status.statusClass());
        show(status, "fallback", status.fallback().code());
        // The test repeats these two lines for each text and each bool.
        text(status, "class_name", status.className());
        show(status, "is_valid", status.isValid());
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }

    /** What only Java has. */
    private static void surface() {
        check(HttpStatus.of(404).equals(HttpStatus.NOT_FOUND));
        check(HttpStatus.CONTENT_TOO_LARGE == HttpStatus.REQUEST_ENTITY_TOO_LARGE);
        check(HttpStatus.OK.compareTo(HttpStatus.NOT_FOUND) < 0);
        check((HttpStatus.GONE + " " + HttpStatus.of(499)).equals("410 Gone 499"));
        check(HttpStatus.of(302).toString().equals("302 Found") && HttpStatus.of(413).name().equals(
            Optional.of("REQUEST_ENTITY_TOO_LARGE")));
        switch (HttpStatus.of(413).code()) {
            case HttpStatus.Code.CONTENT_TOO_LARGE: break;
            default: check(false);
        }
        try {
            HttpStatus.of(65536 + 404);
            check(false);
        } catch (IllegalArgumentException expected) {
            check(expected.getMessage().equals("65940 is not in 0..65535"));
        }
    }

    private static void constant(String name, HttpStatus status) {
        System.out.println(name + " " + status.code());
    }

    public static void main(String[] arguments) {
        surface();
        for (String argument : arguments) {
            answers(HttpStatus.of(Integer.parseInt(argument)));
        }
        HttpStatus.all().forEach(status -> System.out.println(status.code()));
        System.out.println("version " + HttpStatus.version());
        System.out.println("registry date " + HttpStatus.registryDate());
        // The test repeats this line for each name.
        constant("NOT_FOUND", HttpStatus.NOT_FOUND);
    }
}
