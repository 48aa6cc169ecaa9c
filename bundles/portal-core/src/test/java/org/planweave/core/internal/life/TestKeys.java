package org.planweave.core.internal.life;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** Keys to sign with, made as they are asked for. */
final class TestKeys {

    private static final String PASSWORD = "tenter-hooks";
    private static final List<String> EC = List.of("-keyalg", "EC", "-groupname", "secp256r1");

    private final Path folder;
    private final Map<String, KeyStore.PrivateKeyEntry> keys = new HashMap<>();

    TestKeys(Path folder) {
        this.folder = folder;
    }

    KeyStore.PrivateKeyEntry ordinary(String name) {
        return keys.computeIfAbsent(name, n -> made(n, EC, "-validity", "100"));
    }

    KeyStore.PrivateKeyEntry expired() {
        return keys.computeIfAbsent("expired", n -> made(n, EC, "-startdate", "-20d", "-validity", "10"));
    }

    KeyStore.PrivateKeyEntry notYet() {
        return keys.computeIfAbsent("not-yet", n -> made(n, EC, "-startdate", "+20d", "-validity", "10"));
    }

    KeyStore.PrivateKeyEntry rsa(int bits) {
        return keys.computeIfAbsent("rsa" + bits, n -> made(n, List.of("-keyalg", "RSA", "-keysize", "" + bits), "-validity", "100"));
    }

    KeyStore.PrivateKeyEntry dsa() {
        return keys.computeIfAbsent("dsa", n -> made(n, List.of("-keyalg", "DSA", "-keysize", "2048"), "-validity", "100"));
    }

    static String fingerprint(KeyStore.PrivateKeyEntry key) {
        Certificate certificate = key.getCertificate();
        return Signers.fingerprint(certificate);
    }

    private KeyStore.PrivateKeyEntry made(String name, List<String> kind, String... validity) {
        Path store = folder.resolve(name + ".p12");
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                "-alias", "key", "-dname", "CN=" + name, "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD));
        line.addAll(kind);
        line.addAll(List.of(validity));
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            KeyStore keyStore = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(store)) {
                keyStore.load(in, PASSWORD.toCharArray());
            }
            return (KeyStore.PrivateKeyEntry) keyStore.getEntry("key", new KeyStore.PasswordProtection(PASSWORD.toCharArray()));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Path signed(Path jar, KeyStore.PrivateKeyEntry key) {
        return signed(jar, key, "SHA-256", "", "KEY");
    }

    /** @param algorithm of the signature; empty for what belongs to the key */
    Path signed(Path jar, KeyStore.PrivateKeyEntry key, String digest, String algorithm, String name) {
        try {
            JarSigner.Builder builder = new JarSigner.Builder(key).digestAlgorithm(digest).signerName(name);
            JarSigner signer = algorithm.isEmpty() ? builder.build() : builder.signatureAlgorithm(algorithm).build();
            Path signed = Files.createTempFile(folder, "signed", ".jar");
            try (ZipFile in = new ZipFile(jar.toFile()); OutputStream out = Files.newOutputStream(signed)) {
                signer.sign(in, out);
            }
            return signed;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
