package org.planweave.reports.internal.estimates;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.planweave.api.Messages;
import org.planweave.api.Problem;

/** The cells of a CSV file, or of the first sheet of an Excel workbook, as text. */
final class Cells {

    private static final Messages MESSAGES = Messages.of(Cells.class);

    private Cells() {}

    /** @param number the row's number as people see it, from 1 */
    record Line(int number, List<String> cells) {

        String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
        }

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /**
     * @param workbooks reads a workbook
     * @throws Problem 400 if it is no such file
     */
    static List<Line> of(byte[] file, Function<byte[], List<List<String>>> workbooks) {
        boolean zip = file.length > 3 && file[0] == 'P' && file[1] == 'K';
        return zip ? sheet(workbooks.apply(file)) : csv(text(file));
    }

    /** UTF-8, or what Windows writes where it is not that. */
    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }

    /** RFC 4180: quoted cells may hold commas, line breaks and doubled quotation marks. */
    private static List<Line> csv(String text) {
        List<Line> lines = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean blank = true;
        int row = 1;
        int started = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            row += c == '\n' ? 1 : 0;
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                blank = false;
                i++;
            } else if (c == '"' && (quoted || blank)) {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
                blank = true;
            } else if (c == '\n' && !quoted) {
                cells.add(cell.toString());
                lines.add(new Line(started, List.copyOf(cells)));
                cells.clear();
                cell.setLength(0);
                blank = true;
                started = row;
            } else if (c != '\r') {
                cell.append(c);
                blank &= Character.isWhitespace(c);
            }
        }
        if (quoted) {
            throw Problem.invalid("file", MESSAGES.text("reports.estimates.quote", started));
        }
        cells.add(cell.toString());
        lines.add(new Line(started, cells));
        return lines;
    }

    private static List<Line> sheet(List<List<String>> rows) {
        return IntStream.range(0, rows.size()).mapToObj(i -> new Line(i + 1, rows.get(i))).toList();
    }
}
