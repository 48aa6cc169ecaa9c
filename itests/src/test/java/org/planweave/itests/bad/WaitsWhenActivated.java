package org.planweave.itests.bad;

/** A component whose constructor waits for what never happens. */
public final class WaitsWhenActivated {

    public WaitsWhenActivated() {
        Held.waits();
    }
}
