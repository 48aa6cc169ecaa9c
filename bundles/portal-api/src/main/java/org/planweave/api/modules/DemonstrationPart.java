package org.planweave.api.modules;

import java.io.InputStream;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** A module's share of the demonstration council, loaded once into an empty data folder, as the portal itself, in one transaction. */
@ConsumerType
public interface DemonstrationPart {

    /** The files of the demonstration. */
    interface Files {

        /** A file by name, such as {@code comments.json}; empty if the demonstration has none. */
        Optional<InputStream> open(String name);

        /** The names of all files. */
        java.util.List<String> names();
    }

    /** Parts are loaded by this number: plans 10, clusters 20, comments 30, synergies 40. */
    int order();

    void load(Files files);
}
