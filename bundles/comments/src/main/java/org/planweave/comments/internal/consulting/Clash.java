package org.planweave.comments.internal.consulting;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.planweave.api.people.Person;

/**
 * Two consultations that ask the same people on the same days.
 *
 * @param people how many people both ask
 */
public record Clash(Consultation other, int people) {

    /** The consultations that would ask people whom this one asks, too; those of its own plan and those that have ended left out. */
    public static List<Clash> of(Consultation wanted, Collection<Consultation> others, Collection<Person> council) {
        Set<Person> own = council.stream().filter(wanted::asks).collect(Collectors.toSet());
        return others.stream()
                .filter(other -> !other.id().equals(wanted.id()) && !other.plan().equals(wanted.plan()))
                .filter(other -> other.ended() == null && other.meets(wanted))
                .map(other -> new Clash(other, (int) own.stream().filter(other::asks).count()))
                .filter(clash -> clash.people() > 0)
                .toList();
    }
}
