package org.planweave.plans.internal.left;

import gg.jte.Content;
import java.util.List;

/** What the page of left texts shows. */
public final class LeftView {

    private LeftView() {}

    /**
     * What was on one line, or on no line.
     *
     * @param words the line's words; empty where there is no line
     * @param anchor the line on the plan's page
     */
    public record Group(String title, String words, String anchor, List<Entry> entries) {}

    /** One text. */
    public record Entry(String who, String from, String title, Content words, String answer) {}
}
