package org.planweave.search.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.planweave.api.ResourceRef;
import org.planweave.api.resources.ResourceText;
import org.planweave.api.resources.Resources;

/** Resources that a test makes, read as the portal's own are: by source, by page, by reference. */
public final class Library implements Resources {

    /** What happens before a page is read, such as a failure. */
    public Runnable before = () -> { };

    private final Map<String, TreeMap<String, ResourceText>> sources = new TreeMap<>();
    /** Which of some the reader may read. */
    public Function<Collection<ResourceRef>, Set<ResourceRef>> open = Set::copyOf;

    public ResourceText add(String module, String type, String id, String title, String text, String department) {
        ResourceRef ref = new ResourceRef(module, type, id);
        ResourceText resource = new ResourceText(
                ref, type, title, text, "/" + module + "/p1#" + type + "-" + id, department, "p1", Map.of("place", "Tenter Lane"), 1);
        sources.computeIfAbsent(module + ":" + type, name -> new TreeMap<>()).put(id, resource);
        return resource;
    }

    public ResourceText line(String id, String text, String department) {
        return add("plans", "line", id, "A" + id + ", 2027–28", text, department);
    }

    public void remove(ResourceRef ref) {
        sources.get(ref.module() + ":" + ref.type()).remove(ref.id());
    }

    public void goAway(String module) {
        sources.keySet().removeIf(source -> source.startsWith(module + ":"));
    }

    public List<ResourceRef> refs() {
        List<ResourceRef> refs = new ArrayList<>();
        sources.values().forEach(source -> source.values().forEach(resource -> refs.add(resource.ref())));
        return refs;
    }

    @Override
    public Map<ResourceRef, ResourceText> find(Collection<ResourceRef> refs) {
        Map<ResourceRef, ResourceText> found = new HashMap<>();
        sources.values().forEach(source -> source.values().stream()
                .filter(resource -> refs.contains(resource.ref()))
                .forEach(resource -> found.put(resource.ref(), resource)));
        return found;
    }

    @Override
    public Set<ResourceRef> readable(Collection<ResourceRef> refs) {
        return open.apply(refs);
    }

    @Override
    public List<String> sources() {
        return List.copyOf(sources.keySet());
    }

    @Override
    public List<ResourceText> after(String source, String id, int limit) {
        before.run();
        return sources.getOrDefault(source, new TreeMap<>()).tailMap(id, false).values().stream().limit(limit).toList();
    }
}
