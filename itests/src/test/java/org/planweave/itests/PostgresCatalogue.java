package org.planweave.itests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** What is in a database on PostgreSQL apart from its rows, in lines that can be compared. */
final class PostgresCatalogue {

    private static final String OURS = "n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public')";
    private static final List<String> LINES = List.of(
            "select n.nspname, 'schema' from pg_namespace n where " + OURS,
            "select n.nspname, c.relname || ' ' || a.attnum || ' ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' "
                    + "|| a.attnotnull || ' ' || a.attidentity::text || a.attgenerated::text || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '') "
                    + "from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind = 'r' join pg_namespace n on n.oid = c.relnamespace "
                    + "left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum where a.attnum > 0 and not a.attisdropped and " + OURS,
            "select n.nspname, c.relname || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid) from pg_constraint k "
                    + "join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace where " + OURS,
            "select n.nspname, c.relname || ' ' || s.seqtypid || ' ' || s.seqstart || ' ' || s.seqincrement || ' ' || s.seqmin || ' ' || s.seqmax "
                    + "from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace where " + OURS);
    /** By what they find, not by their names: Derby forgets those that find what one of its own finds. */
    private static final String INDEXES = "select n.nspname, c.relname || ' ' || i.indisunique || ' ' || "
            + "regexp_replace(pg_get_indexdef(i.indexrelid), '^.* USING ', '') from pg_index i join pg_class c on c.oid = i.indrelid "
            + "join pg_namespace n on n.oid = c.relnamespace where " + OURS;

    private final Map<String, Set<String>> schemas = new TreeMap<>();
    private final Map<String, Set<String>> indexes = new TreeMap<>();

    PostgresCatalogue(Map<String, String> database) throws SQLException {
        try (Connection connection = connection(database)) {
            for (String lines : LINES) {
                read(connection, lines, schemas);
            }
            read(connection, INDEXES, indexes);
        }
    }

    private static void read(Connection connection, String lines, Map<String, Set<String>> into) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(lines); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                into.computeIfAbsent(row.getString(1), any -> new TreeSet<>()).add(row.getString(2));
            }
        }
    }

    /** As the scripts of the host and of every module that ships make it, sent to PostgreSQL directly. */
    static PostgresCatalogue migrated(Map<String, String> database) throws SQLException, IOException {
        try (Connection connection = connection(database); Statement statement = connection.createStatement()) {
            statement.execute("create schema portal; create table portal.migration (module varchar(64) not null, version integer not null, "
                    + "name varchar(200) not null, fingerprint varchar(64) not null, made_at timestamp with time zone not null, "
                    + "primary key (module, version))");
            run(statement, "portal", host());
            for (Path jar : Portal.shippedModules()) {
                run(statement, jar.getFileName().toString().replace(".jar", "").replace('-', '_'), jar);
            }
        }
        return new PostgresCatalogue(database);
    }

    private static void run(Statement statement, String id, Path jar) throws IOException, SQLException {
        try (JarFile file = new JarFile(jar.toFile())) {
            List<String> scripts = file.stream().map(entry -> entry.getName()).filter(name -> name.matches("db/V\\d+__.*\\.sql")).sorted().toList();
            if (!scripts.isEmpty()) {
                statement.execute("create schema if not exists " + id);
            }
            for (String script : scripts) {
                String words = new String(file.getInputStream(file.getEntry(script)).readAllBytes(), StandardCharsets.UTF_8);
                statement.execute(words.replace("${text}", "text").replace("${timestamp}", "timestamp with time zone")
                        .replace("${bytes}", "bytea"));
            }
        } catch (SQLException e) {
            throw new SQLException(id + ": " + e.getMessage(), e);
        }
    }

    private static Path host() throws IOException {
        try (Stream<Path> all = Files.walk(Portal.distribution().resolve("system/org/planweave/portal-core"))) {
            return all.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
        }
    }

    List<String> schemas() {
        return new ArrayList<>(schemas.keySet());
    }

    /** Schemas, columns, constraints, numberings. */
    Map<String, Set<String>> without(String schema) {
        Map<String, Set<String>> rest = new TreeMap<>(schemas);
        rest.remove(schema);
        return rest;
    }

    /** Indexes of another that nothing here finds the same rows by. */
    List<String> lacksOf(PostgresCatalogue other) {
        return more(other, this).filter(line -> !indexes.get(schema(line)).contains(rest(line).replace(" false btree", " true btree"))).toList();
    }

    /** Indexes that another has not, and that are not those of a foreign key. */
    List<String> hasBeyond(PostgresCatalogue other) {
        return more(this, other).filter(line -> schemas.get(schema(line)).stream().noneMatch(rule ->
                rule.startsWith(rest(line).split(" ")[0] + " ") && rule.contains("FOREIGN KEY " + line.substring(line.indexOf('('))))).toList();
    }

    private static Stream<String> more(PostgresCatalogue one, PostgresCatalogue than) {
        return one.indexes.entrySet().stream().flatMap(schema -> schema.getValue().stream()
                .filter(line -> !than.indexes.getOrDefault(schema.getKey(), Set.of()).contains(line)).map(line -> schema.getKey() + "." + line));
    }

    private static String schema(String line) {
        return line.substring(0, line.indexOf('.'));
    }

    private static String rest(String line) {
        return line.substring(line.indexOf('.') + 1);
    }

    private static Connection connection(Map<String, String> database) throws SQLException {
        return DriverManager.getConnection(database.get("PLANWEAVE_DB_URL"), database.get("PLANWEAVE_DB_USER"), database.get("PLANWEAVE_DB_PASSWORD"));
    }
}
