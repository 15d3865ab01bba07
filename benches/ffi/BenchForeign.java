// Java: java.lang.foreign. A method for each call, so that each handle is a constant to the compiler.
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_CHAR;

import java.lang.foreign.*;
import java.lang.invoke.MethodHandle;

public final class BenchForeign {
    private static final MemoryLayout STRING =
        ADDRESS.withTargetLayout(MemoryLayout.sequenceLayout(Long.MAX_VALUE, JAVA_BYTE));
    private static final MethodHandle PHRASE = function("libhttpstatus.so.1", "http_status_phrase", STRING);
    private static final MethodHandle EMPTY_PHRASE = function("libempty.so", "empty_phrase", STRING);
    private static final MethodHandle IS_VALID = function("libhttpstatus.so.1", "http_status_is_valid", JAVA_BOOLEAN);
    private static final MethodHandle EMPTY_IS_VALID = function("libempty.so", "empty_is_valid", JAVA_BOOLEAN);
    private static final int CALLS = 1000;
    private static int sum;

    private static MethodHandle function(String library, String name, MemoryLayout result) {
        return Linker.nativeLinker().downcallHandle(
            SymbolLookup.libraryLookup(library, Arena.global()).find(name).orElseThrow(),
            FunctionDescriptor.of(result, JAVA_CHAR));
    }

    private static String phrase() throws Throwable {
        return ((MemorySegment) PHRASE.invokeExact((char) 404)).getString(0);
    }

    private static String emptyPhrase() throws Throwable {
        return ((MemorySegment) EMPTY_PHRASE.invokeExact((char) 404)).getString(0);
    }

    public static void main(String[] arguments) throws Throwable {
        double[] best = {1e9, 1e9, 1e9, 1e9};
        for (int round = 0; round < 2000; round++) {
            long[] times = new long[5];
            times[0] = System.nanoTime();
            for (int n = 0; n < CALLS; n++) sum += phrase().length();
            times[1] = System.nanoTime();
            for (int n = 0; n < CALLS; n++) sum += emptyPhrase().length();
            times[2] = System.nanoTime();
            for (int n = 0; n < CALLS; n++) sum += (boolean) IS_VALID.invokeExact((char) 404) ? 1 : 0;
            times[3] = System.nanoTime();
            for (int n = 0; n < CALLS; n++) sum += (boolean) EMPTY_IS_VALID.invokeExact((char) 404) ? 1 : 0;
            times[4] = System.nanoTime();
            for (int i = 0; i < 4; i++) best[i] = Math.min(best[i], (times[i + 1] - times[i]) / (double) CALLS);
        }
        System.out.printf("%f %f %f %f%n", best[0], best[1], best[2], best[3]);
    }
}
