package org.planweave.reports.internal.print;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.Council;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Plans;
import org.planweave.api.planning.Round;
import org.planweave.reports.internal.rules.Paper;
import org.planweave.reports.internal.rules.PlanPart;
import org.planweave.reports.internal.rules.PlanSheet;
import org.planweave.reports.internal.stored.PlanParts;

/** Prints plans by themselves, and measures the printed pages: the file has the pages that the meter says, for it is the same file. */
@Component(service = FitMeter.class)
public final class FitMeter {

    private static final int KEPT = 100;

    private final Plans plans;
    private final Council council;
    private final PlanParts parts;
    private final Printer printer = new Printer(Printer.style("plan.css"));
    private final Map<Paper, byte[]> printed = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Paper, byte[]> eldest) {
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
        List<Line> lines = parts.of(List.of(plan.id())).stream().flatMap(part -> part.lines().stream()).toList();
        return Fit.of(allowed(plan), PrintedRows.of(file(plan)), lines);
    }

    /** The plan as a file, as far as the current user may read it. */
    public byte[] file(Plan plan) {
        List<String> sections = plans.round(plan.round()).map(Round::sections).orElse(List.of());
        PlanPart part = parts.of(List.of(plan.id())).stream().findFirst().orElseGet(() -> new PlanPart(plan, "", List.of()));
        Paper paper = PlanSheet.of(council.name(), part, sections);
        // Papers are equal if they say the same, so what one reader may not read is never in the file of another.
        synchronized (printed) {
            if (printed.containsKey(paper)) {
                return printed.get(paper);
            }
        }
        byte[] file = printer.pdf(paper, plan.changedAt().toEpochMilli());
        synchronized (printed) {
            printed.put(paper, file);
        }
        return file;
    }
}
