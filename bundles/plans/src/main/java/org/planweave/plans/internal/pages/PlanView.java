package org.planweave.plans.internal.pages;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.ui.Link;

/**
 * The plan's face.
 *
 * @param header what others put beside the plan's own buttons
 * @param waits what waits on the reader here, one entry each
 * @param orphans the lines that serve no outcome
 * @param aside what others put below the rail
 * @param edition the sentence about the old edition that is shown, or null for the plan as it is now
 * @param previous last year's plan, or null
 * @param refresh what the link to the refresh says
 * @param changed when the plan last changed, in words
 */
public record PlanView(
        Plan plan,
        Department department,
        List<Step> steps,
        List<Content> header,
        List<Content> waits,
        List<SectionView> sections,
        int serving,
        int lineCount,
        List<Line> orphans,
        List<Gate> gates,
        List<Content> aside,
        List<Link> editions,
        @Nullable String edition,
        @Nullable Link previous,
        String refresh,
        String changed,
        boolean mayWrite,
        boolean mayMove) {

    /** A stage of the plan's way. */
    public record Step(String label, boolean now) {}

    /** A date of the round. */
    public record Gate(String title, String date, boolean over) {}

    /** A section with its lines, and what others put at its heading. */
    public record SectionView(String anchor, String title, List<LineView> lines, List<Content> tools) {}
}
