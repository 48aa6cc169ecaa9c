package org.planweave.comments.internal.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.stored.ChangeComment;
import org.planweave.comments.internal.stored.CommentReads;
import org.planweave.comments.internal.stored.Permits;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** Changes one's own words; after a stale save both texts stand above the form. */
@Component(service = EditPages.class)
@JakartarsResource
@Path("comments/{id}/edit")
@Produces(MediaType.TEXT_HTML)
public final class EditPages {

    private final CommentReads reads;
    private final ChangeComment changing;
    private final Permits permits;
    private final PageParts parts;

    @Activate
    public EditPages(@Reference CommentReads reads, @Reference ChangeComment changing, @Reference Permits permits,
            @Reference PageParts parts) {
        this.reads = reads;
        this.changing = changing;
        this.permits = permits;
        this.parts = parts;
    }

    @GET
    public Page form(@PathParam("id") String id) {
        Comment comment = reads.existing(id);
        if (!permits.isAuthor(comment)) {
            throw Problem.forbidden(parts.text("comments.onlyAuthor"));
        }
        return page(comment, comment.text(), Set.of(), Errors.NONE, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object save(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        String text = Sent.text(sent, "text");
        String from = Sent.text(sent, "from");
        try {
            Comment saved = changing.edit(id, from.matches("\\d{1,9}") ? Long.parseLong(from) : 0, text, TellFields.sent(sent));
            return SeeOther.to("/comments/" + (saved.parent() == null ? id : saved.parent())).at("c-" + id)
                    .saying(parts.text("comments.said.edited"));
        } catch (Problem problem) {
            if (!Errors.shows(problem)) {
                throw problem;
            }
            Comment now = reads.existing(id);
            return page(now, text, TellFields.anyway(TellFields.sent(sent), problem), Errors.of(problem),
                    problem.status() == 412 ? now.text() : null).status(Errors.status(problem));
        }
    }

    private Page page(Comment comment, String text, Set<String> anyway, Errors errors, @Nullable String theirs) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("comment", comment);
        model.put("text", text);
        model.put("theirs", theirs);
        model.put("anyway", String.join(",", anyway));
        model.put("errors", errors);
        return parts.page(parts.text("comments.edit.title")).crumb(parts.text("comments.title"), "/comments")
                .body(parts.render("edit.jte", model));
    }
}
