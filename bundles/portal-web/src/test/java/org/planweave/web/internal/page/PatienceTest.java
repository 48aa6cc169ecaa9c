package org.planweave.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final AtomicLong now = new AtomicLong();
    private final Patience patience = new Patience(100, now::get);

    private String takes(long millis) {
        return patience.with("part", () -> {
            now.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
            return "done";
        });
    }

    @Test
    void aPartThatWasSlowThreeTimesIsLeftOutForTenSeconds() {
        takes(200);
        takes(200);
        takes(200);
        assertThatThrownBy(() -> takes(1)).isInstanceOf(Patience.TooSlow.class);
        now.addAndGet(TimeUnit.SECONDS.toNanos(11));
        assertThat(takes(1)).isEqualTo("done");
        assertThat(takes(200)).isEqualTo("done");
    }

    @Test
    void aQuickAnswerForgivesSlowOnes() {
        takes(200);
        takes(200);
        takes(1);
        takes(200);
        assertThat(takes(200)).isEqualTo("done");
    }

    @Test
    void aPartThatNeverEndsCostsTwoPagesAndComesBackWhenItEnds() throws Exception {
        CountDownLatch in = new CountDownLatch(2);
        CountDownLatch out = new CountDownLatch(1);
        ExecutorService pages = Executors.newFixedThreadPool(2);
        List<Future<String>> hanging = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            hanging.add(pages.submit(() -> patience.with("part", () -> {
                in.countDown();
                try {
                    out.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return "done";
            })));
        }
        in.await();
        assertThat(takes(1)).as("they are within their time").isEqualTo("done");
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(200));
        assertThatThrownBy(() -> takes(1)).isInstanceOf(Patience.TooSlow.class);
        out.countDown();
        for (Future<String> one : hanging) {
            assertThat(one.get()).isEqualTo("done");
        }
        assertThat(takes(1)).isEqualTo("done");
        pages.shutdown();
    }
}
