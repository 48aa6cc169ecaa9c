package org.planweave.core.internal.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The module jars of the distribution (system property {@code planweave.modules}). They are trusted as the host itself is. */
@Component(service = ShippedModules.class)
public final class ShippedModules {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedModules.class);

    private final Map<String, ModuleJar> modules = new TreeMap<>();

    @Activate
    public ShippedModules(@Reference JarReader reader) {
        Path folder = Path.of(System.getProperty("planweave.modules", "modules"));
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
            for (Path file : jars) {
                read(reader, file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(JarReader reader, Path file) throws IOException {
        try {
            ModuleJar jar = reader.read(file);
            modules.put(jar.manifest().id(), jar);
        } catch (ModuleRefused e) {
            LOG.error("{} came with the portal but is not a module: {}", file, e.getMessage());
        }
    }

    /** By module id. */
    Map<String, ModuleJar> all() {
        return Map.copyOf(modules);
    }

    Optional<Path> jar(String digest) {
        return modules.values().stream().filter(jar -> jar.digest().equals(digest)).map(ModuleJar::file).findFirst();
    }
}
