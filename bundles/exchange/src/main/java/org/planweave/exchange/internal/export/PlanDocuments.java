package org.planweave.exchange.internal.export;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Plans;

/** The documents of a plan, each with what the current user may read of it. */
@Component(service = PlanDocuments.class)
public final class PlanDocuments {

    private final Plans plans;
    private final Council council;
    private final Pdf pdf;

    @Activate
    public PlanDocuments(@Reference Plans plans, @Reference Council council, @Reference Pdf pdf) {
        this.plans = plans;
        this.council = council;
        this.pdf = pdf;
    }

    /** The plan as it is now. */
    public Exported read(Plan plan) {
        return new Exported(plan, department(plan), plans.round(plan.round()).orElseThrow(), plans.lines(plan.id()));
    }

    /** Whose plan it is; one that is gone goes by its id. */
    public Department department(Plan plan) {
        return council.department(plan.department())
                .orElseGet(() -> new Department(plan.department(), "??", plan.department(), null, "cr", null));
    }

    /**
     * The plan as a file.
     *
     * @param ending {@code docx}, {@code xlsx}, {@code pdf}, {@code csv}, {@code json} or {@code html}
     * @param taken who takes it out and when, for the cover notes
     * @return empty for another ending, and for a PDF while nobody prints plans
     */
    public Optional<Document> written(Exported one, String ending, String taken) {
        return switch (ending) {
            case "csv" -> Optional.of(PlanTable.of(one));
            case "html" -> Optional.of(PlanPaper.of(one));
            case "json" -> Optional.of(PlanJson.document(one));
            case "docx" -> Optional.of(PlanWord.of(one, taken));
            case "xlsx" -> Optional.of(PlanSheet.of(one, taken));
            case "pdf" -> pdf.of(one.plan());
            default -> Optional.empty();
        };
    }
}
