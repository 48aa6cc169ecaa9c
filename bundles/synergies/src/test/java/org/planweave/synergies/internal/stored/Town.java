package org.planweave.synergies.internal.stored;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planweave.api.Problem;
import org.planweave.api.access.Classification;
import org.planweave.api.access.Memberships.Membership;
import org.planweave.api.access.Protection;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.access.Verb;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.api.planning.Plans;
import org.planweave.api.planning.Round;
import org.planweave.api.resources.ResourceText;
import org.planweave.api.resources.Resources;
import org.planweave.synergies.internal.engine.Engine;
import org.planweave.test.TestPortal;

/** Three departments, two of them in a cluster, each with a line; rights are the real ones. */
public final class Town {

    private static final Round ROUND = new Round("r27", "2027–28", LocalDate.of(2027, 4, 1), LocalDate.of(2028, 3, 31), List.of(),
            List.of(), true);

    private static final Round BEFORE = new Round("r26", "2026–27", LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31), List.of(),
            List.of(), false);

    public final TestPortal portal;
    public final Department highways;
    public final Department culture;
    public final Person planner;
    public final Person other;
    public final Person outsider;
    public final Person director;
    public final Person otherDirector;
    public final Person treasurer;
    public final Room room;
    public final Resources resources;
    private final Map<String, Line> lines = new TreeMap<>();
    private final Map<String, String> departments = new HashMap<>();
    private final Set<String> closed = new HashSet<>();

    public Town(TestPortal portal) {
        this.portal = portal;
        highways = portal.department("HW", "Highways and Waste");
        culture = portal.department("CL", "Culture and Leisure");
        director = portal.person("director", highways, Role.DIRECTOR);
        otherDirector = portal.person("otherdirector", culture, Role.DIRECTOR);
        treasurer = portal.person("treasurer", null, Role.FINANCE);
        Department housing = portal.department("HO", "Housing");
        planner = portal.person("planner", highways, Role.PLANNER);
        other = portal.person("other", culture, Role.PLANNER);
        outsider = portal.person("outsider", housing, Role.PLANNER);
        portal.transactions().join(() -> {
            portal.memberships().put(new Membership("c1", "Streets", ROUND.id(), planner.id(),
                    Set.of(highways.id(), culture.id()), Set.of(), true));
            return true;
        });
        write("a1", highways, "Rebuild the Tenter Lane crossing and resurface the carriageway, 7 June to 30 July 2027.", 1);
        write("b1", culture, "Reopen Millgate Library with a summer festival along Tenter Lane, 3 to 18 July 2027.", 1);
        fillers(housing);
        room = new Room(portal.store(), portal.transactions(), portal.access(), portal.memberships(), portal.audit(), portal.ids(),
                portal.events(), plans(), portal.council(), portal.switches(), portal.currentUser());
        resources = resources();
        portal.actAs(planner);
    }

    /** The engine weighs a pair against what is usual in the council, so there has to be more of it. */
    private void fillers(Department department) {
        try (InputStream in = Objects.requireNonNull(
                Engine.class.getResourceAsStream("/org/planweave/synergies/internal/engine/judged-lines.jsonl"))) {
            for (String row : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                write("c" + lines.size(), department, new ObjectMapper().readTree(row).path("text").asText(), 1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line in a new wording. */
    public void write(String id, Department department, String text, long version) {
        keep(id, department, LineDraft.of("action", "What we will do", text), version);
    }

    /** A line in a new wording, with its fields. */
    public void keep(String id, Department department, LineDraft draft, long version) {
        if (closed.contains(department.id())) {
            throw Problem.conflict("plan-closed", "The plan is final.");
        }
        departments.put(id, department.id());
        Line line = new Line(id, "plan-" + department.code(), draft.kind(), id.toUpperCase(java.util.Locale.ROOT), draft.section(), 0,
                draft.text(), draft.fields(), draft.outcomes(), draft.classification(), version, Instant.EPOCH, "portal", null);
        lines.put(id, line);
        portal.transactions().join(() -> {
            portal.access().protect(line.ref(),
                    new Protection(department.id(), null, ROUND.id(), Audience.CLUSTER, Classification.OPEN, null));
            return true;
        });
    }

    /** What the plans module would do: rights are asked for, versions count up, a closed plan takes nothing. */
    private Plans plans() {
        InvocationHandler handler = (proxy, method, arguments) -> switch (method.getName()) {
            case "currentRound" -> Optional.of(ROUND);
            case "rounds" -> List.of(BEFORE, ROUND);
            case "linesOfRound" -> lines.values().stream().filter(line -> line.plan().startsWith("past-")).toList();
            case "outcomes" -> List.of();
            case "line" -> readable(List.of(arguments[0])).values().stream().findFirst();
            case "lines" -> arguments[0] instanceof Collection<?> ids ? readable(ids) : ofPlan((String) arguments[0]);
            case "plans" -> arguments[0].equals(BEFORE.id()) ? portal.council().departments().stream().map(this::past).toList() : portal.council().departments().stream().map(this::plan).toList();
            case "plan" -> planned(List.of(arguments[0])).values().stream().findFirst();
            case "plansById" -> planned((Collection<?>) arguments[0]);
            case "add" -> ((List<?>) arguments[1]).stream().map(one -> add((String) arguments[0], (LineDraft) one)).toList();
            case "change" -> change((String) arguments[0], (LineDraft) arguments[2]);
            default -> throw new UnsupportedOperationException(method.getName());
        };
        return (Plans) Proxy.newProxyInstance(Plans.class.getClassLoader(), new Class<?>[] {Plans.class}, handler);
    }

    /** A line of last year's plan, which everybody of the cluster may read. */
    public void past(String id, Department department, String text, Map<String, String> fields) {
        departments.put(id, department.id());
        Line line = new Line(id, "past-" + department.code(), "action", id, "What we did", 0, text, fields, List.of(), Classification.OPEN,
                1, Instant.EPOCH, "portal", null);
        lines.put(id, line);
        portal.transactions().join(() -> {
            portal.access().protect(line.ref(),
                    new Protection(department.id(), null, ROUND.id(), Audience.CLUSTER, Classification.OPEN, null));
            return true;
        });
    }

    private Plan past(Department department) {
        return new Plan("past-" + department.code(), department.id(), BEFORE.id(), "Business plan", department.name(), PlanState.FINAL, 1,
                Instant.EPOCH, null);
    }

    private Plan plan(Department department) {
        return new Plan("plan-" + department.code(), department.id(), ROUND.id(), "Business plan", department.name(),
                closed.contains(department.id()) ? PlanState.FINAL : PlanState.DRAFT, 0, Instant.EPOCH, null);
    }

    private Map<String, Plan> planned(Collection<?> ids) {
        return portal.council().departments().stream().flatMap(one -> Stream.of(plan(one), past(one))).filter(one -> ids.contains(one.id()))
                .collect(Collectors.toMap(Plan::id, one -> one));
    }

    private Line add(String plan, LineDraft draft) {
        Department department = portal.council().departments().stream().filter(one -> plan.equals("plan-" + one.code())).findFirst().orElseThrow();
        String id = "joint-" + department.code() + lines.size();
        keep(id, department, draft, 1);
        return line(id);
    }

    private Line change(String id, LineDraft draft) {
        keep(id, portal.council().department(departments.get(id)).orElseThrow(), draft, line(id).version() + 1);
        return line(id);
    }

    /** A line as it now is. */
    public Line line(String id) {
        return Objects.requireNonNull(lines.get(id));
    }

    /** From now on the department's plan is final. */
    public void close(Department department) {
        closed.add(department.id());
    }

    private List<Line> ofPlan(String plan) {
        return lines.values().stream().filter(line -> line.plan().equals(plan)).toList();
    }

    private Map<String, Line> readable(Collection<?> ids) {
        return lines.values().stream().filter(line -> ids.contains(line.id()))
                .filter(line -> portal.currentUser().isPortal() || portal.access().may(Verb.READ, line.ref()))
                .collect(Collectors.toMap(Line::id, line -> line));
    }

    private Resources resources() {
        InvocationHandler handler = (proxy, method, arguments) -> switch (method.getName()) {
            case "after" -> lines.values().stream().filter(line -> !line.plan().startsWith("past-") && line.id().compareTo((String) arguments[1]) > 0).map(this::text).toList();
            default -> throw new UnsupportedOperationException(method.getName());
        };
        return (Resources) Proxy.newProxyInstance(Resources.class.getClassLoader(), new Class<?>[] {Resources.class}, handler);
    }

    private ResourceText text(Line line) {
        String department = departments.get(line.id());
        return new ResourceText(line.ref(), "line", line.number(), line.text(), "/plans/" + line.plan(), department, line.plan(),
                facts(line), line.version());
    }

    /** The two lines in question also name their place, as most lines of a plan do. */
    private static Map<String, String> facts(Line line) {
        Map<String, String> facts = new HashMap<>(Map.of("kind", line.kind(), "round", ROUND.id(), "outcomes", ""));
        if (Set.of("a1", "b1").contains(line.id())) {
            facts.putAll(Map.of("place", "Tenter Lane", "start", "2027-07-03", "end", "2027-07-18"));
        }
        return facts;
    }

    public List<Line> lines() {
        return List.copyOf(lines.values());
    }
}
