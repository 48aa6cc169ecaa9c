package org.planweave.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.planweave.api.Problem;
import org.planweave.api.store.Store;
import org.planweave.api.store.StoreException;

/** What a module's store promises, on both databases. */
@PortalTest(module = "notes", entities = {NoteRow.class, TagRow.class})
class StoreTest {

    @OnBothDatabases
    void givesBackWhatItWasGiven(TestPortal portal) {
        NoteRow note = new NoteRow("n1", "x".repeat(100_000));
        note.madeAt = Instant.parse("2026-03-29T01:30:00.123456Z");
        note.madeOn = LocalDate.of(2026, 3, 29);
        note.picture = new byte[] {0, 1, -1};
        portal.store().doInTransaction(entities -> entities.persist(note));

        NoteRow read = portal.store().reading(entities -> entities.find(NoteRow.class, "n1"));
        assertThat(read.words).isEqualTo(note.words);
        assertThat(read.madeAt).isEqualTo(note.madeAt);
        assertThat(read.madeOn).isEqualTo(note.madeOn);
        assertThat(read.picture).isEqualTo(note.picture);
        assertThat(read.open).isTrue();
    }

    @OnBothDatabases
    void keepsTimesThatAreInOrder(TestPortal portal) {
        Instant fold = Instant.parse("2026-10-25T00:30:00Z");
        portal.store().doInTransaction(entities -> {
            for (int i = 0; i < 3; i++) {
                NoteRow note = new NoteRow("t" + i, "");
                note.madeAt = fold.plus(i * 30L, ChronoUnit.MINUTES);
                entities.persist(note);
            }
        });
        List<Instant> times = portal.store().reading(entities -> entities
                .createQuery("select n.madeAt from NoteRow n where n.madeAt >= :from order by n.madeAt", Instant.class)
                .setParameter("from", fold).getResultList());
        assertThat(times).containsExactly(fold, fold.plusSeconds(1800), fold.plusSeconds(3600));
    }

    @OnBothDatabases
    void keepsEveryCharacterOrRefusesIt(TestPortal portal) {
        List<String> nasty = List.of("\u202Eright to left\u202C \u05E9\u05DC\u05D5\u05DD", "\uD83D\uDC69\u200D\uD83D\uDE80 \uD834\uDD1E",
                "e" + "\u0301".repeat(1000), "\uFFFE\uFFFF\u200B\u2028\uFEFF", "'; drop table notes.note; --", "", " \t\r\n ");
        for (int i = 0; i < nasty.size(); i++) {
            NoteRow note = new NoteRow("u" + i, nasty.get(i));
            portal.store().doInTransaction(entities -> entities.persist(note));
            String id = note.id;
            assertThat(words(portal.store(), id)).isEqualTo(nasty.get(i));
        }
        for (String lost : List.of("a\u0000b", "half \uD83D", "\uDE80 other half")) {
            assertThatThrownBy(() -> portal.store().doInTransaction(entities -> entities.persist(new NoteRow("lost", lost))))
                    .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
        }
        assertThat(count(portal.store())).isEqualTo(nasty.size());
    }

    @OnBothDatabases
    void refusesTheSecondOfTwoChangesOfOneVersion(TestPortal portal) {
        portal.store().doInTransaction(entities -> entities.persist(new NoteRow("v", "first")));
        NoteRow mine = portal.store().reading(entities -> entities.find(NoteRow.class, "v"));
        portal.store().doInTransaction(entities -> entities.find(NoteRow.class, "v").words = "theirs");
        mine.words = "mine";
        assertThatThrownBy(() -> portal.store().doInTransaction(entities -> entities.merge(mine)))
                .isInstanceOf(OptimisticLockException.class);
        assertThat(words(portal.store(), "v")).isEqualTo("theirs");
    }

    @OnBothDatabases
    void rollsBackForTheCallersToo(TestPortal portal) {
        Store store = portal.store();
        assertThatThrownBy(() -> portal.transactions().join(() -> {
            store.doInTransaction(entities -> entities.persist(new NoteRow("a", "outer")));
            try {
                store.doInTransaction(entities -> {
                    throw new IOException("inner");
                });
            } catch (StoreException e) {
                assertThat(e).hasRootCauseMessage("inner");
            }
            return "the outer one goes on as if nothing was";
        })).isInstanceOf(StoreException.class).hasRootCauseMessage("inner");
        assertThat(count(store)).isZero();
    }

    @OnBothDatabases
    void sharesOneEntityManagerInside(TestPortal portal) {
        portal.store().doInTransaction(outer -> {
            outer.persist(new NoteRow("s", "shared"));
            portal.store().doInTransaction(inner -> assertThat(inner).isSameAs(outer));
            assertThat(portal.store().<NoteRow>reading(inner -> inner.find(NoteRow.class, "s"))).isNotNull();
        });
    }

    @OnBothDatabases
    void keepsNothingOfReading(TestPortal portal) {
        portal.store().reading(entities -> {
            entities.persist(new NoteRow("r", "read only"));
            return entities.createNativeQuery("select count(*) from notes.note").getSingleResult();
        });
        assertThat(count(portal.store())).isZero();
        assertThatThrownBy(() -> portal.store().reading(outer ->
                        portal.store().inTransaction(inner -> "a change inside of reading")))
                .isInstanceOf(IllegalStateException.class);
    }

    @OnBothDatabases
    void callsAfterCommitOnlyAfterCommit(TestPortal portal) {
        List<String> called = new ArrayList<>();
        portal.store().doInTransaction(entities -> {
            entities.persist(new NoteRow("c", ""));
            portal.transactions().afterCommit(() -> called.add("committed " + count(portal.store())));
            assertThat(called).isEmpty();
        });
        assertThatThrownBy(() -> portal.store().doInTransaction(entities -> {
            portal.transactions().afterCommit(() -> called.add("rolled back"));
            throw new IllegalStateException("no");
        })).hasMessage("no");
        portal.transactions().afterCommit(() -> called.add("at once"));
        assertThat(called).containsExactly("committed 1", "at once");
    }

    @OnBothDatabases
    void costsAFewStatements(TestPortal portal) {
        addMany(portal, "first");
        assertThat(portal.statements().of(() -> addMany(portal, "m"))).hasSize(3);
    }

    private static boolean addMany(TestPortal portal, String name) {
        return portal.store().inTransaction(entities -> {
            for (int i = 0; i < 50; i++) {
                entities.persist(new NoteRow(name + i, "many"));
                portal.audit().record("note.added", "notes:note:" + name + i, java.util.Map.of("n", "" + i));
                portal.events().publish(new NoteAdded(name + i));
            }
            return true;
        });
    }

    @OnBothDatabases
    void readsOnceInARequestUntilSomethingChanges(TestPortal portal) {
        portal.store().doInTransaction(entities -> entities.persist(new NoteRow("n1", "before")));
        java.util.function.Supplier<String> read = () -> portal.transactions().readOnce("n1", () -> words(portal.store(), "n1"));

        assertThat(portal.statements().of(() -> read.get() + read.get())).as("outside of a request").hasSize(2);
        assertThat(portal.statements().of(() -> portal.asRequest(() -> read.get() + read.get()))).hasSize(1);
        String seen = portal.asRequest(() -> read.get() + portal.store().inTransaction(entities -> {
            entities.find(NoteRow.class, "n1").words = "after";
            entities.flush();
            return read.get();
        }) + read.get());
        assertThat(seen).as("before, within and after a change").isEqualTo("before" + "after" + "after");
        assertThat(portal.statements().of(() -> portal.asRequest(read))).as("a new request").hasSize(1);
    }

    static String words(Store store, String id) {
        return store.reading(entities -> entities.find(NoteRow.class, id).words);
    }

    static long count(Store store) {
        return store.reading(entities -> entities.createQuery("select count(n) from NoteRow n", Long.class).getSingleResult());
    }
}
