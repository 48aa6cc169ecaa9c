package org.planweave.clusters.internal.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.clusters.internal.rules.Meeting;
import org.planweave.clusters.internal.rules.Meeting.Paper;
import org.planweave.clusters.internal.rules.Task;
import org.planweave.clusters.internal.stored.ManageMeetings;
import org.planweave.clusters.internal.stored.ManageMeetings.Wanted;
import org.planweave.clusters.internal.stored.MeetingReads;
import org.planweave.ui.Page;

/** How meetings and what is to be done after them are shown. */
@Component(service = MeetingFaces.class)
public final class MeetingFaces {

    private final PageParts parts;
    private final MeetingReads reads;
    private final ManageMeetings meetings;

    @Activate
    public MeetingFaces(
            @Reference PageParts parts, @Reference MeetingReads reads, @Reference ManageMeetings meetings) {
        this.parts = parts;
        this.reads = reads;
        this.meetings = meetings;
    }

    /** Something to do, in words; the line where the reader may read it. */
    public record Row(Task task, String owner, String due, boolean overdue, @Nullable Line line, boolean maySettle) {}

    /** Lines of one plan, to choose from. */
    public record Choice(String label, List<Line> lines) {}

    Map<String, @Nullable Object> model(Cluster cluster) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("cluster", cluster);
        model.put("tabs", ClusterTabs.of(parts, cluster, "clusters.tab.meetings"));
        return model;
    }

    /** Each task with its line, if it has one that the reader may read. */
    public List<Row> rows(List<Task> tasks) {
        Map<String, Line> lines = parts.plans().lines(tasks.stream().map(Task::line).filter(Objects::nonNull).toList());
        LocalDate today = Dates.today();
        return tasks.stream()
                .map(task -> new Row(task, parts.name(task.owner()), Dates.day(LocalDate.parse(task.due())),
                        task.overdue(today), task.line() == null ? null : lines.get(task.line()), meetings.maySettle(task)))
                .toList();
    }

    /** Each task without its line, for the place where the line stands already. */
    public List<Row> bare(List<Task> tasks) {
        LocalDate today = Dates.today();
        return tasks.stream()
                .map(task -> new Row(task, parts.name(task.owner()), Dates.day(LocalDate.parse(task.due())),
                        task.overdue(today), null, false))
                .toList();
    }

    Page form(Cluster cluster, @Nullable Meeting meeting, long from, Paper paper, Map<String, String> errors) {
        Map<String, @Nullable Object> model = model(cluster);
        String title = parts.text(meeting == null ? "clusters.meeting.new" : "clusters.meeting.edit");
        String back = "/clusters/" + cluster.id() + "/meetings";
        model.put("title", title);
        model.put("action", meeting == null ? back + "/new" : MeetingPages.address(meeting) + "/edit");
        model.put("back", meeting == null ? back : MeetingPages.address(meeting));
        model.put("from", from);
        model.put("paper", paper);
        model.put("errors", errors);
        return parts.page(title, cluster).body(parts.render("meetingform.jte", model))
                .status(errors.isEmpty() ? 200 : 422);
    }

    Page one(Cluster cluster, Meeting meeting, Wanted wanted, Map<String, String> errors) {
        Map<String, @Nullable Object> model = model(cluster);
        Paper paper = meeting.paper();
        model.put("meeting", meeting);
        model.put("when", parts.text("clusters.meeting.when", Dates.day(LocalDate.parse(paper.date())),
                paper.time().isEmpty() ? 0 : 1, paper.time(), paper.place().isEmpty() ? 0 : 1, paper.place()));
        model.put("tasks", rows(reads.after(List.of(meeting))));
        model.put("mayRun", meetings.mayRun(cluster));
        model.put("people", meetings.mayRun(cluster) ? people(cluster) : List.of());
        model.put("choices", meetings.mayRun(cluster) ? lines(cluster) : List.of());
        model.put("wanted", wanted);
        model.put("errors", errors);
        return parts.page(paper.title(), cluster).body(parts.render("meeting.jte", model))
                .status(errors.isEmpty() ? 200 : 422);
    }

    /** The cluster's people: its lead, and whoever works for a member or an observer. */
    private List<Person> people(Cluster cluster) {
        return parts.council().people().stream()
                .filter(person -> person.id().equals(cluster.charter().lead())
                        || person.department() != null && cluster.charter().has(person.department()))
                .toList();
    }

    private List<Choice> lines(Cluster cluster) {
        Map<String, String> plans = new LinkedHashMap<>();
        parts.plans().plans(cluster.round()).stream()
                .filter(plan -> cluster.charter().members().contains(plan.department()))
                .sorted(Comparator.comparing((Plan plan) -> cluster.charter().members().indexOf(plan.department())))
                .forEach(plan -> plans.put(plan.id(), plan.department()));
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        plans.keySet().forEach(plan -> lines.put(plan, new ArrayList<>()));
        parts.plans().linesOfRound(cluster.round()).stream()
                .filter(line -> plans.containsKey(line.plan()))
                .sorted(Comparator.comparing(Line::order))
                .forEach(line -> lines.getOrDefault(line.plan(), new ArrayList<>()).add(line));
        return lines.entrySet().stream()
                .map(one -> new Choice(department(plans.getOrDefault(one.getKey(), "")), one.getValue()))
                .toList();
    }

    private String department(String id) {
        Department department = parts.department(id);
        return department.name();
    }
}
