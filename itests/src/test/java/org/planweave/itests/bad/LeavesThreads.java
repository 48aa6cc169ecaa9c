package org.planweave.itests.bad;

/** A component that starts threads and never ends them. */
public final class LeavesThreads {

    /** How many. */
    public static final int THREADS = 5;

    public LeavesThreads() {
        for (int i = 0; i < THREADS; i++) {
            Thread thread = new Thread(Held::waits, "left-behind-" + i);
            thread.setDaemon(true);
            thread.start();
        }
    }
}
