package org.planweave.clusters.internal.offered;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.notices.CalendarDay;
import org.planweave.api.notices.CalendarDays;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Plans;
import org.planweave.api.planning.Round;
import org.planweave.clusters.internal.pages.PageParts;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.clusters.internal.rules.Meeting;
import org.planweave.clusters.internal.stored.ClusterReads;
import org.planweave.clusters.internal.stored.MeetingReads;

/** For people's own calendars: what the clusters of their department have in theirs, meetings, and what they have to do after them. */
@Component(service = CalendarDays.class)
public final class ClusterDays implements CalendarDays {

    private final Plans plans;
    private final ClusterReads clusters;
    private final MeetingReads meetings;
    private final PageParts parts;

    @Activate
    public ClusterDays(@Reference Plans plans, @Reference ClusterReads clusters, @Reference MeetingReads meetings,
            @Reference PageParts parts) {
        this.plans = plans;
        this.clusters = clusters;
        this.meetings = meetings;
        this.parts = parts;
    }

    @Override
    public String module() {
        return "clusters";
    }

    @Override
    public List<CalendarDay> of(Person person) {
        List<CalendarDay> days = new ArrayList<>();
        plans.currentRound().map(Round::id).map(clusters::of).orElse(List.of()).stream()
                .filter(one -> one.open() && concerns(one, person))
                .forEach(one -> addDays(one, days));
        meetings.open(person.id()).forEach(task -> days.add(CalendarDay.on(LocalDate.parse(task.due()),
                "clusters.action-" + task.id(), Cluster.ref(task.cluster()), parts.text("clusters.days.action", task.words()),
                "/clusters/" + task.cluster() + "/meetings/" + task.meeting() + "#action-" + task.id())));
        return days;
    }

    private static boolean concerns(Cluster cluster, Person person) {
        String department = person.department();
        return cluster.charter().lead().equals(person.id()) || department != null
                && (cluster.charter().members().contains(department) || cluster.charter().observers().contains(department));
    }

    private void addDays(Cluster cluster, List<CalendarDay> days) {
        cluster.charter().calendar().forEach(day -> days.add(CalendarDay.on(LocalDate.parse(day.date()),
                "clusters." + cluster.id() + "-" + Integer.toHexString(day.title().hashCode()), cluster.ref(),
                titled(cluster, day.title(), day.time()), "/clusters/" + cluster.id())));
        for (Meeting meeting : meetings.of(cluster.id())) {
            days.add(CalendarDay.on(LocalDate.parse(meeting.paper().date()), "clusters.meeting-" + meeting.id(), meeting.ref(),
                    titled(cluster, meeting.paper().title(), meeting.paper().time()),
                    "/clusters/" + cluster.id() + "/meetings/" + meeting.id()));
        }
    }

    private String titled(Cluster cluster, String title, String time) {
        return time.isEmpty() ? parts.text("clusters.days.day", title, cluster.name())
                : parts.text("clusters.days.at", title, cluster.name(), time);
    }
}
