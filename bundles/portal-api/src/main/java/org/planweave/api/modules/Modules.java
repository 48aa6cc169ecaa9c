package org.planweave.api.modules;

import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The one way in and out for modules. Every call but the first asks whether the current user may deploy, and is audited.
 * One change runs at a time; another one started meanwhile is refused with 409.
 */
@ProviderType
public interface Modules {

    /** All modules that the portal is meant to have, by title. */
    List<ModuleState> all();

    /** Judges a jar without changing anything. */
    ModuleCheck check(Path jar);

    /** {@link #deploy(Path, boolean, boolean)} that waits for whoever is inside. */
    default ModuleState deploy(Path jar, boolean allowDowngrade) {
        return deploy(jar, allowDowngrade, false);
    }

    /**
     * Installs or updates a module. On any failure the old version is back when this throws.
     *
     * @param allowDowngrade whether a lower version than the running one is meant
     * @param breakOff whether to break off what is still running inside the module after ten seconds, instead of refusing
     * @throws org.planweave.api.Problem 422 with the refusals if the check refuses it, 409 if another change runs or somebody holds
     *     the module longer than ten seconds, 502 if it failed and was rolled back
     */
    ModuleState deploy(Path jar, boolean allowDowngrade, boolean breakOff);

    /** {@link #remove(String, boolean)} that waits for whoever is inside. */
    default void remove(String id) {
        remove(id, false);
    }

    /** Takes a module away. Its data stays. A module that is always on cannot be removed (409). */
    void remove(String id, boolean breakOff);

    /** {@link #rollBack(String, boolean)} that waits for whoever is inside. */
    default ModuleState rollBack(String id) {
        return rollBack(id, false);
    }

    /** Goes back to the version that ran before (404 if there is none). */
    ModuleState rollBack(String id, boolean breakOff);

    /** The newest changes of modules, newest first, those that failed and those under way among them. */
    List<ModuleChange> changes(int limit);
}
