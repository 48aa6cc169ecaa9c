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
 * @param state what became of the words: held, moved, changed, lost, line
 * @param answered open, answered, settled
 * @param department the id of the plan's department
 * @param plan the id of the plan
 * @param mine only what the reader wrote
 */
public record Filter(String state, String answered, String department, String plan, boolean mine) {

    static final List<String> STATES = List.of("held", "moved", "changed", "lost", "line");
    static final List<String> ANSWERED = List.of("open", "answered", "settled");

    boolean lets(Comment comment, @Nullable String reader) {
        return (state.isEmpty() || state.equals(state(comment)))
                && (answered.isEmpty() || answered(comment))
                && (department.isEmpty() || department.equals(comment.department()))
                && (plan.isEmpty() || plan.equals(comment.plan()))
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

    private static String state(Comment comment) {
        return comment.onWords().map(place -> place.now().state()).map(AnchorState::word).orElse("line");
    }

    boolean isEmpty() {
        return state.isEmpty() && answered.isEmpty() && department.isEmpty() && plan.isEmpty() && !mine;
    }

    /** As the query of an address, without the question mark. */
    public String query() {
        StringJoiner query = new StringJoiner("&");
        add(query, "state", state);
        add(query, "answered", answered);
        add(query, "department", department);
        add(query, "plan", plan);
        add(query, "mine", mine ? "1" : "");
        return query.toString();
    }

    private static void add(StringJoiner query, String name, String value) {
        if (!value.isEmpty()) {
            query.add(name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
