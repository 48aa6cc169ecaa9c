package org.planweave.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Jazzer runs, in a process of its own: the same test once more, whose inputs are then those that Jazzer decides on. It calls the
 * methods by their names.
 */
public final class Guided {

    private static boolean waits;
    private static @Nullable Trials trials;
    private static @Nullable Inputs inputs;

    private Guided() {}

    /** Called by Jazzer first. */
    public static void fuzzerInitialize(String[] test) throws ReflectiveOperationException {
        waits = true;
        Class<?> type = Class.forName(test[0]);
        Constructor<?> made = type.getDeclaredConstructor();
        made.setAccessible(true);
        Method method = type.getDeclaredMethod(test[1]);
        method.setAccessible(true);
        method.invoke(made.newInstance());
    }

    /** Called by Jazzer for each input; failures are counted and kept, so that one does not hide the next. */
    public static void fuzzerTestOneInput(byte[] decisions) {
        byte[] input = taken(inputs).of(decisions);
        taken(trials).trial("guided " + taken(trials).tried(), input);
    }

    /** Called by Jazzer last. */
    public static void fuzzerTearDown() {
        taken(trials).writeFigures();
        taken(trials).demandNone();
    }

    static boolean takes(Trials of, Inputs from) {
        if (waits) {
            trials = of;
            inputs = from;
        }
        return waits;
    }

    private static <T> T taken(@Nullable T one) {
        if (one == null) {
            throw new IllegalStateException("The test has tried nothing");
        }
        return one;
    }

    /** @throws AssertionError if it found something, or could not run */
    static void run(String test, String method, int seconds) {
        Path found = Path.of("target", "fuzz", "guided-" + test.substring(test.lastIndexOf('.') + 1) + "-" + method);
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        try {
            Path corpus = Files.createDirectories(found.resolve("corpus"));
            Process jazzer = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-cp", classes,
                    "com.code_intelligence.jazzer.Jazzer", "--target_class=" + Guided.class.getName(), "--target_args=" + test + " " + method,
                    "--instrumentation_includes=org.planweave.**", "--custom_hook_includes=org.planweave.**", "-max_total_time=" + seconds,
                    "-timeout=60", "-max_len=16384", "-artifact_prefix=" + found + "/", corpus.toString()))
                    .redirectErrorStream(true).redirectOutput(found.resolve("log.txt").toFile()).start();
            int status = jazzer.waitFor();
            if (status != 0) {
                throw new AssertionError("Jazzer ended with " + status + "; see " + found.resolve("log.txt").toAbsolutePath());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
