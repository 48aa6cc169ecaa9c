package org.planweave.search.internal.feed;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.events.EventListener;
import org.planweave.api.resources.ResourceChanged;

/** Brings each change of a resource into the index. */
@Component(service = EventListener.class)
public final class HearsOfChanges implements EventListener<ResourceChanged> {

    private final Feed feed;

    @Activate
    public HearsOfChanges(@Reference Feed feed) {
        this.feed = feed;
    }

    @Override
    public String name() {
        return "search.resources";
    }

    @Override
    public Class<ResourceChanged> type() {
        return ResourceChanged.class;
    }

    @Override
    public void on(ResourceChanged event) {
        if (event.removed()) {
            feed.removed(event.ref());
        } else {
            feed.changed(event.ref());
        }
    }

    @Override
    public void resync() {
        feed.everythingAnew();
    }
}
