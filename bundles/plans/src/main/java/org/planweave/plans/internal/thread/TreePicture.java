package org.planweave.plans.internal.thread;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planweave.api.people.Department;
import org.planweave.plans.internal.outcomes.Coverage;

/**
 * The strategy tree as a drawing: objectives on the left, outcomes in the middle, departments on the right, with a thread for each
 * department that serves an outcome. Everything it shows stands in {@link Coverage} already; this says only where it is drawn.
 */
public final class TreePicture {

    private static final int STEP = 64;
    private static final int BOX = 46;
    private static final int FIRST = 4;
    private static final int ROW_OF_WORDS = 30;
    private static final int MOST_ROWS = 2;

    private static final int OBJECTIVES = 4;
    private static final int OUTCOMES = 326;
    private static final int DEPARTMENTS = 716;
    private static final int WIDTH = 240;
    private static final int DEPARTMENT_WIDTH = 220;
    private static final int ALL = DEPARTMENTS + DEPARTMENT_WIDTH + FIRST;

    private final List<Box> boxes = new ArrayList<>();
    private final List<Strand> strands = new ArrayList<>();
    private final int height;

    /** A box with its words in rows; {@code look} is the end of its class. */
    public record Box(int x, int y, int width, int height, String look, List<String> words) {

        int right() {
            return x + width;
        }

        int middle() {
            return y + height / 2;
        }
    }

    /** A thread between two boxes; {@code look} is the end of its class. */
    public record Strand(String path, String look) {}

    TreePicture(List<Coverage.Row> rows, List<Department> departments) {
        int steps = Math.max(1, Math.max(rows.size(), departments.size()));
        this.height = steps * STEP + FIRST;
        Map<String, Box> right = new LinkedHashMap<>();
        for (int i = 0; i < departments.size(); i++) {
            right.put(departments.get(i).id(), box(
                    DEPARTMENTS, at(i, departments.size(), steps), DEPARTMENT_WIDTH, "department", departments.get(i).name()));
        }
        Map<String, List<Box>> byObjective = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Coverage.Row row = rows.get(i);
            String look = row.lines() == 0 ? "bare" : "outcome";
            Box box = box(
                    OUTCOMES, at(i, rows.size(), steps), WIDTH, look, row.outcome().number() + "  " + row.outcome().title());
            byObjective.computeIfAbsent(row.outcome().objective(), any -> new ArrayList<>()).add(box);
            row.cells().stream().filter(cell -> cell.lines() > 0).forEach(cell -> strand(
                    box, java.util.Objects.requireNonNull(right.get(cell.department().id())), String.valueOf(cell.shade())));
        }
        drawObjectives(byObjective, steps);
    }

    private void drawObjectives(Map<String, List<Box>> byObjective, int steps) {
        int place = 0;
        for (Map.Entry<String, List<Box>> one : byObjective.entrySet()) {
            Box box = box(OBJECTIVES, at(place, byObjective.size(), steps), WIDTH, "objective", one.getKey());
            one.getValue().forEach(outcome -> strand(box, outcome, "belongs"));
            place++;
        }
    }

    /** Where the box of a column of so many stands, the columns spread over the same height. */
    private static int at(int place, int of, int steps) {
        return FIRST + (int) ((place + 0.5) * steps * STEP / of) - STEP / 2 + (STEP - BOX) / 2;
    }

    private Box box(int x, int y, int width, String look, String words) {
        Box box = new Box(x, y, width, BOX, look, rows(words));
        boxes.add(box);
        return box;
    }

    private void strand(Box from, Box to, String look) {
        int bend = (from.right() + to.x()) / 2;
        strands.add(new Strand(
                "M" + from.right() + " " + from.middle() + "C" + bend + " " + from.middle() + " " + bend + " " + to.middle() + " "
                        + to.x() + " " + to.middle(), look));
    }

    /** The words in rows that fit a box; what does not fit is cut with three dots, the table has it whole. */
    static List<String> rows(String words) {
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        for (String word : words.strip().split(" ")) {
            if (row.length() > 0 && row.length() + 1 + word.length() > ROW_OF_WORDS) {
                rows.add(row.toString());
                row.setLength(0);
            }
            row.append(row.length() == 0 ? "" : " ").append(shortened(word));
        }
        rows.add(row.toString());
        if (rows.size() <= MOST_ROWS) {
            return rows;
        }
        return List.of(rows.get(0), rows.get(1) + " …");
    }

    private static String shortened(String word) {
        return word.length() > ROW_OF_WORDS ? word.substring(0, ROW_OF_WORDS - 1) + "…" : word;
    }

    public List<Box> boxes() {
        return List.copyOf(boxes);
    }

    public List<Strand> strands() {
        return List.copyOf(strands);
    }

    public int width() {
        return ALL;
    }

    public int height() {
        return height;
    }
}
