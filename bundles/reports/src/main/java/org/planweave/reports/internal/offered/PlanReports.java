package org.planweave.reports.internal.offered;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.access.Access;
import org.planweave.api.access.Verb;
import org.planweave.api.planning.Plan;
import org.planweave.reports.internal.pages.PageParts;
import org.planweave.reports.internal.stored.AboutPlans;
import org.planweave.ui.Contribution;
import org.planweave.ui.SlotContribution;

/** On a plan's page: the way to its report, or to a new one for those who write the plan. */
@Component(service = Contribution.class)
@SlotContribution(slot = "plan.header/v1", slot_order = 60)
public final class PlanReports implements Contribution<Plan> {

    private final PageParts parts;
    private final AboutPlans about;
    private final Access access;

    @Activate
    public PlanReports(@Reference PageParts parts, @Reference AboutPlans about, @Reference Access access) {
        this.about = about;
        this.parts = parts;
        this.access = access;
    }

    @Override
    public Map<String, Content> render(List<Plan> plans) {
        Map<String, String> newest = about.newest(plans.stream().map(Plan::id).toList());
        Map<String, Content> links = new HashMap<>();
        for (Plan plan : plans) {
            if (newest.containsKey(plan.id())) {
                links.put(plan.id(), link("reports.plan.reports", "/reports/" + newest.get(plan.id())));
            } else if (access.may(Verb.EDIT, plan.ref())) {
                links.put(plan.id(), link("reports.plan.new", "/reports/new?plan=" + plan.id()));
            }
        }
        return links;
    }

    private Content link(String key, String href) {
        return parts.render("link.jte", Map.of("label", parts.text(key), "href", href));
    }
}
