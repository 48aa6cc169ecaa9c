package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What keeps the portal from starting is said at once, in a sentence, with what to do; nothing is left running. */
class NoStartIT {

    @Test
    void aDatabaseThatIsBroken() throws IOException {
        Path data = Scratch.folder("broken").resolve("data");
        Path properties = Files.createDirectories(data.resolve("db")).resolve("service.properties");
        Files.writeString(properties, "not a database");
        refused(Portal.commandOn(data, "start", "--detach", "--port", "0"), "does not open", "backup", "--data");
        assertThat(properties).content().isEqualTo("not a database");
    }

    @Test
    void aDatabaseThatAnotherProgramHasOpen() throws SQLException {
        Path data = Scratch.folder("held").resolve("data");
        String derby = "jdbc:derby:" + data.resolve("db");
        DriverManager.getConnection(derby + ";create=true").close();
        try {
            refused(Portal.commandOn(data, "start", "--detach", "--port", "0"), "another program has it open", "--data");
        } finally {
            assertThatThrownBy(() -> DriverManager.getConnection(derby + ";shutdown=true")).hasMessageContaining("shutdown");
        }
    }

    @Test
    void aFolderThatCannotBeWritten() throws IOException {
        Path file = Files.createFile(Scratch.folder("unwritable").resolve("file"));
        refused(Portal.commandOn(file.resolve("data"), "start", "--detach", "--port", "0"), file.toString(), "cannot be used", "--data");
    }

    @Test
    void aServerThatIsNotThere() {
        Path data = Scratch.folder("away").resolve("data");
        refused(Portal.commandOn(data, Map.of("PLANWEAVE_DB_URL", "jdbc:postgresql://127.0.0.1:9/planweave", "PLANWEAVE_DB_USER", "nobody",
                "PLANWEAVE_DB_PASSWORD", "kept-secret"), "start", "--detach", "--port", "0"), "does not open", "127.0.0.1:9", "PLANWEAVE_DB_");
    }

    @Test
    void aServerElsewhereWithoutEncryption() {
        Path data = Scratch.folder("plain").resolve("data");
        refused(Portal.commandOn(data, Map.of("PLANWEAVE_DB_URL", "jdbc:postgresql://db.invalid/planweave", "PLANWEAVE_DB_USER", "nobody",
                "PLANWEAVE_DB_PASSWORD", "kept-secret"), "start", "--detach", "--port", "0"), "db.invalid", "sslmode=verify-full", "plain = true");
    }

    @Test
    void aPortThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path data = Scratch.folder("taken").resolve("data");
            refused(Portal.commandOn(data, "start", "--detach", "--port", String.valueOf(taken.getLocalPort())),
                    String.valueOf(taken.getLocalPort()), "--port");
        }
    }

    @Test
    void aFolderThatIsInUse() {
        refused(Portal.shared().command("start", "--detach", "--port", "0"), "already");
        assertThat(Portal.shared().command("status").status()).isZero();
    }

    private static void refused(Portal.Said said, String... words) {
        assertThat(said.status()).as(said.out() + said.err()).isEqualTo(1);
        assertThat(said.err()).contains(words).doesNotContain("\tat ", "kept-secret");
    }
}
