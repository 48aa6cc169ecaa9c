package org.planweave.clusters.internal.stored;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Ids;
import org.planweave.api.ResourceRef;
import org.planweave.api.events.Event;
import org.planweave.api.events.Events;
import org.planweave.api.modules.Audit;
import org.planweave.api.notices.PeopleTold;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.api.resources.ResourceChanged;
import org.planweave.api.store.Store;

/** What the portal gives to all who write: the store, the record, the outbox, who is asking. */
@Component(service = Host.class)
public final class Host {

    final Store store;
    final CurrentUser user;
    private final Events events;
    private final Audit audit;
    private final Ids ids;

    @Activate
    public Host(
            @Reference(target = "(planweave.module=clusters)") Store store,
            @Reference CurrentUser user,
            @Reference Events events,
            @Reference Audit audit,
            @Reference Ids ids) {
        this.store = store;
        this.user = user;
        this.events = events;
        this.audit = audit;
        this.ids = ids;
    }

    String newId() {
        return ids.next();
    }

    /** The id of the person at work, or {@code portal}. */
    String who() {
        return user.isPortal() ? "portal" : user.person().map(Person::id).orElse("portal");
    }

    /** Now, as exactly as the database keeps it. */
    Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    void recorded(String action, ResourceRef subject, Map<String, String> facts) {
        audit.record(action, subject.toString(), facts);
    }

    /** Tells people. */
    void say(PeopleTold told) {
        events.publish(told);
    }

    void tell(Event event, ResourceRef changed) {
        events.publish(event);
        events.publish(new ResourceChanged(changed, false));
    }
}
