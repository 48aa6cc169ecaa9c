package org.planweave.clusters.internal.wired;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planweave.api.access.Access;
import org.planweave.api.access.Classification;
import org.planweave.api.access.Protection;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.planning.Edition;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.Outcome;
import org.planweave.api.planning.OutcomeLink;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanDraft;
import org.planweave.api.planning.PlanState;
import org.planweave.api.planning.Plans;
import org.planweave.api.planning.Round;

/** Plans in memory, which the real decision point opens or keeps shut. Two rounds, two outcomes. */
public final class TownPlans implements Plans {

    private final Access access;
    private final CurrentUser user;
    private final List<Plan> plans = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private String current = "r27";

    TownPlans(Access access, CurrentUser user) {
        this.access = access;
        this.user = user;
    }

    /** Opens another round. */
    public void nowIs(String round) {
        current = round;
    }

    /** A plan that is open to its clusters. */
    public Plan plan(String department, String round) {
        Plan plan = new Plan("plan-" + plans.size(), department, round, "Business plan", "Plan of " + department,
                PlanState.CLUSTER_REVIEW, 1, Instant.EPOCH, null);
        plans.add(plan);
        user.asPortal(() -> {
            access.protect(plan.ref(), new Protection(
                    plan.department(), null, plan.round(), Audience.CLUSTER, Classification.OPEN, null));
            return plan;
        });
        return plan;
    }

    /** An action in the section “What we will do” that serves the first outcome. */
    public Line line(Plan plan, String text) {
        return line(plan, text, Map.of(), Classification.OPEN);
    }

    /** As {@link #line(Plan, String)}, with fields and a classification. */
    public Line line(Plan plan, String text, Map<String, String> fields, Classification classification) {
        Line line = new Line("line-" + lines.size(), plan.id(), "action", "A" + lines.size(), "What we will do",
                lines.size(),
                text, fields, List.of(new OutcomeLink("o1", true)), classification, 1, Instant.EPOCH, "portal",
                        null);
        lines.add(line);
        user.asPortal(() -> {
            access.protect(line.ref(), new Protection(
                    plan.department(), plan.ref(), plan.round(), Audience.CLUSTER, classification, null));
            return line;
        });
        return line;
    }

    @Override
    public List<Round> rounds() {
        return List.of(round("r99", "2099–00", 2099), round("r28", "2028–29", 2028), round("r27", "2027–28", 2027),
                round("r26", "2026–27", 2026));
    }

    private Round round(String id, String title, int year) {
        return new Round(id, title, LocalDate.of(year, 4, 1), LocalDate.of(year + 1, 3, 31),
                List.of("What we are for", "What we will do"),
                List.of(new Round.Gate("Cluster review opens", LocalDate.of(year, 1, 18), "CLUSTER_REVIEW")),
                id.equals(current));
    }

    @Override
    public Optional<Round> currentRound() {
        return round(current);
    }

    @Override
    public Optional<Round> round(String id) {
        return rounds().stream().filter(round -> round.id().equals(id)).findFirst();
    }

    @Override
    public List<Outcome> outcomes() {
        return List.of(new Outcome("o1", 1, "Safe streets", "Places"), new Outcome("o2", 2, "Warm homes", "Places"));
    }

    @Override
    public List<Plan> plans(String roundId) {
        return plans.stream()
                .filter(plan -> plan.round().equals(roundId) && access.readable(List.of(plan.ref())).size() == 1)
                .toList();
    }

    @Override
    public List<Line> linesOfRound(String roundId) {
        List<String> of = plans(roundId).stream().map(Plan::id).toList();
        List<Line> all = lines.stream().filter(line -> of.contains(line.plan())).toList();
        var readable = access.readable(all.stream().map(Line::ref).toList());
        return all.stream().filter(line -> readable.contains(line.ref())).toList();
    }

    private static UnsupportedOperationException notHere() {
        return new UnsupportedOperationException("The module clusters does not ask for this.");
    }

    @Override
    public Optional<Plan> plan(String id) {
        throw notHere();
    }

    @Override
    public List<Line> lines(String planId) {
        throw notHere();
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
        List<Line> all = lines.stream().filter(line -> ids.contains(line.id())).toList();
        var readable = access.readable(all.stream().map(Line::ref).toList());
        return all.stream().filter(line -> readable.contains(line.ref())).collect(Collectors.toMap(Line::id, line -> line));
    }

    @Override
    public List<Line> versions(String lineId, long from, long to) {
        throw notHere();
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

    @Override
    public Plan move(String planId, PlanState to) {
        throw notHere();
    }
}
