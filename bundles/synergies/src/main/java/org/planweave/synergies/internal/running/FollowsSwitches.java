package org.planweave.synergies.internal.running;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.events.EventListener;
import org.planweave.api.modules.SwitchTurned;

/** Looks again after a department joined or left. */
@Component(service = EventListener.class)
public final class FollowsSwitches implements EventListener<SwitchTurned> {

    private final Background background;

    @Activate
    public FollowsSwitches(@Reference Background background) {
        this.background = background;
    }

    @Override
    public String name() {
        return "synergies.follows-switches";
    }

    @Override
    public Class<SwitchTurned> type() {
        return SwitchTurned.class;
    }

    @Override
    public void on(SwitchTurned event) {
        if (event.module().equals("synergies")) {
            background.soon();
        }
    }

    @Override
    public void resync() {
        background.soon();
    }
}
