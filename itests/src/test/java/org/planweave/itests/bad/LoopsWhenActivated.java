package org.planweave.itests.bad;

/** A component whose constructor counts in circles. */
public final class LoopsWhenActivated {

    public LoopsWhenActivated() {
        Held.loops();
    }
}
