package org.planweave.core.internal.store.database;

import java.sql.SQLException;

/** Another portal has the database. */
final class HeldElsewhere extends SQLException {

    private static final long serialVersionUID = 1L;

    /** @param who ends a sentence that says that the database does not open, without a full stop */
    HeldElsewhere(String who) {
        super(who, DriverSource.CANNOT_CONNECT);
    }
}
