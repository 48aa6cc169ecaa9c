package org.planweave.core.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planweave.core.internal.store.database.Dialect;

class ProductTest {

    @TempDir
    Path data;
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:derby:memory:product;create=true");
        connection.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        connection.rollback();
        connection.close();
        assertThatThrownBy(() -> DriverManager.getConnection("jdbc:derby:memory:product;drop=true")).isInstanceOf(SQLException.class);
    }

    @Test
    void anEmptyDatabaseBelongsToNobodyYet() throws SQLException {
        assertThat(running("1.0.0").mayOpen(connection)).isFalse();
    }

    @Test
    void anOlderVersionIsRefusedAndANewerOneTooUnlessAsked() throws SQLException {
        table();
        running("1.1.0").keep(connection);
        assertThat(data.resolve("product")).content().contains("version = 1.1.0", "database = derby");
        assertThat(running("1.1.0").mayOpen(connection)).isFalse();
        assertThatThrownBy(() -> running("1.0.9").mayOpen(connection)).hasMessageContaining("1.0.9, which is older");
        assertThatThrownBy(() -> running("1.10.0").mayOpen(connection)).hasMessageContaining("bin/planweave upgrade --from");
    }

    @Test
    void dataThatSaysNothingIsTheFirstVersions() throws SQLException {
        table();
        assertThat(running("0.1.0").mayOpen(connection)).isFalse();
        assertThatThrownBy(() -> running("0.2.0").mayOpen(connection)).hasMessageContaining("0.1.0");
    }

    private Product running(String version) {
        return new Product(Dialect.DERBY, data, version);
    }

    private void table() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema portal");
            statement.execute("create table portal.setting (name varchar(100) not null primary key, setting_value varchar(4000) not null)");
        }
        connection.commit();
    }
}
