package org.planweave.synergies.internal.running;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.events.EventListener;
import org.planweave.api.resources.ResourceChanged;

/** Looks again after a line was written, changed or removed. */
@Component(service = EventListener.class)
public final class FollowsLines implements EventListener<ResourceChanged> {

    private final Background background;

    @Activate
    public FollowsLines(@Reference Background background) {
        this.background = background;
    }

    @Override
    public String name() {
        return "synergies.follows-lines";
    }

    @Override
    public Class<ResourceChanged> type() {
        return ResourceChanged.class;
    }

    @Override
    public void on(ResourceChanged event) {
        if (event.ref().module().equals("plans") && event.ref().type().equals("line")) {
            background.soon();
        }
    }

    @Override
    public void resync() {
        background.soon();
    }
}
