package org.planweave.clusters.internal.reorganise;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planweave.clusters.internal.rules.Charter;

/**
 * A reorganisation that was carried out.
 *
 * @param by person id
 */
public record Past(String id, String round, String words, List<Stood> stood, boolean undone, Instant at, String by) {

    /**
     * A cluster as it stood before.
     *
     * @param charter null for one that was made by it
     * @param version the version that it has since
     */
    public record Stood(String cluster, @Nullable Charter charter, boolean open, long version) {}
}
