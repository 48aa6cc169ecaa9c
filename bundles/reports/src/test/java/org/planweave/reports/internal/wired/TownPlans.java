package org.planweave.reports.internal.wired;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planweave.api.Problem;
import org.planweave.api.access.Access;
import org.planweave.api.access.Classification;
import org.planweave.api.access.Protection;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.access.Verb;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.planning.Edition;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.Outcome;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanDraft;
import org.planweave.api.planning.PlanState;
import org.planweave.api.planning.PlanTemplate;
import org.planweave.api.planning.Plans;
import org.planweave.api.planning.Round;

/** Plans in memory, which the real decision point opens or keeps shut. */
public final class TownPlans implements Plans {

    private final Access access;
    private final CurrentUser user;
    private final Map<String, Plan> plans = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    /** Why no plan moves, if any gate holds. */
    public String held = "";

    TownPlans(Access access, CurrentUser user) {
        this.access = access;
        this.user = user;
    }

    /** A plan that is at this state, and open to the council from the committee on. */
    public Plan plan(String department, String round, String title, PlanState state) {
        Plan plan = new Plan("plan-" + plans.size(), department, round, "Business plan", title, state, 1, Instant.EPOCH, null);
        return put(plan);
    }

    private Plan put(Plan plan) {
        plans.put(plan.id(), plan);
        Audience audience = plan.state().compareTo(PlanState.COMMITTEE) < 0 ? Audience.DEPARTMENT : Audience.COUNCIL;
        user.asPortal(() -> {
            access.protect(plan.ref(), new Protection(plan.department(), null, plan.round(), audience, Classification.OPEN, null));
            return plan;
        });
        return plan;
    }

    public Line line(Plan plan, String kind, String section, String text, Map<String, String> fields, Classification classification) {
        Line line = new Line("line-" + lines.size(), plan.id(), kind, kind.substring(0, 1).toUpperCase() + (lines.size() + 1), section,
                lines.size(), text, fields, List.of(), classification, 1, Instant.EPOCH, "portal", null);
        lines.add(line);
        user.asPortal(() -> {
            access.protect(line.ref(), new Protection(
                    plan.department(), plan.ref(), plan.round(), Audience.PUBLIC, classification, null));
            return line;
        });
        return line;
    }

    public Line action(Plan plan, String text) {
        return line(plan, "action", "What we will do", text, Map.of(), Classification.OPEN);
    }

    @Override
    public List<Round> rounds() {
        return List.of(round("r27", 2027, true), round("r26", 2026, false));
    }

    private static Round round(String id, int year, boolean current) {
        return new Round(id, year + "–" + (year - 1999), LocalDate.of(year, 4, 1), LocalDate.of(year + 1, 3, 31),
                List.of("What we are for", "What we will do"), List.of(), current);
    }

    @Override
    public Optional<Round> currentRound() {
        return round("r27");
    }

    @Override
    public Optional<Round> round(String id) {
        return rounds().stream().filter(round -> round.id().equals(id)).findFirst();
    }

    /** Two pages, as the usual shape otherwise. */
    @Override
    public PlanTemplate template(String roundId) {
        PlanTemplate usual = PlanTemplate.USUAL;
        return new PlanTemplate("two", "Two pages", usual.kind(), 2, usual.sections(), usual.kinds());
    }

    @Override
    public List<Outcome> outcomes() {
        return List.of();
    }

    private boolean reads(org.planweave.api.ResourceRef ref) {
        return user.isPortal() || access.may(Verb.READ, ref);
    }

    @Override
    public List<Plan> plans(String roundId) {
        return plans.values().stream().filter(plan -> plan.round().equals(roundId) && reads(plan.ref())).toList();
    }

    @Override
    public Optional<Plan> plan(String id) {
        return Optional.ofNullable(plans.get(id)).filter(plan -> reads(plan.ref()));
    }

    @Override
    public List<Line> lines(String planId) {
        return lines.stream().filter(line -> line.plan().equals(planId) && reads(line.ref())).toList();
    }

    @Override
    public Plan move(String planId, PlanState to) {
        if (!held.isEmpty()) {
            throw Problem.conflict("plan-held", held);
        }
        Plan plan = plans.get(planId);
        return put(new Plan(plan.id(), plan.department(), plan.round(), plan.kind(), plan.title(), to, plan.version(), plan.changedAt(), null));
    }

    private static UnsupportedOperationException notHere() {
        return new UnsupportedOperationException("The module reports does not ask for this.");
    }

    @Override
    public List<Line> lines(String planId, int edition) {
        throw notHere();
    }

    @Override
    public List<Edition> editions(String planId) {
        throw notHere();
    }

    @Override
    public Optional<Line> line(String id) {
        throw notHere();
    }

    @Override
    public Map<String, Line> lines(Collection<String> ids) {
        throw notHere();
    }

    @Override
    public List<Line> versions(String lineId, long from, long to) {
        throw notHere();
    }

    @Override
    public List<Line> linesOfRound(String roundId) {
        return plans(roundId).stream().flatMap(plan -> lines(plan.id()).stream()).toList();
    }

    @Override
    public Round ensureRound(String period) {
        throw notHere();
    }

    @Override
    public Plan create(PlanDraft draft) {
        throw notHere();
    }

    @Override
    public List<Line> add(String planId, List<LineDraft> drafts) {
        throw notHere();
    }

    @Override
    public Line change(String lineId, long fromVersion, LineDraft draft) {
        throw notHere();
    }

    @Override
    public void remove(String lineId, long fromVersion) {
        throw notHere();
    }

    @Override
    public Edition makeEdition(String planId, String title) {
        throw notHere();
    }
}
