package org.planweave.itests;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * A database without a portal, as durable as the portal's: how fast a row of a comment's size can be committed here at all. The raw
 * bound of a figure, taken in the same minute.
 */
final class RawStore implements AutoCloseable {

    private static final String INSERT = "insert into raw_comment (id, line, words, given_at) values (?, ?, ?, ?)";

    private final String url;
    private final Connection holds;

    private RawStore(String url) throws SQLException {
        this.url = url;
        this.holds = DriverManager.getConnection(url);
        try (Statement statement = holds.createStatement()) {
            statement.execute("create table raw_comment (id varchar(64) not null primary key, line varchar(64) not null,"
                    + " words varchar(20000) not null, given_at bigint not null)");
            statement.execute("create index raw_comment_line on raw_comment (line, given_at)");
        }
    }

    static RawStore derby() throws SQLException {
        return new RawStore("jdbc:derby:" + Scratch.folder("raw").resolve("db") + ";create=true");
    }

    /** @param database as {@link TestServer#freshDatabase} gives it */
    static RawStore postgres(Map<String, String> database) throws SQLException {
        return new RawStore(database.get("PLANWEAVE_DB_URL") + "?user=" + database.get("PLANWEAVE_DB_USER") + "&password="
                + database.get("PLANWEAVE_DB_PASSWORD"));
    }

    /** One writer's connection; each row that it writes is committed before the next. */
    Writer writer() throws SQLException {
        return new Writer(DriverManager.getConnection(url));
    }

    static final class Writer implements AutoCloseable {

        private final Connection connection;
        private final PreparedStatement insert;

        private Writer(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
            insert = connection.prepareStatement(INSERT);
        }

        void write(String id, String words) throws SQLException {
            insert.setString(1, id);
            insert.setString(2, "line" + id.hashCode() % 20);
            insert.setString(3, words);
            insert.setLong(4, System.currentTimeMillis());
            insert.executeUpdate();
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            insert.close();
            connection.close();
        }
    }

    @Override
    public void close() throws SQLException {
        holds.close();
    }
}
