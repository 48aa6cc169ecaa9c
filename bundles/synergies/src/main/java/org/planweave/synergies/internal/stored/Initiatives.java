package org.planweave.synergies.internal.stored;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Classification;
import org.planweave.api.access.Protection;
import org.planweave.api.access.Protection.Audience;
import org.planweave.synergies.internal.rows.InitiativeRow;
import org.planweave.synergies.internal.rows.JointLineRow;
import org.planweave.synergies.internal.rows.SignatureRow;
import org.planweave.synergies.internal.rows.TermsRow;
import org.planweave.synergies.internal.rules.Initiative;
import org.planweave.synergies.internal.rules.Signature;
import org.planweave.synergies.internal.rules.Terms;

/**
 * Joint initiatives for the reader: those of which they may read a partner's part, while every partner's department, and their own,
 * takes part. Whoever may read a partner's plan reads the same text there.
 */
@Component(service = Initiatives.class)
public final class Initiatives {

    private static final String ALL = "select i from InitiativeRow i";

    private final Room room;

    @Activate
    public Initiatives(@Reference Room room) {
        this.room = room;
    }

    /** How a partner's part is protected: whoever may read the department's plan under review may read it. */
    static Protection open(String department, String round) {
        return new Protection(department, null, round, Audience.CLUSTER, Classification.OPEN, null);
    }

    /** All, the oldest first. */
    public List<Initiative> all() {
        return visible(read(ALL + " order by i.id", null));
    }

    /** Every one, whoever asks and whatever is switched off: for the records. */
    List<Initiative> held() {
        return read(ALL + " order by i.id", null);
    }

    /** Those that one of these lines carries, given up ones left out. */
    public List<Initiative> ofLines(Set<String> lines) {
        return visible(read(ALL + " where i.endedAt is null and i.id in (select j.initiative from JointLineRow j) order by i.id", null))
                .stream().filter(one -> one.lines().values().stream().anyMatch(lines::contains)).toList();
    }

    /** The one that goes on from this thread, if there is one that was not given up. */
    public Optional<Initiative> ofThread(String finding) {
        return visible(read(ALL + " where i.finding in :keys and i.endedAt is null order by i.id", List.of(finding))).stream().findFirst();
    }

    /** @throws Problem 404 if there is none, or it is not for the reader to see */
    public Initiative existing(String id) {
        return visible(read(ALL + " where i.id in :keys", List.of(id))).stream().findFirst()
                .orElseThrow(() -> Problem.notFound(room.text("synergies.initiative.none.such")));
    }

    /** The same, locked until the transaction ends: two who change one initiative do so one after the other. */
    Initiative locked(EntityManager entities, String id) {
        InitiativeRow row = entities.find(InitiativeRow.class, existing(id).id(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw Problem.notFound(room.text("synergies.initiative.none.such"));
        }
        entities.refresh(row);
        return composed(entities, List.of(row)).get(0);
    }

    private List<Initiative> read(String query, @Nullable Collection<String> keys) {
        return room.store.reading(entities -> {
            var asked = entities.createQuery(query, InitiativeRow.class);
            return composed(entities, (keys == null ? asked : asked.setParameter("keys", keys)).getResultList());
        });
    }

    /** Three statements, however many there are. */
    private static List<Initiative> composed(EntityManager entities, List<InitiativeRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> ids = rows.stream().map(InitiativeRow::id).toList();
        Map<String, List<Terms>> terms = new HashMap<>();
        entities.createQuery("select t from TermsRow t where t.initiative in :ids order by t.number", TermsRow.class)
                .setParameter("ids", ids).getResultList()
                .forEach(row -> terms.computeIfAbsent(row.initiative(), any -> new ArrayList<>()).add(row.terms()));
        Map<String, List<Signature>> signatures = new HashMap<>();
        entities.createQuery("select s from SignatureRow s where s.initiative in :ids order by s.at, s.id", SignatureRow.class)
                .setParameter("ids", ids).getResultList()
                .forEach(row -> signatures.computeIfAbsent(row.initiative(), any -> new ArrayList<>()).add(row.signature()));
        Map<String, Map<String, String>> lines = new HashMap<>();
        entities.createQuery("select j from JointLineRow j where j.initiative in :ids", JointLineRow.class)
                .setParameter("ids", ids).getResultList()
                .forEach(row -> lines.computeIfAbsent(row.initiative(), any -> new HashMap<>()).put(row.department(), row.line()));
        return rows.stream().map(row -> row.initiative(terms.getOrDefault(row.id(), List.of()),
                signatures.getOrDefault(row.id(), List.of()), lines.getOrDefault(row.id(), Map.of()))).toList();
    }

    private List<Initiative> visible(List<Initiative> found) {
        if (found.isEmpty() || !room.readerTakesPart()) {
            return List.of();
        }
        List<Initiative> on = found.stream().filter(one -> one.departments().stream().allMatch(room::takesPart)).toList();
        Set<ResourceRef> parts = on.stream().flatMap(one -> one.departments().stream().map(one::part)).collect(Collectors.toSet());
        Set<ResourceRef> open = parts.isEmpty() ? Set.of() : room.access.readable(parts);
        return on.stream().filter(one -> one.departments().stream().map(one::part).anyMatch(open::contains)).toList();
    }
}
