package org.planweave.core.internal.life;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Version;
import org.osgi.resource.Capability;
import org.planweave.api.modules.PlanweaveModule;

/** What a module says of itself in its manifest. */
record ModuleManifest(
        String id,
        String title,
        String summary,
        String symbolicName,
        Version version,
        List<String> paths,
        List<String> switches,
        List<String> entities,
        boolean always,
        List<String> open,
        Version api) {

    /** Reads the {@code planweave.module} capability among these. Empty if there is none: it is a bundle, but not a module. */
    static Optional<ModuleManifest> of(Collection<? extends Capability> capabilities, String symbolicName, Version version) {
        return capabilities.stream()
                .filter(capability -> PlanweaveModule.NAMESPACE.equals(capability.getNamespace()))
                .map(capability -> of(capability.getAttributes(), symbolicName, version))
                .findFirst();
    }

    private static ModuleManifest of(Map<String, Object> attributes, String symbolicName, Version version) {
        return new ModuleManifest(
                String.valueOf(attributes.getOrDefault("id", "")),
                String.valueOf(attributes.getOrDefault("title", "")),
                String.valueOf(attributes.getOrDefault("summary", "")),
                symbolicName,
                version,
                texts(attributes.get("paths")),
                texts(attributes.get("switches")),
                texts(attributes.get("entities")),
                Boolean.parseBoolean(String.valueOf(attributes.get("always"))),
                texts(attributes.get("open")),
                Version.parseVersion(String.valueOf(attributes.getOrDefault("api", "0"))));
    }

    private static List<String> texts(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Collection<?> values
                ? values.stream().map(String::valueOf).map(String::strip).filter(text -> !text.isEmpty()).toList()
                : List.of();
    }
}
