package org.planweave.reports.internal.stored;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.planweave.api.Messages;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Round;
import org.planweave.reports.internal.rules.Content.Background;
import org.planweave.reports.internal.rules.FirstWords.Beside;

/** What a new report knows beside its plans: who makes it, and which plans its own carry on. */
final class Beginnings {

    private static final Messages MESSAGES = Messages.of(Beginnings.class);

    private final Host host;

    Beginnings(Host host) {
        this.host = host;
    }

    Beside of(List<Plan> plans, Round round, String consulted) {
        Set<Plan> before = new LinkedHashSet<>();
        plans.forEach(plan -> Stream.concat(last(plan), longer(plan, round)).forEach(before::add));
        return new Beside(consulted, author(), before.stream()
                .map(plan -> new Background(plan.title(), MESSAGES.text("reports.first.held", department(plan.department())), false)).toList());
    }

    private Stream<Plan> last(Plan plan) {
        return plan.previous() == null ? Stream.empty() : host.plans.plan(plan.previous()).stream();
    }

    /** Plans of the department for several years that hold this one. */
    private Stream<Plan> longer(Plan plan, Round round) {
        return host.plans.rounds().stream()
                .filter(other -> !other.starts().isAfter(round.starts()) && !other.ends().isBefore(round.ends()))
                .filter(other -> other.ends().isAfter(other.starts().plusYears(1)))
                .flatMap(other -> host.plans.plans(other.id()).stream())
                .filter(other -> other.department().equals(plan.department()));
    }

    private String author() {
        return host.user.person().filter(person -> !person.post().isBlank())
                .map(person -> person.department() == null ? person.post() : person.post() + ", " + department(person.department()))
                .orElse("");
    }

    private String department(String id) {
        return host.council.department(id).map(Department::name).orElse(id);
    }
}
