package org.planweave.clusters.internal.stored;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.events.EventListener;
import org.planweave.api.people.Council;
import org.planweave.api.people.WorkPassedOn;

/** Gives what somebody was still to do after meetings to whoever does their work now. */
@Component(service = EventListener.class)
public final class PassesActionsOn implements EventListener<WorkPassedOn> {

    private final ManageMeetings meetings;
    private final Council council;

    @Activate
    public PassesActionsOn(@Reference ManageMeetings meetings, @Reference Council council) {
        this.meetings = meetings;
        this.council = council;
    }

    @Override
    public String name() {
        return "clusters.passes-actions-on";
    }

    @Override
    public Class<WorkPassedOn> type() {
        return WorkPassedOn.class;
    }

    /** Whoever only moves keeps what the cluster gave them: it was given to the person, not to the department. */
    @Override
    public void on(WorkPassedOn event) {
        if (event.successor() != null && event.department() == null) {
            meetings.passOn(event.person(), event.successor());
        }
    }

    @Override
    public void resync() {
        council.leavers().stream().filter(one -> one.successor() != null)
                .forEach(one -> meetings.passOn(one.person().id(), one.successor()));
    }
}
