package org.planweave.cli.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.planweave.cli.internal.Visitor.Seen;

/** The pages that are not the module's own, as they were before it came. */
final class Neighbours {

    private static final int MOST_PAGES = 30;

    private final ModuleJar module;
    private final Visitor reader;
    private final Map<String, Integer> before = new LinkedHashMap<>();

    Neighbours(ScratchPortal portal, ModuleJar module) {
        this.module = module;
        this.reader = portal.visitor("ruth.calloway");
    }

    /** Breadth first from the first page: every module's own first page stands in the menu. */
    void remember() {
        Deque<String> toSee = new ArrayDeque<>(List.of("/"));
        Set<String> known = new LinkedHashSet<>(toSee);
        while (before.size() < MOST_PAGES && !toSee.isEmpty()) {
            String page = toSee.remove();
            Seen seen = reader.get(page);
            before.put(page, seen.status());
            seen.links().stream().filter(link -> !isOwn(link)).filter(known::add).forEach(toSee::add);
        }
    }

    List<String> changes() {
        List<String> wrong = new ArrayList<>();
        before.forEach((page, status) -> {
            Seen seen = reader.get(page);
            if (seen.status() != status) {
                wrong.add(page + " answered " + seen.status() + " where it was " + status);
            }
            wrong.addAll(Surface.faults(page, seen));
        });
        return wrong;
    }

    private boolean isOwn(String link) {
        return module.segments().stream().anyMatch(segment -> (link + "/").startsWith("/" + segment + "/"));
    }
}
