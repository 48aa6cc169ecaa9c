package org.planweave.core.internal.store.database;

import java.sql.SQLException;

/** Another portal has the database. */
final class HeldElsewhere extends SQLException {

    private static final long serialVersionUID = 1L;
    /** "SQL-server rejected establishment of SQL-connection", ISO/IEC 9075-2, table 38. */
    private static final String CANNOT_CONNECT = "08004";

    /** @param who ends a sentence that says that the database does not open, without a full stop */
    HeldElsewhere(String who) {
        super(who, CANNOT_CONNECT);
    }
}
