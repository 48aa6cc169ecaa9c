package org.planweave.plans.internal.rules;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** The sections of a plan, in order. It starts with those of its round's template and gains others as lines name them. */
public final class Sections {

    /** The template of a round that nobody has made one for. */
    public static final List<String> USUAL =
            List.of("What we are for", "What we will do", "How we will know", "What it takes");

    private Sections() {}

    /**
     * The plan's sections with those that new lines name. Where a plan without lines gets sections that it has not got, the new
     * lines say the order, so that an imported plan keeps its own; otherwise new sections come last.
     */
    public static List<String> with(List<String> sections, Collection<String> named, boolean planIsEmpty) {
        LinkedHashSet<String> all = new LinkedHashSet<>();
        if (planIsEmpty && named.stream().anyMatch(name -> !name.isEmpty() && !sections.contains(name))) {
            all.addAll(named);
        }
        all.addAll(sections);
        all.addAll(named);
        all.remove("");
        return List.copyOf(all);
    }
}
