package org.planweave.synergies.internal.stored;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.OutcomeLink;
import org.planweave.api.planning.Plan;
import org.planweave.synergies.internal.rows.JointLineRow;
import org.planweave.synergies.internal.rules.Initiative;
import org.planweave.synergies.internal.rules.Terms;

/**
 * Puts the terms in force into every partner's plan, all at once: the one text, the day it is done by and the other partners. A plan
 * whose lines can no longer be changed keeps what it says.
 */
@Component(service = CarryIntoPlans.class)
public final class CarryIntoPlans {

    private static final Set<String> DOING = Set.of("action", "priority", "objective");

    private final Room room;

    @Activate
    public CarryIntoPlans(@Reference Room room) {
        this.room = room;
    }

    /** In the transaction of the signature that brought the terms into force; the partners have signed, so it is the portal that writes. */
    void carry(EntityManager entities, Initiative initiative) {
        Terms terms = initiative.inForce().orElseThrow();
        room.user().asPortal(() -> {
            Map<String, Plan> plans = new HashMap<>();
            room.plans().plans(initiative.round()).forEach(plan -> plans.putIfAbsent(plan.department(), plan));
            Map<String, Line> known = room.plans().lines(Stream.concat(initiative.lines().values().stream(),
                    Stream.of(initiative.origin().lineA(), initiative.origin().lineB())).distinct().toList());
            terms.departments().stream().filter(plans::containsKey).filter(one -> plans.get(one).state().editable())
                    .forEach(one -> carry(entities, initiative, terms, one, plans.get(one), known));
            return terms;
        });
    }

    private void carry(EntityManager entities, Initiative initiative, Terms terms, String department, Plan plan, Map<String, Line> known) {
        Optional<Line> own = initiative.origin().line(department).map(known::get);
        String carried = initiative.lines().get(department);
        if (carried != null) {
            // Whoever took the line out of their plan has it out.
            Optional.ofNullable(known.get(carried)).ifPresent(line -> say(line, terms, department));
        } else if (initiative.replaces() && own.isPresent() && own.get().plan().equals(plan.id())) {
            entities.persist(new JointLineRow(initiative.id(), department, say(own.get(), terms, department).id()));
        } else {
            String kind = own.map(Line::kind).filter(DOING::contains).orElse("action");
            LineDraft draft = new LineDraft(kind, section(own, kind, plan), terms.text(),
                    fields(Map.of(), terms, department), outcomes(initiative, known), Classification.OPEN);
            entities.persist(new JointLineRow(initiative.id(), department, room.plans().add(plan.id(), List.of(draft)).get(0).id()));
        }
    }

    /** Beside the department's own line of the thread; else where the plan has its last line of the kind. */
    private String section(Optional<Line> own, String kind, Plan plan) {
        return own.filter(line -> line.plan().equals(plan.id())).or(() -> room.plans().lines(plan.id()).stream()
                .filter(line -> line.kind().equals(kind)).reduce((first, second) -> second)).map(Line::section).orElse("");
    }

    /** The line with the terms' words; what it says already is not written again. */
    private Line say(Line line, Terms terms, String department) {
        return room.plans().change(line.id(), line.version(), new LineDraft(line.kind(), line.section(), terms.text(),
                fields(line.fields(), terms, department), line.outcomes(), line.classification()));
    }

    private Map<String, String> fields(Map<String, String> before, Terms terms, String department) {
        Map<String, String> fields = new HashMap<>(before);
        fields.put(LineFields.END, terms.by().toString());
        String start = fields.get(LineFields.START);
        if (start != null && start.compareTo(terms.by().toString()) > 0) {
            fields.remove(LineFields.START);
        }
        fields.put(LineFields.PARTNERS, terms.departments().stream().filter(one -> !one.equals(department))
                .map(room::name).collect(Collectors.joining("; ")));
        return fields;
    }

    /** What either of the thread's lines serves, each once; strongly where one of them does. */
    private static List<OutcomeLink> outcomes(Initiative initiative, Map<String, Line> known) {
        Map<String, OutcomeLink> links = new LinkedHashMap<>();
        Stream.of(initiative.origin().lineA(), initiative.origin().lineB()).filter(known::containsKey)
                .flatMap(line -> known.get(line).outcomes().stream())
                .forEach(link -> links.merge(link.outcome(), link, (one, other) -> one.strong() ? one : other));
        return new ArrayList<>(links.values());
    }
}
