package org.planweave.exchange.internal.reading.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a paper in reading order. {@code text()} is what it says once repaired, {@code raw()} what the source
 * has, both with white space collapsed.
 */
public sealed interface Block {

    /** What it says, repaired. */
    String text();

    /** What the source has. */
    String raw();

    /** Where it stands in the source. */
    String at();

    /** A heading; level 1 is the highest. The number is the one in front of it, if any. */
    record Heading(int level, @Nullable String number, String text, String raw, String at) implements Block { }

    /** A paragraph, or a line of its own. */
    record Para(@Nullable String number, String text, String raw, String at) implements Block { }

    /** A list item; level 0 is the outermost. The number is null for a bullet. */
    record Item(int level, @Nullable String number, String text, String raw, String at) implements Block { }

    /** A table, row by row. */
    record Grid(List<Row> rows, String at) implements Block {
        @Override
        public String text() {
            return rows.isEmpty() ? "" : String.join(" | ", rows.get(0).texts());
        }

        @Override
        public String raw() {
            return text();
        }
    }

    /** A row of a table. */
    record Row(List<Cell> cells, String at) {
        /** The text of each cell. */
        public List<String> texts() {
            return cells.stream().map(Cell::text).toList();
        }

        /** The text of a cell, or the empty text where the row is shorter. */
        public String text(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column).text() : "";
        }
    }

    /** A cell: its text repaired, as the source has it, and the blocks in it (one for each paragraph). */
    record Cell(String text, String raw, List<Block> blocks) { }
}
