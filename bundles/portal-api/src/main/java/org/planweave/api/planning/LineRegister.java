package org.planweave.api.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list that a line holds in one of its fields, so that versions, editions and exports hold it too. The field's text has a row for each
 * entry, its cells divided by {@code |}; a {@code |} or {@code \} inside a cell is written with a {@code \} before it.
 */
public enum LineRegister {
    /**
     * What the line takes. {@code kind}: {@code staff} (full-time equivalents), {@code revenue}, {@code capital} (whole pounds) or
     * {@code asset} (how many, may be empty). Amounts of different kinds are never added together.
     */
    RESOURCES(LineFields.RESOURCES, "kind", "amount", "year", "source", "note"),
    /** {@code kind}: {@code document} or {@code strategy}. {@code reference}: an http or https address, or where it is kept. */
    DOCUMENTS(LineFields.DOCUMENTS, "kind", "title", "reference", "date", "review"),
    /** Changes in the law. {@code status}: {@code anticipated}, {@code bill}, {@code made} or {@code force}. */
    LEGISLATION(LineFields.LEGISLATION, "act", "change", "inForce", "status");

    private final String field;
    private final List<String> columns;

    LineRegister(String field, String... columns) {
        this.field = field;
        this.columns = List.of(columns);
    }

    /** The register that a field holds, if it holds one. */
    public static Optional<LineRegister> of(String field) {
        return Stream.of(values()).filter(one -> one.field.equals(field)).findFirst();
    }

    /** Its name in {@link LineFields}. */
    public String field() {
        return field;
    }

    /** The names of its cells, in order. */
    public List<String> columns() {
        return columns;
    }

    /** The entries of a line, in order. */
    public List<Map<String, String>> of(Line line) {
        return entries(line.field(field));
    }

    /** The entries that a field's text holds, in order; cells that are empty are left out of an entry. */
    public List<Map<String, String>> entries(String text) {
        return text.lines().filter(row -> !row.isBlank()).map(this::entry).filter(entry -> !entry.isEmpty()).toList();
    }

    private Map<String, String> entry(String row) {
        List<String> cells = cells(row);
        Map<String, String> entry = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            boolean last = i == columns.size() - 1;
            String cell = last ? String.join(" | ", cells.subList(i, cells.size())) : cells.get(i);
            if (!cell.isEmpty()) {
                entry.put(columns.get(i), cell);
            }
        }
        return entry;
    }

    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '\\' && i + 1 < row.length()) {
                i++;
                cell.append(row.charAt(i));
            } else if (c == '|') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    /** The field's text for these entries; entries without anything in them are left out. */
    public String text(List<Map<String, String>> entries) {
        return entries.stream().filter(entry -> columns.stream().anyMatch(name -> !entry.getOrDefault(name, "").isBlank()))
                .map(entry -> columns.stream().map(name -> escaped(entry.getOrDefault(name, ""))).collect(Collectors.joining(" | ")))
                .map(row -> row.replaceAll("(?: \\|\\s*)+$", "").stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    private static String escaped(String cell) {
        return cell.replaceAll("\\s+", " ").strip().replace("\\", "\\\\").replace("|", "\\|");
    }

    /** The field's text as people read it where there is no room for a table: {@code staff, 2.5, 2027–28; …}. */
    public String words(String text) {
        return entries(text).stream().map(entry -> String.join(", ", entry.values())).collect(Collectors.joining("; "));
    }
}
