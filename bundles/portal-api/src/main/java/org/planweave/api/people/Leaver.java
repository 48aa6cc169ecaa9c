package org.planweave.api.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has left. Their name stays on what they wrote.
 *
 * @param person without any role
 * @param left the first day without them
 * @param successor the id of the person who does their work now, or null while that is nobody
 */
public record Leaver(Person person, LocalDate left, @Nullable String successor) {}
