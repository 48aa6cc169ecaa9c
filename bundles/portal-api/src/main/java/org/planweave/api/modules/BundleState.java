package org.planweave.api.modules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One bundle as the framework itself has it.
 *
 * @param id the framework's own number
 * @param state in the framework's words: {@code INSTALLED}, {@code RESOLVED}, {@code STARTING}, {@code ACTIVE} or {@code STOPPING}
 * @param module the id of the module that it is, or null if it belongs to the portal itself
 * @param changedAt when it was last installed, updated or removed
 * @param startedAt when it last started, or null where that was before the list began
 * @param starts how often it has started since the portal did
 */
public record BundleState(
        long id,
        String symbolicName,
        String version,
        String state,
        @Nullable String module,
        Instant changedAt,
        @Nullable Instant startedAt,
        int starts) {}
