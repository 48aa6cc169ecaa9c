package org.planweave.core.internal.people.erasure;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.planweave.api.people.PeopleErasure.Place;
import org.planweave.api.people.Person;
import org.planweave.api.store.QueryValues;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Sql;

/** Looks through every column of text in the database, whichever module it is of, and whether that module runs. */
final class TextPlaces {

    private static final Set<Integer> TEXTS = Set.of(Types.VARCHAR, Types.CHAR, Types.LONGVARCHAR, Types.CLOB);
    private static final Set<String> NOT_OURS = Set.of("information_schema", "pg_catalog", "sys", "sysibm");

    private final JoinedTransactions transactions;
    private final Sql sql;

    TextPlaces(JoinedTransactions transactions, Sql sql) {
        this.transactions = transactions;
        this.sql = sql;
    }

    /** Where the name or the user name stands, by place. In the thread's transaction. */
    List<Place> naming(Person person) {
        List<Place> found = new ArrayList<>();
        for (String[] column : transactions.reading(this::columns)) {
            String text = "lower(" + quoted(column[2]) + ") like ? escape '!'";
            long rows = sql.first("select count(*) from " + quoted(column[0]) + '.' + quoted(column[1]) + " where " + text + " or " + text,
                    row -> row.getLong(1), QueryValues.holding(person.name()), QueryValues.holding(person.username())).orElse(0L);
            if (rows > 0) {
                found.add(new Place(String.join(".", column).toLowerCase(Locale.ROOT), rows));
            }
        }
        return found;
    }

    private List<String[]> columns() throws SQLException {
        Connection connection = transactions.connection();
        Set<String> tables = tables(connection.getMetaData());
        List<String[]> columns = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getColumns(null, null, "%", "%")) {
            while (rows.next()) {
                String[] column = {rows.getString("TABLE_SCHEM"), rows.getString("TABLE_NAME"), rows.getString("COLUMN_NAME")};
                if (TEXTS.contains(rows.getInt("DATA_TYPE")) && tables.contains(column[0] + '.' + column[1])) {
                    columns.add(column);
                }
            }
        }
        return columns;
    }

    private static Set<String> tables(DatabaseMetaData catalogue) throws SQLException {
        Set<String> tables = new HashSet<>();
        try (ResultSet rows = catalogue.getTables(null, null, "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                String schema = rows.getString("TABLE_SCHEM");
                if (!NOT_OURS.contains(schema.toLowerCase(Locale.ROOT))) {
                    tables.add(schema + '.' + rows.getString("TABLE_NAME"));
                }
            }
        }
        return tables;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
