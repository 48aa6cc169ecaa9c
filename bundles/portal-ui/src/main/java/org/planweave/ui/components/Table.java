package org.planweave.ui.components;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows and columns with their headings. */
public final class Table extends Component<Table> {

    private final List<List<Cell>> rows = new ArrayList<>();

    Table(String template) {
        super(template);
        with("rows", rows);
    }

    /** What the table shows; every table has one, hidden if the heading above it says it. */
    public Table caption(@Nullable String text) {
        return with("caption", text);
    }

    public Table captionClasses(String names) {
        return with("captionClasses", names);
    }

    public Table head(String... texts) {
        return head(Stream.of(texts).map(Cell::cell).toList());
    }

    public Table head(List<Cell> cells) {
        return with("head", List.copyOf(cells));
    }

    public Table row(Cell... cells) {
        return row(List.of(cells));
    }

    public Table row(List<Cell> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    /** The first cell of each row names the row. */
    public Table firstCellIsHeader() {
        return with("rowHeaders", true);
    }
}
