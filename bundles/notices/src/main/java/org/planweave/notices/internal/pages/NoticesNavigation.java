package org.planweave.notices.internal.pages;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.people.Person;
import org.planweave.notices.internal.stored.Inbox;
import org.planweave.ui.Navigation;
import org.planweave.ui.NavigationEntry;

/** The menu entry “Notices”, with how many are unread. */
@Component(service = Navigation.class)
public final class NoticesNavigation implements Navigation {

    private static final int LAST_BEFORE_ADMINISTRATION = 85;

    private final String label = Messages.of(NoticesNavigation.class).text("notices.title");
    private final Inbox inbox;

    @Activate
    public NoticesNavigation(@Reference Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public List<NavigationEntry> entries(Person viewer) {
        return List.of(new NavigationEntry("notices", label, "/notices", LAST_BEFORE_ADMINISTRATION, inbox.unread(viewer)));
    }
}
