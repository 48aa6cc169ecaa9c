package org.planweave.plans.internal.wired;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.planweave.api.ResourceRef;
import org.planweave.api.live.Editing;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;

/** Who has what open, until they close it. */
public final class OpenLines implements Editing {

    private final Map<ResourceRef, Set<Person>> open = new LinkedHashMap<>();
    private final CurrentUser user;

    OpenLines(CurrentUser user) {
        this.user = user;
    }

    @Override
    public void opened(ResourceRef what) {
        open.computeIfAbsent(what, none -> new LinkedHashSet<>()).add(user.required());
    }

    @Override
    public void closed(ResourceRef what) {
        open.getOrDefault(what, new LinkedHashSet<>()).remove(user.required());
    }

    @Override
    public Map<ResourceRef, List<Person>> others(Collection<ResourceRef> what) {
        Map<ResourceRef, List<Person>> others = what.stream().distinct().collect(Collectors.toMap(ref -> ref,
                ref -> open.getOrDefault(ref, Set.of()).stream().filter(one -> !one.equals(user.required())).toList()));
        others.values().removeIf(List::isEmpty);
        return others;
    }
}
