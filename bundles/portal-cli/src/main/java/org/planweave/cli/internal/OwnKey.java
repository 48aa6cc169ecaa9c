package org.planweave.cli.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** The key with which the owner of a data folder signs modules for that portal: {@code keys/own-modules.p12}, made on this machine. */
final class OwnKey {

    private static final String ALIAS = "own-modules";
    private static final String NAME_SPACE = "org.planweave.*";

    private final Path keys;
    private final Path store;
    private final Path secret;

    OwnKey(DataFolder data) {
        this.keys = data.root().resolve("keys");
        this.store = keys.resolve("own-modules.p12");
        this.secret = keys.resolve("own-modules.secret");
    }

    void sign(Path jar) {
        if (!Files.isReadable(jar)) {
            throw new Refused("There is no file " + jar + " that you may read.");
        }
        try {
            if (!Files.exists(store)) {
                make();
            }
            signed(jar);
        } catch (IOException | GeneralSecurityException e) {
            throw new Refused("The file " + jar + " could not be signed: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted.", e);
        } catch (NoClassDefFoundError e) {
            throw new Refused("Signing needs a full JDK, and this Java is a runtime only; name one in PLANWEAVE_JAVA_HOME.", e);
        }
    }

    private void make() throws IOException, GeneralSecurityException, InterruptedException {
        Files.createDirectories(keys);
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(secret);
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, HexFormat.of().formatHex(random));
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process process = new ProcessBuilder(keytool.toString(), "-genkeypair", "-alias", ALIAS, "-keyalg", "EC", "-groupname",
                "secp256r1", "-sigalg", "SHA256withECDSA", "-validity", "3650", "-dname", "CN=Planweave modules of this machine",
                "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass:file", secret.toString())
                .redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new Refused("The key " + store + " could not be made: " + said.strip());
        }
        Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rw-------"));
        allow(NAME_SPACE);
    }

    /** Lets it sign for one more name or name space. */
    void allow(String nameSpace) throws IOException, GeneralSecurityException {
        byte[] key = entry().getCertificate().getPublicKey().getEncoded();
        String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key));
        Files.write(keys.resolve("allowed-signers"), List.of(nameSpace + " " + digest + " The owner of this data folder"),
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private KeyStore.PrivateKeyEntry entry() throws IOException, GeneralSecurityException {
        char[] password = Files.readString(secret).strip().toCharArray();
        KeyStore keyStore = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keyStore.load(in, password);
        }
        if (keyStore.getEntry(ALIAS, new KeyStore.PasswordProtection(password)) instanceof KeyStore.PrivateKeyEntry entry) {
            return entry;
        }
        throw new Refused("The key store " + store + " holds no key " + ALIAS + "; remove it to have a new one made.");
    }

    private void signed(Path jar) throws IOException, GeneralSecurityException {
        JarSigner signer = new JarSigner.Builder(entry()).digestAlgorithm("SHA-256").signerName("PLANWEAV").build();
        Path fresh = Files.createTempFile(jar.toAbsolutePath().getParent(), "signing", ".jar");
        try {
            try (ZipFile in = new ZipFile(jar.toFile()); OutputStream out = Files.newOutputStream(fresh)) {
                signer.sign(in, out);
            }
            Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
