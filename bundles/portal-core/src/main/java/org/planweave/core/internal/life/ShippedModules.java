package org.planweave.core.internal.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The module jars of the distribution (system property {@code planweave.modules}). They are trusted as the host itself is. They are read
 * while the database opens, which both take their time.
 */
@Component(service = ShippedModules.class, immediate = true)
public final class ShippedModules {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedModules.class);

    private final FutureTask<Map<String, ModuleJar>> modules;

    @Activate
    public ShippedModules(@Reference JarReader reader) {
        modules = new FutureTask<>(() -> read(reader, Path.of(System.getProperty("planweave.modules", "modules"))));
        new Thread(modules, "planweave-shipped").start();
    }

    private static Map<String, ModuleJar> read(JarReader reader, Path folder) throws IOException {
        Map<String, ModuleJar> modules = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
                jars.parallelStream().flatMap(file -> readOne(reader, file).stream()).forEachOrdered(jar -> modules.put(jar.manifest().id(), jar));
            }
        }
        return Map.copyOf(modules);
    }

    private static Optional<ModuleJar> readOne(JarReader reader, Path file) {
        try {
            return Optional.of(reader.read(file));
        } catch (ModuleRefused e) {
            LOG.error("{} came with the portal but is not a module: {}", file, e.getMessage());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By module id. */
    Map<String, ModuleJar> all() {
        try {
            return modules.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("It was interrupted while the modules of the distribution were read.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The modules of the distribution cannot be read: " + e.getCause().getMessage(), e);
        }
    }

    Optional<Path> jar(String digest) {
        return all().values().stream().filter(jar -> jar.digest().equals(digest)).map(ModuleJar::file).findFirst();
    }
}
