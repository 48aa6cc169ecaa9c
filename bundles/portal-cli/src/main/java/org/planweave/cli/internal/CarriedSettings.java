package org.planweave.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The settings that people wrote into the old distribution's {@code etc}, on their way into the new one's. */
final class CarriedSettings {

    private final Path from;
    private final Path to;

    CarriedSettings(Distribution old, Distribution fresh) {
        this.from = old.etc();
        this.to = fresh.etc();
    }

    /** Files that only the old one has; what the new one has already is left as it is there. */
    List<String> carried() throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".cfg") && isOurs(name) && !Files.exists(to.resolve(name))).sorted().toList();
        }
    }

    /** Files that both have, and differently. */
    List<String> different() throws IOException {
        List<String> different = new ArrayList<>();
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                Path there = to.resolve(name);
                if (isOurs(name) && Files.exists(there) && Files.mismatch(file, there) >= 0) {
                    different.add(name);
                }
            }
        }
        return different;
    }

    /** Lines of Java options that only the old one has: its own of then, or somebody's. */
    List<String> javaOptions() throws IOException {
        List<String> there = Files.readAllLines(to.resolve("jvm.options"));
        return Files.readAllLines(from.resolve("jvm.options")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !there.contains(line)).toList();
    }

    void carry() throws IOException {
        for (String name : carried()) {
            Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static boolean isOurs(String name) {
        return name.startsWith("org.planweave.") || name.equals("notices.cfg");
    }
}
