package org.planweave.clusters.internal.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.planweave.api.ResourceRef;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.OutcomeLink;

/**
 * A member's line as it stands on the cluster's page.
 *
 * @param outcomes ids of what it serves, strongly first; it stands under the first one
 * @param target what a KPI wants to reach, else empty
 * @param amount whole pounds, or empty
 * @param with ids of the other departments that it names as partners
 */
public record SheetLine(
        String line, long version, String plan, String department, String kind, String number, String text,
        List<String> outcomes, String target, String amount, String moneyKind, List<String> with) {

    public SheetLine {
        outcomes = List.copyOf(outcomes);
        with = List.copyOf(with);
    }

    public static SheetLine of(Line line, String department, Council council) {
        return new SheetLine(
                line.id(), line.version(), line.plan(), department, line.kind(), line.number(),
                line.text().replaceAll("\\s+", " ").strip(), outcomes(line), target(line),
                line.field(LineFields.AMOUNT), line.field(LineFields.BUDGET_KIND), partners(line, department, council));
    }

    private static List<String> outcomes(Line line) {
        List<String> all = new ArrayList<>();
        Stream.of(true, false).forEach(strong -> line.outcomes().stream()
                .filter(link -> link.strong() == strong)
                .map(OutcomeLink::outcome)
                .filter(one -> !all.contains(one))
                .forEach(all::add));
        return all;
    }

    private static String target(Line line) {
        return line.kind().equals("kpi")
                ? (line.field(LineFields.TARGET) + " " + line.field(LineFields.UNIT)).strip() : "";
    }

    private static List<String> partners(Line line, String department, Council council) {
        return Stream.of(line.field(LineFields.PARTNERS).split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .flatMap(name -> council.department(name).stream())
                .map(Department::id)
                .filter(id -> !id.equals(department))
                .distinct()
                .toList();
    }

    public ResourceRef ref() {
        return Line.ref(line);
    }

    /** Whether it names one of these as a partner. */
    public boolean isWith(List<String> departments) {
        return with.stream().anyMatch(departments::contains);
    }
}
