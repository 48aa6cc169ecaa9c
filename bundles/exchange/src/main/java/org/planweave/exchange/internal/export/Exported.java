package org.planweave.exchange.internal.export;

import java.util.List;
import java.util.Locale;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Round;

/** A plan with all that a document says of it. */
public record Exported(Plan plan, Department department, Round round, List<Line> lines) {

    public Exported {
        lines = List.copyOf(lines);
    }

    /** A file name that says what is in it, without its ending. */
    public String fileName() {
        String words = department.name() + " " + plan.kind() + " " + round.title();
        String plain = words.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("(^-|-$)", "").toLowerCase(Locale.UK);
        return plain.isEmpty() ? "plan" : plain;
    }
}
