package org.planweave.api.modules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Identified;

/**
 * One change of a module, as the journal has it.
 *
 * @param action {@code deploy}, {@code rollback} or {@code remove}
 * @param from the version that ran before, or null if there was none
 * @param to the version it is about, or null if the module is removed
 * @param digest SHA-256 of the jar, in hex
 * @param by the id of the person, or null if it was the portal itself
 * @param step how far it came: {@code begun}, {@code migrated}, {@code held}, {@code stopped}, {@code replaced}, {@code started},
 *     {@code recorded}, {@code undoing}, {@code undone}
 * @param ended when it was over, or null while it goes on
 * @param outcome {@code done}, {@code brought-back}, {@code broken}, {@code interrupted-new} or {@code interrupted-old}; null while it
 *     goes on
 * @param detail one sentence, or null
 */
public record ModuleChange(
        String id,
        String module,
        String title,
        String action,
        @Nullable String from,
        @Nullable String to,
        String digest,
        @Nullable String by,
        Instant begun,
        String step,
        @Nullable Instant ended,
        @Nullable String outcome,
        @Nullable String detail)
        implements Identified {}
