package org.planweave.core.internal.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planweave.api.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a failure of the database is in words for a person, where it is nobody's mistake: their change gave way to another, the database
 * went away, its disk is full. States are those of ISO/IEC 9075-2, table 38, and of the manual of PostgreSQL, appendix A; Derby says by an
 * exception's number how much it ended: from 40,000 on the connection, the database or itself.
 */
final class DatabaseFault {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFault.class);
    private static final String AWAY = "database-away";
    private static final int DERBY_ENDED_MORE_THAN_THE_CHANGE = 40_000;
    /** The server is told to stop, has broken down, or is only just starting. */
    private static final Set<String> GOES = Set.of("57P01", "57P02", "57P03");
    /**
     * Connections (08); in Derby its cache (XBCA), its store (XS) and its own code (XJ001), which no statement can bring about, and which
     * fail in whatever way comes first while its disk does.
     */
    private static final List<String> INSIDE = List.of("08", "XBCA", "XS", "XJ001");

    private DatabaseFault() {}

    static Optional<Problem> told(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("40")) {
            return Optional.of(Problem.of(503, JoinedTransactions.GAVE_WAY, "Somebody else's change was being saved at the same moment and went first. "
                    + "Nothing of yours was saved. Save it again."));
        }
        if (state.startsWith("53")) {
            LOG.error("The database has no room or no memory left: {}", e.getMessage());
            return Optional.of(Problem.of(503, "database-full", "The portal's database has no room left. Nothing of yours was saved; "
                    + "keep your text, tell whoever runs the portal, and save again when there is room."));
        }
        if (isAway(e)) {
            LOG.warn("The database broke off ({}): {}", state, e.getMessage());
            return Optional.of(away());
        }
        return Optional.empty();
    }

    static boolean isAway(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return INSIDE.stream().anyMatch(state::startsWith) || GOES.contains(state) || e.getErrorCode() >= DERBY_ENDED_MORE_THAN_THE_CHANGE;
    }

    static Problem away() {
        return Problem.of(503, AWAY, "The portal cannot reach its database just now. Nothing of yours was saved; try again in a moment.");
    }

    /** The database broke off at the very end of a change: nobody knows whether it kept it. */
    static Problem endUnknown(SQLException e) {
        LOG.warn("The database broke off while it kept a change ({}): {}", e.getSQLState(), e.getMessage());
        return Problem.of(503, AWAY, "The portal lost its database while your change was being saved, and cannot say whether it was. "
                + "Keep your text, look whether the change is there in a moment, and save again if it is not.");
    }
}
