package org.planweave.core.internal.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The rules as people read them: the three tables of the page about access, which share no code with what decides. */
record TruthTable(Map<String, Map<String, Boolean>> cells) {

    static TruthTable fromPage() throws IOException {
        Map<String, Map<String, Boolean>> cells = new LinkedHashMap<>();
        List<String> columns = List.of();
        for (String line : Files.readAllLines(Path.of("../../docs/admin/access.md"))) {
            if (!line.startsWith("| ")) {
                continue;
            }
            List<String> row = row(line);
            if (row.get(0).equals("Who")) {
                columns = row;
                continue;
            }
            Map<String, Boolean> person = cells.computeIfAbsent(row.get(0), any -> new HashMap<>());
            for (int i = 1; i < row.size(); i++) {
                person.put(columns.get(i).toUpperCase(Locale.UK), yes(row.get(i)));
            }
        }
        return new TruthTable(cells);
    }

    Set<String> people() {
        return cells.keySet();
    }

    boolean says(String who, Enum<?> column) {
        return cells.get(who).get(column.name());
    }

    private static boolean yes(String cell) {
        if (!Set.of("yes", "no").contains(cell)) {
            throw new IllegalStateException("Neither yes nor no: " + cell);
        }
        return cell.equals("yes");
    }

    private static List<String> row(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.substring(1, line.length() - 1).split("\\|")) {
            cells.add(cell.trim());
        }
        return cells;
    }
}
