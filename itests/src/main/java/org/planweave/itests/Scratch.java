package org.planweave.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
}
