package org.planweave.cli.internal.move;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads from Derby's own catalogue what is in a database, so that no script of any module need be at hand. */
final class Catalogue {

    private static final Set<String> DERBYS_OWN = Set.of("NULLID", "SQLJ", "SYS", "SYSCAT", "SYSCS_DIAG", "SYSCS_UTIL", "SYSFUN", "SYSIBM",
            "SYSPROC", "SYSSTAT");
    /** Where Derby puts what names no schema; always there, and in general empty. */
    private static final String NAMELESS = "APP";
    private static final String IN_SCHEMA = " x join sys.sysschemas s on s.schemaid = x.schemaid where s.schemaname = ? order by 1";

    private final Connection derby;

    Catalogue(Connection derby) {
        this.derby = derby;
    }

    Shape read() throws SQLException, MoveFailed {
        List<String> schemas = new ArrayList<>();
        List<Shape.Sequence> sequences = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        List<String> views = new ArrayList<>();
        for (String schema : names("select schemaname from sys.sysschemas where schemaname <> ? order by 1", "")) {
            if (DERBYS_OWN.contains(schema) || schema.equals(NAMELESS) && isEmpty(schema)) {
                continue;
            }
            refuseWhatHasNoLike(schema);
            schemas.add(schema);
            sequences.addAll(sequences(schema));
            for (String table : names("select tablename from sys.systables" + IN_SCHEMA.replace("where", "where x.tabletype = 'T' and"), schema)) {
                tables.add(table(schema, table));
            }
            views.addAll(names("select v.viewdefinition, t.tableid from sys.sysviews v join sys.systables t on t.tableid = v.tableid join "
                    + "sys.sysschemas s on s.schemaid = t.schemaid where s.schemaname = ? order by 2", schema));
        }
        return new Shape(schemas, sequences, tables, views);
    }

    private Table table(String schema, String name) throws SQLException, MoveFailed {
        List<Column> columns = new CatalogueColumns(derby, schema, name).read();
        CatalogueKeys keys = new CatalogueKeys(derby, schema, name);
        return new Table(schema, name, columns, keys.keys(), keys.indexes());
    }

    private boolean isEmpty(String schema) throws SQLException {
        return names("select tablename from sys.systables" + IN_SCHEMA, schema).isEmpty()
                && names("select sequencename from sys.syssequences" + IN_SCHEMA, schema).isEmpty();
    }

    /** What the two databases write so differently that no script can have made it on both. */
    private void refuseWhatHasNoLike(String schema) throws SQLException, MoveFailed {
        refuse("trigger", schema, names("select triggername from sys.systriggers" + IN_SCHEMA, schema));
        refuse("function or procedure", schema, names("select alias from sys.sysaliases" + IN_SCHEMA, schema));
    }

    private static void refuse(String what, String schema, List<String> names) throws MoveFailed {
        if (!names.isEmpty()) {
            throw new MoveFailed("The schema " + Names.there(schema) + " has a " + what + " of Derby's own kind, " + names.get(0)
                    + ", which cannot be moved. Ask the author of that module; or drop it, and move again.");
        }
    }

    private List<Shape.Sequence> sequences(String schema) throws SQLException {
        List<Shape.Sequence> sequences = new ArrayList<>();
        try (PreparedStatement query = derby.prepareStatement("select sequencename, sequencedatatype, startvalue, increment, minimumvalue, "
                + "maximumvalue, cycleoption, syscs_util.syscs_peek_at_sequence(s.schemaname, sequencename) from sys.syssequences" + IN_SCHEMA)) {
            query.setString(1, schema);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    sequences.add(new Shape.Sequence(schema, row.getString(1), row.getString(2).split(" ")[0], row.getLong(3),
                            row.getLong(4), row.getLong(5), row.getLong(6), "Y".equals(row.getString(7)), row.getLong(8)));
                }
            }
        }
        return sequences;
    }

    private List<String> names(String select, String of) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement query = derby.prepareStatement(select)) {
            query.setString(1, of);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
        }
        return names;
    }
}
