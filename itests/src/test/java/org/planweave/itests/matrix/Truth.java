package org.planweave.itests.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What ought to be, as people wrote it down: {@code access.csv} says what a route needs, {@code access-rights.csv} who has it. */
public final class Truth {

    /** What a route needs; {@code with} fills its path and question, {@code sends} is its body. */
    public record Row(String verb, String route, String needs, Map<String, String> with, String sends, String note) {

        boolean is(String word) {
            return note.contains(word);
        }
    }

    public static final String YES = "yes";
    static final String REFUSED = "refused";
    static final String HIDDEN = "hidden";
    static final String DOOR = "door";

    private static final Set<String> WORDS = Set.of(YES, REFUSED, HIDDEN, DOOR);

    private final List<Row> rows;
    private final List<String> people;
    /** By right, then object, then person; an object of no name where the right is about none. */
    private final Map<String, Map<String, Map<String, String>>> rights = new HashMap<>();

    private Truth(List<Row> rows, List<Map<String, String>> table) {
        this.rows = rows;
        this.people = table.get(0).keySet().stream().skip(2).toList();
        for (Map<String, String> one : table) {
            Map<String, String> said = new HashMap<>(one);
            String right = said.remove("right");
            String object = said.remove("object");
            said.forEach((person, word) -> check(WORDS.contains(word), "access-rights.csv says “" + word + "” of “" + person
                    + "” for “" + right + "”; write one of " + WORDS + "."));
            rights.computeIfAbsent(right, any -> new LinkedHashMap<>()).put(object, said);
        }
        rows.forEach(row -> check(rights.containsKey(row.needs()), "access.csv says that " + row.verb() + " " + row.route()
                + " needs “" + row.needs() + "”, which has no row in access-rights.csv."));
    }

    public static Truth read() {
        List<Row> rows = new ArrayList<>();
        for (Map<String, String> one : Sheet.read("access.csv")) {
            rows.add(new Row(one.get("verb"), one.get("route"), one.get("needs"), with(one.get("with")), one.get("sends"), one.get("note")));
        }
        return new Truth(rows, Sheet.read("access-rights.csv"));
    }

    private static Map<String, String> with(String cell) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : cell.split(";")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                values.put(pair.substring(0, at).strip(), pair.substring(at + 1).strip());
            }
        }
        return values;
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalStateException(otherwise);
        }
    }

    public List<Row> rows() {
        return rows;
    }

    public List<String> people() {
        return people;
    }

    /** The objects that a right is about, in the order of the table; one without a name if it is about none. */
    public Set<String> objects(String right) {
        return rights.get(right).keySet();
    }

    /** What somebody who asks for a right on an object is to be told. */
    public String said(String right, String object, String person) {
        Map<String, String> row = rights.getOrDefault(right, Map.of()).get(object);
        check(row != null, "access-rights.csv has no row “" + right + "” for “" + object + "”.");
        return row.get(person);
    }
}
