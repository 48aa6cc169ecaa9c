package org.planweave.api.planning;

import java.util.List;
import java.util.Locale;

/**
 * What a line is. Kinds are data of the round's template; these are the ones every template starts with.
 *
 * @param code lower-case word, as in the API
 * @param label as people read it
 * @param prefix what its number begins with
 */
public record LineKind(String code, String label, String prefix) {

    public static final List<LineKind> USUAL = List.of(
            new LineKind("ambition", "Ambition", "H"),
            new LineKind("objective", "Objective", "O"),
            new LineKind("priority", "Priority", "P"),
            new LineKind("action", "Action", "A"),
            new LineKind("kpi", "KPI", "K"),
            new LineKind("budget", "Budget", "B"),
            new LineKind("resource", "Resource", "R"),
            new LineKind("risk", "Risk", "X"),
            new LineKind("equality", "Equality", "E"),
            new LineKind("consultation", "Consultation", "C"),
            new LineKind("outcome", "Outcome", "U"),
            new LineKind("other", "Other", "T"));

    /** The usual kind of this code; a code that is not usual gets a label made from it. */
    public static LineKind of(String code) {
        return USUAL.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseGet(() -> new LineKind(code, capitalised(code), code.substring(0, 1).toUpperCase(Locale.UK)));
    }

    private static String capitalised(String code) {
        return code.substring(0, 1).toUpperCase(Locale.UK) + code.substring(1);
    }
}
