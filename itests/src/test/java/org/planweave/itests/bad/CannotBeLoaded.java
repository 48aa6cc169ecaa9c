package org.planweave.itests.bad;

/** A component whose class cannot be initialised. */
public final class CannotBeLoaded {

    static final int FORMS = Integer.parseInt("no number");
}
