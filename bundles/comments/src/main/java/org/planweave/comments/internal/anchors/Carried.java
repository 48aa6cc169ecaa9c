package org.planweave.comments.internal.anchors;

/**
 * Where an anchor's words stand in a later text.
 *
 * @param start where they begin now, or -1 if lost
 * @param end where they end now (exclusive), or -1 if lost
 * @param kept the share of the original characters that are still there, 0 to 1
 * @param unsure lost because two places are equally good: a person decides
 */
public record Carried(AnchorState state, int start, int end, double kept, boolean unsure) {

    static Carried lost(double kept, boolean unsure) {
        return new Carried(AnchorState.LOST, -1, -1, kept, unsure);
    }

    /** The words as they read now; empty if lost. */
    public String in(String text) {
        return start < 0 ? "" : text.substring(start, end);
    }
}
