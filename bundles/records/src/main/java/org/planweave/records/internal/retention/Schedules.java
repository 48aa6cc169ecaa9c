package org.planweave.records.internal.retention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.planweave.api.Problem;
import org.planweave.api.records.RetainedRecords;
import org.planweave.records.internal.rows.KeepingRow;
import org.planweave.records.internal.stored.Host;
import org.planweave.records.internal.stored.Permits;

/** For how long the council keeps each class that a module which runs now can dispose of. */
@Component(service = Schedules.class)
public final class Schedules {

    private static final int LONGEST = 100;
    private static final int LONGEST_BASIS = 1_000;

    /** A class, for how long it is kept, and on what ground. */
    public record Schedule(RetainedRecords records, int years, String basis) {}

    private final List<RetainedRecords> all = new CopyOnWriteArrayList<>();
    private final Host host;
    private final Permits permits;

    @Activate
    public Schedules(@Reference Host host, @Reference Permits permits) {
        this.host = host;
        this.permits = permits;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(RetainedRecords records) {
        all.add(records);
    }

    public void remove(RetainedRecords records) {
        all.remove(records);
    }

    /** By title. @throws Problem 403 */
    public List<Schedule> all() {
        permits.require();
        Map<String, KeepingRow> kept = new HashMap<>();
        host.store().reading(entities -> entities.createQuery("select k from KeepingRow k", KeepingRow.class).getResultList())
                .forEach(row -> kept.put(row.code(), row));
        List<Schedule> schedules = new ArrayList<>();
        for (RetainedRecords one : all) {
            KeepingRow row = kept.get(one.code());
            schedules.add(row == null ? new Schedule(one, one.usualYears(), host.text("records.retention.usual"))
                    : new Schedule(one, row.years(), row.basis()));
        }
        schedules.sort(Comparator.comparing(one -> one.records().title()));
        return schedules;
    }

    /** @throws Problem 403, 404 for a class that no module has now */
    public Schedule one(String code) {
        return all().stream().filter(one -> one.records().code().equals(code)).findFirst()
                .orElseThrow(() -> Problem.notFound("There is no such class of records. Those that there are stand at /records/retention."));
    }

    /** Says for how long a class is kept from now on, and on what ground. @throws Problem 400, 403, 404 */
    public void keep(String code, String years, String basis) {
        one(code);
        int count = years.strip().matches("\\d{1,3}") ? Integer.parseInt(years.strip()) : 0;
        if (count < 1 || count > LONGEST) {
            throw Problem.invalid("years", "Give a number of years from 1 to " + LONGEST + ".");
        }
        String ground = basis.strip();
        if (ground.isEmpty() || ground.length() > LONGEST_BASIS || ground.indexOf('\0') >= 0) {
            throw Problem.invalid("basis", "Say on what ground, such as a law or the council’s schedule, in at most 1,000 characters.");
        }
        host.store().doInTransaction(entities -> {
            entities.merge(new KeepingRow(code, count, ground, host.who(), host.now()));
            host.recorded("retention.set", "records:class:" + code, Map.of("years", String.valueOf(count)));
        });
    }
}
