package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * D4: the disk of the database breaks at the n-th write or sync and works again later. No write is answered for that is lost; also not
 * by the start after a kill, which reads what the disk has. On Derby, whose disk is the portal's own.
 */
@EnabledIf("org.planweave.itests.FailingDisk#canBe")
class FaultD4IT {

    private static final int LAST = FaultFigures.times("D4", 2);
    private static final int TOLD = 4;
    private static final int WRITERS = 2;

    private Portal portal;

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void nothingThatWasAnsweredForIsLost() throws Exception {
        portal = Portal.fresh();
        BusyPeople people = new BusyPeople(portal, WRITERS);
        people.answeredAsEver();
        List<Long> healed = new ArrayList<>();
        for (int n = 1; n <= LAST; n++) {
            try (FailingDisk broken = FailingDisk.broken(portal, portal.data().resolve("db"), n)) {
                people.toldOfWrites(TOLD);
            }
            healed.add(people.answeredAsEver());
        }
        people.end();
        FaultFigures.of("D4").with("breaks", LAST).with("read", people.read()).with("readersTold", people.readersTold())
                .with("acknowledged", people.acknowledged()).with("writersTold", people.writersTold())
                .with("slowestAnsweredAsEverMs", healed.stream().mapToLong(Long::longValue).max().orElse(0)).write();
        assertThat(people.broken()).isEmpty();
        people.assertEachThereOnce(LAST * TOLD);
        portal.kill();
        portal.start();
        people.assertEachThereOnce(LAST * TOLD);
    }
}
