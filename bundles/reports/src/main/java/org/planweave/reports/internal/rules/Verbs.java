package org.planweave.reports.internal.rules;

import java.util.Locale;

/**
 * The verb of a recommendation as it stands after the line above the list: “Members are asked to: Note …”, but “That the board: Notes …”.
 */
final class Verbs {

    private Verbs() {}

    static String after(String lead, String verb) {
        if (verb.isEmpty()) {
            return "";
        }
        String fitting = lead.toLowerCase(Locale.UK).startsWith("that ") ? third(verb) : verb;
        return fitting.substring(0, 1).toUpperCase(Locale.UK) + fitting.substring(1);
    }

    /** Of “agree in principle” the first word changes; one that somebody wrote as “notes” stays. */
    private static String third(String verb) {
        int end = verb.indexOf(' ');
        String first = end < 0 ? verb : verb.substring(0, end);
        String rest = end < 0 ? "" : verb.substring(end);
        if (first.endsWith("s") && !first.endsWith("ss")) {
            return verb;
        }
        if (first.matches(".*(ss|sh|ch|x|z|o)")) {
            return first + "es" + rest;
        }
        return first.matches(".*[^aeiou]y") ? first.substring(0, first.length() - 1) + "ies" + rest : first + "s" + rest;
    }
}
