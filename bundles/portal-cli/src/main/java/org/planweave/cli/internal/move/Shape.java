package org.planweave.cli.internal.move;

import java.util.List;

/** All that a database of Derby has, apart from its rows. */
record Shape(List<String> schemas, List<Sequence> sequences, List<Table> tables, List<String> views) {

    /** Numbers that are not a column's. */
    record Sequence(String schema, String name, String type, long start, long step, long least, long most, boolean cycles, long next) {}
}
