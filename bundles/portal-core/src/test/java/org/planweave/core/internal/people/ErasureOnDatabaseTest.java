package org.planweave.core.internal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.notices.PeopleTold;
import org.planweave.api.people.Department;
import org.planweave.api.people.ErasedName;
import org.planweave.api.people.PeopleErasure.Done;
import org.planweave.api.people.PeopleErasure.Place;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.core.internal.people.erasure.ErasuresAgain;
import org.planweave.core.internal.people.erasure.StoredErasure;
import org.planweave.core.internal.people.erasure.Traces;
import org.planweave.core.internal.store.ModuleCalls;
import org.planweave.core.internal.store.audit.AuditChain;
import org.planweave.core.internal.store.audit.ErasedFacts;
import org.planweave.core.internal.store.events.Outbox;

class ErasureOnDatabaseTest {

    private static final String EACH = "org.planweave.core.internal.people.PortalRows#onEachDatabase";

    @TempDir
    private Path data;

    private final KeptNotes notes = new KeptNotes("notes");

    /** A council with somebody who has left, whose name stands wherever the host writes one. */
    private final class Town {

        final PortalRows portal;
        final House house;
        final AuditChain chain;
        final Traces traces;
        final StoredErasure erasure;
        final Person owen;
        final Person tom;

        Town(PortalRows portal) {
            this.portal = portal;
            house = new House(portal, data);
            chain = new AuditChain(portal.transactions, portal.sql, data.resolve("keys"));
            traces = new Traces(new ModuleCalls(portal.user));
            traces.add(notes, Map.of());
            erasure = erasure(data);
            Department highways = portal.department("HW", "Highways");
            owen = portal.person("owen.blake", null, Role.ADMINISTRATOR);
            tom = portal.person("tom.adeyemi", highways.id(), Role.PLANNER);
            portal.transactions.join(() -> {
                portal.sql.update("update portal.person set name = 'Tom Adeyemi', post = 'Planner of roads' where id = ?", tom.id());
                portal.register.setContact(highways.id(), tom.id());
                return tom;
            });
            traced();
        }

        StoredErasure erasure(Path folder) {
            return new StoredErasure(portal.sql, new Leaving(portal.sql, portal.council, portal.live, house.factors), traces,
                    new ErasedFacts(portal.sql, data.resolve("keys")), portal.transactions, portal.user, portal.audit, folder);
        }

        private void traced() {
            portal.user.asPortal(() -> {
                // What the record said of a new account before it kept ids alone.
                portal.audit.record("person.added", "person:" + tom.id(), Map.of("username", "tom.adeyemi", "roles", "PLANNER"));
                portal.audit.record("other", "person:" + owen.id(), Map.of("name", "Tom Adeyemi", "left", "as it is"));
                chain.seal();
                portal.audit.record("person.planned", "person:" + tom.id(), Map.of("name", "Tom Adeyemi"));
                portal.transactions.join(() -> {
                    new Outbox(portal.transactions, portal.sql).publish(PeopleTold.told(new PeopleTold.Notice("t", false, List.of(owen.id()), null,
                            new ResourceRef("notes", "note", "1"), "Tom Adeyemi wrote a note about Tomas Adeyemis.", "/notes/1", null, "k")));
                    return tom;
                });
                portal.sql.update("insert into portal.delivery (person, delivery_key, fingerprint, body, made_at) values (?, 'k', 'f', ?, ?)",
                        owen.id(), "{\"author\":\"Tom Adeyemi\"}".getBytes(StandardCharsets.UTF_8), Instant.now());
                portal.sql.update("insert into portal.council_account (identity_hash, person, known_as, joined_at, seen_at) values ('i', ?, ?, ?, ?)",
                        tom.id(), "Tom.Adeyemi@council.example", Instant.now(), Instant.now());
                portal.sql.update("insert into portal.council_expected (person, known_as) values (?, 'tom.adeyemi@council.example')", tom.id());
                portal.sql.update("insert into portal.left_text (ref, module_id, kind, title, words, written_by) values"
                        + " ('old:talk:1', 'old', 'talk', 'A talk', 'Words', 'Tom Adeyemi')");
                return tom;
            });
        }

        void leaves() {
            portal.user.as(owen, () -> {
                portal.people.suspend(tom.id());
                return tom;
            });
        }

        Done erase() {
            return portal.user.asPortal(() -> erasure.erase(tom.id()));
        }
    }

    private static void refused(int status, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Problem.class, it -> assertThat(it.status()).isEqualTo(status));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void leavesNothingOfTheNameBehindAndTheRecordWhole(PortalRows portal) {
        Town town = new Town(portal);
        String secret = town.house.sessions.signIn("tom.adeyemi", "tabok-milun-sodar", "127.0.0.1");
        town.leaves();
        assertThat(town.chain.verify().whole()).isTrue();

        Done done = town.erase();

        assertThat(done).satisfies(it -> assertThat(it.left()).as("places that still hold the name").isEmpty())
                .satisfies(it -> assertThat(it.erased()).containsExactly("Notes: 1"));
        assertThat(notes.forgotten).extracting(ErasedName::person).extracting(Person::name).containsExactly("Tom Adeyemi");
        Person now = portal.council.person(town.tom.id()).orElseThrow();
        assertThat(now.name()).matches("Former officer [0-9A-F]{4}").isEqualTo(done.who().name());
        assertThat(now.username()).matches("former-[0-9a-f]{4}");
        assertThat(now.post() + now.roles()).isEqualTo("[]");
        assertThat(portal.council.department("HW").orElseThrow().contact()).isNull();
        assertThat(town.house.sessions.session(secret)).isEmpty();
        assertThat(portal.sql.first("select json from portal.outbox where name = 'PeopleTold'", row -> row.getString(1)).orElseThrow())
                .contains(now.name() + " wrote a note about Tomas Adeyemis.");
        town.chain.seal();
        assertThat(town.chain.verify().whole()).as("the record is whole").isTrue();
        assertThat(portal.audit.newest("person:" + town.owen.id(), null, 9).get(0).facts()).containsEntry("name", now.name())
                .containsEntry("left", "as it is");
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void whatWasErasedInTheRecordIsSealedToo(PortalRows portal) {
        Town town = new Town(portal);
        town.leaves();
        town.erase();
        town.chain.seal();
        for (String change : List.of("facts = '{}'", "erased_seal = null", "seal = 'abc'", "who = 'x'")) {
            portal.user.asPortal(() -> assertThatThrownBy(() -> portal.transactions.join(() -> {
                assertThat(portal.sql.update("update portal.audit set " + change + " where erased_seal is not null and action = 'other'")).isEqualTo(1);
                assertThat(town.chain.verify().first()).as(change).isPresent();
                throw new IllegalStateException("only tried");
            })).hasMessage("only tried"));
        }
        assertThat(town.chain.verify().whole()).isTrue();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void sealsNothingAnewThatSomebodyChanged(PortalRows portal) {
        Town town = new Town(portal);
        town.leaves();
        portal.sql.update("update portal.audit set facts = '{\"name\":\"Tom Adeyemi\",\"left\":\"changed\"}' where action = 'other'");

        refused(409, town::erase);

        assertThat(portal.council.person("tom.adeyemi").orElseThrow().name()).isEqualTo("Tom Adeyemi");
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void doesAllOrNothing(PortalRows portal) {
        Town town = new Town(portal);
        town.leaves();
        List<String> before = state(portal);
        notes.fails = true;
        assertThatThrownBy(town::erase).hasMessageContaining("cannot be written");
        notes.fails = false;
        assertThatThrownBy(() -> portal.user.asPortal(() -> portal.transactions.join(() -> {
            town.erasure.erase(town.tom.id());
            throw new IllegalStateException("cut in the middle");
        }))).hasMessage("cut in the middle");

        assertThat(state(portal)).isEqualTo(before);
        assertThat(portal.council.person("tom.adeyemi").orElseThrow().name()).isEqualTo("Tom Adeyemi");
        assertThat(data.resolve("keys/erased-people")).doesNotExist();
        town.erase();
        assertThat(state(portal)).isNotEqualTo(before);
    }

    private static List<String> state(PortalRows portal) {
        List<String> all = new ArrayList<>();
        for (String rows : List.of("name from portal.person", "facts from portal.audit", "json from portal.outbox", "delivery_key from portal.delivery",
                "written_by from portal.left_text", "module_id from portal.erased_trace")) {
            all.addAll(portal.sql.list("select " + rows, row -> row.getString(1)).stream().sorted().toList());
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void saysWherePeopleWroteTheName(PortalRows portal) {
        Town town = new Town(portal);
        town.leaves();
        portal.user.asPortal(() -> {
            portal.audit.record("cover.named", "person:" + town.owen.id(), Map.of("reason", "As TOM ADEYEMI asked"));
            return town;
        });

        assertThat(town.erase().left()).containsExactly(new Place("portal.audit.facts", 1));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void isForThePortalAndForThoseWhoHaveLeft(PortalRows portal) {
        Town town = new Town(portal);
        for (Person person : List.of(town.owen, town.tom)) {
            portal.user.as(person, () -> {
                refused(403, () -> town.erasure.erase(town.tom.id()));
                refused(403, () -> town.erasure.preview(town.tom.id()));
                return person;
            });
        }
        refused(409, town::erase);
        portal.user.asPortal(() -> {
            refused(404, () -> town.erasure.erase("owner"));
            refused(404, () -> town.erasure.preview("nobody"));
            return town;
        });
        town.leaves();
        assertThat(portal.user.asPortal(() -> town.erasure.preview("tom.adeyemi")).name()).isEqualTo(town.erase().who().name());
        refused(409, town::erase);
        portal.user.as(town.owen, () -> {
            refused(409, () -> portal.people.setPassword(town.tom.id(), "tabok-milun-sodar"));
            refused(409, () -> portal.people.setRoles(town.tom.id(), Set.of(Role.PLANNER)));
            return town;
        });
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void anOlderDatabaseIsErasedAgain(PortalRows portal) throws Exception {
        Town town = new Town(portal);
        town.leaves();
        String name = town.erase().who().name();
        assertThat(Files.readString(data.resolve("keys/erased-people"))).isEqualTo(town.tom.id() + "\n");
        portal.transactions.join(() -> {
            portal.sql.update("update portal.person set name = 'Tom Adeyemi', username = 'tom.adeyemi', erased_at = null where id = ?", town.tom.id());
            portal.sql.update("delete from portal.erased_trace");
            portal.council.changed();
            return town;
        });
        assertThat(portal.council.person("tom.adeyemi")).isPresent();

        again(town);
        again(town);
        assertThat(portal.council.person(town.tom.id()).orElseThrow().name()).isEqualTo(name);
        assertThat(portal.council.person("tom.adeyemi")).isEmpty();
        assertThat(notes.forgotten).hasSize(2).allMatch(one -> one.person().name().equals("Tom Adeyemi"));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aModuleThatWasAwayIsAskedOnce(PortalRows portal) throws Exception {
        Town town = new Town(portal);
        town.leaves();
        town.erase();
        Files.delete(data.resolve("keys/erased-people"));
        town.traces.add(notes.and("returned"), Map.of());
        again(town);
        again(town);

        assertThat(notes.forgotten).extracting(ErasedName::name).hasSize(2).containsOnly(portal.council.person(town.tom.id()).orElseThrow().name());
        assertThat(Files.readString(data.resolve("keys/erased-people"))).as("the list of another node").contains(town.tom.id());
    }

    private static void again(Town town) {
        new ModuleCalls(town.portal.user).inside(-1, "job", new ErasuresAgain(town.erasure)::run);
    }
}
