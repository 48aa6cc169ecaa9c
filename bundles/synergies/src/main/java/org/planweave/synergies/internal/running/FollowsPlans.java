package org.planweave.synergies.internal.running;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.events.EventListener;
import org.planweave.api.planning.PlanMoved;

/** Looks again after a plan moved on or back. */
@Component(service = EventListener.class)
public final class FollowsPlans implements EventListener<PlanMoved> {

    private final Background background;

    @Activate
    public FollowsPlans(@Reference Background background) {
        this.background = background;
    }

    @Override
    public String name() {
        return "synergies.follows-plans";
    }

    @Override
    public Class<PlanMoved> type() {
        return PlanMoved.class;
    }

    @Override
    public void on(PlanMoved event) {
        if (event.from() != event.to()) {
            background.soon();
        }
    }

    @Override
    public void resync() {
        background.soon();
    }
}
