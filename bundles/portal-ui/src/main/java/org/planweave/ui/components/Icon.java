package org.planweave.ui.components;

/**
 * Small drawings that stand before a word, never instead of it: screen readers do not hear them. {@link Pw#icon} writes
 * one.
 */
public enum Icon {
    /** Look for something. */
    SEARCH("<circle cx=\"8.5\" cy=\"8.5\" r=\"5.5\"/><path d=\"M12.8 12.8L17.5 17.5\"/>"),

    /** A comment that stands on its words. */
    HELD("<circle cx=\"10\" cy=\"10\" r=\"7\"/><path d=\"M6.5 10.2l2.4 2.4 4.6-5\"/>"),

    /** A comment that followed its words. */
    MOVED("<path d=\"M3 14V9a4 4 0 0 1 4-4h9\"/><path d=\"M12.5 1.5L16.5 5l-4 3.5\"/>"),

    /** A comment whose words have changed. */
    CHANGED("<path d=\"M3 7h14M3 13h14M13.5 3l-7 14\"/>"),

    /** A comment whose words are gone. */
    LOST("<circle cx=\"10\" cy=\"10\" r=\"7\" stroke-dasharray=\"3 3\"/>"
            + "<path d=\"M7.5 7.5l5 5M12.5 7.5l-5 5\"/>"),

    /** Words suggested, or a text begun. */
    PEN("<path d=\"M4 16l1-4 8.5-8.5 3 3L8 15l-4 1z\"/>"),

    /** Done, answered, healthy. */
    TICK("<path d=\"M3.5 10.5l4.5 4.5 8.5-10\"/>"),

    /** Refused, failed, missing. */
    CROSS("<path d=\"M4.5 4.5l11 11M15.5 4.5l-11 11\"/>"),

    /** Not yet, on trial. */
    CLOCK("<circle cx=\"10\" cy=\"10\" r=\"7\"/><path d=\"M10 6v4.5l3 1.5\"/>"),

    /** Look here before going on. */
    WARNING("<path d=\"M10 3L18 17H2z\"/><path d=\"M10 8v4M10 14.3v.2\"/>"),

    /** Closed to others, exempt, unchanged. */
    LOCK("<rect x=\"4\" y=\"9\" width=\"12\" height=\"8\"/><path d=\"M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9\"/>"),

    /** Signed by a person. */
    SIGNED("<path d=\"M2.5 15c3-1 4-9 6-9s-1 8 1 8 2-4 3.5-4 .5 4 4.5 3.5\"/>"),

    /** More than before. */
    UP("<path d=\"M10 16.5V4M5 9l5-5 5 5\"/>"),

    /** Less than before. */
    DOWN("<path d=\"M10 3.5V16M5 11l5 5 5-5\"/>"),

    /** As before. */
    SAME("<path d=\"M3 10h13M12 5.5l4.5 4.5-4.5 4.5\"/>"),

    /** A thread between departments, of any type. */
    KNOT("<circle cx=\"10\" cy=\"10\" r=\"3.2\"/><path d=\"M1 10h5.8M13.2 10H19\"/>"),

    /** A thread: timing conflict. */
    TIMING("<path d=\"M2.5 6.5h9.5M7.5 13.5H17\"/><path d=\"M7.5 3v14M12 3v14\" stroke-dasharray=\"2 2\"/>"),

    /** A thread: dependency. */
    DEPENDENCY("<rect x=\"2.5\" y=\"7\" width=\"5\" height=\"6\"/>"
            + "<path d=\"M7.5 10h7\"/>"
            + "<path d=\"M12 6.5l4 3.5-4 3.5\"/>"),

    /** A thread: shared outcome. */
    SHARED_OUTCOME("<path d=\"M2.5 4.5C8 4.5 8 10 13 10M2.5 15.5C8 15.5 8 10 13 10\"/>"
            + "<circle cx=\"15.3\" cy=\"10\" r=\"2.3\"/>"),

    /** A thread: shared asset or site. */
    SHARED_ASSET("<path d=\"M3 17V8l7-5 7 5v9z\"/><path d=\"M8 17v-5h4v5\"/>"),

    /** A thread: duplication. */
    DUPLICATION("<rect x=\"3\" y=\"3\" width=\"9.5\" height=\"9.5\"/>"
            + "<rect x=\"7.5\" y=\"7.5\" width=\"9.5\" height=\"9.5\"/>"),

    /** A thread: contradiction. */
    CONTRADICTION("<path d=\"M9 4L4 10l5 6M11 4l5 6-5 6\"/>"),

    /** A thread: consultation clash. */
    CONSULTATION_CLASH("<path d=\"M2.5 4h9v6.5h-5l-2.5 2.5v-2.5H2.5z\"/><path d=\"M13.5 7.5h4V14H16v2.5L13.5 14H9\"/>"),

    /** A thread: gap. */
    GAP("<rect x=\"3.5\" y=\"3.5\" width=\"13\" height=\"13\" stroke-dasharray=\"3 2.5\"/>");

    private final String drawing;

    Icon(String drawing) {
        this.drawing = drawing;
    }

    /** The whole element. */
    String svg() {
        return "<svg class=\"pw-icon\" viewBox=\"0 0 20 20\" aria-hidden=\"true\" focusable=\"false\">"
                + drawing + "</svg>";
    }
}
