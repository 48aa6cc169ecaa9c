package org.planweave.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.planweave.api.events.EventListener;
import org.planweave.api.host.Overheard;
import org.planweave.core.internal.store.Sql;
import org.planweave.core.internal.store.events.ForgetEvents;

/** How events reach listeners, on both databases. */
@PortalTest(module = "notes", entities = {NoteRow.class, TagRow.class})
class EventsTest {

    /** Keeps a row for each event, and fails when it is told to. */
    private static final class Keeper implements EventListener<NoteAdded> {

        private final TestPortal portal;
        private final String name;
        private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
        private int resyncs;
        private String failsOn = "";

        Keeper(TestPortal portal, String name) {
            this.portal = portal;
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Class<NoteAdded> type() {
            return NoteAdded.class;
        }

        @Override
        public void on(NoteAdded event) {
            assertThat(portal.currentUser().isPortal()).isTrue();
            portal.store().doInTransaction(entities -> entities.persist(new NoteRow(name + event.note(), "heard")));
            if (event.note().equals(failsOn)) {
                throw new IllegalStateException("told to fail");
            }
            heard.add(event.note());
        }

        @Override
        public void resync() {
            resyncs++;
        }
    }

    /** Remembers what goes by, and fails on one. */
    private static final class Passer implements Overheard<NoteAdded> {

        private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

        @Override
        public Class<NoteAdded> type() {
            return NoteAdded.class;
        }

        @Override
        public void on(NoteAdded event) {
            if (event.note().equals("bad")) {
                throw new IllegalStateException("told to fail");
            }
            heard.add(event.note());
        }
    }

    @OnBothDatabases
    void whatIsOverheardIsHeardOnceAndNotWhenItFailed(TestPortal portal) {
        Passer passer = new Passer();
        publish(portal, "before");
        portal.overhear(passer);
        for (int i = 0; i < 600; i++) {
            publish(portal, "e" + i);
        }
        publish(portal, "bad");
        publish(portal, "last");
        portal.deliverEvents();
        portal.deliverEvents();
        assertThat(passer.heard).hasSize(601).startsWith("e0").endsWith("e599", "last").doesNotHaveDuplicates();
    }

    @OnBothDatabases
    void tellsEachListenerInOrderAfterCommit(TestPortal portal) {
        Keeper one = new Keeper(portal, "one");
        Keeper other = new Keeper(portal, "other");
        publish(portal, "before");
        portal.listen(one);
        portal.listen(other);
        for (int i = 0; i < 250; i++) {
            publish(portal, "e" + i);
        }
        portal.deliverEvents();
        List<String> all = java.util.stream.IntStream.range(0, 250).mapToObj(i -> "e" + i).toList();
        assertThat(one.heard).isEqualTo(all);
        assertThat(other.heard).isEqualTo(all);
        assertThat(one.resyncs).isEqualTo(1);
        portal.deliverEvents();
        assertThat(one.heard).hasSize(250);
    }

    @OnBothDatabases
    void keepsNothingOfAListenerThatFailsMidwayAndTellsItAgain(TestPortal portal) {
        Keeper failing = new Keeper(portal, "failing");
        Keeper fine = new Keeper(portal, "fine");
        failing.failsOn = "b";
        portal.listen(failing);
        portal.listen(fine);
        for (String note : List.of("a", "b", "c")) {
            publish(portal, note);
        }
        portal.deliverEvents();
        assertThat(failing.heard).containsExactly("a");
        assertThat(fine.heard).containsExactly("a", "b", "c");
        assertThat(StoreTest.count(portal.store())).isEqualTo(1 + 3);
        failing.failsOn = "";
        portal.deliverEvents();
        assertThat(failing.heard).containsExactly("a", "b", "c");
        assertThat(StoreTest.count(portal.store())).isEqualTo(6);
    }

    @OnBothDatabases
    void passesOverNoEventOfASlowTransaction(TestPortal portal) throws Exception {
        Keeper keeper = new Keeper(portal, "keeper");
        portal.listen(keeper);
        CountDownLatch inserted = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        Future<Boolean> slow = threads.submit(() -> portal.transactions().join(() -> {
            portal.events().publish(new NoteAdded("slow"));
            new Sql(portal.joined()).update("insert into portal.outbox (name, json, made_at) values (?, ?, ?)",
                    "NoteAdded", "{\"note\":\"slow by hand\"}", java.time.Instant.now());
            inserted.countDown();
            return await(go);
        }));
        assertThat(inserted.await(10, TimeUnit.SECONDS)).isTrue();
        publish(portal, "fast");
        if (portal.database().dialect() == org.planweave.core.internal.store.database.Dialect.POSTGRESQL) {
            // Derby waits for the slow one here; PostgreSQL goes by what is committed.
            portal.deliverEvents();
            assertThat(keeper.heard).containsExactly("fast");
        }
        go.countDown();
        assertThat(slow.get(10, TimeUnit.SECONDS)).isTrue();
        portal.deliverEvents();
        assertThat(keeper.heard).containsExactlyInAnyOrder("fast", "slow", "slow by hand");
        threads.shutdown();
    }

    @OnBothDatabases
    void worksOnceThoughTwoNodesDeliver(TestPortal portal) throws Exception {
        Keeper here = new Keeper(portal, "same");
        Keeper there = new Keeper(portal, "same");
        portal.listen(here);
        for (int i = 0; i < 100; i++) {
            publish(portal, "n" + i);
        }
        org.planweave.core.internal.store.events.Post other = new org.planweave.core.internal.store.events.Post(
                portal.joined(), new Sql(portal.joined()),
                new org.planweave.core.internal.store.ModuleCalls(portal.currentUser()), java.time.Clock.systemUTC());
        other.add(there, -1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Future<?> one = threads.submit(portal::deliverEvents);
        Future<?> two = threads.submit(other::deliver);
        one.get(60, TimeUnit.SECONDS);
        two.get(60, TimeUnit.SECONDS);
        threads.shutdown();
        portal.deliverEvents();
        assertThat(StoreTest.count(portal.store())).isEqualTo(100);
    }

    @OnBothDatabases
    void readsAnewWhatWasForgotten(TestPortal portal) {
        Keeper keeper = new Keeper(portal, "late");
        keeper.failsOn = "f0";
        portal.listen(keeper);
        for (int i = 0; i < 20; i++) {
            publish(portal, "f" + i);
        }
        portal.deliverEvents();
        new ForgetEvents(portal.joined(), new Sql(portal.joined()), 5).run();
        assertThat(new Sql(portal.joined()).list("select place from portal.outbox", row -> row.getLong(1))).hasSize(5);
        keeper.failsOn = "";
        portal.deliverEvents();
        assertThat(keeper.resyncs).isEqualTo(2);
        assertThat(keeper.heard).isEmpty();
        publish(portal, "next");
        portal.deliverEvents();
        assertThat(keeper.heard).containsExactly("next");
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void publish(TestPortal portal, String note) {
        portal.events().publish(new NoteAdded(note));
    }
}
