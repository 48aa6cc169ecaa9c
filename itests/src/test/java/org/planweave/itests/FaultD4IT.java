package org.planweave.itests;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * D4: the disk of the database breaks at the n-th write or sync and works again later. No write is answered for that is lost; also not
 * by the start after a kill, which reads what the disk has. On Derby, whose disk is the portal's own.
 */
@EnabledIf("org.planweave.itests.Strace#canBe")
class FaultD4IT {

    private static final int LAST = FaultFigures.times("D4", 2);
    private static final int TOLD = 4;

    private Portal portal;

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void nothingThatWasAnsweredForIsLost() throws Exception {
        portal = Portal.fresh();
        DiskStory.assertNothingIsLost("D4", portal, LAST, TOLD, n -> FailingDisk.broken(portal, portal.data().resolve("db"), n));
    }
}
