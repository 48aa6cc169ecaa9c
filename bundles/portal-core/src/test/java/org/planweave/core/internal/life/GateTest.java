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
import org.planweave.core.internal.life.Gate.Coming;
import org.planweave.core.internal.life.Gate.Entry;

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
            gate.enter("GET /plans/1", Coming.IN_PASSING, LONG);
            in.countDown();
            out.await();
            gate.leave();
            return null;
        });
        in.await();
        Optional<Gate.Holder> holder = gate.shut(Duration.ofMillis(5));
        assertThat(holder).map(Gate.Holder::what).contains("GET /plans/1");
        assertThat(gate.enter("another", Coming.IN_PASSING, Duration.ZERO)).isEqualTo(Entry.IN);
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
            boolean entered = gate.enter("GET /comments", Coming.IN_PASSING, LONG) == Entry.IN;
            in.set(true);
            gate.leave();
            return entered;
        });
        assertThat(gate.enter("impatient", Coming.IN_PASSING, Duration.ofMillis(5))).isEqualTo(Entry.SHUT);
        assertThat(in).isFalse();
        gate.open();
        assertThat(visitor.get()).isTrue();
    }

    @Test
    void whoIsInsideGetsInAgainThoughTheGateIsBeingShut() throws Exception {
        CountDownLatch in = new CountDownLatch(1);
        CountDownLatch shutting = new CountDownLatch(1);
        Future<Boolean> visitor = others.submit(() -> {
            gate.enter("outer", Coming.IN_PASSING, LONG);
            in.countDown();
            shutting.await();
            boolean inner = gate.enter("inner", Coming.IN_PASSING, LONG) == Entry.IN;
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
        gate.enter("POST /admin/modules", Coming.IN_PASSING, LONG);
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
                if (gate.enter("visit", Coming.IN_PASSING, LONG) != Entry.IN) {
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

    @Test
    void onlySoManyRequestsAreInsideAtOnceButWhoPassesThroughGetsIn() throws Exception {
        CountDownLatch in = new CountDownLatch(Gate.REQUESTS);
        CountDownLatch out = new CountDownLatch(1);
        List<Future<?>> hanging = new ArrayList<>();
        for (int i = 0; i < Gate.REQUESTS; i++) {
            hanging.add(others.submit(() -> {
                gate.enter("GET /hangs", Coming.AS_REQUEST, LONG);
                in.countDown();
                out.await();
                gate.leave();
                return null;
            }));
        }
        in.await();
        assertThat(gate.enter("GET /one-more", Coming.AS_REQUEST, Duration.ofMillis(5))).isEqualTo(Entry.FULL);
        assertThat(gate.enter("plan.aside/v1", Coming.IN_PASSING, Duration.ofMillis(5))).isEqualTo(Entry.IN);
        gate.leave();
        out.countDown();
        for (Future<?> one : hanging) {
            one.get();
        }
        assertThat(gate.enter("GET /again", Coming.AS_REQUEST, Duration.ofMillis(5))).isEqualTo(Entry.IN);
    }

    @Test
    void whoIsBrokenOffIsInterruptedAndCountsNoMore() throws Exception {
        CountDownLatch in = new CountDownLatch(1);
        AtomicBoolean go = new AtomicBoolean(true);
        AtomicBoolean interrupted = new AtomicBoolean();
        Future<?> looping = others.submit(() -> {
            gate.enter("GET /loops", Coming.AS_REQUEST, LONG);
            in.countDown();
            while (go.get()) {
                interrupted.compareAndSet(false, Thread.currentThread().isInterrupted());
            }
            gate.leave();
        });
        in.await();
        assertThat(gate.shut(Duration.ofMillis(5), true)).isEmpty();
        assertThat(interrupted).isTrue();
        gate.open();
        go.set(false);
        looping.get();
        assertThat(gate.enter("GET /again", Coming.AS_REQUEST, Duration.ZERO)).isEqualTo(Entry.IN);
        assertThat(gate.shut(Duration.ZERO)).as("leaving late took nobody else's place away").isEmpty();
    }
}
