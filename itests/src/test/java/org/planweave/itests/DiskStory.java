package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** People read and write while the disk of their database fails again and again, each time until it works again. On Derby. */
final class DiskStory {

    private static final int READERS = 2;

    private DiskStory() {}

    /**
     * Each time everybody is told, then all goes on without a restart; what was answered for is there once, also after a kill and a start,
     * which reads what the disk has.
     *
     * @param told the disk fails until so many writes have been refused
     * @param fault the disk's n-th failure, from 1 on
     */
    static void assertNothingIsLost(String row, Portal portal, int times, int told, IntFunction<FailingDisk> fault) throws InterruptedException {
        BusyPeople people = new BusyPeople(portal, READERS);
        people.answeredAsEver();
        List<Long> healed = new ArrayList<>();
        for (int n = 1; n <= times; n++) {
            try (FailingDisk fails = fault.apply(n)) {
                people.toldOfWrites(told);
            }
            healed.add(people.answeredAsEver());
        }
        people.end();
        FaultFigures.of(row).with("times", times).with("read", people.read()).with("readersTold", people.readersTold())
                .with("acknowledged", people.acknowledged()).with("writersTold", people.writersTold())
                .with("slowestAnsweredAsEverMs", healed.stream().mapToLong(Long::longValue).max().orElse(0)).write();
        assertThat(people.broken()).isEmpty();
        people.assertEachThereOnce(times * told);
        portal.kill();
        portal.start();
        people.assertEachThereOnce(times * told);
    }
}
