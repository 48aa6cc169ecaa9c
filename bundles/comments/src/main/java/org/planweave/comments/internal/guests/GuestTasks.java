package org.planweave.comments.internal.guests;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Identified;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.pages.Days;
import org.planweave.comments.internal.pages.PageParts;
import org.planweave.ui.Contribution;
import org.planweave.ui.SlotContribution;
import org.planweave.ui.Waiting;

/** On the first page, for those who answer for their department's plan: what was said through links and waits to be let in. */
@Component(service = Contribution.class)
@SlotContribution(slot = "home.tasks/v1", slot_order = 28)
public final class GuestTasks implements Contribution<Identified> {

    private final PageParts parts;
    private final GuestSayings sayings;

    @Activate
    public GuestTasks(@Reference PageParts parts, @Reference GuestSayings sayings) {
        this.parts = parts;
        this.sayings = sayings;
    }

    @Override
    public Map<String, Content> render(List<Identified> items) {
        List<Plan> own = parts.reader().map(parts::currentPlansOf).orElse(List.of());
        Map<String, List<GuestSaying>> waiting = sayings.waiting(own.stream().map(Plan::id).toList()).stream()
                .collect(Collectors.groupingBy(GuestSaying::plan));
        List<Content> tasks = own.stream()
                .filter(plan -> waiting.containsKey(plan.id()))
                .map(plan -> task(plan, waiting.get(plan.id())))
                .toList();
        return tasks.isEmpty() ? Map.of() : Map.of(items.get(0).id(), new Waiting(tasks));
    }

    private Content task(Plan plan, List<GuestSaying> waiting) {
        return parts.render("guests/task.jte", Map.of("plan", plan, "what", parts.count("comments.guests.waiting", waiting.size()),
                "oldest", Days.day(waiting.get(0).at())));
    }
}
