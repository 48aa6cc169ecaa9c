package org.planweave.comments.internal.telling;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.ResourceRef;
import org.planweave.api.events.Events;
import org.planweave.api.notices.NoticeTopic;
import org.planweave.api.notices.PeopleTold;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.rules.Answer;
import org.planweave.comments.internal.rules.Comment;

/** Tells people what was said to them and what waits for their answer, in the transaction in which it happens. */
@Component(service = TellsPeople.class)
public final class TellsPeople {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Messages messages = Messages.of(TellsPeople.class);
    private final Events events;
    private final Council council;

    @Activate
    public TellsPeople(@Reference Events events, @Reference Council council) {
        this.events = events;
        this.council = council;
    }

    /**
     * A comment waits for an answer.
     *
     * @param where the number of its line or the title of its section; empty for the whole plan
     * @param answering who answers for the plan
     */
    public void given(Comment comment, String where, Collection<String> answering) {
        tell(CommentTopics.GIVEN, answering, comment.author(), comment.ref(), "/comments/" + comment.id(), null, comment.id(),
                text(on("comments.told.given", where), name(comment.author()), where, department(comment.department())));
    }

    /** Somebody replied to a comment; all who spoke there before are told. */
    public void replied(Comment reply, Comment first, String where, Collection<String> spoke) {
        tell(CommentTopics.REPLIED, spoke, reply.author(), first.ref(), "/comments/" + first.id(), null, reply.id(),
                text(on("comments.told.replied", where), name(reply.author()), where, department(reply.department())));
    }

    /** A comment or reply mentions these people. */
    public void mentioned(Comment comment, Collection<String> people) {
        String thread = comment.parent() == null ? comment.id() : comment.parent();
        tell(CommentTopics.MENTIONED, people, comment.author(), comment.ref(), "/comments/" + thread, null, comment.id(),
                text("comments.told.mentioned", name(comment.author()), department(comment.department())));
    }

    /** A comment is not what it was: its author hears of an answer, and it waits no more once it is answered or done. */
    public void changed(Comment before, Comment after) {
        Answer answer = after.answer();
        if (answer != null && !answer.equals(before.answer())) {
            tell(CommentTopics.ANSWERED, List.of(after.author()), answer.by(), after.ref(), "/comments/" + after.id(), null,
                    after.id() + '.' + answer.at().toEpochMilli(),
                    text("comments.told.answered", name(answer.by()), department(after.department())));
        }
        if (before.isOpen() && !after.isOpen()) {
            removed(after);
        }
    }

    /** A comment is gone, or done with: it waits for nobody. */
    public void removed(Comment comment) {
        events.publish(PeopleTold.over(CommentTopics.GIVEN, comment.ref(), null));
    }

    /** A consultation asks these people. */
    public void asked(Consultation consultation, Collection<String> people, @Nullable String by) {
        ask("comments.told.asked", consultation, people, by, "opened");
    }

    /** It is extended: these people have not answered yet. */
    public void extended(Consultation consultation, Collection<String> silent, @Nullable String by) {
        ask("comments.told.extended", consultation, silent, by, "until." + consultation.closes());
    }

    /** It closes soon: these people have not answered yet. */
    public void closesSoon(Consultation consultation, Collection<String> silent) {
        ask("comments.told.closesSoon", consultation, silent, null, "soon." + consultation.closes());
    }

    /** It was closed early: these people have not answered, and need not any more. */
    public void closedEarly(Consultation consultation, Collection<String> silent, @Nullable String by) {
        over(consultation, null);
        tell(CommentTopics.CLOSED, silent, by, consultation.ref(), link(consultation), null, consultation.id(),
                text("comments.told.closed", department(consultation.department()), consultation.title()));
    }

    /** It waits no more for this person, or, with null, for anybody. */
    public void over(Consultation consultation, @Nullable String person) {
        events.publish(PeopleTold.over(CommentTopics.ASKED, consultation.ref(), person));
    }

    private static String on(String key, String where) {
        return where.isEmpty() ? key + ".plan" : key;
    }

    private void ask(String key, Consultation one, Collection<String> people, @Nullable String by, String when) {
        tell(CommentTopics.ASKED, people, by, one.ref(), link(one), one.closes(), one.id() + '.' + when,
                text(key, department(one.department()), one.title(), DAY.format(one.closes())));
    }

    private void tell(NoticeTopic topic, Collection<String> people, @Nullable String by, ResourceRef about, String link,
            @Nullable LocalDate due, String key, String sentence) {
        if (!people.isEmpty()) {
            events.publish(PeopleTold.told(new PeopleTold.Notice(
                    topic.id(), topic.mustAct(), List.copyOf(people), by, about, sentence, link, due, key)));
        }
    }

    private static String link(Consultation consultation) {
        return "/comments/consultations/" + consultation.id();
    }

    private String name(String person) {
        return council.person(person).map(Person::name).orElseGet(() -> text("comments.formerPerson"));
    }

    private String department(String id) {
        return council.department(id).map(Department::name).orElse(id);
    }

    private String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }
}
