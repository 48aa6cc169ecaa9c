package org.planweave.comments.internal.pages;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.Department;
import org.planweave.api.planning.PlanSection;
import org.planweave.api.people.Person;
import org.planweave.comments.internal.anchors.AnchorState;
import org.planweave.comments.internal.rules.Answer;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Place;
import org.planweave.comments.internal.rules.Provenance;
import org.planweave.ui.components.CommentState;

/** Comments in the words that people read: who, when, in which state. */
@Component(service = Faces.class)
public final class Faces {

    private final PageParts parts;
    private final HowItCame came;

    @Activate
    public Faces(@Reference PageParts parts) {
        this.parts = parts;
        this.came = new HowItCame(parts);
    }

    /**
     * Who said something.
     *
     * @param department theirs, or null for those who serve all of the council and those without an account
     * @param day on which day; for words of somebody without an account how they came on it, and who keyed them in
     */
    public record By(String name, @Nullable Department department, String day) {}

    /**
     * A thread as pages show it.
     *
     * @param where what it is on, within a sentence
     * @param look the state that it wears
     * @param state the state in words
     * @param text what it says, with people's names where it mentions them
     * @param quote the words it was made on, or an empty text
     * @param now how they read now, where that is something else; or an empty text
     */
    public record Face(
            Talk talk, String where, By by, CommentState look, String state, String text, String quote, String now,
            List<Said> replies, @Nullable Said answer) {

        public String href() {
            return "/comments/" + talk.first().id();
        }

        /** Where on the plan's page that is; an empty text for a line that was taken out. */
        public String onHref() {
            Comment first = talk.first();
            String section = first.section();
            if (first.onLine()) {
                return talk.line() == null ? "" : "/plans/" + first.plan() + "#line-" + first.line();
            }
            return "/plans/" + first.plan() + (section == null ? "" : "#s-" + new PlanSection(first.plan(), section).key());
        }
    }

    /** Somebody's words: a reply, or an answer. */
    public record Said(By by, String text) {}

    public Face face(Talk talk) {
        Comment comment = talk.first();
        Answer answer = comment.answer();
        Place place = comment.place();
        return new Face(
                talk, parts.where(comment, talk.line()), by(comment), look(comment), state(comment),
                new Spoken(parts, comment).plain(), place == null ? "" : place.made().quote(), now(talk),
                talk.replies().stream().map(reply -> new Said(by(reply), new Spoken(parts, reply).plain())).toList(),
                answer == null ? null : new Said(by(answer.by(), Days.day(answer.at())), answer.reason()));
    }

    By by(Comment comment) {
        Provenance provenance = comment.provenance();
        return provenance == null
                ? by(comment.author(), Days.day(comment.at()))
                : new By(came.who(provenance), null, came.fully(provenance));
    }

    private By by(String personId, String day) {
        Department department = parts.council().person(personId).map(Person::department).flatMap(parts.council()::department).orElse(null);
        return new By(parts.name(personId), department, day);
    }

    private static String now(Talk talk) {
        Place place = talk.first().place();
        if (talk.line() == null || place == null || place.now().state() != AnchorState.CHANGED
                || place.now().end() > talk.line().text().length()) {
            return "";
        }
        return place.now().in(talk.line().text());
    }

    /** What its words have become; an answer comes before that, and a suggestion for words that still stand. */
    public static CommentState look(Comment comment) {
        Place place = comment.place();
        AnchorState anchor = place == null ? AnchorState.HELD : place.now().state();
        if (comment.answer() != null || comment.resolved()) {
            return CommentState.DONE;
        }
        if (comment.suggestion() != null && (anchor == AnchorState.HELD || anchor == AnchorState.MOVED)) {
            return CommentState.SUGGEST;
        }
        return CommentState.valueOf(anchor.name());
    }

    /** The state in words. */
    public String state(Comment comment) {
        Answer answer = comment.answer();
        if (answer != null) {
            return parts.text("comments.state.answered." + answer.kind().word());
        }
        if (comment.resolved()) {
            return parts.text("comments.state.settled");
        }
        if (comment.place() == null && comment.suggestion() == null) {
            return parts.text("comments.state." + comment.target().type());
        }
        boolean unsure = comment.place() != null && comment.place().isLost() && comment.place().now().unsure();
        return parts.text("comments.state." + (unsure ? "unsure" : look(comment).name().toLowerCase(Locale.ROOT)));
    }
}
