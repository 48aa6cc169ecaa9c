package org.planweave.plans.internal.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.api.planning.Round;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** A round: its dates, and where each plan stands. */
@Component(service = RoundPages.class)
@JakartarsResource
@Path("rounds")
@Produces(MediaType.TEXT_HTML)
public final class RoundPages {

    private final PageParts parts;

    @Activate
    public RoundPages(@Reference PageParts parts) {
        this.parts = parts;
    }

    /** A date of the round. */
    public record GateView(String title, String date, String note, boolean over, boolean next) {}

    /** A plan and its state in each column: done, here, or not yet. */
    public record BoardRow(Plan plan, Department department, String contact, List<String> cells) {}

    @GET
    public SeeOther current() {
        Round round = parts.plans().currentRound().orElseThrow(() -> Problem.notFound(parts.text("plans.noRound")));
        return SeeOther.to("/rounds/" + round.id());
    }

    @GET
    @Path("{id}")
    public Page round(@PathParam("id") String id) {
        Round round = parts.round(id);
        List<BoardRow> board = parts.plans().plans(id).stream().map(this::row).toList();
        String title = parts.text("plans.round.title", round.title());
        return parts.page(title).crumb(parts.text("plans.plans"), "/plans").body(parts.render("round.jte", Map.of(
                "round", round, "title", title, "lead", lead(board), "gates", gates(round), "board", board,
                "states", List.of(PlanState.values()))));
    }

    private String lead(List<BoardRow> board) {
        long drafts = board.stream().filter(row -> row.plan().state() == PlanState.DRAFT).count();
        return parts.text("plans.round.lead", board.size(), board.size() - drafts);
    }

    private BoardRow row(Plan plan) {
        List<String> cells = new ArrayList<>();
        for (PlanState state : PlanState.values()) {
            int way = state.compareTo(plan.state());
            cells.add(way < 0 ? "done" : way == 0 ? "here" : "");
        }
        Department department = parts.department(plan);
        return new BoardRow(plan, department, department.contact() == null ? "" : parts.name(department.contact()), cells);
    }

    private List<GateView> gates(Round round) {
        LocalDate today = Days.today();
        List<GateView> gates = new ArrayList<>();
        boolean nextSeen = false;
        for (Round.Gate gate : round.gates()) {
            boolean over = gate.date().isBefore(today);
            boolean next = !over && !nextSeen;
            nextSeen |= next;
            gates.add(new GateView(gate.title(), Days.day(gate.date()), note(gate.date(), today), over, next));
        }
        return gates;
    }

    private String note(LocalDate date, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, date);
        if (days < 0) {
            return parts.text("plans.gate.over");
        }
        return days == 0 ? parts.text("plans.gate.today") : parts.text(days == 1 ? "plans.gate.tomorrow" : "plans.gate.in", days);
    }
}
