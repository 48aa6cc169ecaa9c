package org.planweave.exchange.internal.reading;

import org.jspecify.annotations.Nullable;

/**
 * One line of a plan as read.
 *
 * @param text    stands in the source but for white space, unless {@code asRead} is given
 * @param at      the place in the source: line, page and line, or paragraph or table row
 * @param asRead  the source's own words where they had to be repaired
 * @param label   what the paper calls the line ("Key priority 2"), or null
 * @param section the heading it stands under, or null
 * @param service the service it belongs to where one table holds several, or null
 */
public record Line(Kind kind, String text, String at, @Nullable String asRead, @Nullable String label,
                   @Nullable String section, @Nullable String service, Facts facts) {
}
