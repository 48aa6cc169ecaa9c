package org.planweave.comments.internal.stored;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Verb;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanSection;
import org.planweave.comments.internal.rules.Comment;

/** Finds what a reference to a line, a plan or a section of a plan leads to, as far as the current user may know of it. */
@Component(service = Spots.class)
public final class Spots {

    private final Host host;
    private final Permits permits;

    @Activate
    public Spots(@Reference Host host, @Reference Permits permits) {
        this.host = host;
        this.permits = permits;
    }

    /**
     * What somebody wants to comment on.
     *
     * @throws Problem 404 if there is no such thing for the current user, 403 if they were asked about it and no longer are, 400 for
     *     what is neither line nor plan nor section
     */
    public Spot existing(ResourceRef target) {
        if (isLine(target)) {
            Line line = permits.line(target.id());
            return Spot.of(line, host.planOf(line));
        }
        String planId = planOf(target);
        Optional<Plan> there = host.user.asPortal(() -> host.plans.plan(planId));
        Plan plan = there.filter(one -> reads(one, target)).orElseThrow(() -> permits.refused(there, "comments.noPlan"));
        if (!PlanSection.is(target)) {
            return new Spot(plan, null, null);
        }
        return PlanSection.find(planId, PlanSection.keyOf(target), titles(plan))
                .map(section -> new Spot(plan, null, section.title()))
                .orElseThrow(() -> Problem.notFound(host.text("comments.noSection")));
    }

    private boolean reads(Plan plan, ResourceRef target) {
        return host.user.isPortal() || host.access.may(Verb.READ, plan.ref()) || host.access.may(Verb.READ, target);
    }

    /** Where a comment is that the current user may read: its thread goes on also where the section has gone from the plan. */
    Spot of(Comment comment) {
        if (comment.onLine()) {
            return existing(comment.target());
        }
        return new Spot(host.user.asPortal(() -> host.plan(comment.plan())), null, comment.section());
    }

    /** The titles of the sections of a plan: those of its round, and those that its lines stand in. */
    public Set<String> titles(Plan plan) {
        return host.user.asPortal(() -> {
            Set<String> titles = new LinkedHashSet<>();
            host.plans.round(plan.round()).ifPresent(round -> titles.addAll(round.sections()));
            host.plans.lines(plan.id()).forEach(line -> titles.add(line.section()));
            return titles;
        });
    }

    /** Those of these sections that no line of the plan stands in any more, as far as the current user can see. */
    public static List<String> without(Collection<Line> lines, Collection<String> sections) {
        return sections.stream().filter(title -> lines.stream().noneMatch(line -> line.section().equals(title))).toList();
    }

    /** Whether a reference has the form of a line's. */
    static boolean isLine(ResourceRef target) {
        return target.module().equals("plans") && target.type().equals("line");
    }

    /** @throws Problem 400 for what is neither a plan nor a section */
    private String planOf(ResourceRef target) {
        if (PlanSection.is(target)) {
            return PlanSection.planOf(target);
        }
        if (!target.module().equals("plans") || !target.type().equals("plan")) {
            throw Problem.invalid("target", host.text("comments.noTarget", target));
        }
        return target.id();
    }
}
