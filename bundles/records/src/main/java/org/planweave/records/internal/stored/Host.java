package org.planweave.records.internal.stored;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Ids;
import org.planweave.api.Messages;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.Council;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Plans;
import org.planweave.api.store.Store;

/** What the portal gives to the parts of this module. */
@Component(service = Host.class)
public final class Host {

    public static final String MODULE = "records";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    final Store store;
    final Council council;
    final Plans plans;
    final CurrentUser user;
    final Audit audit;
    private final Ids ids;
    private final Messages messages = Messages.of(Host.class);

    @Activate
    public Host(
            @Reference(target = "(planweave.module=records)") Store store, @Reference Council council, @Reference Plans plans,
            @Reference CurrentUser user, @Reference Audit audit, @Reference Ids ids) {
        this.store = store;
        this.council = council;
        this.plans = plans;
        this.user = user;
        this.audit = audit;
        this.ids = ids;
    }

    public Council council() {
        return council;
    }

    /** A text of the module by its key. */
    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** What somebody is called; their id where they are gone from the council. */
    public String name(String personId) {
        if (personId.equals("portal")) {
            return text("records.portal");
        }
        return council.person(personId).map(Person::name).orElse(personId);
    }

    public LocalDate today() {
        return LocalDate.now(LONDON);
    }

    String newId() {
        return ids.next();
    }

    /** The id of the person at work, or {@code portal}. */
    String who() {
        return user.isPortal() ? "portal" : user.person().map(Person::id).orElse("portal");
    }

    Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    void recorded(String action, String subject, Map<String, String> facts) {
        audit.record(action, subject, facts);
    }
}
