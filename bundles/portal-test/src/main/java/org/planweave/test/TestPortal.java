package org.planweave.test;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Ids;
import org.planweave.api.access.Access;
import org.planweave.api.access.Memberships;
import org.planweave.api.events.EventListener;
import org.planweave.api.events.Events;
import org.planweave.api.host.Overheard;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.api.people.PeopleErasure;
import org.planweave.api.people.Person;
import org.planweave.api.people.PersonalTraces;
import org.planweave.api.people.Role;
import org.planweave.api.store.KeptValues;
import org.planweave.api.store.Store;
import org.planweave.api.store.Transactions;
import org.planweave.core.internal.store.Database;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.ModuleCalls;
import org.planweave.core.internal.store.SortedIds;
import org.planweave.core.internal.store.Sql;
import org.planweave.core.internal.store.audit.AuditLog;
import org.planweave.core.internal.store.events.Outbox;
import org.planweave.core.internal.store.events.Post;
import org.planweave.core.internal.store.migrations.MigrationFailed;
import org.planweave.core.internal.store.units.ModuleStores;
import org.planweave.core.internal.store.units.OpenStore;

/**
 * A portal for one module's tests: real store, transactions, events and audit on a database of its own.
 *
 * <pre>{@code
 * try (TestPortal portal = TestPortal.forModule("plans").entities(PlanRow.class).start()) {
 *     portal.store().doInTransaction(entities -> entities.persist(row));
 * }
 * }</pre>
 *
 * Or let JUnit inject it, see {@link PortalTest}.
 */
public final class TestPortal implements AutoCloseable {

    /** What the portal is to be like. */
    public static final class Builder {

        private final String module;
        private List<Class<?>> entities = List.of();
        private TestDatabase database = TestDatabase.DERBY;

        private Builder(String module) {
            this.module = module;
        }

        /** The module's entities; its migrations are taken from {@code db/} beside the first of them. */
        public Builder entities(Class<?>... classes) {
            entities = Arrays.asList(classes);
            return this;
        }

        /** Derby in memory, if not said. */
        public Builder on(TestDatabase database) {
            this.database = database;
            return this;
        }

        /** Makes the database, carries out the host's and the module's migrations, opens the module's unit. */
        public TestPortal start() {
            TestDatabase.Made made = database.make();
            try {
                return new TestPortal(module, entities, made);
            } catch (MigrationFailed e) {
                made.drop().run();
                throw new IllegalStateException(e.getMessage(), e);
            }
        }
    }

    private final TestDatabase.Made made;
    private final Database database;
    private final StatementCount statements = new StatementCount();
    private final ActingUser user = new ActingUser();
    private final Ids ids = new SortedIds();
    private final JoinedTransactions transactions;
    private final Outbox outbox;
    private final Audit audit;
    private final Post post;
    private final @Nullable OpenStore store;
    private TestCouncil council;
    private final List<EventListener<?>> listeners = new ArrayList<>();
    private final List<Overheard<?>> overhearing = new ArrayList<>();
    private Duration ahead = Duration.ZERO;

    private TestPortal(String module, List<Class<?>> entities, TestDatabase.Made made) throws MigrationFailed {
        this.made = made;
        this.database = new Database(made.settings(), new ClassPathScripts(Database.class));
        this.transactions = new JoinedTransactions(statements.watching(database.connections()));
        Sql sql = new Sql(transactions);
        this.outbox = new Outbox(transactions, sql);
        this.audit = new AuditLog(transactions, sql, user);
        this.post = new Post(transactions, sql, new ModuleCalls(user), new AheadClock());
        this.council = new TestCouncil(sql, transactions, user, audit, ids);
        entities.forEach(Woven::require);
        this.store = entities.isEmpty() ? null : new ModuleStores(database, transactions).open(module, entities.get(0).getClassLoader(),
                entities.stream().map(Class::getName).toList(), new ClassPathScripts(entities.get(0)));
    }

    /** A portal for a module of this id. */
    public static Builder forModule(String id) {
        return new Builder(id);
    }

    /** The module's store. */
    public Store store() {
        if (store == null) {
            throw new IllegalStateException("Name the module's entities to have a store.");
        }
        return store.store();
    }

    public Transactions transactions() {
        return transactions;
    }

    /** What is kept in memory; made anew with each {@link #reset()}. */
    public KeptValues kept() {
        return council.kept();
    }

    public Events events() {
        return outbox;
    }

    public Audit audit() {
        return audit;
    }

    public Ids ids() {
        return ids;
    }

    public ActingUser currentUser() {
        return user;
    }

    /** The real ones, over the people and departments that the test made. */
    public Council council() {
        return council.council();
    }

    /** The real decision point. */
    public Access access() {
        return council.access();
    }

    public Memberships memberships() {
        return council.memberships();
    }

    /** From now on it is so many days later for the decision point. */
    public void daysAhead(int days) {
        council.daysAhead(days);
    }

    /** All on, until {@link TestSwitches#set} says otherwise. */
    public TestSwitches switches() {
        return council.switches();
    }

    /** Makes a department with this code of two letters. */
    public Department department(String code, String name) {
        return council.department(code, name);
    }

    /** Makes a person; of no department if null. They cannot sign in. */
    public Person person(String username, @Nullable Department department, Role... roles) {
        return council.person(username, department, roles);
    }

    /** They have left since today. */
    public void leaves(Person person) {
        council.leaves(new Sql(transactions), user, outbox, audit, ids, person);
    }

    /** The real one, over what these modules keep of people; the folder is for the record's key and the list of those who were erased. */
    public PeopleErasure erasure(Path folder, PersonalTraces... modules) {
        return council.erasure(new Sql(transactions), user, audit, ids, folder, List.of(modules));
    }

    /** From now on this person is asking; nobody, if null. */
    public void actAs(@Nullable Person person) {
        user.actAs(person);
    }

    /** Does something as a request that only reads does it: what is needed twice is read once. */
    public <T> T asRequest(Supplier<T> request) {
        return transactions.during(request);
    }

    /** How many statements something costs. */
    public StatementCount statements() {
        return statements;
    }

    /**
     * Registers a listener. Its first {@link #deliverEvents} calls its {@code resync()}; it hears of what is
     * published after.
     */
    public void listen(EventListener<?> listener) {
        listeners.add(listener);
        post.add(listener, -1);
        post.deliver();
    }

    /** Registers what hears of what is published from now on and keeps no cursor; {@link #deliverEvents} tells it. */
    public void overhear(Overheard<?> overheard) {
        overhearing.add(overheard);
        post.add(overheard);
        post.deliver();
    }

    /**
     * Hands the listeners everything that was committed, on this thread, as the portal. A listener that throws is left behind, as in the
     * portal, and tried again at the next call.
     */
    public void deliverEvents() {
        ahead = ahead.plus(Duration.ofMinutes(10));
        post.deliver();
    }

    /** As it was at the start: no rows, no listeners, nobody asking. */
    public void reset() {
        actAs(null);
        listeners.forEach(post::remove);
        listeners.clear();
        overhearing.forEach(post::remove);
        overhearing.clear();
        council.close();
        new EmptyTables(database.connections()).run();
        council = new TestCouncil(new Sql(transactions), transactions, user, audit, ids);
    }

    /** Connections to the database as they come, to look at it from outside. */
    public javax.sql.DataSource connections() {
        return database.connections();
    }

    Database database() {
        return database;
    }

    Post post() {
        return post;
    }

    JoinedTransactions joined() {
        return transactions;
    }

    @Override
    public void close() {
        council.close();
        if (store != null) {
            store.close();
        }
        database.close();
        made.drop().run();
    }

    /** Retries are due at once when the test asks for them. */
    private final class AheadClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    }
}
