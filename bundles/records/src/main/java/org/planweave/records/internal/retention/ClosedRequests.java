package org.planweave.records.internal.retention;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.ResourceRef;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.records.RetainedRecords;
import org.planweave.records.internal.rows.RequestRow;
import org.planweave.records.internal.rules.FoiRequest;
import org.planweave.records.internal.rules.Target;
import org.planweave.records.internal.stored.Host;

/** Requests for information that were closed, with the copies of what was gathered for them. */
@Component(service = RetainedRecords.class)
public final class ClosedRequests implements RetainedRecords {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int USUAL = 3;

    private final Host host;

    @Activate
    public ClosedRequests(@Reference Host host) {
        this.host = host;
    }

    @Override
    public String code() {
        return "requests";
    }

    @Override
    public String title() {
        return host.text("records.retention.requests");
    }

    @Override
    public String counts() {
        return host.text("records.retention.requests.counts");
    }

    @Override
    public int usualYears() {
        return USUAL;
    }

    @Override
    public List<Due> due(Instant before, int limit) {
        String day = before.atZone(LONDON).toLocalDate().toString();
        return host.store().reading(entities -> entities
                .createQuery("select r from RequestRow r where r.closedOn < :day order by r.closedOn, r.id", RequestRow.class)
                .setParameter("day", day).setMaxResults(limit).getResultStream().map(RequestRow::request).map(ClosedRequests::due).toList());
    }

    private static Due due(FoiRequest one) {
        Target target = one.target();
        Set<ResourceRef> about = switch (target.kind()) {
            case LINE -> Set.of(Line.ref(target.words()));
            case PLAN -> Set.of(Plan.ref(target.words()));
            case TOPIC -> Set.of();
        };
        Instant since = one.closedOn() == null ? one.madeAt() : one.closedOn().atStartOfDay(LONDON).toInstant();
        return new Due(FoiRequest.ref(one.id()), one.reference(), since, about);
    }

    @Override
    public void dispose(Collection<ResourceRef> refs) {
        host.store().doInTransaction(entities -> {
            for (ResourceRef ref : refs) {
                for (String table : new String[] {"MarkRow", "PassageRow", "ItemRow"}) {
                    entities.createQuery("delete from " + table + " x where x.request = :id").setParameter("id", ref.id()).executeUpdate();
                }
                entities.createQuery("delete from RequestRow r where r.id = :id").setParameter("id", ref.id()).executeUpdate();
            }
        });
    }
}
