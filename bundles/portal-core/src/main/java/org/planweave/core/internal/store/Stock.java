package org.planweave.core.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.planweave.api.store.HostData;
import org.planweave.core.internal.store.database.Dialect;

/** Counts what is in the database, to be compared after an upgrade. */
final class Stock {

    /** Whose rows go by themselves: what was handed over, has run out or is made anew. */
    private static final Set<String> PASSING = Set.of("portal.outbox", "portal.listener", "portal.delivery", "portal.job",
            "portal.module_jar", "portal.session", "portal.token");

    private final Connection connection;
    private final Dialect dialect;

    Stock(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    HostData.Contents taken() throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : tables()) {
            rows.put(table, count(table));
        }
        List<HostData.RecordedModule> modules = rows.containsKey("portal.module") ? modules() : List.of();
        return new HostData.Contents(Map.copyOf(rows), modules);
    }

    /** Of the portal's and its modules' schemas. */
    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (found.next()) {
                String schema = found.getString("TABLE_SCHEM").toLowerCase(Locale.ROOT);
                String table = schema + "." + found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (!isOfTheDatabase(schema) && !PASSING.contains(table)) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    private boolean isOfTheDatabase(String schema) {
        return schema.startsWith("sys") && dialect == Dialect.DERBY || schema.startsWith("pg_") || schema.equals("information_schema")
                || schema.equals("public");
    }

    private long count(String table) throws SQLException {
        String name = table.replace(".", "\".\"");
        try (PreparedStatement query = connection.prepareStatement("select count(*) from \"" + dialect.catalogued(name) + '"');
                ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private List<HostData.RecordedModule> modules() throws SQLException {
        List<HostData.RecordedModule> modules = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select id, version, wanted from portal.module order by id");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                modules.add(new HostData.RecordedModule(rows.getString(1), rows.getString(2), rows.getBoolean(3)));
            }
        }
        return modules;
    }
}
