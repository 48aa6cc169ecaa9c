package org.planweave.exchange.internal.archive;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.planweave.api.planning.Round;
import org.planweave.exchange.internal.extent.Extent;

/**
 * An archive that somebody takes.
 *
 * @param words who takes it and when, or only when, for the notes in its documents
 */
record Taking(Round round, Extent extent, Instant at, String words) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    static String day(Instant at) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).format(at.atZone(LONDON));
    }

    /** The file's name. */
    String fileName() {
        String period = round.title().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return "plans-" + period + '-' + extent.word() + '-' + at.atZone(LONDON).toLocalDate() + ".zip";
    }
}
