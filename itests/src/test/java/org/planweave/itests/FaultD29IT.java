package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * D29: people read, comment and sign in for hours while a module is replaced again and again, and the process holds no more at the end
 * than it did. By itself some deployments as fast as they go; with {@code -Dplanweave.faults.D29.minutes=60} one a minute for an hour.
 */
class FaultD29IT {

    private static final int MINUTES = Integer.getInteger("planweave.faults.D29.minutes", 0);
    private static final int DEPLOYMENTS = MINUTES == 0 ? FaultFigures.times("D29", 9) : MINUTES;
    private static final int CONNECTIONS = 4;
    /** What comes and goes with a request, a collection and the tools that count. */
    private static final double NOISE = 0.05;
    private static final String LINE = "plans:line:HW-2027-a1-1";
    private static final String PLAN = "api/v1/plans/HW-2027";
    private static final String SAID = "Said in a long day, no. ";

    /** What is held after a deployment, and how long readers waited until then. */
    private record Sample(Held held, long p99Micros) {}

    private final List<Sample> samples = new ArrayList<>();

    @Test
    void aLongDayLeavesNothingBehind() {
        // What is held softly goes when room is needed, here at each collection: what is counted then is held for good.
        try (Portal portal = Portal.fresh(Map.of("PLANWEAVE_JAVA_OPTS", "-XX:SoftRefLRUPolicyMSPerMB=0")); WatchedPortal watched = WatchedPortal.of(portal)) {
            deploy(portal, watched, 0);
            Hammer hammer = Hammer.start(CONNECTIONS, () -> portal.api("ruth.calloway"), List.of(
                    new Hammer.Question(PLAN, "HW-2027"), new Hammer.Question(PLAN + "/lines", "HW-2027-a1-1"),
                    new Hammer.Question("api/v1/search?q=road", "HW-2027"), new Hammer.Question("api/v1/comments?target=" + LINE, "[")));
            try (hammer) {
                for (int i = 1; i <= DEPLOYMENTS; i++) {
                    long from = System.nanoTime();
                    writeAndSignIn(portal, i);
                    deploy(portal, watched, i);
                    Awaitility.await().forever().until(() -> System.nanoTime() - from >= TimeUnit.MINUTES.toNanos(MINUTES == 0 ? 0 : 1));
                    Window since = new Window(from, System.nanoTime());
                    samples.add(new Sample(Held.by(portal), Window.percentile(Window.within(List.of(since), PLAN, hammer.took()), 99)));
                }
            }
            report(hammer);
        }
    }

    private static void writeAndSignIn(Portal portal, int i) {
        Http.Answer given = portal.api("gareth.pike").post("api/v1/comments", Map.of("target", LINE, "text", SAID + i));
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        assertThat(portal.pages("ruth.calloway").get("plans/HW-2027").status()).isEqualTo(200);
    }

    private static void deploy(Portal portal, WatchedPortal watched, int i) {
        Path comments = watched.signed(ModuleCopy.of(Portal.shippedModule("comments")).version("0.2." + i).write());
        Http.Answer answer = watched.deploySigned(comments);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        comments.toFile().delete();
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> portal.api("ruth.calloway").get("api/v1/comments?target=" + LINE).status() == 200);
    }

    private void report(Hammer hammer) {
        FaultFigures figures = FaultFigures.of("D29").with("deployments", DEPLOYMENTS).with("requests", hammer.asked()).with("lost", hammer.lost().size());
        Map<String, ToLongFunction<Sample>> looked = Map.of("liveKB", one -> one.held().liveKB(), "residentKB", one -> one.held().residentKB(),
                "loaders", one -> one.held().loaders(), "threads", one -> one.held().threads(), "files", one -> one.held().files(),
                "p99Micros", Sample::p99Micros);
        looked.forEach((name, of) -> figures.with(name, first(of) + " to " + last(of)));
        figures.write();
        assertThat(hammer.lost()).as(figures.toString()).isEmpty();
        for (String name : List.of("loaders", "threads", "files", "liveKB")) {
            assertThat(last(looked.get(name))).as("%s held by the last third, %s", name, figures)
                    .isLessThanOrEqualTo(Math.round(first(looked.get(name)) * (1 + NOISE)) + 1);
        }
    }

    /** The middle of the first third of the samples. */
    private long first(ToLongFunction<Sample> of) {
        return middle(samples.subList(0, Math.max(1, samples.size() / 3)), of);
    }

    private long last(ToLongFunction<Sample> of) {
        return middle(samples.subList(samples.size() - Math.max(1, samples.size() / 3), samples.size()), of);
    }

    private static long middle(List<Sample> some, ToLongFunction<Sample> of) {
        return Window.percentile(some.stream().map(of::applyAsLong).toList(), 50);
    }
}
