package org.planweave.exchange.internal.export;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.planweave.api.documents.PlanPrinter;
import org.planweave.api.planning.Plan;

/** A plan as PDF, by whichever module prints plans. */
@Component(service = Pdf.class)
public final class Pdf {

    private static final String TYPE = "application/pdf";

    /** Away while the module that prints plans is. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable PlanPrinter printer;

    public boolean isHere() {
        return printer != null;
    }

    /** The plan with what the current user may read of it; empty while nobody prints plans. */
    Optional<Document> of(Plan plan) {
        return Optional.ofNullable(printer).map(one -> new Document(TYPE, one.pdf(plan)));
    }
}
