package org.planweave.core.internal.people.erasure;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.Job;

/** Erases again whom an older backup, or a module that was away, brought back. */
@Component
public final class ErasuresAgain implements Job {

    private final StoredErasure erasure;

    @Activate
    public ErasuresAgain(@Reference StoredErasure erasure) {
        this.erasure = erasure;
    }

    @Override
    public String name() {
        return "portal.erasures-again";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        erasure.again();
    }
}
