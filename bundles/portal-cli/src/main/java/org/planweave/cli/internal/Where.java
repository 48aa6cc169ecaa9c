package org.planweave.cli.internal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which portal a command is for: the one on this data folder. */
final class Where {

    @Option(names = "--data", paramLabel = "DIR",
            description = "The portal's data folder. Default: PLANWEAVE_DATA, or that of start.")
    @Nullable Path data;

    DataFolder folder() {
        return new DataFolder(chosen().toAbsolutePath().normalize());
    }

    Api api() {
        DataFolder folder = folder();
        return new Api(folder.mustRun().url(), folder.ownerToken());
    }

    private Path chosen() {
        if (data != null) {
            return data;
        }
        String fromEnvironment = System.getenv("PLANWEAVE_DATA");
        if (fromEnvironment != null && !fromEnvironment.isBlank()) {
            return Path.of(fromEnvironment);
        }
        return Home.folder().resolve("data");
    }
}
