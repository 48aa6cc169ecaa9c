package org.planweave.plans.internal.held;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Edition;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.records.HeldRecord;
import org.planweave.api.records.HeldRecord.Passage;
import org.planweave.api.records.RecordScope;
import org.planweave.api.records.RecordSource;
import org.planweave.api.store.QueryValues;
import org.planweave.plans.internal.gates.Desk;
import org.planweave.plans.internal.held.LineRecords.Like;
import org.planweave.plans.internal.rows.EditionRow;
import org.planweave.plans.internal.rows.LineRow;
import org.planweave.plans.internal.rows.OverrideRow;
import org.planweave.plans.internal.rows.RefreshNoteRow;
import org.planweave.plans.internal.rows.SignOffRow;
import org.planweave.plans.internal.rules.refresh.RefreshNote;
import org.planweave.plans.internal.setup.SignOff;

/**
 * How plans went through their gates: signatures and refusals, what a named officer let pass and why, editions, and why lines were
 * dropped or explained. What was decided of a plan belongs to each of its lines.
 */
@Component(service = RecordSource.class)
public final class PlanRecords implements RecordSource {

    private final Desk desk;
    private final Messages messages = Messages.of(PlanRecords.class);

    @Activate
    public PlanRecords(@Reference Desk desk) {
        this.desk = desk;
    }

    @Override
    public String module() {
        return "plans";
    }

    @Override
    public List<HeldRecord> about(RecordScope scope) {
        Set<String> plans = new TreeSet<>(scope.plans());
        if (!scope.lines().isEmpty()) {
            plans.addAll(desk.store.reading(entities -> entities.createQuery("select l from LineRow l where l.id in :ids", LineRow.class)
                    .setParameter("ids", scope.lines()).getResultStream().map(LineRow::plan).collect(Collectors.toSet())));
        }
        List<HeldRecord> held = new ArrayList<>(gates(plans, any -> true, any -> true));
        held.addAll(editions("e.plan in :values", plans));
        held.addAll(notes("n.plan in :values", scope.plans()));
        held.addAll(notes("n.subject in :values", scope.lines()));
        return held;
    }

    @Override
    public List<HeldRecord> saying(String words) {
        List<HeldRecord> held = new ArrayList<>(gates(Set.of(), signed -> Like.in(words, signed.note()),
                let -> Like.in(words, let.reason(), String.join("\n", let.attached()))));
        held.addAll(notes("lower(n.reason) like :values escape '!'", QueryValues.holding(words)));
        return held;
    }

    @Override
    public List<HeldRecord> of(Person person) {
        List<HeldRecord> held = new ArrayList<>(gates(Set.of(),
                signed -> signed.person().equals(person.id()) || person.id().equals(signed.standsFor()) || Like.in(person.name(), signed.note()),
                let -> let.officer().equals(person.id()) || Like.in(person.name(), let.reason())));
        held.addAll(editions("e.madeBy in :values", Set.of(person.id())));
        held.addAll(notes("n.notedBy in :values", Set.of(person.id())));
        return held;
    }

    /** @param plans none for all */
    private List<HeldRecord> gates(Collection<String> plans, Predicate<SignOff> signed, Predicate<OverrideRow> let) {
        List<HeldRecord> held = new ArrayList<>();
        read("select s from SignOffRow s", "s.plan", SignOffRow.class, plans).stream().map(SignOffRow::signOff).filter(signed)
                .map(this::signed).forEach(held::add);
        read("select o from OverrideRow o", "o.plan", OverrideRow.class, plans).stream().filter(let).map(this::let).forEach(held::add);
        return held;
    }

    private <T> List<T> read(String all, String column, Class<T> type, Collection<String> plans) {
        return desk.store.reading(entities -> plans.isEmpty() ? entities.createQuery(all, type).getResultList()
                : entities.createQuery(all + " where " + column + " in :plans", type).setParameter("plans", plans).getResultList());
    }

    private HeldRecord signed(SignOff one) {
        List<Passage> passages = new ArrayList<>();
        if (one.standsFor() != null) {
            passages.add(new Passage(messages.text("plans.held.standsFor"), desk.name(one.standsFor())));
        }
        passages.add(new Passage(messages.text("plans.held.reason"), one.note()));
        return HeldRecord.of(Plan.ref(one.plan()), messages.text(one.agreed() ? "plans.held.signed" : "plans.held.sentBack"), one.step(),
                one.at(), one.person(), filled(passages), one.plan(), null);
    }

    private HeldRecord let(OverrideRow one) {
        return HeldRecord.of(Plan.ref(one.plan()), messages.text("plans.held.override"), one.to().label(), one.madeAt(), one.officer(),
                filled(List.of(new Passage(messages.text("plans.held.reason"), one.reason()),
                        new Passage(messages.text("plans.held.passed"), String.join("\n", one.attached())))), one.plan(), null);
    }

    private List<HeldRecord> editions(String which, Collection<String> values) {
        return values.isEmpty() ? List.of() : desk.store.reading(entities -> entities
                .createQuery("select e from EditionRow e where " + which, EditionRow.class).setParameter("values", values)
                .getResultStream().map(EditionRow::edition).map(this::edition).toList());
    }

    private HeldRecord edition(Edition one) {
        return HeldRecord.of(Plan.ref(one.plan()), messages.text("plans.held.edition"), String.valueOf(one.number()), one.at(), one.by(),
                filled(List.of(new Passage(messages.text("plans.held.text"), one.title()))), one.plan(), null);
    }

    private List<HeldRecord> notes(String which, Object values) {
        return values instanceof Collection<?> some && some.isEmpty() ? List.of() : desk.store.reading(entities -> entities
                .createQuery("select n from RefreshNoteRow n where " + which, RefreshNoteRow.class).setParameter("values", values)
                .getResultStream().map(RefreshNoteRow::note).map(this::note).toList());
    }

    private HeldRecord note(RefreshNote one) {
        return HeldRecord.of(Line.ref(one.subject()), messages.text(one.dropped() ? "plans.held.dropped" : "plans.held.explained"),
                one.subject(), one.at(), one.by(), filled(List.of(new Passage(messages.text("plans.held.reason"), one.reason()))), null,
                one.subject());
    }

    private static List<Passage> filled(List<Passage> passages) {
        return passages.stream().filter(one -> !one.text().isBlank()).toList();
    }
}
