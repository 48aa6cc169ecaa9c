package org.planweave.comments.internal.stored;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Classification;
import org.planweave.api.access.Protection;
import org.planweave.api.access.Verb;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.anchors.Anchor;
import org.planweave.comments.internal.anchors.AnchorState;
import org.planweave.comments.internal.anchors.Carried;
import org.planweave.comments.internal.rows.CommentRow;
import org.planweave.comments.internal.rows.WordingRow;
import org.planweave.comments.internal.rules.Answer;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Place;
import org.planweave.comments.internal.rules.Quote;

/** Comments: given, edited, answered, followed through edits, and read by those who may read them. */
@Component(service = SpokenComments.class)
public final class SpokenComments {

    private final Host host;
    private final Following following;

    @Activate
    public SpokenComments(@Reference Host host) {
        this.host = host;
        this.following = new Following(host.plans);
    }

    /**
     * Says something about a line, or replies.
     *
     * @throws Problem 404 if the line is not to be read, 403 if one may not comment or a department has switched it off, 400 if the
     *     words are not there
     */
    public Comment give(NewComment wanted) {
        Line line = line(wanted.line());
        Plan plan = plan(line);
        Person author = host.person();
        host.access.require(Verb.COMMENT, line.ref());
        requireSwitches(author, plan);
        String text = Comment.checked(wanted.text());
        Optional<Comment> parent = Optional.ofNullable(wanted.parent()).map(this::existing);
        Place place = parent.isPresent() ? null : place(wanted, line);
        return host.store.inTransaction(entities -> {
            Comment comment = new Comment(host.newId(), line.id(), plan.id(), plan.department(), author.id(),
                    parent.map(Comment::level).orElse(wanted.level()), text, host.now(), null, parent.map(Comment::id).orElse(null),
                    place, blankIsNull(wanted.suggestion()), null, parent.isEmpty() && !author.isOf(plan.department()), false, 1);
            entities.persist(new CommentRow(comment));
            host.access.protect(comment.ref(), protection(comment, plan));
            host.recorded("comment.given", comment, false, Map.of("line", line.id(), "version", String.valueOf(line.version())));
            return comment;
        });
    }

    /** Changes one's own words. What they were is kept. */
    public Comment edit(String id, long fromVersion, String text) {
        String words = Comment.checked(text);
        return change(id, "comment.edited", (entities, comment) -> {
            requireAuthor(comment);
            if (comment.version() != fromVersion) {
                throw Problem.stale("You changed this comment in another window. Open it again.", Map.of("theirs", comment.text(), "yours", words));
            }
            entities.persist(new WordingRow(comment.id(), comment.version(), comment.text(), comment.at().toEpochMilli()));
            return comment.edited(words, host.now());
        });
    }

    /** Answers for the plan's department. */
    public Comment answer(String id, Answer.Kind kind, String reason) {
        String why = Answer.reason(kind, reason);
        return change(id, "comment.answered", (entities, comment) -> {
            requireManager(comment);
            return comment.answered(new Answer(kind, why, host.person().id(), host.now()));
        });
    }

    /** One answer for many comments, all or none. */
    public List<Comment> answerAll(Collection<String> ids, Answer.Kind kind, String reason) {
        return host.store.inTransaction(entities -> ids.stream().map(id -> answer(id, kind, reason)).toList());
    }

    /** Puts a suggested wording into the line, in its author's name, and answers the comment with an acceptance. */
    public Comment acceptSuggestion(String id) {
        Comment comment = existing(id);
        String suggestion = Optional.ofNullable(comment.suggestion())
                .orElseThrow(() -> Problem.conflict("no-suggestion", "This comment suggests no wording."));
        requireManager(comment);
        return host.store.inTransaction(entities -> {
            Line line = line(comment.line());
            Comment current = current(comment, line);
            host.plans.change(line.id(), line.version(), with(line, reworded(line.text(), current, suggestion)));
            return answer(id, Answer.Kind.ACCEPT, "");
        });
    }

    /** A person says which words the comment is on now. */
    public Comment place(String id, Quote quote) {
        return change(id, "comment.placed", (entities, comment) -> {
            requireAuthorOrManager(comment);
            Line line = line(comment.line());
            Anchor anchor = quote.in(line.text());
            return comment.placed(made(line, anchor));
        });
    }

    /** Ends a thread, or takes it up again. */
    public Comment settle(String id, boolean done) {
        return change(id, done ? "comment.resolved" : "comment.reopened", (entities, comment) -> {
            requireAuthorOrManager(comment);
            return comment.settled(done);
        });
    }

    /** Takes one's own comment back, while nobody has answered it. */
    public void remove(String id) {
        host.store.doInTransaction(entities -> {
            Comment comment = existing(id);
            requireAuthor(comment);
            if (comment.answer() != null) {
                throw Problem.conflict("answered", "This comment has been answered, so it stays as part of the record.");
            }
            Optional.ofNullable(entities.find(CommentRow.class, id)).ifPresent(CommentRow::remove);
            host.access.forget(comment.ref());
            host.recorded("comment.removed", comment, true, Map.of("line", comment.line()));
        });
    }

    /** A comment that the current user may read, with its words followed to the newest version. */
    public Optional<Comment> comment(String id) {
        if (!mayRead(Comment.ref(id))) {
            return Optional.empty();
        }
        return found(id).map(comment -> host.plans.line(comment.line()).map(line -> current(comment, line)).orElse(comment));
    }

    /** All comments on a plan that the current user may read, replies among them, oldest first. Two statements. */
    public List<Comment> ofPlan(String planId, Map<String, Line> lines) {
        return readable(query("select c from CommentRow c where c.plan = :value and c.removed = false order by c.givenAt, c.id", planId), lines);
    }

    /** All comments on a line that the current user may read, oldest first. */
    public List<Comment> ofLine(String lineId) {
        return host.plans.line(lineId)
                .map(line -> readable(
                        query("select c from CommentRow c where c.line = :value and c.removed = false order by c.givenAt, c.id", lineId),
                        Map.of(lineId, line)))
                .orElse(List.of());
    }

    /** The comments of others that the department's plans have not answered, oldest first. */
    public List<Comment> openFor(String departmentId) {
        List<Comment> open = query("select c from CommentRow c where c.department = :value and c.removed = false and c.parent is null"
                + " and c.resolved = false and c.needsAnswer = true order by c.givenAt, c.id", departmentId);
        return readable(open.stream().filter(Comment::isOpen).toList(), Map.of());
    }

    /** What a person has said, newest first. */
    public List<Comment> by(String personId) {
        return readable(query("select c from CommentRow c where c.author = :value and c.removed = false order by c.givenAt desc, c.id", personId),
                Map.of());
    }

    /** Follows the words of all comments on a line to a version of it. Called after the line was written. */
    public void follow(String lineId, long version) {
        host.store.doInTransaction(entities -> entities
                .createQuery("select c from CommentRow c where c.line = :line and c.removed = false", CommentRow.class)
                .setParameter("line", lineId)
                .getResultStream()
                .forEach(row -> followed(row, version)));
    }

    private void followed(CommentRow row, long version) {
        Comment comment = row.comment();
        Place place = comment.place();
        if (place != null && place.carried() < version) {
            row.write(comment.placed(following.upTo(place, comment.line(), version)));
        }
    }

    private interface Change {
        Comment of(EntityManager entities, Comment comment);
    }

    private Comment change(String id, String action, Change change) {
        return host.store.inTransaction(entities -> {
            Comment before = existing(id);
            Comment after = change.of(entities, before);
            CommentRow row = entities.find(CommentRow.class, id);
            row.write(after);
            entities.flush();
            host.recorded(action, after, false, Map.of("line", after.line()));
            return after;
        });
    }

    private Place place(NewComment wanted, Line newest) {
        Quote quote = wanted.quote();
        if (quote == null) {
            return null;
        }
        if (wanted.version() == 0 || wanted.version() == newest.version()) {
            return made(newest, quote.in(newest.text()));
        }
        Line read = host.plans.versions(newest.id(), wanted.version(), wanted.version()).stream().findFirst()
                .orElseThrow(() -> Problem.invalid("version", "This line has no version " + wanted.version() + "."));
        return following.upTo(made(read, quote.in(read.text())), newest.id(), newest.version());
    }

    private static Place made(Line line, Anchor anchor) {
        Carried here = new Carried(AnchorState.HELD, anchor.start(), anchor.end(), 1, false);
        return new Place(anchor, line.version(), Quote.around(line.text(), anchor), here, line.version());
    }

    private Comment current(Comment comment, Line line) {
        Place place = comment.place();
        return place == null ? comment : comment.placed(following.upTo(place, line.id(), line.version()));
    }

    private static String reworded(String text, Comment comment, String suggestion) {
        Place place = comment.place();
        if (place == null) {
            return suggestion;
        }
        if (place.now().state() == AnchorState.LOST) {
            throw Problem.conflict("words-lost", "The words that this wording was suggested for are no longer in the line. Place it first.");
        }
        return text.substring(0, place.now().start()) + suggestion + text.substring(place.now().end());
    }

    private static LineDraft with(Line line, String text) {
        return new LineDraft(line.kind(), line.section(), text, line.fields(), line.outcomes(), line.classification());
    }

    private List<Comment> query(String query, String value) {
        return host.store.reading(entities -> entities.createQuery(query, CommentRow.class)
                .setParameter("value", value)
                .getResultStream()
                .map(CommentRow::comment)
                .toList());
    }

    private List<Comment> readable(List<Comment> comments, Map<String, Line> lines) {
        Set<ResourceRef> refs = comments.stream().map(Comment::ref).collect(Collectors.toSet());
        Set<ResourceRef> allowed = host.user.isPortal() ? refs : new HashSet<>(host.access.readable(refs));
        UnaryOperator<Comment> followed = comment -> {
            Line line = lines.get(comment.line());
            return line == null ? comment : current(comment, line);
        };
        return comments.stream().filter(comment -> allowed.contains(comment.ref())).map(followed).toList();
    }

    private Optional<Comment> found(String id) {
        return host.store.reading(entities -> Optional.ofNullable(entities.find(CommentRow.class, id))
                .filter(row -> !row.isRemoved())
                .map(CommentRow::comment));
    }

    private Comment existing(String id) {
        Problem none = Problem.notFound("There is no such comment, or it is not open to you.");
        if (!id.matches("[A-Za-z0-9-]{1,64}") || !mayRead(Comment.ref(id))) {
            throw none;
        }
        return found(id).orElseThrow(() -> none);
    }

    private boolean mayRead(ResourceRef ref) {
        return host.user.isPortal() || host.access.may(Verb.READ, ref);
    }

    private Line line(String id) {
        return host.plans.line(id).orElseThrow(() -> Problem.notFound("There is no such line, or it is not open to you."));
    }

    private Plan plan(Line line) {
        return host.plans.plan(line.plan()).orElseThrow(() -> Problem.notFound("There is no such plan, or it is not open to you."));
    }

    private void requireSwitches(Person author, Plan plan) {
        String own = author.department();
        if (own != null && !own.equals(plan.department()) && !host.switches.on("comments", "give", own, null)) {
            throw Problem.forbidden("Your department has switched giving comments off. Its lead can switch it on under Our features.");
        }
        if (!author.isOf(plan.department()) && !host.switches.on("comments", "receive", plan.department(), null)) {
            throw Problem.forbidden(notTaking(plan.department()));
        }
    }

    private String notTaking(String departmentId) {
        Optional<Department> department = host.council.department(departmentId);
        String name = department.map(Department::name).orElse("This department");
        String contact = department.map(Department::contact).flatMap(host.council::person).map(Person::name).orElse("its planner");
        return name + " is not taking comments here; contact " + contact + ".";
    }

    private void requireAuthor(Comment comment) {
        if (!host.person().id().equals(comment.author())) {
            throw Problem.forbidden("Only the person who wrote a comment can change it.");
        }
    }

    private void requireManager(Comment comment) {
        if (!isManager(comment)) {
            throw Problem.forbidden("Only the department whose plan this is can answer. Its planner or director can.");
        }
    }

    private void requireAuthorOrManager(Comment comment) {
        if (!host.person().id().equals(comment.author()) && !isManager(comment)) {
            throw Problem.forbidden("Only the person who wrote the comment, or the department whose plan this is, can do that.");
        }
    }

    /** Whether the current user answers for the plan that the comment is on. */
    public boolean isManager(Comment comment) {
        return host.access.may(Verb.MANAGE, Plan.ref(comment.plan()));
    }

    private static Protection protection(Comment comment, Plan plan) {
        return new Protection(plan.department(), plan.ref(), plan.round(), comment.level().audience(), Classification.OPEN, comment.author());
    }

    private static @Nullable String blankIsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
