package org.planweave.cli.internal;

/** A "no", or a failure that the person at the keyboard can do something about: one plain sentence, exit status 1. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String sentence) {
        super(sentence);
    }

    Refused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
