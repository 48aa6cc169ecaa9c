package org.planweave.comments.internal.ledger;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.Job;

/** Opens and closes consultations on their days; takes in who came to a group, and lines that came to a section, meanwhile. */
@Component(service = Job.class)
public final class FollowsConsultations implements Job {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Invitations invitations;

    @Activate
    public FollowsConsultations(@Reference Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public String name() {
        return "comments.consultations";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        invitations.plans().forEach(invitations::follow);
    }
}
