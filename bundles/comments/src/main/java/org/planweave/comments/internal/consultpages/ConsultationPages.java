package org.planweave.comments.internal.consultpages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.people.Department;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.consulting.Asked;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.ledger.Desk;
import org.planweave.comments.internal.ledger.Ledger;
import org.planweave.comments.internal.pages.PageParts;
import org.planweave.ui.Page;

/** Consultations that the reader is asked in, and those of the plans that they answer for. */
@Component(service = ConsultationPages.class)
@JakartarsResource
@Path("comments/consultations")
@Produces(MediaType.TEXT_HTML)
public final class ConsultationPages {

    /** A consultation as a list shows it; {@code progress} says who has answered, or whether the reader has. */
    public record Item(Consultation consultation, Plan plan, Department department, String days, String state, String progress) {}

    /** The consultations of a plan that the reader answers for. */
    public record Own(Plan plan, List<Item> items) {}

    private final PageParts parts;
    private final Ledger ledger;
    private final Words words;
    private final Desk desk;

    @Activate
    public ConsultationPages(@Reference PageParts parts, @Reference Ledger ledger, @Reference Words words,
            @Reference Desk desk) {
        this.parts = parts;
        this.ledger = ledger;
        this.words = words;
        this.desk = desk;
    }

    @GET
    public Page list() {
        List<Item> asked = new ArrayList<>();
        ledger.openFor(parts.person()).forEach((one, answer) -> asked.add(item(
                one, parts.text(answer.answered() ? "comments.consult.youAnswered" : "comments.consult.youAsked"))));
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("asked", asked);
        model.put("own", own());
        model.put("calendar", CalendarPages.isFor(parts.person()));
        model.put("administrator", parts.person().has(Role.ADMINISTRATOR));
        return page(parts.text("comments.consult.title"), "consult/list.jte", model);
    }

    private List<Own> own() {
        List<Plan> plans = parts.currentPlans().stream().filter(plan -> ledger.manages(plan.id())).toList();
        List<Consultation> all = ledger.of(plans.stream().map(Plan::id).toList());
        Map<String, List<Asked>> people = ledger.asked(all).stream().collect(Collectors.groupingBy(Asked::consultation));
        return plans.stream().map(plan -> new Own(plan, all.stream()
                .filter(one -> one.plan().equals(plan.id()))
                .map(one -> item(one, progress(people.getOrDefault(one.id(), List.of()))))
                .toList())).toList();
    }

    private String progress(List<Asked> people) {
        return people.isEmpty()
                ? parts.text("comments.consult.nobodyAsked")
                : parts.text("comments.consult.progress", people.stream().filter(Asked::answered).count(), people.size());
    }

    private Item item(Consultation one, String progress) {
        return new Item(one, plan(one), parts.department(one.department()), words.days(one), words.state(one), progress);
    }

    private Plan plan(Consultation one) {
        return desk.planOf(one);
    }

    private Page page(String title, String template, Map<String, ? extends @Nullable Object> model) {
        return parts.page(title).crumb(parts.text("comments.title"), "/comments").body(parts.render(template, model));
    }
}
