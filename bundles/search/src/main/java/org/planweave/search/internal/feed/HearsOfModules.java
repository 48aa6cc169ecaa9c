package org.planweave.search.internal.feed;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.events.EventListener;
import org.planweave.api.modules.ModuleDeployed;

/** Reads a module that came, and forgets one that went. */
@Component(service = EventListener.class)
public final class HearsOfModules implements EventListener<ModuleDeployed> {

    private final Feed feed;

    @Activate
    public HearsOfModules(@Reference Feed feed) {
        this.feed = feed;
    }

    @Override
    public String name() {
        return "search.modules";
    }

    @Override
    public Class<ModuleDeployed> type() {
        return ModuleDeployed.class;
    }

    @Override
    public void on(ModuleDeployed event) {
        if (event.present()) {
            feed.came(event.module());
        } else {
            feed.went(event.module());
        }
    }

    @Override
    public void resync() {
        feed.everythingAnew();
    }
}
