package org.planweave.exchange.internal.reading.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables written as text: separated by comma, semicolon, tab or bar, or set in columns by blanks. */
final class Delimited {
    private static final String QUOTED = "\u0001";
    private static final char[] SEPARATORS = {'\t', '|', ';', ','};

    private Delimited() {
    }

    /** A table and the number of the first line after it. */
    record Found(Block.Grid grid, int next) { }

    /** The table whose header stands at this line, or null where none does. */
    static @Nullable Found at(List<String> lines, int from, Places places) {
        String line = lines.get(from);
        if (isRow(line)) {
            return known(lines, from, places);
        }
        if (line.length() > 2_000) {
            return null;
        }
        for (char separator : SEPARATORS) {
            if (line.indexOf(separator) >= 0) {
                List<String> header = cells(line, separator).stream().map(c -> c.replace(QUOTED, "")).toList();
                if (isTable(header, separator) && hasRow(lines, from, separator, header.size())) {
                    return read(lines, from, separator, header.size(), places);
                }
            }
        }
        return Aligned.at(lines, from, places);
    }

    private static boolean isRow(String line) {
        return !line.isEmpty() && line.charAt(0) == TextBlocks.TABLE_ROW;
    }

    private static Found known(List<String> lines, int from, Places places) {
        List<Block.Row> rows = new ArrayList<>();
        int next = from;
        for (; next < lines.size() && isRow(lines.get(next)); next++) {
            String record = lines.get(next).substring(1).replace(TextBlocks.NEW_LINE_IN_CELL, '\n');
            rows.add(row(List.of(record.split("\t", -1)), places.at(next)));
        }
        return new Found(new Block.Grid(List.copyOf(rows), places.at(from)), next);
    }

    private static boolean isTable(List<String> header, char separator) {
        int least = separator == '|' || separator == '\t' ? 2 : 3;
        return header.size() >= least && Column.isHeader(header);
    }

    private static boolean hasRow(List<String> lines, int from, char separator, int size) {
        int next = from + 1;
        while (next < lines.size() && isRule(lines.get(next))) {
            next++;
        }
        return next < lines.size() && lines.get(next).length() <= 20_000
            && cells(lines.get(next), separator).size() >= Math.max(2, size - 2);
    }

    private static Found read(List<String> lines, int from, char separator, int size, Places places) {
        List<Block.Row> rows = new ArrayList<>();
        boolean closing = separator != '|';
        int next = from;
        while (next < lines.size() && !lines.get(next).isBlank()) {
            int first = next;
            StringBuilder record = new StringBuilder(lines.get(next++));
            while (closing && open(record) && next < lines.size() && next - first < 40) {
                record.append('\n').append(lines.get(next++));
            }
            if (closing && open(record)) {
                closing = false;
                next = first + 1;
                record = new StringBuilder(lines.get(first));
            }
            List<String> cells = cells(record.toString(), separator);
            if (cells.size() < 2 && size > 2) {
                next = first;
                break;
            }
            if (!isRule(record.toString())) {
                rows.add(row(cells, places.at(first)));
            }
        }
        return new Found(new Block.Grid(List.copyOf(rows), places.at(from)), Math.max(next, from + 1));
    }

    static Block.Row row(List<String> cells, String at) {
        return new Block.Row(cells.stream().map(c -> cell(c, at)).toList(), at);
    }

    /** A cell as written; a quoted one still has its quotes doubled in {@code raw}, as the source has them. */
    private static Block.Cell cell(String written, String at) {
        boolean quoted = written.startsWith(QUOTED);
        String own = quoted ? written.substring(1).replace("\"", "\"\"") : written;
        String text = quoted ? written.substring(1) : written;
        List<Block> parts = new ArrayList<>();
        for (String part : text.split("\n|<br\\s*/?>|(?<=\\S)\\s+(?=[•▪●])")) {
            String bare = Marks.bare(part);
            if (!bare.isBlank()) {
                parts.add(new Block.Para(null, Mend.read(bare), Mend.collapse(quoted ? bare.replace("\"", "\"\"") : bare), at));
            }
        }
        return new Block.Cell(Mend.read(text.replaceAll("<br\\s*/?>", " ")), Mend.collapse(own), parts);
    }

    private static boolean isRule(String line) {
        return line.contains("-") && line.chars().allMatch(c -> "|-: +=".indexOf(c) >= 0);
    }

    private static boolean open(StringBuilder record) {
        return record.length() < 20_000 && record.chars().filter(c -> c == '"').count() % 2 != 0;
    }

    /**
     * Splits one record; quotes may hold the separator, and a doubled quote stands for one. A cell that was quoted is
     * marked by {@link #QUOTED} in front.
     */
    static List<String> cells(String record, char separator) {
        String text = separator == '|' ? trimBars(record) : record;
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean marked = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && separator != '|' && (quoted || isBlank(cell))) {
                boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append('"');
                    i++;
                } else {
                    marked = true;
                    quoted = !quoted;
                }
            } else if (c == separator && !quoted) {
                cells.add((marked ? QUOTED : "") + cell.toString().strip());
                marked = false;
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add((marked ? QUOTED : "") + cell.toString().strip());
        return cells;
    }

    private static boolean isBlank(StringBuilder cell) {
        return cell.chars().allMatch(Character::isWhitespace);
    }

    private static String trimBars(String record) {
        String text = record.strip();
        text = text.startsWith("|") ? text.substring(1) : text;
        return text.endsWith("|") ? text.substring(0, text.length() - 1) : text;
    }
}
