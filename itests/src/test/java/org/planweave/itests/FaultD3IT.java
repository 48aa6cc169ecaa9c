package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * D3: the disk of the database is full while people read and write. Everybody is told that it is not available, and nothing is answered
 * for that is not kept; once there is room again all goes on without a restart. On Derby, whose disk is the portal's own, and which cannot
 * be read either once a write has failed.
 */
@EnabledIf("org.planweave.itests.FailingDisk#canBe")
class FaultD3IT {

    private static final int TIMES = FaultFigures.times("D3", 1);
    private static final int TOLD = FaultFigures.times("D3.told", 8);
    private static final int READERS = 2;

    private Portal portal;

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void everybodyIsToldUntilThereIsRoomAgain() throws Exception {
        portal = Portal.fresh();
        BusyPeople people = new BusyPeople(portal, READERS);
        people.answeredAsEver();
        List<Long> healed = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            try (FailingDisk full = FailingDisk.full(portal, portal.data().resolve("db"))) {
                people.toldOfWrites(TOLD);
            }
            healed.add(people.answeredAsEver());
        }
        people.end();
        FaultFigures.of("D3").with("times", TIMES).with("read", people.read()).with("readersTold", people.readersTold())
                .with("acknowledged", people.acknowledged()).with("writersTold", people.writersTold())
                .with("answeredAsEverAfterMs", healed).write();
        assertThat(people.broken()).isEmpty();
        people.assertEachThereOnce(TIMES * TOLD);
        portal.kill();
        portal.start();
        people.assertEachThereOnce(TIMES * TOLD);
    }
}
