package org.planweave.core.internal.life.journal;

import org.jspecify.annotations.Nullable;

/** One change of a module under way. Steps are written down as they are reached; only its end says how it went. */
public interface Change {

    /** Its id in the journal. */
    String id();

    void reached(Step step);

    /** It is over. */
    void ended(Outcome outcome, @Nullable String detail);

    /** How a change ended. */
    enum Outcome {
        /** The new state stands. */
        DONE,
        /** It failed, and all is as it was. */
        BROUGHT_BACK,
        /** It failed, and the version before could not be brought back. */
        BROKEN,
        /** The portal stopped in the middle; the new state stands. */
        INTERRUPTED_NEW,
        /** The portal stopped in the middle; all is as it was. */
        INTERRUPTED_OLD
    }
}
