package org.planweave.itests.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.planweave.itests.Scratch;

/** A certificate that trusts itself alone, made by the JDK's keytool, in the two files that nginx reads. */
final class SelfSigned {

    private static final char[] SECRET = "not-a-secret".toCharArray();
    private static final String ALIAS = "proxy";

    private final Path folder = Scratch.folder("certificate");
    private final KeyStore store;

    SelfSigned(String name) throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve("store.p12");
        Process made = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", ALIAS,
                "-keyalg", "EC", "-groupname", "secp256r1", "-sigalg", "SHA256withECDSA", "-validity", "30", "-dname", "CN=" + name,
                "-ext", "san=dns:" + name, "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", new String(SECRET)))
                .redirectErrorStream(true).redirectOutput(folder.resolve("keytool.txt").toFile()).start();
        if (made.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("keytool.txt")));
        }
        store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, SECRET);
        }
        write(chain(), "CERTIFICATE", store.getCertificate(ALIAS).getEncoded());
        write(key(), "PRIVATE KEY", store.getKey(ALIAS, SECRET).getEncoded());
    }

    Path chain() {
        return folder.resolve("chain.pem");
    }

    Path key() {
        return folder.resolve("key.pem");
    }

    /** For whoever trusts it. */
    SSLContext context() throws GeneralSecurityException {
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trusted.getTrustManagers(), null);
        return context;
    }

    private static void write(Path file, String label, byte[] der) throws IOException {
        Files.writeString(file, "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der) + "\n-----END " + label + "-----\n");
    }
}
