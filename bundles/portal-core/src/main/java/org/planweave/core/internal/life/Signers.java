package org.planweave.core.internal.life;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.util.HexFormat;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Whose signature on a module counts: the file {@code keys/allowed-signers} of the data folder. A line is a name space, the SHA-256
 * of the key (of its {@code SubjectPublicKeyInfo}, in hex) and a name, divided by spaces. The file is read anew for each jar and
 * cannot be changed through the portal.
 */
@Component(service = Signers.class)
public final class Signers {

    private record Signer(String nameSpace, String key, String name) {

        private boolean covers(String symbolicName) {
            return nameSpace.endsWith(".*")
                    ? symbolicName.startsWith(nameSpace.substring(0, nameSpace.length() - 1))
                    : symbolicName.equals(nameSpace);
        }
    }

    private final Path file;

    @Activate
    public Signers() {
        this(Path.of(System.getProperty("planweave.data", "data"), "keys", "allowed-signers"));
    }

    Signers(Path file) {
        this.file = file;
    }

    /** Whether the key of this certificate counts for the bundle, and what it is called; or why it does not. */
    JarSignature judged(Certificate certificate, String symbolicName) throws IOException {
        String key = fingerprint(certificate);
        List<Signer> lines = read().stream().filter(each -> each.key().equals(key)).toList();
        for (Signer line : lines) {
            if (line.covers(symbolicName)) {
                return new JarSignature(line.name(), "");
            }
        }
        return JarSignature.without(lines.isEmpty()
                ? "It is signed with a key that this portal does not know for " + symbolicName
                        + ". The owner of the server adds a key to keys/allowed-signers."
                : "It is signed by " + lines.get(0).name() + ", whose key is allowed for " + lines.get(0).nameSpace() + " and not for "
                        + symbolicName + ". The owner of the server says in keys/allowed-signers what each key is for.");
    }

    static String fingerprint(Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getPublicKey().getEncoded());
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Signer> read() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.split("\\s+", 3))
                .filter(parts -> parts.length == 3)
                .map(parts -> new Signer(parts[0], parts[1].toLowerCase(java.util.Locale.ROOT), parts[2]))
                .toList();
    }
}
