package org.planweave.notices.internal.stored;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Ids;
import org.planweave.api.access.Access;
import org.planweave.api.modules.Switches;
import org.planweave.api.people.Council;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.store.Store;

/** What the portal gives to the parts of this module. */
@Component(service = Host.class)
public final class Host {

    private final Store store;
    private final Access access;
    private final Council council;
    private final Switches switches;
    private final CurrentUser user;
    private final Ids ids;

    @Activate
    public Host(
            @Reference(target = "(planweave.module=notices)") Store store,
            @Reference Access access,
            @Reference Council council,
            @Reference Switches switches,
            @Reference CurrentUser user,
            @Reference Ids ids) {
        this.store = store;
        this.access = access;
        this.council = council;
        this.switches = switches;
        this.user = user;
        this.ids = ids;
    }

    public Store store() {
        return store;
    }

    public Access access() {
        return access;
    }

    public Council council() {
        return council;
    }

    Switches switches() {
        return switches;
    }

    public CurrentUser user() {
        return user;
    }

    public String newId() {
        return ids.next();
    }

    /** Now, as exactly as the database keeps it. */
    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
