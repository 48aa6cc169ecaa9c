package org.planweave.exchange.internal.reading.table;

import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.Facts;
import org.planweave.exchange.internal.reading.Kind;

/** A line on its way: {@code raw} is the piece of the source it was taken from. */
public record Draft(Kind kind, String text, String raw, String at, @Nullable String label, @Nullable String section,
                    @Nullable String service, Facts facts) {

    /** A draft that stands for itself. */
    public static Draft of(Kind kind, String text, String raw, String at) {
        return new Draft(kind, text, raw, at, null, null, null, Facts.NONE);
    }

    /** The same with what its kind adds. */
    public Draft with(Facts added) {
        return new Draft(kind, text, raw, at, label, section, service, added);
    }

    /** The same with what the paper calls it. */
    public Draft labelled(@Nullable String name) {
        return new Draft(kind, text, raw, at, name, section, service, facts);
    }

    /** The same under a heading. */
    public Draft under(@Nullable String heading) {
        return new Draft(kind, text, raw, at, label, heading, service, facts);
    }

    /** The same as another kind. */
    public Draft as(Kind other) {
        return new Draft(other, text, raw, at, label, section, service, facts);
    }
}
