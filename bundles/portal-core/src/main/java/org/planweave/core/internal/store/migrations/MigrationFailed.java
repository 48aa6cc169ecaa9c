package org.planweave.core.internal.store.migrations;

import org.jspecify.annotations.Nullable;

/**
 * A module's schema could not be brought up to date; the script that failed left nothing. The message is one
 * sentence for people.
 */
public final class MigrationFailed extends Exception {

    private static final long serialVersionUID = 1L;

    public MigrationFailed(String sentence) {
        super(sentence);
    }

    MigrationFailed(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
