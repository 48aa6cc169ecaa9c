package org.planweave.core.internal.people.erasure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.planweave.core.internal.people.PrivateFiles;

/**
 * The ids of those who were erased, in a file outside of the database: {@code keys/erased-people}. It holds no name. Whoever puts an older backup
 * back keeps it ({@code planweave restore} does), and those on it are erased again.
 */
final class ErasedList {

    private final Path file;

    ErasedList(Path dataFolder) {
        this.file = PrivateFiles.key(dataFolder, "erased-people");
    }

    Set<String> read() {
        try {
            Set<String> ids = new TreeSet<>();
            if (Files.exists(file)) {
                Files.readAllLines(file).stream().map(String::strip).filter(line -> !line.isEmpty()).forEach(ids::add);
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException("The list of erased people " + file + " cannot be read.", e);
        }
    }

    synchronized void add(Collection<String> people) {
        Set<String> all = read();
        if (all.addAll(people)) {
            PrivateFiles.write(file, String.join("\n", all) + "\n");
        }
    }
}
