package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.planweave.itests.bad.DoesNothing;

/**
 * P10 and P11: modules are installed, updated, put back and removed over and over while eight connections read. Windows with changes
 * and without take turns in one run, so that both are measured on the same machine at the same time.
 */
class FaultP11IT {

    private static final int CONNECTIONS = Integer.getInteger("planweave.faults.P11.connections", 8);
    private static final String WORDS = "Counted while modules come and go.";
    private static final String LINE = "plans:line:HW-2027-a1-1";
    private static final String COMING = "trial11";
    private static final int CYCLES = FaultFigures.times("P11", 1);
    private static final int AT_LEAST = Integer.getInteger("planweave.faults.P11.requests", 0);

    /** What is held softly goes when room is needed, here at each collection: what is counted then is held for good. P10 by itself does without. */
    private static final String JAVA = System.getProperty("planweave.faults.P11.java", "-XX:SoftRefLRUPolicyMSPerMB=0");
    private static final int A_WINDOW = Math.max(2, CYCLES / 20);

    private static Portal portal;

    private final List<Long> deploys = new ArrayList<>();
    private final List<Long> firstGood = new ArrayList<>();
    private final List<Window> busy = new ArrayList<>();
    private final List<Window> quiet = new ArrayList<>();
    private WatchedPortal watched;
    private Hammer hammer;
    private int changes;

    @BeforeAll
    static void start() {
        portal = Portal.fresh(Map.of("PLANWEAVE_JAVA_OPTS", JAVA));
        Http.Answer given = portal.api("gareth.pike").post("api/v1/comments", Map.of("target", LINE, "text", WORDS));
        assertThat(given.status()).as(given.text()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void noAnswerIsLostNothingElseRestartsAndNothingIsLeftBehind() {
        try (WatchedPortal here = WatchedPortal.of(portal)) {
            watched = here;
            round(0);
            Hammer going = Hammer.start(CONNECTIONS, () -> portal.api("ruth.calloway"), List.of(
                    new Hammer.Question("api/v1/plans/HW-2027", "HW-2027"),
                    new Hammer.Question("api/v1/plans/HW-2027/lines", "HW-2027-a1-1"),
                    new Hammer.Question("api/v1/comments?target=" + LINE, WORDS)));
            hammer = going;
            Held before;
            try (going) {
                // The web server takes the threads for so many connections first; changes must not add to them.
                quietWindow(TimeUnit.SECONDS.toNanos(2));
                before = Held.by(portal);
                for (int i = 1; i <= CYCLES; i++) {
                    if (i % A_WINDOW == 1 % A_WINDOW) {
                        quietWindow(busy.isEmpty() ? TimeUnit.SECONDS.toNanos(2) : busy.get(busy.size() - 1).length());
                    }
                    long from = System.nanoTime();
                    round(i);
                    busy.add(new Window(from, System.nanoTime()));
                }
                Awaitility.await().atMost(Duration.ofMinutes(30)).until(() -> hammer.asked() >= AT_LEAST);
            }
            report(before, settled(before));
        }
    }

    private void quietWindow(long length) {
        long from = System.nanoTime();
        Awaitility.await().forever().until(() -> System.nanoTime() - from >= length * A_WINDOW);
        quiet.add(new Window(from, System.nanoTime()));
    }

    /** One of each: a module that was not there comes, is replaced, goes back, and goes; the comments are replaced as they are read. */
    private void round(int i) {
        deployed(ModuleMade.named(COMING).version("1.0." + i).component(DoesNothing.class, "", "").write());
        deployed(ModuleMade.named(COMING).version("1.1." + i).component(DoesNothing.class, "", "").write());
        ok(watched.rollBack(COMING), 200);
        ok(watched.remove(COMING), 204);
        Path comments = watched.signed(ModuleCopy.of(Portal.shippedModule("comments")).version("0.2." + i).write());
        long begun = System.nanoTime();
        deployedSigned(comments);
        assertThat(portal.api("ruth.calloway").get("api/v1/comments?target=" + LINE).status()).isEqualTo(200);
        firstGood.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    private void deployed(Path jar) {
        deployedSigned(watched.signed(jar));
    }

    private void deployedSigned(Path signed) {
        long begun = System.nanoTime();
        ok(watched.deploySigned(signed), 200);
        deploys.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        signed.toFile().delete();
    }

    private void ok(Http.Answer answer, int status) {
        assertThat(answer.status()).as(() -> answer.text() + logged(answer)).isEqualTo(status);
        changes++;
    }

    /** What the log says of a failure that the answer only refers to. */
    private static String logged(Http.Answer answer) {
        String reference = answer.status() < 500 ? "" : answer.json().path("reference").asText();
        String log = portal.log();
        int at = reference.isEmpty() ? -1 : log.indexOf(reference);
        return at < 0 ? "" : "\n" + log.substring(at, Math.min(log.length(), at + 6000));
    }

    /** A thread that the host keeps for some seconds may hold a loader so long. What is held after a minute stays: a heap dump shows by whom. */
    private static Held settled(Held before) {
        AtomicReference<Held> now = new AtomicReference<>(Held.by(portal));
        try {
            Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofSeconds(2))
                    .until(() -> now.updateAndGet(last -> Held.by(portal)).loaders() <= before.loaders());
        } catch (ConditionTimeoutException stays) {
            Held.dump(portal, Path.of("target", "faults-P11.hprof"));
        }
        return now.get();
    }

    private void report(Held before, Held after) {
        long with = Window.percentile(Window.within(busy, "api/v1/plans", hammer.took()), 99);
        long without = Window.percentile(Window.within(quiet, "api/v1/plans", hammer.took()), 99);
        FaultFigures figures = FaultFigures.of("P11").with("cycles", CYCLES).with("changes", changes).with("connections", CONNECTIONS)
                .with("requests", hammer.asked()).with("lost", hammer.lost().size())
                .with("othersP99MicrosWithChanges", with).with("othersP99MicrosWithout", without).with("ratio", (double) with / without)
                .with("deployMsP50", Window.percentile(deploys, 50)).with("deployMsP99", Window.percentile(deploys, 99))
                .with("firstGoodMsP50", Window.percentile(firstGood, 50)).with("firstGoodMsP99", Window.percentile(firstGood, 99))
                .with("stallMsMost", Window.percentile(Window.within(busy, "comments", hammer.took()), 100) / 1000)
                .with("slowestMs", hammer.slowestMs()).with("before", before.toString()).with("after", after.toString())
                .with("othersTouched", others());
        figures.write();
        assertThat(hammer.lost()).as(figures.toString()).isEmpty();
        assertThat(others()).as("bundles outside the modules that changed").isEmpty();
        assertThat(after.loaders()).as("class loaders, %s then %s", before, after).isLessThanOrEqualTo(before.loaders());
        assertThat(after.threads()).as("threads, %s then %s", before, after).isLessThanOrEqualTo(before.threads() + CONNECTIONS);
        assertThat(after.files()).as("open files, %s then %s", before, after).isLessThanOrEqualTo(before.files() + 2 * CONNECTIONS);
    }

    private List<String> others() {
        return watched.touched().stream()
                .filter(name -> !List.of(WatchedPortal.bundle(COMING), WatchedPortal.bundle("comments")).contains(name)).toList();
    }
}
