package org.planweave.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupManifestTest {

    @TempDir
    Path backup;

    @BeforeEach
    void aBackup() throws IOException {
        Files.createDirectories(backup.resolve("data/keys"));
        Files.writeString(backup.resolve("data/keys/audit.key"), "secret");
        Files.writeString(backup.resolve("data/product"), "version = 1.0.0\n");
        BackupManifest.write(backup, "1.0.0", "2027-03-01T08:00:00Z", "derby");
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        BackupManifest manifest = BackupManifest.proved(backup);
        assertThat(manifest.version()).isEqualTo("1.0.0");
        assertThat(manifest.files()).extracting(BackupManifest.Entry::path).containsExactly("data/keys/audit.key", "data/product");
    }

    @Test
    void findsAFlippedBit() throws IOException {
        for (String name : new String[] {"data/keys/audit.key", "data/product", "manifest.json", "manifest.sha256"}) {
            Path file = backup.resolve(name);
            byte[] good = Files.readAllBytes(file);
            for (int bit = 0; bit < good.length * 8; bit += 13) {
                byte[] bad = good.clone();
                bad[bit / 8] ^= (byte) (1 << bit % 8);
                Files.write(file, bad);
                assertThatThrownBy(() -> BackupManifest.proved(backup)).as("%s, bit %d", name, bit).isInstanceOf(Refused.class)
                        .hasMessageContaining("damaged");
            }
            Files.write(file, good);
        }
    }

    @Test
    void findsWhatIsMissingAndWhatWasPutIn() throws IOException {
        Path more = Files.writeString(backup.resolve("data/keys/more"), "put in");
        assertThatThrownBy(() -> BackupManifest.proved(backup)).hasMessageContaining("does not belong");
        Files.delete(more);
        Files.delete(backup.resolve("data/product"));
        assertThatThrownBy(() -> BackupManifest.proved(backup)).hasMessageContaining("missing");
    }
}
