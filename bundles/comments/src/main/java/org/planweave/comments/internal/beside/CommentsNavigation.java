package org.planweave.comments.internal.beside;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.planweave.api.Messages;
import org.planweave.api.people.Person;
import org.planweave.ui.Navigation;
import org.planweave.ui.NavigationEntry;

/** The menu entry “Comments”. */
@Component(service = Navigation.class)
public final class CommentsNavigation implements Navigation {

    private static final int THIRD = 30;
    private final List<NavigationEntry> entries = List.of(
            new NavigationEntry("comments", Messages.of(CommentsNavigation.class).text("comments.title"), "/comments", THIRD));

    @Override
    public List<NavigationEntry> entries(Person viewer) {
        return entries;
    }
}
