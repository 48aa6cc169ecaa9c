package org.planweave.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tries a reader with one input after another, counts what came of it and keeps what it failed on, one input for each kind of failure. */
final class Trials {

    private static final int MOST_KINDS = 20;
    private static final int FRAMES = 6;

    private final String name;
    private final Reader reader;
    private final List<Class<? extends Throwable>> declared;
    private final Path kept;
    private final Map<String, String> failures = new LinkedHashMap<>();
    private final long began = System.nanoTime();
    private long tried;
    private long read;
    private long refused;
    private long slowest;
    private byte[] slowestInput = new byte[0];
    private volatile @Nullable String now;
    private volatile byte[] input = new byte[0];
    private volatile long since;

    Trials(String name, Reader reader, List<Class<? extends Throwable>> declared) {
        this.name = name;
        this.reader = reader;
        this.declared = declared;
        this.kept = Path.of("target", "fuzz", name);
    }

    /** @param from where the input comes from, in words */
    void trial(String from, byte[] bytes) {
        input = bytes;
        since = System.nanoTime();
        now = from;
        try {
            count(reader.read(bytes));
        } catch (Throwable thrown) {
            // An error such as a full stack is what is looked for here, so that nothing is let through.
            if (declared.stream().anyMatch(type -> type.isInstance(thrown))) {
                count(false);
            } else {
                failed(from, bytes, thrown);
            }
        }
        long took = System.nanoTime() - since;
        if (took > slowest) {
            slowest = took;
            slowestInput = bytes;
        }
        now = null;
    }

    private void count(boolean wasRead) {
        tried++;
        if (wasRead) {
            read++;
        } else {
            refused++;
        }
    }

    private synchronized void failed(String from, byte[] bytes, Throwable thrown) {
        tried++;
        String kind = Stream.concat(Stream.of(thrown.getClass().getName()), Stream.of(thrown.getStackTrace()).limit(FRAMES)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())).collect(Collectors.joining(" < "));
        if (thrown instanceof StackOverflowError) {
            kind = thrown.getClass().getName() + " in " + Stream.of(thrown.getStackTrace()).map(StackTraceElement::getClassName)
                    .filter(type -> type.startsWith("org.planweave.")).findFirst().orElse("a library");
        }
        if (failures.size() < MOST_KINDS && !failures.containsKey(kind)) {
            failures.put(kind, from + ", kept as " + keep(from, bytes) + ": " + thrown + "\n    " + kind);
        }
    }

    private Path keep(String from, byte[] bytes) {
        try {
            Files.createDirectories(kept);
            return Files.write(kept.resolve(from.replaceAll("[^A-Za-z0-9-]+", "-") + "-" + failures.size()), bytes).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For whoever watches from another thread: if the input at hand takes longer, it is a failure, and nothing more is tried. */
    synchronized boolean endless(Thread worker, long seconds) {
        String from = now;
        if (from == null || System.nanoTime() - since < TimeUnit.SECONDS.toNanos(seconds)) {
            return false;
        }
        Throwable where = new IllegalStateException("still at it after " + seconds + " s");
        where.setStackTrace(worker.getStackTrace());
        failed(from, input, where);
        return true;
    }

    long tried() {
        return tried;
    }

    /** One line of figures, a JSON object. */
    String figures() {
        return String.format(Locale.ROOT, "{\"parser\": \"%s\", \"tried\": %d, \"read\": %d, \"refused\": %d, \"failed\": %d, \"seconds\": %d, \"slowestMs\": %d}",
                name, tried, read, refused, failures.size(), TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began),
                TimeUnit.NANOSECONDS.toMillis(slowest));
    }

    void writeFigures() {
        try {
            Files.createDirectories(kept);
            Files.write(kept.resolve("slowest"), slowestInput);
            Files.writeString(Path.of("target", "fuzz-" + name + ".json"), figures() + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws AssertionError that says on which inputs the reader failed, and how */
    synchronized void demandNone() {
        if (!failures.isEmpty()) {
            throw new AssertionError(name + " neither read nor refused what follows. Put each file into src/test/resources/fuzz/" + name
                    + " under a name that says what it is, so that it is tried first from now on.\n  " + String.join("\n  ", failures.values()));
        }
        if (read == 0 || refused == 0 && !declared.isEmpty()) {
            throw new AssertionError(name + " was not tried well: of " + tried + " inputs it read " + read + " and refused " + refused);
        }
    }
}
