package org.planweave.comments.internal.said;

import gg.jte.Content;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.anchors.WordChanges;
import org.planweave.comments.internal.anchors.WordChanges.Change;
import org.planweave.comments.internal.pages.PageParts;
import org.planweave.comments.internal.rules.Answer;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Deed;
import org.planweave.comments.internal.stored.CommentReads;
import org.planweave.ui.Html;
import org.planweave.ui.Page;
import org.planweave.ui.components.Pw;

/** What a comment changed: the words of its line before and after. */
@Component(service = ChangePages.class)
@JakartarsResource
@Path("comments/{id}/change")
@Produces(MediaType.TEXT_HTML)
public final class ChangePages {

    private final CommentReads reads;
    private final PageParts parts;

    @Activate
    public ChangePages(@Reference CommentReads reads, @Reference PageParts parts) {
        this.reads = reads;
        this.parts = parts;
    }

    /**
     * The words before and after.
     *
     * @throws Problem 404 if the reader may not read the comment or its line, or if nothing has been changed because of it
     */
    @GET
    public Page show(@PathParam("id") String id) {
        Comment comment = reads.existing(id);
        if (!comment.onLine()) {
            throw nothing();
        }
        Optional<Line> now = parts.plans().line(comment.line());
        List<Line> versions = parts.plans().versions(comment.line(), 1, now.map(Line::version).orElse(Long.MAX_VALUE));
        if (versions.isEmpty() || comment.answer() == null || !comment.answer().kind().changes()) {
            throw nothing();
        }
        Line newest = versions.get(versions.size() - 1);
        Optional<Deed> deed = Deed.of(comment, newest.version());
        if (deed.isEmpty() && now.isPresent()) {
            throw nothing();
        }
        long from = deed.map(Deed::from).orElse(newest.version());
        long to = deed.map(Deed::to).orElse(newest.version());
        return page(comment, version(versions, from), now.isEmpty() ? null : version(versions, to), deed.filter(Deed::since).isPresent());
    }

    private Problem nothing() {
        return Problem.notFound(parts.text("comments.change.none"));
    }

    private Line version(List<Line> versions, long number) {
        return versions.stream().filter(line -> line.version() == number).findFirst().orElseThrow(this::nothing);
    }

    /** @param after the line as it reads after the change, or null if it was taken out */
    private Page page(Comment comment, Line before, @Nullable Line after, boolean since) {
        Plan plan = parts.planOf(comment);
        boolean opens = parts.opens(plan.id());
        List<WordChanges.Piece> pieces = WordChanges.between(before.text(), after == null ? "" : after.text());
        Answer answer = Objects.requireNonNull(comment.answer());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("comment", comment);
        model.put("plan", plan);
        model.put("department", parts.department(plan.department()));
        model.put("opens", opens);
        model.put("before", before);
        model.put("after", after);
        model.put("older", words(pieces, Set.of(Change.SAME, Change.TAKEN_OUT)));
        model.put("newer", words(pieces, Set.of(Change.SAME, Change.PUT_IN)));
        model.put("same", after != null && before.text().equals(after.text()));
        model.put("answer", parts.text("comments.said.answer." + answer.kind().word()));
        model.put("reason", answer.reason());
        model.put("means", parts.text(after == null
                ? "comments.said.done.taken-out" : since ? "comments.change.since" : "comments.change.then"));
        model.put("history", opens ? history(before, after) : "");
        String title = parts.text("comments.change.title", before.number());
        return parts.page(title)
                .crumb(parts.text("comments.title"), "/comments")
                .crumb(parts.text("comments.said.title"), "/comments/said?plan=" + plan.id())
                .body(parts.render("said/change.jte", model));
    }

    private static String history(Line before, @Nullable Line after) {
        return "/lines/" + before.id() + "/history" + (after == null ? "" : "?from=" + before.version() + "&to=" + after.version());
    }

    private static Content words(List<WordChanges.Piece> pieces, Set<Change> shown) {
        return Html.join(pieces.stream().filter(piece -> shown.contains(piece.change())).map(ChangePages::piece).toList());
    }

    private static Content piece(WordChanges.Piece piece) {
        return switch (piece.change()) {
            case SAME -> Html.text(piece.text());
            case TAKEN_OUT -> Pw.del(piece.text());
            case PUT_IN -> Pw.ins(piece.text());
        };
    }
}
