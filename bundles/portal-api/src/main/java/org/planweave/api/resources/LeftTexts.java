package org.planweave.api.resources;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.planweave.api.ResourceRef;

/**
 * The texts of modules that were taken away, to be read on the plans where they stand. Each look-up gives only what the current user
 * may read: a text is protected as it was when its module was here.
 */
@ProviderType
public interface LeftTexts {

    /**
     * That there is a text.
     *
     * @param kind what it is: {@code comment}, {@code synergy}, …
     * @param line the id of the line that it is on, or null
     */
    record Mark(ResourceRef ref, String kind, @Nullable String line, @Nullable Instant at) {}

    /**
     * A text as it was when its module was taken away.
     *
     * @param module the title of the module
     */
    record LeftText(Mark mark, String module, String title, String text, Written written) {}

    /** How many texts of each kind stand on each of the plans; plans without any are left out. */
    Map<String, Map<String, Integer>> counted(Collection<String> plans);

    /** All that stand on a plan, without their words, oldest first. */
    List<Mark> on(String plan);

    /** Those of the given that there are. */
    Map<ResourceRef, LeftText> read(Collection<ResourceRef> refs);
}
