package org.planweave.api.modules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Identified;

/**
 * One module as it is now.
 *
 * @param version the bundle's version
 * @param running whether its components are satisfied and its gate is open
 * @param detail how it is, in words
 * @param digest SHA-256 of its jar, in hex
 * @param switches the names that departments switch; empty if they cannot
 * @param changedBy the id of the person who last changed it, or null if it came with the portal
 * @param owner who answers for it: who signed it, by the name in the allow-list, or that it came with the portal
 */
public record ModuleState(
        String id,
        String title,
        String summary,
        String version,
        boolean running,
        boolean always,
        String detail,
        String digest,
        List<String> switches,
        Instant changedAt,
        @Nullable String changedBy,
        boolean canRollBack,
        String owner)
        implements Identified {}
