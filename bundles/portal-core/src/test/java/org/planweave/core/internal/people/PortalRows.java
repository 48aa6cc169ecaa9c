package org.planweave.core.internal.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.planweave.api.Ids;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.Department;
import org.planweave.api.people.NewPerson;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.core.internal.people.Passwords.Cost;
import org.planweave.core.internal.people.kept.KeptVersions;
import org.planweave.core.internal.people.oidc.OidcSettings;
import org.planweave.core.internal.store.Database;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Settings;
import org.planweave.core.internal.store.SortedIds;
import org.planweave.core.internal.store.Sql;
import org.planweave.core.internal.store.audit.AuditLog;
import org.planweave.core.internal.store.database.DatabaseSettings;
import org.planweave.core.internal.store.migrations.MigrationFailed;
import org.planweave.core.internal.store.migrations.Migrations;

/** The people and access areas wired over an empty database, as Declarative Services wires them in the portal. */
public final class PortalRows implements AutoCloseable {

    /** One database of each kind for all tests of this process: making one takes longer than any test. */
    private static final Map<String, Database> OPEN = new ConcurrentHashMap<>();
    private static final String NAME = "people" + ProcessHandle.current().pid();
    private static final List<String> TABLES = List.of("statement", "erased_trace", "delivery", "left_text", "audit", "outbox", "person_change",
            "council_attempt", "council_expected", "council_account", "sign_in_step", "recovery_code", "second_factor", "token", "session",
            "person_role", "person",
            "department",
            "setting", "kept_version", "protection", "invitation", "cluster_department", "cluster_membership",
            "switch");

    public final Database database;
    public final JoinedTransactions transactions;
    public final Sql sql;
    public final ThreadUser user = new ThreadUser();
    public final Ids ids = new SortedIds();
    public final Audit audit;
    public final KeptVersions versions;
    public final Settings settings;
    public final StoredCouncil council;
    public final Register register;
    final SetFreshness freshness = new SetFreshness();
    final TurnedClock clock = new TurnedClock();
    final Passwords passwords = new Passwords(new Cost(64, 1, 1));
    final LiveSessions live;
    final StoredPeople people;
    final CouncilTies ties;
    final OidcSettings oidc = new OidcSettings(Map.of());

    private PortalRows(Database database) {
        this.database = database;
        this.transactions = new JoinedTransactions(database);
        this.sql = new Sql(transactions);
        TABLES.forEach(table -> sql.update("delete from portal." + table));
        sql.update("update portal.audit_end set place = 0, seal = ''");
        this.audit = new AuditLog(transactions, sql, user);
        this.versions = new KeptVersions(sql, transactions);
        this.settings = new Settings(sql);
        this.council = new StoredCouncil(sql, transactions, versions, user, audit, ids);
        this.register = new Register(sql, council, ids, passwords);
        this.live = new LiveSessions(sql, transactions, versions, ids, clock);
        this.ties = new CouncilTies(sql, oidc);
        this.people = new StoredPeople(sql, council, register, live, transactions, user, freshness, audit, ties, clock);
    }

    /** One on Derby in memory and, where the environment names a server, one on PostgreSQL. */
    public static Stream<PortalRows> onEachDatabase() {
        String server = System.getenv("PLANWEAVE_TEST_PG_URL");
        return server == null || server.isBlank() ? Stream.of(onDerby()) : Stream.of(onDerby(), onPostgres(server));
    }

    public static PortalRows onDerby() {
        return new PortalRows(OPEN.computeIfAbsent("", any -> opened(new DatabaseSettings(
                "jdbc:derby:memory:" + NAME + ";create=true", "", "", 6))));
    }

    private static PortalRows onPostgres(String server) {
        return new PortalRows(OPEN.computeIfAbsent(server, any -> {
            onServer(server, "create database " + NAME);
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> onServer(server, "drop database " + NAME + " with (force)")));
            String url = server.replaceFirst("/[^/?]*(\\?|$)", "/" + NAME + "$1");
            return opened(new DatabaseSettings(url, env("USER"), env("PASSWORD"), 6));
        }));
    }

    private static Database opened(DatabaseSettings where) {
        // As in the portal, only sooner: by itself Derby looks for changes that wait for each other after 20 seconds.
        System.setProperty("derby.locks.deadlockTimeout", "1");
        try {
            return new Database(where, PortalRows::scripts);
        } catch (MigrationFailed e) {
            throw new IllegalStateException(e);
        }
    }

    private static void onServer(String server, String statement) {
        try (Connection connection = DriverManager.getConnection(server, env("USER"), env("PASSWORD"))) {
            connection.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String env(String name) {
        String value = System.getenv("PLANWEAVE_TEST_PG_" + name);
        return value == null ? "" : value;
    }

    private static List<Migrations.Text> scripts() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db"))) {
            return files.map(PortalRows::text).toList();
        }
    }

    private static Migrations.Text text(Path file) {
        try {
            return new Migrations.Text(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A department, as the portal makes one while it loads. */
    public Department department(String code, String name) {
        return transactions.join(() -> register.add(code, name, null, code.toLowerCase(java.util.Locale.ROOT)));
    }

    /** Somebody with an account and the password {@code tabok-milun-sodar}. */
    public Person person(String username, String department, Role... roles) {
        NewPerson asked = new NewPerson(username, username, "", department, java.util.Set.of(roles),
                "tabok-milun-sodar");
        return transactions.join(() -> register.add(asked, passwords.hash(asked.password())));
    }

    @Override
    public String toString() {
        return database.dialect().toString();
    }

    @Override
    public void close() {
        versions.stop();
    }
}
