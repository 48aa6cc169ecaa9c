package org.planweave.core.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Plain SQL in the thread's transaction, for the host's own tables. Values: strings, numbers, booleans, bytes,
 * instants (kept to the microsecond), enums (by name), null.
 */
@Component(service = Sql.class)
public final class Sql {

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final JoinedTransactions transactions;

    /** {@code ?, ?, ?}: so many values of a list. */
    public static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    @Activate
    public Sql(@Reference JoinedTransactions transactions) {
        this.transactions = transactions;
    }

    /** Changes rows in the thread's transaction, or in one of its own. Gives back how many. */
    public int update(String sql, @Nullable Object... values) {
        return transactions.writing(() -> {
            try (PreparedStatement statement = prepared(sql, values)) {
                return statement.executeUpdate();
            }
        });
    }

    /** The same change with each of the rows of values, sent together. */
    public void updateAll(String sql, List<@Nullable Object[]> rows) {
        transactions.writing(() -> {
            try (PreparedStatement statement = transactions.connection().prepareStatement(sql)) {
                for (@Nullable Object[] values : rows) {
                    bind(statement, values);
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    /** New rows of a table that numbers them in the column {@code sequence}, in this order. */
    void insertNumbered(String table, String columns, List<@Nullable Object[]> rows) {
        transactions.writing(() -> {
            Connection connection = transactions.connection();
            RowNumbers numbers = transactions.numbers();
            boolean counted = numbers.countedHere(connection);
            updateAll("insert into " + table + " (sequence, " + columns + ") values (" + (counted ? "?" : "default")
                            + ", ?".repeat(columns.split(",").length) + ")",
                    counted ? rows.stream().map(values -> numbered(numbers.next(table, connection), values)).toList() : rows);
            return Boolean.TRUE;
        });
    }

    private static @Nullable Object[] numbered(long number, @Nullable Object[] values) {
        return Stream.concat(Stream.of(number), Arrays.stream(values)).toArray();
    }

    /** All rows. */
    public <T> List<T> list(String sql, Row<T> reader, @Nullable Object... values) {
        return transactions.reading(() -> {
            try (PreparedStatement statement = prepared(sql, values); ResultSet rows = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
                return all;
            }
        });
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String sql, Row<T> reader, @Nullable Object... values) {
        return list(sql, reader, values).stream().findFirst();
    }

    /** The instant of a column, or null. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = transactions.connection().prepareStatement(sql);
        try {
            bind(statement, values);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, written(values[i]));
        }
    }

    private static @Nullable Object written(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return Timestamp.from(instant.truncatedTo(ChronoUnit.MICROS));
        }
        return value instanceof Enum<?> one ? one.name() : value;
    }
}
