package org.planweave.clusters.internal.pages;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import org.planweave.clusters.internal.rules.Charter;
import org.planweave.clusters.internal.rules.Day;

/**
 * The form as it stands: what is kept, or what somebody has just typed.
 *
 * @param from the version that the writer started from; 0 for a new cluster
 */
public record ClusterForm(long from, Charter charter) {

    private static final int SPARE_ROWS = 3;

    static ClusterForm typed(MultivaluedMap<String, String> form) {
        return new ClusterForm(from(form), new Charter(
                text(form, "name"), text(form, "purpose"), text(form, "lead"), all(form, "member"),
                        all(form, "observer"),
                days(form), text(form, "draftsFrom"), text(form, "commenting").equals("observers")));
    }

    private static long from(MultivaluedMap<String, String> form) {
        String from = text(form, "from");
        return from.matches("\\d{1,18}") ? Long.parseLong(from) : 0;
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }

    private static List<String> all(MultivaluedMap<String, String> form, String name) {
        return form.getOrDefault(name, List.of());
    }

    /** The rows that somebody wrote something into. */
    private static List<Day> days(MultivaluedMap<String, String> form) {
        List<String> titles = all(form, "dayTitle");
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            Day day = new Day(titles.get(i), at(form, "dayDate", i), at(form, "dayTime", i), at(form, "dayPlace", i));
            if (!(day.title() + day.date() + day.time() + day.place()).isBlank()) {
                days.add(day);
            }
        }
        return days;
    }

    private static String at(MultivaluedMap<String, String> form, String name, int row) {
        List<String> values = all(form, name);
        return row < values.size() ? values.get(row) : "";
    }

    /** The rows that the form shows: every day, and some to fill in. */
    public List<Day> rows() {
        List<Day> rows = new ArrayList<>(charter.calendar());
        for (int i = 0; i < SPARE_ROWS; i++) {
            rows.add(new Day("", "", "", ""));
        }
        return rows;
    }
}
