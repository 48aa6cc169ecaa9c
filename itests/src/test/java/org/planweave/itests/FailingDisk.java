package org.planweave.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A disk that fails under a running portal: from when this is made until it is closed, the calls of its process that would write to some
 * files are answered with an error, by {@code strace}, without being carried out.
 */
final class FailingDisk implements AutoCloseable {

    private static final List<String> WRITES = List.of("write", "pwrite64", "writev", "pwritev");
    private static final List<String> SYNCS = List.of("fsync", "fdatasync");

    private final Process strace;

    private FailingDisk(Process strace) {
        this.strace = strace;
    }

    /** Every write to a file below a folder finds no room, in files that are there now. */
    static FailingDisk full(Portal portal, Path folder) {
        return of(portal, folder, WRITES, "ENOSPC", "1+");
    }

    /** The n-th write or sync, and each after it, fails. */
    static FailingDisk broken(Portal portal, Path folder, int n) {
        return of(portal, folder, Stream.concat(WRITES.stream(), SYNCS.stream()).toList(), "EIO", n + "+");
    }

    private static FailingDisk of(Portal portal, Path folder, List<String> calls, String error, String when) {
        String names = String.join(",", calls);
        List<String> options = new ArrayList<>(List.of("-e", "trace=" + names, "-e", "inject=" + names + ":error=" + error + ":when=" + when));
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> options.addAll(List.of("-P", file.toString())));
            return new FailingDisk(Strace.attached(portal, options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The disk works again. */
    @Override
    public void close() {
        strace.destroy();
        try {
            if (!strace.waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("strace does not let go.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
