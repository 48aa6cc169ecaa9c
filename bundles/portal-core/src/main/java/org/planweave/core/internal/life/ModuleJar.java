package org.planweave.core.internal.life;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;
import org.planweave.core.internal.store.migrations.Migrations;

/**
 * A jar whose structure could be read; nothing of it has run.
 *
 * @param digest SHA-256 of the file, in hex
 * @param signature whose key signed every file of it, or why that does not count
 * @param scripts its migrations, by name
 * @param size of the file, in bytes
 * @param slots the places on others' pages that its components fill
 * @param faults what a module may not be or bring, in plain sentences: one that has any is never run
 * @param entityFaults what is wrong with its lists of entities, in plain sentences: what comes anew may have none
 */
record ModuleJar(
        Path file,
        String digest,
        JarSignature signature,
        ModuleManifest manifest,
        List<Capability> capabilities,
        List<Requirement> requirements,
        Map<String, String> scripts,
        long size,
        List<String> slots,
        List<String> faults,
        List<String> entityFaults) {

    /** Its migrations, for the migrator. */
    Migrations.Source migrations() {
        return () -> scripts.entrySet().stream()
                .map(script -> new Migrations.Text(script.getKey(), script.getValue()))
                .toList();
    }
}
