package org.planweave.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** Signs many jars with the key of a portal's own machine, which {@code planweave modules sign} made with the first of them. */
public final class Signing {

    private final KeyStore.PrivateKeyEntry key;

    private Signing(KeyStore.PrivateKeyEntry key) {
        this.key = key;
    }

    public static Signing of(Portal portal) {
        Path keys = portal.data().resolve("keys");
        if (!Files.exists(keys.resolve("own-modules.p12"))) {
            Path any = ModuleMade.named("any").write();
            Portal.Said said = portal.command("modules", "sign", any.toString());
            if (said.status() != 0) {
                throw new IllegalStateException(said.err());
            }
        }
        try (InputStream in = Files.newInputStream(keys.resolve("own-modules.p12"))) {
            char[] password = Files.readString(keys.resolve("own-modules.secret")).strip().toCharArray();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return new Signing((KeyStore.PrivateKeyEntry) store.getEntry("own-modules", new KeyStore.PasswordProtection(password)));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs it in place. */
    public Path sign(Path jar) {
        try {
            Path signed = Scratch.file("signed", ".jar");
            try (ZipFile in = new ZipFile(jar.toFile()); OutputStream out = Files.newOutputStream(signed)) {
                new JarSigner.Builder(key).digestAlgorithm("SHA-256").signerName("PLANWEAV").build().sign(in, out);
            }
            return Files.move(signed, jar, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
