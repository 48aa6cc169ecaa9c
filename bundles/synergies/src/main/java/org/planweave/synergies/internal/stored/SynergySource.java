package org.planweave.synergies.internal.stored;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.ResourceRef;
import org.planweave.api.planning.Line;
import org.planweave.api.resources.ComposedSource;
import org.planweave.api.resources.ResourceSource;
import org.planweave.api.resources.ResourceText;
import org.planweave.synergies.internal.rows.FindingRow;
import org.planweave.synergies.internal.rules.Synergy;

/** Offers synergies to search: those that are shown without being asked for, to whoever may read both lines. */
@Component(service = ResourceSource.class)
public final class SynergySource implements ComposedSource {

    private static final String SHOWN = "select f from FindingRow f where f.superseded = false and f.faint = false"
            + " and f.state <> 'DISMISSED'";

    private final Room room;

    @Activate
    public SynergySource(@Reference Room room) {
        this.room = room;
    }

    @Override
    public String module() {
        return Room.MODULE;
    }

    @Override
    public String type() {
        return "synergy";
    }

    @Override
    public List<ResourceText> after(String id, int limit) {
        List<Synergy> some = room.store.reading(entities -> entities
                .createQuery(SHOWN + " and f.id > :id order by f.id", FindingRow.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultStream().map(FindingRow::synergy).toList());
        return List.copyOf(texts(some).values());
    }

    @Override
    public Map<ResourceRef, ResourceText> find(Collection<ResourceRef> refs) {
        return texts(shown(refs));
    }

    @Override
    public Map<ResourceRef, Set<ResourceRef>> parts(Collection<ResourceRef> refs) {
        Map<ResourceRef, Set<ResourceRef>> parts = new HashMap<>();
        shown(refs).stream().filter(one -> room.takesPart(one.a().department()) && room.takesPart(one.b().department()))
                .forEach(one -> parts.put(one.ref(), Set.of(line(one.a().line()), line(one.b().line()))));
        return parts;
    }

    private static ResourceRef line(String id) {
        return new ResourceRef("plans", "line", id);
    }

    private List<Synergy> shown(Collection<ResourceRef> refs) {
        if (refs.isEmpty()) {
            return List.of();
        }
        return room.store.reading(entities -> entities.createQuery(SHOWN + " and f.id in :ids", FindingRow.class)
                .setParameter("ids", refs.stream().map(ResourceRef::id).toList())
                .getResultStream().map(FindingRow::synergy).toList());
    }

    /** In the order given; what quotes a line that was changed since is left out until the next run has looked at it. */
    private Map<ResourceRef, ResourceText> texts(List<Synergy> synergies) {
        Map<String, Line> lines = room.plans().lines(synergies.stream()
                .flatMap(one -> Stream.of(one.a().line(), one.b().line())).distinct().toList());
        Map<ResourceRef, ResourceText> texts = new LinkedHashMap<>();
        for (Synergy one : synergies) {
            Line a = lines.get(one.a().line());
            Line b = lines.get(one.b().line());
            if (a != null && b != null && a.version() == one.a().version() && b.version() == one.b().version()) {
                texts.put(one.ref(), text(one, a, b));
            }
        }
        return texts;
    }

    private ResourceText text(Synergy one, Line a, Line b) {
        String title = room.text("synergies.search.title", room.text("synergies.type." + one.name()), side(one.a(), a), side(one.b(), b));
        return new ResourceText(one.ref(), "synergy", title, a.text() + "\n" + b.text(), "/synergies/" + one.id(), one.a().department(),
                null, Map.of(), one.a().version() + one.b().version());
    }

    private String side(Synergy.Side side, Line line) {
        return line.number() + ", " + room.name(side.department());
    }
}
