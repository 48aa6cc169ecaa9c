package org.planweave.plans.internal.refresh;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Plan;
import org.planweave.plans.internal.rules.refresh.Refresh.Standing;

/**
 * The page on which a plan is refreshed.
 *
 * @param lead how far it has come, in a sentence
 * @param undecided how many lines nobody has decided on
 * @param missing how many reasons are missing
 * @param counts what became of the lines, in words, for the rail
 */
public record RefreshView(
        Plan plan,
        Department department,
        String title,
        String lead,
        int undecided,
        long missing,
        List<String> counts,
        List<Part> parts,
        List<Row> additions) {

    /** The lines of one plan that they come from. */
    public record Part(String anchor, String title, String href, List<Row> rows) {}

    /**
     * One line to decide on, or to give a reason for.
     *
     * @param id the subject of the decision
     * @param seen how it stands as it is shown
     * @param words its text; where it was amended, with the difference marked
     * @param changes what else was amended
     * @param choice {@code keep}, {@code drop} or empty
     * @param reason what stands in the field
     * @param explained the id of the line whose changed target, or whose coming, needs a reason; null if none does
     * @param line the id of the plan's line, or null
     */
    public record Row(
            String id,
            String seen,
            String kind,
            String number,
            Content words,
            List<String> changes,
            @Nullable Standing standing,
            String standingLabel,
            String choice,
            String reason,
            String error,
            @Nullable Explained explained,
            @Nullable String line) {}

    /** The field for a reason of a changed target or a new line. */
    public record Explained(String line, String was, String reason, String error) {}
}
