package org.planweave.guards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The repository as the guards see it: the bundles that the reactor builds, and their files. */
final class House {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern SKIPPED = Pattern.compile("(^|.*/)(target|\\.git|\\.cache|\\.data)(/.*|$)");

    private House() {}

    /** One folder of {@code bundles/}. */
    record Room(String id, Path folder) {

        Path classes() {
            return folder.resolve("target/classes");
        }

        /** Whether its manifest says that it is a module: then it may be added and removed while people work. */
        boolean isModule() {
            Path manifest = classes().resolve("META-INF/MANIFEST.MF");
            return Files.exists(manifest) && text(manifest).replaceAll("\\R ", "").contains("planweave.module;");
        }

        boolean isHost() {
            return id.startsWith("portal-");
        }
    }

    static Path root() {
        return Path.of(System.getProperty("planweave.root", "..")).toAbsolutePath().normalize();
    }

    static List<Room> rooms() {
        Path bundles = root().resolve("bundles");
        return MODULE.matcher(text(bundles.resolve("pom.xml"))).results()
                .map((MatchResult found) -> found.group(1))
                .map(id -> new Room(id, bundles.resolve(id)))
                .toList();
    }

    static List<Room> modules() {
        return rooms().stream().filter(Room::isModule).toList();
    }

    /** Every file below a folder but for what was built from it. */
    static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !SKIPPED.matcher(folder.relativize(file).toString()).matches())
                    .sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> built(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file as text; what is not UTF-8 in it is of no matter to a guard. */
    static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String place(Path file) {
        return root().relativize(file).toString();
    }
}
