package org.planweave.core.internal.life.left;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planweave.api.ResourceRef;
import org.planweave.api.host.Surroundings;
import org.planweave.api.resources.ComposedSource;
import org.planweave.api.resources.ResourceSource;
import org.planweave.api.resources.ResourceText;
import org.planweave.api.resources.Written;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies what one source holds, some at a time, into the host's rows. */
final class CopyTexts {

    private static final Logger LOG = LoggerFactory.getLogger(CopyTexts.class);
    private static final int AT_ONCE = 500;
    private static final int TELL_EVERY = 20;
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_NAME = 200;
    private static final Written UNKNOWN = new Written("", null, null);

    private final TextRows rows;
    private final Surroundings surroundings;

    CopyTexts(TextRows rows, Surroundings surroundings) {
        this.rows = rows;
        this.surroundings = surroundings;
    }

    /** Gives back how many. */
    long copy(ResourceSource source) {
        long copied = 0;
        String id = "";
        List<ResourceText> some = source.after(id, AT_ONCE);
        for (int times = 1; !some.isEmpty(); times++) {
            keep(source, some);
            copied += some.size();
            if (times % TELL_EVERY == 0) {
                LOG.info("{}: {} texts of the type {} are kept so far", source.module(), copied, source.type());
            }
            id = next(source, id, some);
            some = source.after(id, AT_ONCE);
        }
        return copied;
    }

    private static String next(ResourceSource source, String id, List<ResourceText> some) {
        String last = some.get(some.size() - 1).ref().id();
        if (last.equals(id) || Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("The source " + source.module() + ':' + source.type() + " does not get past " + last + '.');
        }
        return last;
    }

    private void keep(ResourceSource source, List<ResourceText> some) {
        List<ResourceRef> refs = some.stream().map(ResourceText::ref).toList();
        Map<ResourceRef, Written> written = source.written(refs);
        Map<ResourceRef, Set<ResourceRef>> parts = source instanceof ComposedSource composed ? composed.parts(refs) : Map.of();
        Map<ResourceRef, ResourceRef> plans = surroundings.plans(everything(refs, parts.values()));
        List<@Nullable Object[]> texts = new ArrayList<>();
        List<@Nullable Object[]> places = new ArrayList<>();
        List<@Nullable Object[]> partRows = new ArrayList<>();
        for (ResourceText text : some) {
            String ref = text.ref().toString();
            Set<ResourceRef> of = parts.getOrDefault(text.ref(), Set.of());
            if (of.isEmpty() && source instanceof ComposedSource) {
                continue; // nobody is shown it now
            }
            texts.add(row(source.module(), text, written.getOrDefault(text.ref(), UNKNOWN)));
            plansOf(text, of, plans).forEach(plan -> places.add(new Object[] {plan, ref, source.module()}));
            of.forEach(part -> partRows.add(new Object[] {ref, part.toString(), source.module()}));
        }
        rows.add(texts, places, partRows);
    }

    private static Set<ResourceRef> everything(List<ResourceRef> refs, Collection<Set<ResourceRef>> parts) {
        Set<ResourceRef> all = parts.stream().flatMap(Set::stream).collect(Collectors.toCollection(HashSet::new));
        all.addAll(refs);
        return all;
    }

    /** The plan that it names itself, and those that it and its parts hang on. */
    private static Set<String> plansOf(ResourceText text, Set<ResourceRef> parts, Map<ResourceRef, ResourceRef> plans) {
        Set<String> all = new HashSet<>();
        if (text.plan() != null) {
            all.add(text.plan());
        }
        Set<ResourceRef> hanging = new HashSet<>(parts);
        hanging.add(text.ref());
        hanging.stream().filter(plans::containsKey).map(ref -> plans.get(ref).id()).forEach(all::add);
        return all;
    }

    private static @Nullable Object[] row(String module, ResourceText text, Written written) {
        return new @Nullable Object[] {
            text.ref().toString(), module, text.kind(), TextRows.cut(text.title(), LONGEST_TITLE), text.text(), text.facts().get("line"),
            TextRows.cut(written.by(), LONGEST_NAME), written.at(), written.answer()
        };
    }
}
