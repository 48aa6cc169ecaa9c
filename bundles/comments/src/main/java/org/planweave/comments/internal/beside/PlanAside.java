package org.planweave.comments.internal.beside;

import gg.jte.Content;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.ledger.Desk;
import org.planweave.comments.internal.ledger.Ledger;
import org.planweave.comments.internal.pages.Days;
import org.planweave.comments.internal.pages.PageParts;
import org.planweave.comments.internal.stored.Permits;
import org.planweave.ui.Contribution;
import org.planweave.ui.SlotContribution;

/** In the rail of a plan: the way to its comments and consultations, or why one cannot comment here. */
@Component(service = Contribution.class)
@SlotContribution(slot = "plan.aside/v1", slot_order = 30)
public final class PlanAside implements Contribution<Plan> {

    private final Permits permits;
    private final PageParts parts;
    private final Ledger ledger;
    private final Desk desk;

    @Activate
    public PlanAside(@Reference Permits permits, @Reference PageParts parts, @Reference Ledger ledger, @Reference Desk desk) {
        this.permits = permits;
        this.ledger = ledger;
        this.desk = desk;
        this.parts = parts;
    }

    @Override
    public Map<String, Content> render(List<Plan> plans) {
        Optional<Person> reader = parts.reader();
        Map<String, Content> all = new HashMap<>();
        Map<String, List<Consultation>> open = ledger.of(plans.stream().map(Plan::id).toList()).stream()
                .filter(one -> one.isOpen(desk.today()))
                .collect(Collectors.groupingBy(Consultation::plan));
        reader.ifPresent(person -> plans.forEach(plan -> all.put(plan.id(), parts.render("aside.jte", Map.of(
                "plan", plan, "refusal", permits.refusal(person, plan).orElse(""), "manages", permits.manages(plan.id()),
                "open", told(person, plan, open.getOrDefault(plan.id(), List.of())))))));
        return all;
    }

    /** The open consultations that concern the reader, by id: those that they answer for, and those that ask them. */
    private Map<String, String> told(Person person, Plan plan, List<Consultation> open) {
        Map<String, String> told = new LinkedHashMap<>();
        for (Consultation one : open) {
            if (one.asks(person)) {
                told.put(one.id(), parts.text("comments.consult.asideAsked", Days.day(one.closes())));
            } else if (permits.manages(plan.id())) {
                told.put(one.id(), parts.text("comments.consult.asideOpen", Days.day(one.closes())));
            }
        }
        return told;
    }
}
