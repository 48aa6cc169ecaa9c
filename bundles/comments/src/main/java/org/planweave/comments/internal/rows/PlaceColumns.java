package org.planweave.comments.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.planweave.comments.internal.anchors.Anchor;
import org.planweave.comments.internal.anchors.AnchorState;
import org.planweave.comments.internal.anchors.Carried;
import org.planweave.comments.internal.rules.Place;
import org.planweave.comments.internal.rules.Quote;

/** The words that a comment is on, as columns; all null where it is on the whole line. */
@Embeddable
public class PlaceColumns {

    private @Nullable String quote;
    private @Nullable String prefix;
    private @Nullable String suffix;

    @Column(name = "made_version")
    private @Nullable Long madeVersion;

    @Column(name = "made_start")
    private @Nullable Integer madeStart;

    @Column(name = "carried_version")
    private @Nullable Long carriedVersion;

    private @Nullable String state;

    @Column(name = "now_start")
    private @Nullable Integer nowStart;

    @Column(name = "now_end")
    private @Nullable Integer nowEnd;

    private @Nullable Double kept;
    private @Nullable Boolean unsure;

    static PlaceColumns of(@Nullable Place place) {
        PlaceColumns columns = new PlaceColumns();
        if (place != null) {
            columns.quote = place.quote().exact();
            columns.prefix = place.quote().prefix();
            columns.suffix = place.quote().suffix();
            columns.madeVersion = place.version();
            columns.madeStart = place.made().start();
            columns.carriedVersion = place.carried();
            columns.state = place.now().state().name();
            columns.nowStart = place.now().start();
            columns.nowEnd = place.now().end();
            columns.kept = place.now().kept();
            columns.unsure = place.now().unsure();
        }
        return columns;
    }

    @Nullable Place place() {
        if (quote == null || madeStart == null || madeVersion == null || carriedVersion == null || state == null
                || nowStart == null || nowEnd == null || kept == null || unsure == null) {
            return null;
        }
        Anchor made = new Anchor(madeStart, madeStart + quote.length(), quote);
        Carried now = new Carried(AnchorState.valueOf(state), nowStart, nowEnd, kept, unsure);
        return new Place(made, madeVersion, new Quote(quote, text(prefix), text(suffix)), now, carriedVersion);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
