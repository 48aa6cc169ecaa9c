package org.planweave.core.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.planweave.api.store.StoreException;
import org.planweave.core.internal.store.database.Dialect;

/**
 * The numbers of the host's own rows, in the order in which they are written. PostgreSQL draws them from the column. Derby's own
 * counter turns writers away ("too much contention") while the table's statistics are renewed: a Derby belongs to one process, so
 * the numbers are counted here.
 */
final class RowNumbers {

    private final Map<String, AtomicLong> last = new ConcurrentHashMap<>();

    boolean countedHere(Connection connection) throws SQLException {
        return Dialect.of(connection.getMetaData().getURL()) == Dialect.DERBY;
    }

    /** The next number of a table, after all that it holds, those of transactions that still run included. */
    long next(String table, Connection connection) {
        return last.computeIfAbsent(table, name -> new AtomicLong(greatest(name, connection))).incrementAndGet();
    }

    private static long greatest(String table, Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select max(sequence) from " + table + " with ur")) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException e) {
            throw new StoreException("The rows of " + table + " could not be counted on.", e);
        }
    }
}
