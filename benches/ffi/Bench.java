// Java: JNA, direct mapping.
import com.sun.jna.Native;

public final class Bench {
    private static final class Library {
        static { Native.register("libhttpstatus.so.1"); }
        static native String http_status_phrase(short code);
        static native byte http_status_is_valid(short code);
    }

    private static final class Empty {
        static { Native.register("libempty.so"); }
        static native String empty_phrase(short code);
        static native byte empty_is_valid(short code);
    }

    public static void main(String[] arguments) {
        final int calls = 1000;
        final short code = 404;
        Runnable[] loops = {
            () -> { for (int n = 0; n < calls; n++) Library.http_status_phrase(code); },
            () -> { for (int n = 0; n < calls; n++) Empty.empty_phrase(code); },
            () -> { for (int n = 0; n < calls; n++) Library.http_status_is_valid(code); },
            () -> { for (int n = 0; n < calls; n++) Empty.empty_is_valid(code); },
        };
        double[] best = {1e9, 1e9, 1e9, 1e9};
        for (int round = 0; round < 1000; round++) {
            for (int i = 0; i < loops.length; i++) {
                long start = System.nanoTime();
                loops[i].run();
                best[i] = Math.min(best[i], (double) (System.nanoTime() - start) / calls);
            }
        }
        System.out.println(best[0] + " " + best[1] + " " + best[2] + " " + best[3]);
    }
}
