package org.planweave.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the process of a portal holds.
 *
 * @param loaders class loaders of bundles, after a collection
 * @param threads threads
 * @param files open files and connections
 * @param liveKB what objects take up, after a collection
 * @param residentKB what the process has of the machine's memory
 */
record Held(long loaders, long threads, long files, long liveKB, long residentKB) {

    private static final String LOADER = "org.apache.felix.framework.BundleWiringImpl$BundleClassLoader";

    static Held by(Portal portal) {
        long pid = portal.pid();
        command(pid, "GC.run");
        List<String> classes = command(pid, "GC.class_histogram").lines().map(String::strip).toList();
        long loaders = classes.stream().filter(line -> line.contains(LOADER + " ") || line.endsWith(LOADER))
                .mapToLong(line -> Long.parseLong(line.split("\\s+")[1])).sum();
        if (loaders == 0) {
            throw new IllegalStateException("No class loader of a bundle was found, so none can be counted.");
        }
        long live = classes.stream().filter(line -> line.startsWith("Total ")).mapToLong(line -> Long.parseLong(line.split("\\s+")[2])).sum();
        return new Held(loaders, count(pid, "task"), count(pid, "fd"), live >> 10, resident(pid));
    }

    private static long resident(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", "" + pid, "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long threads(Portal portal) {
        return count(portal.pid(), "task");
    }

    /** What nobody needs any more is given back. */
    static void collect(Portal portal) {
        command(portal.pid(), "GC.run");
    }

    /** Writes what is held to a file, in the format of heap dumps. */
    static void dump(Portal portal, Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        command(portal.pid(), "GC.heap_dump", file.toAbsolutePath().toString());
    }

    private static long count(long pid, String what) {
        try (Stream<Path> all = Files.list(Path.of("/proc", "" + pid, what))) {
            return all.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String command(long pid, String... words) {
        String[] line = Stream.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), "" + pid),
                Arrays.stream(words)).toArray(String[]::new);
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
