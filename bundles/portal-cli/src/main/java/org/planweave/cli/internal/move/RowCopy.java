package org.planweave.cli.internal.move;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Sends the rows of one table over, few of them in memory at a time. */
final class RowCopy {

    private static final int TOLD_EVERY = 5_000;

    private final Connection derby;
    private final Connection postgres;
    private final MoveProgress progress;

    RowCopy(Connection derby, Connection postgres, MoveProgress progress) {
        this.derby = derby;
        this.postgres = postgres;
        this.progress = progress;
    }

    /** The table was made in the same transaction, so its rows go in without being written twice. */
    void copy(Table table) throws SQLException, MoveFailed {
        List<Column> columns = table.written();
        CopyIn in = postgres.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table.there() + " ("
                + Names.quotedThere(columns.stream().map(Column::name).toList()) + ") from stdin with (freeze true)");
        try (PreparedStatement query = derby.prepareStatement(select(table, columns)); ResultSet row = query.executeQuery()) {
            send(table, columns, row, in);
            in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    static String select(Table table, List<Column> columns) {
        return "select " + columns.stream().map(column -> Names.quoted(column.name())).collect(Collectors.joining(", ")) + " from " + table.here();
    }

    private void send(Table table, List<Column> columns, ResultSet row, CopyIn in) throws SQLException, MoveFailed {
        CopyText text = new CopyText((bytes, length) -> in.writeToCopy(bytes, 0, length));
        long rows = 0;
        while (row.next()) {
            for (int i = 0; i < columns.size(); i++) {
                try {
                    text.value(row, i + 1, columns.get(i).kind());
                } catch (CopyText.NotKept e) {
                    throw new MoveFailed("The text in the column " + Names.there(columns.get(i).name()) + " of " + table.title() + ", in "
                            + which(table, columns, row, rows + 1) + ", holds " + e.getMessage() + ", which PostgreSQL cannot keep. "
                            + "Start the portal on Derby, change that text, and move again.", e);
                }
            }
            text.endRow();
            rows++;
            if (rows % TOLD_EVERY == 0) {
                progress.advances(table.title(), TOLD_EVERY);
            }
        }
        text.flush();
        progress.advances(table.title(), rows % TOLD_EVERY);
        progress.ends(table.title(), rows);
    }

    /** By its key, or by where it stands if the table has none. */
    private static String which(Table table, List<Column> columns, ResultSet row, long number) throws SQLException {
        StringBuilder key = new StringBuilder();
        for (String name : table.primary()) {
            int at = columns.stream().map(Column::name).toList().indexOf(name);
            key.append(key.length() == 0 ? "the row with " : " and ").append(Names.there(name)).append(" = ")
                    .append(at < 0 ? "?" : row.getString(at + 1));
        }
        return key.length() == 0 ? "row " + number : key.toString();
    }
}
