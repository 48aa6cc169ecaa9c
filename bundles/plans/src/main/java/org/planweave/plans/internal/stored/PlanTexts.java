package org.planweave.plans.internal.stored;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.ResourceRef;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Plan;
import org.planweave.api.resources.ResourceSource;
import org.planweave.api.resources.ResourceText;
import org.planweave.plans.internal.rows.PlanRow;

/** Every plan as a resource, by its title. */
@Component(service = ResourceSource.class)
public final class PlanTexts implements ResourceSource {

    private final Host host;

    @Activate
    public PlanTexts(@Reference Host host) {
        this.host = host;
    }

    @Override
    public String module() {
        return "plans";
    }

    @Override
    public String type() {
        return "plan";
    }

    @Override
    public List<ResourceText> after(String id, int limit) {
        return host.store.reading(entities -> entities
                .createQuery("select p from PlanRow p where p.id > :id order by p.id", PlanRow.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> text(row.plan()))
                .toList());
    }

    @Override
    public Map<ResourceRef, ResourceText> find(Collection<ResourceRef> refs) {
        List<String> ids = refs.stream().filter(ref -> ref.equals(Plan.ref(ref.id()))).map(ResourceRef::id).distinct().toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        return host.store.reading(entities -> entities
                .createQuery("select p from PlanRow p where p.id in :ids", PlanRow.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> text(row.plan()))
                .collect(Collectors.toMap(ResourceText::ref, text -> text)));
    }

    private ResourceText text(Plan plan) {
        String department = host.council.department(plan.department()).map(Department::name).orElse("");
        return new ResourceText(
                plan.ref(), "plan", plan.title(), plan.title() + ", " + department, "/plans/" + plan.id(), plan.department(),
                plan.id(), Map.of("kind", plan.kind(), "state", plan.state().name(), "round", plan.round()),
                plan.changedAt().toEpochMilli());
    }
}
