package org.planweave.cli.internal.move;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.planweave.cli.internal.move.Table.Index;
import org.planweave.cli.internal.move.Table.Key;
import org.planweave.cli.internal.move.Table.Rule;

/** Constraints and indexes of one table. */
final class CatalogueKeys {

    private static final String KEYS = "select k.constraintname, k.type, k.state, h.checkdefinition, g.descriptor, f.deleterule, f.updaterule, "
            + "f.keyconstraintid from sys.sysconstraints k join sys.systables t on t.tableid = k.tableid "
            + "join sys.sysschemas s on s.schemaid = t.schemaid left join sys.syschecks h on h.constraintid = k.constraintid "
            + "left join sys.syskeys y on y.constraintid = k.constraintid left join sys.sysforeignkeys f on f.constraintid = k.constraintid "
            + "left join sys.sysconglomerates g on g.conglomerateid = coalesce(y.conglomerateid, f.conglomerateid) "
            + "where s.schemaname = ? and t.tablename = ? order by k.constraintname";
    private static final String INDEXES = "select g.conglomeratename, g.descriptor from sys.sysconglomerates g "
            + "join sys.systables t on t.tableid = g.tableid join sys.sysschemas s on s.schemaid = t.schemaid "
            + "where g.isindex and not g.isconstraint and s.schemaname = ? and t.tablename = ? order by 1";
    private static final String POINTED_AT = "select s.schemaname, t.tablename, g.descriptor from sys.sysconstraints k "
            + "join sys.systables t on t.tableid = k.tableid join sys.sysschemas s on s.schemaid = t.schemaid "
            + "join sys.syskeys y on y.constraintid = k.constraintid join sys.sysconglomerates g on g.conglomerateid = y.conglomerateid "
            + "where k.constraintid = ?";
    private static final String COLUMNS = "select c.columnnumber, c.columnname from sys.syscolumns c join sys.systables t "
            + "on t.tableid = c.referenceid join sys.sysschemas s on s.schemaid = t.schemaid where s.schemaname = ? and t.tablename = ?";
    private static final Map<String, Rule> RULES = Map.of("P", Rule.PRIMARY, "U", Rule.UNIQUE, "C", Rule.CHECK, "F", Rule.FOREIGN);
    private static final Map<String, String> WHAT_BECOMES = Map.of("C", "cascade", "U", "set null", "S", "restrict", "R", "no action");
    private static final Map<String, String> DEFERRED = Map.of("E", "", "e", " deferrable initially deferred", "i", " deferrable");

    private final Connection derby;
    private final String schema;
    private final String table;
    private final Map<Integer, String> numbers;

    CatalogueKeys(Connection derby, String schema, String table) throws SQLException {
        this.derby = derby;
        this.schema = schema;
        this.table = table;
        this.numbers = numbers(schema, table);
    }

    List<Key> keys() throws SQLException, MoveFailed {
        List<Key> keys = new ArrayList<>();
        try (PreparedStatement query = derby.prepareStatement(KEYS)) {
            query.setString(1, schema);
            query.setString(2, table);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    keys.add(key(row));
                }
            }
        }
        return keys;
    }

    private Key key(ResultSet row) throws SQLException, MoveFailed {
        String name = row.getString(1);
        Rule rule = RULES.get(row.getString(2));
        String deferred = DEFERRED.get(row.getString(3));
        if (rule == null || deferred == null) {
            throw new MoveFailed("The rule " + name + " of " + Names.there(schema) + "." + Names.there(table)
                    + " is switched off, or of a kind that PostgreSQL has not; it cannot be moved.");
        }
        List<String> columns = rule == Rule.CHECK ? List.of() : IndexWords.of(row.getString(5), numbers).stream()
                .map(Index.Part::column).toList();
        String text = switch (rule) {
            case CHECK -> row.getString(4);
            case FOREIGN -> "references " + pointedAt(row.getString(8)) + " on delete " + WHAT_BECOMES.get(row.getString(6)) + " on update "
                    + WHAT_BECOMES.get(row.getString(7));
            case PRIMARY, UNIQUE -> "";
        };
        return new Key(name, rule, columns, text, deferred);
    }

    private String pointedAt(String constraint) throws SQLException {
        try (PreparedStatement query = derby.prepareStatement(POINTED_AT)) {
            query.setString(1, constraint);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                String toSchema = row.getString(1);
                String toTable = row.getString(2);
                List<String> columns = IndexWords.of(row.getString(3), numbers(toSchema, toTable)).stream().map(Index.Part::column).toList();
                return Names.quotedThere(toSchema) + "." + Names.quotedThere(toTable) + " (" + Names.quotedThere(columns) + ")";
            }
        }
    }

    List<Index> indexes() throws SQLException {
        List<Index> indexes = new ArrayList<>();
        try (PreparedStatement query = derby.prepareStatement(INDEXES)) {
            query.setString(1, schema);
            query.setString(2, table);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String words = row.getString(2);
                    indexes.add(new Index(row.getString(1), words.startsWith("UNIQUE"), IndexWords.of(words, numbers)));
                }
            }
        }
        return indexes;
    }

    private Map<Integer, String> numbers(String ofSchema, String ofTable) throws SQLException {
        Map<Integer, String> found = new HashMap<>();
        try (PreparedStatement query = derby.prepareStatement(COLUMNS)) {
            query.setString(1, ofSchema);
            query.setString(2, ofTable);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.put(row.getInt(1), row.getString(2));
                }
            }
        }
        return found;
    }
}
