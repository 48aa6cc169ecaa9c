package org.planweave.comments.internal.beside;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.pages.PageParts;
import org.planweave.comments.internal.stored.Permits;
import org.planweave.ui.Contribution;
import org.planweave.ui.SlotContribution;

/** In the rail of a plan: the way to the list of its comments, or why one cannot comment here. */
@Component(service = Contribution.class)
@SlotContribution(slot = "plan.aside/v1", slot_order = 30)
public final class PlanAside implements Contribution<Plan> {

    private final Permits permits;
    private final PageParts parts;

    @Activate
    public PlanAside(@Reference Permits permits, @Reference PageParts parts) {
        this.permits = permits;
        this.parts = parts;
    }

    @Override
    public Map<String, Content> render(List<Plan> plans) {
        Optional<Person> reader = parts.reader();
        Map<String, Content> all = new HashMap<>();
        reader.ifPresent(person -> plans.forEach(plan -> all.put(plan.id(), parts.render("aside.jte", Map.of(
                "plan", plan, "refusal", permits.refusal(person, plan).orElse(""))))));
        return all;
    }
}
