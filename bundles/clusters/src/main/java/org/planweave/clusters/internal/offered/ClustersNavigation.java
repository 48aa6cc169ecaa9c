package org.planweave.clusters.internal.offered;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.planweave.api.Messages;
import org.planweave.api.people.Person;
import org.planweave.ui.Navigation;
import org.planweave.ui.NavigationEntry;

/** The menu entry “Clusters”. */
@Component(service = Navigation.class)
public final class ClustersNavigation implements Navigation {

    private static final int SECOND = 20;
    private final List<NavigationEntry> entries = List.of(
            new NavigationEntry("clusters", Messages.of(ClustersNavigation.class).text("clusters.clusters"),
                    "/clusters", SECOND));

    @Override
    public List<NavigationEntry> entries(Person viewer) {
        return entries;
    }
}
