package org.planweave.core.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planweave.api.Problem;
import org.planweave.core.internal.people.PortalRows;

/** Two changes that wait for each other's rows: the database lets one go first, and the other hears it in a sentence. */
class GaveWayTest {

    @ParameterizedTest
    @MethodSource("org.planweave.core.internal.people.PortalRows#onEachDatabase")
    void oneOfTwoThatWaitForEachOtherIsKeptAndTheOtherIsTold(PortalRows portal) throws Exception {
        portal.transactions.join(() -> {
            portal.settings.put("left", "0");
            portal.settings.put("right", "0");
            return "";
        });
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<String>> both = threads.invokeAll(List.of(
                change(portal, bothHoldOne, "left", "right", "1"), change(portal, bothHoldOne, "right", "left", "2")));
        threads.shutdown();

        List<Problem> told = both.stream().flatMap(one -> problem(one).stream()).toList();
        assertThat(told).hasSize(1).first().satisfies(one -> {
            assertThat(one.type()).isEqualTo(JoinedTransactions.GAVE_WAY);
            assertThat(one.status()).isEqualTo(503);
            assertThat(one.detail()).contains("Nothing of yours was saved").doesNotContain("SQL");
        });
        assertThat(portal.settings.get("left")).isEqualTo(portal.settings.get("right")).isNotEqualTo(Optional.of("0"));
    }

    private static Callable<String> change(PortalRows portal, CyclicBarrier bothHoldOne, String first, String then, String value) {
        return () -> portal.transactions.join(() -> {
            portal.settings.put(first, value);
            await(bothHoldOne);
            portal.settings.put(then, value);
            return value;
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Problem> problem(Future<String> change) {
        try {
            change.get();
            return Optional.empty();
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(Problem.class);
            return Optional.of((Problem) e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
