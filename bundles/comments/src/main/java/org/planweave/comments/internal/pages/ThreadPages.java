package org.planweave.comments.internal.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.comments.internal.rules.Answer;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.stored.AnswerComments;
import org.planweave.comments.internal.stored.ChangeComment;
import org.planweave.comments.internal.stored.GiveComment;
import org.planweave.comments.internal.stored.PlaceWords;
import org.planweave.ui.SeeOther;

/** One comment with everything that can be done about it. */
@Component(service = ThreadPages.class)
@JakartarsResource
@Path("comments/{id: [A-Za-z0-9-]+}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class ThreadPages {

    private final ThreadPage thread;
    private final GiveComment giving;
    private final ChangeComment changing;
    private final AnswerComments answering;
    private final PlaceWords placing;
    private final PageParts parts;

    @Activate
    public ThreadPages(@Reference ThreadPage thread, @Reference GiveComment giving, @Reference ChangeComment changing,
            @Reference AnswerComments answering, @Reference PlaceWords placing, @Reference PageParts parts) {
        this.thread = thread;
        this.giving = giving;
        this.changing = changing;
        this.answering = answering;
        this.placing = placing;
        this.parts = parts;
    }

    /** A reply stands in its thread: its address leads there. {@code kind} is an answer to begin with. */
    @GET
    @Consumes(MediaType.WILDCARD)
    public Object show(@PathParam("id") String id, @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("page") @DefaultValue("1") String page) {
        Comment comment = thread.comment(id);
        return comment.parent() == null
                ? thread.asked(comment, kind, page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1) : to(comment);
    }

    @POST
    @Path("reply")
    public Object reply(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        return done(id, sent, () -> {
            Comment reply = giving.reply(id, Sent.text(sent, "text"), Sent.text(sent, "once"), TellFields.sent(sent));
            return to(reply).saying(parts.text("comments.said.replied"));
        });
    }

    @POST
    @Path("answer")
    public Object answer(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        return done(id, sent, () -> {
            answering.answer(id, kind(sent), Sent.text(sent, "reason"));
            return back(id, "comments.said.answered");
        });
    }

    private Answer.Kind kind(MultivaluedMap<String, String> sent) {
        String kind = Sent.text(sent, "kind");
        if (kind.isEmpty()) {
            throw Problem.invalid("kind", parts.text("comments.answer.choose"));
        }
        return Answer.Kind.of(kind);
    }

    @POST
    @Path("accept-suggestion")
    public Object accept(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        return done(id, sent, () -> {
            String seen = Sent.text(sent, "seen");
            Comment comment = answering.acceptSuggestion(id, seen.matches("\\d{1,9}") ? Long.parseLong(seen) : 0);
            return SeeOther.to("/plans/" + comment.plan()).at("line-" + comment.line()).saying(parts.text("comments.said.taken"));
        });
    }

    @POST
    @Path("place")
    public Object place(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        return done(id, sent, () -> {
            placing.place(id, Sent.quote(Sent.text(sent, "quote")));
            return back(id, "comments.said.placed");
        });
    }

    @POST
    @Path("still-applies")
    public Object stillApplies(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        return done(id, sent, () -> {
            placing.stillApplies(id);
            return back(id, "comments.said.placed");
        });
    }

    @POST
    @Path("settle")
    public Object settle(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        boolean done = !Sent.text(sent, "done").equals("false");
        return done(id, sent, () -> {
            changing.settle(id, done);
            return back(id, done ? "comments.said.settled" : "comments.said.reopened");
        });
    }

    @POST
    @Path("remove")
    public Object remove(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Comment comment = thread.comment(id);
        return done(id, sent, () -> {
            changing.remove(id);
            String parent = comment.parent();
            String to = parent == null ? parts.home(comment.plan(), comment.onLine() ? "line-" + comment.line() : "") : "/comments/" + parent;
            return SeeOther.to(to).saying(parts.text("comments.said.removed"));
        });
    }

    private static SeeOther to(Comment reply) {
        int page = ThreadPage.pageOf(reply);
        return SeeOther.to("/comments/" + reply.parent() + (page == 1 ? "" : "?page=" + page)).at("c-" + reply.id());
    }

    private SeeOther back(String id, String said) {
        return SeeOther.to("/comments/" + id).saying(parts.text(said));
    }

    /** Does it, or shows the page again with what was sent and what is wrong with it. */
    private Object done(String id, MultivaluedMap<String, String> sent, Supplier<SeeOther> work) {
        try {
            return work.get();
        } catch (Problem problem) {
            if (!Errors.shows(problem)) {
                throw problem;
            }
            return thread.again(thread.comment(id), sent, problem);
        }
    }
}
