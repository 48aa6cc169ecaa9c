package org.planweave.records.internal.offered;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.planweave.api.Messages;
import org.planweave.api.people.Person;
import org.planweave.records.internal.stored.Permits;
import org.planweave.ui.Navigation;
import org.planweave.ui.NavigationEntry;

/** The menu entry “Records”, for those who keep them. */
@Component(service = Navigation.class)
public final class RecordsNavigation implements Navigation {

    private static final int AFTER_REPORTS = 70;

    private final String label = Messages.of(RecordsNavigation.class).text("records.nav");

    @Override
    public List<NavigationEntry> entries(Person viewer) {
        return Permits.keepsRecords(viewer) ? List.of(new NavigationEntry("records", label, "/records", AFTER_REPORTS)) : List.of();
    }
}
