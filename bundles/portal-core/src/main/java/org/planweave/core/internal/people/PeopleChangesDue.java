package org.planweave.core.internal.people;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.Job;

/** Lets people move and leave when their day has come. */
@Component
public final class PeopleChangesDue implements Job {

    private final StoredPeopleChanges changes;

    @Activate
    public PeopleChangesDue(@Reference StoredPeopleChanges changes) {
        this.changes = changes;
    }

    @Override
    public String name() {
        return "portal.people-changes-due";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        changes.catchUp();
    }
}
