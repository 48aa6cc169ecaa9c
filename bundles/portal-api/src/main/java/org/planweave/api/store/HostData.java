package org.planweave.api.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** What the host itself keeps, for backups and upgrades. Only the owner of the data folder may ask. */
@ProviderType
public interface HostData {

    /**
     * A module as the record had it.
     *
     * @param wanted whether it is meant to run
     */
    record RecordedModule(String id, String version, boolean wanted) {}

    /**
     * What was in the database at one moment.
     *
     * @param rows how many rows each table that only grows has, by its name with its schema
     */
    record Contents(Map<String, Long> rows, List<RecordedModule> modules) {}

    /** The version of the product that runs. */
    String version();

    /** Which database it runs on, as {@link DatabaseState#product()}. */
    String database();

    /** What was there when this version first opened the database of an older one; {@code null} unless this is an upgrade's trial. */
    @Nullable Contents before();

    /** What is there now. */
    Contents now();

    /**
     * Copies a database that runs inside the portal while people go on working; the copy opens as it was at one moment. The record says so.
     *
     * @param folder an absolute path that does not exist; its parent does
     * @return whether there is such a copy: not of a database that has a server of its own
     */
    boolean copyDatabase(Path folder);

    /** Records that the product was brought from another version to this one, and where the backup is. */
    void recordUpgrade(String from, String backup);
}
