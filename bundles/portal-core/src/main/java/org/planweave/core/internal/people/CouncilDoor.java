package org.planweave.core.internal.people;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.Department;
import org.planweave.api.people.NewPerson;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.core.internal.people.oidc.Client;
import org.planweave.core.internal.people.oidc.RoleMap.Sum;
import org.planweave.core.internal.people.oidc.Shown;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Sql;

/** Whose account it is that somebody comes with from the council's provider, and with which roles they are let in. */
@Component(service = CouncilDoor.class)
public final class CouncilDoor {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;
    private static final int ASKED = 3;

    private final CouncilTables tables;
    private final PeopleTables people;
    private final ChangeTables changes;
    private final Register register;
    private final StoredCouncil council;
    private final LiveSessions live;
    private final JoinedTransactions transactions;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public CouncilDoor(@Reference Sql sql, @Reference Register register, @Reference StoredCouncil council, @Reference LiveSessions live,
            @Reference JoinedTransactions transactions, @Reference Audit audit) {
        this(sql, register, council, live, transactions, audit, Clock.systemUTC());
    }

    CouncilDoor(Sql sql, Register register, StoredCouncil council, LiveSessions live, JoinedTransactions transactions, Audit audit, Clock clock) {
        this.tables = new CouncilTables(sql);
        this.people = new PeopleTables(sql);
        this.changes = new ChangeTables(sql);
        this.register = register;
        this.council = council;
        this.live = live;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The person, with the roles that the provider gives them now.
     *
     * @throws Problem 403 in words that say whom to ask
     */
    Person admit(Client client, Shown shown) {
        if (shown.tooMany() && client.roles().used()) {
            throw Problem.of(403, "too-many-groups", "Your council account is in so many groups that its provider does not say which. "
                    + "Nothing was changed. Ask " + administrators() + " to use app roles instead of groups.");
        }
        Sum sum = client.roles().sum(shown.values());
        @Nullable Department department = department(sum);
        Person person = transactions.join(() -> {
            Person known = known(client, shown, sum, department);
            tables.seen(known.id(), shown.name(), clock.instant());
            return client.roles().used() ? taken(known, sum.roles(), department) : known;
        });
        if (client.roles().used() && person.roles().isEmpty()) {
            throw refused("no-role", "Your council account has no role in this portal.");
        }
        return person;
    }

    private @Nullable Department department(Sum sum) {
        if (sum.departments().size() > 1) {
            throw refused("two-departments", "Your council account has roles in more than one department here: "
                    + String.join(", ", sum.departments()) + ".");
        }
        return sum.departments().stream().findFirst().map(name -> council.book().department(name).orElseThrow(() ->
                refused("no-department", "Your council account is for the department “" + name + "”, which this portal does not have."))).orElse(null);
    }

    private Person known(Client client, Shown shown, Sum sum, @Nullable Department department) {
        String identity = Secrets.hash(shown.identity());
        Optional<String> joined = tables.joined(identity);
        if (joined.isPresent()) {
            return active(joined.get());
        }
        String name = shown.name().toLowerCase(Locale.ROOT);
        Person person = tables.expected(name).map(this::active).orElseGet(() -> made(client, shown, sum, department));
        tables.join(identity, person.id(), shown.name(), clock.instant());
        audit.record("person.council-joined", "person:" + person.id(), Map.of());
        return person;
    }

    private Person active(String person) {
        return council.book().active(person).orElseThrow(() -> refused("closed", "Your account in this portal is closed."));
    }

    private Person made(Client client, Shown shown, Sum sum, @Nullable Department department) {
        if (!client.makesAccounts() || sum.roles().isEmpty()) {
            throw refused("no-account", "You have no account in this portal yet.");
        }
        String username = username(shown.name());
        if (username.length() < SHORTEST || council.book().person(username).isPresent()) {
            throw refused("name-taken", "There is an account with your user name in this portal, and nobody has said that it is yours.");
        }
        Person made = register.add(new NewPerson(username, shown.called().isBlank() ? username : shown.called(), "",
                department == null ? null : department.id(), sum.roles(), ""), null);
        audit.record("person.added", "person:" + made.id(), Map.of("roles", ChangeTables.names(sum.roles()), "by", "council account"));
        return made;
    }

    /** What stands before the at sign, as user names are here. */
    private static String username(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("@.*", "").replaceAll("[^a-z0-9.-]", "-").replaceAll("^[.-]+", "");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }

    private Person taken(Person person, Set<Role> roles, @Nullable Department department) {
        String where = department == null ? person.department() : department.id();
        boolean moved = where != null && !where.equals(person.department());
        if (person.roles().equals(roles) && !moved) {
            return person;
        }
        Administrators.requireOneLeft(council.book(), person, roles);
        people.setRoles(person.id(), roles);
        if (moved) {
            changes.moved(person.id(), where, person.post());
        }
        if (roles.isEmpty()) {
            live.endAll(person.id());
        }
        council.changed();
        audit.record("person.roles", "person:" + person.id(), Map.of("from", ChangeTables.names(person.roles()), "to", ChangeTables.names(roles),
                "department", where == null ? "" : where, "by", "council account"));
        return council.book().active(person.id()).orElseThrow();
    }

    private Problem refused(String type, String why) {
        return Problem.of(403, type, why + " Ask " + administrators() + ".");
    }

    private String administrators() {
        String names = council.book().people().stream().filter(one -> one.has(Role.ADMINISTRATOR) && council.book().active(one.id()).isPresent())
                .limit(ASKED).map(Person::name).collect(Collectors.joining(" or "));
        return names.isEmpty() ? "an administrator of the portal" : "an administrator of the portal, " + names;
    }
}
