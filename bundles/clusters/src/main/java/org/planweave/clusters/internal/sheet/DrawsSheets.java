package org.planweave.clusters.internal.sheet;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Access;
import org.planweave.api.people.Council;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Plans;
import org.planweave.clusters.internal.rules.Charter;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.clusters.internal.sheet.Sheet.Served;

/** Draws a cluster's page from its members' plans as the current user reads them. */
@Component(service = DrawsSheets.class)
public final class DrawsSheets {

    /** What a line is comes before where it stands in its plan: what is wanted, how it is measured, what is done. */
    private static final List<String> KINDS = List.of("ambition", "objective", "priority", "kpi", "action");

    private final Plans plans;
    private final Council council;
    private final CurrentUser user;
    private final Access access;

    @Activate
    public DrawsSheets(
            @Reference Plans plans, @Reference Council council, @Reference CurrentUser user,
            @Reference Access access) {
        this.plans = plans;
        this.council = council;
        this.user = user;
        this.access = access;
    }

    /** The page as the plans are now. */
    public Sheet draw(Cluster cluster) {
        Map<String, String> departments = new HashMap<>();
        for (Plan plan : plans.plans(cluster.round())) {
            if (cluster.charter().members().contains(plan.department())) {
                departments.put(plan.id(), plan.department());
            }
        }
        List<Line> all = plans.linesOfRound(cluster.round()).stream()
                .filter(line -> departments.containsKey(line.plan()))
                .toList();
        Map<String, Served> outcomes = plans.outcomes().stream()
                .map(one -> new Served(one.id(), one.number(), one.title()))
                .collect(Collectors.toMap(Served::id, Function.identity()));
        List<SheetLine> lines = all.stream()
                .filter(line -> line.outcomes().stream().anyMatch(link -> outcomes.containsKey(link.outcome())))
                .sorted(Comparator.comparing(Line::plan).thenComparing(DrawsSheets::rank)
                        .thenComparing(Line::order))
                .map(line -> SheetLine.of(line, departments.getOrDefault(line.plan(), ""), council))
                .toList();
        Set<String> served = lines.stream().flatMap(one -> one.outcomes().stream()).collect(Collectors.toSet());
        List<Served> shown = outcomes.values().stream()
                .filter(one -> served.contains(one.id()))
                .sorted(Comparator.comparing(Served::number))
                .toList();
        return new Sheet(cluster.name(), cluster.charter().members(), shown, lines, all.size() - lines.size(), 0);
    }

    /** The page with those lines only that everybody at the cluster's table may read, so that all hold the same paper. */
    public Sheet drawForAll(Cluster cluster) {
        Sheet sheet = draw(cluster);
        Set<ResourceRef> open = sheet.lines().stream().map(SheetLine::ref).collect(Collectors.toCollection(HashSet::new));
        for (Person person : table(cluster.charter())) {
            open.retainAll(user.as(person, () -> access.readable(Set.copyOf(open))));
        }
        return sheet.only(ids(open));
    }

    /** An edition as the current user may see it now. */
    public Sheet forReader(Sheet edition) {
        return edition.only(ids(access.readable(edition.lines().stream().map(SheetLine::ref).toList())));
    }

    /** Who sits at the cluster's table: its lead, and the planners and directors of members and observers. */
    private List<Person> table(Charter charter) {
        return council.people().stream()
                .filter(person -> person.id().equals(charter.lead()) || plansFor(person, charter))
                .toList();
    }

    private static boolean plansFor(Person person, Charter charter) {
        String department = person.department();
        return department != null && charter.has(department)
                && (person.has(Role.PLANNER) || person.has(Role.DIRECTOR));
    }

    private static int rank(Line line) {
        int rank = KINDS.indexOf(line.kind());
        return rank < 0 ? KINDS.size() : rank;
    }

    private static Set<String> ids(Collection<ResourceRef> lines) {
        return lines.stream().map(ResourceRef::id).collect(Collectors.toSet());
    }
}
