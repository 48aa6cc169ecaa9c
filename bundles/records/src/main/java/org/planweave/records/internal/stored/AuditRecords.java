package org.planweave.records.internal.stored;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.ResourceRef;
import org.planweave.api.modules.Audit.Entry;
import org.planweave.api.people.Person;
import org.planweave.api.records.HeldRecord;
import org.planweave.api.records.HeldRecord.Passage;
import org.planweave.api.records.RecordScope;
import org.planweave.api.records.RecordSource;

/** What the portal wrote down of who did what to something. It holds names and no words of anybody's. */
@Component(service = RecordSource.class)
public final class AuditRecords implements RecordSource {

    private final Host host;

    @Activate
    public AuditRecords(@Reference Host host) {
        this.host = host;
    }

    @Override
    public String module() {
        return Host.MODULE;
    }

    @Override
    public List<HeldRecord> about(RecordScope scope) {
        return List.of();
    }

    @Override
    public List<HeldRecord> concerning(Collection<ResourceRef> things) {
        Map<String, ResourceRef> subjects = things.stream().filter(ref -> !ref.module().equals(Host.MODULE))
                .collect(Collectors.toMap(ResourceRef::toString, Function.identity(), (one, same) -> one));
        return held(subjects);
    }

    @Override
    public List<HeldRecord> of(Person person) {
        return held(Map.of("person:" + person.id(), new ResourceRef("portal", "person", person.id())));
    }

    private List<HeldRecord> held(Map<String, ResourceRef> subjects) {
        return host.audit.about(subjects.keySet()).stream().map(entry -> held(subjects.get(entry.subject()), entry)).toList();
    }

    private HeldRecord held(ResourceRef ref, Entry entry) {
        List<Passage> passages = new ArrayList<>();
        if (!entry.facts().isEmpty()) {
            passages.add(new Passage(host.text("records.facts"), new TreeMap<>(entry.facts()).entrySet().stream()
                    .map(fact -> fact.getKey() + ": " + host.council.person(fact.getValue()).map(Person::name).orElse(fact.getValue()))
                    .collect(Collectors.joining("\n"))));
        }
        return HeldRecord.of(ref, host.text("records.audit.kind"), host.text("records.audit.title", entry.action(), entry.sequence()),
                entry.at(), entry.who(), passages, null, null);
    }
}
