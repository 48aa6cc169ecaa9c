package org.planweave.synergies.internal.stored;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Ids;
import org.planweave.api.Messages;
import org.planweave.api.access.Access;
import org.planweave.api.access.Memberships;
import org.planweave.api.events.Events;
import org.planweave.api.modules.Audit;
import org.planweave.api.modules.Switches;
import org.planweave.api.people.Council;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Plans;
import org.planweave.api.store.Store;
import org.planweave.api.store.Transactions;

/** What the portal gives to the parts of this module. */
@Component(service = Room.class)
public final class Room {

    public static final String MODULE = "synergies";

    final Store store;
    final Transactions transactions;
    final Access access;
    final Memberships memberships;
    final Audit audit;
    final Ids ids;
    final Events events;
    private final Plans plans;
    private final Council council;
    private final Switches switches;
    private final CurrentUser user;
    private final Messages messages = Messages.of(Room.class);

    @Activate
    public Room(
            @Reference(target = "(planweave.module=synergies)") Store store,
            @Reference Transactions transactions,
            @Reference Access access,
            @Reference Memberships memberships,
            @Reference Audit audit,
            @Reference Ids ids,
            @Reference Events events,
            @Reference Plans plans,
            @Reference Council council,
            @Reference Switches switches,
            @Reference CurrentUser user) {
        this.store = store;
        this.transactions = transactions;
        this.access = access;
        this.memberships = memberships;
        this.audit = audit;
        this.ids = ids;
        this.events = events;
        this.plans = plans;
        this.council = council;
        this.switches = switches;
        this.user = user;
    }

    public Plans plans() {
        return plans;
    }

    public Council council() {
        return council;
    }

    public CurrentUser user() {
        return user;
    }

    public Messages messages() {
        return messages;
    }

    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** Whether a department takes part. */
    public boolean takesPart(String department) {
        return switches.on(MODULE, department);
    }

    /** What a department is called; its id where it is gone from the council. */
    public String name(String department) {
        return council.department(department).map(Department::name).orElse(department);
    }

    /** The departments that take part, in the council's order. */
    public List<Department> departments() {
        return council.departments().stream().filter(one -> takesPart(one.id())).toList();
    }

    /** Whether the reader sees synergies at all; those who serve all of the council do. */
    public boolean readerTakesPart() {
        return user.isPortal() || user.person().filter(one -> one.department() == null || takesPart(one.department())).isPresent();
    }
}
