package org.planweave.itests.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of the tests' resources, as a spreadsheet saves it: commas, quotes where a cell has one, names in the first line. */
public final class Sheet {

    private Sheet() {}

    /** @param name of the file, such as {@code access.csv} */
    public static List<Map<String, String>> read(String name) {
        try (InputStream file = Sheet.class.getResourceAsStream("/" + name)) {
            if (file == null) {
                throw new IllegalStateException("There is no " + name + " in itests/src/test/resources.");
            }
            return rows(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().map(Sheet::cells).toList(), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, String>> rows(List<List<String>> lines, String name) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> names = lines.get(0);
        for (List<String> line : lines.subList(1, lines.size())) {
            if (line.size() != names.size()) {
                throw new IllegalStateException(name + " has a row with " + line.size() + " cells instead of " + names.size() + ": " + line);
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                row.put(names.get(i), line.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean twice = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                i += twice ? 1 : 0;
                cell.append(twice ? "\"" : "");
                quoted = twice ? quoted : !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
