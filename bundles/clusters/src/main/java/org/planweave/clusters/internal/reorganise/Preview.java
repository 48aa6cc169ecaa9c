package org.planweave.clusters.internal.reorganise;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planweave.api.access.Memberships.Sight;
import org.planweave.clusters.internal.rules.Charter;

/**
 * What a step changes.
 *
 * @param words what is done, in a sentence
 * @param after each cluster that changes, as it is to be
 * @param gains who begins to read whose drafts
 * @param losses who stops reading whose drafts; plans that are open to the council stay open to them
 * @param seen the clusters that it starts from and their versions, to be sent back
 */
public record Preview(
        String words, List<Standing> after, Set<Sight> gains, Set<Sight> losses, String seen) {

    /**
     * A cluster as it is to be.
     *
     * @param cluster its id; null for one that is new
     */
    public record Standing(@Nullable String cluster, Charter charter, boolean open) {}
}
