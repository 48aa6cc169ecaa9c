package org.planweave.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Jazzer runs, in a process of its own: the same test once more, whose inputs are then those that Jazzer decides on. It calls the
 * methods by their names.
 */
public final class Guided {

    /** A test that asks a server of its own fetches from this machine, which Jazzer takes for an attack. */
    private static final String FETCHES = "com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery";
    /** For what is done before and after; a server that a test started would keep the process for ever. */
    private static final long MOST_BESIDE = 120;

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
        Object instance = made.newInstance();
        for (Method one : type.getDeclaredMethods()) {
            if (Stream.of(one.getAnnotations()).anyMatch(what -> what.annotationType().getSimpleName().equals("BeforeEach"))) {
                call(one, instance);
            }
        }
        call(type.getDeclaredMethod(test[1]), instance);
    }

    private static void call(Method method, Object instance) throws ReflectiveOperationException {
        method.setAccessible(true);
        method.invoke(instance);
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
                    "--instrumentation_includes=org.planweave.**", "--disabled_hooks=" + FETCHES, "--custom_hook_includes=org.planweave.**", "-max_total_time=" + seconds,
                    "-timeout=60", "-max_len=16384", "-artifact_prefix=" + found + "/", corpus.toString()))
                    .redirectErrorStream(true).redirectOutput(found.resolve("log.txt").toFile()).start();
            boolean ended = jazzer.waitFor(seconds + MOST_BESIDE, TimeUnit.SECONDS);
            if (!ended || jazzer.exitValue() != 0) {
                jazzer.destroyForcibly();
                throw new AssertionError("Jazzer did not end well; see " + found.resolve("log.txt").toAbsolutePath());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
