package org.planweave.clusters.internal.stored;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.access.Memberships;
import org.planweave.api.access.Memberships.Membership;
import org.planweave.api.people.HeldWork;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Plans;
import org.planweave.clusters.internal.rules.Task;

/** Which clusters somebody leads in this round, and how much they are still to do after meetings. */
@Component(service = HeldWork.class)
public final class HeldActions implements HeldWork {

    private final MeetingReads meetings;
    private final Memberships memberships;
    private final Plans plans;

    @Activate
    public HeldActions(@Reference MeetingReads meetings, @Reference Memberships memberships, @Reference Plans plans) {
        this.meetings = meetings;
        this.memberships = memberships;
        this.plans = plans;
    }

    @Override
    public List<Held> of(Person person) {
        List<Held> held = new ArrayList<>();
        plans.currentRound().ifPresent(round -> memberships.of(round.id()).stream()
                .filter(one -> one.open() && one.lead().equals(person.id()))
                .forEach(one -> held.add(new Held(ClusterTopics.MESSAGES.text("clusters.held.lead", one.name()), "/clusters/" + one.cluster()))));
        Map<String, Long> actions = meetings.open(person.id()).stream()
                .collect(Collectors.groupingBy(Task::cluster, LinkedHashMap::new, Collectors.counting()));
        actions.forEach((cluster, count) -> held.add(new Held(ClusterTopics.MESSAGES.text(
                count == 1 ? "clusters.held.action" : "clusters.held.actions", count,
                memberships.find(cluster).map(Membership::name).orElse(cluster)), "/clusters/" + cluster + "/meetings")));
        return held;
    }
}
