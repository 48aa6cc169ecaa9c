package org.planweave.comments.internal.consultpages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.consulting.Group;
import org.planweave.comments.internal.consulting.Wish;
import org.planweave.comments.internal.ledger.Desk;
import org.planweave.comments.internal.ledger.HoldConsultations;
import org.planweave.comments.internal.ledger.Ledger;
import org.planweave.comments.internal.pages.Errors;
import org.planweave.comments.internal.pages.PageParts;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** A new consultation: whom to ask, about what, until when; then what will happen; then it is opened. */
@Component(service = OpenPages.class)
@JakartarsResource
@Path("comments/consultations/new")
@Produces(MediaType.TEXT_HTML)
public final class OpenPages {

    private static final List<Role> ROLES = List.of(
            Role.MEMBER, Role.DIRECTOR, Role.LEADERSHIP_TEAM, Role.PLANNER, Role.CLUSTER_LEAD, Role.FINANCE, Role.DEMOCRATIC_SERVICES);

    /** A group to tick. */
    public record Choice(String key, String label) {}

    private final PageParts parts;
    private final Ledger ledger;
    private final HoldConsultations holding;
    private final Words words;
    private final Desk desk;

    @Activate
    public OpenPages(@Reference PageParts parts, @Reference Ledger ledger, @Reference HoldConsultations holding,
            @Reference Words words, @Reference Desk desk) {
        this.parts = parts;
        this.ledger = ledger;
        this.holding = holding;
        this.words = words;
        this.desk = desk;
    }

    @GET
    public Page form(@QueryParam("plan") @DefaultValue("") String plan) {
        ledger.requireManages(plan);
        return form(new WishForm(plan, "", desk.today().toString(), "", List.of(), List.of(), ""), Errors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object open(MultivaluedMap<String, String> sent) {
        WishForm form = WishForm.of(sent);
        ledger.requireManages(form.plan());
        if (sent.containsKey("back")) {
            return form(form, Errors.NONE);
        }
        try {
            Wish wish = form.wish(parts.council());
            return sent.containsKey("confirm") ? opened(holding.open(wish)) : look(form, holding.considered(wish));
        } catch (Problem problem) {
            if (!Errors.shows(problem)) {
                throw problem;
            }
            return form(form, Errors.of(problem)).status(Errors.status(problem));
        }
    }

    private SeeOther opened(Consultation consultation) {
        boolean now = consultation.isOpen(desk.today());
        return SeeOther.to("/comments/consultations/" + consultation.id())
                .saying(parts.text(now ? "comments.consult.said.opened" : "comments.consult.said.planned"));
    }

    private Page look(WishForm form, Consultation wanted) {
        List<Person> asked = parts.council().people().stream().filter(wanted::asks).toList();
        List<String> clashes = holding.clashes(wanted).stream()
                .map(clash -> parts.text("comments.consult.clash", parts.department(clash.other().department()).name(),
                        words.days(clash.other()), parts.count("comments.consult.samePeople", clash.people())))
                .toList();
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("form", form);
        model.put("wanted", wanted);
        model.put("days", words.days(wanted));
        model.put("about", words.about(wanted));
        model.put("groups", words.groups(wanted));
        model.put("people", asked.stream().map(Person::name).toList());
        model.put("clashes", clashes);
        return page(form.plan(), "consult/look.jte", model);
    }

    private Page form(WishForm form, Errors errors) {
        Plan plan = parts.plan(form.plan());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("form", form);
        model.put("plan", plan);
        model.put("sections", parts.plans().lines(plan.id()).stream().map(Line::section).distinct().toList());
        model.put("roles", ROLES.stream().map(Group::role).map(this::choice).toList());
        model.put("departments", parts.council().departments().stream().map(one -> choice(Group.department(one.id()))).toList());
        model.put("errors", errors);
        return page(plan.id(), "consult/form.jte", model);
    }

    private Choice choice(Group group) {
        return new Choice(group.key(), words.group(group));
    }

    private Page page(String planId, String template, Map<String, @Nullable Object> model) {
        Plan plan = parts.plan(planId);
        return parts.page(parts.text("comments.consult.new"))
                .crumb(parts.text("comments.title"), "/comments")
                .crumb(parts.text("comments.consult.title"), "/comments/consultations")
                .crumb(plan.title(), "/plans/" + plan.id())
                .body(parts.render(template, model));
    }
}
