package org.planweave.core.internal.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarReaderTest {

    @TempDir
    Path folder;

    @Test
    void readsWhatAModuleSaysOfItself() throws Exception {
        ModuleJar jar = reader().read(jar(manifest("org.example.surveys"), "db/V001__begin.sql", "create table surveys.survey (id int)"));
        assertThat(jar.manifest().id()).isEqualTo("surveys");
        assertThat(jar.manifest().paths()).containsExactly("surveys");
        assertThat(jar.manifest().switches()).isEmpty();
        assertThat(jar.scripts()).containsOnlyKeys("V001__begin.sql");
        assertThat(jar.signature().signer()).isEmpty();
        assertThat(jar.digest()).hasSize(64);
    }

    @Test
    void refusesWhatIsNotAJar() throws Exception {
        Path file = Files.writeString(folder.resolve("words.jar"), "Not a jar at all.");
        assertRefused(file, "not a whole jar");
    }

    @Test
    void refusesAJarThatWasCutShort() throws Exception {
        Path whole = jar(manifest("org.example.surveys"), "a.txt", "words ".repeat(2000));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.jar"), Arrays.copyOf(bytes, bytes.length * 2 / 3));
        assertRefused(cut, "not a whole jar");
    }

    @Test
    void refusesABundleThatIsNotAModule() throws Exception {
        Manifest manifest = manifest("org.example.surveys");
        manifest.getMainAttributes().remove(new Attributes.Name("Provide-Capability"));
        assertRefused(jar(manifest, "a.txt", "a"), "not a module");
    }

    @Test
    void refusesAFragment() throws Exception {
        Manifest manifest = manifest("org.example.surveys");
        manifest.getMainAttributes().putValue("Fragment-Host", "org.planweave.portal-core");
        assertRefused(jar(manifest, "a.txt", "a"), "fragment of “org.planweave.portal-core”");
    }

    @Test
    void refusesAnEntryThatClimbsOut() throws Exception {
        assertRefused(jar(manifest("org.example.surveys"), "../../etc/passwd", "a"), "not sound");
    }

    private void assertRefused(Path file, String words) {
        assertThatThrownBy(() -> reader().read(file)).isInstanceOf(ModuleRefused.class).hasMessageContaining(words);
    }

    private JarReader reader() {
        return new JarReader(new Signers(folder.resolve("allowed-signers")));
    }

    private Path jar(Manifest manifest, String entry, String content) throws IOException {
        Path file = folder.resolve("module.jar");
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.putNextEntry(new ZipEntry(entry));
            jar.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static Manifest manifest(String symbolicName) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", symbolicName);
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Provide-Capability", "planweave.module;id=surveys;title=\"Surveys\";summary=\"Asks people\""
                + ";paths:List<String>=\"surveys\";switches:List<String>=\"\";always=false;api:Version=\"1.0\"");
        return manifest;
    }
}
