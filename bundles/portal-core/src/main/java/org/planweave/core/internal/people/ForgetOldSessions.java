package org.planweave.core.internal.people;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.Job;

/** Removes sessions and tokens that are over. */
@Component
public final class ForgetOldSessions implements Job {

    private final LiveSessions sessions;

    @Activate
    public ForgetOldSessions(@Reference LiveSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "portal.forget-old-sessions";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        sessions.forgetOld();
    }
}
