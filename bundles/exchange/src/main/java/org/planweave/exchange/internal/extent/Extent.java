package org.planweave.exchange.internal.extent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much of a round an archive holds. */
public enum Extent {
    /** what anybody may read who has no account */
    PUBLIC,
    /** all that whoever takes it may read */
    MINE;

    /** The word for it in addresses and in the manifest. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Extent> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
