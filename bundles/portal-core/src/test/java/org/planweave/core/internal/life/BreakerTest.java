package org.planweave.core.internal.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private final AtomicLong now = new AtomicLong();
    private final Breaker breaker = new Breaker(now::get);

    @Test
    void itOpensAfterTenFailuresRunningAndNotBefore() {
        fail(Breaker.FAILURES - 1);
        assertThat(breaker.lets()).isTrue();
        breaker.worked();
        fail(Breaker.FAILURES - 1);
        assertThat(breaker.lets()).as("what worked in between counts").isTrue();
        fail(1);
        assertThat(breaker.lets()).isFalse();
        assertThat(breaker.rests()).isTrue();
    }

    @Test
    void afterARestOneIsLetInToTry() {
        fail(Breaker.FAILURES);
        now.addAndGet(Breaker.REST.toNanos());
        assertThat(breaker.lets()).isTrue();
        assertThat(breaker.lets()).as("a second one while the first tries").isFalse();
        fail(1);
        assertThat(breaker.lets()).isFalse();
        now.addAndGet(Breaker.REST.toNanos());
        assertThat(breaker.lets()).isTrue();
        breaker.worked();
        assertThat(breaker.lets()).isTrue();
        assertThat(breaker.rests()).isFalse();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed();
        }
    }
}
