package org.planweave.core.internal.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Ids;
import org.planweave.api.Problem;
import org.planweave.api.events.Events;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.HeldWork.Held;
import org.planweave.api.people.PeopleChanges;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.people.WorkPassedOn;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves people and lets them leave, at once or when the day has come. */
@Component(service = {PeopleChanges.class, StoredPeopleChanges.class})
public final class StoredPeopleChanges implements PeopleChanges {

    private static final Logger LOG = LoggerFactory.getLogger(StoredPeopleChanges.class);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final ChangeTables changes;
    private final PeopleTables people;
    private final StoredCouncil council;
    private final LiveSessions live;
    private final HeldWorks works;
    private final JoinedTransactions transactions;
    private final CurrentUser user;
    private final Events events;
    private final Audit audit;
    private final Ids ids;
    private final CouncilTies ties;
    private final Clock clock;

    @Activate
    public StoredPeopleChanges(@Reference Sql sql, @Reference StoredCouncil council, @Reference LiveSessions live, @Reference HeldWorks works,
            @Reference JoinedTransactions transactions, @Reference CurrentUser user, @Reference Events events, @Reference Audit audit,
            @Reference Ids ids, @Reference CouncilTies ties) {
        this(sql, council, live, works, transactions, user, events, audit, ids, ties, Clock.systemUTC());
    }

    StoredPeopleChanges(Sql sql, StoredCouncil council, LiveSessions live, HeldWorks works, JoinedTransactions transactions,
            CurrentUser user, Events events, Audit audit, Ids ids, CouncilTies ties, Clock clock) {
        this.changes = new ChangeTables(sql);
        this.people = new PeopleTables(sql);
        this.council = council;
        this.live = live;
        this.works = works;
        this.transactions = transactions;
        this.user = user;
        this.events = events;
        this.audit = audit;
        this.ids = ids;
        this.ties = ties;
        this.clock = clock;
    }

    @Override
    public List<Held> held(String person) {
        Administrators.require(user);
        return works.of(stored(person));
    }

    @Override
    public void move(String person, LocalDate from, @Nullable String department, String post, Set<Role> roles, @Nullable String successor) {
        if (department != null && council.departments().stream().noneMatch(one -> one.id().equals(department))) {
            throw Problem.invalid("department", "There is no such department. Choose one from the list.");
        }
        Register.requireLine("post", post);
        ties.requireByHand(stored(person), roles, department);
        arrange(new Planned(ids.next(), stored(person).id(), Kind.MOVE, from, department, post.strip(), Set.copyOf(roles), successor));
    }

    @Override
    public void leave(String person, LocalDate from, @Nullable String successor) {
        arrange(new Planned(ids.next(), stored(person).id(), Kind.LEAVE, from, null, "", Set.of(), successor));
    }

    private void arrange(Planned change) {
        Administrators.require(user);
        Person person = stored(change.person());
        requirePossible(change, person);
        transactions.join(() -> {
            if (change.from().isAfter(today())) {
                changes.add(change, user.person().map(Person::id).orElse("portal"), clock.instant());
                audit.record("person.planned", "person:" + person.id(), facts(change));
            } else {
                happen(change, person);
            }
            return person;
        });
    }

    private void requirePossible(Planned change, Person person) {
        if (change.from().isAfter(today().plusYears(1))) {
            throw Problem.invalid("from", "Give a day within the next year.");
        }
        if (council.book().leavers().stream().anyMatch(one -> one.person().id().equals(person.id()))) {
            throw Problem.conflict("has-left", person.name() + " has left. Set a new password to bring them back first.");
        }
        String successor = change.successor();
        if (successor != null && (successor.equals(person.id()) || council.book().active(successor).isEmpty())) {
            throw Problem.invalid("successor", "Choose somebody else who works here.");
        }
        Administrators.requireOneLeft(council.book(), person, change.roles());
    }

    private void happen(Planned change, Person person) {
        @Nullable String department = change.kind() == Kind.LEAVE ? null : person.department();
        people.setRoles(person.id(), change.roles());
        if (change.kind() == Kind.LEAVE) {
            changes.left(person.id(), change.from(), change.successor());
            changes.removeAll(person.id());
            live.endAll(person.id());
        } else {
            changes.moved(person.id(), change.department(), change.post());
        }
        if (change.kind() == Kind.LEAVE || change.successor() != null) {
            changes.passContact(person.id(), department, change.successor());
            events.publish(new WorkPassedOn(person.id(), department, change.successor()));
        }
        council.changed();
        Map<String, String> facts = new HashMap<>(facts(change));
        facts.put("before", ChangeTables.names(person.roles()));
        audit.record(change.kind() == Kind.LEAVE ? "person.left" : "person.moved", "person:" + person.id(), facts);
    }

    private static Map<String, String> facts(Planned change) {
        Map<String, String> facts = new HashMap<>(Map.of("from", change.from().toString(), "roles", ChangeTables.names(change.roles()),
                "kind", change.kind().name().toLowerCase(java.util.Locale.ROOT)));
        if (change.department() != null) {
            facts.put("department", change.department());
        }
        if (change.successor() != null) {
            facts.put("person", change.successor());
        }
        return facts;
    }

    @Override
    public List<Planned> planned(String person) {
        Administrators.require(user);
        return changes.of(person);
    }

    @Override
    public void cancel(String id) {
        Administrators.require(user);
        transactions.join(() -> {
            Planned change = changes.one(id).stream().findFirst().filter(one -> changes.remove(id) == 1)
                    .orElseThrow(() -> Problem.notFound("There is no such change, or it has happened already."));
            audit.record("person.unplanned", "person:" + change.person(), facts(change));
            return change;
        });
    }

    /** Lets happen what is due, each in a transaction of its own; a successor who has left meanwhile is nobody. */
    void catchUp() {
        for (Planned change : changes.due(today())) {
            try {
                transactions.join(() -> due(change));
            } catch (Problem refused) {
                LOG.error("The change {} of a person, planned for {}, does not happen: {}", change.id(), change.from(), refused.type());
            }
        }
    }

    private Planned due(Planned change) {
        Person person = stored(change.person());
        if (changes.remove(change.id()) == 1) {
            Administrators.requireOneLeft(council.book(), person, change.roles());
            happen(standing(change), person);
        }
        return change;
    }

    private Planned standing(Planned change) {
        String successor = change.successor();
        return successor == null || council.book().active(successor).isPresent() ? change
                : new Planned(change.id(), change.person(), change.kind(), change.from(), change.department(), change.post(), change.roles(), null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    private Person stored(String idOrUsername) {
        return council.book().person(idOrUsername)
                .orElseThrow(() -> Problem.notFound("There is no account “" + idOrUsername + "”."));
    }
}
