package org.planweave.core.internal.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerbyLogTest {

    @TempDir
    Path folder;

    private Path file;
    private DerbyLog log;

    @BeforeEach
    void open() throws IOException {
        file = Files.writeString(folder.resolve("derby.log"), "Booting Derby\n");
        log = new DerbyLog(file.toFile());
    }

    @Test
    void asksNothingWhileTheLogIsStill() {
        AtomicInteger asked = new AtomicInteger();
        assertThat(log.believes(fails(asked))).isTrue();
        assertThat(asked).hasValue(0);
    }

    @Test
    void believesNoConnectionThatFindsNothingOnceItHasGrown() throws IOException {
        grow();
        AtomicInteger asked = new AtomicInteger();
        assertThat(log.believes(fails(asked))).isFalse();
        assertThat(log.believes(fails(asked))).as("also whoever begins after it grew").isFalse();
        assertThat(asked).hasValue(2);
    }

    @Test
    void believesOneThatFindsWhatIsAlwaysThere() throws IOException, SQLException {
        try (Pool pool = new Pool(new DatabaseSettings("jdbc:derby:" + folder.resolve("db") + ";create=true", "", "", 2));
                Connection connection = pool.connections().getConnection()) {
            grow();
            assertThat(log.believes(connection)).isTrue();
            connection.rollback();
        }
    }

    private void grow() throws IOException {
        Files.writeString(file, "Log Corrupted\n", StandardOpenOption.APPEND);
    }

    private static Connection fails(AtomicInteger asked) {
        return (Connection) Proxy.newProxyInstance(DerbyLogTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, values) -> {
            asked.incrementAndGet();
            throw new SQLException("Java exception: containerCache is null", "XJ001");
        });
    }
}
