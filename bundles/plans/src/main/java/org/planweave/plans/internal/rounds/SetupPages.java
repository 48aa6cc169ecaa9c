package org.planweave.plans.internal.rounds;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.people.Role;
import org.planweave.api.planning.PlanState;
import org.planweave.api.planning.PlanTemplate;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.gates.TemplateBook;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.plans.internal.rounds.SetupView.Asked;
import org.planweave.plans.internal.rounds.SetupView.Own;
import org.planweave.plans.internal.rounds.SetupView.Step;
import org.planweave.plans.internal.setup.GateRules;
import org.planweave.plans.internal.setup.RoundSetup;
import org.planweave.plans.internal.setup.SignStep;
import org.planweave.plans.internal.setup.UsualSetup;
import org.planweave.plans.internal.stored.Conditions;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** A round's guidance, template, gates, signatures and rules about days, for the corporate strategy lead. */
@Component(service = SetupPages.class)
@JakartarsResource
@Path("rounds/{id}/set-up")
@Produces(MediaType.TEXT_HTML)
public final class SetupPages {

    private static final int LONGEST_GUIDANCE = 12_000;
    private static final int SPARE_STEPS = 2;
    private static final List<Role> SIGNING = List.of(
            Role.PLANNER, Role.DIRECTOR, Role.LEADERSHIP_TEAM, Role.FINANCE, Role.DEMOCRATIC_SERVICES, Role.CORPORATE_LEAD);

    private final RoundDesk rounds;
    private final PageParts parts;
    private final TemplateBook templates;

    @Activate
    public SetupPages(@Reference RoundDesk rounds, @Reference TemplateBook templates) {
        this.rounds = rounds;
        this.parts = rounds.parts();
        this.templates = templates;
    }

    @GET
    public Page form(@PathParam("id") String id) {
        Round round = led(id);
        RoundSetup setup = rounds.setups().of(id);
        return page(round, setup, first(setup), setup.guidance(), null);
    }

    /** A round that nobody set up yet starts from what most councils ask for. */
    private static GateRules first(RoundSetup setup) {
        GateRules none = GateRules.NONE;
        return setup.version() > 0 ? setup.rules() : new GateRules(
                none.leftOut(), none.asked(), UsualSetup.chain(), none.overseers(), none.clearDays(), none.everyDay(), null, null, List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object save(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Round round = led(id);
        RoundSetup before = rounds.setups().of(id);
        SetupForm form = new SetupForm(sent, parts.council());
        try {
            GateRules rules = form.rules(rounds.conditions().listed());
            String guidance = guidance(form.text("guidance"));
            PlanTemplate template = template(before, form.text("template"));
            rounds.setups().change(id, form.from(), "rules", setup -> {
                RoundSetup changed = setup.with(rules).with(guidance, template);
                return changed.dates().isEmpty() ? changed.with(UsualSetup.dates(round)) : changed;
            });
            return SeeOther.to("/rounds/" + id).saying(parts.text("plans.said.setUp"));
        } catch (Problem problem) {
            if (problem.status() != 400 && problem.status() != 412) {
                throw problem;
            }
            return page(round, before, typed(form, before), form.text("guidance"), problem).status(problem.status() == 400 ? 422 : 412);
        }
    }

    private String guidance(String typed) {
        if (typed.length() > LONGEST_GUIDANCE || typed.indexOf('\0') >= 0) {
            throw Problem.invalid("guidance", "The guidance is too long; write it in at most " + LONGEST_GUIDANCE + " characters.");
        }
        return typed.replace("\r\n", "\n");
    }

    private PlanTemplate template(RoundSetup before, String id) {
        return id.isEmpty() ? before.template() : templates.find(id).orElseThrow(() -> Problem.invalid("template",
                "There is no such template; choose one of the list."));
    }

    /** What was typed as far as it can be read, so that the form keeps it. */
    private GateRules typed(SetupForm form, RoundSetup before) {
        try {
            return form.rules(rounds.conditions().listed());
        } catch (Problem unreadable) {
            return first(before);
        }
    }

    private Round led(String id) {
        Round round = parts.round(id);
        rounds.desk().requireLead(parts.text("plans.setUp.who"));
        return round;
    }

    private Page page(Round round, RoundSetup setup, GateRules rules, String guidance, @Nullable Problem problem) {
        List<Asked> asked = rounds.conditions().listed().stream()
                .map(one -> new Asked(one.code(), one.title(), Conditions.asks(rules, one))).toList();
        String at = problem == null || problem.faults().isEmpty() ? "guidance" : problem.faults().get(0).pointer();
        SetupView view = new SetupView(
                round.id(), parts.text("plans.setUp.title", round.title()), setup, guidance, templates.all(), asked, steps(rules),
                overseers(rules), own(rules), String.valueOf(rules.clearDays()), rules.everyDay(), day(rules.notice()), day(rules.poll()),
                List.of(PlanState.values()), SIGNING, officers(), parts.council().departments(), at,
                problem == null ? "" : problem.detail());
        return parts.page(view.title()).crumb(parts.text("plans.plans"), "/plans").crumb(round.title(), "/rounds/" + round.id())
                .body(parts.render("setup.jte", Map.of("view", view)));
    }

    private List<org.planweave.api.people.Person> officers() {
        return parts.council().people().stream().filter(one -> !one.has(Role.MEMBER) && !one.has(Role.PUBLIC)).toList();
    }

    private static List<Step> steps(GateRules rules) {
        List<Step> steps = new ArrayList<>(rules.chain().stream().map(SetupPages::step).toList());
        for (int i = 0; i < SPARE_STEPS; i++) {
            steps.add(new Step("", "", PlanState.COMMITTEE.name(), ""));
        }
        return steps;
    }

    private static Step step(SignStep step) {
        String who = step.role() != null ? "role:" + step.role().name() : step.officer() == null ? "" : step.officer();
        return new Step(step.code(), step.title(), step.before().name(), who);
    }

    private List<String> overseers(GateRules rules) {
        List<String> all = new ArrayList<>(rules.overseers().stream()
                .map(one -> parts.council().person(one).map(person -> person.id()).orElse(one)).toList());
        all.add("");
        return all;
    }

    private static List<Own> own(GateRules rules) {
        List<Own> all = new ArrayList<>(rules.ownDates().stream()
                .map(one -> new Own(one.department(), one.state().name(), one.day().toString(), one.reason())).toList());
        all.add(new Own("", "", "", ""));
        return all;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
