package org.planweave.exchange.internal.reading.word;

import org.jspecify.annotations.Nullable;

/** A paragraph being gathered. */
final class Paragraph {
    final StringBuilder text = new StringBuilder();
    @Nullable String style;
    int numId = -1;
    int level = -1;
    int outline = -1;
    boolean markDeleted;
    boolean plainText;
    boolean boldText;
    boolean runBold;
    boolean runHidden;

    void beginRun() {
        runBold = false;
        runHidden = false;
    }

    void append(String more) {
        if (runHidden || text.length() > 200_000) {
            return;
        }
        if (!more.isBlank()) {
            boldText |= runBold;
            plainText |= !runBold;
        }
        text.append(more);
    }

    /** Whether all of it is bold, as headings without a style are. */
    boolean isBold() {
        return boldText && !plainText;
    }
}
