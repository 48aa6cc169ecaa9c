package org.planweave.plans.internal.refresh;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.plans.internal.refresh.RefreshView.Part;
import org.planweave.plans.internal.rules.refresh.Refresh;
import org.planweave.plans.internal.rules.refresh.Refresh.Item;
import org.planweave.plans.internal.rules.refresh.Refresh.Standing;
import org.planweave.plans.internal.stored.RefreshBook;
import org.planweave.plans.internal.stored.RefreshBook.Source;

/** Puts the page of a refresh together. */
final class RefreshFace {

    private final PageParts parts;
    private final Plan plan;
    private final List<Source> sources;
    private final Refresh refresh;

    RefreshFace(PageParts parts, RefreshBook book, Plan plan) {
        this.parts = parts;
        this.plan = plan;
        this.sources = book.sources(plan);
        this.refresh = book.of(plan, sources);
    }

    RefreshView view(RefreshForm form, Map<String, String> errors) {
        RefreshRows rows = new RefreshRows(parts, form, errors);
        int undecided = refresh.of(Standing.UNDECIDED).size();
        long missing = refresh.reasonsMissing();
        return new RefreshView(
                plan, parts.department(plan), title(), lead(undecided), undecided, missing, counts(missing), parts(rows),
                refresh.additions().stream().map(rows::row).toList());
    }

    private String title() {
        return sources.isEmpty()
                ? parts.text("plans.refresh.titleNone")
                : parts.text("plans.refresh.title", parts.round(sources.get(0).plan().round()).title());
    }

    private String lead(int undecided) {
        if (sources.isEmpty()) {
            return parts.text("plans.refresh.none");
        }
        int all = refresh.items().size();
        return undecided == 0
                ? parts.text("plans.refresh.leadDone", all)
                : parts.text("plans.refresh.lead", all - undecided, all);
    }

    private List<String> counts(long missing) {
        List<String> counts = new ArrayList<>();
        for (Standing standing : List.of(Standing.KEPT, Standing.AMENDED, Standing.DROPPED)) {
            counts.add(parts.text("plans.refresh.count." + standing.name(), refresh.of(standing).size()));
        }
        counts.add(parts.text("plans.refresh.count.ADDED", refresh.additions().size()));
        if (missing > 0) {
            counts.add(parts.text(missing == 1 ? "plans.refresh.count.missingOne" : "plans.refresh.count.missing", missing));
        }
        return counts;
    }

    private List<Part> parts(RefreshRows rows) {
        Map<String, List<Item>> byPlan = refresh.items().stream().collect(Collectors.groupingBy(item -> item.source().plan()));
        return sources.stream()
                .filter(source -> byPlan.containsKey(source.plan().id()))
                .map(source -> new Part(
                        "from-" + source.plan().id(), parts.text("plans.refresh.from", source.plan().title()),
                        "/plans/" + source.plan().id(),
                        byPlan.get(source.plan().id()).stream().map(rows::row).toList()))
                .toList();
    }

    /** The line's place in its plan, for a link. */
    static String href(Line line) {
        return "/plans/" + line.plan() + "#line-" + line.id();
    }
}
