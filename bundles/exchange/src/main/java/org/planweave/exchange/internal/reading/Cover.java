package org.planweave.exchange.internal.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the cover of a committee paper says; null or empty where it does not. */
public record Cover(@Nullable String committee, @Nullable String dated, @Nullable String reportOf,
                    @Nullable String purpose, @Nullable String portfolio, @Nullable String wards,
                    @Nullable String cluster, List<String> recommendations, List<String> sections) {

    /** The cover of a paper that has none. */
    public static final Cover NONE = new Cover(null, null, null, null, null, null, null, List.of(), List.of());
}
