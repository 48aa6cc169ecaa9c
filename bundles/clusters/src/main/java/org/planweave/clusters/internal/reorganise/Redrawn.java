package org.planweave.clusters.internal.reorganise;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planweave.api.Problem;
import org.planweave.clusters.internal.rules.Charter;
import org.planweave.clusters.internal.rules.CharterCheck;
import org.planweave.clusters.internal.rules.Cluster;

/** How clusters stand after a step; nothing is written here. */
final class Redrawn {

    private final Function<String, Cluster> open;

    /** @param open finds an open cluster of the round by id, or throws */
    Redrawn(Function<String, Cluster> open) {
        this.open = open;
    }

    List<Change> after(Step step) {
        Cluster cluster = open.apply(step.cluster());
        return switch (step.kind()) {
            case RENAME -> List.of(new Change(cluster, named(cluster.charter(), step.name()), true));
            case MOVE -> moved(step, cluster, other(step));
            case MERGE -> merged(step, cluster, other(step));
            case SPLIT -> split(step, cluster);
        };
    }

    private Cluster other(Step step) {
        if (step.to().equals(step.cluster())) {
            throw Problem.invalid("to", "Choose two different clusters.");
        }
        return open.apply(step.to());
    }

    private static List<Change> moved(Step step, Cluster from, Cluster to) {
        List<String> moving = members(step, from);
        return List.of(
                new Change(from, with(from.charter(), without(from.charter().members(), moving), from.charter().observers()),
                        true),
                new Change(to, with(to.charter(), union(to.charter().members(), moving),
                        without(to.charter().observers(), moving)), true));
    }

    private static List<Change> merged(Step step, Cluster from, Cluster to) {
        Charter one = from.charter();
        Charter other = to.charter();
        List<String> members = union(other.members(), one.members());
        List<String> observers = without(union(other.observers(), one.observers()), members);
        Charter both = with(other, members, observers);
        Charter whole = new Charter(
                both.name(), both.purpose(), both.lead(), members, observers,
                CharterCheck.sorted(Stream.concat(other.calendar().stream(), one.calendar().stream()).distinct()),
                both.draftsFrom(), both.observersComment());
        return List.of(new Change(from, one, false),
                new Change(to, step.name().isBlank() ? whole : named(whole, step.name()), true));
    }

    private static List<Change> split(Step step, Cluster cluster) {
        List<String> leaving = members(step, cluster);
        Charter own = cluster.charter();
        Charter part = new Charter(step.name(), own.purpose(), step.lead().isBlank() ? own.lead() : step.lead(), leaving,
                own.observers(), own.calendar(), own.draftsFrom(), own.observersComment());
        return List.of(new Change(cluster, with(own, without(own.members(), leaving), own.observers()), true),
                new Change(null, part, true));
    }

    private static List<String> members(Step step, Cluster cluster) {
        if (step.departments().isEmpty()) {
            throw Problem.invalid("departments", "Choose at least one department.");
        }
        if (!cluster.charter().members().containsAll(step.departments())) {
            throw Problem.invalid("departments", "Choose members of “" + cluster.name() + "” only.");
        }
        return step.departments();
    }

    private static Charter named(Charter charter, String name) {
        return new Charter(name, charter.purpose(), charter.lead(), charter.members(), charter.observers(), charter.calendar(),
                charter.draftsFrom(), charter.observersComment());
    }

    private static Charter with(Charter charter, List<String> members, List<String> observers) {
        return new Charter(charter.name(), charter.purpose(), charter.lead(), members, observers, charter.calendar(),
                charter.draftsFrom(), charter.observersComment());
    }

    private static List<String> union(List<String> one, List<String> other) {
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return new ArrayList<>(all);
    }

    private static List<String> without(List<String> all, List<String> some) {
        return all.stream().filter(one -> !some.contains(one)).collect(Collectors.toList());
    }
}
