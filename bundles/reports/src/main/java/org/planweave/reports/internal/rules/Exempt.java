package org.planweave.reports.internal.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** The descriptions of exempt information in England: Local Government Act 1972, Schedule 12A, Part 1, paragraphs 1 to 7. */
public final class Exempt {

    private static final Map<String, String> PARAGRAPHS = new LinkedHashMap<>();

    static {
        PARAGRAPHS.put("1", "about an individual");
        PARAGRAPHS.put("2", "likely to reveal who an individual is");
        PARAGRAPHS.put("3", "about the financial or business affairs of a person or body");
        PARAGRAPHS.put("4", "about labour relations matters");
        PARAGRAPHS.put("5", "covered by legal professional privilege");
        PARAGRAPHS.put("6", "about a notice, order or direction to be given");
        PARAGRAPHS.put("7", "about preventing, investigating or prosecuting crime");
    }

    private Exempt() {}

    /** What each paragraph describes, in short, by its number. */
    public static Map<String, String> paragraphs() {
        return java.util.Collections.unmodifiableMap(PARAGRAPHS);
    }

    public static boolean known(String paragraph) {
        return paragraph.isEmpty() || PARAGRAPHS.containsKey(paragraph);
    }
}
