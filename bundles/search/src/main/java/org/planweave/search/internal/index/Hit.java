package org.planweave.search.internal.index;

import org.planweave.api.ResourceRef;

/**
 * A resource that answers a question, before anybody's rights were asked.
 *
 * @param place where it stands in the reading that found it
 */
public record Hit(ResourceRef ref, String kind, String department, int place) {

    private static final String BETWEEN = "\t";

    static String about(ResourceRef ref, String kind, String department) {
        return String.join(BETWEEN, ref.toString(), kind, department);
    }

    static Hit of(String about, int place) {
        String[] parts = about.split(BETWEEN, -1);
        return new Hit(ResourceRef.parse(parts[0]), parts[1], parts[2], place);
    }
}
