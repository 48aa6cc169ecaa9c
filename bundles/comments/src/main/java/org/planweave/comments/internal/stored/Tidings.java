package org.planweave.comments.internal.stored;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.access.Verb;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.ledger.Ledger;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.telling.TellsPeople;

/** Whom a new comment concerns: those who answer for the plan, or those who spoke before in its thread. */
@Component(service = Tidings.class)
public final class Tidings {

    private final Host host;
    private final Ledger ledger;
    private final TellsPeople telling;

    @Activate
    public Tidings(@Reference Host host, @Reference Ledger ledger, @Reference TellsPeople telling) {
        this.host = host;
        this.ledger = ledger;
        this.telling = telling;
    }

    /**
     * Somebody said something of their own. In the current transaction.
     *
     * @param first what it replies to, or null
     */
    void said(Comment comment, @Nullable Comment first, Spot spot) {
        String where = spot.line() != null ? spot.line().number() : spot.section() == null ? "" : "“" + spot.section() + "”";
        if (first != null) {
            telling.replied(comment, first, where, spoke(first));
        } else if (comment.needsAnswer()) {
            telling.given(comment, where, answering(spot.plan()));
        }
        spokeUp(comment);
    }

    /** Whoever was asked about the plan has answered by this. In the current transaction. */
    void spokeUp(Comment comment) {
        host.council.person(comment.author()).ifPresent(author -> ledger.asking(comment.plan(), author)
                .forEach(one -> telling.over(one, author.id())));
    }

    private Set<String> spoke(Comment first) {
        Set<String> people = new HashSet<>(host.store.reading(entities -> List.copyOf(entities
                .createQuery("select distinct c.author from CommentRow c where c.parent = :id and c.removed = false", String.class)
                .setParameter("id", first.id())
                .getResultList())));
        people.add(first.author());
        if (first.answer() != null) {
            people.add(first.answer().by());
        }
        return people;
    }

    /** Those of the plan's department: a corporate lead may answer for every plan, and is not told of each. */
    private List<String> answering(Plan plan) {
        return host.council.people().stream()
                .filter(person -> person.isOf(plan.department()))
                .filter(person -> host.user.as(person, () -> host.access.may(Verb.MANAGE, plan.ref())))
                .map(Person::id)
                .toList();
    }
}
