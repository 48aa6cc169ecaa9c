package org.planweave.core.internal.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final Gate gate = new Gate();
    private final ExecutorService others = Executors.newCachedThreadPool();

    @AfterEach
    void stopOthers() throws InterruptedException {
        others.shutdownNow();
        assertThat(others.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void shuttingNamesWhoIsStillInsideAndOpensAgain() throws Exception {
        CountDownLatch in = new CountDownLatch(1);
        CountDownLatch out = new CountDownLatch(1);
        Future<?> visitor = others.submit(() -> {
            gate.enter("GET /plans/1", LONG);
            in.countDown();
            out.await();
            gate.leave();
            return null;
        });
        in.await();
        Optional<Gate.Holder> holder = gate.shut(Duration.ofMillis(5));
        assertThat(holder).map(Gate.Holder::what).contains("GET /plans/1");
        assertThat(gate.enter("another", Duration.ZERO)).isTrue();
        gate.leave();
        out.countDown();
        visitor.get();
        assertThat(gate.shut(LONG)).isEmpty();
    }

    @Test
    void whoComesToAShutGateWaitsAndThenGetsIn() throws Exception {
        gate.shut(LONG);
        AtomicBoolean in = new AtomicBoolean();
        Future<Boolean> visitor = others.submit(() -> {
            boolean entered = gate.enter("GET /comments", LONG);
            in.set(true);
            gate.leave();
            return entered;
        });
        assertThat(gate.enter("impatient", Duration.ofMillis(5))).isFalse();
        assertThat(in).isFalse();
        gate.open();
        assertThat(visitor.get()).isTrue();
    }

    @Test
    void whoIsInsideGetsInAgainThoughTheGateIsBeingShut() throws Exception {
        CountDownLatch in = new CountDownLatch(1);
        CountDownLatch shutting = new CountDownLatch(1);
        Future<Boolean> visitor = others.submit(() -> {
            gate.enter("outer", LONG);
            in.countDown();
            shutting.await();
            boolean inner = gate.enter("inner", LONG);
            gate.leave();
            gate.leave();
            return inner;
        });
        in.await();
        Future<Optional<Gate.Holder>> shut = others.submit(() -> gate.shut(LONG));
        shutting.countDown();
        assertThat(visitor.get()).isTrue();
        assertThat(shut.get()).isEmpty();
    }

    @Test
    void theThreadThatShutsMayItselfBeInside() {
        gate.enter("POST /admin/modules", LONG);
        assertThat(gate.shut(Duration.ZERO)).isEmpty();
    }

    @Test
    void nobodyIsEverInsideWhileTheGateIsShut() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger lost = new AtomicInteger();
        AtomicBoolean go = new AtomicBoolean(true);
        Callable<Integer> visits = () -> {
            int done = 0;
            while (go.get()) {
                if (!gate.enter("visit", LONG)) {
                    lost.incrementAndGet();
                    continue;
                }
                inside.incrementAndGet();
                Thread.onSpinWait();
                inside.decrementAndGet();
                gate.leave();
                done++;
            }
            return done;
        };
        List<Future<Integer>> visitors = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            visitors.add(others.submit(visits));
        }
        List<Integer> seen = new ArrayList<>();
        for (int swap = 0; swap < 200; swap++) {
            assertThat(gate.shut(LONG)).isEmpty();
            seen.add(inside.get());
            gate.open();
        }
        go.set(false);
        for (Future<Integer> visitor : visitors) {
            assertThat(visitor.get()).isPositive();
        }
        assertThat(seen).containsOnly(0);
        assertThat(lost).hasValue(0);
    }
}
