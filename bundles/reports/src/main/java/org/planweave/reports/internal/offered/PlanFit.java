package org.planweave.reports.internal.offered;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.planning.Plan;
import org.planweave.reports.internal.pages.PageParts;
import org.planweave.reports.internal.print.FitMeter;
import org.planweave.ui.Contribution;
import org.planweave.ui.SlotContribution;
import org.planweave.ui.Viewer;

/** In the rail of a plan whose pages are limited: a link to the meter, which puts itself in its place once the page is there. */
@Component(service = Contribution.class)
@SlotContribution(slot = "plan.aside/v1", slot_order = 10)
public final class PlanFit implements Contribution<Plan> {

    private final PageParts parts;
    private final FitMeter meter;
    private final Viewer viewer;

    @Activate
    public PlanFit(@Reference PageParts parts, @Reference FitMeter meter, @Reference Viewer viewer) {
        this.parts = parts;
        this.meter = meter;
        this.viewer = viewer;
    }

    @Override
    public Map<String, Content> render(List<Plan> plans) {
        Map<String, Content> all = new HashMap<>();
        plans.stream().filter(plan -> meter.allowed(plan) > 0).forEach(plan -> all.put(plan.id(), parts.render("fitlink.jte", Map.of(
                "plan", plan, "allowed", meter.allowed(plan), "nonce", viewer.nonce()))));
        return all;
    }
}
