package org.planweave.exchange.internal.wired;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planweave.api.Problem;
import org.planweave.api.planning.Edition;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.Outcome;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanDraft;
import org.planweave.api.planning.PlanState;
import org.planweave.api.planning.Plans;
import org.planweave.api.planning.Round;

/** Plans as a test needs them: kept in memory, open to everybody. */
public class PlansInMemory implements Plans {

    private final List<Round> rounds = new ArrayList<>();
    private final Map<String, Plan> plans = new LinkedHashMap<>();
    private final Map<String, List<Line>> lines = new LinkedHashMap<>();

    private final List<Line> past = new ArrayList<>();

    public PlansInMemory() {
        rounds.add(new Round("r27", "2027–28", LocalDate.of(2027, 4, 1), LocalDate.of(2028, 3, 31),
                List.of("What we are for", "What we will do", "How we will know", "What it takes"), List.of(), true));
    }

    /** All plans that were made. */
    public List<Plan> all() {
        return List.copyOf(plans.values());
    }

    @Override
    public List<Round> rounds() {
        return List.copyOf(rounds);
    }

    @Override
    public Optional<Round> currentRound() {
        return Optional.of(rounds.get(0));
    }

    @Override
    public Optional<Round> round(String id) {
        return rounds.stream().filter(round -> round.id().equals(id)).findFirst();
    }

    @Override
    public List<Outcome> outcomes() {
        return List.of(new Outcome("o1", 1, "Streets that are safe & sound", "Places that work"));
    }

    @Override
    public List<Plan> plans(String roundId) {
        return plans.values().stream().filter(plan -> plan.round().equals(roundId)).toList();
    }

    @Override
    public Optional<Plan> plan(String id) {
        return Optional.ofNullable(plans.get(id));
    }

    @Override
    public List<Line> lines(String planId) {
        return List.copyOf(lines.getOrDefault(planId, List.of()));
    }

    @Override
    public Round ensureRound(String period) {
        int year = Integer.parseInt(period.substring(0, 4));
        Round round = new Round("r" + year, period, LocalDate.of(year, 4, 1), LocalDate.of(year + 1, 3, 31),
                rounds.get(0).sections(), List.of(), false);
        rounds.add(round);
        return round;
    }

    @Override
    public Plan create(PlanDraft draft) {
        Plan plan = new Plan("p" + plans.size(), draft.department(), draft.round(), draft.kind(), draft.title(),
                PlanState.DRAFT, 0,
                Instant.EPOCH, null);
        plans.put(plan.id(), plan);
        return plan;
    }

    @Override
    public List<Line> add(String planId, List<LineDraft> drafts) {
        if (drafts.stream().anyMatch(draft -> draft.text().contains("refuse me"))) {
            throw Problem.invalid("text", "That line is refused.");
        }
        List<Line> all = lines.computeIfAbsent(planId, id -> new ArrayList<>());
        for (LineDraft draft : drafts) {
            all.add(new Line(planId + "n" + all.size(), planId, draft.kind(), "N" + all.size(), draft.section(),
                    all.size(),
                    draft.text(), draft.fields(), draft.outcomes(), draft.classification(), 1, Instant.EPOCH,
                            "somebody", null));
        }
        return List.copyOf(all);
    }

    @Override
    public List<Line> lines(String planId, int edition) {
        throw unused();
    }

    @Override
    public List<Edition> editions(String planId) {
        throw unused();
    }

    @Override
    public Optional<Line> line(String id) {
        return lines.values().stream().flatMap(List::stream).filter(line -> line.id().equals(id)).findFirst();
    }

    @Override
    public Map<String, Line> lines(Collection<String> ids) {
        Map<String, Line> found = new LinkedHashMap<>();
        ids.forEach(id -> line(id).ifPresent(line -> found.put(id, line)));
        return found;
    }

    @Override
    public List<Line> versions(String lineId, long from, long to) {
        return past.stream().filter(line -> line.id().equals(lineId) && line.version() >= from && line.version() <= to).toList();
    }

    @Override
    public List<Line> linesOfRound(String roundId) {
        throw unused();
    }

    @Override
    public Line change(String lineId, long fromVersion, LineDraft draft) {
        Line was = line(lineId).orElseThrow();
        if (was.version() != fromVersion) {
            throw Problem.stale("Somebody saved this line just now.", Map.of());
        }
        if (draft.text().contains("refuse me")) {
            throw Problem.invalid("text", "That line is refused.");
        }
        Line next = new Line(was.id(), was.plan(), draft.kind(), was.number(), draft.section(), was.order(), draft.text(),
                draft.fields(), draft.outcomes(), draft.classification(), fromVersion + 1, Instant.EPOCH, "somebody", null);
        past.add(was);
        past.add(next);
        lines.get(was.plan()).replaceAll(line -> line.id().equals(lineId) ? next : line);
        return next;
    }

    @Override
    public void remove(String lineId, long fromVersion) {
        lines.values().forEach(all -> all.removeIf(line -> line.id().equals(lineId)));
    }

    @Override
    public Edition makeEdition(String planId, String title) {
        throw unused();
    }

    @Override
    public Plan move(String planId, PlanState to) {
        throw unused();
    }

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("This module never asks for it.");
    }
}
