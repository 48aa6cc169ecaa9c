package org.planweave.api.modules;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** The record of who did what, to what, and why. It can only be added to. It holds no text of a comment or a line. */
@ProviderType
public interface Audit {

    /**
     * One entry.
     *
     * @param sequence its number in the chain
     * @param who the person's id, or {@code portal}
     */
    record Entry(long sequence, Instant at, String who, String action, String subject, Map<String, String> facts) {}

    /** Writes an entry in the thread's transaction: an action such as {@code line.changed}, a subject (usually a reference), facts. */
    void record(String action, String subject, Map<String, String> facts);

    /** The newest entries, newest first; of one subject if given; before a sequence if given. */
    List<Entry> newest(@Nullable String subject, @Nullable Long before, int limit);

    /** All entries of any of these subjects, in no order; a statement for some hundreds of them. */
    List<Entry> about(Collection<String> subjects);
}
