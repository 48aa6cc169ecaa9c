package org.planweave.cli.internal.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RowDigestTest {

    private static final List<Column> TWO = Stream.of("A", "B")
            .map(name -> new Column(name, Kind.VARCHAR, 20, 0, false, null, null, null)).toList();

    @Test
    void theOrderOfRowsDoesNotCount() throws SQLException {
        assertThat(of("('a', 'b'), ('c', 'd')")).isEqualTo(of("('c', 'd'), ('a', 'b')")).hasSize(64);
    }

    @Test
    void everythingElseDoes() throws SQLException {
        List<String> all = List.of("('a', 'b'), ('c', 'd')", "('a', 'd'), ('c', 'b')", "('a', 'b')", "('a', 'b'), ('a', 'b')", "('ab', '')",
                "('', 'ab')", "('ab', cast(null as varchar(20)))", "(cast(null as varchar(20)), 'ab')", "('a', 'b '), ('c', 'd')");
        for (String one : all) {
            for (String other : all) {
                assertThat(of(one).equals(of(other))).as(one + " and " + other).isEqualTo(one.equals(other));
            }
        }
    }

    private static String of(String rows) throws SQLException {
        RowDigest digest = new RowDigest(TWO, true);
        try (Connection derby = DriverManager.getConnection("jdbc:derby:memory:digest;create=true");
                PreparedStatement query = derby.prepareStatement("values " + rows); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                digest.add(row);
            }
        }
        return digest.words();
    }
}
