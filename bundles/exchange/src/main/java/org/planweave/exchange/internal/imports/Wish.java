package org.planweave.exchange.internal.imports;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to have done with a paper; empty where it is left to the paper.
 *
 * @param department a department's id, code or name
 * @param period a round's id, or a period in words
 * @param kind what kind of plan it becomes
 * @param title the plan's title
 * @param create whether a missing department or round may be made
 * @param keepContacts whether personal contact details become lines, too
 */
public record Wish(String department, String period, String kind, String title, boolean create, boolean keepContacts) {

    /** Everything as the paper has it. */
    public static final Wish NONE = new Wish("", "", "", "", false, false);

    /** What was sent; null is the same as empty. */
    public static Wish of(
            @Nullable String department, @Nullable String period, @Nullable String kind, @Nullable String title,
            boolean create, boolean keepContacts) {
        return new Wish(known(department), known(period), known(kind), known(title), create, keepContacts);
    }

    private static String known(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
