package org.planweave.core.internal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Constants;
import org.planweave.api.host.Gates;
import org.planweave.api.host.ModuleDirectory;
import org.planweave.api.modules.SwitchLoss;
import org.planweave.api.modules.Switches;
import org.planweave.core.internal.people.ThreadUser;
import org.planweave.core.internal.store.ModuleCalls;

class CountedLossesTest {

    private static final long BUNDLE = 7;
    private static final String SENTENCE = "12 answers are out of reach.";

    private final ThreadUser user = new ThreadUser();
    private final AtomicInteger inside = new AtomicInteger();
    private final CountedLosses losses = with(Duration.ofSeconds(20));

    /** A module's count. */
    @FunctionalInterface
    private interface Count {
        List<String> of(String name, String department, @Nullable String cluster);
    }

    private record Counted(String module, Count count) implements SwitchLoss {

        @Override
        public List<String> losses(String name, String department, @Nullable String cluster) {
            return count.of(name, department, cluster);
        }
    }

    @Test
    void tellsWhatTheModuleCountsAndNobodyElseIsAskedFor() {
        add(losses, new Counted("surveys", (name, department, cluster) ->
                List.of(name + " of " + department + " in " + cluster, "through its gate: " + inside.get(), "as the portal: " + user.isPortal())));
        add(losses, new Counted("comments", (name, department, cluster) -> List.of("3 comments.")));
        assertThat(losses.of("surveys", "give", "highways", "streets")).containsExactly(
                "give of highways in streets", "through its gate: 1", "as the portal: true");
        assertThat(inside).as("it has left").hasValue(0);
        assertThat(losses.of("plans", "on", "highways", null)).isEmpty();
    }

    @Test
    void tellsOnlyThoseWhoMayTurnTheSwitch() {
        AtomicBoolean asked = new AtomicBoolean();
        add(losses, new Counted("surveys", (name, department, cluster) -> {
            asked.set(true);
            return List.of(SENTENCE);
        }));
        assertThatThrownBy(() -> losses.of("surveys", "on", "housing", null)).extracting("status").isEqualTo(403);
        assertThat(asked).isFalse();
    }

    @Test
    void oneThatThrowsKeepsNobodyFromSwitchingOff() {
        add(losses, new Counted("surveys", (name, department, cluster) -> {
            throw new IllegalStateException("The table is not there.");
        }));
        add(losses, new Counted("surveys", (name, department, cluster) -> {
            throw new NoClassDefFoundError("org/example/Gone");
        }));
        add(losses, new Counted("surveys", (name, department, cluster) -> Arrays.asList(SENTENCE, null)));
        add(losses, new Counted("surveys", (name, department, cluster) -> List.of(SENTENCE)));
        assertThat(losses.of("surveys", "on", "highways", null)).containsExactly(SENTENCE);
    }

    @Test
    void oneThatHangsIsLeftToItselfAndAskedAgainWhenItHasEnded() throws InterruptedException {
        CountedLosses hasty = with(Duration.ofMillis(50));
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        Thread[] hanging = new Thread[1];
        add(hasty, new Counted("surveys", (name, department, cluster) -> {
            hanging[0] = Thread.currentThread();
            asked.incrementAndGet();
            untilLetGo(go);
            return List.of(SENTENCE);
        }));
        assertThat(hasty.of("surveys", "on", "highways", null)).isEmpty();
        assertThat(hasty.of("surveys", "on", "highways", null)).isEmpty();
        assertThat(asked).as("not asked again while it hangs").hasValue(1);

        go.countDown();
        hanging[0].join();
        assertThat(inside).as("it has left its gate").hasValue(0);
        assertThat(hasty.of("surveys", "on", "highways", null)).containsExactly(SENTENCE);
    }

    /** As a module does that takes an interruption for nothing. */
    private static void untilLetGo(CountDownLatch go) {
        while (go.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    private static void add(CountedLosses losses, SwitchLoss loss) {
        losses.add(loss, Map.of(Constants.SERVICE_BUNDLEID, BUNDLE));
    }

    private CountedLosses with(Duration patience) {
        return new CountedLosses(new OwnDepartment(), new ModuleCalls(new Door(), new Surveys(), user), patience);
    }

    /** Whoever asks leads Highways. */
    private record OwnDepartment() implements Switches {

        @Override
        public boolean on(String module, String department) {
            return true;
        }

        @Override
        public boolean on(String module, String name, String department, @Nullable String cluster) {
            return true;
        }

        @Override
        public Set<String> departmentsWith(String module, String name) {
            return Set.of();
        }

        @Override
        public boolean mayTurn(String department) {
            return department.equals("highways");
        }

        @Override
        public void turn(String module, String name, String department, @Nullable String cluster, boolean on, String reason) {
            throw new UnsupportedOperationException();
        }
    }

    /** Counts who is inside. */
    private final class Door implements Gates {

        @Override
        public Visit enter(String module, String what) {
            inside.incrementAndGet();
            return inside::decrementAndGet;
        }

        @Override
        public Visit during() {
            return () -> {};
        }
    }

    private record Surveys() implements ModuleDirectory {

        @Override
        public List<Entry> entries() {
            return List.of();
        }

        @Override
        public Optional<Entry> entry(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<Entry> owner(String path) {
            return Optional.empty();
        }

        @Override
        public Optional<String> moduleOf(long bundleId) {
            return bundleId == BUNDLE ? Optional.of("surveys") : Optional.empty();
        }
    }
}
