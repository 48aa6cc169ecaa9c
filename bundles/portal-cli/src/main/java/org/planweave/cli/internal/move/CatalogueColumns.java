package org.planweave.cli.internal.move;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.planweave.cli.internal.move.Column.Numbering;

/** The columns of one table, in their order. */
final class CatalogueColumns {

    private static final String BY_DEFAULT = "GENERATED_BY_DEFAULT";
    private static final String COMPUTED = "GENERATED ALWAYS AS ";

    private final Connection derby;
    private final String schema;
    private final String table;

    CatalogueColumns(Connection derby, String schema, String table) {
        this.derby = derby;
        this.schema = schema;
        this.table = table;
    }

    List<Column> read() throws SQLException, MoveFailed {
        Map<String, Numbering> numberings = numberings();
        Map<Integer, Column> columns = new TreeMap<>(Comparator.naturalOrder());
        try (ResultSet row = derby.getMetaData().getColumns(null, pattern(schema), pattern(table), null)) {
            while (row.next()) {
                columns.put(row.getInt("ORDINAL_POSITION"), column(row, numberings));
            }
        }
        return new ArrayList<>(columns.values());
    }

    private Column column(ResultSet row, Map<String, Numbering> numberings) throws SQLException, MoveFailed {
        String name = row.getString("COLUMN_NAME");
        String type = row.getString("TYPE_NAME");
        Kind kind = Kind.of(row.getInt("DATA_TYPE")).orElseThrow(() -> new MoveFailed("The column " + Names.there(name) + " of "
                + Names.there(schema) + "." + Names.there(table) + " is of the type " + type + ", which PostgreSQL has not."));
        String said = row.getString("COLUMN_DEF");
        boolean computed = "YES".equals(row.getString("IS_GENERATEDCOLUMN"));
        Numbering numbering = numberings.get(name);
        return new Column(name, kind, row.getInt("COLUMN_SIZE"), row.getInt("DECIMAL_DIGITS"),
                "NO".equals(row.getString("IS_NULLABLE")), computed || numbering != null ? null : said,
                computed ? computedFrom(said) : null, numbering);
    }

    private static @Nullable String computedFrom(@Nullable String said) {
        return said == null ? null : said.substring(COMPUTED.length());
    }

    private Map<String, Numbering> numberings() throws SQLException {
        Map<String, Numbering> found = new TreeMap<>();
        try (PreparedStatement query = derby.prepareStatement("select c.columnname, c.columndefault, c.autoincrementstart, c.autoincrementinc, "
                + "syscs_util.syscs_peek_at_identity(s.schemaname, t.tablename) from sys.syscolumns c "
                + "join sys.systables t on t.tableid = c.referenceid join sys.sysschemas s on s.schemaid = t.schemaid "
                + "where s.schemaname = ? and t.tablename = ? and c.autoincrementinc is not null")) {
            query.setString(1, schema);
            query.setString(2, table);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String column = row.getString(1);
                    long step = row.getLong(4);
                    found.put(column, new Numbering(!BY_DEFAULT.equals(row.getString(2)), row.getLong(3), step,
                            next(column, step, row.getLong(5))));
                }
            }
        }
        return found;
    }

    /** Beyond every number that is there: who writes rows may give them numbers of his own, of which Derby takes no notice. */
    private long next(String column, long step, long counted) throws SQLException {
        try (PreparedStatement query = derby.prepareStatement("select " + (step > 0 ? "max(" : "min(") + Names.quoted(column) + ") from "
                + Names.quoted(schema) + "." + Names.quoted(table)); ResultSet row = query.executeQuery()) {
            row.next();
            long beyond = row.getLong(1) + step;
            return row.wasNull() || (step > 0 ? beyond < counted : beyond > counted) ? counted : beyond;
        }
    }

    private String pattern(String name) throws SQLException {
        String escape = derby.getMetaData().getSearchStringEscape();
        return name.replace(escape, escape + escape).replace("_", escape + "_").replace("%", escape + "%");
    }
}
