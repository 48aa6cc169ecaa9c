package org.planweave.records.internal.offered;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.planning.Plan;
import org.planweave.records.internal.pack.Words;
import org.planweave.records.internal.stored.Permits;
import org.planweave.ui.Contribution;
import org.planweave.ui.SlotContribution;
import org.planweave.ui.components.Govuk;

/** “Everything held” at the head of a plan, for those who keep records. */
@Component(service = Contribution.class)
@SlotContribution(slot = "plan.header/v1", slot_order = 95)
public final class PlanButton implements Contribution<Plan> {

    private final Permits permits;

    @Activate
    public PlanButton(@Reference Permits permits) {
        this.permits = permits;
    }

    @Override
    public Map<String, Content> render(List<Plan> plans) {
        Map<String, Content> links = new HashMap<>();
        if (permits.may()) {
            plans.forEach(plan -> links.put(plan.id(),
                    Govuk.linkButton(Words.text("records.tool"), "/records/held?kind=plan&target=" + plan.id()).secondary()));
        }
        return links;
    }
}
