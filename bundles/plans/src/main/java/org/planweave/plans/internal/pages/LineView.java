package org.planweave.plans.internal.pages;

import gg.jte.Content;
import java.util.List;
import org.planweave.api.planning.Line;
import org.planweave.ui.Link;

/**
 * One line as the page shows it.
 *
 * @param kind its kind in words
 * @param look the class that sets it apart, or an empty text
 * @param words its text, with marks if somebody marks it
 * @param facts what its kind adds, in words
 * @param listed what its registers hold, in words; those that lead somewhere have an address
 * @param badges small things in its last row
 * @param tools links in its last row
 * @param after what stands beside it, in the margin
 * @param editors the names of who else is editing it now
 */
public record LineView(
        Line line,
        String kind,
        String look,
        Content words,
        List<String> facts,
        List<OutcomeView> outcomes,
        List<Link> listed,
        List<Content> badges,
        List<Content> tools,
        List<Content> after,
        List<String> editors) {

    /** An outcome that a line serves. */
    public record OutcomeView(int number, String title, boolean strong) {}

    /** What a live page knows it by, and tells a change by. */
    public String live() {
        return line.ref() + " " + line.version();
    }

    public String anchor() {
        return "line-" + line.id();
    }
}
