package org.planweave.admin.internal.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.planweave.admin.internal.desk.Desk.Tab;
import org.planweave.api.people.Person;
import org.planweave.ui.Navigation;
import org.planweave.ui.NavigationEntry;

/** “Our features” for people of a department, “Admin” for those who have a tab there. */
@Component(service = Navigation.class)
public final class AdminNavigation implements Navigation {

    private static final int FEATURES = 90;
    private static final int ADMIN = 95;

    @Override
    public List<NavigationEntry> entries(Person viewer) {
        List<NavigationEntry> entries = new ArrayList<>();
        if (viewer.department() != null) {
            entries.add(new NavigationEntry("our-features", Desk.text("admin.features"), "/our-features", FEATURES));
        }
        Stream.of(Tab.values()).filter(tab -> Desk.opens(tab, viewer)).findFirst().ifPresent(tab ->
                entries.add(new NavigationEntry("admin", Desk.text("admin.nav"), Desk.href(tab), ADMIN)));
        return entries;
    }
}
