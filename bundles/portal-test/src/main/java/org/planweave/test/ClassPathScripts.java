package org.planweave.test;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.planweave.core.internal.store.migrations.Migrations;

/**
 * The migration scripts beside a class: of its own folder or jar only, for every module has a {@code db/} on the
 * class path.
 */
final class ClassPathScripts implements Migrations.Source {

    private final Class<?> beside;

    ClassPathScripts(Class<?> beside) {
        this.beside = beside;
    }

    @Override
    public List<Migrations.Text> texts() throws IOException {
        Path home = home();
        if (Files.isDirectory(home)) {
            return in(home.resolve("db"));
        }
        try (FileSystem jar = FileSystems.newFileSystem(home)) {
            return in(jar.getPath("db"));
        }
    }

    private Path home() throws IOException {
        try {
            URI home = beside.getProtectionDomain().getCodeSource().getLocation().toURI();
            return Path.of(home);
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static List<Migrations.Text> in(Path folder) throws IOException {
        List<Migrations.Text> texts = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> scripts = Files.newDirectoryStream(folder, "V*.sql")) {
                for (Path script : scripts) {
                    texts.add(new Migrations.Text(script.getFileName().toString(), Files.readString(script)));
                }
            }
        }
        return texts;
    }
}
