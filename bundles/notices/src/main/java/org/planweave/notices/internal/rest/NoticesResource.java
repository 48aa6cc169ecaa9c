package org.planweave.notices.internal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.notices.internal.rules.Notice;
import org.planweave.notices.internal.stored.Inbox;

/** One's own notices, newest first, a list by cursor. */
@Component(service = NoticesResource.class)
@JakartarsResource
@Path("api/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class NoticesResource {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final Messages messages = Messages.of(NoticesResource.class);
    private final Inbox inbox;
    private final CurrentUser user;

    @Activate
    public NoticesResource(@Reference Inbox inbox, @Reference CurrentUser user) {
        this.inbox = inbox;
        this.user = user;
    }

    /** A notice as the API gives it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NoticeJson(
            String id, String topic, boolean mustAct, String sentence, String href, String about, @Nullable LocalDate due,
            Instant at, boolean read, @Nullable Instant readAt) {

        static NoticeJson of(Notice one) {
            return new NoticeJson(one.id(), one.topic(), one.mustAct(), one.sentence(), one.link(), one.about().toString(),
                    one.due(), one.at(), one.isRead(), one.readAt());
        }
    }

    /** What can be changed of a notice. */
    public record ReadBody(@Nullable Boolean read) {}

    /** One's own notices; {@code read=false} gives the unread only, {@code after} is the id of the last one had. */
    @GET
    public Response list(
            @QueryParam("read") @DefaultValue("") String read,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue("") String limit) {
        int most = limit(limit);
        List<Notice> all = inbox.all(user.required());
        List<Notice> from = all.subList(start(all, after), all.size()).stream()
                .filter(one -> matches(one, read)).limit(most + 1L).toList();
        List<NoticeJson> part = from.stream().limit(most).map(NoticeJson::of).toList();
        Response.ResponseBuilder answer = Response.ok(part);
        if (from.size() > most) {
            answer.header("Link", "</api/v1/notices?" + (read.isEmpty() ? "" : "read=" + read + "&") + "after="
                    + part.get(most - 1).id() + "&limit=" + most + ">; rel=\"next\"");
        }
        return answer.build();
    }

    private static boolean matches(Notice one, String read) {
        return switch (read) {
            case "" -> true;
            case "true" -> one.isRead();
            case "false" -> !one.isRead();
            default -> throw Problem.invalid("read", "“" + read + "” is neither true nor false.");
        };
    }

    private static int start(List<Notice> all, String after) {
        if (after.isEmpty()) {
            return 0;
        }
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(after)) {
                return i + 1;
            }
        }
        throw Problem.invalid("after", "“" + after + "” is not one of your notices. Begin again without “after”.");
    }

    private static int limit(String asked) {
        if (asked.isEmpty()) {
            return USUAL;
        }
        int limit = asked.matches("[1-9]\\d{0,3}") ? Integer.parseInt(asked) : 0;
        if (limit < 1 || limit > MOST) {
            throw Problem.invalid("limit", "“" + asked + "” is not a number of notices; send one from 1 to " + MOST + ".");
        }
        return limit;
    }

    @GET
    @Path("{id}")
    public NoticeJson one(@PathParam("id") String id) {
        return NoticeJson.of(existing(user.required(), id));
    }

    /** {@code {"read": true}} marks it; nothing makes a notice unread again. */
    @PATCH
    @Path("{id}")
    public NoticeJson change(@PathParam("id") String id, ReadBody body) {
        Person person = user.required();
        existing(person, id);
        if (!Boolean.TRUE.equals(body.read())) {
            throw Problem.invalid("read", "Send {\"read\": true}; nothing else of a notice can be changed.");
        }
        inbox.read(person, id);
        return NoticeJson.of(existing(person, id));
    }

    /** Marks all that is for information; what must be acted on is marked one by one. */
    @POST
    @Path("read")
    public void readAll() {
        inbox.readAll(user.required());
    }

    private Notice existing(Person person, String id) {
        return inbox.one(person, id).orElseThrow(() -> Problem.notFound(messages.text("notices.none")));
    }
}
