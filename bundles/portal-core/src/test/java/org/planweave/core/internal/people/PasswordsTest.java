package org.planweave.core.internal.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.planweave.core.internal.people.Passwords.Cost;

class PasswordsTest {

    private final Passwords cheap = new Passwords(new Cost(64, 1, 1));

    @Test
    void knowsThePasswordAgain() {
        String hash = cheap.hash("tabok-milun-sodar");

        assertThat(cheap.matches("tabok-milun-sodar", hash)).isTrue();
        assertThat(cheap.matches("tabok-milun-sodas", hash)).isFalse();
        assertThat(cheap.hash("tabok-milun-sodar")).isNotEqualTo(hash);
    }

    @Test
    void isNeverRightWithoutAHash() {
        assertThat(cheap.matches("tabok-milun-sodar", null)).isFalse();
        assertThat(cheap.matches("", null)).isFalse();
    }

    /** The work is the same whether there is such an account or not: both keep a core busy for as long. */
    @Test
    void takesAsLongWithoutAHash() {
        Passwords usual = new Passwords(Cost.USUAL);
        String hash = usual.hash("tabok-milun-sodar");
        long known = Long.MAX_VALUE;
        long unknown = Long.MAX_VALUE;
        for (int i = 0; i < 12; i++) {
            known = Math.min(known, processorTime(() -> usual.matches("not that one", hash)));
            unknown = Math.min(unknown, processorTime(() -> usual.matches("not that one", null)));
        }

        assertThat((double) unknown / known).isBetween(0.5, 2.0);
    }

    /**
     * Of the processor, for others may use the machine. Both are done in turn and the quickest counts, for the first ones are not
     * compiled yet, and nobody knows when they will be.
     */
    private static long processorTime(Runnable work) {
        long from = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - from;
    }

    @Test
    void asksForANewHashWhenTheCostHasChanged() {
        String old = cheap.hash("tabok-milun-sodar");
        Passwords usual = new Passwords(Cost.USUAL);

        assertThat(usual.outdated(old)).isTrue();
        assertThat(usual.matches("tabok-milun-sodar", old)).isTrue();
        assertThat(usual.hash("x")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(usual.outdated(usual.hash("x"))).isFalse();
    }
}
