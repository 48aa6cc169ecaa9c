package org.planweave.comments.internal.beside;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Identified;
import org.planweave.api.people.Person;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.ledger.Desk;
import org.planweave.comments.internal.ledger.Ledger;
import org.planweave.comments.internal.pages.Days;
import org.planweave.comments.internal.pages.PageParts;
import org.planweave.ui.Contribution;
import org.planweave.ui.SlotContribution;
import org.planweave.ui.Waiting;

/** On the first page, for those who are asked about a plan and have not answered. */
@Component(service = Contribution.class)
@SlotContribution(slot = "home.tasks/v1", slot_order = 25)
public final class ConsultationTasks implements Contribution<Identified> {

    private final Ledger ledger;
    private final Desk desk;
    private final PageParts parts;

    @Activate
    public ConsultationTasks(@Reference Ledger ledger, @Reference Desk desk, @Reference PageParts parts) {
        this.ledger = ledger;
        this.desk = desk;
        this.parts = parts;
    }

    @Override
    public Map<String, Content> render(List<Identified> items) {
        Optional<Person> reader = parts.reader();
        List<Content> tasks = new ArrayList<>();
        reader.ifPresent(person -> ledger.openFor(person).forEach((one, asked) -> {
            if (!asked.answered()) {
                tasks.add(task(one));
            }
        }));
        return tasks.isEmpty() ? Map.of() : Map.of(items.get(0).id(), new Waiting(tasks));
    }

    private Content task(Consultation one) {
        String department = parts.department(one.department()).name();
        return parts.render("consult/task.jte", Map.of(
                "id", one.id(), "what", parts.text("comments.consult.task", department),
                "sub", parts.text("comments.consult.task.sub", desk.planOf(one).title(), Days.day(one.closes()))));
    }
}
