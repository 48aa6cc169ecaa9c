package org.planweave.records.internal.retention;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.records.RetainedRecords.Due;
import org.planweave.records.internal.retention.Schedules.Schedule;
import org.planweave.records.internal.rows.DisposalRow;
import org.planweave.records.internal.rows.DisposedRow;
import org.planweave.records.internal.rules.Certificate.Gone;
import org.planweave.records.internal.rules.Certificate;
import org.planweave.records.internal.rules.RequiredText;
import org.planweave.records.internal.stored.Host;
import org.planweave.records.internal.stored.Permits;

/** What is due for disposal, and disposing of it: never of what is under hold, always with a certificate, in one transaction. */
@Component(service = Disposals.class)
public final class Disposals {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int AT_ONCE = 500;
    private static final int LONGEST = 2_000;

    /** What of a class is due. */
    public record Dues(Schedule schedule, List<Due> due, List<Due> held) {}

    private final Host host;
    private final Permits permits;
    private final Schedules schedules;
    private final Holds holds;

    @Activate
    public Disposals(@Reference Host host, @Reference Permits permits, @Reference Schedules schedules, @Reference Holds holds) {
        this.host = host;
        this.permits = permits;
        this.schedules = schedules;
        this.holds = holds;
    }

    /** What is due of a class now, up to 500, and what would be if it were not under hold. @throws Problem 403, 404 */
    public Dues of(String code) {
        Schedule schedule = schedules.one(code);
        Instant before = host.today().minusYears(schedule.years()).atStartOfDay(LONDON).toInstant();
        Set<ResourceRef> held = holds.held();
        List<Due> due = new ArrayList<>();
        List<Due> kept = new ArrayList<>();
        host.asPortal(() -> schedule.records().due(before, AT_ONCE)).forEach(one -> (isHeld(held, one) ? kept : due).add(one));
        return new Dues(schedule, due, kept);
    }

    private boolean isHeld(Set<ResourceRef> held, Due one) {
        List<ResourceRef> all = new ArrayList<>(one.about());
        all.add(one.ref());
        return holds.hold(held, all);
    }

    /**
     * Disposes of all that is due of a class.
     *
     * @param seen how many were due when whoever decides looked
     * @throws Problem 400 without a reason, 403 unless they have just proved who they are, 409 if there are others now than were seen
     */
    public Certificate dispose(String code, int seen, String reason) {
        permits.requireProof();
        String why = RequiredText.of("reason", reason, LONGEST, "Say why it is disposed of now, in at most 2,000 characters.");
        return host.store().inTransaction(entities -> {
            Dues dues = of(code);
            if (dues.due().isEmpty() || dues.due().size() != seen) {
                throw Problem.conflict("due-changed", "Other things are due now than when you looked. Look at the list again.");
            }
            Schedule schedule = dues.schedule();
            Certificate certificate = new Certificate(host.newId(), code, schedule.records().title(), schedule.years(), schedule.basis(), why,
                    host.who(), host.now(), dues.due().stream().map(one -> new Gone(one.ref().toString(), one.title(), one.since())).toList());
            entities.persist(new DisposalRow(certificate));
            entities.flush();
            for (int place = 0; place < certificate.gone().size(); place++) {
                entities.persist(new DisposedRow(certificate.id(), place, certificate.gone().get(place)));
            }
            host.asPortal(() -> {
                schedule.records().dispose(dues.due().stream().map(Due::ref).toList());
                return certificate;
            });
            host.recorded("records.disposed", "records:disposal:" + certificate.id(),
                    Map.of("class", code, "count", String.valueOf(seen), "sha256", certificate.digest()));
            return certificate;
        });
    }

    /** All certificates, without what is gone; the newest first. */
    public List<Certificate> certificates() {
        permits.require();
        return host.store().reading(entities -> entities.createQuery("select d from DisposalRow d order by d.at desc, d.id", DisposalRow.class)
                .getResultStream().map(row -> row.certificate(List.of())).toList());
    }

    /** @throws Problem 403, 404 */
    public Certificate certificate(String id) {
        permits.require();
        return host.store().reading(entities -> {
            DisposalRow row = entities.find(DisposalRow.class, id);
            if (row == null) {
                throw Problem.notFound("There is no such certificate. All of them are at /records/retention.");
            }
            return row.certificate(entities.createQuery("select d from DisposedRow d where d.disposal = :id order by d.place", DisposedRow.class)
                    .setParameter("id", id).getResultStream().map(DisposedRow::gone).toList());
        });
    }
}
