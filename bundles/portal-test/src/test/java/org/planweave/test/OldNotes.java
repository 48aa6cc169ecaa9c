package org.planweave.test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.planweave.api.ResourceRef;
import org.planweave.api.resources.ComposedSource;
import org.planweave.api.resources.ResourceSource;
import org.planweave.api.resources.ResourceText;
import org.planweave.api.resources.Written;

/** What a module holds that is about to go. */
class OldNotes implements ResourceSource {

    static final Instant AT = Instant.parse("2026-11-02T10:15:00Z");
    final List<ResourceText> all = new ArrayList<>();

    static ResourceRef ref(String id) {
        return new ResourceRef(LeftHouse.MODULE, "note", id);
    }

    void add(String id, String plan, String words) {
        all.add(new ResourceText(new ResourceRef(LeftHouse.MODULE, type(), id), type(), "Note " + id, words, "/old-notes/" + id, "d", plan,
                Map.of("line", "line-1"), 1));
    }

    @Override
    public String module() {
        return LeftHouse.MODULE;
    }

    @Override
    public String type() {
        return "note";
    }

    @Override
    public List<ResourceText> after(String id, int limit) {
        return all.stream().filter(one -> one.ref().id().compareTo(id) > 0).limit(limit).toList();
    }

    @Override
    public Map<ResourceRef, ResourceText> find(Collection<ResourceRef> refs) {
        Map<ResourceRef, ResourceText> found = new HashMap<>();
        all.stream().filter(one -> refs.contains(one.ref())).forEach(one -> found.put(one.ref(), one));
        return found;
    }

    @Override
    public Map<ResourceRef, Written> written(Collection<ResourceRef> refs) {
        Map<ResourceRef, Written> written = new HashMap<>();
        refs.forEach(ref -> written.put(ref, new Written("Ann Example", AT, "Accepted. It is so.")));
        return written;
    }

    /** Pairs of notes, which are made of their parts. */
    static final class Pairs extends OldNotes implements ComposedSource {

        private final Set<ResourceRef> parts;

        Pairs(Set<ResourceRef> parts) {
            this.parts = parts;
        }

        @Override
        public String type() {
            return "pair";
        }

        @Override
        public Map<ResourceRef, Set<ResourceRef>> parts(Collection<ResourceRef> refs) {
            Map<ResourceRef, Set<ResourceRef>> all = new HashMap<>();
            refs.forEach(ref -> all.put(ref, parts));
            return all;
        }
    }
}
