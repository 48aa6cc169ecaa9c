package org.planweave.clusters.internal.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.clusters.internal.rules.Meeting;
import org.planweave.clusters.internal.rules.Meeting.Paper;
import org.planweave.clusters.internal.rules.Task;
import org.planweave.clusters.internal.stored.ManageMeetings;
import org.planweave.clusters.internal.stored.ManageMeetings.Wanted;
import org.planweave.clusters.internal.stored.MeetingReads;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** The meetings of a cluster: agenda, minutes, and who does what until when. */
@Component(service = MeetingPages.class)
@JakartarsResource
@Path("clusters/{id}/meetings")
@Produces(MediaType.TEXT_HTML)
public final class MeetingPages {

    private final PageParts parts;
    private final MeetingFaces faces;
    private final MeetingReads reads;
    private final ManageMeetings meetings;

    @Activate
    public MeetingPages(
            @Reference PageParts parts, @Reference MeetingFaces faces, @Reference MeetingReads reads,
            @Reference ManageMeetings meetings) {
        this.parts = parts;
        this.faces = faces;
        this.reads = reads;
        this.meetings = meetings;
    }

    @GET
    public Page list(@PathParam("id") String id) {
        Cluster cluster = parts.cluster(id);
        List<Meeting> all = reads.of(id);
        Map<String, @Nullable Object> model = faces.model(cluster);
        model.put("meetings", all);
        model.put("tasks", faces.rows(reads.after(all).stream().filter(task -> !task.settled()).toList()));
        model.put("mayRun", meetings.mayRun(cluster));
        return parts.page(parts.text("clusters.tab.meetings"), cluster).body(parts.render("meetings.jte", model));
    }

    @GET
    @Path("new")
    public Page form(@PathParam("id") String id) {
        Cluster cluster = runnable(id);
        return faces.form(cluster, null, 0, Paper.EMPTY, Map.of());
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object call(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        Cluster cluster = runnable(id);
        Paper paper = paper(typed);
        try {
            return to(meetings.call(cluster, paper), "clusters.meeting.called");
        } catch (Problem problem) {
            return faces.form(cluster, null, 0, paper, FormPages.errors(problem));
        }
    }

    @GET
    @Path("{meeting}")
    public Page one(@PathParam("id") String id, @PathParam("meeting") String meeting) {
        Cluster cluster = parts.cluster(id);
        return faces.one(cluster, meetings.meeting(cluster, meeting), new Wanted("", null, "", ""), Map.of());
    }

    @GET
    @Path("{meeting}/edit")
    public Page edit(@PathParam("id") String id, @PathParam("meeting") String meeting) {
        Meeting before = runnable(id, meeting);
        Cluster cluster = parts.cluster(id);
        return faces.form(cluster, before, before.version(), before.paper(), Map.of());
    }

    @POST
    @Path("{meeting}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object save(
            @PathParam("id") String id, @PathParam("meeting") String meeting, MultivaluedMap<String, String> typed) {
        Meeting before = runnable(id, meeting);
        Cluster cluster = parts.cluster(id);
        Paper paper = paper(typed);
        String from = text(typed, "from");
        try {
            return to(meetings.change(cluster, before, from.matches("\\d{1,18}") ? Long.parseLong(from) : 0, paper),
                    "clusters.meeting.saved");
        } catch (Problem problem) {
            Map<String, String> errors = new HashMap<>();
            FormPages.errors(problem).forEach((field, why) -> errors.put(field.equals("name") ? "title" : field, why));
            return faces.form(cluster, before, before.version(), paper, errors);
        }
    }

    /** Gives somebody something to do. */
    @POST
    @Path("{meeting}/actions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object give(
            @PathParam("id") String id, @PathParam("meeting") String meeting, MultivaluedMap<String, String> typed) {
        Cluster cluster = parts.cluster(id);
        Meeting at = meetings.meeting(cluster, meeting);
        Wanted wanted = new Wanted(text(typed, "words"), text(typed, "line"), text(typed, "owner"), text(typed, "due"));
        try {
            Task task = meetings.give(cluster, at, wanted);
            return SeeOther.to(address(at)).at("action-" + task.id())
                    .saying(parts.text("clusters.action.given", parts.name(task.owner())));
        } catch (Problem problem) {
            return faces.one(cluster, at, wanted, FormPages.errors(problem));
        }
    }

    /** Says what came of it, or opens it again. */
    @POST
    @Path("{meeting}/actions/{action}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object settle(
            @PathParam("id") String id, @PathParam("meeting") String meeting, @PathParam("action") String action,
            MultivaluedMap<String, String> typed) {
        Cluster cluster = parts.cluster(id);
        Meeting at = meetings.meeting(cluster, meeting);
        Task task = reads.task(action).filter(one -> one.meeting().equals(at.id()))
                .orElseThrow(() -> Problem.notFound(parts.text("clusters.action.none")));
        boolean settled = !text(typed, "settled").equals("no");
        try {
            meetings.settle(task, settled, text(typed, "answer"));
        } catch (Problem problem) {
            Map<String, String> errors = new HashMap<>();
            FormPages.errors(problem).forEach((field, why) -> errors.put("answer-" + task.id(), why));
            return faces.one(cluster, at, new Wanted("", null, "", ""), errors);
        }
        return SeeOther.to(address(at)).at("action-" + task.id())
                .saying(parts.text(settled ? "clusters.action.settled" : "clusters.action.reopened"));
    }

    /** A meeting that one may not read is not there, before anything is said of who may change it. */
    private Meeting runnable(String id, String meeting) {
        Meeting there = meetings.meeting(parts.cluster(id), meeting);
        runnable(id);
        return there;
    }

    private Cluster runnable(String id) {
        Cluster cluster = parts.cluster(id);
        if (!meetings.mayRun(cluster)) {
            throw Problem.forbidden(parts.text("clusters.meeting.onlyLead", parts.name(cluster.charter().lead())));
        }
        return cluster;
    }

    private SeeOther to(Meeting meeting, String key) {
        return SeeOther.to(address(meeting)).saying(parts.text(key));
    }

    static String address(Meeting meeting) {
        return "/clusters/" + meeting.cluster() + "/meetings/" + meeting.id();
    }

    private static Paper paper(MultivaluedMap<String, String> typed) {
        return new Paper(text(typed, "title"), text(typed, "date"), text(typed, "time"), text(typed, "place"),
                text(typed, "agenda"), text(typed, "minutes"));
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.replace("\r\n", "\n");
    }
}
