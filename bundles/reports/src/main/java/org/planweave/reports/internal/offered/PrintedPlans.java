package org.planweave.reports.internal.offered;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.documents.PlanPrinter;
import org.planweave.api.planning.Plan;
import org.planweave.reports.internal.print.FitMeter;

/** Gives other modules the very pages that the meter measures. */
@Component(service = PlanPrinter.class)
public final class PrintedPlans implements PlanPrinter {

    private final FitMeter meter;

    @Activate
    public PrintedPlans(@Reference FitMeter meter) {
        this.meter = meter;
    }

    @Override
    public byte[] pdf(Plan plan) {
        return meter.file(plan);
    }
}
