package org.planweave.synergies.internal.stored;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.ResourceRef;
import org.planweave.api.people.Person;
import org.planweave.api.records.HeldRecord;
import org.planweave.api.records.HeldRecord.Passage;
import org.planweave.api.records.RecordScope;
import org.planweave.api.records.RecordSource;
import org.planweave.api.store.QueryValues;
import org.planweave.synergies.internal.rows.FindingRow;
import org.planweave.synergies.internal.rows.VerdictRow;
import org.planweave.synergies.internal.rules.Synergy;
import org.planweave.synergies.internal.rules.Verdict;

/** What was found between lines, also what no run finds any more, and what people decided about it and why. */
@Component(service = RecordSource.class)
public final class SynergyRecords implements RecordSource {

    private final Room room;

    @Activate
    public SynergyRecords(@Reference Room room) {
        this.room = room;
    }

    @Override
    public String module() {
        return Room.MODULE;
    }

    @Override
    public List<HeldRecord> about(RecordScope scope) {
        List<HeldRecord> held = new ArrayList<>(findings("f.planA in :value or f.planB in :value", scope.plans()));
        held.addAll(findings("f.lineA in :value or f.lineB in :value", scope.lines()));
        Set<String> lines = new TreeSet<>(scope.lines());
        lines.addAll(linesOf(scope.plans()));
        held.addAll(verdicts("v.lineA in :value or v.lineB in :value", lines));
        return held;
    }

    /** Lines whose findings are gone may still have been judged. */
    private Collection<String> linesOf(Set<String> plans) {
        return plans.stream().flatMap(plan -> room.plans().lines(plan).stream()).map(line -> line.id()).toList();
    }

    @Override
    public List<HeldRecord> saying(String words) {
        return verdicts("lower(v.reason) like :value escape '!'",
                QueryValues.holding(words));
    }

    @Override
    public List<HeldRecord> of(Person person) {
        List<HeldRecord> held = new ArrayList<>(verdicts("v.givenBy = :value", (Object) person.id()));
        held.addAll(saying(person.name()));
        return held.stream().distinct().toList();
    }

    private List<HeldRecord> findings(String which, Collection<String> ids) {
        List<HeldRecord> held = new ArrayList<>();
        QueryValues.parts(ids).forEach(some -> held.addAll(room.store.reading(entities -> entities
                .createQuery("select f from FindingRow f where " + which, FindingRow.class).setParameter("value", some)
                .getResultStream().map(FindingRow::synergy).map(this::held).toList())));
        return held.stream().distinct().toList();
    }

    private List<HeldRecord> verdicts(String which, Collection<String> ids) {
        List<HeldRecord> held = new ArrayList<>();
        QueryValues.parts(ids).forEach(some -> held.addAll(verdicts(which, (Object) some)));
        return held.stream().distinct().toList();
    }

    private List<HeldRecord> verdicts(String which, Object value) {
        return room.store.reading(entities -> entities.createQuery("select v from VerdictRow v where " + which, VerdictRow.class)
                .setParameter("value", value).getResultStream().map(VerdictRow::verdict).map(this::held).toList());
    }

    private HeldRecord held(Synergy one) {
        List<Passage> passages = new ArrayList<>();
        passages.add(new Passage(room.text("synergies.held.between"), String.join("\n", side(one.a()), side(one.b()))));
        passages.add(new Passage(room.text("synergies.held.state"), room.text("synergies.held.state." + one.state().word())));
        List<String> facts = one.evidence().stream().map(piece -> piece.fact()).filter(Objects::nonNull).distinct().toList();
        if (!facts.isEmpty()) {
            passages.add(new Passage(room.text("synergies.held.evidence"), String.join("\n", facts)));
        }
        return HeldRecord.of(one.ref(), room.text("synergies.held.found"), type(one.type()), one.foundAt(), "portal", passages, one.a().plan(),
                one.a().line());
    }

    private String side(Synergy.Side side) {
        return room.text("synergies.held.side", room.name(side.department()),
                room.plans().line(side.line()).map(line -> line.number()).orElse(side.line()), String.valueOf(side.version()));
    }

    private HeldRecord held(Verdict one) {
        List<Passage> passages = new ArrayList<>();
        if (!one.reason().isBlank()) {
            passages.add(new Passage(room.text("synergies.held.reason"), one.reason()));
        }
        if (!Verdict.typeOf(one.foundType()).equals(one.rightType())) {
            passages.add(new Passage(room.text("synergies.held.foundAs"), type(Verdict.typeOf(one.foundType()))));
        }
        return HeldRecord.of(new ResourceRef(Room.MODULE, "synergy", one.finding()), room.text("synergies.held.decision"),
                room.text(one.accepted() ? "synergies.held.accepted" : "synergies.held.dismissed", type(one.rightType())), one.at(), one.by(),
                passages, null, one.pair().split(" ", 2)[0]);
    }

    private String type(String code) {
        return room.messages().has("synergies.type." + code) ? room.text("synergies.type." + code) : code;
    }
}
