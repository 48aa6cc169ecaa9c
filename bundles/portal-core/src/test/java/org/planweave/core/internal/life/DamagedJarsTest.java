package org.planweave.core.internal.life;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.planweave.fuzz.Fuzz;

/** A jar is read or refused in a sentence, whatever its manifest, its entries and its zip file say. The portal refuses damaged ones in FaultD5IT. */
class DamagedJarsTest {

    /** Java would warn of every name that a manifest says twice. Held here, for a logger that nobody holds forgets. */
    private static final Logger WARNS = Logger.getLogger("java.util.jar");

    @Test
    void isReadOrRefused() throws IOException {
        WARNS.setLevel(Level.OFF);
        Path folder = Files.createTempDirectory("planweave-damaged-jars");
        Path file = folder.resolve("module.jar");
        JarReader reader = new JarReader(new Signers(folder.resolve("allowed-signers")));
        Fuzz.of("module-jar", input -> {
            Files.write(file, input);
            ModuleJar jar = reader.look(file);
            return jar.faults().isEmpty() && !jar.manifest().id().isEmpty();
        }).refusedBy(ModuleRefused.class).sound(jar(folder, CraftedJar.sound()), signed(folder)).sound(jar(folder, CraftedJar.sound()
                .header("Import-Package", "org.planweave.api;version=\"[1.0,2)\"").header("Export-Package", CraftedJar.NAME + ".a;uses:=\"x,y\";version=\"1.0\"")
                .header("Require-Capability", "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=17))\"").header("Planweave-Entities", "org.example.surveys.Pages")))
                .words("Bundle-SymbolicName: ", "Provide-Capability: ", "planweave.module;", "paths:List<String>=", "always=", "api:Version=\"", ";", ",", ":=", "filter:=\"(", "(&(a=b)",
                        "(!(", "\"", "\r\n ", "\r\n", "\n\n", "Name: ", "SHA-256-Digest: ", "Multi-Release: true", "Import-Package: ", "<implementation class=\"", "<property name=\"planweave.slot\" value=\"",
                        "create table ", "\\", "version=", "[1,2)", "9999999999.0.0")
                .run(500);
    }

    private static byte[] jar(Path folder, CraftedJar jar) throws IOException {
        return Files.readAllBytes(jar.write(folder));
    }

    /** As if signed: what is said of signatures is read before it is believed. */
    private static byte[] signed(Path folder) throws IOException {
        Map<String, byte[]> entries = CraftedJar.entries(CraftedJar.sound().write(folder));
        entries.put("META-INF/X.SF", "Signature-Version: 1.0\r\nSHA-256-Digest-Manifest: AAAA\r\n\r\nName: a\r\nSHA-256-Digest: BBBB\r\n\r\n".getBytes());
        entries.put("META-INF/X.RSA", new byte[] {0x30, (byte) 0x82, 1, 0, 6, 9, 42});
        return Files.readAllBytes(CraftedJar.zip(folder, entries));
    }
}
