package org.planweave.records.internal.stored;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.records.HeldRecord.Passage;
import org.planweave.api.store.QueryValues;
import org.planweave.records.internal.rows.ItemRow;
import org.planweave.records.internal.rows.MarkRow;
import org.planweave.records.internal.rows.PassageRow;
import org.planweave.records.internal.rules.Item;
import org.planweave.records.internal.rules.Mark;

/** What was gathered for a request, with what is held back of it. A few statements each, however much it is. */
@Component(service = Packs.class)
public final class Packs {

    /** An item with its marks, in the order in which they stand. */
    public record Marked(Item item, List<Mark> marks) {}

    private final Host host;
    private final Permits permits;

    @Activate
    public Packs(@Reference Host host, @Reference Permits permits) {
        this.host = host;
        this.permits = permits;
    }

    /** All of a request's, in order. */
    public List<Marked> all(String request) {
        return part(request, 1, Integer.MAX_VALUE);
    }

    /** Those from one place to another, both included. */
    public List<Marked> part(String request, int first, int last) {
        permits.require();
        return host.store.reading(entities -> marked(entities, entities
                .createQuery("select i from ItemRow i where i.request = :request and i.place >= :first and i.place <= :last order by i.place",
                        ItemRow.class)
                .setParameter("request", request).setParameter("first", first).setParameter("last", last).getResultList()));
    }

    /** @throws Problem 404 */
    public Marked one(String request, int place) {
        return part(request, place, place).stream().findFirst()
                .orElseThrow(() -> Problem.notFound("There is no such item in this pack. Open the request and choose one of its list."));
    }

    public int count(String request) {
        permits.require();
        return host.store.reading(entities -> entities.createQuery("select count(i) from ItemRow i where i.request = :request", Long.class)
                .setParameter("request", request).getSingleResult().intValue());
    }

    /** All marks of a request, without the words around them, in the order of their items. */
    public List<Mark> marks(String request) {
        permits.require();
        return host.store.reading(entities -> marks(entities, request));
    }

    /** The marks that wait for a decision. */
    public List<Mark> open(String request) {
        permits.require();
        return host.store.reading(entities -> open(entities, request));
    }

    /** The place of each item, by its id. */
    public Map<String, Integer> places(String request) {
        return host.store.reading(entities -> entities
                .createQuery("select i.id, i.place from ItemRow i where i.request = :request order by i.place", Object[].class)
                .setParameter("request", request).getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Integer) row[1], (a, b) -> a, LinkedHashMap::new)));
    }

    static long undecided(EntityManager entities, String request) {
        return open(entities, request).size();
    }

    private static List<Mark> open(EntityManager entities, String request) {
        List<Mark> all = marks(entities, request);
        Set<String> gone = all.stream().filter(Mark::whole).filter(Mark::removed).map(Mark::item).collect(Collectors.toCollection(HashSet::new));
        return all.stream().filter(Mark::open).filter(one -> !gone.contains(one.item())).toList();
    }

    private static List<Mark> marks(EntityManager entities, String request) {
        return entities.createQuery("select m from MarkRow m, ItemRow i where m.item = i.id and m.request = :request"
                        + " order by i.place, m.passage, m.begins, m.id", MarkRow.class)
                .setParameter("request", request).getResultStream().map(MarkRow::mark).toList();
    }

    private static List<Marked> marked(EntityManager entities, List<ItemRow> rows) {
        Map<String, List<Passage>> passages = new HashMap<>();
        Map<String, List<Mark>> marks = new HashMap<>();
        for (List<String> ids : QueryValues.parts(rows.stream().map(ItemRow::id).toList())) {
            entities.createQuery("select p from PassageRow p where p.item in :ids order by p.item, p.place", PassageRow.class)
                    .setParameter("ids", ids).getResultStream()
                    .forEach(row -> passages.computeIfAbsent(row.item(), id -> new ArrayList<>()).add(row.passage()));
            entities.createQuery("select m from MarkRow m where m.item in :ids order by m.item, m.passage, m.begins, m.id", MarkRow.class)
                    .setParameter("ids", ids).getResultStream().map(MarkRow::mark)
                    .forEach(mark -> marks.computeIfAbsent(mark.item(), id -> new ArrayList<>()).add(mark));
        }
        return rows.stream().map(row -> new Marked(row.item(passages.getOrDefault(row.id(), List.of())),
                marks.getOrDefault(row.id(), List.of()))).toList();
    }
}
