package org.planweave.clusters.internal.stored;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.access.Access;
import org.planweave.api.access.Classification;
import org.planweave.api.access.Protection;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.access.Verb;
import org.planweave.api.people.Council;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Plans;
import org.planweave.clusters.internal.rows.MeetingRow;
import org.planweave.clusters.internal.rows.TaskRow;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.clusters.internal.rules.Meeting;
import org.planweave.clusters.internal.rules.Meeting.Paper;
import org.planweave.clusters.internal.rules.PaperCheck;
import org.planweave.clusters.internal.rules.Task;

/**
 * Calls meetings of a cluster, minutes them, gives people something to do. A meeting belongs to its cluster: the cluster's
 * people read it,
 * its lead and corporate strategy leads write it, and whoever is to do something says what came of it.
 */
@Component(service = ManageMeetings.class)
public final class ManageMeetings {

    private final Host host;
    private final MeetingReads reads;
    private final Access access;
    private final Council council;
    private final Plans plans;
    private final OwnersTold owners;

    @Activate
    public ManageMeetings(
            @Reference Host host, @Reference MeetingReads reads, @Reference Access access, @Reference Council council,
            @Reference Plans plans) {
        this.host = host;
        this.reads = reads;
        this.access = access;
        this.council = council;
        this.plans = plans;
        this.owners = new OwnersTold(host);
    }

    /** Something to do as somebody wants to give it. */
    public record Wanted(String words, @Nullable String line, String owner, String due) {}

    /** Whether the current user calls and minutes the cluster's meetings. */
    public boolean mayRun(Cluster cluster) {
        return access.may(Verb.MANAGE, cluster.ref());
    }

    /** Whether the current user says what came of it. */
    public boolean maySettle(Task task) {
        return host.who().equals(task.owner()) || access.may(Verb.MANAGE, Meeting.ref(task.meeting()));
    }

    /** @throws Problem 403 who does not lead the cluster, 400 with what is wrong */
    public Meeting call(Cluster cluster, Paper wanted) {
        requireRun(cluster);
        Paper paper = PaperCheck.checked(wanted);
        return host.store.inTransaction(entities -> {
            MeetingRow row = new MeetingRow(host.newId(), cluster.id());
            row.write(paper, host.now(), host.who());
            entities.persist(row);
            Meeting meeting = row.meeting();
            access.protect(meeting.ref(), new Protection(
                    cluster.id(), null, cluster.round(), Audience.CLUSTER, Classification.INTERNAL, null));
            told("meeting.called", meeting, paper.minutes());
            return meeting;
        });
    }

    /** @throws Problem 403, 400 with what is wrong, 412 if there is a newer version */
    public Meeting change(Cluster cluster, Meeting before, long from, Paper wanted) {
        requireRun(cluster);
        Paper paper = PaperCheck.checked(wanted);
        return host.store.inTransaction(entities -> {
            int same = entities.createQuery(
                            "update MeetingRow m set m.version = m.version where m.id = :id and m.version = :version")
                    .setParameter("id", before.id())
                    .setParameter("version", from)
                    .executeUpdate();
            MeetingRow row = entities.createQuery("select m from MeetingRow m where m.id = :id", MeetingRow.class)
                    .setParameter("id", before.id())
                    .setHint("eclipselink.refresh", "true")
                    .getSingleResult();
            if (same == 0) {
                throw Problem.stale("The meeting was changed while you wrote: you started from version " + from
                        + ", it is at version " + row.version() + " now. Look at it and save again.",
                        Map.of("yours", from, "theirs", row.version()));
            }
            String minutes = row.meeting().paper().minutes();
            row.write(paper, host.now(), host.who());
            told("meeting.changed", row.meeting(), paper.minutes().equals(minutes) ? "" : paper.minutes());
            return row.meeting();
        });
    }

    /**
     * Gives somebody something to do.
     *
     * @throws Problem 403, 400 with what is wrong: an owner who may not read the meeting or the line
     */
    public Task give(Cluster cluster, Meeting meeting, Wanted wanted) {
        requireRun(cluster);
        List<String> checked = PaperCheck.task(wanted.words(), wanted.due());
        Person owner = council.person(wanted.owner().strip())
                .filter(person -> reads(person, Meeting.ref(meeting.id())))
                .orElseThrow(() -> Problem.invalid("owner",
                        "Choose somebody of the cluster who does it; “" + wanted.owner() + "” cannot read its meetings."));
        String line = line(cluster, wanted.line(), owner);
        Task task = new Task(host.newId(), meeting.id(), cluster.id(), checked.get(0), line, owner.id(), checked.get(1),
                false, "", host.now(), host.who());
        return host.store.inTransaction(entities -> {
            entities.persist(new TaskRow(task));
            host.recorded("meeting.action", meeting.ref(), Map.of("owner", owner.id(), "action", task.id()));
            host.tell(new ActionGiven(task.id(), meeting.id(), cluster.id(), owner.id(), task.due()), meeting.ref());
            owners.given(cluster, meeting, task, reads.open(owner.id()));
            return task;
        });
    }

    /** Gives what one person is still to do to another, as far as that one may read the meetings. The portal's own work. */
    void passOn(String from, String to) {
        Person next = council.person(to).orElse(null);
        List<Task> open = reads.open(from).stream().filter(task -> next != null && reads(next, Meeting.ref(task.meeting()))).toList();
        if (next == null || open.isEmpty()) {
            return;
        }
        host.store.doInTransaction(entities -> open.forEach(task -> {
            entities.find(TaskRow.class, task.id()).give(next.id());
            host.recorded("meeting.action", Meeting.ref(task.meeting()), Map.of("owner", next.id(), "action", task.id()));
            host.tell(new ActionGiven(task.id(), task.meeting(), task.cluster(), next.id(), task.due()), Meeting.ref(task.meeting()));
        }));
        open.forEach(task -> owners.settled(task, reads.open(from)));
    }

    /** Says what came of it, or opens it again. @throws Problem 403 for all but its owner and the lead, 400 without words */
    public Task settle(Task task, boolean settled, String answer) {
        if (!maySettle(task)) {
            String owner = council.person(task.owner()).map(Person::name).orElse("its owner");
            throw Problem.forbidden("Only " + owner + " or the lead of the cluster says what came of it. Ask one of them.");
        }
        String given = settled ? PaperCheck.answer(answer) : "";
        return host.store.inTransaction(entities -> {
            TaskRow row = entities.find(TaskRow.class, task.id());
            row.settle(settled, given);
            host.recorded(settled ? "meeting.settled" : "meeting.reopened", Meeting.ref(task.meeting()),
                    Map.of("action", task.id()));
            host.tell(new ActionSettled(task.id(), task.meeting(), task.cluster()), Meeting.ref(task.meeting()));
            if (settled) {
                owners.settled(task, reads.open(task.owner()));
            }
            return row.task();
        });
    }

    /** The meeting of this cluster. @throws Problem 404 if there is none that the current user may read */
    public Meeting meeting(Cluster cluster, String id) {
        return reads.find(id).filter(one -> one.cluster().equals(cluster.id())).orElseThrow(() -> Problem.notFound(
                "There is no such meeting of this cluster, or it is not open to you."
                        + " Its meetings stand on the cluster’s page Meetings."));
    }

    private @Nullable String line(Cluster cluster, @Nullable String wanted, Person owner) {
        if (wanted == null || wanted.isBlank()) {
            return null;
        }
        Line line = plans.lines(List.of(wanted.strip())).values().stream()
                .filter(one -> ofMember(one, cluster))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("line", "Choose a line of a member’s plan that is open to you."));
        if (!reads(owner, line.ref())) {
            throw Problem.invalid("line", owner.name() + " cannot read that line. Choose another line, or somebody else.");
        }
        return line.id();
    }

    private boolean ofMember(Line line, Cluster cluster) {
        return plans.plans(cluster.round()).stream()
                .filter(plan -> cluster.charter().members().contains(plan.department()))
                .map(Plan::id)
                .anyMatch(line.plan()::equals);
    }

    private boolean reads(Person person, org.planweave.api.ResourceRef what) {
        return host.user.as(person, () -> access.may(Verb.READ, what));
    }

    private void requireRun(Cluster cluster) {
        if (!mayRun(cluster)) {
            throw Problem.forbidden("Meetings are called and minuted by the cluster’s lead. Ask "
                    + council.person(cluster.charter().lead()).map(Person::name).orElse("a corporate strategy lead") + ".");
        }
    }

    private void told(String action, Meeting meeting, String minutes) {
        host.recorded(action, meeting.ref(), Map.of("cluster", meeting.cluster()));
        if (!minutes.isEmpty()) {
            host.tell(new MeetingMinuted(meeting.id(), meeting.cluster()), meeting.ref());
        }
    }
}
