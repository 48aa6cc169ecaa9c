package org.planweave.core.internal.access;

import org.planweave.core.internal.people.PortalRows;

/** The switches over a test's database, for tests of other areas. */
public record SwitchedOn(StoredSwitches all) {

    public SwitchedOn(PortalRows portal) {
        this(new StoredSwitches(portal.sql, portal.transactions, portal.versions, portal.council,
                new StoredMemberships(portal.sql, portal.transactions, portal.versions), portal.user, event -> { },
                portal.audit));
    }
}
