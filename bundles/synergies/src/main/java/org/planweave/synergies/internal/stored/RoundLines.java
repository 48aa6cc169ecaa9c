package org.planweave.synergies.internal.stored;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.planning.Plan;
import org.planweave.synergies.internal.rules.Placed;

/** The lines of a round with their departments: of those departments that take part, as far as the reader may read them. */
@Component(service = RoundLines.class)
public final class RoundLines {

    private final Room room;

    @Activate
    public RoundLines(@Reference Room room) {
        this.room = room;
    }

    public List<Placed> of(String round) {
        Map<String, String> departments = room.plans().plans(round).stream().filter(plan -> room.takesPart(plan.department()))
                .collect(Collectors.toMap(Plan::id, Plan::department));
        return room.plans().linesOfRound(round).stream().filter(line -> departments.containsKey(line.plan()))
                .map(line -> new Placed(line, departments.getOrDefault(line.plan(), ""))).toList();
    }
}
