package org.planweave.clusters.internal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
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
import org.planweave.clusters.internal.stored.ClusterReads;
import org.planweave.clusters.internal.stored.ManageMeetings;
import org.planweave.clusters.internal.stored.ManageMeetings.Wanted;
import org.planweave.clusters.internal.stored.MeetingReads;
import org.planweave.clusters.internal.stored.Permits;

/** The meetings of a cluster, and what is to be done after them. */
@Component(service = MeetingsResource.class)
@JakartarsResource
@Path("api/v1/clusters/{id}/meetings")
@Produces(MediaType.APPLICATION_JSON)
public final class MeetingsResource {

    private final ClusterReads clusters;
    private final Permits permits;
    private final MeetingReads reads;
    private final ManageMeetings meetings;

    @Activate
    public MeetingsResource(
            @Reference ClusterReads clusters, @Reference Permits permits, @Reference MeetingReads reads,
            @Reference ManageMeetings meetings) {
        this.clusters = clusters;
        this.permits = permits;
        this.reads = reads;
        this.meetings = meetings;
    }

    /** A meeting with its actions. */
    record MeetingJson(
            String id, String cluster, String title, String date, String time, String place, String agenda,
            String minutes, long version, String changedAt, List<ActionJson> actions) {}

    /** Something to do. {@code line} is left out where it is about none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ActionJson(String id, String words, @Nullable String line, String owner, String due, boolean settled, String answer) {

        static ActionJson of(Task task) {
            return new ActionJson(task.id(), task.words(), task.line(), task.owner(), task.due(), task.settled(), task.answer());
        }
    }

    @GET
    public List<MeetingJson> all(@PathParam("id") String id) {
        return reads.of(cluster(id).id()).stream().map(this::json).toList();
    }

    @GET
    @Path("{meeting}")
    public Response one(@PathParam("id") String id, @PathParam("meeting") String meeting) {
        return answer(Response.ok(), meetings.meeting(cluster(id), meeting));
    }

    @POST
    public Response call(@PathParam("id") String id, @Nullable JsonNode body) {
        Meeting meeting = meetings.call(cluster(id), paper(body, Paper.EMPTY));
        return answer(Response.created(URI.create("/api/v1/clusters/" + id + "/meetings/" + meeting.id())), meeting);
    }

    /** Changes what the body names. */
    @PUT
    @Path("{meeting}")
    public Response change(
            @PathParam("id") String id, @PathParam("meeting") String meeting, @HeaderParam("If-Match") String ifMatch,
            @Nullable JsonNode body) {
        Cluster cluster = cluster(id);
        Meeting before = meetings.meeting(cluster, meeting);
        Paper wanted = paper(body, before.paper());
        return answer(Response.ok(), meetings.change(cluster, before, IfMatch.version(ifMatch, "meeting"), wanted));
    }

    @POST
    @Path("{meeting}/actions")
    public Response give(@PathParam("id") String id, @PathParam("meeting") String meeting, @Nullable JsonNode body) {
        Cluster cluster = cluster(id);
        Meeting at = meetings.meeting(cluster, meeting);
        JsonNode given = object(body);
        Task task = meetings.give(cluster, at, new Wanted(ClusterJson.text(given, "words", ""), ClusterJson.text(given,
                "line", ""),
                ClusterJson.text(given, "owner", ""), ClusterJson.text(given, "due", "")));
        return Response.created(URI.create("/api/v1/clusters/" + id + "/meetings/" + at.id()))
                .entity(ActionJson.of(task)).build();
    }

    /** Settles an action with the body's {@code answer}; {@code settled} false opens it again. */
    @PUT
    @Path("{meeting}/actions/{action}")
    public ActionJson settle(
            @PathParam("id") String id, @PathParam("meeting") String meeting, @PathParam("action") String action,
            @Nullable JsonNode body) {
        Meeting at = meetings.meeting(cluster(id), meeting);
        Task task = reads.task(action).filter(one -> one.meeting().equals(at.id())).orElseThrow(() -> Problem.notFound(
                "There is no action “" + action + "” of this meeting; read the meeting to see its actions."));
        JsonNode given = object(body);
        return ActionJson.of(meetings.settle(task, given.path("settled").asBoolean(true), ClusterJson.text(given, "answer", "")));
    }

    private Cluster cluster(String id) {
        return clusters.find(id).filter(one -> permits.mayRead(one.id())).orElseThrow(() -> Problem.notFound(
                "There is no cluster “" + id + "”; list the clusters to see which there are."));
    }

    private Response answer(Response.ResponseBuilder response, Meeting meeting) {
        return response.header("ETag", "\"" + meeting.version() + "\"").entity(json(meeting)).build();
    }

    private MeetingJson json(Meeting meeting) {
        Paper paper = meeting.paper();
        return new MeetingJson(meeting.id(), meeting.cluster(), paper.title(), paper.date(), paper.time(), paper.place(),
                paper.agenda(), paper.minutes(), meeting.version(), meeting.changedAt().toString(),
                reads.after(List.of(meeting)).stream().map(ActionJson::of).toList());
    }

    private static Paper paper(@Nullable JsonNode body, Paper now) {
        JsonNode given = object(body);
        return new Paper(ClusterJson.text(given, "title", now.title()), ClusterJson.text(given, "date", now.date()),
                ClusterJson.text(given, "time", now.time()), ClusterJson.text(given, "place", now.place()),
                ClusterJson.text(given, "agenda", now.agenda()), ClusterJson.text(given, "minutes", now.minutes()));
    }

    private static JsonNode object(@Nullable JsonNode body) {
        if (body == null || !body.isObject()) {
            throw Problem.invalid("", "Send a JSON object.");
        }
        return body;
    }
}
