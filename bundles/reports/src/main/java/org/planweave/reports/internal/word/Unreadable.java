package org.planweave.reports.internal.word;

import org.planweave.api.Messages;

/** A file cannot be taken as a Word file; the message is a sentence for the person who brought it. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.of(Unreadable.class);

    Unreadable(String key) {
        super(MESSAGES.text(key));
    }
}
