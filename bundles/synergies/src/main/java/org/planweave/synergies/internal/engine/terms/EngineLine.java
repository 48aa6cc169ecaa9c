package org.planweave.synergies.internal.engine.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plan line as the engine reads it. Only {@code id}, {@code department} and {@code text} matter always; the rest
 * may be missing or empty, as it is in real plans.
 *
 * @param kind         what the line is in the plan's words: action, kpi, risk, consultation and so on
 * @param outcomes     ids or names of the outcomes it serves
 * @param end          the last day, itself included
 * @param budgetPounds whole pounds, negative for a saving
 * @param struck       facts that a person said are not so in this line, see {@link #struck(String, String)}
 */
public record EngineLine(String id, String department, String kind, String text, Set<String> outcomes,
        @Nullable LocalDate start, @Nullable LocalDate end, @Nullable Long budgetPounds, @Nullable String place,
        List<String> partners, Set<String> struck) {

    private static final int MOST_READ = 5_000;

    /** Copies the collections. */
    public EngineLine {
        outcomes = Set.copyOf(outcomes);
        partners = List.copyOf(partners);
        struck = Set.copyOf(struck);
    }

    /** A line of which nobody struck a fact. */
    public EngineLine(String id, String department, String kind, String text, Set<String> outcomes, @Nullable LocalDate start,
            @Nullable LocalDate end, @Nullable Long budgetPounds, @Nullable String place, List<String> partners) {
        this(id, department, kind, text, outcomes, start, end, budgetPounds, place, partners, Set.of());
    }

    /**
     * How a struck fact is written.
     *
     * @param kind place, partner, name, people or subject
     * @param words as the text says it, or the subject's name; whatever their case
     */
    public static String struck(String kind, String words) {
        return kind + ' ' + words.strip().toLowerCase(Locale.UK);
    }

    /** The part of the text that is read for words and facts: all of it, but for texts that no plan has as one line. */
    public String beginning() {
        if (text.length() <= MOST_READ) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(MOST_READ - 1)) ? MOST_READ - 1 : MOST_READ);
    }
}
