package org.planweave.clusters.internal.stored;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.planweave.api.ResourceRef;
import org.planweave.api.notices.PeopleTold;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.clusters.internal.rules.Meeting;
import org.planweave.clusters.internal.rules.Task;

/** Tells people what a meeting gave them to do: one notice a person and meeting, over once all of it is settled. */
final class OwnersTold {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** With the names around it, within what a notice holds. */
    private static final int MOST = 160;

    private final Host host;

    OwnersTold(Host host) {
        this.host = host;
    }

    /** @param open all that the owner is still to do, the new one among it */
    void given(Cluster cluster, Meeting meeting, Task task, List<Task> open) {
        List<Task> here = open.stream().filter(one -> one.meeting().equals(meeting.id())).toList();
        LocalDate first = here.stream().map(one -> LocalDate.parse(one.due())).min(LocalDate::compareTo).orElseThrow();
        String sentence = here.size() == 1
                ? ClusterTopics.MESSAGES.text("clusters.told.action", cluster.name(), begun(task.words()), DAY.format(first))
                : ClusterTopics.MESSAGES.text("clusters.told.actions", cluster.name(), here.size(), meeting.paper().title(), DAY.format(first));
        host.say(PeopleTold.told(new PeopleTold.Notice(ClusterTopics.ACTION.id(), true, List.of(task.owner()), host.who(),
                meeting.ref(), sentence, "/clusters/" + cluster.id() + "/meetings/" + meeting.id() + "#action-" + task.id(), first,
                task.id())));
    }

    /** @param open all that the owner is still to do, this one no longer among it */
    void settled(Task task, List<Task> open) {
        ResourceRef meeting = Meeting.ref(task.meeting());
        if (open.stream().noneMatch(one -> one.meeting().equals(task.meeting()))) {
            host.say(PeopleTold.over(ClusterTopics.ACTION, meeting, task.owner()));
        }
    }

    /** A notice is one sentence; the rest is read at the meeting. */
    private static String begun(String words) {
        String row = words.replaceAll("\\s+", " ").strip();
        return row.codePointCount(0, row.length()) <= MOST ? row : row.substring(0, row.offsetByCodePoints(0, MOST - 1)) + "…";
    }
}
