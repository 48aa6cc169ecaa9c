package org.planweave.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

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

    /** Whether there is {@code strace}, and this machine lets it look into a process. */
    static boolean canBe() {
        try {
            return new ProcessBuilder("strace", "-qq", "-e", "trace=none", "true").redirectErrorStream(true)
                    .redirectOutput(Scratch.file("strace", ".txt").toFile()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
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
        List<String> line = new ArrayList<>(List.of("strace", "-f", "-p", Long.toString(portal.pid()), "-e", "trace=" + names,
                "-e", "inject=" + names + ":error=" + error + ":when=" + when));
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> line.addAll(List.of("-P", file.toString())));
            Path calledOff = Scratch.file("strace", ".txt");
            Process strace = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(calledOff.toFile()).start();
            Awaitility.await("strace holds the portal").atMost(Duration.ofSeconds(30)).until(() -> {
                if (!strace.isAlive()) {
                    throw new IllegalStateException("strace ended: " + Files.readString(calledOff));
                }
                return Files.readString(calledOff).contains("attached");
            });
            return new FailingDisk(strace);
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
