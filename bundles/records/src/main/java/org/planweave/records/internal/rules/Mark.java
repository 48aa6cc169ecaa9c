package org.planweave.records.internal.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Problem;

/**
 * Words of an item that are held back, or might be.
 *
 * @param passage the place of its passage in the item; {@link #WHOLE} for all of the item
 * @param words what it covers, cut to 400 characters
 * @param exemption under which section; null while nobody has decided, and where it stays in
 * @param by the id of the person who decided, or null
 */
public record Mark(
        String id, String item, int passage, int from, int to, String words, Cause cause, Decision decision,
        @Nullable Exemption exemption, String reason, @Nullable String by, @Nullable Instant at) {

    /** All of an item. */
    public static final int WHOLE = -1;

    private static final int LONGEST_REASON = 2_000;

    /** What a person decided. */
    public enum Decision {
        OPEN,
        REMOVED,
        KEPT
    }

    /** A mark that nobody has decided on. */
    public static Mark suggested(String id, String item, Span span) {
        return new Mark(id, item, span.passage(), span.from(), span.to(), span.words(), span.cause(), Decision.OPEN, null, "", null, null);
    }

    public boolean whole() {
        return passage == WHOLE;
    }

    public boolean removed() {
        return decision == Decision.REMOVED;
    }

    public boolean open() {
        return decision == Decision.OPEN;
    }

    /**
     * The same, held back.
     *
     * @throws Problem 400 if a qualified exemption comes without the public interest, or the reason is too long
     */
    public Mark heldBack(Exemption under, String why, String person, Instant when) {
        return new Mark(id, item, passage, from, to, words, cause, Decision.REMOVED, under, checked(under, why), person, when);
    }

    /** The same, left in; the reason may be empty. */
    public Mark leftIn(String why, String person, Instant when) {
        return new Mark(id, item, passage, from, to, words, cause, Decision.KEPT, null, checked(null, why), person, when);
    }

    /** The reason as it will be kept. */
    public static String checked(@Nullable Exemption under, String why) {
        String reason = why.strip();
        if (reason.isEmpty() && under != null && !under.absolute()) {
            throw Problem.invalid("reason", "Say why the public interest in holding it back is greater: " + under.section()
                    + " is a qualified exemption (section 2 of the Act).");
        }
        if (reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw Problem.invalid("reason", "Give the reason in at most 2,000 characters.");
        }
        return reason;
    }
}
