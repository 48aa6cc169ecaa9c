package org.planweave.core.internal.life.journal;

import java.util.Locale;

/** How far a change of a module has come, in the order in which it goes. Each is reached when what it says is done. */
public enum Step {

    /** Written down; nothing has been touched. */
    BEGUN,
    /** The migrations that only add are carried out; the version that runs works on with them. */
    MIGRATED,
    /** Nobody is inside, whoever comes waits. */
    HELD,
    /** The version that ran is stopped. */
    STOPPED,
    /** The new jar is in its place. */
    REPLACED,
    /** The new version runs and is well. */
    STARTED,
    /** The database says that it is the one to run. From here on a restart brings up the new state, before it the old one. */
    RECORDED,
    /** It went wrong, and the version before is being brought back. */
    UNDOING,
    /** The version before runs again. */
    UNDONE;

    /** As it stands in a place's name: {@code module.held}. */
    String place() {
        return "module." + name().toLowerCase(Locale.ROOT);
    }
}
