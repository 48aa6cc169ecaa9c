package org.planweave.api.modules;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Files that modules bring for each other without knowing each other, such as {@code cluster/cluster.json}: whoever understands a file
 * reads it from all modules that run. Read anew after {@link ModuleDeployed}.
 */
@ProviderType
public interface ModuleFiles {

    /**
     * A file of a module that runs.
     *
     * @param module the id of the module that brings it
     * @param version the module's version
     * @param content the bytes, at most 4 MB
     */
    record ModuleFile(String module, String version, byte[] content) {}

    /** The file of this path in every module that runs and has it, by module id. */
    List<ModuleFile> all(String path);
}
