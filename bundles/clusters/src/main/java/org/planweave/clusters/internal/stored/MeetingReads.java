package org.planweave.clusters.internal.stored;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Access;
import org.planweave.api.access.Verb;
import org.planweave.clusters.internal.rows.MeetingRow;
import org.planweave.clusters.internal.rows.TaskRow;
import org.planweave.clusters.internal.rules.Meeting;
import org.planweave.clusters.internal.rules.Task;

/** Meetings and what is to be done after them, as far as the current user may read them. */
@Component(service = MeetingReads.class)
public final class MeetingReads {

    private static final Comparator<Task> BY_DAY = Comparator.comparing(Task::due).thenComparing(Task::id);

    private final Host host;
    private final Access access;

    @Activate
    public MeetingReads(@Reference Host host, @Reference Access access) {
        this.host = host;
        this.access = access;
    }

    /** The meetings of a cluster, the newest first. */
    public List<Meeting> of(String cluster) {
        List<Meeting> all = host.store.reading(entities -> entities
                .createQuery("select m from MeetingRow m where m.cluster = :cluster", MeetingRow.class)
                .setParameter("cluster", cluster)
                .getResultStream()
                .map(MeetingRow::meeting)
                .toList());
        Set<ResourceRef> readable = access.readable(all.stream().map(Meeting::ref).toList());
        return all.stream()
                .filter(one -> readable.contains(one.ref()))
                .sorted(Comparator.comparing((Meeting one) -> one.paper().date() + one.paper().time()).reversed())
                .toList();
    }

    public Optional<Meeting> find(String id) {
        return access.may(Verb.READ, Meeting.ref(id))
                ? host.store.reading(entities -> Optional.ofNullable(entities.find(MeetingRow.class, id))
                        .map(MeetingRow::meeting))
                : Optional.empty();
    }

    /** What is to be done after these meetings, by day. */
    public List<Task> after(Collection<Meeting> meetings) {
        return tasks("select t from TaskRow t where t.meeting in :values", meetings.stream().map(Meeting::id).toList());
    }

    /** What was decided about these lines, by day. */
    public List<Task> about(Collection<String> lines) {
        return tasks("select t from TaskRow t where t.line in :values", lines);
    }

    /** What a person is still to do, by day. */
    public List<Task> open(String owner) {
        return tasks("select t from TaskRow t where t.owner in :values and t.settled = false", List.of(owner));
    }

    public Optional<Task> task(String id) {
        return tasks("select t from TaskRow t where t.id in :values", List.of(id)).stream().findFirst();
    }

    private List<Task> tasks(String query, Collection<String> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        List<Task> all = host.store.reading(entities -> entities
                .createQuery(query, TaskRow.class)
                .setParameter("values", values)
                .getResultStream()
                .map(TaskRow::task)
                .toList());
        Set<ResourceRef> readable =
                access.readable(all.stream().map(task -> Meeting.ref(task.meeting())).collect(Collectors.toSet()));
        return all.stream().filter(task -> readable.contains(Meeting.ref(task.meeting()))).sorted(BY_DAY).toList();
    }
}
