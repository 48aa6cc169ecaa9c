package org.planweave.core.internal.life.left;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.LeftBehind.LeftTable;
import org.planweave.core.internal.store.Database;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.database.Dialect;
import org.planweave.core.internal.store.migrations.Migrations;

/** The tables of one module, as the database knows them: what they are called, what they hold, and away with them. */
@Component(service = ModuleTables.class)
public final class ModuleTables {

    /** Takes rows one after the other; the columns are those of the result. */
    @FunctionalInterface
    interface Rows {
        void read(ResultSet rows) throws SQLException, java.io.IOException;
    }

    private final Database database;
    private final JoinedTransactions transactions;

    @Activate
    public ModuleTables(@Reference Database database, @Reference JoinedTransactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** The tables by name, with their rows counted. */
    List<LeftTable> of(String module) {
        return transactions.reading(() -> {
            List<LeftTable> tables = new ArrayList<>();
            for (String name : names(module, "TABLE")) {
                try (Statement statement = connection().createStatement();
                        ResultSet row = statement.executeQuery("select count(*) from " + quoted(module, name))) {
                    row.next();
                    tables.add(new LeftTable(name.toLowerCase(Locale.ROOT), row.getLong(1)));
                }
            }
            return tables;
        });
    }

    /** Reads a table from its first row to its last, few of them in memory at a time. */
    void read(String module, String table, Rows rows) {
        transactions.reading(() -> {
            try (PreparedStatement statement = connection().prepareStatement(
                    "select * from " + quoted(module, database.dialect().catalogued(table)))) {
                statement.setFetchSize(200);
                try (ResultSet result = statement.executeQuery()) {
                    rows.read(result);
                }
            }
            return Boolean.TRUE;
        });
    }

    /** Drops the module's schema and all that is in it, in the current transaction. */
    void drop(String module) {
        transactions.writing(() -> {
            if (database.dialect() == Dialect.POSTGRESQL) {
                execute("drop schema if exists " + quoted(schema(module)) + " cascade");
            } else if (hasSchema(module)) {
                dropOneByOne(module);
            }
            return Boolean.TRUE;
        });
    }

    /** Derby drops a schema only when nothing is in it any more, and a table only when no other names it. */
    private void dropOneByOne(String module) throws SQLException {
        for (String view : names(module, "VIEW")) {
            execute("drop view " + quoted(module, view));
        }
        List<String> tables = names(module, "TABLE");
        for (String table : tables) {
            for (String key : foreignKeys(module, table)) {
                execute("alter table " + quoted(module, table) + " drop constraint " + quoted(module, key));
            }
        }
        for (String table : tables) {
            execute("drop table " + quoted(module, table));
        }
        for (String sequence : sequences(module)) {
            execute("drop sequence " + quoted(module, sequence) + " restrict");
        }
        execute("drop schema " + quoted(schema(module)) + " restrict");
    }

    private boolean hasSchema(String module) throws SQLException {
        try (ResultSet row = metaData().getSchemas(null, schema(module))) {
            return row.next();
        }
    }

    private List<String> names(String module, String type) throws SQLException {
        try (ResultSet rows = metaData().getTables(null, schema(module).replace("_", metaData().getSearchStringEscape() + "_"), "%",
                new String[] {type})) {
            return column(rows, "TABLE_NAME");
        }
    }

    private Set<String> foreignKeys(String module, String table) throws SQLException {
        try (ResultSet rows = metaData().getImportedKeys(null, schema(module), table)) {
            return new LinkedHashSet<>(column(rows, "FK_NAME"));
        }
    }

    private List<String> sequences(String module) throws SQLException {
        try (PreparedStatement statement = connection().prepareStatement("select q.sequencename as sequencename from sys.syssequences q"
                + " join sys.sysschemas s on s.schemaid = q.schemaid where s.schemaname = ? and q.sequencename not like 'SYS%'")) {
            statement.setString(1, schema(module));
            try (ResultSet rows = statement.executeQuery()) {
                return column(rows, "SEQUENCENAME");
            }
        }
    }

    private static List<String> column(ResultSet rows, String name) throws SQLException {
        List<String> all = new ArrayList<>();
        while (rows.next()) {
            all.add(rows.getString(name));
        }
        return all;
    }

    private String schema(String module) {
        return database.dialect().catalogued(Migrations.schema(module));
    }

    private String quoted(String module, String name) {
        return quoted(schema(module)) + '.' + quoted(name);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private DatabaseMetaData metaData() throws SQLException {
        return connection().getMetaData();
    }

    private Connection connection() {
        return transactions.connection();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection().createStatement()) {
            statement.execute(sql);
        }
    }
}
