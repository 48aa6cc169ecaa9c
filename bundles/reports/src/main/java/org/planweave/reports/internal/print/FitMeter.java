package org.planweave.reports.internal.print;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.Council;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Plans;
import org.planweave.api.planning.Round;
import org.planweave.reports.internal.rules.Paper;
import org.planweave.reports.internal.rules.PlanPart;
import org.planweave.reports.internal.rules.PlanSheet;
import org.planweave.reports.internal.stored.PlanParts;

/** Prints plans by themselves, and measures their pages: the file has those that the meter says, for it is laid out by the same printer. */
@Component(service = FitMeter.class)
public final class FitMeter {

    private static final int KEPT = 100;

    private final Plans plans;
    private final Council council;
    private final PlanParts parts;
    private final Printer printer = new Printer(Printer.style("plan.css"));
    private final Map<Paper, List<List<Row>>> measured = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Paper, List<List<Row>>> eldest) {
            return size() > KEPT;
        }
    };

    @Activate
    public FitMeter(@Reference Plans plans, @Reference Council council, @Reference PlanParts parts) {
        this.plans = plans;
        this.council = council;
        this.parts = parts;
    }

    /** How many pages plans of this round may fill; 0 for any number. */
    public int allowed(Plan plan) {
        return plans.template(plan.round()).pages();
    }

    /** As far as the current user may read the plan. */
    public Fit measure(Plan plan) {
        PlanPart part = part(plan);
        List<String> sections = sections(plan);
        return Fit.of(allowed(plan), part.lines(),
                lines -> rows(paper(new PlanPart(plan, part.department(), lines), sections)));
    }

    /** Papers are equal if they say the same, so what one reader may not read is never measured for another. */
    private List<List<Row>> rows(Paper paper) {
        synchronized (measured) {
            List<List<Row>> known = measured.get(paper);
            if (known != null) {
                return known;
            }
        }
        List<List<Row>> rows = printer.rows(paper);
        synchronized (measured) {
            measured.put(paper, rows);
        }
        return rows;
    }

    /** The plan as a file, as far as the current user may read it. */
    public byte[] file(Plan plan) {
        return printer.pdf(paper(part(plan), sections(plan)), plan.changedAt().toEpochMilli());
    }

    private PlanPart part(Plan plan) {
        return parts.of(List.of(plan.id())).stream().findFirst().orElseGet(() -> new PlanPart(plan, "", List.of()));
    }

    private List<String> sections(Plan plan) {
        return plans.round(plan.round()).map(Round::sections).orElse(List.of());
    }

    private Paper paper(PlanPart part, List<String> sections) {
        return PlanSheet.of(council.name(), part, sections);
    }
}
