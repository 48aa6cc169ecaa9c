package org.planweave.core.internal.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planweave.api.modules.DemonstrationPart;

/** The files of one folder. */
record FolderFiles(Path folder) implements DemonstrationPart.Files {

    @Override
    public Optional<InputStream> open(String name) {
        if (!names().contains(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.newInputStream(folder.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException("The demonstration's file " + name + " cannot be read", e);
        }
    }

    @Override
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The demonstration's folder " + folder + " cannot be read", e);
        }
    }
}
