package org.planweave.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.TreeSet;

/**
 * The ids of people who were erased, {@code keys/erased-people}: an older backup does not know them, so a restore keeps those that the folder knows
 * beside those of the backup. The portal erases them again when it starts.
 */
final class ErasedPeople {

    private static final String NAME = "erased-people";

    private final Path kept;
    private final Path live;

    ErasedPeople(DataFolder data) {
        this.live = data.root().resolve("keys").resolve(NAME);
        this.kept = data.root().resolve(NAME);
    }

    /** Writes all of them into the copy that is about to take the folder's place; once more beside it, for a restore that breaks off. */
    void carry(Path copy) throws IOException {
        Path list = copy.resolve("keys").resolve(NAME);
        Set<String> all = new TreeSet<>();
        for (Path file : new Path[] {live, kept, list}) {
            if (Files.exists(file)) {
                Files.readAllLines(file).stream().map(String::strip).filter(line -> !line.isEmpty()).forEach(all::add);
            }
        }
        if (!all.isEmpty()) {
            write(kept, all);
            Files.createDirectories(list.getParent());
            write(list, all);
        }
    }

    private static void write(Path file, Set<String> ids) throws IOException {
        Path fresh = file.resolveSibling(NAME + ".new");
        Files.writeString(fresh, String.join("\n", ids) + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The copy has taken its place. */
    void done() throws IOException {
        Files.deleteIfExists(kept);
    }
}
