package org.planweave.reports.internal.stored;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.tables.TableReading;

/** Reads workbooks as long as the module that does so is there. */
@Component(service = Workbooks.class)
public final class Workbooks {

    private static final Messages MESSAGES = Messages.of(Workbooks.class);

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public volatile @Nullable TableReading reading;

    /** @throws Problem 400 if it cannot be read, or nobody reads workbooks now */
    List<List<String>> firstSheet(byte[] workbook) {
        TableReading now = reading;
        if (now == null) {
            throw Problem.invalid("file", MESSAGES.text("reports.estimates.noWorkbooks"));
        }
        return now.firstSheet(workbook);
    }
}
