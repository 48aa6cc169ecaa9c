package org.planweave.synergies.internal.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planweave.api.synergies.ComparedLine;
import org.planweave.api.synergies.FoundTogether;
import org.planweave.api.synergies.FoundTogether.Reason;
import org.planweave.api.synergies.FoundTogether.Words;

class PluggedTest {

    private static final ComparedLine A = line("a", "d1");
    private static final ComparedLine B = line("b", "d2");
    private static final ComparedLine SAME = line("c", "d1");
    private static final List<ComparedLine> LINES = List.of(A, B, SAME);

    private static ComparedLine line(String id, String department) {
        return new ComparedLine(id, department, "p", "action", "We dig here.", Map.of(), Set.of());
    }

    private static Plugged.Answer answer(FoundTogether... said) {
        return new Plugged().ask(new Dug("dig", "1") {
            @Override
            public List<FoundTogether> find(List<ComparedLine> lines) {
                return List.of(said);
            }
        }, LINES);
    }

    private static FoundTogether found(String a, String b, Reason... reasons) {
        return new FoundTogether(a, b, null, 0.8, List.of(reasons));
    }

    private static Reason at(int start, int end) {
        return new Reason("words", new Words(start, end), new Words(3, 6), null, 1);
    }

    @Test
    void believesWhatHolds() {
        assertThat(new Plugged().ask(new Dug("dig", "1"), LINES).found()).hasSize(2);
        assertThat(answer(found("a", "b", at(0, 2), at(3, 6))).rejected()).isEmpty();
    }

    @Test
    void leavesOutWhatDoesNotHoldAndSaysWhy() {
        assertThat(answer(found("a", "b", at(0, 2), at(10, 99))).rejected()).singleElement().asString().contains("not in the text");
        assertThat(answer(found("a", "b", at(0, 2), at(-1, 2))).rejected()).hasSize(1);
        assertThat(answer(found("a", "b", at(0, 2))).rejected()).singleElement().asString().contains("fewer than two");
        assertThat(answer(found("a", "gone", at(0, 2), at(3, 6))).rejected()).singleElement().asString().contains("not given");
        assertThat(answer(found("a", "c", at(0, 2), at(3, 6))).rejected()).singleElement().asString().contains("one department");
        assertThat(answer(new FoundTogether("a", "b", null, Double.NaN, List.of(at(0, 2), at(3, 6)))).rejected()).hasSize(1);
        assertThat(answer(found("a", "b", at(0, 2), at(3, 6)), found("b", "a", at(0, 2), at(3, 6))).rejected()).singleElement().asString()
                .contains("twice");
        assertThat(answer(found("a", "b", new Reason("vibes", null, null, "so", 1), at(3, 6))).rejected()).hasSize(1);
        assertThat(answer(found("a", "b", new Reason("place", null, null, null, 1), at(3, 6))).rejected()).hasSize(1);
        assertThat(answer(found("a", "b", new Reason("place", null, null, "x", Double.POSITIVE_INFINITY), at(3, 6))).rejected()).hasSize(1);
    }

    @Test
    void oneThatThrowsOrGivesNothingIsNamedAndHarmsNobody() {
        Dug broken = new Dug("dig", "1") {
            @Override
            public List<FoundTogether> find(List<ComparedLine> lines) {
                throw new StackOverflowError("deep");
            }
        };
        assertThat(new Plugged().ask(broken, LINES).rejected()).singleElement().asString().contains("failed");
    }

    @Test
    void oneThatHangsIsInterruptedAndNotAskedAgain() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        Dug hanging = new Dug("dig", "1") {
            @Override
            public List<FoundTogether> find(List<ComparedLine> lines) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    interrupted.countDown();
                }
                return List.of();
            }
        };
        Plugged plugged = new Plugged(50);
        plugged.add(hanging);
        assertThat(plugged.ask(hanging, LINES).rejected()).singleElement().asString().contains("in time");
        interrupted.await();
        assertThat(plugged.ask(hanging, LINES).rejected()).singleElement().asString().contains("before");
        plugged.remove(hanging);
        plugged.add(hanging);
        assertThat(plugged.ask(hanging, LINES).rejected()).as("a new one of the same may try").singleElement().asString().contains("in time");
    }

    @Test
    void oneThatDoesNotSayWhoItIsIsNotListed() {
        Plugged plugged = new Plugged();
        plugged.add(new Dug("dig", "1"));
        plugged.add(new Dug("dig", "2"));
        Stream.of("", "no-dot", "UPPER.case", "a.b/c").map(id -> new Dug("dig", "1") {
            @Override
            public String id() {
                return id;
            }
        }).forEach(plugged::add);
        plugged.add(new Dug("dig", "1") {
            @Override
            public String title() {
                throw new IllegalStateException("no title");
            }

            @Override
            public String id() {
                return "other.one";
            }
        });
        assertThat(plugged.all()).singleElement().satisfies(one -> assertThat(one.version()).isEqualTo("1"));
    }
}
