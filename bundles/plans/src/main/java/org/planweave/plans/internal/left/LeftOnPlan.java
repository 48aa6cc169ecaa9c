package org.planweave.plans.internal.left;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.planning.Plan;
import org.planweave.api.resources.LeftTexts;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.ui.Contribution;
import org.planweave.ui.SlotContribution;

/** On a plan's page: how much was left on it by modules that are not here any more, and the way to it. Nothing where there is none. */
@Component(service = Contribution.class)
@SlotContribution(slot = "plan.header/v1", slot_order = 90)
public final class LeftOnPlan implements Contribution<Plan> {

    private final PageParts parts;
    private final LeftTexts left;

    @Activate
    public LeftOnPlan(@Reference PageParts parts, @Reference LeftTexts left) {
        this.parts = parts;
        this.left = left;
    }

    @Override
    public Map<String, Content> render(List<Plan> plans) {
        Map<String, Content> all = new HashMap<>();
        left.counted(plans.stream().map(Plan::id).toList()).forEach((plan, kinds) ->
                all.put(plan, parts.render("leftlink.jte", Map.of("plan", plan, "words", words(parts, kinds)))));
        return all;
    }

    /** {@code 12 comments, 1 synergy}. */
    static String words(PageParts parts, Map<String, Integer> kinds) {
        return kinds.entrySet().stream().map(kind -> word(parts, kind.getKey(), kind.getValue())).collect(Collectors.joining(", "));
    }

    private static String word(PageParts parts, String kind, int count) {
        String key = "plans.left.kind." + kind;
        return parts.text(parts.has(key) ? key : "plans.left.kind.other", count);
    }
}
