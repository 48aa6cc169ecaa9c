package org.planweave.search.internal.find;

import java.util.Set;
import org.planweave.search.internal.index.Hit;

/** Which results are wanted; an empty set wants all. Departments are ids. */
public record Filter(Set<String> kinds, Set<String> departments) {

    public static final Filter NONE = new Filter(Set.of(), Set.of());

    public Filter {
        kinds = Set.copyOf(kinds);
        departments = Set.copyOf(departments);
    }

    public boolean isNone() {
        return kinds.isEmpty() && departments.isEmpty();
    }

    boolean takes(Hit hit) {
        return (kinds.isEmpty() || kinds.contains(hit.kind()))
                && (departments.isEmpty() || departments.contains(hit.department()));
    }
}
