package org.planweave.core.internal.store.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The last link that this node knows of, in a file outside the database: without it a chain cut short would look
 * whole.
 */
final class Anchor {

    private final Path file;

    Anchor(Path folder) {
        this.file = folder.resolve("audit.last");
    }

    Optional<Link> read() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            String[] parts = Files.readString(file).strip().split(" ");
            return Optional.of(new Link(Long.parseLong(parts[0]), parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException("The audit anchor " + file + " cannot be read.", e);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalStateException("The audit anchor " + file + " is damaged; put it back from a backup.", e);
        }
    }

    void write(Link last) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, last.place() + " " + last.seal() + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The audit anchor " + file + " cannot be written.", e);
        }
    }
}
