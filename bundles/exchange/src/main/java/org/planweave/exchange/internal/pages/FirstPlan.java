package org.planweave.exchange.internal.pages;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Identified;
import org.planweave.api.people.Council;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Role;
import org.planweave.ui.Contribution;
import org.planweave.ui.SlotContribution;
import org.planweave.ui.Waiting;

/** On the first page of those who may make departments, while there is none: a paper brings one with it. */
@Component(service = Contribution.class)
@SlotContribution(slot = "home.tasks/v1", slot_order = 20)
public final class FirstPlan implements Contribution<Identified> {

    private final CheckPage page;
    private final Council council;
    private final CurrentUser user;

    @Activate
    public FirstPlan(@Reference CheckPage page, @Reference Council council, @Reference CurrentUser user) {
        this.page = page;
        this.council = council;
        this.user = user;
    }

    @Override
    public Map<String, Content> render(List<Identified> items) {
        boolean waits = user.person().filter(person -> person.has(Role.CORPORATE_LEAD)).isPresent()
                && council.departments().isEmpty();
        return waits ? Map.of(items.get(0).id(), new Waiting(List.of(page.firstPlan()))) : Map.of();
    }
}
