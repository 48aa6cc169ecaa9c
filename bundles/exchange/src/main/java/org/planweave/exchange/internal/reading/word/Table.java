package org.planweave.exchange.internal.reading.word;

import java.util.ArrayList;
import java.util.List;
import org.planweave.exchange.internal.reading.source.Block;
import org.planweave.exchange.internal.reading.source.Mend;

/** A table being gathered; a cell over several columns is followed by empty ones so that columns stay in line. */
final class Table {
    private final int number;
    private final List<Block.Row> rows = new ArrayList<>();
    private List<Block.Cell> cells = new ArrayList<>();
    private List<Block> cell = new ArrayList<>();
    private StringBuilder text = new StringBuilder();
    private int span = 1;
    private boolean deleted;

    Table(int number) {
        this.number = number;
    }

    String at() {
        return "table " + number + ", row " + (rows.size() + 1);
    }

    void beginRow() {
        cells = new ArrayList<>();
        deleted = false;
    }

    void beginCell() {
        cell = new ArrayList<>();
        text = new StringBuilder();
        span = 1;
    }

    void span(int columns) {
        span = Math.max(1, Math.min(columns, 60));
    }

    void deleteRow() {
        deleted = true;
    }

    void add(Block block) {
        cell.add(block);
    }

    void addText(String more) {
        text.append(text.isEmpty() ? "" : " ").append(more);
    }

    void endCell() {
        cells.add(new Block.Cell(Mend.read(text.toString()), Mend.collapse(text.toString()), List.copyOf(cell)));
        for (int i = 1; i < span; i++) {
            cells.add(new Block.Cell("", "", List.of()));
        }
        cell = new ArrayList<>();
    }

    void endRow() {
        if (!deleted) {
            rows.add(new Block.Row(List.copyOf(cells), at()));
        }
        deleted = false;
    }

    Block.Grid grid() {
        return new Block.Grid(List.copyOf(rows), "table " + number);
    }
}
