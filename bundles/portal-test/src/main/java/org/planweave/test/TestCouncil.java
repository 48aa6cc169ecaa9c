package org.planweave.test;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Ids;
import org.planweave.api.access.Access;
import org.planweave.api.access.Memberships;
import org.planweave.api.events.Events;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.Council;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Department;
import org.planweave.api.people.NewPerson;
import org.planweave.api.people.PeopleErasure;
import org.planweave.api.people.Person;
import org.planweave.api.people.PersonalTraces;
import org.planweave.api.people.Role;
import org.planweave.api.store.KeptValues;
import org.planweave.core.internal.access.StoredAccess;
import org.planweave.core.internal.access.StoredMemberships;
import org.planweave.core.internal.people.CouncilTies;
import org.planweave.core.internal.people.HeldWorks;
import org.planweave.core.internal.people.Leaving;
import org.planweave.core.internal.people.LiveSessions;
import org.planweave.core.internal.people.Register;
import org.planweave.core.internal.people.StoredCouncil;
import org.planweave.core.internal.people.StoredPeopleChanges;
import org.planweave.core.internal.people.erasure.StoredErasure;
import org.planweave.core.internal.people.erasure.Traces;
import org.planweave.core.internal.people.factor.FactorBook;
import org.planweave.core.internal.people.kept.KeptVersions;
import org.planweave.core.internal.people.oidc.OidcSettings;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.ModuleCalls;
import org.planweave.core.internal.store.Sql;
import org.planweave.core.internal.store.audit.ErasedFacts;

/** The host's people and rights as a test has them; made anew for each test, for they keep what they read. */
final class TestCouncil implements AutoCloseable {

    private static final String[] SWATCHES = {"pp", "hw", "as", "cs", "cl", "ho", "pr", "cr"};

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final JoinedTransactions transactions;
    private final KeptVersions versions;
    private final StoredCouncil council;
    private final StoredMemberships memberships;
    private final Access access;
    private final Register register;
    private final TestSwitches switches = new TestSwitches();
    private int departments;
    private int daysAhead;

    TestCouncil(Sql sql, JoinedTransactions transactions, CurrentUser user, Audit audit, Ids ids) {
        this.transactions = transactions;
        this.versions = new KeptVersions(sql, transactions);
        this.council = new StoredCouncil(sql, transactions, versions, user, audit, ids);
        this.memberships = new StoredMemberships(sql, transactions, versions);
        this.access = new StoredAccess(sql, transactions, versions, memberships, council, user, audit,
                () -> LocalDate.now(LONDON).plusDays(daysAhead));
        this.register = new Register(sql, council, ids);
    }

    void daysAhead(int days) {
        daysAhead = days;
    }

    Council council() {
        return council;
    }

    Memberships memberships() {
        return memberships;
    }

    Access access() {
        return access;
    }

    KeptValues kept() {
        return versions;
    }

    TestSwitches switches() {
        return switches;
    }

    Department department(String code, String name) {
        String swatch = SWATCHES[departments++ % SWATCHES.length];
        return transactions.join(() -> register.add(code, name, null, swatch));
    }

    Person person(String username, @Nullable Department department, Role... roles) {
        Set<Role> all = Arrays.stream(roles).collect(Collectors.toSet());
        String home = department == null ? null : department.id();
        NewPerson person = new NewPerson(username, "Test " + username, "", home, all, "never used");
        return transactions.join(() -> register.add(person, null));
    }

    /** The real one over the modules' traces; its keys stand in a folder of the test. */
    PeopleErasure erasure(Sql sql, CurrentUser user, Audit audit, Ids ids, Path folder, List<PersonalTraces> modules) {
        Traces traces = new Traces(new ModuleCalls(user));
        modules.forEach(one -> traces.add(one, Map.of()));
        Leaving leaving = new Leaving(sql, council, new LiveSessions(sql, transactions, versions, ids),
                new FactorBook(sql, folder, Clock.systemUTC()));
        return new StoredErasure(sql, leaving, traces, new ErasedFacts(sql, folder.resolve("keys")), transactions, user, audit, folder);
    }

    /** They have left since today. */
    void leaves(Sql sql, CurrentUser user, Events events, Audit audit, Ids ids, Person person) {
        StoredPeopleChanges changes = new StoredPeopleChanges(sql, council, new LiveSessions(sql, transactions, versions, ids),
                new HeldWorks(new ModuleCalls(user)), transactions, user, events, audit, ids,
                new CouncilTies(sql, new OidcSettings(Map.of())));
        user.asPortal(() -> {
            changes.leave(person.id(), LocalDate.now(LONDON), null);
            return person;
        });
    }

    @Override
    public void close() {
        versions.stop();
    }
}
