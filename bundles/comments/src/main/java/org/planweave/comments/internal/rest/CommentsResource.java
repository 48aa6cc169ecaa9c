package org.planweave.comments.internal.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.planning.PlanSection;
import org.planweave.comments.internal.rules.Answer;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Level;
import org.planweave.comments.internal.rules.Quote;
import org.planweave.comments.internal.rules.Telling;
import org.planweave.comments.internal.stored.AnswerComments;
import org.planweave.comments.internal.stored.ChangeComment;
import org.planweave.comments.internal.stored.CommentReads;
import org.planweave.comments.internal.stored.CommentsOn;
import org.planweave.comments.internal.stored.GiveComment;
import org.planweave.comments.internal.stored.NewComment;
import org.planweave.comments.internal.stored.PlaceWords;

/** Comments for other systems: {@code GET} by target, {@code POST}, answer, place. */
@Component(service = CommentsResource.class)
@JakartarsResource
@Path("api/v1/comments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CommentsResource {

    /** Quoted words with what stands around them; of a version of the line, or of the newest. */
    record QuoteBody(@Nullable String exact, @Nullable String prefix, @Nullable String suffix, @Nullable Long version) {

        Quote quote() {
            return new Quote(text(exact), text(prefix), text(suffix));
        }
    }

    record CommentBody(
            @Nullable String target, @Nullable String text, @Nullable QuoteBody quote, @Nullable String level,
            @Nullable String suggestion, @Nullable String parent, @Nullable List<String> mentions, @Nullable Boolean mentionAnyway) {}

    record AnswerBody(@Nullable String kind, @Nullable String reason) {}

    record TextBody(@Nullable String text, @Nullable List<String> mentions, @Nullable Boolean mentionAnyway) {}

    /** People to tell by their ids, and whether it is sent although some will not be told. */
    private static Telling telling(@Nullable List<String> mentions, @Nullable Boolean anyway) {
        return new Telling(mentions == null ? List.of() : mentions.stream().filter(Objects::nonNull).toList(), Set.of(),
                Boolean.TRUE.equals(anyway));
    }

    private static final int USUAL = 500;
    private static final int MOST = 1_000;

    private final CommentReads reads;
    private final CommentsOn commentsOn;
    private final GiveComment giving;
    private final ChangeComment changing;
    private final AnswerComments answering;
    private final PlaceWords placing;

    @Activate
    public CommentsResource(@Reference CommentReads reads, @Reference CommentsOn commentsOn, @Reference GiveComment giving,
            @Reference ChangeComment changing, @Reference AnswerComments answering, @Reference PlaceWords placing) {
        this.reads = reads;
        this.commentsOn = commentsOn;
        this.giving = giving;
        this.changing = changing;
        this.answering = answering;
        this.placing = placing;
    }

    /** The comments on a line, a section or the whole of a plan, oldest first; {@code after} one of them, at most {@code limit}. */
    @GET
    public Response on(
            @QueryParam("target") @Nullable String target, @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        int most = limit == null ? USUAL : limit(limit);
        CommentsOn.Part part = commentsOn.part(ref(target), after, most);
        Response.ResponseBuilder answer = Response.ok(part.comments().stream().map(CommentJson::of).toList());
        if (part.last() != null) {
            answer.header("Link", "</api/v1/comments?target=" + target + "&after=" + part.last() + "&limit=" + most + ">; rel=\"next\"");
        }
        return answer.build();
    }

    private static int limit(String asked) {
        int limit = asked.matches("[1-9]\\d{0,3}") ? Integer.parseInt(asked) : 0;
        if (limit < 1 || limit > MOST) {
            throw Problem.invalid("limit", "Ask for 1 to " + MOST + " comments at a time.");
        }
        return limit;
    }

    @POST
    public Response give(CommentBody body) {
        QuoteBody quote = body.quote();
        Comment comment = giving.give(new NewComment(
                ref(body.target()),
                quote == null ? null : quote.quote(),
                quote == null ? 0 : Objects.requireNonNullElse(quote.version(), 0L),
                text(body.text()),
                Level.of(body.level() == null ? Level.CLUSTER.word() : body.level()),
                body.suggestion(),
                body.parent(),
                telling(body.mentions(), body.mentionAnyway())));
        return Response.created(URI.create("/api/v1/comments/" + comment.id())).entity(CommentJson.of(comment)).build();
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        Comment comment = reads.existing(id);
        return Response.ok(CommentJson.of(comment)).tag(String.valueOf(comment.version())).build();
    }

    @PUT
    @Path("{id}")
    public Response edit(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String version, TextBody body) {
        Comment comment = changing.edit(id, ifMatch(version), text(body.text()), telling(body.mentions(), body.mentionAnyway()));
        return Response.ok(CommentJson.of(comment)).tag(String.valueOf(comment.version())).build();
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") String id) {
        changing.remove(id);
    }

    @POST
    @Path("{id}/answer")
    public CommentJson answer(@PathParam("id") String id, AnswerBody body) {
        return CommentJson.of(answering.answer(id, Answer.Kind.of(text(body.kind())), text(body.reason())));
    }

    /** Accepts the wording that the comment suggests. */
    @POST
    @Path("{id}/accept-suggestion")
    public CommentJson accept(@PathParam("id") String id) {
        return CommentJson.of(answering.acceptSuggestion(id, 0));
    }

    /** A person says which words the comment is on now. */
    @POST
    @Path("{id}/place")
    public CommentJson place(@PathParam("id") String id, QuoteBody body) {
        return CommentJson.of(placing.place(id, body.quote()));
    }

    private static ResourceRef ref(@Nullable String target) {
        if (target == null || target.isBlank()) {
            throw Problem.invalid("target", "Say which line, section or plan: "
                    + "target=plans:line:ID, plans:section:PLAN.KEY or plans:plan:ID.");
        }
        ResourceRef ref = ResourceRef.parse(target);
        boolean known = ref.type().equals("line") || ref.type().equals("plan") || PlanSection.is(ref);
        if (!ref.module().equals("plans") || !known) {
            throw Problem.invalid("target", "Comments are made on lines, sections and plans; “" + target + "” is none of them.");
        }
        return ref;
    }

    private static long ifMatch(@Nullable String version) {
        if (version == null) {
            throw Problem.of(428, "precondition-required", "Send If-Match with the version that you changed, as its ETag gave it.");
        }
        try {
            return Long.parseLong(version.replace("W/", "").replace("\"", "").strip());
        } catch (NumberFormatException e) {
            throw Problem.invalid("If-Match", "“" + version + "” is not a version of a comment.");
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
