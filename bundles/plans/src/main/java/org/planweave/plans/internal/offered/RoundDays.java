package org.planweave.plans.internal.offered;

import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.notices.CalendarDay;
import org.planweave.api.notices.CalendarDays;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.pages.PageParts;

/** For people's own calendars: the dates of the round, for those who work in it. */
@Component(service = CalendarDays.class)
public final class RoundDays implements CalendarDays {

    private static final List<Role> WORK_IN_IT = List.of(Role.PLANNER, Role.DIRECTOR, Role.CLUSTER_LEAD, Role.CORPORATE_LEAD,
            Role.LEADERSHIP_TEAM, Role.FINANCE, Role.DEMOCRATIC_SERVICES);

    private final PageParts parts;

    @Activate
    public RoundDays(@Reference PageParts parts) {
        this.parts = parts;
    }

    @Override
    public String module() {
        return "plans";
    }

    @Override
    public List<CalendarDay> of(Person person) {
        return WORK_IN_IT.stream().noneMatch(person::has) ? List.of()
                : parts.plans().currentRound().stream().flatMap(this::days).toList();
    }

    private Stream<CalendarDay> days(Round round) {
        return round.gates().stream().map(gate -> CalendarDay.on(gate.date(),
                "plans.round-" + round.id() + "-" + Integer.toHexString(gate.title().hashCode()), null,
                parts.text("plans.days.gate", gate.title(), round.title()), "/rounds/" + round.id()));
    }
}
