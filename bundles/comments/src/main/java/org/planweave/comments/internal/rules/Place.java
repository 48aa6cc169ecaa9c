package org.planweave.comments.internal.rules;

import org.planweave.comments.internal.anchors.Anchor;
import org.planweave.comments.internal.anchors.AnchorState;
import org.planweave.comments.internal.anchors.Carried;

/**
 * Where in a line a comment stands.
 *
 * @param made the words as they were when the comment was made, or when a person last placed it
 * @param version the line's version that {@code made} is in
 * @param quote the words with what stood around them
 * @param now where they stand in {@code carried}
 * @param carried the line's version up to which they were followed
 */
public record Place(Anchor made, long version, Quote quote, Carried now, long carried) {

    public boolean isLost() {
        return now.state() == AnchorState.LOST;
    }

    /** The words as they now read, taken as what the comment is on from here. */
    public Place confirmed(String text, long newest) {
        Anchor here = Anchor.in(text, now.start(), now.end());
        return new Place(
                here, newest, Quote.around(text, here), new Carried(AnchorState.HELD, here.start(), here.end(), 1, false), newest);
    }
}
