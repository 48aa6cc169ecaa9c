package org.planweave.core.internal.life;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleException;
import org.planweave.core.internal.store.migrations.MigrationFailed;

/**
 * How a module that was refused or failed stands in the log: in one line, as people were told; and once, for its author, what its own
 * code threw. What the portal and the framework did meanwhile helps nobody.
 */
final class Trouble {

    private Trouble() {}

    /** The sentence that people were told, where there is one; in one line, whatever a jar says of itself. */
    static String inWords(Exception told) {
        String words = told instanceof ModuleFailed || told instanceof ModuleRefused ? String.valueOf(told.getMessage()) : told.toString();
        return words.replaceAll("\\p{Cntrl}+", " ");
    }

    /** What began it; null where the sentence says all there is to say, as it does of a script or an import. */
    static @Nullable Throwable origin(Exception told) {
        Throwable at = told.getCause();
        while (at != null && !(at instanceof MigrationFailed) && at.getCause() != null) {
            at = at.getCause();
        }
        return at instanceof MigrationFailed || at instanceof BundleException ? null : at;
    }
}
