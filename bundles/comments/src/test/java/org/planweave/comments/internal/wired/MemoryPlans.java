package org.planweave.comments.internal.wired;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.planweave.api.Problem;
import org.planweave.api.access.Protection;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.access.Verb;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.LineWritten;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.api.planning.Plans;
import org.planweave.api.planning.Round;
import org.planweave.test.TestPortal;

/** Plans in memory: every version of a line is kept, rights are the real ones. */
public final class MemoryPlans {

    public static final Round ROUND = round("r27", "2027–28", 2027, true);
    public static final Round LAST = round("r26", "2026–27", 2026, false);

    private final TestPortal portal;
    private final Map<String, Plan> plans = new LinkedHashMap<>();
    private final Map<String, List<Line>> versions = new LinkedHashMap<>();
    private final Set<String> removed = new HashSet<>();

    public MemoryPlans(TestPortal portal) {
        this.portal = portal;
    }

    private static Round round(String id, String title, int year, boolean current) {
        return new Round(id, title, LocalDate.of(year, 4, 1), LocalDate.of(year + 1, 3, 31), List.of("What we will do"), List.of(), current);
    }

    /** The facade; what no comment asks for is refused. */
    public Plans facade() {
        InvocationHandler handler = (proxy, method, arguments) -> switch (method.getName()) {
            case "rounds" -> List.of(ROUND, LAST);
            case "currentRound" -> Optional.of(ROUND);
            case "round" -> Optional.of(arguments[0].equals(ROUND.id()) ? ROUND : LAST);
            case "plans" -> plans.values().stream().filter(plan -> plan.round().equals(arguments[0]) && reads(plan)).toList();
            case "plan" -> Optional.ofNullable(plans.get(arguments[0])).filter(this::reads);
            case "line" -> line((String) arguments[0]).filter(this::reads);
            case "lines" -> arguments[0] instanceof Collection<?> ids ? lines(ids) : linesOf((String) arguments[0]);
            case "versions" -> versions((String) arguments[0], (Long) arguments[1], (Long) arguments[2]);
            case "change" -> change((String) arguments[0], (Long) arguments[1], (LineDraft) arguments[2]);
            default -> throw new UnsupportedOperationException(method.getName());
        };
        return (Plans) Proxy.newProxyInstance(Plans.class.getClassLoader(), new Class<?>[] {Plans.class}, handler);
    }

    public Plan plan(String id, Department department, Round round, Audience audience) {
        Plan plan = new Plan(id, department.id(), round.id(), "Business plan", department.name() + ", business plan " + round.title(),
                PlanState.CLUSTER_REVIEW, 1, Instant.EPOCH, null);
        plans.put(id, plan);
        portal.transactions().join(() -> {
            portal.access().protect(plan.ref(), new Protection(department.id(), null, round.id(), audience,
                    org.planweave.api.access.Classification.OPEN, null));
            return plan;
        });
        return plan;
    }

    /** A line with its wordings, oldest first. */
    public Line add(Plan plan, String id, String number, LineDraft draft, List<String> wordings) {
        int order = (int) versions.values().stream().filter(all -> all.get(0).plan().equals(plan.id())).count();
        List<Line> all = new ArrayList<>();
        for (String wording : wordings) {
            all.add(new Line(id, plan.id(), draft.kind(), number, draft.section(), order, wording, draft.fields(), draft.outcomes(),
                    draft.classification(), all.size() + 1L, Instant.EPOCH, "portal", null));
        }
        versions.put(id, all);
        Line newest = all.get(all.size() - 1);
        protect(plan, newest);
        return newest;
    }

    public Line add(Plan plan, String id, String number, String... wordings) {
        return add(plan, id, number, LineDraft.of("action", "What we will do", wordings[0]), List.of(wordings));
    }

    private void protect(Plan plan, Line line) {
        portal.transactions().join(() -> {
            portal.access().protect(line.ref(), new Protection(plan.department(), plan.ref(), plan.round(),
                    Audience.PUBLIC, line.classification(), null));
            return line;
        });
    }

    /** No plans and no lines. */
    public void clear() {
        plans.clear();
        versions.clear();
    }

    public Line change(String id, long from, LineDraft draft) {
        List<Line> all = versions.get(id);
        Line before = all.get(all.size() - 1);
        if (before.version() != from) {
            throw Problem.stale("Somebody saved this line first.", Map.of("theirs", before.text(), "yours", draft.text()));
        }
        if (!portal.currentUser().isPortal()) {
            portal.access().require(Verb.EDIT, before.ref());
        }
        Line after = new Line(id, before.plan(), draft.kind(), before.number(), draft.section(), before.order(), draft.text(), draft.fields(),
                draft.outcomes(), draft.classification(), from + 1, Instant.EPOCH, portal.currentUser().person().map(Person::id).orElse("portal"),
                null);
        all.add(after);
        protect(plans.get(before.plan()), after);
        portal.transactions().join(() -> {
            portal.events().publish(new LineWritten(id, after.plan(), after.version()));
            return after;
        });
        return after;
    }

    /** Takes a line out of its plan; its versions stay. */
    public void remove(String id) {
        removed.add(id);
    }

    /** The line as it now is, whoever asks. */
    public Line now(String id) {
        return line(id).orElseThrow();
    }

    private Optional<Line> line(String id) {
        return Optional.ofNullable(removed.contains(id) ? null : versions.get(id)).map(all -> all.get(all.size() - 1));
    }

    private Map<String, Line> lines(Collection<?> ids) {
        return ids.stream().flatMap(id -> line((String) id).stream()).filter(this::reads).collect(Collectors.toMap(Line::id, line -> line));
    }

    public List<Line> linesOf(String plan) {
        return versions.values().stream()
                .map(all -> all.get(all.size() - 1))
                .filter(line -> line.plan().equals(plan) && !removed.contains(line.id()) && reads(line))
                .sorted(Comparator.comparingInt(Line::order))
                .toList();
    }

    private List<Line> versions(String id, long from, long to) {
        return versions.getOrDefault(id, List.of()).stream().filter(this::reads).filter(line -> line.version() >= from && line.version() <= to).toList();
    }

    private boolean reads(Plan plan) {
        return portal.currentUser().isPortal() || portal.access().may(Verb.READ, plan.ref());
    }

    private boolean reads(Line line) {
        return portal.currentUser().isPortal() || portal.access().may(Verb.READ, line.ref());
    }
}
