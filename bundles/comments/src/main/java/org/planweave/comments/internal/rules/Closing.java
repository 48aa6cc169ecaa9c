package org.planweave.comments.internal.rules;

import java.util.Optional;
import org.planweave.comments.internal.anchors.AnchorState;
import org.planweave.comments.internal.anchors.Carried;

/** When a suggested wording closes its own comment, because the line has become what it asked for. */
public enum Closing {
    /** the line reads as suggested */
    READS_SO,
    /** a spelling was to be corrected in words that are no longer there */
    WORDS_GONE;

    /**
     * Whether and why.
     *
     * @param comment with its words followed to the text
     */
    public static Optional<Closing> of(Comment comment, String text) {
        String wanted = comment.suggestion();
        if (wanted == null || comment.answer() != null || comment.resolved() || comment.parent() != null) {
            return Optional.empty();
        }
        Place place = comment.place();
        if (place == null) {
            return text.strip().equals(wanted) ? Optional.of(READS_SO) : Optional.empty();
        }
        if (!place.made().quote().equals(wanted) && readsSo(place, wanted, text)) {
            return Optional.of(READS_SO);
        }
        return comment.isCorrection() && place.isLost() && !place.now().unsure() && !text.contains(place.made().quote())
                ? Optional.of(WORDS_GONE) : Optional.empty();
    }

    /** What is left of its words stands in just that wording, or the wording stands once between what stood around them. */
    private static boolean readsSo(Place place, String wanted, String text) {
        if (place.now().state() == AnchorState.CHANGED && holds(place.now(), wanted, text)) {
            return true;
        }
        String before = place.quote().prefix();
        String after = place.quote().suffix();
        String there = before + wanted + after;
        int at = text.indexOf(there);
        boolean once = at >= 0 && text.indexOf(there, at + 1) < 0;
        return once && (!before.isEmpty() || at == 0) && (!after.isEmpty() || at + there.length() == text.length());
    }

    private static boolean holds(Carried now, String wanted, String text) {
        int at = text.lastIndexOf(wanted, now.start());
        return at >= 0 && at + wanted.length() >= now.end();
    }
}
