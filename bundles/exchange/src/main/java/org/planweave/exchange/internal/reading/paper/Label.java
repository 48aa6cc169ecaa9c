package org.planweave.exchange.internal.reading.paper;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.Kind;

/** A line that names itself: "Objective 2: …", "KEY PRIORITY 1 …", "Priority objective: …". */
record Label(Kind kind, String name, String rest) {
    private static final Pattern LABEL = Pattern.compile(
        "(?<name>(?<what>(?:(?:our|key|strategic|corporate|council|council plan|service|departmental|department|directorate"
            + "|improvement|business|main|top|headline|equality)\\s+){0,2}"
            + "(?<word>priority objective|priority theme|priority action|objective|priority|aim|goal|ambition|outcome|action"
            + "|milestone|risk|kpi|indicator|measure|theme|commitment|project|vision|mission))"
            + "(?:\\s+(?:no\\.?\\s*)?(?<number>\\d{1,2}(?:\\.\\d{1,2}){0,2}[a-z]?|[A-H](?=\\W|$)|[IVX]{1,4}(?=\\W|$)"
            + "|one|two|three|four|five|six|seven|eight|nine|ten))?)(?<separator>\\s*[:.)–—-]+)?(?:\\s+(?<rest>.*)|$)",
        Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The label in front of a text, or null where there is none. */
    static @Nullable Label of(String text) {
        Matcher matcher = text.length() > 600 ? null : LABEL.matcher(text);
        if (matcher == null || !matcher.matches()) {
            return null;
        }
        String number = matcher.group("number");
        String separator = matcher.group("separator");
        String rest = matcher.group("rest") == null ? "" : matcher.group("rest").strip();
        boolean letters = number != null && !Character.isDigit(number.charAt(0));
        boolean colon = separator != null && separator.strip().startsWith(":");
        if (number == null && (!colon || rest.isEmpty()) || letters && separator == null && !rest.isEmpty()
            || number != null && separator == null && !rest.isEmpty() && Character.isLowerCase(rest.charAt(0))) {
            return null;
        }
        String what = matcher.group("what").toLowerCase(Locale.ROOT);
        return new Label(kind(matcher.group("word").toLowerCase(Locale.ROOT), what), matcher.group("name").strip(), rest);
    }

    private static Kind kind(String word, String what) {
        if (what.startsWith("corporate") || what.startsWith("council")) {
            return word.equals("risk") ? Kind.RISK : Kind.OUTCOME;
        }
        return switch (word) {
            case "ambition", "aim", "vision", "mission" -> Kind.AMBITION;
            case "outcome" -> Kind.OUTCOME;
            case "action", "milestone", "commitment", "project", "priority action" -> Kind.ACTION;
            case "risk" -> Kind.RISK;
            case "kpi", "indicator", "measure" -> Kind.KPI;
            default -> Kind.OBJECTIVE;
        };
    }
}
