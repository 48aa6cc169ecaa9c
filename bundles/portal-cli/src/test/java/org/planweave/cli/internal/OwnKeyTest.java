package org.planweave.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.CodeSigner;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnKeyTest {

    @TempDir
    Path folder;

    @Test
    void signsWithAKeyThatThePortalAllows() throws Exception {
        Path jar = aJar();
        new OwnKey(new DataFolder(folder)).sign(jar);
        String allowed = Files.readString(folder.resolve("keys/allowed-signers"));
        byte[] key = signer(jar).getSignerCertPath().getCertificates().get(0).getPublicKey().getEncoded();
        String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key));
        assertThat(allowed).startsWith("org.planweave.* " + digest + " ");
    }

    @Test
    void usesOneKeyForAllAndKeepsItToItsOwner() throws IOException {
        Path jar = aJar();
        new OwnKey(new DataFolder(folder)).sign(jar);
        new OwnKey(new DataFolder(folder)).sign(aJar());
        assertThat(Files.readAllLines(folder.resolve("keys/allowed-signers"))).hasSize(1);
        assertThat(Files.getPosixFilePermissions(folder.resolve("keys/own-modules.p12")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private Path aJar() throws IOException {
        Path jar = folder.resolve("surveys.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.putNextEntry(new JarEntry("a.txt"));
            out.write('a');
            out.closeEntry();
        }
        return jar;
    }

    private static CodeSigner signer(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            JarEntry entry = file.getJarEntry("a.txt");
            try (InputStream in = file.getInputStream(entry)) {
                in.readAllBytes();
            }
            return entry.getCodeSigners()[0];
        }
    }
}
