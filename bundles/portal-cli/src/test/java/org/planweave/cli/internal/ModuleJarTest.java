package org.planweave.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planweave.cli.internal.Visitor.Seen;

class ModuleJarTest {

    private static final String CAPABILITY = "osgi.service;objectClass:List<String>=\"a.B,a.C\",planweave.module;id=surveys;title=\"Surveys; more\";"
            + "paths:List<String>=\"surveys,plans/*/surveys\";open:List<String>=\"surveys/guest/*\";always=false,other;id=wrong";

    @TempDir
    Path folder;

    @Test
    void readsWhatItSaysOfItself() throws IOException {
        ModuleJar jar = ModuleJar.read(jar(CAPABILITY));
        assertThat(jar.id()).isEqualTo("surveys");
        assertThat(jar.symbolicName()).isEqualTo("org.planweave.surveys");
        assertThat(jar.paths()).containsExactly("surveys", "plans/*/surveys");
        assertThat(jar.segments()).containsExactly("surveys");
        assertThat(jar.open()).containsExactly("surveys/guest/*");
        assertThat(jar.laterBy(2)).isEqualTo("1.2.5");
    }

    @Test
    void aCopyHasTheVersionAndNoSignature() throws IOException {
        Path copy = folder.resolve("copy.jar");
        ModuleJar.read(jar(CAPABILITY)).copy(copy, "1.2.4");
        try (JarFile jar = new JarFile(copy.toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Bundle-Version")).isEqualTo("1.2.4");
            assertThat(jar.stream().map(ZipEntry::getName)).containsExactlyInAnyOrder("META-INF/MANIFEST.MF", "i18n/messages.properties");
        }
    }

    @Test
    void saysWhatIsNoModule() throws IOException {
        Path bundle = jar("osgi.service;objectClass:List<String>=\"a.B\"");
        assertThatThrownBy(() -> ModuleJar.read(bundle)).isInstanceOf(Refused.class).hasMessageContaining("@PlanweaveModule");
        Path text = Files.writeString(folder.resolve("text.jar"), "no jar");
        assertThatThrownBy(() -> ModuleJar.read(text)).isInstanceOf(Refused.class).hasMessageContaining("cannot be read as a jar");
    }

    @Test
    void aPageIsFaultyByAMissingTextOrPart() {
        assertThat(Surface.faults("/surveys", page("<p>All is well.</p>"))).isEmpty();
        assertThat(Surface.faults("/surveys", page("<p>‹surveys.lead›</p>"))).singleElement().asString().contains("‹surveys.lead›");
        assertThat(Surface.faults("/surveys", page("<p>This part is not available</p>"))).hasSize(1);
        assertThat(page("<a class=\"x\" href=\"/surveys/1?a=1&amp;b=2#top\">1</a> <a href=\"https://example.org/\">2</a>").links())
                .containsExactly("/surveys/1?a=1&b=2");
    }

    private static Seen page(String text) {
        return new Seen(200, "", text, true);
    }

    private Path jar(String capabilities) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-SymbolicName", "org.planweave.surveys;singleton:=true");
        headers.putValue("Bundle-Version", "1.2.3");
        headers.putValue("Provide-Capability", capabilities);
        Path file = Files.createTempFile(folder, "module", ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            for (String name : new String[] {"i18n/messages.properties", "META-INF/OWN.SF", "META-INF/OWN.EC"}) {
                out.putNextEntry(new ZipEntry(name));
                out.closeEntry();
            }
        }
        return file;
    }
}
