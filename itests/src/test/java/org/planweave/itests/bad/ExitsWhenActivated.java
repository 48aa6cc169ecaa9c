package org.planweave.itests.bad;

/** A component whose constructor would end the portal. */
public final class ExitsWhenActivated {

    public ExitsWhenActivated() {
        System.exit(3);
    }
}
