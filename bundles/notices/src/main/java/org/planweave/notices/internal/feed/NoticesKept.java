package org.planweave.notices.internal.feed;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.ResourceRef;
import org.planweave.api.records.RetainedRecords;
import org.planweave.notices.internal.rows.NoticeRow;
import org.planweave.notices.internal.rules.Notice;
import org.planweave.notices.internal.stored.Host;

/** Notices can be disposed of once their time is over, read or not. */
@Component(service = RetainedRecords.class)
public final class NoticesKept implements RetainedRecords {

    private static final int USUAL = 2;

    private final Host host;
    private final Messages messages = Messages.of(NoticesKept.class);

    @Activate
    public NoticesKept(@Reference Host host) {
        this.host = host;
    }

    @Override
    public String code() {
        return "notices";
    }

    @Override
    public String title() {
        return messages.text("notices.title");
    }

    @Override
    public String counts() {
        return messages.text("notices.kept.counts");
    }

    @Override
    public int usualYears() {
        return USUAL;
    }

    @Override
    public List<Due> due(Instant before, int limit) {
        return host.store().reading(entities -> entities.createQuery("select n from NoticeRow n where n.at < :before order by n.at, n.id", NoticeRow.class)
                .setParameter("before", before.toEpochMilli()).setMaxResults(limit).getResultStream().map(NoticeRow::notice).map(NoticesKept::due)
                .toList());
    }

    private static Due due(Notice one) {
        return new Due(new ResourceRef("notices", "notice", one.id()), one.topic(), one.at(), Set.of(one.about()));
    }

    @Override
    public void dispose(Collection<ResourceRef> refs) {
        if (!refs.isEmpty()) {
            host.store().doInTransaction(entities -> entities.createQuery("delete from NoticeRow n where n.id in :ids")
                    .setParameter("ids", refs.stream().map(ResourceRef::id).toList()).executeUpdate());
        }
    }
}
