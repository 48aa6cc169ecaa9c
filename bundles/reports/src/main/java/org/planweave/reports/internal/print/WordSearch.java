package org.planweave.reports.internal.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.planweave.reports.internal.rules.LeakCheck;
import org.planweave.reports.internal.word.Reading;

/**
 * Looks for words that are not for publication in a finished Word file, whether the report brought them there or its template.
 * A word that stands in the template may stand there if it is an ordinary one, or is said openly elsewhere in the round; but not once
 * more often than the template has it.
 */
final class WordSearch {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");
    /** The words of the module's own pages and forms. */
    private static final Set<String> ORDINARY = ordinary();

    private WordSearch() {}

    /**
     * @param own words that the portal itself writes into this file
     * @param empty the template with no report in it
     * @param saidOpenly what else of the round is open, asked for only if it matters
     */
    static Set<String> found(LeakCheck check, byte[] file, Set<String> own, byte[] empty, Supplier<String> saidOpenly) {
        String text = Reading.everything(file);
        Set<String> found = check.found(text, own);
        if (found.isEmpty()) {
            return found;
        }
        Map<String, Long> there = counted(text);
        Map<String, Long> standing = counted(Reading.everything(empty));
        Set<String> open = LeakCheck.wordsOf(saidOpenly.get());
        return found.stream().filter(word -> there.getOrDefault(word, 1L) > standing.getOrDefault(word, 0L)
                || !ORDINARY.contains(word) && !open.contains(word)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Long> counted(String text) {
        return WORD.matcher(text.toLowerCase(Locale.UK)).results().map(MatchResult::group)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static Set<String> ordinary() {
        StringBuilder all = new StringBuilder();
        String forms = "/org/planweave/reports/internal/forms/";
        for (String name : List.of("/i18n/messages.properties", forms + "run-on.json", forms + "decimal.json")) {
            try (InputStream in = Objects.requireNonNull(WordSearch.class.getResourceAsStream(name), name)) {
                all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
            } catch (IOException e) {
                throw new UncheckedIOException("The module's own texts cannot be read", e);
            }
        }
        return Set.copyOf(LeakCheck.wordsOf(all.toString()));
    }
}
