package org.planweave.plans.internal.gates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Ids;
import org.planweave.api.Problem;
import org.planweave.api.access.Access;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.Council;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.store.Store;
import org.planweave.api.store.Transactions;

/** What the portal gives to those who keep rounds and gates: the store, the council, the record, who is asking. */
@Component(service = Desk.class)
public final class Desk {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public final Store store;
    final Transactions transactions;
    public final Council council;
    final Access access;
    private final Audit audit;
    private final Ids ids;
    private final CurrentUser user;

    @Activate
    public Desk(
            @Reference(target = "(planweave.module=plans)") Store store,
            @Reference Transactions transactions,
            @Reference Council council,
            @Reference Access access,
            @Reference Audit audit,
            @Reference Ids ids,
            @Reference CurrentUser user) {
        this.store = store;
        this.transactions = transactions;
        this.council = council;
        this.access = access;
        this.audit = audit;
        this.ids = ids;
        this.user = user;
    }

    public String newId() {
        return ids.next();
    }

    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    public LocalDate today() {
        return LocalDate.now(LONDON);
    }

    /** The id of the person at work, or {@code portal}. */
    public String who() {
        return user.isPortal() ? "portal" : user.person().map(Person::id).orElse("portal");
    }

    public Person person() {
        return user.required();
    }

    CurrentUser user() {
        return user;
    }

    public String name(String personId) {
        return council.person(personId).map(Person::name).orElse(personId);
    }

    public void recorded(String action, String subject, Map<String, String> facts) {
        audit.record(action, subject, facts);
    }

    /** Whether the person at work sets up rounds for the whole council. */
    public boolean leads() {
        return user.isPortal() || user.person().filter(one -> one.has(Role.CORPORATE_LEAD)).isPresent();
    }

    /** @throws Problem 403 unless the person at work is a corporate strategy lead */
    public void requireLead(String what) {
        if (!leads()) {
            throw Problem.forbidden("Only a corporate strategy lead can " + what + ". Ask one of them.");
        }
    }
}
