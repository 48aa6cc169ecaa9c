package org.planweave.cli.internal.move;

/** A move that cannot be done, or not now: one plain sentence or two for the person at the keyboard. */
public final class MoveFailed extends Exception {

    private static final long serialVersionUID = 1L;

    MoveFailed(String sentence) {
        super(sentence);
    }

    MoveFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
