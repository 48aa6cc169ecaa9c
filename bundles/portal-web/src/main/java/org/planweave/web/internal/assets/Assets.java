package org.planweave.web.internal.assets;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.host.ModuleDirectory;
import org.planweave.ui.Page;

/** The static files of the portal and of its modules, by id. */
@Component(service = Assets.class)
public final class Assets {

    private final Function<String, Optional<AssetSource>> sources;
    private final Map<String, AssetSet> sets = new ConcurrentHashMap<>();

    @Activate
    public Assets(BundleContext context, @Reference ModuleDirectory modules) {
        Map<String, Bundle> host = Map.of(
                "portal-ui", FrameworkUtil.getBundle(Page.class),
                "portal-web", context.getBundle());
        sources = id -> Optional.ofNullable(host.get(id))
                .or(() -> modules.entry(id).map(entry -> context.getBundle(entry.bundleId())))
                .map(BundleAssets::new);
    }

    /** For files that come from elsewhere. */
    public Assets(Function<String, Optional<AssetSource>> sources) {
        this.sources = sources;
    }

    /** The path of all files of a bundle, ending in a slash. */
    public String folder(String id) {
        return "/assets/" + id + '/' + set(id).map(AssetSet::hash).orElse("none") + '/';
    }

    /** The address of a file of a bundle, or empty if it has no such file. */
    public Optional<String> address(String id, String file) {
        return set(id).filter(set -> set.files().containsKey(file))
                .map(set -> "/assets/" + id + '/' + set.hash() + '/' + file);
    }

    Optional<AssetSet> set(String id) {
        Optional<AssetSource> source = sources.apply(id);
        if (source.isEmpty()) {
            sets.remove(id);
            return Optional.empty();
        }
        AssetSet known = sets.get(id);
        if (known == null || !known.stamp().equals(source.get().stamp())) {
            known = AssetSet.of(source.get());
            sets.put(id, known);
        }
        return Optional.of(known);
    }
}
