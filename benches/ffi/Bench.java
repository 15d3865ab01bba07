import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;

/**
 * Java, JNA or FFM: a text and a trait of a status, beside the JDK's own table, which is the one of its HTTP server. The
 * codes change, because a constant would be folded.
 */
public final class Bench {
    private static final HttpStatus[] STATUSES = new HttpStatus[1000];
    private static final MethodHandle OWN = own();
    private static int sink;

    private static MethodHandle own() {
        try {
            Class<?> table = Class.forName("sun.net.httpserver.Code");
            return MethodHandles.privateLookupIn(table, MethodHandles.lookup())
                .findStatic(table, "msg", MethodType.methodType(String.class, int.class));
        } catch (ReflectiveOperationException error) {
            throw new AssertionError(error);
        }
    }

    private static void text() {
        for (HttpStatus status : STATUSES) {
            sink += status.phrase().get().length();
        }
    }

    private static void trait() {
        for (HttpStatus status : STATUSES) {
            sink += status.isClientError() ? 1 : 0;
        }
    }

    private static void table() {
        try {
            for (HttpStatus status : STATUSES) {
                sink += ((String) OWN.invokeExact(status.code())).length();
            }
        } catch (Throwable error) {
            throw new AssertionError(error);
        }
    }

    /** With an argument, it reads one text and ends. */
    public static void main(String[] arguments) throws Throwable {
        if (arguments.length > 0) {
            System.out.println(arguments[0].equals("ours") ? HttpStatus.NOT_FOUND.phrase() : OWN.invoke(404));
            return;
        }
        HttpStatus[] registered = HttpStatus.all().toArray(HttpStatus[]::new);
        Arrays.setAll(STATUSES, n -> registered[n * 7919 % registered.length]);
        Runnable[] loops = {Bench::text, Bench::trait, Bench::table};
        double[] best = new double[loops.length];
        Arrays.fill(best, Double.MAX_VALUE);
        for (int round = 0; round < 20_000; round++) {
            for (int i = 0; i < loops.length; i++) {
                long start = System.nanoTime();
                loops[i].run();
                best[i] = Math.min(best[i], (System.nanoTime() - start) / (double) STATUSES.length);
            }
        }
        System.out.println(best[0] + " " + best[1] + " " + best[2]);
    }
}
