package org.planweave.cli.internal;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Keeps a server that runs in the foreground and this command alive and dead together. */
final class Foreground {

    private static final AtomicReference<Process> OURS = new AtomicReference<>();
    private static final int LONGEST_STOP_S = 60;

    private Foreground() {}

    /** From now on the end of this command, by Ctrl-C or otherwise, is the end of the server. */
    static void stopWithUs(Process server, boolean foreground) {
        OURS.set(server);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endHook(foreground), "planweave-stop"));
    }

    /** With {@code --detach} the server stays once it is ready. */
    static void leave(Process server, boolean detach) {
        if (detach) {
            OURS.compareAndSet(server, null);
        }
    }

    /** Waits for the server's end; its own stop, by {@code planweave stop}, is a clean one. */
    static int attend(Process server, PrintWriter out) throws InterruptedException {
        int status = server.waitFor();
        if (!OURS.compareAndSet(server, null)) {
            // This command is being ended, so the hook has the last word.
            return 0;
        }
        if (status != 0) {
            throw new Refused("The portal ended unexpectedly with status " + status + "; the reason should be at the end of its log.");
        }
        out.println("Stopped.");
        return 0;
    }

    private static void endHook(boolean foreground) {
        Process server = OURS.getAndSet(null);
        if (server == null) {
            return;
        }
        boolean alive = server.isAlive();
        server.destroy();
        if (ended(server) && alive && foreground) {
            System.out.println("Stopped.");
            System.out.flush();
            // Being told to stop and having stopped is success, not the 130 or 143 that the signal would give.
            Runtime.getRuntime().halt(0);
        }
    }

    private static boolean ended(Process server) {
        try {
            return server.waitFor(LONGEST_STOP_S, TimeUnit.SECONDS) || server.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
