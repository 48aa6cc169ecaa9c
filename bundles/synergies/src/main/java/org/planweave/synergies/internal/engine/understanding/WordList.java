package org.planweave.synergies.internal.engine.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planweave.synergies.internal.engine.terms.Span;

/**
 * Groups of words that mean one thing. The file has a group a line, {@code name: word, two words, begin*}; a star
 * stands for any ending. Lines that begin with # are comments.
 */
final class WordList {

    private final Map<String, Pattern> groups = new LinkedHashMap<>();

    private WordList() {
    }

    static WordList of(String resource) {
        WordList list = new WordList();
        try (InputStream file = WordList.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        java.util.Objects.requireNonNull(file, resource), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(list::add);
        } catch (IOException e) {
            throw new UncheckedIOException("The word list " + resource + " could not be read.", e);
        }
        return list;
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        String words = Stream.of(line.substring(colon + 1).split(",")).map(String::trim)
                .filter(word -> !word.isEmpty()).map(WordList::pattern).collect(Collectors.joining("|"));
        groups.put(line.substring(0, colon).trim(), Pattern.compile("(?<![\\p{L}\\d])(?:" + words + ")(?![\\p{L}\\d])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    private static String pattern(String word) {
        String any = word.endsWith("*") ? "\\p{L}*" : "";
        String stem = word.endsWith("*") ? word.substring(0, word.length() - 1) : word;
        return Stream.of(stem.split("[ -]")).map(Pattern::quote).collect(Collectors.joining("[\\s-]")) + any;
    }

    /** The groups a text speaks of, each once, where it does so first. */
    List<Mention> in(String text) {
        List<Mention> found = new ArrayList<>();
        groups.forEach((name, pattern) -> {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                found.add(new Mention(name, name, new Span(matcher.start(), matcher.end())));
            }
        });
        return found;
    }
}
