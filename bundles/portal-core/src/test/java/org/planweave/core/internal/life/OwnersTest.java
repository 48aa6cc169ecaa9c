package org.planweave.core.internal.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planweave.core.internal.life.left.LeavingModules;
import org.planweave.core.internal.life.left.TextRows;
import org.planweave.core.internal.people.PortalRows;

/** Who answers for a module is written down when it is deployed: whoever asks, and many ask at once, writes nothing. */
class OwnersTest {

    private static final String EACH = "org.planweave.core.internal.people.PortalRows#onEachDatabase";
    private static final String DATA = "planweave.data";

    @TempDir
    private Path folder;

    private WantedModules wanted;
    private Owners owners;
    private ModuleJar jar;

    @BeforeEach
    void keepFilesApart() {
        System.setProperty(DATA, folder.toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty(DATA);
    }

    private void with(PortalRows portal) throws Exception {
        TestKeys keys = new TestKeys(folder);
        KeyStore.PrivateKeyEntry ours = keys.ordinary("ours");
        Path allowed = Files.write(folder.resolve("allowed-signers"), List.of("org.example.* " + TestKeys.fingerprint(ours) + " Our builder"));
        JarReader reader = new JarReader(new Signers(allowed));
        ShippedModules shipped = new ShippedModules(reader);
        LeavingModules leaving = new LeavingModules(new TextRows(portal.sql, portal.transactions, portal.versions), refs -> Map.of(), portal.user);
        wanted = new WantedModules(portal.sql, shipped, leaving, portal.transactions);
        owners = new Owners(portal.sql, shipped, wanted, reader);
        jar = reader.read(keys.signed(CraftedJar.sound().write(folder), ours));
        for (String table : List.of("module", "module_jar", "module_signer")) {
            portal.sql.update("delete from portal." + table);
        }
    }

    private void deployed() {
        wanted.put(new RunningModule(jar.manifest(), null, "", jar.digest(), Instant.now(), null, null), jar);
    }

    private String asked(PortalRows portal) {
        return portal.transactions.reading(() -> owners.of("surveys", jar.digest()));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void whoSignedIsKeptWithTheDeployment(PortalRows portal) throws Exception {
        with(portal);
        assertThat(asked(portal)).isEqualTo("Is being deployed");
        deployed();
        Files.delete(folder.resolve("allowed-signers"));
        assertThat(asked(portal)).as("the line may go while what it let in runs").isEqualTo("Our builder");
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void askingWritesNothingForWhatWasDeployedBeforeEither(PortalRows portal) throws Exception {
        with(portal);
        deployed();
        portal.sql.update("delete from portal.module_signer");
        assertThat(asked(portal)).isEqualTo("Our builder");
        assertThat(portal.sql.list("select digest from portal.module_signer", row -> row.getString(1))).isEmpty();
    }
}
