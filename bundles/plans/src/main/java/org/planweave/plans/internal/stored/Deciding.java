package org.planweave.plans.internal.stored;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Problem;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.Plan;
import org.planweave.plans.internal.rows.LineRow;
import org.planweave.plans.internal.rows.RefreshNoteRow;
import org.planweave.plans.internal.rules.refresh.CarriedLine;
import org.planweave.plans.internal.rules.refresh.Decision;
import org.planweave.plans.internal.rules.refresh.Refresh;
import org.planweave.plans.internal.rules.refresh.Refresh.Item;
import org.planweave.plans.internal.rules.refresh.Refresh.Standing;
import org.planweave.plans.internal.rules.refresh.RefreshNote;
import org.planweave.plans.internal.stored.RefreshBook.Clash;

/** Carries out the decisions of one person on one plan, whose row is locked. */
final class Deciding {

    private final Host host;
    private final StoredPlans plans;
    private final EntityManager entities;
    private final Plan plan;
    private final Map<String, Item> items;
    private final Map<String, Refresh.Addition> additions;
    private final List<Clash> clashes = new ArrayList<>();
    private final List<Line> kept = new ArrayList<>();

    Deciding(Host host, StoredPlans plans, EntityManager entities, Plan plan, Refresh refresh) {
        this.host = host;
        this.plans = plans;
        this.entities = entities;
        this.plan = plan;
        this.items = refresh.items().stream().collect(Collectors.toMap(item -> item.source().id(), Function.identity()));
        this.additions = refresh.additions().stream().collect(Collectors.toMap(one -> one.line().id(), Function.identity()));
    }

    List<Clash> carryOut(List<Decision> decisions) {
        for (Decision decision : decisions) {
            switch (decision.kind()) {
                case KEEP -> keep(decision);
                case DROP -> drop(decision);
                case EXPLAIN -> explain(decision);
            }
        }
        carry();
        entities.flush();
        return List.copyOf(clashes);
    }

    private void keep(Decision decision) {
        Item item = item(decision);
        if (item.now() != null) {
            return;
        }
        if (!item.seen().equals(decision.seen())) {
            clash(decision, item);
            return;
        }
        forget(item.source().id());
        kept.add(item.source());
    }

    /** Lines that were carried over and taken out before come back as they were; the others are written anew, all at once. */
    private void carry() {
        Map<String, LineRow> out = takenOut();
        List<Line> fresh = kept.stream().filter(line -> !out.containsKey(line.id())).toList();
        kept.stream().map(line -> out.get(line.id())).filter(row -> row != null).forEach(row -> plans.bringBack(row.id()));
        if (!fresh.isEmpty()) {
            plans.carry(plan.id(), fresh.stream().map(CarriedLine::draft).toList(), fresh.stream().map(Line::id).toList());
        }
        kept.forEach(line -> host.recorded("refresh.kept", line.ref(), Map.of("plan", plan.id())));
    }

    private Map<String, LineRow> takenOut() {
        Map<String, LineRow> out = new HashMap<>();
        entities.createQuery("select l from LineRow l where l.plan = :plan and l.removed = true and l.previous is not null order by l.id",
                        LineRow.class)
                .setParameter("plan", plan.id())
                .getResultStream()
                .forEach(row -> out.put(String.valueOf(row.previous()), row));
        return out;
    }

    private void drop(Decision decision) {
        Item item = item(decision);
        boolean sameAsBefore = item.note() != null && item.standing() == Standing.DROPPED
                && item.note().reason().equals(decision.reason().strip());
        if (sameAsBefore) {
            return;
        }
        if (!item.seen().equals(decision.seen())) {
            clash(decision, item);
            return;
        }
        if (item.now() != null) {
            plans.remove(item.now().id(), item.now().version());
        }
        note(new RefreshNote(item.source().id(), true, decision.reason().strip(), "", host.now(), host.who()));
        host.recorded("refresh.dropped", item.source().ref(), Map.of("plan", plan.id(), "reason", decision.reason().strip()));
    }

    private void explain(Decision decision) {
        Optional<Item> carried = items.values().stream()
                .filter(item -> item.now() != null && item.now().id().equals(decision.subject()))
                .findFirst();
        Refresh.Addition added = additions.get(decision.subject());
        if (carried.isEmpty() && added == null) {
            throw gone();
        }
        @Nullable RefreshNote before = carried.map(item -> Optional.ofNullable(item.note()))
                .orElseGet(() -> Optional.ofNullable(added == null ? null : added.note())).orElse(null);
        String was = before == null ? "" : before.reason();
        String reason = decision.reason().strip();
        if (was.equals(reason)) {
            return;
        }
        if (!was.equals(decision.seen().strip())) {
            clashes.add(new Clash(decision, Standing.AMENDED, before == null ? "portal" : before.by(), was));
            return;
        }
        String target = carried.map(item -> item.now() == null ? "" : item.now().field(LineFields.TARGET)).orElse("");
        note(new RefreshNote(decision.subject(), false, reason, target, host.now(), host.who()));
        host.recorded("refresh.explained", Line.ref(decision.subject()), Map.of("plan", plan.id(), "reason", reason));
    }

    private Item item(Decision decision) {
        Item item = items.get(decision.subject());
        if (item == null) {
            throw gone();
        }
        return item;
    }

    private static Problem gone() {
        return Problem.conflict("refresh-line", "One of the lines is not part of this refresh any more. Nothing was changed;"
                + " open the refresh again to see the lines as they are.");
    }

    private void clash(Decision decision, Item item) {
        String by = item.now() != null ? item.now().by() : item.note() == null ? "portal" : item.note().by();
        clashes.add(new Clash(decision, item.standing(), by, item.note() == null ? "" : item.note().reason()));
    }

    private void note(RefreshNote note) {
        entities.merge(new RefreshNoteRow(plan.id(), note));
    }

    private void forget(String subject) {
        RefreshNoteRow row = entities.find(RefreshNoteRow.class, RefreshNoteRow.id(plan.id(), subject));
        if (row != null) {
            entities.remove(row);
        }
    }
}
