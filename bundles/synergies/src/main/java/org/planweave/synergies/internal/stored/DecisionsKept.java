package org.planweave.synergies.internal.stored;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.ResourceRef;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.records.RetainedRecords;
import org.planweave.api.store.QueryValues;
import org.planweave.synergies.internal.rows.VerdictRow;
import org.planweave.synergies.internal.rules.Verdict;

/**
 * What was decided about synergies that no run finds any more, with the reasons, once nothing was decided about them for the time of their
 * class. All decisions about one synergy go together. One that a run still finds rests on what was decided, and one that became a joint
 * initiative is the ground of an agreement: those stay.
 */
@Component(service = RetainedRecords.class)
public final class DecisionsKept implements RetainedRecords {

    private static final int USUAL = 6;
    private static final String OLD = "select v.finding, max(v.givenAt) from VerdictRow v"
            + " where not exists (select f.id from FindingRow f where f.id = v.finding)"
            + " and not exists (select i.id from InitiativeRow i where i.finding = v.finding)"
            + " group by v.finding having max(v.givenAt) < :before order by max(v.givenAt), v.finding";

    private final Room room;

    @Activate
    public DecisionsKept(@Reference Room room) {
        this.room = room;
    }

    @Override
    public String code() {
        return "synergies";
    }

    @Override
    public String title() {
        return room.text("synergies.kept");
    }

    @Override
    public String counts() {
        return room.text("synergies.kept.counts");
    }

    @Override
    public int usualYears() {
        return USUAL;
    }

    @Override
    public List<Due> due(Instant before, int limit) {
        List<String> old = room.store.reading(entities -> entities.createQuery(OLD, Object[].class).setParameter("before", before.toEpochMilli())
                .setMaxResults(limit).getResultStream().map(row -> (String) row[0]).toList());
        Map<String, List<Verdict>> decided = room.store.reading(entities -> QueryValues.parts(old).stream()
                .flatMap(some -> entities.createQuery("select v from VerdictRow v where v.finding in :ids", VerdictRow.class).setParameter("ids", some)
                        .getResultStream().map(VerdictRow::verdict))
                .collect(Collectors.groupingBy(Verdict::finding)));
        return old.stream().map(id -> due(id, decided.get(id))).toList();
    }

    /** A hold on one of the lines, its plan or whoever decided keeps all of it. */
    private Due due(String finding, List<Verdict> decided) {
        Set<ResourceRef> about = new HashSet<>();
        decided.forEach(one -> {
            lines(one).forEach(line -> {
                about.add(Line.ref(line));
                room.plans().line(line).ifPresent(found -> about.add(Plan.ref(found.plan())));
            });
            about.add(new ResourceRef("portal", "person", one.by()));
        });
        Verdict newest = decided.stream().max(Comparator.comparing(Verdict::at)).orElseThrow();
        return new Due(ref(finding), room.text("synergies.kept.which", String.join(" – ", lines(newest).toList()), String.valueOf(decided.size())),
                newest.at(), about);
    }

    private static Stream<String> lines(Verdict one) {
        return Stream.of(one.pair().split(" ", 2));
    }

    private static ResourceRef ref(String finding) {
        return new ResourceRef(Room.MODULE, "synergy", finding);
    }

    @Override
    public void dispose(Collection<ResourceRef> refs) {
        List<String> findings = refs.stream().map(ResourceRef::id).toList();
        room.store.doInTransaction(entities -> QueryValues.parts(findings).forEach(some -> entities
                .createQuery("delete from VerdictRow v where v.finding in :ids").setParameter("ids", some).executeUpdate()));
    }
}
