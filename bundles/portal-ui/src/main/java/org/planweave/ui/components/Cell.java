package org.planweave.ui.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import org.planweave.ui.Html;

/** One cell of a table. */
public record Cell(Content content, boolean numeric, @Nullable String classes, int colspan, int rowspan) {

    public static Cell cell(@Nullable String text) {
        return cell(Html.text(text));
    }

    public static Cell cell(Content content) {
        return new Cell(content, false, null, 1, 1);
    }

    /** A figure, set to the right. */
    public static Cell number(String figure) {
        return number(Html.text(figure));
    }

    /** A figure, set to the right. */
    public static Cell number(Content figure) {
        return new Cell(figure, true, null, 1, 1);
    }

    public Cell withClasses(String names) {
        return new Cell(content, numeric, names, colspan, rowspan);
    }

    /** Over so many columns and rows. */
    public Cell spanning(int columns, int rows) {
        return new Cell(content, numeric, classes, columns, rows);
    }
}
