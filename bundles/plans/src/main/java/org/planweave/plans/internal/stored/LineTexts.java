package org.planweave.plans.internal.stored;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.ResourceRef;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.OutcomeLink;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Round;
import org.planweave.api.resources.ResourceSource;
import org.planweave.api.resources.ResourceText;
import org.planweave.plans.internal.rows.LineRow;
import org.planweave.plans.internal.rows.PlanRow;
import org.planweave.plans.internal.rows.VersionRow;

/** Every line of every plan as a resource, in its newest version, with what is known of it as facts. */
@Component(service = ResourceSource.class)
public final class LineTexts implements ResourceSource {

    private static final String LINES = "select l, v, p from LineRow l, VersionRow v, PlanRow p where l.plan = p.id"
            + " and l.removed = false and v.line = l.id and v.version = l.version";

    private final Host host;
    private final RoundBook rounds;

    @Activate
    public LineTexts(@Reference Host host, @Reference RoundBook rounds) {
        this.host = host;
        this.rounds = rounds;
    }

    @Override
    public String module() {
        return "plans";
    }

    @Override
    public String type() {
        return "line";
    }

    @Override
    public List<ResourceText> after(String id, int limit) {
        return host.store.reading(entities -> texts(entities
                .createQuery(LINES + " and l.id > :id order by l.id", Object[].class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultStream()));
    }

    @Override
    public Map<ResourceRef, ResourceText> find(Collection<ResourceRef> refs) {
        List<String> ids = refs.stream().filter(ref -> ref.equals(Line.ref(ref.id()))).map(ResourceRef::id).distinct().toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<ResourceText> found = host.store.reading(entities -> texts(entities
                .createQuery(LINES + " and l.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()));
        return found.stream().collect(Collectors.toMap(ResourceText::ref, text -> text));
    }

    private List<ResourceText> texts(Stream<Object[]> rows) {
        Map<String, String> titles = rounds.rounds().stream().collect(Collectors.toMap(Round::id, Round::title));
        List<ResourceText> texts = new ArrayList<>();
        rows.forEach(row -> texts.add(
                text(((LineRow) row[0]).line((VersionRow) row[1]), ((PlanRow) row[2]).plan(), titles)));
        return texts;
    }

    private ResourceText text(Line line, Plan plan, Map<String, String> rounds) {
        String department = host.council.department(plan.department()).map(Department::name).orElse(plan.department());
        String title = line.number() + ", " + department + ", " + rounds.getOrDefault(plan.round(), plan.round());
        return new ResourceText(
                line.ref(), "line", title, line.text(), "/plans/" + plan.id() + "#line-" + line.id(), plan.department(), plan.id(),
                facts(line, plan), line.version());
    }

    private static Map<String, String> facts(Line line, Plan plan) {
        Map<String, String> facts = new HashMap<>(line.fields());
        facts.put("kind", line.kind());
        facts.put("section", line.section());
        facts.put("number", line.number());
        facts.put("round", plan.round());
        facts.put("outcomes", line.outcomes().stream().map(OutcomeLink::outcome).collect(Collectors.joining(";")));
        return facts;
    }
}
