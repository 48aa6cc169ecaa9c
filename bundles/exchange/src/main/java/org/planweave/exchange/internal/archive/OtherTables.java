package org.planweave.exchange.internal.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.planweave.api.documents.PlanTables;

/** The tables that other modules put beside a plan. */
@Component(service = OtherTables.class)
public final class OtherTables {

    private final List<PlanTables> tables = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "forget")
    void offer(PlanTables one) {
        tables.add(one);
    }

    void forget(PlanTables one) {
        tables.remove(one);
    }

    /** Those that are there now, by name. */
    List<PlanTables> now() {
        List<PlanTables> all = new ArrayList<>(tables);
        all.sort(Comparator.comparing(PlanTables::name));
        return all;
    }
}
