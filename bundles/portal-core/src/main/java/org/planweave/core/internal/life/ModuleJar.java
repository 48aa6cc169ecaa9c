package org.planweave.core.internal.life;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;
import org.planweave.core.internal.store.migrations.Migrations;

/**
 * A jar whose structure has been read and found sound; nothing of it has run.
 *
 * @param digest SHA-256 of the file, in hex
 * @param signer whose key signed every entry, by the name in the allow-list; empty if none did
 * @param scripts its migrations, by name
 */
record ModuleJar(
        Path file,
        String digest,
        String signer,
        ModuleManifest manifest,
        List<Capability> capabilities,
        List<Requirement> requirements,
        Map<String, String> scripts) {

    /** Its migrations, for the migrator. */
    Migrations.Source migrations() {
        return () -> scripts.entrySet().stream()
                .map(script -> new Migrations.Text(script.getKey(), script.getValue()))
                .toList();
    }
}
