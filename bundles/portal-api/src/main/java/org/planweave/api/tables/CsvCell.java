package org.planweave.api.tables;

/**
 * A text as a cell of a CSV file (RFC 4180), which a spreadsheet takes for text: what begins like a formula gets an apostrophe before it,
 * also behind what nobody sees. With the full-width signs, which some spreadsheets read as the plain ones.
 */
public final class CsvCell {

    private static final String BEGINS_A_FORMULA = "=+-@|\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvCell() {}

    /** The cell, in quotation marks. */
    public static String of(String text) {
        return '"' + (beginsAFormula(text) ? "'" + text : text).replace("\"", "\"\"") + '"';
    }

    /** Whether a spreadsheet might calculate what begins so, instead of showing it. */
    public static boolean beginsAFormula(String text) {
        int first = text.codePoints().filter(CsvCell::isSeen).findFirst().orElse(' ');
        return BEGINS_A_FORMULA.indexOf(first) >= 0 || text.startsWith("\t") || text.startsWith("\r");
    }

    private static boolean isSeen(int c) {
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c)
                && Character.getType(c) != Character.FORMAT;
    }
}
