package org.planweave.plans.internal.offered;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Identified;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.plans.internal.pages.Days;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.plans.internal.rules.thread.Serving;
import org.planweave.ui.Contribution;
import org.planweave.ui.Html;
import org.planweave.ui.SlotContribution;

/** On the first page: the plan of the reader's own department, as it stands. */
@Component(service = Contribution.class)
@SlotContribution(slot = "home.cards/v1", slot_order = 10)
public final class HomeCard implements Contribution<Identified> {

    private final OwnPlan own;

    @Activate
    public HomeCard(@Reference OwnPlan own) {
        this.own = own;
    }

    @Override
    public Map<String, Content> render(List<Identified> items) {
        List<Content> cards = new ArrayList<>();
        own.round().map(own::of).ifPresent(plans -> {
            Map<String, List<Line>> lines = own.parts().plans().linesOfPlans(plans.stream().map(Plan::id).toList());
            plans.forEach(plan -> cards.add(card(plan, lines.getOrDefault(plan.id(), List.of()))));
        });
        return cards.isEmpty() ? Map.of() : Map.of(items.get(0).id(), Html.join(cards));
    }

    private Content card(Plan plan, List<Line> lines) {
        PageParts parts = own.parts();
        long serving = new Serving(parts.plans().outcomes()).count(lines);
        return parts.render("card.jte", Map.of(
                "plan", plan, "lines", lines.size(), "serving", serving, "changed", Days.when(plan.changedAt())));
    }
}
