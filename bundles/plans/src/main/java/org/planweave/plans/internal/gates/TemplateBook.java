package org.planweave.plans.internal.gates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.planning.PlanTemplate;
import org.planweave.plans.internal.rows.TemplateRow;
import org.planweave.plans.internal.shapes.ShippedTemplates;

/** The templates that rounds can take: those shipped, and those that the council made or changed, which win. */
@Component(service = TemplateBook.class)
public final class TemplateBook {

    private final Desk desk;
    private final List<PlanTemplate> shipped = ShippedTemplates.all();

    @Activate
    public TemplateBook(@Reference Desk desk) {
        this.desk = desk;
    }

    public List<PlanTemplate> all() {
        List<PlanTemplate> own = desk.store.reading(entities -> entities
                .createQuery("select t from TemplateRow t order by t.title", TemplateRow.class)
                .getResultStream()
                .map(TemplateRow::template)
                .toList());
        List<PlanTemplate> all = new ArrayList<>();
        shipped.stream().filter(one -> own.stream().noneMatch(other -> other.id().equals(one.id()))).forEach(all::add);
        all.addAll(own);
        return all;
    }

    public Optional<PlanTemplate> find(String id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /**
     * Keeps a template. Rounds that took it before keep it as it was.
     *
     * @throws org.planweave.api.Problem 403 for anybody but a corporate strategy lead
     */
    public void put(PlanTemplate template) {
        desk.requireLead("change a template");
        desk.store.doInTransaction(entities -> {
            TemplateRow found = entities.find(TemplateRow.class, template.id());
            TemplateRow row = found == null ? new TemplateRow(template.id()) : found;
            row.put(template, desk.now(), desk.who());
            if (found == null) {
                entities.persist(row);
            }
            desk.recorded("template.kept", template.id(), Map.of());
        });
    }
}
