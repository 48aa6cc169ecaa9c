package org.planweave.exchange.internal.pages;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.planweave.api.Messages;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.ui.Navigation;
import org.planweave.ui.NavigationEntry;

/** The menu entry “Import”, for those who write plans. */
@Component(service = Navigation.class)
public final class ImportNavigation implements Navigation {

    private static final int AFTER_MEASURES = 60;
    private static final List<Role> WRITERS = List.of(Role.PLANNER, Role.DIRECTOR, Role.CORPORATE_LEAD);

    private final List<NavigationEntry> entries = List.of(new NavigationEntry(
            "imports", Messages.of(ImportNavigation.class).text("exchange.import"), "/imports", AFTER_MEASURES));

    @Override
    public List<NavigationEntry> entries(Person viewer) {
        return WRITERS.stream().anyMatch(viewer::has) ? entries : List.of();
    }
}
