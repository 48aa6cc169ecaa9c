package org.planweave.core.internal.store;

import org.jspecify.annotations.Nullable;

/**
 * A place where a test lets the process die, or a step fail, to see what is left. Places are named, such as {@code module.stopped}.
 * The system property {@code planweave.failpoint}, set when the process starts, chooses one: {@code halt:NAME} ends the process there
 * as a power cut would, {@code fail:NAME} throws. Without it nothing happens.
 */
public final class Failpoint {

    private static final @Nullable String CHOSEN = System.getProperty("planweave.failpoint");

    private Failpoint() {}

    /** The work has come to this place. */
    public static void reach(String name) {
        if (CHOSEN != null) {
            reach(name, CHOSEN);
        }
    }

    private static void reach(String name, String chosen) {
        if (chosen.equals("halt:" + name)) {
            Runtime.getRuntime().halt(137);
        }
        if (chosen.equals("fail:" + name)) {
            throw new IllegalStateException("It was asked to fail at " + name + ".");
        }
    }
}
