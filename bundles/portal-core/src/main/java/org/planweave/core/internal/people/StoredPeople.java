package org.planweave.core.internal.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Freshness;
import org.planweave.api.people.NewPerson;
import org.planweave.api.people.PeopleAdministration;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Sql;

/** What an administrator does with accounts. */
@Component(service = PeopleAdministration.class)
public final class StoredPeople implements PeopleAdministration {

    private static final Duration LONGEST_TOKEN = Duration.ofDays(90);
    /** Whoever gave the password knows it: it is for the way to its person alone. */
    private static final Duration FIRST_PASSWORD = Duration.ofDays(7);

    private final PeopleTables tables;
    private final StoredCouncil council;
    private final Register register;
    private final LiveSessions sessions;
    private final JoinedTransactions transactions;
    private final CurrentUser user;
    private final Freshness freshness;
    private final Audit audit;
    private final CouncilTies ties;
    private final Clock clock;
    private final SpokenPasswords passwords = new SpokenPasswords();

    @Activate
    public StoredPeople(@Reference Sql sql, @Reference StoredCouncil council, @Reference Register register,
            @Reference LiveSessions sessions, @Reference JoinedTransactions transactions, @Reference CurrentUser user,
            @Reference Freshness freshness, @Reference Audit audit, @Reference CouncilTies ties) {
        this(sql, council, register, sessions, transactions, user, freshness, audit, ties, Clock.systemUTC());
    }

    StoredPeople(Sql sql, StoredCouncil council, Register register, LiveSessions sessions,
            JoinedTransactions transactions,
            CurrentUser user, Freshness freshness, Audit audit, CouncilTies ties, Clock clock) {
        this.tables = new PeopleTables(sql);
        this.council = council;
        this.register = register;
        this.sessions = sessions;
        this.transactions = transactions;
        this.user = user;
        this.freshness = freshness;
        this.audit = audit;
        this.ties = ties;
        this.clock = clock;
    }

    @Override
    public Person add(NewPerson person) {
        Administrators.require(user);
        @Nullable String hash = person.password().isEmpty() ? null : register.hashChosen(person.password(), person.username(), person.name());
        return transactions.join(() -> {
            Person added = register.add(person, hash, hash == null ? null : firstUntil());
            told("person.added", added, Map.of("roles", names(added.roles())));
            return added;
        });
    }

    @Override
    public Person setRoles(String personId, Set<Role> roles) {
        Administrators.require(user);
        Person person = usable(personId);
        return transactions.join(() -> {
            ties.requireByHand(person, roles);
            Administrators.requireOneLeft(council.book(), person, roles);
            tables.setRoles(person.id(), roles);
            council.changed();
            told("person.roles", person, Map.of("from", names(person.roles()), "to", names(roles)));
            return stored(person.id());
        });
    }

    @Override
    public void suspend(String personId) {
        Administrators.require(user);
        Person person = stored(personId);
        transactions.join(() -> {
            Administrators.requireOneLeft(council.book(), person, Set.of());
            tables.suspend(person.id());
            council.changed();
            sessions.endAll(person.id());
            told("person.suspended", person, Map.of());
            return person;
        });
    }

    @Override
    public void setPassword(String personId, String password) {
        Administrators.require(user);
        Person person = usable(personId);
        keep(person, register.hashChosen(password, person.username(), person.name()));
    }

    @Override
    public String newPassword(String personId) {
        Administrators.require(user);
        Person person = usable(personId);
        String password = passwords.next();
        keep(person, register.hash(password));
        return password;
    }

    private void keep(Person person, String hash) {
        transactions.join(() -> {
            tables.setPassword(person.id(), hash, firstUntil());
            council.changed();
            sessions.endAll(person.id());
            told("person.password", person, Map.of());
            return person;
        });
    }

    private Instant firstUntil() {
        return clock.instant().plus(FIRST_PASSWORD);
    }

    @Override
    public Set<String> suspended() {
        return council.book().suspended();
    }

    @Override
    public String newToken(String username, Duration life) {
        Person person = stored(username);
        if (user.person().filter(one -> one.id().equals(person.id())).isEmpty()) {
            Administrators.require(user);
        }
        // A token just made counts as proof: nobody gets one without having given it.
        if (!user.isPortal() && !freshness.fresh()) {
            throw Problem.of(403, "not-fresh", "A token is made only for whoever has just proved who they are. Sign in again first.");
        }
        if (life.isNegative() || life.isZero() || life.compareTo(LONGEST_TOKEN) > 0) {
            throw Problem.invalid("hours",
                    "A token lives for at least an hour and at most 90 days. Choose another time.");
        }
        Instant expires = clock.instant().plus(life);
        return transactions.join(() -> {
            String secret = sessions.newToken(person.id(), expires);
            told("token.made", person, Map.of("expires", expires.toString()));
            return secret;
        });
    }

    private Person usable(String personId) {
        Person person = stored(personId);
        if (tables.isErased(person.id())) {
            throw Problem.conflict("erased", "The person of this account was erased. Add a new account for whoever works here now.");
        }
        return person;
    }

    private Person stored(String idOrUsername) {
        return council.book().person(idOrUsername)
                .orElseThrow(() -> Problem.notFound("There is no account “" + idOrUsername + "”."));
    }

    private void told(String action, Person person, Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(facts);
        if (user.person().filter(Owner.PERSON::equals).isPresent()) {
            all.putAll(Owner.facts());
        }
        audit.record(action, "person:" + person.id(), all);
    }

    private static String names(Set<Role> roles) {
        return String.join(" ", new TreeSet<>(roles.stream().map(Role::name).toList()));
    }
}
