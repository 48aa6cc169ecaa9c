package org.planweave.core.internal.life;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
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

    /** The name of an allowed signer among those of an entry whose name space covers the bundle. */
    Optional<String> allowed(CodeSigner[] signers, String symbolicName) throws IOException {
        List<Signer> allowed = read();
        for (CodeSigner signer : signers) {
            String key = fingerprint(signer.getSignerCertPath().getCertificates().get(0));
            Optional<Signer> match = allowed.stream()
                    .filter(each -> each.key().equals(key) && each.covers(symbolicName)).findFirst();
            if (match.isPresent()) {
                return Optional.of(match.get().name());
            }
        }
        return Optional.empty();
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
