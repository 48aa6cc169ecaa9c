package org.planweave.core.internal.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class WatchdogTest {

    private static final Duration SHORT = Duration.ofMillis(50);

    @Test
    void whatEndsInTimeIsTold() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Watchdog.within(Duration.ofSeconds(20), "notes", "It did not start", () -> done.set(true));
        assertThat(done).isTrue();
        assertThatThrownBy(() -> Watchdog.within(Duration.ofSeconds(20), "notes", "It did not start", () -> {
            throw new IOException("The folder of forms is not there.");
        })).isInstanceOf(IOException.class).hasMessage("The folder of forms is not there.");
    }

    @Test
    void whatWaitsLongIsInterrupted() {
        assertThatThrownBy(() -> Watchdog.within(SHORT, "notes", "It did not start", () -> new CountDownLatch(1).await(30, TimeUnit.SECONDS)))
                .isExactlyInstanceOf(ModuleFailed.class).hasMessageContaining("It did not start within");
    }

    @Test
    void whatDoesNotLetItselfBeInterruptedIsGivenUp() throws InterruptedException {
        AtomicBoolean go = new AtomicBoolean(true);
        Thread[] thread = new Thread[1];
        assertThatThrownBy(() -> Watchdog.within(SHORT, "notes", "It did not start", () -> {
            while (go.get()) {
                Thread.onSpinWait();
            }
        })).isInstanceOfSatisfying(ModuleStuck.class, stuck -> thread[0] = stuck.thread());
        go.set(false);
        thread[0].join();
    }
}
