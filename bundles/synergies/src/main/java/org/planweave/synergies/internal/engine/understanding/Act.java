package org.planweave.synergies.internal.engine.understanding;

/** What kind of thing a line does, as far as its verbs show. */
public enum Act {
    /** Gets a thing or a service from outside, or sets up a scheme of its own. */
    ACQUIRE,
    /** Works on a building, a road or land. */
    BUILD,
    /** Ends, cuts or takes away. */
    CUT,
    /** Starts, widens or gives. */
    PROVIDE,
    /** Makes people do, or stops them doing. */
    ENFORCE,
    /** Brings people to a place for a time. */
    GATHER,
    /** Asks people what they think. */
    CONSULT,
    /** Says that one thing waits for another. */
    DEPEND
}
