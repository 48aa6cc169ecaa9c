package org.planweave.comments.internal.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Identified;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanSection;

/**
 * Something said about a line of a plan, a section of it, or all of it.
 *
 * @param line the line's id; empty where it is on more than a line
 * @param plan the id of its plan
 * @param department the id of the plan's department
 * @param author person id; {@link #NOBODY} where somebody without an account said it
 * @param parent the comment that this one replies to, or null
 * @param place the words it is on, or null if it is on the whole line
 * @param suggestion what the words (or the whole line) should read instead, or null
 * @param answer what the department did with it, or null while it is open
 * @param resolved whether the people in the thread are done with it
 * @param version grows with each edit of its words, from 1
 * @param saidOn the version of the line that its author had before them, or 0 if nobody knows
 * @param replies how many replies were ever given to it
 * @param order its place among the replies of its thread, from 1; 0 for the comment that they reply to
 * @param section the title of the section that it is on, or null
 * @param provenance how it came from somebody without an account, or null
 * @param mentions the ids of the people whom it mentions, whether or not they may read it
 */
public record Comment(
        String id,
        String line,
        String plan,
        String department,
        String author,
        Level level,
        String text,
        Instant at,
        @Nullable Instant editedAt,
        @Nullable String parent,
        @Nullable Place place,
        @Nullable String suggestion,
        @Nullable Answer answer,
        boolean needsAnswer,
        boolean resolved,
        long version,
        long saidOn,
        int replies,
        int order,
        @Nullable String section,
        @Nullable Provenance provenance,
        List<String> mentions)
        implements Identified {

    /** The author of what was said without an account. No person has this id. */
    public static final String NOBODY = "-";

    private static final int LONGEST = 20_000;

    public Comment {
        mentions = List.copyOf(mentions);
    }

    /** Something that somebody with an account says. */
    public Comment(
            String id, String line, String plan, String department, String author, Level level, String text, Instant at,
            @Nullable Instant editedAt, @Nullable String parent, @Nullable Place place, @Nullable String suggestion,
            @Nullable Answer answer, boolean needsAnswer, boolean resolved, long version, long saidOn, int replies, int order,
            @Nullable String section, List<String> mentions) {
        this(id, line, plan, department, author, level, text, at, editedAt, parent, place, suggestion, answer, needsAnswer, resolved,
                version, saidOn, replies, order, section, null, mentions);
    }

    public static ResourceRef ref(String id) {
        return new ResourceRef("comments", "comment", id);
    }

    public ResourceRef ref() {
        return ref(id);
    }

    /** What it is on: a line, a section or a plan. */
    public ResourceRef target() {
        if (onLine()) {
            return Line.ref(line);
        }
        return section == null ? Plan.ref(plan) : new PlanSection(plan, section).ref();
    }

    /** Whether it is on a line or on words in it. */
    public boolean onLine() {
        return !line.isEmpty();
    }

    public Optional<Place> onWords() {
        return Optional.ofNullable(place);
    }

    /** Another word whenever it was changed or answered. */
    public String stand() {
        return version + "-" + (answer == null ? 0 : answer.at().toEpochMilli());
    }

    /** Whether the plan's department still owes an answer. */
    public boolean isOpen() {
        return parent == null && needsAnswer && answer == null && !resolved;
    }

    /** Whether it suggests another spelling and nothing else. */
    public boolean isCorrection() {
        return suggestion != null && place != null && Correction.is(place.made().quote(), suggestion);
    }

    /** @param people the ids of those whom it mentions now */
    public Comment edited(String words, Instant when, List<String> people) {
        return new Comment(id, line, plan, department, author, level, words, at, when, parent, place, suggestion, answer, needsAnswer,
                resolved, version + 1, saidOn, replies, order, section, provenance, people);
    }

    public Comment answered(Answer given) {
        return with(place, given, resolved);
    }

    /** As it was before it was answered. */
    public Comment unanswered() {
        return with(place, null, resolved);
    }

    public Comment placed(Place where) {
        return with(where, answer, resolved);
    }

    public Comment settled(boolean done) {
        return with(place, answer, done);
    }

    /** At its place among the replies of its thread. */
    public Comment inOrder(int place) {
        return new Comment(id, line, plan, department, author, level, text, at, editedAt, parent, this.place, suggestion, answer,
                needsAnswer, resolved, version, saidOn, replies, place, section, provenance, mentions);
    }

    /** Without the name of whoever said it, if they have no account. */
    public Comment nameless() {
        return provenance == null ? this : new Comment(id, line, plan, department, author, level, text, at, editedAt, parent, place,
                suggestion, answer, needsAnswer, resolved, version, saidOn, replies, order, section, provenance.nameless(), mentions);
    }

    /** Whether these words are this person's to change: they wrote them, or keyed them in. */
    public boolean isOf(String person) {
        return author.equals(person)
                || provenance != null && provenance.how() != Provenance.How.LINK && provenance.by().equals(person);
    }

    private Comment with(@Nullable Place where, @Nullable Answer given, boolean done) {
        return new Comment(id, line, plan, department, author, level, text, at, editedAt, parent, where, suggestion, given, needsAnswer,
                done, version, saidOn, replies, order, section, provenance, mentions);
    }

    /**
     * The words as they will be kept.
     *
     * @throws Problem (400) if there are none, or too many
     */
    public static String checked(String text) {
        String words = text.strip();
        if (words.isEmpty()) {
            throw Problem.invalid("text", "Write what you want to say.");
        }
        if (words.length() > LONGEST) {
            throw Problem.invalid("text", "The comment is longer than 20,000 characters. Shorten it, or say it in two.");
        }
        return words;
    }

    /**
     * The suggested wording as it will be kept; null if there is none.
     *
     * @throws Problem (400) if it is too long
     */
    public static @Nullable String suggested(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > LONGEST) {
            throw Problem.invalid("suggestion", "The suggested wording is longer than 20,000 characters. Shorten it.");
        }
        return text.strip();
    }
}
