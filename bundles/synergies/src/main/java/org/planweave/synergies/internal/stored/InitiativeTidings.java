package org.planweave.synergies.internal.stored;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.notices.NoticeTopic;
import org.planweave.api.notices.PeopleTold;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.synergies.internal.rules.Initiative;
import org.planweave.synergies.internal.rules.Terms;

/** Tells people what an initiative waits for: planners first, then directors, then finance. In the transaction in which it comes to wait. */
@Component(service = InitiativeTidings.class)
public final class InitiativeTidings {

    private final Room room;

    @Activate
    public InitiativeTidings(@Reference Room room) {
        this.room = room;
    }

    /** Those whose word is wanted next are told once for each version of the terms. */
    void ask(Initiative now) {
        Terms terms = now.latest();
        List<String> open = terms.departments().stream().filter(one -> now.signature(terms, one).isEmpty()).toList();
        if (!open.isEmpty()) {
            open.forEach(one -> askFor(now, one, person -> person.isOf(one) && person.has(Role.PLANNER), "synergies.told.sign"));
            return;
        }
        List<String> toAgree = terms.departments().stream().filter(one -> !now.agreed(terms, one)).toList();
        toAgree.forEach(one -> askFor(now, one, person -> person.isOf(one) && person.has(Role.DIRECTOR), "synergies.told.agree"));
        if (toAgree.isEmpty() && !now.confirmed(terms)) {
            askFor(now, terms.lead(), person -> person.has(Role.FINANCE), "synergies.told.confirm");
        }
    }

    private void askFor(Initiative now, String department, Predicate<Person> who, String key) {
        Terms terms = now.latest();
        tell(now, department, SynergyTopics.SIGN, who, room.text(key, terms.title(), room.name(terms.lead())),
                now.id() + '.' + terms.number() + '.' + key);
    }

    /** These departments' people need not act any more; whoever still has to is asked anew. */
    void over(Initiative now, Collection<String> departments) {
        departments.forEach(one -> room.events.publish(PeopleTold.over(SynergyTopics.SIGN, now.part(one), null)));
    }

    void ended(Initiative now, Person by) {
        now.departments().forEach(one -> tell(now, one, SynergyTopics.ENDED, person -> SignInitiative.speaksFor(person, one),
                room.text("synergies.told.ended", by.name(), now.standing().title()), now.id()));
    }

    private void tell(Initiative now, String department, NoticeTopic topic, Predicate<Person> who, String sentence, String key) {
        List<String> people = room.council().people().stream().filter(who).map(Person::id).toList();
        if (!people.isEmpty()) {
            room.events.publish(PeopleTold.told(new PeopleTold.Notice(topic.id(), topic.mustAct(), people, room.user().required().id(),
                    now.part(department), sentence, "/synergies/initiatives/" + now.id(), null, key)));
        }
    }
}
