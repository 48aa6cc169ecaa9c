package org.planweave.core.internal.life;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/**
 * A module that the portal is meant to have, as it stands.
 *
 * @param bundle what runs, or null if it could not be installed
 * @param trouble why it does not run, in one sentence; empty if it does
 * @param digest of the jar that runs
 * @param changedBy person id, or null if it came with the portal
 * @param before the digest of the jar that ran before, or null
 */
record RunningModule(
        ModuleManifest manifest,
        @Nullable Bundle bundle,
        String trouble,
        String digest,
        Instant changedAt,
        @Nullable String changedBy,
        @Nullable String before) {

    boolean running() {
        return trouble.isEmpty() && bundle != null;
    }

    /** The same in another bundle. */
    RunningModule in(Bundle other) {
        return new RunningModule(manifest, other, trouble, digest, changedAt, changedBy, before);
    }

    RunningModule inTrouble(String sentence) {
        return new RunningModule(manifest, bundle, sentence, digest, changedAt, changedBy, before);
    }
}
