package org.planweave.plans.internal.rounds;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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
import org.planweave.api.planning.PlanState;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.calendar.RoundDate;
import org.planweave.plans.internal.calendar.RoundDate.Back;
import org.planweave.plans.internal.calendar.RoundDate.Unit;
import org.planweave.plans.internal.calendar.Slip;
import org.planweave.plans.internal.calendar.Timetable;
import org.planweave.plans.internal.pages.Days;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.plans.internal.setup.RoundSetup;
import org.planweave.plans.internal.setup.UsualSetup;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** The dates of a round: how each is worked out, and what moves with one of them before anybody confirms it. */
@Component(service = DatePages.class)
@JakartarsResource
@Path("rounds/{id}/dates")
@Produces(MediaType.TEXT_HTML)
public final class DatePages {

    private static final int MONTHS_BEFORE = 18;
    private static final int MONTHS_AFTER = 6;

    private final RoundDesk rounds;
    private final PageParts parts;

    @Activate
    public DatePages(@Reference RoundDesk rounds) {
        this.rounds = rounds;
        this.parts = rounds.parts();
    }

    /** A date, and how it comes about. */
    public record Row(String code, String title, String day, String how) {}

    /** A date that would move. */
    public record MoveView(String title, String from, String to) {}

    /** What would move, where it is printed, what to think of; and the form's values for confirming it. */
    public record SlipView(List<MoveView> moves, List<String> printed, List<String> warnings) {}

    @GET
    public Page all(@PathParam("id") String id) {
        Round round = led(id);
        Timetable dates = timetable(round);
        List<Row> rows = new ArrayList<>();
        dates.dates().stream().sorted(java.util.Comparator.comparing(date -> dates.day(date.code()).orElseThrow()))
                .forEach(date -> rows.add(new Row(date.code(), date.title(), Days.day(dates.day(date.code()).orElseThrow()), how(dates, date))));
        String title = parts.text("plans.dates.title", round.title());
        return page(title, round).body(parts.render("dates.jte", Map.of("round", round, "title", title, "rows", rows)));
    }

    private String how(Timetable dates, RoundDate date) {
        Back back = date.back();
        if (back == null) {
            return parts.text("plans.dates.set");
        }
        String from = dates.date(back.from()).map(RoundDate::title).orElse(back.from());
        String way = back.days() < 0 ? "after" : "before";
        return parts.text("plans.dates." + back.unit().name().toLowerCase(java.util.Locale.UK) + "." + way, Math.abs(back.days()), from);
    }

    /** The form of one date; with a day or a rule, what would move. */
    @GET
    @Path("{code}")
    public Page one(
            @PathParam("id") String id, @PathParam("code") String code, @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("from") @DefaultValue("") String from, @QueryParam("days") @DefaultValue("") String days,
            @QueryParam("unit") @DefaultValue("WORKING") String unit) {
        Round round = led(id);
        Timetable before = timetable(round);
        RoundDate date = date(before, code);
        Typed typed = new Typed(to, from, days, unit);
        if (to.isBlank() && from.isBlank()) {
            return form(round, before, date, typed, null, "");
        }
        try {
            return form(round, before, date, typed, slip(round, before, changed(round, before, date, typed)), "");
        } catch (Problem problem) {
            return form(round, before, date, typed, null, problem.detail()).status(422);
        }
    }

    /** What was typed: a day, or a rule. */
    public record Typed(String to, String from, String days, String unit) {}

    @POST
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object confirm(
            @PathParam("id") String id, @PathParam("code") String code, @FormParam("version") @DefaultValue("0") long version,
            @FormParam("to") @DefaultValue("") String to, @FormParam("from") @DefaultValue("") String from,
            @FormParam("days") @DefaultValue("") String days, @FormParam("unit") @DefaultValue("WORKING") String unit) {
        Round round = led(id);
        Timetable before = timetable(round);
        RoundDate date = date(before, code);
        Typed typed = new Typed(to, from, days, unit);
        try {
            Timetable after = changed(round, before, date, typed);
            int moved = slip(round, before, after).moves().size();
            rounds.setups().change(id, version, "date " + code, setup -> setup.with(after.dates()));
            return SeeOther.to("/rounds/" + id + "/dates")
                    .saying(parts.text(moved == 1 ? "plans.said.movedOneDate" : "plans.said.movedDates", moved));
        } catch (Problem problem) {
            if (problem.status() != 400 && problem.status() != 412) {
                throw problem;
            }
            return form(round, before, date, typed, null, problem.detail()).status(problem.status() == 400 ? 422 : 412);
        }
    }

    private Timetable changed(Round round, Timetable before, RoundDate date, Typed typed) {
        RoundDate changed = typed.from().isBlank()
                ? date.at(DayFields.day("to", typed.to(), date.title()))
                : new RoundDate(date.code(), date.title(), date.state(), null, back(typed));
        Timetable after = new Timetable(
                before.dates().stream().map(one -> one.code().equals(date.code()) ? changed : one).toList(), before.workingDays(),
                before.everyDay());
        after.dates().stream().filter(one -> !after.day(one.code()).equals(before.day(one.code())))
                .forEach(one -> within(round, one.title(), after.day(one.code()).orElseThrow()));
        return after;
    }

    private static Back back(Typed typed) {
        if (!typed.days().strip().matches("-?\\d{1,3}")) {
            throw Problem.invalid("days", "“" + typed.days() + "” is not a number of days; write a number, with a minus for days after it.");
        }
        Unit unit = java.util.Arrays.stream(Unit.values()).filter(one -> one.name().equals(typed.unit())).findFirst()
                .orElseThrow(() -> Problem.invalid("unit", "Choose how the days are counted."));
        int days = Integer.parseInt(typed.days().strip());
        if (unit == Unit.CLEAR && days < 0) {
            throw Problem.invalid("days", "Clear days lie before a meeting; write a number without a minus.");
        }
        return new Back(typed.from(), days, unit);
    }

    private static void within(Round round, String title, LocalDate day) {
        LocalDate first = round.starts().minusMonths(MONTHS_BEFORE);
        LocalDate last = round.ends().plusMonths(MONTHS_AFTER);
        if (day.isBefore(first) || day.isAfter(last)) {
            throw Problem.invalid("to", "“" + title + "” would fall on " + Days.day(day) + ", outside the round; its dates lie between "
                    + Days.day(first) + " and " + Days.day(last) + ".");
        }
    }

    private SlipView slip(Round round, Timetable before, Timetable after) {
        RoundSetup setup = rounds.setups().of(round.id());
        Slip slip = new Slip(before, after, new Slip.Frame(
                round.starts(), setup.rules().notice(), setup.rules().poll(), setup.rules().clearDays()));
        List<Slip.Move> moves = slip.moves();
        return new SlipView(
                moves.stream().map(move -> new MoveView(move.title(), Days.day(move.from()), Days.day(move.to()))).toList(),
                printed(round, moves), slip.warnings());
    }

    /** Where the dates that move are printed. */
    private List<String> printed(Round round, List<Slip.Move> moves) {
        List<String> printed = new ArrayList<>();
        if (moves.stream().anyMatch(move -> !move.state().isEmpty())) {
            printed.add(parts.text("plans.slip.steps", parts.plans().plans(round.id()).size()));
        }
        if (moves.stream().anyMatch(move -> move.state().equals(PlanState.COMMITTEE.name()) || move.state().equals(PlanState.FINAL_DRAFT.name())
                || move.state().equals(PlanState.APPROVED.name()))) {
            List<String> names = parts.plans().plans(round.id()).stream()
                    .filter(plan -> plan.state().compareTo(PlanState.APPROVED) < 0)
                    .map(parts::departmentName).distinct().toList();
            if (!names.isEmpty()) {
                printed.add(parts.text("plans.slip.reports", names.size(), String.join(", ", names)));
            }
        }
        if (!moves.isEmpty()) {
            printed.add(parts.text("plans.slip.home"));
        }
        return printed;
    }

    private Page form(Round round, Timetable dates, RoundDate date, Typed typed, @Nullable SlipView slip, String error) {
        String title = parts.text("plans.slip.title", date.title());
        Map<String, @Nullable Object> model = new java.util.HashMap<>();
        model.put("round", round);
        model.put("title", title);
        model.put("now", parts.text("plans.slip.now", Days.day(dates.day(date.code()).orElseThrow()), how(dates, date)));
        model.put("date", date);
        model.put("others", dates.dates().stream().filter(one -> !one.code().equals(date.code())).toList());
        model.put("typed", typed);
        model.put("units", List.of(Unit.values()));
        model.put("slip", slip);
        model.put("version", rounds.setups().of(round.id()).version());
        model.put("error", error);
        return page(title, round).crumb(parts.text("plans.dates.open"), "/rounds/" + round.id() + "/dates")
                .body(parts.render("date.jte", model));
    }

    private Page page(String title, Round round) {
        return parts.page(title).crumb(parts.text("plans.plans"), "/plans").crumb(round.title(), "/rounds/" + round.id());
    }

    private static RoundDate date(Timetable dates, String code) {
        return dates.date(code).orElseThrow(() -> Problem.notFound("The round has no such date. Choose one on its page “Dates”."));
    }

    private Timetable timetable(Round round) {
        RoundSetup setup = rounds.setups().of(round.id());
        return rounds.setups().timetable(setup.dates().isEmpty() ? setup.with(UsualSetup.dates(round)) : setup);
    }

    private Round led(String id) {
        Round round = parts.round(id);
        rounds.desk().requireLead(parts.text("plans.setUp.who"));
        return round;
    }
}
