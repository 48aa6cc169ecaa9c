package org.planweave.comments.internal.said;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.consulting.Asked;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.consulting.Consultee;
import org.planweave.comments.internal.ledger.Desk;
import org.planweave.comments.internal.ledger.Ledger;
import org.planweave.comments.internal.pages.Gathered;
import org.planweave.comments.internal.pages.PageParts;
import org.planweave.comments.internal.pages.Talk;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Level;

/** Puts the answers of a plan together as far as the current user may read them, by group and then as the plan is read. */
@Component(service = Closures.class)
public final class Closures {

    private final Gathered gathered;
    private final Ledger ledger;
    private final Desk desk;
    private final PageParts parts;

    @Activate
    public Closures(@Reference Gathered gathered, @Reference Ledger ledger, @Reference Desk desk, @Reference PageParts parts) {
        this.gathered = gathered;
        this.ledger = ledger;
        this.desk = desk;
        this.parts = parts;
    }

    /** What was put together, and how many comments that belong to it still wait for their answer. */
    record All(List<Closure> closures, int waiting) {}

    /**
     * What was asked for. Whoever is asked in a consultation need not be able to open its plan.
     *
     * @throws Problem 404 if there is no such plan or consultation for the reader, 400 for a level that is none
     */
    Choice choice(String planId, String consultationId, String level) {
        @Nullable Level reach = level.isEmpty() ? null : Level.of(level);
        if (planId.isEmpty() && consultationId.isEmpty()) {
            throw Problem.invalid("plan", parts.text("comments.said.which"));
        }
        if (consultationId.isEmpty()) {
            return new Choice(parts.plan(planId), null, reach);
        }
        Consultation window = ledger.existing(consultationId);
        Plan plan = desk.planOf(window);
        if (!planId.isEmpty() && !planId.equals(plan.id())) {
            throw Problem.notFound(parts.text("comments.consult.none"));
        }
        return new Choice(plan, window, reach);
    }

    All of(Choice choice) {
        List<Consultation> consultations = ledger.of(Set.of(choice.plan().id()));
        List<Asked> asked = ledger.asked(consultations);
        Set<String> people = inWindow(asked, choice.window());
        List<Talk> talks = gathered.of(List.of(choice.plan())).stream()
                .filter(talk -> choice.takes(talk.first(), talk.line(), people))
                .toList();
        Map<String, Consultee> groups = new HashMap<>();
        asked.forEach(one -> groups.put(one.person(), one.consultee()));
        List<Closure> closures = talks.stream()
                .filter(talk -> talk.first().answer() != null)
                .map(talk -> new Closure(group(talk.first(), groups, choice), talk))
                .sorted(Comparator.comparing(Closure::group))
                .toList();
        return new All(closures, (int) talks.stream().filter(talk -> talk.first().isOpen()).count());
    }

    private Consultee group(Comment comment, Map<String, Consultee> groups, Choice choice) {
        return comment.provenance() == null
                ? groups.computeIfAbsent(comment.author(), author -> ledger.group(author, choice.plan().department()))
                : comment.provenance().group();
    }

    private static Set<String> inWindow(List<Asked> asked, @Nullable Consultation window) {
        Set<String> people = new HashSet<>();
        asked.stream().filter(one -> window != null && one.consultation().equals(window.id())).forEach(one -> people.add(one.person()));
        return people;
    }
}
