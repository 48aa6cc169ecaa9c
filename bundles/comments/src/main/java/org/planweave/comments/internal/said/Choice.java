package org.planweave.comments.internal.said;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Level;

/**
 * What is put together.
 *
 * @param window only what was said in this consultation by those whom it asked, or null
 * @param reach only what may go as far as this, or null for all that the reader may read
 */
record Choice(Plan plan, @Nullable Consultation window, @Nullable Level reach) {

    /**
     * Whether a comment belongs to it.
     *
     * @param asked the ids of those whom the consultation asked
     */
    boolean takes(Comment comment, @Nullable Line line, Collection<String> asked) {
        return reaches(comment, line) && (window == null || inTime(window, comment, asked) && inSections(window, comment, line));
    }

    private static boolean inTime(Consultation window, Comment comment, Collection<String> asked) {
        return comment.provenance() == null
                ? asked.contains(comment.author()) && window.covers(comment.at())
                : window.takes(comment.provenance().consultation(), comment.provenance().came());
    }

    /** What goes to others than the reader is about open lines only; of a line that was taken out nobody knows here whether it was. */
    private boolean reaches(Comment comment, @Nullable Line line) {
        return reach == null
                || comment.level().compareTo(reach) >= 0
                        && (!comment.onLine() || line != null && line.classification() == Classification.OPEN);
    }

    private static boolean inSections(Consultation window, Comment comment, @Nullable Line line) {
        @Nullable String section = line == null ? comment.section() : line.section();
        return window.wholePlan() || section != null && window.sections().contains(section);
    }

    /** As the query of an address, without the question mark. */
    String query() {
        return "plan=" + plan.id() + (window == null ? "" : "&consultation=" + window.id())
                + (reach == null ? "" : "&level=" + reach.word());
    }
}
