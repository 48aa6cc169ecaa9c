package org.planweave.reports.internal.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people wrote into a report.
 *
 * @param cover values of the cover's fields, by code
 * @param recommendations in order
 * @param words by section code
 * @param background the papers that the report relies on
 * @param remit the sections of the plans that are within the board's remit; all of them if empty
 */
public record Content(
        String title, Map<String, String> cover, List<Recommendation> recommendations, Map<String, Words> words, List<Background> background,
        List<String> remit) {

    public Content {
        cover = Map.copyOf(cover);
        recommendations = List.copyOf(recommendations);
        words = Map.copyOf(words);
        background = List.copyOf(background);
        remit = List.copyOf(remit);
    }

    /**
     * What members are asked to do.
     *
     * @param verb such as {@code note}, {@code approve}, {@code agree}
     */
    public record Recommendation(String verb, String text) {}

    /**
     * The words of a section; an empty line divides paragraphs.
     *
     * @param exempt the paragraph of Part 1 of Schedule 12A to the Local Government Act 1972 by which it is not for publication,
     *     such as {@code 3}; empty if it is open
     * @param why why keeping them secret serves the public better than saying them (Schedule 12A, Part 2, paragraph 10)
     */
    public record Words(String text, String exempt, String why) {

        public static final Words NONE = new Words("", "");

        public Words(String text, String exempt) {
            this(text, exempt, "");
        }

        public boolean open() {
            return exempt.isEmpty();
        }
    }

    /**
     * A document that discloses facts on which the report, or an important part of it, is based and that was relied on in writing it
     * (Local Government Act 1972, section 100D(5)). Published works are not listed.
     *
     * @param exempt whether it would disclose what is not for publication; it is then left out of the public list (section 100D(4))
     */
    public record Background(String title, String where, boolean exempt) {}

    public Words words(String section) {
        return words.getOrDefault(section, Words.NONE);
    }

    /** The sections whose words are kept from publication, each with the paragraph by which they are and why. */
    public Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        words.forEach((section, one) -> {
            if (!one.open() && !one.text().isBlank()) {
                kept.put(section, one.exempt() + ' ' + one.why());
            }
        });
        return kept;
    }

    public String cover(String field) {
        return cover.getOrDefault(field, "");
    }

    /** The same with other words in one section. */
    public Content with(String section, Words others) {
        Map<String, Words> all = new LinkedHashMap<>(words);
        all.put(section, others);
        return new Content(title, cover, recommendations, all, background, remit);
    }
}
