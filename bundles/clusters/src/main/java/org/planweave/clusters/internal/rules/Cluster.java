package org.planweave.clusters.internal.rules;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Identified;
import org.planweave.api.ResourceRef;

/**
 * A cluster in one round.
 *
 * @param previous the id of the same cluster in an earlier round, or null
 * @param origin the id of the module that brings it, or null where people made it
 * @param own the fields that people changed, so that the bundle's word no longer counts
 * @param refusals why the bundle's last word could not be taken; empty if it was
 * @param version 1 when it was formed, one more with each change
 */
public record Cluster(
        String id, String round, Charter charter, boolean open, @Nullable String previous, @Nullable String origin,
        Set<Field> own, Extras extras, List<String> refusals, long version, Instant changedAt) implements Identified {

    public static ResourceRef ref(String id) {
        return new ResourceRef("clusters", "cluster", id);
    }

    public ResourceRef ref() {
        return ref(id);
    }

    public String name() {
        return charter.name();
    }
}
