package org.planweave.clusters.internal.pages;

import gg.jte.Content;
import java.util.List;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;

/** Plans side by side, ready to be shown. */
public final class Abreast {

    private Abreast() {}

    /** A way to look at the plans. */
    public record Choice(String value, String label) {}

    /** What belongs together, a column for each member. */
    public record Group(String title, List<Column> columns) {}

    /** One department in a group; no plans where none is open to the reader. */
    public record Column(Department department, String anchor, List<Plan> plans, List<Cell> cells) {}

    /** One line in a column, with what other modules say of it. */
    public record Cell(Line line, List<Content> badges) {}
}
