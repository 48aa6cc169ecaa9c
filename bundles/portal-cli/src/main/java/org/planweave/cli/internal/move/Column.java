package org.planweave.cli.internal.move;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table in Derby.
 *
 * @param preset the default as SQL
 * @param made what it is computed from, as SQL in brackets, if nobody writes it
 */
record Column(String name, Kind kind, int size, int scale, boolean required, @Nullable String preset, @Nullable String made,
        @Nullable Numbering numbering) {

    /**
     * A column that numbers its rows.
     *
     * @param next the number that the next row gets
     */
    record Numbering(boolean always, long start, long step, long next) {}

    String typeThere() {
        return kind.there(size, scale);
    }
}
