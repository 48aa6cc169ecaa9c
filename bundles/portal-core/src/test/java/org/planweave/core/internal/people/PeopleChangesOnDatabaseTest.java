package org.planweave.core.internal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planweave.api.Problem;
import org.planweave.api.events.Event;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.Department;
import org.planweave.api.people.HeldWork;
import org.planweave.api.people.Leaver;
import org.planweave.api.people.PeopleChanges;
import org.planweave.api.people.PeopleChanges.Planned;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.people.WorkPassedOn;
import org.planweave.core.internal.store.ModuleCalls;

class PeopleChangesOnDatabaseTest {

    private static final String EACH = "org.planweave.core.internal.people.PortalRows#onEachDatabase";
    private static final String PASSWORD = "tabok-milun-sodar";
    /** The day of the turned clock. */
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 21);

    @TempDir
    private Path data;

    private final List<Event> said = new ArrayList<>();

    private StoredPeopleChanges changes(PortalRows portal) {
        HeldWorks works = new HeldWorks(new ModuleCalls(portal.user));
        works.add(person -> List.of(new HeldWork.Held("Owner of 7 lines", "/plans/HW-2027")), Map.of());
        works.add(person -> {
            throw new IllegalStateException("this module cannot say");
        }, Map.of());
        return new StoredPeopleChanges(portal.sql, portal.council, portal.live, works, portal.transactions, portal.user, said::add,
                portal.audit, portal.ids, portal.ties, portal.clock);
    }

    private static void as(PortalRows portal, Person person, StoredPeopleChanges changes, Consumer<PeopleChanges> work) {
        portal.user.as(person, () -> {
            work.accept(changes);
            return person;
        });
    }

    private static void refused(int status, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Problem.class, it -> assertThat(it.status()).isEqualTo(status));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void letsSomebodyLeaveAtOnce(PortalRows portal) {
        Department highways = portal.department("HW", "Highways");
        Person owen = portal.person("owen.blake", null, Role.ADMINISTRATOR);
        Person tom = portal.person("tom.adeyemi", highways.id(), Role.PLANNER);
        Person ruth = portal.person("ruth.calloway", highways.id(), Role.PLANNER);
        portal.transactions.join(() -> {
            portal.register.setContact(highways.id(), tom.id());
            return tom;
        });
        House house = new House(portal, data);
        String session = house.sessions.signIn("tom.adeyemi", PASSWORD, "127.0.0.1");
        assertThat(house.sessions.session(session)).isPresent();

        as(portal, owen, changes(portal), it -> it.leave(tom.id(), TODAY, ruth.id()));

        assertThat(house.sessions.session(session)).isEmpty();
        assertThat(portal.sql.list("select id from portal.session where person = ?", row -> row.getString(1), tom.id())).isEmpty();
        refused(401, () -> house.sessions.signIn("tom.adeyemi", PASSWORD, "127.0.0.1"));
        Person left = portal.council.person(tom.id()).orElseThrow();
        assertThat(left.name()).as("the name stays on what he wrote").isEqualTo(tom.name());
        assertThat(left.roles()).isEmpty();
        assertThat(portal.council.leavers()).containsExactly(new Leaver(left, TODAY, ruth.id()));
        assertThat(portal.council.department("HW").orElseThrow().contact()).isEqualTo(ruth.id());
        assertThat(said).containsExactly(new WorkPassedOn(tom.id(), null, ruth.id()));
        Audit.Entry entry = portal.audit.newest("person:" + tom.id(), null, 9).stream()
                .filter(one -> one.action().equals("person.left")).findFirst().orElseThrow();
        assertThat(entry.who()).isEqualTo(owen.id());
        assertThat(entry.facts()).containsEntry("before", "PLANNER").containsEntry("person", ruth.id());
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void bringsBackWhoeverGetsANewPassword(PortalRows portal) {
        Person owen = portal.person("owen.blake", null, Role.ADMINISTRATOR);
        Person tom = portal.person("tom.adeyemi", null, Role.PLANNER);
        as(portal, owen, changes(portal), it -> it.leave(tom.id(), TODAY, null));
        assertThat(said).containsExactly(new WorkPassedOn(tom.id(), null, null));

        portal.user.as(owen, () -> {
            portal.people.setPassword(tom.id(), PASSWORD);
            return tom;
        });

        assertThat(portal.council.leavers()).isEmpty();
        assertThat(new House(portal, data).sessions.signIn("tom.adeyemi", PASSWORD, "127.0.0.1")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void waitsForTheDay(PortalRows portal) {
        Department highways = portal.department("HW", "Highways");
        Department housing = portal.department("HO", "Housing");
        Person owen = portal.person("owen.blake", null, Role.ADMINISTRATOR);
        Person tom = portal.person("tom.adeyemi", highways.id(), Role.PLANNER);
        Person ruth = portal.person("ruth.calloway", highways.id());
        StoredPeopleChanges changes = changes(portal);
        as(portal, owen, changes, it -> {
            it.move(tom.id(), TODAY.plusDays(2), housing.id(), "Head of Repairs", Set.of(Role.DIRECTOR), ruth.id());
            it.leave(tom.id(), TODAY.plusDays(30), ruth.id());
            it.leave(tom.id(), TODAY.plusDays(9), null);
            List<Planned> planned = it.planned(tom.id());
            assertThat(planned).extracting(Planned::from).containsExactly(TODAY.plusDays(2), TODAY.plusDays(9), TODAY.plusDays(30));
            it.cancel(planned.get(1).id());
            refused(404, () -> it.cancel(planned.get(1).id()));
        });
        portal.clock.turn(Duration.ofHours(38));
        portal.user.asPortal(() -> {
            changes.catchUp();
            return tom;
        });
        assertThat(portal.council.person(tom.id()).orElseThrow().department()).as("not before its day").isEqualTo(highways.id());

        portal.clock.turn(Duration.ofHours(2));
        portal.user.asPortal(() -> {
            changes.catchUp();
            changes.catchUp();
            return tom;
        });

        Person moved = portal.council.person(tom.id()).orElseThrow();
        assertThat(moved.department()).isEqualTo(housing.id());
        assertThat(moved.post()).isEqualTo("Head of Repairs");
        assertThat(moved.roles()).containsExactly(Role.DIRECTOR);
        assertThat(said).containsExactly(new WorkPassedOn(tom.id(), highways.id(), ruth.id()));
        portal.clock.turn(Duration.ofDays(30));
        as(portal, owen, changes, it -> it.leave(ruth.id(), TODAY.plusDays(30), null));
        portal.user.asPortal(() -> {
            changes.catchUp();
            return tom;
        });
        assertThat(portal.council.leavers()).as("a successor who has left is nobody").extracting(Leaver::successor).containsOnlyNulls().hasSize(2);
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void refusesWhatCannotBe(PortalRows portal) {
        Person owen = portal.person("owen.blake", null, Role.ADMINISTRATOR);
        Person tom = portal.person("tom.adeyemi", null, Role.PLANNER);
        StoredPeopleChanges changes = changes(portal);
        as(portal, tom, changes, it -> {
            refused(403, () -> it.leave(owen.id(), TODAY, null));
            refused(403, () -> it.move(tom.id(), TODAY, null, "", Set.of(Role.ADMINISTRATOR), null));
            refused(403, () -> it.held(tom.id()));
            refused(403, () -> it.planned(tom.id()));
            refused(403, () -> it.cancel("any"));
        });
        as(portal, owen, changes, it -> {
            refused(409, () -> it.leave(owen.id(), TODAY, null));
            refused(409, () -> it.move(owen.id(), TODAY, null, "", Set.of(), null));
            refused(400, () -> it.leave(tom.id(), TODAY.plusYears(2), null));
            refused(400, () -> it.leave(tom.id(), TODAY, tom.id()));
            refused(400, () -> it.leave(tom.id(), TODAY, "nobody"));
            refused(400, () -> it.move(tom.id(), TODAY, "nowhere", "", Set.of(), null));
            refused(400, () -> it.move(tom.id(), TODAY, null, "a\nb", Set.of(), null));
            assertThat(it.held(tom.id())).as("of the module that can say").extracting(HeldWork.Held::words).containsExactly("Owner of 7 lines");
            it.leave(tom.id(), TODAY, null);
            refused(409, () -> it.leave(tom.id(), TODAY, null));
        });
        assertThat(said).hasSize(1);
    }
}
