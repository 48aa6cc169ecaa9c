package org.planweave.reports.internal.stored;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Ids;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Access;
import org.planweave.api.events.Events;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.Council;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Plans;
import org.planweave.api.resources.ResourceChanged;
import org.planweave.api.store.Store;
import org.planweave.api.store.Transactions;

/** What the portal gives to all who write: the store, the record, the outbox, plans, who is asking. */
@Component(service = Host.class)
public final class Host {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    final Store store;
    final Transactions transactions;
    final Access access;
    final Plans plans;
    final Council council;
    final CurrentUser user;
    private final Events events;
    private final Audit audit;
    private final Ids ids;

    @Activate
    public Host(
            @Reference(target = "(planweave.module=reports)") Store store, @Reference Transactions transactions,
            @Reference Access access, @Reference Plans plans,
            @Reference Council council, @Reference CurrentUser user, @Reference Events events, @Reference Audit audit, @Reference Ids ids) {
        this.store = store;
        this.transactions = transactions;
        this.access = access;
        this.plans = plans;
        this.council = council;
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

    boolean has(Role role) {
        return user.isPortal() || user.person().filter(one -> one.has(role)).isPresent();
    }

    Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    LocalDate today() {
        return LocalDate.now(LONDON);
    }

    void recorded(String action, ResourceRef subject, Map<String, String> facts) {
        audit.record(action, subject.toString(), facts);
    }

    void tell(ResourceRef changed) {
        events.publish(new ResourceChanged(changed, false));
    }
}
