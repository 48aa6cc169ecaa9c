package org.planweave.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseSwitchTest {

    private static final String URL = "jdbc:postgresql://127.0.0.1:5432/planweave";

    @TempDir
    Path place;

    private DataFolder data;
    private Distribution distribution;

    @BeforeEach
    void aPortalOnDerby() throws IOException {
        data = new DataFolder(Files.createDirectories(place.resolve("data")));
        distribution = new Distribution(place.resolve("home"));
        Files.createDirectories(distribution.etc());
        Files.createFile(Files.createDirectories(distribution.home().resolve("lib/cli")).resolve("portal-cli-1.2.0.jar"));
        Files.createFile(Files.createDirectories(data.root().resolve("db")).resolve("service.properties"));
        Files.writeString(Files.createDirectories(data.root().resolve("keys")).resolve("audit.last"), "the end");
        Files.writeString(data.root().resolve("product"), "version = 1.2.0\ndatabase = derby\n");
    }

    @Test
    void theSettingsNameTheNewDatabaseAndKeepTheirOtherLines() throws IOException {
        Path file = Files.writeString(distribution.etc().resolve("org.planweave.db.cfg"), "# ours\nconnections = 32\nuser = nobody\n");
        switching(URL, "gr\u00fcn", "p ss#w=\u20ac!").name();
        assertThat(file).content().startsWith("# ours\nconnections = 32\nurl = ").doesNotContain("nobody");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(DatabaseLogin.of(distribution.etc(), Map.of())).isEqualTo(new DatabaseLogin(URL, "gr\u00fcn", "p ss#w=\u20ac!"));
        assertThatThrownBy(() -> switching(URL, "a", "b").demandDerby()).isInstanceOf(Refused.class).hasMessageContaining("nothing to move");
        assertThat(distribution.etc()).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void whatTheSettingsCannotHoldIsRefusedAndNeverShown() {
        for (String password : new String[] {"a\\b", "a${b}", "a\nb", " a", "a "}) {
            assertThatThrownBy(() -> switching(URL, "a", password).demandWritable()).as(password).isInstanceOf(Refused.class)
                    .hasMessageContaining("cannot hold").hasMessageNotContaining(password + ".");
        }
        for (String url : new String[] {"jdbc:derby:x", "jdbc:postgresql:planweave", "jdbc:postgresql://host", "jdbc:postgresql://host/"}) {
            assertThatThrownBy(() -> switching(url, "a", "b").demandWritable()).as(url).hasMessageContaining("jdbc:postgresql://HOST:PORT/NAME");
        }
        assertThatThrownBy(() -> switching(URL + "?password=geheim", "a", "b").demandWritable()).hasMessageContaining("--password-file")
                .hasMessageNotContaining("geheim");
        switching(URL + "?sslmode=require", "a", "b").demandWritable();
    }

    @Test
    void anotherMachineIsReachedWithTlsOrByTheAdministratorsWord() throws IOException {
        String there = "jdbc:postgresql://db.example.gov.uk/planweave";
        for (String url : new String[] {there, there + "?sslmode=require", "jdbc:postgresql://127.0.0.1.example.org/planweave"}) {
            assertThatThrownBy(() -> switching(url, "a", "b").demandWritable()).as(url).isInstanceOf(Refused.class)
                    .hasMessageContaining("sslmode=verify-full");
        }
        switching(there + "?sslmode=verify-full", "a", "b").demandWritable();
        Files.writeString(distribution.etc().resolve("org.planweave.db.cfg"), "plain = true\n");
        switching(there, "a", "b").demandWritable();
    }

    @Test
    void theServersOwnProgramsCheckItsCertificateAsThePortalDoes() {
        DatabaseLogin login = new DatabaseLogin("jdbc:postgresql://db/planweave?sslmode=verify-full&sslrootcert=/etc/our%20ca.pem", "a", "b");
        assertThat(new Postgres(login).environment()).containsEntry("PGSSLMODE", "verify-full").containsEntry("PGSSLROOTCERT", "/etc/our ca.pem");
        assertThat(new Postgres(new DatabaseLogin(URL, "a", "b")).environment()).doesNotContainKey("PGSSLMODE");
    }

    @Test
    void onlyDerbyOfThisVersionIsMoved() throws IOException {
        switching(URL, "a", "b").demandDerby();
        Files.writeString(data.root().resolve("product"), "version = 1.1.0\ndatabase = derby\n");
        assertThatThrownBy(() -> switching(URL, "a", "b").demandDerby()).hasMessageContaining("1.1.0").hasMessageContaining("planweave upgrade");
        Files.writeString(data.root().resolve("product"), "version = 1.2.0\ndatabase = postgresql\n");
        assertThatThrownBy(() -> switching(URL, "a", "b").demandDerby()).hasMessageContaining("no database on Derby");
        Files.delete(data.root().resolve("product"));
        assertThatThrownBy(() -> switching(URL, "a", "b").demandDerby()).hasMessageContaining("unknown");
    }

    @Test
    void derbyIsKeptWithTheEndOfItsRecord() throws IOException {
        DatabaseSwitch switching = switching(URL, "a", "b");
        Path kept = switching.keepDerby("now");
        assertThat(kept.resolve("db/service.properties")).exists();
        assertThat(kept.resolve("audit.last")).content().isEqualTo("the end");
        assertThat(data.root().resolve("db")).doesNotExist();
        assertThat(data.product().orElseThrow()).containsEntry("database", "postgresql").containsEntry("version", "1.2.0");
        assertThat(switching.wayBack(kept)).contains(kept.resolve("db").toString(), "audit.last", switching.settings().toString());
    }

    private DatabaseSwitch switching(String url, String user, String password) {
        return new DatabaseSwitch(data, distribution, new DatabaseLogin(url, user, password));
    }
}
