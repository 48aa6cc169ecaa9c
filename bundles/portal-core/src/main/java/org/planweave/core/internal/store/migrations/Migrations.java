package org.planweave.core.internal.store.migrations;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.planweave.core.internal.store.Failpoint;
import org.planweave.core.internal.store.database.Dialect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out the migration scripts of modules: each once, in the order of their numbers, each in a transaction of
 * its own that also writes it into the history. A lock on the history keeps a second node waiting.
 */
public final class Migrations {

    /** Where scripts come from. */
    @FunctionalInterface
    public interface Source {
        List<Text> texts() throws IOException;
    }

    /**
     * A script as it was found.
     *
     * @param name the file's name, such as {@code V001__lines.sql}
     */
    public record Text(String name, String words) {}

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private final DataSource pool;
    private final Dialect dialect;

    public Migrations(DataSource pool, Dialect dialect) {
        this.pool = pool;
        this.dialect = dialect;
    }

    /** The schema of a module: its id, with {@code _} for a hyphen. */
    public static String schema(String module) {
        return module.replace('-', '_');
    }

    /**
     * Brings a module's schema up to date. The schema is made if it is missing, also where there are no scripts.
     *
     * @throws MigrationFailed if a script is misnamed, changed since, takes something away, or is refused by the
     *     database; scripts before it stay carried out, of it nothing is kept
     */
    public void carryOut(String module, Source source) throws MigrationFailed {
        List<Script> scripts = scripts(module, source);
        inOneGo(module, connection -> new Schemas(connection, dialect).make(schema(module)));
        for (Script script : scripts) {
            inOneGo(module, connection -> carryOut(connection, module, script));
        }
    }

    /**
     * The names of the scripts that would be carried out. Changes nothing.
     *
     * @throws MigrationFailed if it can be seen already that they would fail
     */
    public List<String> pending(String module, Source source) throws MigrationFailed {
        return pendingScripts(module, source).stream().map(Script::name).toList();
    }

    /**
     * Carries out all scripts of a module on an empty schema, those that were carried out before among them, and keeps nothing of it.
     * What rows that are there now do to a script cannot be seen so.
     *
     * @throws MigrationFailed with what the database says, if one of them cannot run
     */
    public void rehearse(String module, Source source) throws MigrationFailed {
        List<Script> scripts = scripts(module, source);
        if (!Rehearsal.isSafe(dialect, scripts)) {
            LOG.info("The migrations of {} are not tried beforehand: one of them ends the transaction by itself", module);
            return;
        }
        try (Rehearsal stage = Rehearsal.of(pool, dialect, schema(module))) {
            for (Script script : scripts) {
                for (Statements.One statement : Statements.of(script.words())) {
                    execute(stage.connection(), module, script, statement.sql());
                }
            }
        } catch (SQLException e) {
            LOG.warn("The migrations of {} could not be tried beforehand: {}", module, e.getMessage());
        }
    }

    /** What the scripts that would be carried out would do, in words: a table and a column each. */
    public List<String> inWords(String module, Source source) throws MigrationFailed {
        return pendingScripts(module, source).stream()
                .flatMap(script -> Statements.of(script.words()).stream())
                .map(InWords::of)
                .distinct()
                .toList();
    }

    private List<Script> pendingScripts(String module, Source source) throws MigrationFailed {
        List<Script> pending = new ArrayList<>();
        List<Script> scripts = scripts(module, source);
        try (Connection connection = pool.getConnection()) {
            Map<Integer, String> done = new History(connection).done(module);
            for (Script script : scripts) {
                if (isPending(module, script, done)) {
                    pending.add(script);
                }
            }
            connection.rollback();
        } catch (SQLException e) {
            throw new MigrationFailed("The migrations of " + module + " could not be read: " + e.getMessage(), e);
        }
        return pending;
    }

    private List<Script> scripts(String module, Source source) throws MigrationFailed {
        List<Script> scripts = new ArrayList<>();
        try {
            for (Text text : source.texts()) {
                scripts.add(Script.of(module, text));
            }
        } catch (IOException e) {
            throw new MigrationFailed("The migrations of " + module + " could not be read: " + e.getMessage(), e);
        }
        scripts.sort(Comparator.comparingInt(Script::version));
        for (int i = 1; i < scripts.size(); i++) {
            if (scripts.get(i).version() == scripts.get(i - 1).version()) {
                throw new MigrationFailed("Migration " + scripts.get(i).label() + " of " + module + " is there twice.");
            }
        }
        for (Script script : scripts) {
            refuseTakingAway(module, script);
        }
        return scripts;
    }

    private static void refuseTakingAway(String module, Script script) throws MigrationFailed {
        for (Statements.One statement : Statements.of(script.words())) {
            if (!ExpandOnly.allows(statement)) {
                throw new MigrationFailed("Migration " + script.label() + " of " + module + " takes something away ("
                        + firstLine(statement.sql()) + "); a V script may only add.");
            }
        }
    }

    private static boolean isPending(String module, Script script, Map<Integer, String> done) throws MigrationFailed {
        String before = done.get(script.version());
        if (before != null && !before.equals(script.fingerprint())) {
            throw new MigrationFailed("Migration " + script.label() + " of " + module
                    + " was changed after it had been carried out. Put it back as it was and add a new script.");
        }
        return before == null;
    }

    private void carryOut(Connection connection, String module, Script script) throws SQLException, MigrationFailed {
        History history = new History(connection);
        history.lock();
        if (!isPending(module, script, history.done(module))) {
            return;
        }
        int number = 0;
        for (Statements.One statement : Statements.of(script.words())) {
            Failpoint.reach("migration." + script.label() + "." + ++number);
            execute(connection, module, script, statement.sql());
        }
        Failpoint.reach("migration." + script.label() + ".done");
        history.add(module, script);
        LOG.info("Migration {} of {} was carried out.", script.name(), module);
    }

    private void execute(Connection connection, String module, Script script, String sql)
            throws SQLException, MigrationFailed {
        String plain = sql;
        for (Map.Entry<String, String> type : dialect.types().entrySet()) {
            plain = plain.replace("${" + type.getKey() + "}", type.getValue());
        }
        try (var statement = connection.createStatement()) {
            statement.execute(plain);
        } catch (SQLException e) {
            connection.rollback();
            throw new MigrationFailed("Migration " + script.label() + " of " + module + " failed: " + e.getMessage()
                    + " (at: " + firstLine(sql) + ")", e);
        }
    }

    private static String firstLine(String sql) {
        return sql.lines().findFirst().orElse("").strip();
    }

    private interface Step {
        void on(Connection connection) throws SQLException, MigrationFailed;
    }

    private void inOneGo(String module, Step step) throws MigrationFailed {
        try (Connection connection = pool.getConnection()) {
            try {
                step.on(connection);
                connection.commit();
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new MigrationFailed("The migrations of " + module + " failed: " + e.getMessage(), e);
        }
    }
}
