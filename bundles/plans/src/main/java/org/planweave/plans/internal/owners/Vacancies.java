package org.planweave.plans.internal.owners;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.Council;
import org.planweave.api.people.Leaver;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.Plan;
import org.planweave.plans.internal.stored.StoredPlans;

/** The lines of plans that nobody owns any more, as far as the reader may read them. */
@Component(service = Vacancies.class)
public final class Vacancies {

    /** What one person who has left was to do in one plan. */
    public record Vacancy(Plan plan, Leaver leaver, List<Line> lines) {}

    private final Council council;
    private final StoredPlans plans;

    @Activate
    public Vacancies(@Reference Council council, @Reference StoredPlans plans) {
        this.council = council;
        this.plans = plans;
    }

    /** In the order of the plans. Asks the database only where somebody has left. */
    public List<Vacancy> of(Collection<Plan> some) {
        return of(some, new Owners(council));
    }

    /** What this person leaves without an owner. */
    List<Vacancy> leftBy(Person person, Collection<Plan> some) {
        return of(some, Owners.without(council, person)).stream().filter(one -> one.leaver().person().id().equals(person.id())).toList();
    }

    private List<Vacancy> of(Collection<Plan> some, Owners owners) {
        if (owners.areAllHere() || some.isEmpty()) {
            return List.of();
        }
        Map<String, List<Line>> lines = plans.linesOfPlans(some.stream().map(Plan::id).toList());
        List<Vacancy> all = new ArrayList<>();
        some.forEach(plan -> all.addAll(of(plan, lines.getOrDefault(plan.id(), List.of()), owners)));
        return all;
    }

    private static List<Vacancy> of(Plan plan, List<Line> lines, Owners owners) {
        Map<Leaver, List<Line>> found = new LinkedHashMap<>();
        lines.forEach(line -> owners.vacated(line.field(LineFields.OWNER), plan.department())
                .ifPresent(leaver -> found.computeIfAbsent(leaver, any -> new ArrayList<>()).add(line)));
        return found.entrySet().stream().map(one -> new Vacancy(plan, one.getKey(), one.getValue())).toList();
    }

    /** The lines that name this person, by plan. */
    Map<Plan, List<Line>> owned(Person person, Collection<Plan> some) {
        Map<String, List<Line>> lines = some.isEmpty() ? Map.of() : plans.linesOfPlans(some.stream().map(Plan::id).toList());
        Map<Plan, List<Line>> owned = new LinkedHashMap<>();
        for (Plan plan : some) {
            List<Line> theirs = lines.getOrDefault(plan.id(), List.of()).stream()
                    .filter(line -> Owners.isMeant(line.field(LineFields.OWNER), person, plan.department())).toList();
            if (!theirs.isEmpty()) {
                owned.put(plan, theirs);
            }
        }
        return owned;
    }
}
