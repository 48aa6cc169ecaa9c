package org.planweave.comments.internal.pages;

import gg.jte.Content;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.pages.Faces.Face;
import org.planweave.comments.internal.rules.Answer;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Place;
import org.planweave.comments.internal.rules.Suggestion;
import org.planweave.comments.internal.rules.Wording;
import org.planweave.comments.internal.stored.CommentReads;
import org.planweave.comments.internal.stored.DraftKeys;
import org.planweave.comments.internal.stored.Permits;
import org.planweave.comments.internal.stored.Spot;
import org.planweave.comments.internal.stored.Spots;
import org.planweave.ui.Html;
import org.planweave.ui.Page;

/** The page of one thread, as it was asked for or again with what was typed. */
@Component(service = ThreadPage.class)
public final class ThreadPage {

    private static final int ON_A_PAGE = 50;

    private final CommentReads reads;
    private final Permits permits;
    private final Spots spots;
    private final PageParts parts;
    private final Faces faces;
    private final DraftKeys drafts;

    @Activate
    public ThreadPage(@Reference CommentReads reads, @Reference Permits permits, @Reference Spots spots, @Reference PageParts parts,
            @Reference Faces faces, @Reference DraftKeys drafts) {
        this.reads = reads;
        this.permits = permits;
        this.spots = spots;
        this.parts = parts;
        this.faces = faces;
        this.drafts = drafts;
    }

    /**
     * What the reader may do here.
     *
     * @param places whether they may say which words it is on, and settle it
     * @param refusal why they cannot reply, or null
     */
    public record Rights(boolean answers, boolean author, boolean places, boolean replies, @Nullable String refusal) {}

    /** One thing that was said: by whom, in which words, whom else it mentions, its earlier wordings, whether the reader said it. */
    public record Entry(Comment comment, Faces.By by, Content words, List<String> others, List<Wording> before, boolean own) {

        /** What a live page knows it by, and by what it tells that it was changed or answered. */
        public String live() {
            return comment.ref() + " " + comment.stand();
        }
    }

    /** @throws Problem 404 if there is no such comment for the reader */
    Comment comment(String id) {
        return reads.existing(id);
    }

    /** On which page of its thread a reply stands. */
    static int pageOf(Comment reply) {
        return (reply.order() - 1) / ON_A_PAGE + 1;
    }

    Page asked(Comment first, String kind, int page) {
        MultivaluedMap<String, String> begun = new MultivaluedHashMap<>();
        begun.putSingle("kind", kind);
        return page(first, begun, Set.of(), Errors.NONE, page);
    }

    Page again(Comment comment, MultivaluedMap<String, String> sent, Problem problem) {
        String parent = comment.parent();
        Comment first = parent == null ? comment : reads.existing(parent);
        return page(first, sent, TellFields.anyway(TellFields.sent(sent), problem), Errors.of(problem), Integer.MAX_VALUE)
                .status(Errors.status(problem));
    }

    private Page page(Comment first, MultivaluedMap<String, String> sent, Set<String> anyway, Errors errors, int asked) {
        Optional<Line> line = parts.lineOf(first);
        Plan plan = parts.planOf(first);
        int pages = Math.max(1, (first.replies() + ON_A_PAGE - 1) / ON_A_PAGE);
        int page = Math.min(Math.max(1, asked), pages);
        List<Comment> replies = first.replies() == 0 ? List.of() : reads.replies(first, (page - 1) * ON_A_PAGE + 1, page * ON_A_PAGE);
        Talk talk = new Talk("", first, replies, line.orElse(null));
        Face face = faces.face(talk);
        Map<String, List<Wording>> before = reads.wordings(Stream.concat(Stream.of(first), replies.stream()).toList());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("face", face);
        model.put("first", entry(first, before));
        model.put("replies", talk.replies().stream().map(reply -> entry(reply, before)).toList());
        model.put("ways", pages == 1 ? Html.EMPTY : new Leaf<>(replies, page, pages)
                .ways(parts.text("comments.replies.pages"), "/comments/" + first.id() + "?page="));
        model.put("plan", plan);
        model.put("department", parts.department(plan.department()));
        model.put("line", line.orElse(null));
        model.put("gone", gone(first, plan, line));
        model.put("suggestion", line.flatMap(one -> Suggestion.of(first, one.text())).orElse(null));
        model.put("rights", rights(first, plan, line));
        model.put("live", parts.plans().plan(plan.id()).map(Plan::ref).orElse(first.ref()));
        model.put("draft", parts.reader().map(Person::id).orElse("") + ".reply." + first.id());
        model.put("draftKey", parts.reader().map(drafts::key).orElse(""));
        model.put("home", parts.home(plan.id(), "note-" + first.id()));
        model.put("kinds", Answer.Kind.values());
        model.put("quote", quote(first, sent));
        List<String> near = Stream.concat(Stream.of(first), replies.stream()).map(Comment::author).distinct().toList();
        model.put("tell", new TellFields(parts).fields(plan, near, TellFields.sent(sent), anyway, errors));
        model.put("anyway", !anyway.isEmpty());
        model.put("text", Sent.text(sent, "text"));
        model.put("once", sent.containsKey("once") ? Sent.text(sent, "once") : Sent.once());
        model.put("kind", Sent.text(sent, "kind"));
        model.put("reason", Sent.text(sent, "reason"));
        model.put("errors", errors);
        String title = parts.text("comments.thread.title", face.by().name(), face.where());
        return parts.page(title).crumb(parts.text("comments.title"), "/comments").body(parts.render("thread.jte", model));
    }

    /** That what it is on has gone from the plan, or an empty text. */
    private String gone(Comment first, Plan plan, Optional<Line> line) {
        if (first.onLine()) {
            return line.isEmpty() ? parts.text("comments.lineGone") : "";
        }
        String section = first.section();
        return section == null || spots.titles(plan).contains(section) ? "" : parts.text("comments.sectionGone");
    }

    private static String quote(Comment first, MultivaluedMap<String, String> sent) {
        Place place = first.place();
        return sent.containsKey("quote") ? Sent.text(sent, "quote") : place == null ? "" : place.made().quote();
    }

    private Entry entry(Comment comment, Map<String, List<Wording>> before) {
        Spoken spoken = new Spoken(parts, comment);
        return new Entry(comment, faces.by(comment), spoken.marked(), spoken.others(),
                before.getOrDefault(comment.id(), List.of()), permits.isAuthor(comment));
    }

    private Rights rights(Comment first, Plan plan, Optional<Line> line) {
        boolean answers = permits.isManager(first);
        boolean author = permits.isAuthor(first);
        @Nullable String refusal = parts.reader().flatMap(person -> permits.refusal(person, plan)).orElse(null);
        boolean replies = permits.mayGive(new Spot(plan, line.orElse(null), first.section()));
        return new Rights(answers, author, answers || author, replies, refusal);
    }
}
