package org.planweave.records.internal.stored;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Ids;
import org.planweave.api.Messages;
import org.planweave.api.ResourceRef;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.Council;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
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

    public Store store() {
        return store;
    }

    /** Does something as the portal itself. */
    public <T> T asPortal(Supplier<T> work) {
        return user.asPortal(work);
    }

    /** The plans of those of the things that are lines, also of lines that were taken out. */
    public Set<ResourceRef> plansOf(Collection<ResourceRef> things) {
        return asPortal(() -> things.stream().filter(ref -> ref.equals(Line.ref(ref.id())))
                .flatMap(ref -> plans.versions(ref.id(), 1, Long.MAX_VALUE).stream().limit(1))
                .map(line -> Plan.ref(line.plan())).collect(Collectors.toSet()));
    }

    public String newId() {
        return ids.next();
    }

    /** The id of the person at work, or {@code portal}. */
    public String who() {
        return user.isPortal() ? "portal" : user.person().map(Person::id).orElse("portal");
    }

    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    public void recorded(String action, String subject, Map<String, String> facts) {
        audit.record(action, subject, facts);
    }
}
