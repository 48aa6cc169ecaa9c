package org.planweave.synergies.internal.stored;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.notices.NoticeTopic;
import org.planweave.api.notices.PeopleTold;
import org.planweave.api.people.Department;
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
            open.forEach(one -> tell(now, one, person -> person.isOf(one) && person.has(Role.PLANNER), "synergies.told.sign"));
            return;
        }
        List<String> toAgree = terms.departments().stream().filter(one -> !now.agreed(terms, one)).toList();
        toAgree.forEach(one -> tell(now, one, person -> person.isOf(one) && person.has(Role.DIRECTOR), "synergies.told.agree"));
        if (toAgree.isEmpty() && !now.confirmed(terms)) {
            tell(now, terms.lead(), person -> person.has(Role.FINANCE), "synergies.told.confirm");
        }
    }

    private void tell(Initiative now, String department, Predicate<Person> who, String key) {
        Terms terms = now.latest();
        List<String> people = room.council().people().stream().filter(who).map(Person::id).toList();
        if (!people.isEmpty()) {
            room.events.publish(PeopleTold.told(new PeopleTold.Notice(SynergyTopics.SIGN.id(), true, people, room.user().required().id(),
                    now.part(department), sentence(key, now, terms), link(now), null,
                    now.id() + '.' + terms.number() + '.' + key)));
        }
    }

    /** The department's people need not act any more; a director still has to where a planner signed, and is asked in turn. */
    void signed(Initiative now, String department) {
        room.events.publish(PeopleTold.over(SynergyTopics.SIGN, now.part(department), null));
    }

    void confirmed(Initiative now) {
        room.events.publish(PeopleTold.over(SynergyTopics.SIGN, now.part(now.standing().lead()), null));
    }

    void over(Initiative now, Collection<String> departments) {
        departments.forEach(one -> room.events.publish(PeopleTold.over(SynergyTopics.SIGN, now.part(one), null)));
    }

    void ended(Initiative now, Person by) {
        NoticeTopic topic = SynergyTopics.ENDED;
        now.departments().forEach(one -> {
            List<String> people = room.council().people().stream().filter(person -> SignInitiative.speaksFor(person, one))
                    .map(Person::id).toList();
            if (!people.isEmpty()) {
                room.events.publish(PeopleTold.told(new PeopleTold.Notice(topic.id(), topic.mustAct(), people, by.id(), now.part(one),
                        room.text("synergies.told.ended", by.name(), now.standing().title()), link(now), null, now.id())));
            }
        });
    }

    private String sentence(String key, Initiative now, Terms terms) {
        String lead = room.council().department(terms.lead()).map(Department::name).orElse(terms.lead());
        return room.text(key, terms.title(), lead);
    }

    private static String link(Initiative now) {
        return "/synergies/initiatives/" + now.id();
    }
}
