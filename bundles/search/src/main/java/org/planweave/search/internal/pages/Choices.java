package org.planweave.search.internal.pages;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.planweave.api.Messages;
import org.planweave.api.people.Council;
import org.planweave.search.internal.find.Filter;
import org.planweave.search.internal.find.Results;

/** What results can be narrowed to: what there is among them where all were counted, else everything there could be. */
final class Choices {

    private static final List<String> KINDS = List.of("line", "comment", "synergy", "plan", "cluster");

    private final Messages messages;
    private final Council council;

    Choices(Messages messages, Council council) {
        this.messages = messages;
        this.council = council;
    }

    /** A kind for people; one that has no word of its own is shown as its module calls it. */
    String kind(String kind) {
        return messages.has("search.kind." + kind) ? messages.text("search.kind." + kind) : kind;
    }

    List<View.Choice> kinds(Results results, Filter filter) {
        Collection<String> shown = shown(results, results.kinds(), filter.kinds(), KINDS);
        return shown.stream()
                .map(kind -> new View.Choice(
                        "kind-" + kind, kind, kinds(kind), null, count(results, results.kinds(), kind), filter.kinds().contains(kind)))
                .toList();
    }

    List<View.Choice> departments(Results results, Filter filter) {
        List<String> all = council.departments().stream().map(one -> one.id()).toList();
        Collection<String> shown = shown(results, results.departments(), filter.departments(), all);
        return council.departments().stream()
                .filter(one -> shown.contains(one.id()))
                .map(one -> new View.Choice(
                        "department-" + one.id(), one.id(), one.name(), one,
                        count(results, results.departments(), one.id()), filter.departments().contains(one.id())))
                .toList();
    }

    private String kinds(String kind) {
        return messages.has("search.kinds." + kind) ? messages.text("search.kinds." + kind) : kind(kind);
    }

    private static Collection<String> shown(
            Results results, Map<String, Integer> counted, Collection<String> chosen, List<String> all) {
        if (counted.isEmpty() && results.more()) {
            return all;
        }
        Collection<String> shown = new TreeSet<>(counted.keySet());
        chosen.stream().filter(all::contains).forEach(shown::add);
        return all.containsAll(shown) ? all.stream().filter(shown::contains).toList() : shown;
    }

    private static String count(Results results, Map<String, Integer> counted, String value) {
        return counted.isEmpty() && results.more() ? "" : String.valueOf(counted.getOrDefault(value, 0));
    }
}
