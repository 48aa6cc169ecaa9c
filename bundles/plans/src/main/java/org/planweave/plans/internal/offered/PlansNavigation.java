package org.planweave.plans.internal.offered;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.planweave.api.Messages;
import org.planweave.api.people.Person;
import org.planweave.ui.Navigation;
import org.planweave.ui.NavigationEntry;

/** The menu entry “Plans”. */
@Component(service = Navigation.class)
public final class PlansNavigation implements Navigation {

    private static final int FIRST = 10;
    private final List<NavigationEntry> entries = List.of(
            new NavigationEntry("plans", Messages.of(PlansNavigation.class).text("plans.plans"), "/plans", FIRST));

    @Override
    public List<NavigationEntry> entries(Person viewer) {
        return entries;
    }
}
