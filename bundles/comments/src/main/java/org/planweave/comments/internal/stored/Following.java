package org.planweave.comments.internal.stored;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.planweave.api.Problem;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plans;
import org.planweave.comments.internal.anchors.Anchor;
import org.planweave.comments.internal.anchors.AnchorState;
import org.planweave.comments.internal.anchors.Carried;
import org.planweave.comments.internal.anchors.Carrier;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Place;
import org.planweave.comments.internal.rules.Quote;

/** Finds the words of comments, and follows them to later versions of their line. */
final class Following {

    private final Carrier carrier = new Carrier();
    private final Plans plans;

    Following(Plans plans) {
        this.plans = plans;
    }

    /**
     * Where quoted words stand in the newest version of the line.
     *
     * @param version the version that they were read in, or 0 for the newest
     * @throws Problem (400) if they are not there, or at more than one place
     */
    Place of(Quote quote, long version, Line newest) {
        if (version == 0 || version == newest.version()) {
            return made(newest, quote.in(newest.text()));
        }
        Line read = plans.versions(newest.id(), version, version).stream().findFirst()
                .orElseThrow(() -> Problem.invalid("version", "This line has no version " + version + "."));
        return upTo(made(read, quote.in(read.text())), newest.id(), newest.version(), new HashMap<>());
    }

    private static Place made(Line line, Anchor anchor) {
        Carried here = new Carried(AnchorState.HELD, anchor.start(), anchor.end(), 1, false);
        return new Place(anchor, line.version(), Quote.around(line.text(), anchor), here, line.version());
    }

    /** The comment with its words where they stand in this version of its line. */
    Comment current(Comment comment, Line line) {
        return current(comment, line, new HashMap<>());
    }

    /** As {@link #current(Comment, Line)}; each line's versions are read once and kept in the given map. */
    Comment current(Comment comment, Line line, Map<String, List<Line>> read) {
        Place place = comment.place();
        return place == null ? comment : comment.placed(upTo(place, line.id(), line.version(), read));
    }

    /** All versions since the comment was made are read; that is done once for each edit. */
    private Place upTo(Place place, String line, long version, Map<String, List<Line>> read) {
        if (place.carried() >= version) {
            return place;
        }
        List<String> texts = read.computeIfAbsent(line, id -> plans.versions(id, 1, version)).stream()
                .filter(one -> one.version() >= place.version() && one.version() <= version)
                .map(Line::text)
                .toList();
        return new Place(place.made(), place.version(), place.quote(), carrier.carry(place.made(), texts), version);
    }
}
