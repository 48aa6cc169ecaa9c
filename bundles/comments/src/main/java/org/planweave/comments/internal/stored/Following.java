package org.planweave.comments.internal.stored;

import java.util.List;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plans;
import org.planweave.comments.internal.anchors.Carried;
import org.planweave.comments.internal.anchors.Carrier;
import org.planweave.comments.internal.rules.Place;

/** Follows the words of comments to the newest version of their line. */
final class Following {

    private final Carrier carrier = new Carrier();
    private final Plans plans;

    Following(Plans plans) {
        this.plans = plans;
    }

    /** The place in this version of the line. All versions since the comment was made are read; that is done once for each edit. */
    Place upTo(Place place, String line, long version) {
        if (place.carried() >= version) {
            return place;
        }
        List<String> texts = plans.versions(line, place.version(), version).stream().map(Line::text).toList();
        Carried now = carrier.carry(place.made(), texts);
        return new Place(place.made(), place.version(), place.quote(), now, version);
    }
}
