package org.planweave.clusters.internal.rules;

import java.time.Instant;
import org.planweave.api.ResourceRef;

/**
 * A meeting of a cluster.
 *
 * @param version 1 when it was called, one more with each change; 0 before
 * @param by the id of the person who last changed it
 */
public record Meeting(String id, String cluster, Paper paper, long version, Instant changedAt, String by) {

    /**
     * What is written of a meeting. Agenda and minutes are plain text, a point to a line.
     *
     * @param date {@code yyyy-MM-dd}
     * @param time {@code HH:mm}, or empty
     */
    public record Paper(String title, String date, String time, String place, String agenda, String minutes) {

        public static final Paper EMPTY = new Paper("", "", "", "", "", "");
    }

    public static ResourceRef ref(String id) {
        return new ResourceRef("clusters", "meeting", id);
    }

    public ResourceRef ref() {
        return ref(id);
    }
}
