package org.planweave.notices.internal.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.ResourceRef;
import org.planweave.api.people.Person;
import org.planweave.api.records.HeldRecord;
import org.planweave.api.records.HeldRecord.Passage;
import org.planweave.api.records.RecordScope;
import org.planweave.api.records.RecordSource;
import org.planweave.api.store.QueryValues;
import org.planweave.notices.internal.rows.NoticeRow;
import org.planweave.notices.internal.rules.Notice;
import org.planweave.notices.internal.stored.Host;

/** Who was told what about something, and when they read it. */
@Component(service = RecordSource.class)
public final class NoticeRecords implements RecordSource {


    private final Host host;
    private final Messages messages = Messages.of(NoticeRecords.class);

    @Activate
    public NoticeRecords(@Reference Host host) {
        this.host = host;
    }

    @Override
    public String module() {
        return "notices";
    }

    /** Notices are about references, so all of them come by {@link #concerning}. */
    @Override
    public List<HeldRecord> about(RecordScope scope) {
        return List.of();
    }

    @Override
    public List<HeldRecord> concerning(Collection<ResourceRef> things) {
        List<String> all = things.stream().map(ResourceRef::toString).toList();
        return QueryValues.parts(all).stream().flatMap(part -> read("n.about in :value", part).stream()).toList();
    }

    @Override
    public List<HeldRecord> saying(String words) {
        return read("lower(n.sentence) like :value escape '!'",
                QueryValues.holding(words));
    }

    @Override
    public List<HeldRecord> of(Person person) {
        List<HeldRecord> held = new ArrayList<>(read("n.person = :value", person.id()));
        held.addAll(saying(person.name()));
        return held.stream().distinct().toList();
    }

    private List<HeldRecord> read(String which, Object value) {
        return host.store().reading(entities -> entities.createQuery("select n from NoticeRow n where " + which, NoticeRow.class)
                .setParameter("value", value).getResultStream().map(NoticeRow::notice).map(this::held).toList());
    }

    private HeldRecord held(Notice one) {
        List<Passage> passages = new ArrayList<>();
        passages.add(new Passage(messages.text("notices.held.to"),
                host.council().person(one.person()).map(Person::name).orElse(one.person())));
        passages.add(new Passage(messages.text("notices.held.sentence"), one.sentence()));
        if (one.readAt() != null) {
            passages.add(new Passage(messages.text("notices.held.read"), one.readAt().toString()));
        }
        return HeldRecord.of(one.about(), messages.text("notices.held"), one.topic(), one.at(), "", passages, null, null);
    }
}
