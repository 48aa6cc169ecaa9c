package org.planweave.exchange.internal.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.planweave.exchange.internal.papers.Csv;

/** A table that is written as CSV, in UTF-8 without a mark in front: its metadata says so. */
record Sheet(List<String> columns, List<List<String>> rows) {

    byte[] written() {
        StringBuilder table = new StringBuilder(Csv.record(columns));
        rows.forEach(row -> table.append(Csv.record(row)));
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The table in the words of CSV on the web, where all that is known of a column is what it is called. */
    Map<String, Object> schema() {
        Set<String> taken = new HashSet<>();
        List<Map<String, Object>> all = new ArrayList<>();
        for (String title : columns) {
            Map<String, Object> column = new LinkedHashMap<>();
            column.put("name", name(title, taken));
            column.put("titles", title);
            column.put("datatype", "string");
            all.add(column);
        }
        return Map.of("columns", all);
    }

    private static String name(String title, Set<String> taken) {
        String plain = title.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        String name = plain.isEmpty() ? "column" : plain;
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }
}
