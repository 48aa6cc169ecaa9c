package org.planweave.core.internal.store.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** The chain's key: 32 random bytes in a file that only the portal's own user can read. Made at the first start. */
final class AuditKey {

    private static final int LENGTH = 32;

    private final Path file;

    AuditKey(Path folder) {
        this.file = folder.resolve("audit.key");
    }

    byte[] bytes() {
        try {
            Files.createDirectories(file.getParent(), only("rwx------"));
            makeIfMissing();
            byte[] key = Files.readAllBytes(file);
            if (key.length != LENGTH) {
                throw new IllegalStateException("The audit key " + file + " is damaged; put it back from a backup.");
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("The audit key " + file + " cannot be read or made.", e);
        }
    }

    private void makeIfMissing() throws IOException {
        if (Files.exists(file)) {
            return;
        }
        byte[] key = new byte[LENGTH];
        new SecureRandom().nextBytes(key);
        Path fresh = Files.createTempFile(file.getParent(), "audit", ".new", only("rw-------"));
        try {
            Files.write(fresh, key);
            // A link is refused where a file is: two that start at once end with one key.
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (UnsupportedOperationException e) {
            Files.move(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static FileAttribute<?>[] only(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
