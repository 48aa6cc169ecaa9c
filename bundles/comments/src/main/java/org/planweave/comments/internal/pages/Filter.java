package org.planweave.comments.internal.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.planweave.comments.internal.anchors.AnchorState;
import org.planweave.comments.internal.rules.Comment;

/**
 * Which comments a list shows. An empty text lets all through.
 *
 * @param state what became of the words: held, moved, changed, lost; or what it is on: line, section, plan
 * @param answered open, answered, settled
 * @param what suggestion, correction
 * @param department the id of the plan's department
 * @param plan the id of the plan
 * @param line the id of the line, or the reference of a section or plan
 * @param group the word of the group that the author answers for; asked of {@link Sieve}
 * @param author the author's id
 * @param mine only what the reader wrote
 */
public record Filter(
        String state, String answered, String what, String department, String plan, String line, String group, String author,
        boolean mine) {

    static final List<String> STATES = List.of("held", "moved", "changed", "lost", "line", "section", "plan");
    static final List<String> ANSWERED = List.of("open", "answered", "settled");
    static final List<String> WHAT = List.of("suggestion", "correction");
    static final Filter NONE = new Filter("", "", "", "", "", "", "", "", false);

    /** One that asks for one thing alone. */
    static Filter state(String state) {
        return new Filter(state, "", "", "", "", "", "", "", false);
    }

    /** One that asks for one thing alone. */
    static Filter answered(String answered) {
        return new Filter("", answered, "", "", "", "", "", "", false);
    }

    /** One that asks for one thing alone. */
    static Filter what(String what) {
        return new Filter("", "", what, "", "", "", "", "", false);
    }

    boolean lets(Comment comment, @Nullable String reader) {
        return (state.isEmpty() || state.equals(state(comment)))
                && (answered.isEmpty() || answered(comment))
                && (what.isEmpty() || what(comment))
                && (department.isEmpty() || department.equals(comment.department()))
                && (plan.isEmpty() || plan.equals(comment.plan()))
                && (line.isEmpty() || line.equals(spot(comment)))
                && (author.isEmpty() || author.equals(comment.author()))
                && (!mine || comment.author().equals(reader));
    }

    private boolean answered(Comment comment) {
        return switch (answered) {
            case "open" -> comment.isOpen();
            case "answered" -> comment.answer() != null;
            case "settled" -> comment.resolved();
            default -> true;
        };
    }

    private boolean what(Comment comment) {
        return switch (what) {
            case "suggestion" -> comment.suggestion() != null;
            case "correction" -> comment.isCorrection();
            default -> true;
        };
    }

    /** What {@link #line} names where a comment is on it. */
    static String spot(Comment comment) {
        return comment.onLine() ? comment.line() : comment.target().toString();
    }

    private static String state(Comment comment) {
        return comment.onWords().map(place -> place.now().state()).map(AnchorState::word)
                .orElse(comment.target().type());
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    /** As the query of an address, without the question mark. */
    public String query() {
        StringJoiner query = new StringJoiner("&");
        add(query, "state", state);
        add(query, "answered", answered);
        add(query, "what", what);
        add(query, "department", department);
        add(query, "plan", plan);
        add(query, "line", line);
        add(query, "group", group);
        add(query, "author", author);
        add(query, "mine", mine ? "1" : "");
        return query.toString();
    }

    private static void add(StringJoiner query, String name, String value) {
        if (!value.isEmpty()) {
            query.add(name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
