package org.planweave.comments.internal.guests;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.ResourceRef;
import org.planweave.api.people.Council;
import org.planweave.api.people.Person;
import org.planweave.api.records.HeldRecord;
import org.planweave.api.records.HeldRecord.Passage;
import org.planweave.api.records.RecordScope;
import org.planweave.api.records.RecordSource;
import org.planweave.api.store.QueryValues;
import org.planweave.api.store.Store;

/** What people without an account said through a link, also what waits or was set aside, and why. */
@Component(service = RecordSource.class)
public final class GuestRecords implements RecordSource {

    private final Store store;
    private final Council council;
    private final Messages messages = Messages.of(GuestRecords.class);

    @Activate
    public GuestRecords(@Reference(target = "(planweave.module=comments)") Store store, @Reference Council council) {
        this.store = store;
        this.council = council;
    }

    @Override
    public String module() {
        return "comments";
    }

    @Override
    public List<HeldRecord> about(RecordScope scope) {
        List<HeldRecord> held = new ArrayList<>(some("g.plan in :value", scope.plans()));
        held.addAll(some("g.line in :value", scope.lines()));
        return held;
    }

    private List<HeldRecord> some(String which, Collection<String> ids) {
        return QueryValues.parts(ids).stream().flatMap(part -> read(which, part).stream()).toList();
    }

    @Override
    public List<HeldRecord> saying(String words) {
        return read("lower(g.words) like :value escape '!' or lower(g.reason) like :value escape '!' or lower(g.name) like :value escape '!'",
                QueryValues.holding(words));
    }

    @Override
    public List<HeldRecord> of(Person person) {
        List<HeldRecord> held = new ArrayList<>(read("g.decidedBy = :value", person.id()));
        held.addAll(saying(person.name()));
        return held.stream().distinct().toList();
    }

    private List<HeldRecord> read(String which, Object value) {
        return store.reading(entities -> entities.createQuery("select g from GuestSayingRow g where " + which, GuestSayingRow.class)
                .setParameter("value", value).getResultStream().map(GuestSayingRow::saying).map(this::held).toList());
    }

    private HeldRecord held(GuestSaying one) {
        List<Passage> passages = new ArrayList<>();
        if (one.name() != null) {
            passages.add(new Passage(messages.text("comments.held.name"), one.name()));
        }
        passages.add(new Passage(messages.text("comments.held.text"), one.words()));
        if (one.decidedBy() != null) {
            String by = council.person(one.decidedBy()).map(Person::name).orElse(one.decidedBy());
            passages.add(new Passage(messages.text("comments.held.decided"), one.reason() == null ? by : by + ": " + one.reason()));
        }
        return HeldRecord.of(new ResourceRef("comments", "saying", one.id()), messages.text("comments.held.saying"),
                messages.text("comments.held.saying." + one.state().name()), one.at(), "", passages, one.plan(), one.line()).fromOutside();
    }
}
