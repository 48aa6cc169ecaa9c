package org.planweave.core.internal.store.events;

/**
 * How far a listener is behind.
 *
 * @param waiting how many events it has still to hear of, up to {@link #MOST}
 * @param failures how often it failed running on the event it is at
 */
public record Backlog(String listener, long waiting, int failures) {

    /** More are not counted. */
    public static final int MOST = 1000;
}
