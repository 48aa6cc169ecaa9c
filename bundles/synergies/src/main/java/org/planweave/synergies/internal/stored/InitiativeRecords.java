package org.planweave.synergies.internal.stored;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.api.records.HeldRecord;
import org.planweave.api.records.HeldRecord.Passage;
import org.planweave.api.records.RecordScope;
import org.planweave.api.records.RecordSource;
import org.planweave.synergies.internal.rules.Initiative;
import org.planweave.synergies.internal.rules.Signature;
import org.planweave.synergies.internal.rules.Terms;

/** Joint initiatives: every version of their terms, who signed, what came of them or why they were given up. */
@Component(service = RecordSource.class)
public final class InitiativeRecords implements RecordSource {

    private final Initiatives initiatives;
    private final Room room;

    @Activate
    public InitiativeRecords(@Reference Initiatives initiatives, @Reference Room room) {
        this.initiatives = initiatives;
        this.room = room;
    }

    @Override
    public String module() {
        return Room.MODULE;
    }

    @Override
    public List<HeldRecord> about(RecordScope scope) {
        Set<String> lines = Stream.concat(scope.lines().stream(),
                scope.plans().stream().flatMap(plan -> room.plans().lines(plan).stream()).map(Line::id)).collect(Collectors.toSet());
        return some(one -> lines.contains(one.origin().lineA()) || lines.contains(one.origin().lineB())
                || one.lines().values().stream().anyMatch(lines::contains), any -> true);
    }

    @Override
    public List<HeldRecord> saying(String words) {
        String looked = words.toLowerCase(Locale.UK);
        return some(any -> true, record -> record.passages().stream().anyMatch(one -> one.text().toLowerCase(Locale.UK).contains(looked)));
    }

    @Override
    public List<HeldRecord> of(Person person) {
        String name = person.name().toLowerCase(Locale.UK);
        return some(any -> true, record -> record.by().equals(person.id())
                || record.passages().stream().anyMatch(one -> one.text().toLowerCase(Locale.UK).contains(name)));
    }

    private List<HeldRecord> some(Predicate<Initiative> which, Predicate<HeldRecord> of) {
        return initiatives.held().stream().filter(which).flatMap(one -> held(one).stream()).filter(of).toList();
    }

    private List<HeldRecord> held(Initiative one) {
        List<HeldRecord> held = new ArrayList<>();
        one.terms().forEach(terms -> held.add(terms(one, terms)));
        one.signatures().forEach(signature -> held.add(signature(one, signature)));
        Initiative.Delivered delivered = one.delivered();
        if (delivered != null) {
            held.add(record(one, "delivered", String.valueOf(delivered.on()), null, delivered.by(),
                    List.of(new Passage(room.text("synergies.held.achieved"), String.valueOf(delivered.achieved())))));
        }
        Initiative.Ended ended = one.ended();
        if (ended != null) {
            held.add(record(one, "ended", one.id(), ended.at(), ended.by(), List.of(new Passage(room.text("synergies.held.reason"), ended.why()))));
        }
        return held;
    }

    private HeldRecord terms(Initiative one, Terms terms) {
        List<Passage> passages = new ArrayList<>();
        passages.add(new Passage(room.text("synergies.held.title"), terms.title()));
        passages.add(new Passage(room.text("synergies.held.text"), terms.text()));
        passages.add(new Passage(room.text("synergies.held.facts"), String.join("\n", room.text("synergies.held.by", terms.by().toString()),
                room.text("synergies.held.kpi", terms.kpi()), room.text("synergies.held.benefit", String.valueOf(terms.benefit()), terms.benefitOf()),
                terms.parts().stream().map(part -> room.text("synergies.held.part", room.name(part.department()), part.does(),
                        String.valueOf(part.spends()), String.valueOf(part.share()))).collect(Collectors.joining("\n")))));
        return record(one, "terms", String.valueOf(terms.number()), terms.proposedAt(), terms.proposedBy(), passages);
    }

    private HeldRecord signature(Initiative one, Signature signature) {
        return record(one, "signature", String.valueOf(signature.number()), signature.at(), signature.person(),
                List.of(new Passage(room.text("synergies.held.for"), room.name(signature.department()))));
    }

    private HeldRecord record(Initiative one, String what, String which, @Nullable Instant at, String by,
            List<Passage> passages) {
        return HeldRecord.of(one.ref(), room.text("synergies.held.initiative." + what), room.text("synergies.held.initiative.which", which, one.id()),
                at, by, passages, null, one.origin().lineA());
    }
}
