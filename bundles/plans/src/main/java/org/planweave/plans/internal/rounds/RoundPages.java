package org.planweave.plans.internal.rounds;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.plans.internal.rounds.RoundDesk.Place;
import org.planweave.plans.internal.setup.RoundSetup;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** The board of a round: its dates, where each plan stands, who is late by how much, and reminders. */
@Component(service = RoundPages.class)
@JakartarsResource
@Path("rounds")
@Produces(MediaType.TEXT_HTML)
public final class RoundPages {

    private final RoundDesk rounds;
    private final PageParts parts;

    @Activate
    public RoundPages(@Reference RoundDesk rounds) {
        this.rounds = rounds;
        this.parts = rounds.parts();
    }

    @GET
    public SeeOther current() {
        Round round = parts.plans().currentRound().orElseThrow(() -> Problem.notFound(parts.text("plans.noRound")));
        return SeeOther.to("/rounds/" + round.id());
    }

    @GET
    @Path("{id}")
    public Page round(@PathParam("id") String id) {
        Round round = parts.round(id);
        RoundSetup setup = rounds.setups().of(id);
        List<Place> places = rounds.places(round, setup);
        BoardView view = new BoardFace(rounds, round, setup, places).view();
        return parts.page(parts.text("plans.round.title", round.title())).crumb(parts.text("plans.plans"), "/plans")
                .body(parts.render("round.jte", Map.of("view", view)));
    }

    /** Reminds the planner of one department, or of all that are late. */
    @POST
    @Path("{id}/remind")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public SeeOther remind(@PathParam("id") String id, @FormParam("department") @DefaultValue("") String department) {
        Round round = parts.round(id);
        rounds.desk().requireLead(parts.text("plans.board.remind.who"));
        List<Place> places = rounds.places(round).stream()
                .filter(place -> department.isEmpty() || place.department().id().equals(department))
                .toList();
        int sent = rounds.remind(round, places);
        return SeeOther.to("/rounds/" + id).saying(parts.text(sent == 1 ? "plans.said.remindedOne" : "plans.said.reminded", sent));
    }

    /** Writes the budget decision down, or takes it back. */
    @POST
    @Path("{id}/budget")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object budget(
            @PathParam("id") String id, @FormParam("day") @DefaultValue("") String day,
            @FormParam("minute") @DefaultValue("") String minute, @FormParam("back") @DefaultValue("") String back) {
        parts.round(id);
        try {
            LocalDate decided = back.isEmpty() ? DayFields.day("day", day, parts.text("plans.budget.day")) : null;
            rounds.setups().decide(id, decided, minute);
            return SeeOther.to("/rounds/" + id).at("budget")
                    .saying(parts.text(decided == null ? "plans.said.budgetBack" : "plans.said.budget"));
        } catch (Problem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            Round round = parts.round(id);
            RoundSetup setup = rounds.setups().of(id);
            BoardView view = new BoardFace(rounds, round, setup, rounds.places(round, setup)).refused(problem.detail(), day, minute);
            return parts.page(parts.text("plans.round.title", round.title())).crumb(parts.text("plans.plans"), "/plans")
                    .body(parts.render("round.jte", Map.of("view", view))).status(422);
        }
    }

    /** Whether the reader records budget decisions. */
    static boolean decides(PageParts parts) {
        return parts.viewer().person()
                .filter(one -> one.has(Role.FINANCE) || one.has(Role.DEMOCRATIC_SERVICES) || one.has(Role.CORPORATE_LEAD))
                .isPresent();
    }
}
