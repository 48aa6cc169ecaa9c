package org.planweave.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ChangeProgressTest {

    private final StringWriter said = new StringWriter();

    @Test
    void tellsEachStepOnceAndHandsOnTheAnswer() {
        String answer = during(List.of(step("begun", ""), step("migrated", ""), step("migrated", ""), step("held", "")));

        assertThat(answer).isEqualTo("answer");
        assertThat(said.toString().lines()).containsExactly("  … its tables are brought up to date, and whoever is inside finishes",
                "  … whoever is inside finishes, whoever comes waits", "  … the version that ran is stopped");
    }

    @Test
    void tellsNothingOfAChangeThatIsOverNorWhenNobodyAnswers() {
        during(List.of("{\"items\":[]}", step("recorded", ", \"ended\": \"2027-01-14T12:00:00Z\""), "not JSON", "{}"));

        assertThat(said.toString()).isEmpty();
    }

    @Test
    void aRefusalIsHandedOn() {
        ChangeProgress progress = new ChangeProgress(() -> "{\"items\":[]}", new PrintWriter(said), 1);

        assertThatThrownBy(() -> progress.during(() -> {
            throw new Refused("Signed by nobody.");
        })).isInstanceOf(Refused.class).hasMessage("Signed by nobody.");
    }

    /** The work lasts until all of it has been read, and once more. */
    private String during(List<String> journal) {
        CountDownLatch read = new CountDownLatch(journal.size() + 1);
        Iterator<String> lines = journal.iterator();
        ChangeProgress progress = new ChangeProgress(() -> {
            read.countDown();
            return lines.hasNext() ? lines.next() : "{\"items\":[]}";
        }, new PrintWriter(said), 1);
        return progress.during(() -> {
            assertThat(waited(read)).isTrue();
            return "answer";
        });
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String step(String step, String more) {
        return "{\"items\":[{\"id\":\"c1\",\"step\":\"" + step + "\"" + more + "}]}";
    }
}
