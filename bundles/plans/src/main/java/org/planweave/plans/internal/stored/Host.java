package org.planweave.plans.internal.stored;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Identified;
import org.planweave.api.Ids;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Access;
import org.planweave.api.events.Events;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.Council;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.api.resources.ResourceChanged;
import org.planweave.api.store.Store;
import org.planweave.api.store.Transactions;

/** What the portal gives to all parts of the owner: the store, the decision point, the record, the outbox. */
@Component(service = Host.class)
public final class Host {

    final Store store;
    final Transactions transactions;
    final Access access;
    final Council council;
    private final Events events;
    private final Audit audit;
    private final Ids ids;
    private final CurrentUser user;

    @Activate
    public Host(
            @Reference(target = "(planweave.module=plans)") Store store,
            @Reference Transactions transactions,
            @Reference Access access,
            @Reference Council council,
            @Reference Events events,
            @Reference Audit audit,
            @Reference Ids ids,
            @Reference CurrentUser user) {
        this.store = store;
        this.transactions = transactions;
        this.access = access;
        this.council = council;
        this.events = events;
        this.audit = audit;
        this.ids = ids;
        this.user = user;
    }

    String newId() {
        return ids.next();
    }

    /** The id of the person at work, or {@code portal}. */
    String who() {
        return user.isPortal() ? "portal" : user.person().map(Person::id).orElse("portal");
    }

    boolean isPortal() {
        return user.isPortal();
    }

    Person person() {
        return user.required();
    }

    /** Now, as exactly as the database keeps it. */
    Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    boolean mayRead(ResourceRef ref) {
        return user.isPortal() || access.readable(java.util.Set.of(ref)).contains(ref);
    }

    void recorded(String action, ResourceRef subject, Map<String, String> facts) {
        audit.record(action, subject.toString(), facts);
    }

    void recordedOf(String action, Identified subject, Map<String, String> facts) {
        audit.record(action, subject.id(), facts);
    }

    void tell(org.planweave.api.events.Event event) {
        events.publish(event);
    }

    void changed(ResourceRef ref, boolean removed) {
        events.publish(new ResourceChanged(ref, removed));
    }
}
