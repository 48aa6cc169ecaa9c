package org.planweave.comments.internal.beside;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.pages.Faces;
import org.planweave.comments.internal.pages.Faces.Face;
import org.planweave.comments.internal.pages.Faces.Said;
import org.planweave.comments.internal.pages.PageParts;
import org.planweave.comments.internal.pages.Talk;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Place;
import org.planweave.comments.internal.rules.Suggestion;
import org.planweave.comments.internal.stored.Permits;
import org.planweave.ui.Contribution;
import org.planweave.ui.Html;
import org.planweave.ui.SlotContribution;
import org.planweave.ui.components.CommentState;
import org.planweave.ui.components.Note;
import org.planweave.ui.components.Pw;

/** The comments beside the lines of a plan, each under its letter. */
@Component(service = Contribution.class)
@SlotContribution(slot = "plan.line.after/v1", slot_order = 30)
public final class LineNotes implements Contribution<Line> {

    private final PlanTalks talks;
    private final Permits permits;
    private final PageParts parts;
    private final Faces faces;

    @Activate
    public LineNotes(@Reference PlanTalks talks, @Reference Permits permits, @Reference PageParts parts, @Reference Faces faces) {
        this.talks = talks;
        this.permits = permits;
        this.parts = parts;
        this.faces = faces;
    }

    /** What the reader may do about the comments of one plan. */
    private record Rights(boolean answers, boolean replies) {}

    @Override
    public Map<String, Content> render(List<Line> lines) {
        Map<String, Rights> rights = new HashMap<>();
        Map<String, List<Content>> notes = new LinkedHashMap<>();
        List<Talk> all = talks.again(lines);
        for (Talk talk : PlanTalks.beside(all)) {
            Rights own = rights.computeIfAbsent(talk.first().plan(), this::rights);
            notes.computeIfAbsent(talk.first().line(), line -> new ArrayList<>()).add(note(talk, own));
        }
        Map<String, String> plans = new HashMap<>();
        all.forEach(talk -> plans.put(talk.first().line(), talk.first().plan()));
        PlanTalks.others(all).forEach((line, count) -> Objects.requireNonNull(notes.get(line)).add(parts.render("more.jte", Map.of(
                "says", parts.count("comments.note.more", count), "href", "/comments?plan=" + plans.get(line) + "&line=" + line))));
        Map<String, Content> joined = new HashMap<>();
        notes.forEach((line, own) -> joined.put(line, Html.join(own)));
        return joined;
    }

    private Rights rights(String planId) {
        Optional<Plan> plan = parts.plans().plan(planId);
        return new Rights(permits.manages(planId), plan.filter(permits::mayGive).isPresent());
    }

    private Note note(Talk talk, Rights rights) {
        Face face = faces.face(talk);
        Note note = Pw.note(talk.letter(), face.look())
                .id(talk.anchor())
                .attribute("data-live-item", talk.live())
                .says(face.state())
                .on(talk.number(), "#line-" + talk.first().line())
                .by(face.by().department(), face.by().name(), face.by().day())
                .text(face.text());
        words(note, face);
        face.replies().forEach(reply -> note.reply(reply.by().name(), reply.by().day(), reply.text()));
        if (talk.hasMore()) {
            note.action(parts.text("comments.replies.all"), face.href());
        }
        Said answer = face.answer();
        if (answer != null) {
            note.answer(parts.text("comments.answerBy", answer.by().name(), answer.by().day()), Html.text(answer.text()));
        }
        actions(note, face, rights);
        return note;
    }

    private void words(Note note, Face face) {
        Comment comment = face.talk().first();
        Place place = comment.place();
        if (face.look() == CommentState.LOST && place != null) {
            note.saidAbout(parts.text("comments.saidAboutIn", place.version(), face.talk().number()), Html.text("“" + face.quote() + "”"));
        } else if (face.look() == CommentState.CHANGED) {
            note.saidAbout(parts.text("comments.saidAbout"), Pw.del(face.quote()));
            note.nowReads(Pw.ins(face.now()));
        } else if (face.look() == CommentState.SUGGEST && face.talk().line() != null) {
            Suggestion.of(comment, face.talk().line().text()).map(Suggestion::narrowed).ifPresent(
                    one -> note.suggests(one.before(), one.old(), one.wanted(), one.after()));
        }
    }

    private void actions(Note note, Face face, Rights rights) {
        Comment comment = face.talk().first();
        boolean places = rights.answers() || permits.isAuthor(comment);
        if (rights.answers() && face.look() == CommentState.SUGGEST) {
            note.action(parts.text("comments.do.wording"), face.href() + "#suggestion");
        }
        if (places && face.look() == CommentState.CHANGED) {
            note.action(parts.text("comments.do.still"), face.href() + "#place");
            note.action(parts.text("comments.do.settled"), face.href() + "#settle");
        }
        if (places && face.look() == CommentState.LOST) {
            note.action(parts.text("comments.do.place"), face.href() + "#place");
        }
        if (rights.answers() && comment.isOpen()) {
            note.action(parts.text("comments.do.answer"), face.href() + "#answer");
        }
        note.action(parts.text(rights.replies() ? "comments.do.reply" : "comments.do.open"),
                face.href() + (rights.replies() ? "#reply" : ""));
    }
}
