package org.planweave.itests.bad;

/** A component whose constructor throws. */
public final class ThrowsWhenActivated {

    public ThrowsWhenActivated() {
        throw new IllegalStateException("The folder of forms is not there");
    }
}
