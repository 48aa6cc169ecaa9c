package org.planweave.api.host;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Which module owns what, from the manifests of those that the portal is meant to have. */
@ProviderType
public interface ModuleDirectory {

    /**
     * What a module says of itself.
     *
     * @param paths the first path segments that are its own
     * @param bundleId the bundle that runs now, or -1
     * @param open pages below its paths that may be opened without signing in
     */
    record Entry(String id, String title, String summary, String version, List<String> paths, List<String> switches,
            boolean always, long bundleId, List<String> open) {

        /** A module without such pages. */
        public Entry(String id, String title, String summary, String version, List<String> paths, List<String> switches,
                boolean always, long bundleId) {
            this(id, title, summary, version, paths, switches, always, bundleId, List.of());
        }
    }

    List<Entry> entries();

    Optional<Entry> entry(String id);

    /** The module that owns a first path segment. */
    Optional<Entry> owner(String path);

    /** The id of the module that a bundle is. */
    Optional<String> moduleOf(long bundleId);
}
