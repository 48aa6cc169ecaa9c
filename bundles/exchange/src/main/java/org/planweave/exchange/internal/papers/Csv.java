package org.planweave.exchange.internal.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.planweave.api.tables.CsvCell;

/**
 * Comma-separated values as spreadsheets write and read them (RFC 4180). A cell that a spreadsheet would take for a
 * formula gets an apostrophe in front, which {@link #plain} takes away again; plain numbers stay as they are.
 */
public final class Csv {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private Csv() {}

    /** One record with its line end. */
    public static String record(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        String safe = isFormula(text) && !NUMBER.matcher(text).matches() ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") || !safe.equals(safe.strip(
                )) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** Also behind apostrophes, or one that the text has itself could not be told from one in front. */
    private static boolean isFormula(String text) {
        int own = 0;
        while (own < text.length() && text.charAt(own) == '\'') {
            own++;
        }
        return CsvCell.beginsAFormula(text.substring(own));
    }

    /** A workbook's cell as this table would have it: an apostrophe of its own there is text, and is not taken away. */
    static String guarded(String cell) {
        return cell.startsWith("'") && isFormula(cell) ? "'" + cell : cell;
    }

    /** A cell's text without the apostrophe that kept it from being a formula. */
    public static String plain(String cell) {
        return cell.startsWith("'") && isFormula(cell) ? cell.substring(1) : cell;
    }

    /** The records of a text, each with the line that it starts on in {@link Row#line}. */
    public static List<Row> read(String text) {
        return new Reading(text).rows();
    }

    /**
     * A record.
     *
     * @param line the line of the text that it starts on, from 1
     */
    public record Row(int line, List<String> cells) {}

    /** Goes through a text once. */
    private static final class Reading {

        private final String text;
        private final List<Row> rows = new ArrayList<>();
        private List<String> cells = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private boolean quoted;
        private int line = 1;
        private int start = 1;

        Reading(String text) {
            this.text = text;
        }

        List<Row> rows() {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                line += c == '\n' ? 1 : 0;
                if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = !quoted;
                } else {
                    plain(c);
                }
            }
            if (!cells.isEmpty() || !cell.isEmpty()) {
                endRow();
            }
            return rows;
        }

        private void plain(char c) {
            if (quoted || c != ',' && c != '\n' && c != '\r') {
                cell.append(c);
            } else if (c == ',') {
                endCell();
            } else if (c == '\n') {
                endRow();
            }
        }

        private void endCell() {
            cells.add(cell.toString());
            cell.setLength(0);
        }

        private void endRow() {
            endCell();
            rows.add(new Row(start, cells));
            cells = new ArrayList<>();
            start = line;
        }
    }
}
