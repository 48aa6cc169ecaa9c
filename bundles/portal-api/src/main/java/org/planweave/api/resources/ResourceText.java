package org.planweave.api.resources;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planweave.api.ResourceRef;

/**
 * A resource as others read it.
 *
 * @param kind what it is, for filters: {@code line}, {@code comment}, {@code synergy}, {@code plan}, …
 * @param title one line that names it, such as “A1.1, Highways and Waste, 2027–28”
 * @param text all of its words, plain
 * @param href its page in the portal, with an anchor where it stands
 * @param department the id of its department
 * @param plan the id of its plan, or null
 * @param facts what else is known, by the names in {@link org.planweave.api.planning.LineFields}; for a line also {@code kind},
 *     {@code section} and {@code outcomes} (ids divided by {@code ;})
 * @param version grows with each change
 */
public record ResourceText(
        ResourceRef ref,
        String kind,
        String title,
        String text,
        String href,
        String department,
        @Nullable String plan,
        Map<String, String> facts,
        long version) {

    public ResourceText {
        facts = Map.copyOf(facts);
    }
}
