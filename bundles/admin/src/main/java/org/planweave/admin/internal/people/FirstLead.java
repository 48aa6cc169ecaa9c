package org.planweave.admin.internal.people;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.admin.internal.desk.Desk.Tab;
import org.planweave.api.Identified;
import org.planweave.api.people.Council;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Role;
import org.planweave.ui.Contribution;
import org.planweave.ui.SlotContribution;
import org.planweave.ui.Waiting;

/** On the first page of an administrator whose council is empty: the account without which no plan can come in. */
@Component(service = Contribution.class)
@SlotContribution(slot = "home.tasks/v1", slot_order = 10)
public final class FirstLead implements Contribution<Identified> {

    private final Desk desk;
    private final Council council;
    private final CurrentUser user;

    @Activate
    public FirstLead(@Reference Desk desk, @Reference Council council, @Reference CurrentUser user) {
        this.desk = desk;
        this.council = council;
        this.user = user;
    }

    @Override
    public Map<String, Content> render(List<Identified> items) {
        boolean waits = user.person().filter(person -> Desk.opens(Tab.PEOPLE, person)).isPresent()
                && council.departments().isEmpty()
                && council.people().stream().noneMatch(person -> person.has(Role.CORPORATE_LEAD));
        return waits ? Map.of(items.get(0).id(), new Waiting(List.of(desk.part("firstlead.jte", Map.of())))) : Map.of();
    }
}
