package org.planweave.clusters.internal.reorganise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.Problem.Fault;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.clusters.internal.rules.Charter;
import org.planweave.clusters.internal.rules.CharterCheck;
import org.planweave.clusters.internal.rules.Cluster;

/** How a step redraws the clusters of a round, checked, and what it is called. Nothing is written here. */
@Component(service = Reorganisation.class)
public final class Reorganisation {

    private final Council council;
    private final Messages messages = Messages.of(Reorganisation.class);

    @Activate
    public Reorganisation(@Reference Council council) {
        this.council = council;
    }

    /** @throws Problem 400 with what is wrong: too few members left, a name that is taken, a cluster that is not open */
    public List<Change> changes(List<Cluster> open, Step step) {
        List<Change> redrawn = new Redrawn(id -> open.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("cluster", "Choose an open cluster of this round."))).after(step);
        List<Change> changes = redrawn.stream()
                .map(one -> new Change(one.before(), one.open() ? checked(one) : one.charter(), one.open()))
                .toList();
        refuseNames(open, changes);
        return changes;
    }

    private Charter checked(Change change) {
        try {
            return CharterCheck.checked(change.charter(), council);
        } catch (Problem problem) {
            String name = change.before() == null ? change.charter().name() : change.before().name();
            List<Fault> faults = problem.faults().stream()
                    .map(fault -> fault.pointer().equals("members")
                            ? new Fault("departments", messages.text("clusters.reorganise.few", name)) : fault)
                    .toList();
            throw Problem.invalid(faults);
        }
    }

    private static void refuseNames(List<Cluster> open, List<Change> changes) {
        List<String> touched = changes.stream().map(Change::before).filter(java.util.Objects::nonNull).map(Cluster::id).toList();
        List<String> names = new ArrayList<>(
                open.stream().filter(one -> !touched.contains(one.id())).map(Cluster::name).toList());
        changes.stream().filter(Change::open).map(one -> one.charter().name()).forEach(names::add);
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name.toLowerCase(Locale.UK))) {
                throw Problem.invalid("name", "There is a cluster “" + name + "” in this round; choose another name.");
            }
        }
    }

    /** What is done, in a sentence that histories keep. */
    public String words(Step step, List<Change> changes) {
        String one = name(changes.get(0));
        String other = changes.size() > 1 ? name(changes.get(1)) : "";
        return switch (step.kind()) {
            case RENAME -> messages.text("clusters.reorganise.words.rename", one, changes.get(0).charter().name());
            case MOVE -> messages.text("clusters.reorganise.words.move", departments(step.departments()), one, other);
            case MERGE -> messages.text("clusters.reorganise.words.merge", one, other, changes.get(1).charter().name());
            case SPLIT -> messages.text("clusters.reorganise.words.split", changes.get(1).charter().name(), one);
        };
    }

    public String undone(String words) {
        return messages.text("clusters.reorganise.words.undone", words);
    }

    /** The name of whoever leads a cluster, or of somebody who can help. */
    public String lead(Cluster cluster) {
        return council.person(cluster.charter().lead()).map(Person::name).orElse("a corporate strategy lead");
    }

    private String departments(List<String> ids) {
        return ids.stream().map(id -> council.department(id).map(Department::name).orElse(id)).collect(Collectors.joining(", "));
    }

    private static String name(Change change) {
        return change.before() == null ? change.charter().name() : change.before().name();
    }
}
