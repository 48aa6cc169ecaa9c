package org.planweave.cli.internal.move;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.planweave.cli.internal.move.Column.Numbering;
import org.planweave.cli.internal.move.Table.Index;
import org.planweave.cli.internal.move.Table.Key;
import org.planweave.cli.internal.move.Table.Rule;

/** The statements that make on PostgreSQL what Derby's catalogue says, as the migrations would have made it there. */
final class Ddl {

    private final Shape shape;

    Ddl(Shape shape) {
        this.shape = shape;
    }

    /** Schemas and bare tables, to be filled. */
    List<String> beforeRows() {
        List<String> all = new ArrayList<>();
        shape.schemas().forEach(schema -> all.add("create schema " + Names.quotedThere(schema)));
        shape.sequences().forEach(sequence -> all.add(sequence(sequence)));
        shape.tables().forEach(table -> all.add("create table " + table.there() + " ("
                + table.columns().stream().map(Ddl::column).collect(Collectors.joining(", ")) + ")"));
        return all;
    }

    /** Numbering, constraints and indexes of a table that is filled; foreign keys come when all tables are. */
    List<String> afterRows(Table table) {
        List<String> all = new ArrayList<>();
        for (Column column : table.columns()) {
            Numbering numbering = column.numbering();
            if (numbering != null) {
                all.add("alter table " + table.there() + " alter column " + Names.quotedThere(column.name()) + " restart with " + numbering.next());
            }
        }
        keys(table, Rule.PRIMARY).forEach(key -> all.add(add(table, key) + "primary key (" + Names.quotedThere(key.columns()) + ")" + key.deferred()));
        keys(table, Rule.UNIQUE).forEach(key -> all.add(add(table, key) + "unique (" + Names.quotedThere(key.columns()) + ")" + key.deferred()));
        keys(table, Rule.CHECK).forEach(key -> all.add(add(table, key) + "check " + key.text() + key.deferred()));
        table.indexes().forEach(index -> all.add(index(table, index)));
        table.unfound().forEach(key -> all.add("create index on " + table.there() + " (" + Names.quotedThere(key.columns()) + ")"));
        return all;
    }

    /** What needs all tables: foreign keys, views. */
    List<String> atTheEnd() {
        List<String> all = new ArrayList<>();
        for (Table table : shape.tables()) {
            keys(table, Rule.FOREIGN).forEach(key -> all.add(add(table, key) + "foreign key (" + Names.quotedThere(key.columns()) + ") "
                    + key.text() + key.deferred()));
        }
        all.addAll(shape.views());
        return all;
    }

    private static List<Key> keys(Table table, Rule rule) {
        return table.keys().stream().filter(key -> key.rule() == rule).toList();
    }

    /** A rule without a name of its own gets from PostgreSQL the one that it would have got from the script. */
    private static String add(Table table, Key key) {
        return "alter table " + table.there() + " add " + (Names.isMadeUp(key.name()) ? "" : "constraint " + Names.quotedThere(key.name()) + " ");
    }

    private static String column(Column column) {
        String made = column.made();
        String preset = column.preset();
        Numbering numbering = column.numbering();
        return Names.quotedThere(column.name()) + " " + column.typeThere()
                + (made == null ? "" : " generated always as " + made + " stored")
                + (numbering == null ? "" : " generated " + (numbering.always() ? "always" : "by default") + " as identity"
                        + (numbering.start() == 1 && numbering.step() == 1 ? ""
                                : " (start with " + numbering.start() + " increment by " + numbering.step() + ")"))
                + (preset == null ? "" : " default " + preset) + (column.required() ? " not null" : "");
    }

    private static String index(Table table, Index index) {
        return "create " + (index.unique() ? "unique " : "") + "index " + Names.quotedThere(index.name()) + " on " + table.there() + " ("
                + index.parts().stream().map(part -> Names.quotedThere(part.column()) + (part.descends() ? " desc" : ""))
                        .collect(Collectors.joining(", ")) + ")";
    }

    private static String sequence(Shape.Sequence one) {
        return "create sequence " + Names.quotedThere(one.schema()) + "." + Names.quotedThere(one.name()) + " as " + one.type()
                + " increment by " + one.step() + " minvalue " + one.least() + " maxvalue " + one.most() + " start with " + one.next()
                + (one.cycles() ? " cycle" : "");
    }
}
