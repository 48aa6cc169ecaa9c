package org.planweave.itests;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * D3: the disk of the database is full while people read and write. Everybody is told that it is not available, and nothing is answered
 * for that is not kept; once there is room again all goes on without a restart. On Derby, whose disk is the portal's own, and which cannot
 * be read either once a write has failed.
 */
@EnabledIf("org.planweave.itests.Strace#canBe")
class FaultD3IT {

    private static final int TIMES = FaultFigures.times("D3", 1);
    private static final int TOLD = FaultFigures.times("D3.told", 8);

    private Portal portal;

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void everybodyIsToldUntilThereIsRoomAgain() throws Exception {
        portal = Portal.fresh();
        DiskStory.assertNothingIsLost("D3", portal, TIMES, TOLD, n -> FailingDisk.full(portal, portal.data().resolve("db")));
    }
}
