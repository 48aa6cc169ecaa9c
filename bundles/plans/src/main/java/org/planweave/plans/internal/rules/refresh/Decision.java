package org.planweave.plans.internal.rules.refresh;

/**
 * What somebody decides in a refresh.
 *
 * @param subject a line of last year to keep or drop, or one of the plan's own to explain
 * @param seen how it stood when it was shown: {@link Refresh.Item#seen()}, or the reason that an explained line had
 */
public record Decision(Kind kind, String subject, String seen, String reason) {

    /** Keep and drop speak of a line of last year, explain of a line of the plan. */
    public enum Kind {
        KEEP,
        DROP,
        EXPLAIN
    }
}
