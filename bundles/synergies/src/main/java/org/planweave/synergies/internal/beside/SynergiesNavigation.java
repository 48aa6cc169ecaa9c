package org.planweave.synergies.internal.beside;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.Person;
import org.planweave.synergies.internal.stored.Room;
import org.planweave.ui.Navigation;
import org.planweave.ui.NavigationEntry;

/** The menu entry “Synergies”, for those whose department takes part. */
@Component(service = Navigation.class)
public final class SynergiesNavigation implements Navigation {

    private static final int FOURTH = 40;

    private final Room room;

    @Activate
    public SynergiesNavigation(@Reference Room room) {
        this.room = room;
    }

    @Override
    public List<NavigationEntry> entries(Person viewer) {
        String own = viewer.department();
        return own == null || room.takesPart(own)
                ? List.of(new NavigationEntry(Room.MODULE, room.text("synergies.title"), "/synergies", FOURTH)) : List.of();
    }
}
