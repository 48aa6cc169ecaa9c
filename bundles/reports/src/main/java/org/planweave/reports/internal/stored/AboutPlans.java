package org.planweave.reports.internal.stored;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.store.Kept;
import org.planweave.api.store.KeptValues;
import org.planweave.reports.internal.rows.ReportRow;
import org.planweave.reports.internal.rules.Report;

/** Which reports are about which plans: every page of a plan asks, and only a new report changes it, so it is kept in memory. */
@Component(service = AboutPlans.class)
public final class AboutPlans {

    private final Host host;
    private final Kept<Map<String, List<String>>> known;

    @Activate
    public AboutPlans(@Reference Host host, @Reference KeptValues values) {
        this.host = host;
        this.known = values.keep("reports.about", () -> host.store.reading(AboutPlans::read));
    }

    private static Map<String, List<String>> read(EntityManager entities) {
        Map<String, List<String>> all = new HashMap<>();
        List<Object[]> rows = entities.createQuery("select r.id, r.plans from ReportRow r order by r.id", Object[].class).getResultList();
        for (Object[] row : rows) {
            ReportRow.plans((String) row[1]).forEach(plan -> all.computeIfAbsent(plan, any -> new ArrayList<>()).add((String) row[0]));
        }
        return all;
    }

    /** To be called in the transaction that made a report. */
    void changed() {
        known.changed();
    }

    /** The ids of the reports about any of these plans, whoever may read them. */
    List<String> ids(Collection<String> plans) {
        Map<String, List<String>> all = known.now();
        return plans.stream().flatMap(plan -> all.getOrDefault(plan, List.of()).stream()).distinct().toList();
    }

    /** By plan the id of its report, of several the one changed last, as far as the current user may read them. At most one statement. */
    public Map<String, String> newest(Collection<String> plans) {
        Map<String, List<String>> open = new HashMap<>();
        plans.forEach(plan -> open.put(plan, readable(ids(List.of(plan)))));
        List<String> several = open.values().stream().filter(ids -> ids.size() > 1).flatMap(List::stream).distinct().toList();
        List<String> inOrder = several.isEmpty() ? List.of() : host.store.reading(entities -> entities
                .createQuery("select r.id from ReportRow r where r.id in :ids order by r.changedAt desc, r.id", String.class)
                .setParameter("ids", several).getResultList());
        Map<String, String> newest = new HashMap<>();
        open.forEach((plan, ids) -> ids.stream().filter(id -> ids.size() == 1 || inOrder.contains(id))
                .min((one, other) -> Integer.compare(inOrder.indexOf(one), inOrder.indexOf(other)))
                .ifPresent(id -> newest.put(plan, id)));
        return newest;
    }

    private List<String> readable(List<String> ids) {
        if (host.user.isPortal() || ids.isEmpty()) {
            return ids;
        }
        var open = host.access.readable(ids.stream().map(Report::ref).collect(Collectors.toSet()));
        return ids.stream().filter(id -> open.contains(Report.ref(id))).toList();
    }

    @Deactivate
    void stop() {
        known.close();
    }
}
