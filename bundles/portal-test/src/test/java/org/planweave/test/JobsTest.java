package org.planweave.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.planweave.api.modules.Job;
import org.planweave.core.internal.store.ModuleCalls;
import org.planweave.core.internal.store.Sql;
import org.planweave.core.internal.store.jobs.JobBook;
import org.planweave.core.internal.store.jobs.JobRunner;

/** When jobs run and on how many nodes, on both databases. */
@PortalTest(module = "notes", entities = {NoteRow.class, TagRow.class})
class JobsTest {

    private static final class Moving extends Clock {

        private Instant now = Instant.parse("2026-11-01T00:00:00Z");

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
            return now;
        }
    }

    private record Counting(List<String> runs, Runnable work) implements Job {

        @Override
        public String name() {
            return "notes.count";
        }

        @Override
        public Duration every() {
            return Duration.ofMinutes(5);
        }

        @Override
        public void run() {
            runs.add("run");
            work.run();
        }
    }

    @OnBothDatabases
    void runsWhenDueOnOneNode(TestPortal portal) {
        Moving clock = new Moving();
        List<String> runs = new ArrayList<>();
        JobRunner one = runner(portal, "one", clock, Runnable::run);
        JobRunner two = runner(portal, "two", clock, Runnable::run);
        one.add(new Counting(runs, () -> { }), -1);
        two.add(new Counting(runs, () -> { }), -1);
        for (int seconds = 0; seconds <= 640; seconds += 2) {
            one.look();
            two.look();
            clock.now = clock.now.plusSeconds(2);
        }
        assertThat(runs).hasSize(3);
        assertThat(book(portal).states()).singleElement().satisfies(state -> {
            assertThat(state.outcome()).isEqualTo("ok");
            assertThat(state.runs()).isEqualTo(3);
        });
    }

    @OnBothDatabases
    void writesDownWhatWentWrongAndTriesAgain(TestPortal portal) {
        Moving clock = new Moving();
        List<String> runs = new ArrayList<>();
        JobRunner runner = runner(portal, "one", clock, Runnable::run);
        runner.add(new Counting(runs, () -> {
            throw new IllegalStateException("no such file");
        }), -1);
        runner.look();
        assertThat(book(portal).states()).singleElement().satisfies(state -> assertThat(state.outcome()).contains("no such file"));
        clock.now = clock.now.plusSeconds(301);
        runner.look();
        assertThat(runs).hasSize(2);
    }

    @OnBothDatabases
    void takesOverFromANodeThatDiedButNotFromOneAtWork(TestPortal portal) {
        Moving clock = new Moving();
        List<String> runs = new ArrayList<>();
        JobRunner dead = runner(portal, "dead", clock, work -> runs.add("began and died"));
        JobRunner alive = runner(portal, "alive", clock, Runnable::run);
        dead.add(new Counting(runs, () -> { }), -1);
        dead.look();
        alive.add(new Counting(runs, () -> { }), -1);
        clock.now = clock.now.plusSeconds(290);
        dead.look();
        clock.now = clock.now.plusSeconds(20);
        alive.look();
        assertThat(runs).containsExactly("began and died");
        clock.now = clock.now.plusSeconds(61);
        alive.look();
        assertThat(runs).containsExactly("began and died", "run");
    }

    private static JobRunner runner(TestPortal portal, String node, Clock clock, Executor workers) {
        return new JobRunner(book(portal), new ModuleCalls(portal.currentUser()), workers, node, clock);
    }

    private static JobBook book(TestPortal portal) {
        return new JobBook(new Sql(portal.joined()));
    }
}
