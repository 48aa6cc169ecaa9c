package org.planweave.itests.bad;

/** A component whose constructor ends in a deadlock. */
public final class DeadlocksWhenActivated {

    public DeadlocksWhenActivated() {
        Held.deadlocks();
    }
}
