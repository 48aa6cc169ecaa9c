package org.planweave.core.internal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code no-start} in the data folder: why the portal cannot start, in a sentence or two. The command that launched it reads it and stops. */
final class NoStart {

    private static final Logger LOG = LoggerFactory.getLogger(NoStart.class);

    /** As sysexits.h names it: an error of input or output. */
    private static final int STATUS = 74;

    private NoStart() {}

    static void because(Path dataFolder, String reason) {
        try {
            Files.writeString(dataFolder.resolve("no-start"), reason);
        } catch (IOException e) {
            // The disk is full, say: then the end of the process is what the waiting command sees.
            LOG.error("The portal cannot start, and that could not be written to {}: {}", dataFolder, reason, e);
            System.err.println("Error: " + reason);
            Runtime.getRuntime().halt(STATUS);
        }
    }
}
