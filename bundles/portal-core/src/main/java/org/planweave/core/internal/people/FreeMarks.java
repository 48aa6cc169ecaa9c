package org.planweave.core.internal.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.planweave.api.people.Department;

/** The two letters and the look of a new department, where others have theirs already. */
final class FreeMarks {

    /** The looks that the stylesheet has, in its order. */
    static final List<String> SWATCHES = List.of("pp", "hw", "as", "cs", "cl", "ho", "pr", "cr");

    private static final Set<String> SMALL_WORDS =
            Set.of("and", "of", "the", "for", "to", "in", "department", "directorate", "service", "services");

    private FreeMarks() {}

    /**
     * Two capitals that stand for the name and that no department has; letters of the name as long as there are any
     * free.
     */
    static String code(String name, List<Department> taken) {
        Set<String> used = taken.stream().map(Department::code).collect(Collectors.toSet());
        return candidates(name).stream()
                .filter(code -> !used.contains(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("All 676 department codes are taken"));
    }

    /** The look that fewest departments have; the one of its own code if that is free. */
    static String swatch(String code, List<Department> taken) {
        String own = code.toLowerCase(Locale.ROOT);
        return SWATCHES.stream()
                .min(Comparator.comparingLong((String swatch) -> uses(swatch, taken))
                .thenComparing(one -> !one.equals(own)))
                .orElseThrow();
    }

    private static long uses(String swatch, List<Department> taken) {
        return taken.stream().filter(one -> one.swatch().equals(swatch)).count();
    }

    private static List<String> candidates(String name) {
        List<String> words = words(name);
        List<String> codes = new ArrayList<>();
        if (words.size() > 1) {
            codes.add("" + words.get(0).charAt(0) + words.get(1).charAt(0));
            codes.add("" + words.get(0).charAt(0) + words.get(words.size() - 1).charAt(0));
        }
        String letters = String.join("", words);
        for (int i = 0; i < letters.length(); i++) {
            for (int j = i + 1; j < letters.length(); j++) {
                codes.add("" + letters.charAt(i) + letters.charAt(j));
            }
        }
        for (char a = 'A'; a <= 'Z'; a++) {
            for (char b = 'A'; b <= 'Z'; b++) {
                codes.add("" + a + b);
            }
        }
        return codes;
    }

    private static List<String> words(String name) {
        List<String> all = new ArrayList<>();
        List<String> large = new ArrayList<>();
        for (String word : name.split("[^A-Za-z]+")) {
            if (!word.isEmpty()) {
                all.add(word.toUpperCase(Locale.ROOT));
                if (!SMALL_WORDS.contains(word.toLowerCase(Locale.ROOT))) {
                    large.add(word.toUpperCase(Locale.ROOT));
                }
            }
        }
        return large.size() > 1 ? large : all;
    }
}
