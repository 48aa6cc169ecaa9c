package org.planweave.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** Files and folders that tests need for a while: below {@code target}, so that a clean build takes them away. */
public final class Scratch {

    private static final Path PLACE = Path.of("target", "scratch").toAbsolutePath();

    private Scratch() {}

    public static Path folder(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(PLACE), name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path file(String name, String ending) {
        try {
            return Files.createTempFile(Files.createDirectories(PLACE), name + "-", ending);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything of a folder, with who may read it, into one that is not there yet. */
    public static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Files.copy(one, to.resolve(from.relativize(one).toString()), StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever looks into a test that failed finds the file, if there is one, in this folder of {@code target} under this name. */
    static void keep(Path file, String folder, String name) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            Files.copy(file, Files.createDirectories(Path.of("target", folder)).resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder with everything in it, if it is there. */
    public static void delete(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
