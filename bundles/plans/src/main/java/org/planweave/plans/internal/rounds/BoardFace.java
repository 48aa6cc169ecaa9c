package org.planweave.plans.internal.rounds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.planweave.api.planning.PlanState;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.calendar.Lateness;
import org.planweave.plans.internal.calendar.RoundDate;
import org.planweave.plans.internal.calendar.WorkingDays;
import org.planweave.plans.internal.pages.Days;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.plans.internal.rounds.BoardView.Budget;
import org.planweave.plans.internal.rounds.BoardView.Gate;
import org.planweave.plans.internal.rounds.BoardView.Own;
import org.planweave.plans.internal.rounds.BoardView.Ref;
import org.planweave.plans.internal.rounds.BoardView.Row;
import org.planweave.plans.internal.rounds.BoardView.Vacant;
import org.planweave.plans.internal.rounds.RoundDesk.Place;
import org.planweave.plans.internal.setup.RoundSetup;
import org.planweave.plans.internal.setup.RoundSetup.Decision;

/** Puts the board of a round into words. */
final class BoardFace {

    private static final int MOST_COLUMNS = 5;
    private static final int WORDS = 12;

    private final PageParts parts;
    private final RoundDesk rounds;
    private final Round round;
    private final RoundSetup setup;
    private final List<Place> places;
    private final WorkingDays days;
    private final LocalDate today;

    BoardFace(RoundDesk rounds, Round round, RoundSetup setup, List<Place> places) {
        this.rounds = rounds;
        this.parts = rounds.parts();
        this.round = round;
        this.setup = setup;
        this.places = places;
        this.days = rounds.setups().workingDays();
        this.today = rounds.desk().today();
    }

    BoardView view() {
        return view("", "", "");
    }

    /** The board again, with what was wrong with the budget decision. */
    BoardView refused(String error, String day, String minute) {
        return view(error, day, minute);
    }

    private BoardView view(String error, String day, String minute) {
        List<PlanState> states = columns();
        int late = (int) places.stream().filter(Place::late).count();
        return new BoardView(
                round.id(), title(late), Days.day(today), lead(), gates(), states, places.stream().map(place -> row(place, states)).toList(),
                late, rounds.desk().leads(), setup.guidance(), budget(error, day, minute), own(), vacant());
    }

    private String title(int late) {
        String key = places.isEmpty() ? "plans.round.title" : late == 0 ? "plans.board.none" : late == 1 ? "plans.board.one" : "plans.board.late";
        return parts.text(key, round.title(), number(late), number(places.size()));
    }

    private String number(int count) {
        return count <= WORDS ? parts.text("plans.number." + count) : String.valueOf(count);
    }

    private String lead() {
        Optional<Place> worst = places.stream().filter(Place::late).max(Comparator.comparingInt(Place::days));
        if (worst.isEmpty()) {
            return next().map(gate -> parts.text("plans.board.next", gate.title(), Days.inYear(gate.date()))).orElse("");
        }
        Lateness lateness = worst.get().lateness();
        String furthest = parts.text("plans.board.worst", worst.get().department().name(), worst.get().days(),
                lateness == null ? "" : RoundDesk.gate(round, lateness.state()));
        return next().map(gate -> furthest + " " + parts.text("plans.board.next", gate.title(), Days.inYear(gate.date()))).orElse(furthest);
    }

    private Optional<Round.Gate> next() {
        return round.gates().stream().filter(gate -> !gate.date().isBefore(today)).findFirst();
    }

    private List<Gate> gates() {
        List<Gate> gates = new ArrayList<>();
        Optional<Round.Gate> next = next();
        for (Round.Gate gate : round.gates()) {
            boolean over = gate.date().isBefore(today);
            String slip = rounds.desk().leads() && !over
                    ? code(gate).map(code -> "/rounds/" + round.id() + "/dates/" + code).orElse("")
                    : "";
            gates.add(new Gate(gate.title(), Days.day(gate.date()), note(gate, over), over, next.filter(gate::equals).isPresent(), slip));
        }
        return gates;
    }

    private Optional<String> code(Round.Gate gate) {
        return setup.dates().stream().filter(date -> date.title().equals(gate.title()) && date.state().equals(gate.state()))
                .map(RoundDate::code).findFirst();
    }

    private String note(Round.Gate gate, boolean over) {
        if (!gate.state().isEmpty() && over && !places.isEmpty()) {
            PlanState state = PlanState.valueOf(gate.state());
            long through = places.stream().filter(place -> place.plan() != null && place.state().compareTo(state) >= 0).count();
            return parts.text("plans.board.through", through, places.size());
        }
        if (over) {
            return parts.text("plans.gate.over");
        }
        int left = days.between(today, gate.date());
        return left == 0 ? parts.text("plans.gate.today") : parts.text(left == 1 ? "plans.gate.inOne" : "plans.gate.inWorking", left);
    }

    /** From the state of the plan that is furthest behind to the one after the plan that is furthest on. */
    private List<PlanState> columns() {
        PlanState[] all = PlanState.values();
        int first = places.stream().mapToInt(place -> place.state().ordinal()).min().orElse(0);
        int last = places.stream().mapToInt(place -> place.state().ordinal()).max().orElse(all.length - 1) + 1;
        int end = Math.min(all.length, Math.max(last + 1, first + 3));
        return List.of(all).subList(Math.max(0, Math.max(first, end - MOST_COLUMNS)), end);
    }

    private Row row(Place place, List<PlanState> states) {
        String contact = place.department().contact() == null ? "" : parts.name(place.department().contact());
        List<String> cells = states.stream().map(state -> cell(place, state)).toList();
        return new Row(
                place.plan() == null ? "" : place.plan().id(), place.department(), contact, against(place), place.late(), cells, holds(place),
                Math.max(0, place.holds().size() - 1),
                place.reminded() == null ? "" : parts.text("plans.board.reminded", Days.day(place.reminded().at())));
    }

    private static String cell(Place place, PlanState state) {
        int way = state.compareTo(place.state());
        if (way == 0) {
            return place.plan() == null ? "none" : place.late() ? "late" : "here";
        }
        return way < 0 ? "done" : "";
    }

    private String against(Place place) {
        Lateness lateness = place.lateness();
        if (lateness == null || !lateness.late()) {
            return parts.text("plans.board.onTime");
        }
        return parts.text(
                lateness.days() == 1 ? "plans.board.day" : "plans.board.days", lateness.days(), RoundDesk.gate(round, lateness.state()));
    }

    private String holds(Place place) {
        if (place.plan() == null) {
            return parts.text("plans.board.notStarted");
        }
        return place.holds().isEmpty() ? parts.text("plans.board.free") : place.holds().get(0).why();
    }

    private Budget budget(String error, String day, String minute) {
        boolean asked = setup.version() > 0 && !setup.rules().leftOut().contains("budget");
        Decision decision = setup.budget();
        String said = decision == null
                ? parts.text("plans.budget.open")
                : parts.text("plans.budget.said", Days.day(decision.day()), decision.minute(), parts.name(decision.by()));
        return new Budget(asked, decision != null, said, RoundPages.decides(parts), error, day, minute);
    }

    private List<Vacant> vacant() {
        return rounds.vacancies().of(places.stream().map(Place::plan).filter(Objects::nonNull).toList()).stream()
                .map(one -> new Vacant(parts.department(one.plan()), one.leaver().person().name(), Days.inYear(one.leaver().left()),
                        one.lines().stream().map(line -> new Ref(line.number(), "/lines/" + line.id())).toList()))
                .toList();
    }

    private List<Own> own() {
        return setup.rules().ownDates().stream()
                .filter(one -> places.stream().anyMatch(place -> place.department().id().equals(one.department())))
                .map(one -> new Own(parts.department(one.department()), RoundDesk.gate(round, one.state()), Days.day(one.day()), one.reason()))
                .toList();
    }
}
