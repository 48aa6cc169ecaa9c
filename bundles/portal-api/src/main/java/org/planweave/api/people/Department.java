package org.planweave.api.people;

import org.jspecify.annotations.Nullable;
import org.planweave.api.Identified;

/**
 * A unit of the council with its own director, which owns a plan each round.
 *
 * @param id the portal's id
 * @param code two capital letters that stand for it in tables and swatches, unique in the council
 * @param name its full name
 * @param directorate the name of the directorate it belongs to, or null where the council has none
 * @param swatch its look: one of {@code pp hw as cs cl ho pr cr} (see the stylesheet)
 * @param contact the id of the person that others are sent to, usually its planner
 */
public record Department(
        String id, String code, String name, @Nullable String directorate, String swatch, @Nullable String contact)
        implements Identified {}
