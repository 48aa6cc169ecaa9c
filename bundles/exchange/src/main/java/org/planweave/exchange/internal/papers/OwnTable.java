package org.planweave.exchange.internal.papers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.planweave.api.planning.LineFields;

/**
 * The table that a plan is exported as, and that is read without guessing. Columns are known by their names, so they
 * may stand in any order and any of those after the first six may be missing.
 */
public final class OwnTable {

    public static final String PLAN = "plan";
    public static final String DEPARTMENT = "department";
    public static final String PERIOD_OF_PLAN = "round";
    public static final String KIND = "kind";
    public static final String SECTION = "section";
    public static final String TEXT = "text";

    private static final char MARK = '\uFEFF';
    private static final List<String> OWN = List.of(PLAN, DEPARTMENT, PERIOD_OF_PLAN, KIND, SECTION, TEXT);

    private OwnTable() {}

    /** The names of all columns, in order. */
    public static List<String> columns() {
        return Stream.concat(OWN.stream(), LineFields.ALL.stream()).toList();
    }

    /** What the table says; empty if this is another file, for which one has to guess. */
    static Optional<ReadPaper> read(byte[] content) {
        String head = text(content, Math.min(content.length, 100));
        if (!head.startsWith(String.join(",", OWN))) {
            return Optional.empty();
        }
        List<Csv.Row> rows = Csv.read(text(content, content.length));
        return rows.size() < 2 ? Optional.empty() : Optional.of(paper(rows)).filter(paper -> !paper.sheets().isEmpty());
    }

    /** What a sheet of a workbook says; empty if it is another one. */
    static Optional<ReadPaper> read(List<List<String>> sheet) {
        if (sheet.size() < 2 || sheet.get(0).size() < OWN.size() || !sheet.get(0).subList(0, OWN.size()).equals(OWN)) {
            return Optional.empty();
        }
        List<Csv.Row> rows = new ArrayList<>();
        for (int i = 0; i < sheet.size(); i++) {
            rows.add(new Csv.Row(i + 1, sheet.get(i).stream().map(Csv::guarded).toList()));
        }
        return Optional.of(paper(rows)).filter(paper -> !paper.sheets().isEmpty());
    }

    private static String text(byte[] content, int length) {
        String text = new String(content, 0, length, StandardCharsets.UTF_8);
        return text.isEmpty() || text.charAt(0) != MARK ? text : text.substring(1);
    }

    private static ReadPaper paper(List<Csv.Row> rows) {
        List<String> names = rows.get(0).cells();
        Map<String, List<ReadLine>> byDepartment = new LinkedHashMap<>();
        for (Csv.Row row : rows.subList(1, rows.size())) {
            Map<String, String> cells = cells(names, row);
            if (!cells.getOrDefault(TEXT, "").isBlank()) {
                byDepartment.computeIfAbsent(cells.getOrDefault(DEPARTMENT, ""), name -> new ArrayList<>())
                        .add(line(cells, row.line()));
            }
        }
        Map<String, String> first = cells(names, rows.get(1));
        List<Sheet> sheets = byDepartment.entrySet().stream().map(one -> new Sheet(one.getKey(),
                one.getValue())).toList();
        return new ReadPaper(
                first.getOrDefault(PLAN, ""), sheets.size() > 1 ? "all services" : first.getOrDefault(DEPARTMENT, ""),
                first.getOrDefault(PERIOD_OF_PLAN, ""), sheets, List.of(), List.of());
    }

    private static Map<String, String> cells(List<String> names, Csv.Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(names.size(), row.cells().size()); i++) {
            cells.put(names.get(i).strip(), Csv.plain(row.cells().get(i)).strip());
        }
        return cells;
    }

    private static ReadLine line(Map<String, String> cells, int at) {
        Map<String, String> fields = new LinkedHashMap<>();
        LineFields.ALL.stream()
                .filter(name -> !name.equals(LineFields.AS_READ) && !cells.getOrDefault(name, "").isEmpty())
                .forEach(name -> fields.put(name, cells.get(name)));
        String asRead = cells.getOrDefault(LineFields.AS_READ, "");
        String kind = cells.getOrDefault(KIND, "");
        return new ReadLine(
                kind.isEmpty() ? "other" : kind, cells.getOrDefault(TEXT, ""), "line " + at,
                        cells.getOrDefault(SECTION, ""),
                fields, asRead.isEmpty() ? null : asRead);
    }
}
