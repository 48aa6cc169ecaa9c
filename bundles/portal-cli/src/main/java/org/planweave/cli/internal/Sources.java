package org.planweave.cli.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a project that its jar is made of. */
record Sources(Path root) {

    Sources {
        if (!Files.isRegularFile(root.resolve("pom.xml"))) {
            throw new Refused("There is no pom.xml in " + root + "; name the folder of a module's project, as planweave new-module makes one.");
        }
    }

    /** Changes whenever one of them is written, comes or goes. Tests do not count: they are no part of the jar. */
    Map<Path, String> state() throws IOException {
        Map<Path, String> state = new TreeMap<>();
        note(state, root.resolve("pom.xml"));
        Path main = root.resolve("src/main");
        if (Files.isDirectory(main)) {
            try (Stream<Path> all = Files.walk(main)) {
                all.filter(Files::isRegularFile).forEach(file -> note(state, file));
            } catch (UncheckedIOException e) {
                // Something went while we looked: that is a change too, which the next look sees whole.
                state.put(root, String.valueOf(e.getMessage()));
            }
        }
        return state;
    }

    private static void note(Map<Path, String> state, Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            state.put(file, attributes.lastModifiedTime() + " " + attributes.size());
        } catch (NoSuchFileException e) {
            state.put(file, "gone");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
