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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.planweave.api.access.Classification;
import org.planweave.api.access.Memberships.Membership;
import org.planweave.api.access.Protection;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.access.Verb;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
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

    public final TestPortal portal;
    public final Department highways;
    public final Department culture;
    public final Person planner;
    public final Person other;
    public final Person outsider;
    public final Room room;
    public final Resources resources;
    private final Map<String, Line> lines = new TreeMap<>();
    private final Map<String, String> departments = new HashMap<>();

    public Town(TestPortal portal) {
        this.portal = portal;
        highways = portal.department("HW", "Highways and Waste");
        culture = portal.department("CL", "Culture and Leisure");
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
        departments.put(id, department.id());
        Line line = new Line(id, "plan-" + department.code(), "action", id.toUpperCase(java.util.Locale.ROOT), "What we will do", 0, text,
                Map.of(), List.of(), Classification.OPEN, version, Instant.EPOCH, "portal", null);
        lines.put(id, line);
        portal.transactions().join(() -> {
            portal.access().protect(line.ref(),
                    new Protection(department.id(), null, ROUND.id(), Audience.CLUSTER, Classification.OPEN, null));
            return true;
        });
    }

    private Plans plans() {
        InvocationHandler handler = (proxy, method, arguments) -> switch (method.getName()) {
            case "currentRound" -> Optional.of(ROUND);
            case "outcomes" -> List.of();
            case "lines" -> readable((Collection<?>) arguments[0]);
            default -> throw new UnsupportedOperationException(method.getName());
        };
        return (Plans) Proxy.newProxyInstance(Plans.class.getClassLoader(), new Class<?>[] {Plans.class}, handler);
    }

    private Map<String, Line> readable(Collection<?> ids) {
        return lines.values().stream().filter(line -> ids.contains(line.id()))
                .filter(line -> portal.currentUser().isPortal() || portal.access().may(Verb.READ, line.ref()))
                .collect(Collectors.toMap(Line::id, line -> line));
    }

    private Resources resources() {
        InvocationHandler handler = (proxy, method, arguments) -> switch (method.getName()) {
            case "after" -> lines.values().stream().filter(line -> line.id().compareTo((String) arguments[1]) > 0).map(this::text).toList();
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
