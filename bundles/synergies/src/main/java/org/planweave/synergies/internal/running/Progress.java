package org.planweave.synergies.internal.running;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/** How far a run has come, and whether somebody wants it to end. Counts lines as they are read; the comparing after it has no count. */
final class Progress {

    private final AtomicInteger read = new AtomicInteger();
    private volatile int lines;
    private volatile boolean running;
    private volatile boolean unwanted;

    /** @param ofLines how many are to be read */
    void begin(int ofLines) {
        read.set(0);
        lines = ofLines;
        unwanted = false;
        running = true;
    }

    /** One more line was read. */
    void lineRead() {
        goOn();
        read.incrementAndGet();
    }

    /** @throws CancellationException if somebody wants the run to end */
    void goOn() {
        if (unwanted) {
            throw new CancellationException("The run was cancelled.");
        }
    }

    boolean isUnwanted() {
        return unwanted;
    }

    void end() {
        running = false;
    }

    /** Ends the run that goes on, if one does, before it changes anything. */
    boolean cancel() {
        unwanted = running;
        return running;
    }

    Optional<FindSynergies.Going> now() {
        return running ? Optional.of(new FindSynergies.Going(Math.min(read.get(), lines), lines)) : Optional.empty();
    }
}
