package org.planweave.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}
