package org.planweave.core.internal.facade;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
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
import org.planweave.api.resources.ComposedSource;
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
    /** Names of composed sources; kept while their module is replaced, so that they are asked for behind its gate. */
    private final Set<String> composed = ConcurrentHashMap.newKeySet();

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
        String name = name(source.module(), source.type());
        if (source instanceof ComposedSource) {
            composed.add(name);
        } else {
            composed.remove(name);
        }
        sources.put(name, source);
    }

    void remove(ResourceSource source) {
        sources.remove(name(source.module(), source.type()), source);
    }

    @Override
    public Map<ResourceRef, ResourceText> find(Collection<ResourceRef> refs) {
        Set<ResourceRef> readable = readable(refs);
        Map<ResourceRef, ResourceText> found = new HashMap<>();
        readable.stream()
                .collect(Collectors.groupingBy(AllResources::name))
                .forEach((source, these) -> found.putAll(ask(source, one -> one.find(these))));
        return found;
    }

    @Override
    public Set<ResourceRef> readable(Collection<ResourceRef> refs) {
        if (currentUser.isPortal()) {
            return Set.copyOf(refs);
        }
        Map<ResourceRef, Set<ResourceRef>> parts = new HashMap<>();
        refs.stream().filter(ref -> !composed.contains(name(ref))).forEach(ref -> parts.put(ref, Set.of(ref)));
        refs.stream().filter(ref -> composed.contains(name(ref))).collect(Collectors.groupingBy(AllResources::name))
                .forEach((source, these) -> parts.putAll(ask(source, one -> ((ComposedSource) one).parts(these))));
        Set<ResourceRef> open = access.readable(parts.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        return parts.entrySet().stream().filter(one -> open.containsAll(one.getValue())).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
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

    private <T> Map<ResourceRef, T> ask(String name, Function<ResourceSource, Map<ResourceRef, T>> question) {
        if (directory.entry(module(name)).isEmpty()) {
            return Map.of();
        }
        try (Gates.Visit visit = gates.enter(module(name), "resources")) {
            ResourceSource source = sources.get(name);
            return source == null ? Map.of() : question.apply(source);
        }
    }

    private static String name(ResourceRef ref) {
        return name(ref.module(), ref.type());
    }

    private static String name(String module, String type) {
        return module + ':' + type;
    }

    private static String module(String name) {
        return name.substring(0, name.indexOf(':'));
    }
}
