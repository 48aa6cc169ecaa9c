package org.planweave.cli.internal.move;

import java.util.ArrayList;
import java.util.List;

/** A table of Derby with all that holds of it. */
record Table(String schema, String name, List<Column> columns, List<Key> keys, List<Index> indexes) {

    /** What kind of rule a constraint is, in Derby's letter. */
    enum Rule {
        PRIMARY, UNIQUE, CHECK, FOREIGN
    }

    /**
     * A constraint.
     *
     * @param text what a check demands, or where a foreign key points to and what becomes of it, as SQL for PostgreSQL
     */
    record Key(String name, Rule rule, List<String> columns, String text, String deferred) {}

    /** An index that is not a constraint's own. */
    record Index(String name, boolean unique, List<Part> parts) {

        /** One of its columns. */
        record Part(String column, boolean descends) {}

        List<String> columns() {
            return parts.stream().map(Part::column).toList();
        }
    }

    /** As people know it. */
    String title() {
        return Names.there(schema) + "." + Names.there(name);
    }

    String here() {
        return Names.quoted(schema) + "." + Names.quoted(name);
    }

    String there() {
        return Names.quotedThere(schema) + "." + Names.quotedThere(name);
    }

    /** The columns that somebody writes. */
    List<Column> written() {
        return columns.stream().filter(column -> column.made() == null).toList();
    }

    List<String> primary() {
        return keys.stream().filter(key -> key.rule() == Rule.PRIMARY).findFirst().map(Key::columns).orElse(List.of());
    }

    /**
     * Foreign keys by whose columns nothing finds its rows. Derby has an index for each, under which an index of a script with the same
     * columns disappears; PostgreSQL has none by itself.
     */
    List<Key> unfound() {
        List<List<String>> found = new ArrayList<>(indexes.stream().map(Index::columns).toList());
        keys.stream().filter(key -> key.rule() == Rule.PRIMARY || key.rule() == Rule.UNIQUE).map(Key::columns).forEach(found::add);
        List<Key> unfound = new ArrayList<>();
        for (Key key : keys) {
            if (key.rule() == Rule.FOREIGN && found.stream().noneMatch(columns -> beginsWith(columns, key.columns()))) {
                unfound.add(key);
                found.add(key.columns());
            }
        }
        return unfound;
    }

    private static boolean beginsWith(List<String> columns, List<String> wanted) {
        return columns.size() >= wanted.size() && columns.subList(0, wanted.size()).equals(wanted);
    }
}
