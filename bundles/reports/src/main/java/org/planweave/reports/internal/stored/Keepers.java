package org.planweave.reports.internal.stored;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.people.Role;

/** Those who answer for how reports are made: their forms, and who signs. */
@Component(service = Keepers.class)
public final class Keepers {

    private final Host host;

    @Activate
    public Keepers(@Reference Host host) {
        this.host = host;
    }

    public boolean mayKeep() {
        return host.has(Role.DEMOCRATIC_SERVICES) || host.has(Role.CORPORATE_LEAD) || host.has(Role.ADMINISTRATOR);
    }

    /** @throws Problem 403 */
    void require() {
        if (!mayKeep()) {
            throw Problem.forbidden("Democratic services and corporate strategy leads look after this. Ask one of them.");
        }
    }
}
