package org.planweave.reports.internal.pages;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.planweave.reports.internal.rules.Content;
import org.planweave.reports.internal.rules.Content.Background;
import org.planweave.reports.internal.rules.Content.Recommendation;
import org.planweave.reports.internal.rules.Content.Words;
import org.planweave.reports.internal.rules.ReportForm;

/**
 * A report as it stands in the form, to and fro. A recommendation is a row that begins with its verb; a background paper is a row of
 * title, place and, for one that is not for publication, the word “exempt”, divided by bars.
 */
public record ReportTyped(long from, Content content) {

    static ReportTyped of(ReportForm form, MultivaluedMap<String, String> typed) {
        Map<String, String> cover = new LinkedHashMap<>();
        form.cover().forEach(field -> put(cover, field.code(), text(typed, "cover." + field.code()).strip()));
        Map<String, Words> words = new LinkedHashMap<>();
        form.sections().forEach(section -> words.put(section.code(), new Words(
                text(typed, "words." + section.code()).replace("\r\n", "\n").strip(), text(typed, "exempt." + section.code()),
                why(typed, section.code()))));
        return new ReportTyped(number(text(typed, "from")), new Content(
                text(typed, "title").strip(), cover, rows(typed, "recommendations").stream().map(ReportTyped::recommendation).toList(), words,
                rows(typed, "background").stream().map(ReportTyped::background).toList(),
                typed.getOrDefault("remit", List.of()).stream().filter(one -> !one.isBlank()).toList()));
    }

    /** Asked for only where something is kept from publication. */
    private static String why(MultivaluedMap<String, String> typed, String section) {
        return text(typed, "exempt." + section).isEmpty() ? "" : text(typed, "why." + section).strip();
    }

    private static void put(Map<String, String> into, String name, String value) {
        if (!value.isEmpty()) {
            into.put(name, value);
        }
    }

    private static String text(MultivaluedMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value;
    }

    private static long number(String text) {
        return text.matches("\\d{1,15}") ? Long.parseLong(text) : 0;
    }

    private static List<String> rows(MultivaluedMap<String, String> typed, String name) {
        return text(typed, name).lines().map(String::strip).filter(row -> !row.isEmpty()).toList();
    }

    private static Recommendation recommendation(String row) {
        String[] parts = row.split("\\s+", 2);
        return new Recommendation(parts[0].toLowerCase(Locale.UK), parts.length > 1 ? parts[1] : "");
    }

    private static Background background(String row) {
        List<String> parts = new ArrayList<>(List.of(row.split("\\s*\\|\\s*")));
        boolean exempt = parts.size() > 1 && parts.get(parts.size() - 1).equalsIgnoreCase("exempt");
        if (exempt) {
            parts.remove(parts.size() - 1);
        }
        return new Background(parts.get(0), parts.size() > 1 ? parts.get(1) : "", exempt);
    }

    /** The recommendations as rows. */
    public String recommendations() {
        return content.recommendations().stream().map(one -> one.verb() + " " + one.text()).collect(Collectors.joining("\n"));
    }

    /** The background papers as rows. */
    public String background() {
        return content.background().stream()
                .map(one -> one.title() + (one.where().isEmpty() && !one.exempt() ? "" : " | " + one.where()) + (one.exempt() ? " | exempt" : ""))
                .collect(Collectors.joining("\n"));
    }
}
