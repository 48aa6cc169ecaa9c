package org.planweave.core.internal.facade;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Access;
import org.planweave.api.host.Gates;
import org.planweave.api.host.ModuleDirectory;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.resources.ResourceSource;
import org.planweave.api.resources.ResourceText;
import org.planweave.api.resources.Resources;

/**
 * All resource sources that run now, as one. Each is looked up behind its module's gate: before it, the source of a module that is
 * being replaced would seem to be gone, and the page would come without its part.
 */
@Component(service = Resources.class)
public final class AllResources implements Resources {

    private final Gates gates;
    private final ModuleDirectory directory;
    private final Access access;
    private final CurrentUser currentUser;
    private final Map<String, ResourceSource> sources = new ConcurrentHashMap<>();

    @Activate
    public AllResources(
            @Reference Gates gates,
            @Reference ModuleDirectory directory,
            @Reference Access access,
            @Reference CurrentUser currentUser) {
        this.gates = gates;
        this.directory = directory;
        this.access = access;
        this.currentUser = currentUser;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(ResourceSource source) {
        sources.put(name(source.module(), source.type()), source);
    }

    void remove(ResourceSource source) {
        sources.remove(name(source.module(), source.type()), source);
    }

    @Override
    public Map<ResourceRef, ResourceText> find(Collection<ResourceRef> refs) {
        Set<ResourceRef> readable = currentUser.isPortal() ? Set.copyOf(refs) : access.readable(refs);
        Map<ResourceRef, ResourceText> found = new HashMap<>();
        readable.stream()
                .collect(Collectors.groupingBy(ref -> name(ref.module(), ref.type())))
                .forEach((source, these) -> found.putAll(ask(source, these)));
        return found;
    }

    @Override
    public List<String> sources() {
        return sources.keySet().stream().sorted().toList();
    }

    @Override
    public List<ResourceText> after(String name, String id, int limit) {
        if (!currentUser.isPortal()) {
            throw Problem.forbidden("Only the portal itself reads a whole source.");
        }
        if (directory.entry(module(name)).isEmpty()) {
            return List.of();
        }
        try (Gates.Visit visit = gates.enter(module(name), "resources after " + id)) {
            ResourceSource source = sources.get(name);
            return source == null ? List.of() : source.after(id, limit);
        }
    }

    private Map<ResourceRef, ResourceText> ask(String name, List<ResourceRef> refs) {
        if (directory.entry(module(name)).isEmpty()) {
            return Map.of();
        }
        try (Gates.Visit visit = gates.enter(module(name), "resources")) {
            ResourceSource source = sources.get(name);
            return source == null ? Map.of() : source.find(refs);
        }
    }

    private static String name(String module, String type) {
        return module + ':' + type;
    }

    private static String module(String name) {
        return name.substring(0, name.indexOf(':'));
    }
}
