package org.planweave.core.internal.life;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.ModuleFiles;

/** Reads files out of the bundles of running modules. */
@Component(service = ModuleFiles.class)
public final class FilesOfModules implements ModuleFiles {

    private static final int LARGEST = 4 << 20;

    private final Directory directory;

    @Activate
    public FilesOfModules(@Reference Directory directory) {
        this.directory = directory;
    }

    @Override
    public List<ModuleFile> all(String path) {
        return directory.modules().stream()
                .filter(RunningModule::running)
                .sorted(Comparator.comparing(module -> module.manifest().id()))
                .flatMap(module -> file(module, path).stream())
                .toList();
    }

    private static Optional<ModuleFile> file(RunningModule module, String path) {
        Bundle bundle = module.bundle();
        URL entry = bundle == null ? null : bundle.getEntry(path);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = entry.openStream()) {
            ModuleManifest manifest = module.manifest();
            return Optional.of(new ModuleFile(manifest.id(), manifest.version().toString(), in.readNBytes(LARGEST)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
