package org.planweave.cli.internal.move;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Reads every value back from both databases, at the same time, in another way than it was sent. */
final class Proof {

    private static final int AT_ONCE = 1_000;
    private static final int TOLD_EVERY = 5_000;
    /** Of PostgreSQL's answers, so many bytes are in memory at a time, or one row. */
    private static final long IN_MEMORY = 8L << 20;
    private static final int BYTES_A_CHARACTER = 4;

    private final Connection derby;
    private final Connection postgres;
    private final MoveProgress progress;

    Proof(Connection derby, Connection postgres, MoveProgress progress) {
        this.derby = derby;
        this.postgres = postgres;
        this.progress = progress;
    }

    List<Compared> of(List<Table> tables) throws SQLException {
        List<Compared> all = new ArrayList<>();
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            for (Table table : tables) {
                Future<RowDigest> here = other.submit(() -> here(table));
                RowDigest there = there(table);
                RowDigest first = got(here);
                all.add(new Compared(table.title(), first.rows(), there.rows(), first.words(), there.words()));
                progress.ends(table.title(), there.rows());
            }
        } finally {
            other.shutdownNow();
        }
        return all;
    }

    private static RowDigest got(Future<RowDigest> reading) throws SQLException {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("The reading was interrupted.", e);
        }
    }

    private RowDigest here(Table table) throws SQLException {
        RowDigest digest = new RowDigest(table.columns(), true);
        try (PreparedStatement query = derby.prepareStatement(RowCopy.select(table, table.columns())); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                digest.add(row);
            }
        }
        return digest;
    }

    private RowDigest there(Table table) throws SQLException {
        RowDigest digest = new RowDigest(table.columns(), false);
        String names = Names.quotedThere(table.columns().stream().map(Column::name).toList());
        try (PreparedStatement query = postgres.prepareStatement("select " + names + " from " + table.there())) {
            query.setFetchSize(atOnce(table));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    digest.add(row);
                    if (digest.rows() % TOLD_EVERY == 0) {
                        progress.advances(table.title(), TOLD_EVERY);
                    }
                }
            }
        }
        progress.advances(table.title(), digest.rows() % TOLD_EVERY);
        return digest;
    }

    private int atOnce(Table table) throws SQLException {
        long row = 1 + table.columns().stream().filter(column -> column.kind() == Kind.VARCHAR || column.kind() == Kind.CHAR)
                .mapToLong(column -> (long) column.size() * BYTES_A_CHARACTER).sum();
        String large = table.columns().stream().filter(column -> column.kind().isLarge())
                .map(column -> "coalesce(octet_length(" + Names.quotedThere(column.name()) + "), 0)").collect(Collectors.joining(" + "));
        if (!large.isEmpty()) {
            try (PreparedStatement query = postgres.prepareStatement("select max(" + large + ") from " + table.there());
                    ResultSet longest = query.executeQuery()) {
                longest.next();
                row += longest.getLong(1);
            }
        }
        return (int) Math.max(1, Math.min(AT_ONCE, IN_MEMORY / row));
    }
}
