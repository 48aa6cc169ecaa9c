package org.planweave.synergies.internal.engine.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planweave.synergies.internal.engine.terms.Span;

/**
 * Groups of words that mean one thing. The file has a group a line, {@code name: word, two words, begin*}; a star
 * stands for any ending. Lines that begin with # are comments.
 */
final class WordList {

    /** So many words tell what a group is about; more blur it. */
    private static final int DESCRIBING = 12;

    private final Map<String, Pattern> groups = new LinkedHashMap<>();
    private final Map<String, String> descriptions = new HashMap<>();

    private WordList() {
    }

    static WordList of(String resource) {
        WordList list = new WordList();
        lines(resource).forEach(list::add);
        return list;
    }

    /** What stands in a file, a list's or another's, comments and empty lines left out. */
    static List<String> lines(String resource) {
        try (InputStream file = WordList.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        Objects.requireNonNull(file, resource), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The list " + resource + " could not be read.", e);
        }
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        String name = line.substring(0, colon).trim();
        List<String> listed = Stream.of(line.substring(colon + 1).split(",")).map(String::trim)
                .filter(word -> !word.isEmpty()).toList();
        descriptions.put(name, name + ": " + listed.stream().limit(DESCRIBING).map(word -> word.replace("*", ""))
                .collect(Collectors.joining(", ")));
        String words = listed.stream().map(WordList::pattern).collect(Collectors.joining("|"));
        groups.put(name, Pattern.compile("(?<![\\p{L}\\d])(?:" + words + ")(?![\\p{L}\\d])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    private static String pattern(String word) {
        String any = word.endsWith("*") ? "\\p{L}*" : "";
        String stem = word.endsWith("*") ? word.substring(0, word.length() - 1) : word;
        return Stream.of(stem.split("[ -]")).map(Pattern::quote).collect(Collectors.joining("[\\s-]")) + any;
    }

    /** Their names, in the order of the file. */
    List<String> groups() {
        return List.copyOf(groups.keySet());
    }

    /** A group's name and its first words, as a text. */
    String describe(String group) {
        return descriptions.get(group);
    }

    /** The groups a text speaks of, each once, where it does so first. */
    List<Mention> in(String text) {
        return in(text, List.of());
    }

    /** The same, but for what is part of a name: Castle Street is no castle. */
    List<Mention> in(String text, List<Mention> names) {
        List<Mention> found = new ArrayList<>();
        groups.forEach((group, pattern) -> pattern.matcher(text).results()
                .map(word -> new Span(word.start(), word.end()))
                .filter(word -> names.stream().noneMatch(name -> word.meets(name.span()))).findFirst()
                .ifPresent(word -> found.add(new Mention(group, group, word))));
        return found;
    }
}
