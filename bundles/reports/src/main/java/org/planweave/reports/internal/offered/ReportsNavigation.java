package org.planweave.reports.internal.offered;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.planweave.api.Messages;
import org.planweave.api.people.Person;
import org.planweave.ui.Navigation;
import org.planweave.ui.NavigationEntry;

/** The menu entry “Reports”. */
@Component(service = Navigation.class)
public final class ReportsNavigation implements Navigation {

    private static final int LATE = 60;
    private final List<NavigationEntry> entries = List.of(new NavigationEntry(
            "reports", Messages.of(ReportsNavigation.class).text("reports.reports"), "/reports", LATE));

    @Override
    public List<NavigationEntry> entries(Person viewer) {
        return entries;
    }
}
