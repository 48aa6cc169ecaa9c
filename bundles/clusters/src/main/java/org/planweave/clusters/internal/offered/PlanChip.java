package org.planweave.clusters.internal.offered;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.access.Memberships;
import org.planweave.api.planning.Plan;
import org.planweave.clusters.internal.pages.PageParts;
import org.planweave.ui.Contribution;
import org.planweave.ui.Html;
import org.planweave.ui.SlotContribution;

/** On a plan's page: the open clusters that its department is in, each a link. Answers from memory. */
@Component(service = Contribution.class)
@SlotContribution(slot = "plan.header/v1", slot_order = 20)
public final class PlanChip implements Contribution<Plan> {

    private final PageParts parts;
    private final Memberships memberships;

    @Activate
    public PlanChip(@Reference PageParts parts, @Reference Memberships memberships) {
        this.parts = parts;
        this.memberships = memberships;
    }

    @Override
    public Map<String, Content> render(List<Plan> plans) {
        Map<String, Content> chips = new HashMap<>();
        for (Plan plan : plans) {
            List<Content> links = memberships.of(plan.round()).stream()
                    .filter(one -> one.open() && one.members().contains(plan.department()))
                    .map(one -> parts.render("chip.jte", Map.of("id", one.cluster(), "name", one.name())))
                    .toList();
            if (!links.isEmpty()) {
                chips.put(plan.id(), Html.join(links));
            }
        }
        return chips;
    }
}
