package org.planweave.ui;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;
import org.planweave.api.Identified;

/**
 * What a module adds to a versioned slot of somebody's page: a service with the properties of {@link SlotContribution}.
 * One call serves the whole page: at most two statements, however many items. A contribution that fails or is slow
 * costs its own place only.
 *
 * @param <T> what the slot is about; see the slot's owner
 */
@ConsumerType
public interface Contribution<T extends Identified> {

    /**
     * What to show for each item.
     *
     * @param items all that the page shows, in its order; for a slot of the page as a whole, exactly one
     * @return item id to content; an item left out gets nothing
     */
    Map<String, Content> render(List<T> items);
}
