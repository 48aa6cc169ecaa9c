package org.planweave.synergies.internal.engine.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What councils do, as far as the engine knows it, and which service bears on which. */
public final class Services {

    static final WordList WORDS = WordList.of("services.txt");

    private static final List<Service> ALL = WORDS.groups().stream()
            .map(name -> new Service(name, WORDS.describe(name))).toList();
    private static final Set<List<String>> BEARINGS = bearings();

    private Services() {
    }

    /** Each of them, in the order of the list. */
    public static List<Service> all() {
        return ALL;
    }

    static boolean bears(String first, String second) {
        return BEARINGS.contains(List.of(first, second));
    }

    private static Set<List<String>> bearings() {
        try (InputStream file = Services.class.getResourceAsStream("bearings.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        Objects.requireNonNull(file, "bearings.txt"), StandardCharsets.UTF_8))) {
            Set<List<String>> pairs = new HashSet<>();
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> pairs.add(pair(line)));
            return Set.copyOf(pairs);
        } catch (IOException e) {
            throw new UncheckedIOException("The list of bearings could not be read.", e);
        }
    }

    private static List<String> pair(String line) {
        List<String> names = List.of(line.strip().split("\\s+>\\s+"));
        if (names.size() != 2 || !WORDS.groups().containsAll(names)) {
            throw new IllegalStateException("bearings.txt must name two services of services.txt: " + line);
        }
        return names;
    }
}
