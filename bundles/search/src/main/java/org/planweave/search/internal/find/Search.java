package org.planweave.search.internal.find;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.search.internal.feed.Feed;
import org.planweave.search.internal.index.Asked;
import org.planweave.search.internal.index.Entry;
import org.planweave.search.internal.index.Hit;
import org.planweave.search.internal.index.Marks;
import org.planweave.search.internal.index.Question;
import org.planweave.search.internal.index.Reading;
import org.planweave.search.internal.index.TextIndex;

/** Finds what the current user may read. What they may not is in no list, count or hint. */
@Component(service = Search.class)
public final class Search {

    /** So many results are counted and shown on pages; whoever has more narrows the search. */
    public static final int COUNTED = 200;
    /** So many stand on a page. */
    public static final int ON_PAGE = 20;

    private final TextIndex index;
    private final Feed feed;
    private final Host host;
    private final Sieve sieve;

    @Activate
    public Search(@Reference TextIndex index, @Reference Feed feed, @Reference Host host) {
        this.index = index;
        this.feed = feed;
        this.host = host;
        this.sieve = new Sieve(host.resources);
    }

    /** Whether not everything there is was read yet. */
    public boolean isBeingBuilt() {
        return feed.isBeingBuilt();
    }

    /**
     * A page of results.
     *
     * @param page from 1; one beyond the end is empty
     */
    public Results page(Asked asked, Filter filter, int page) {
        if (asked.isEmpty()) {
            return Results.NONE;
        }
        try (Reading all = index.read(question(asked, Filter.NONE))) {
            List<Hit> hits = sieve.readable(all, Search::areMore);
            if (!areMore(hits)) {
                List<Hit> wanted = hits.stream().filter(filter::takes).toList();
                return results(all, asked, wanted, page, counts(hits, Hit::kind), counts(hits, Hit::department));
            }
            if (filter.isNone()) {
                return results(all, asked, hits, page, Map.of(), Map.of());
            }
        }
        try (Reading narrowed = index.read(question(asked, filter))) {
            return results(narrowed, asked, sieve.readable(narrowed, Search::areMore), page, Map.of(), Map.of());
        }
    }

    /**
     * A stretch of results.
     *
     * @param after the last one that the client has, or empty for the start
     * @param most how many at most
     * @throws Problem 400 if {@code after} is not among the results
     */
    public List<Result> after(Asked asked, Filter filter, String after, int most) {
        if (asked.isEmpty()) {
            return List.of();
        }
        ResourceRef last = after.isEmpty() ? null : ResourceRef.parse(after);
        try (Reading reading = index.read(question(asked, filter))) {
            List<Hit> hits = sieve.readable(reading, some -> from(some, last) >= 0 && some.size() >= from(some, last) + most);
            int from = from(hits, last);
            if (from < 0) {
                throw Problem.invalid("after", "“" + after + "” is not among the results now; start again without “after”.");
            }
            return hits.subList(from, Math.min(hits.size(), from + most)).stream().map(hit -> result(reading, asked, hit)).toList();
        }
    }

    /** Of what was asked, each part alone, and whether there is anything for it that the current user may read. */
    public Map<Asked, Boolean> singly(Asked asked) {
        Map<Asked, Boolean> found = new java.util.LinkedHashMap<>();
        asked.singly().forEach(part -> found.put(part, isAny(part)));
        return found;
    }

    private boolean isAny(Asked part) {
        try (Reading reading = index.read(question(part, Filter.NONE))) {
            return !sieve.readable(reading, some -> !some.isEmpty()).isEmpty();
        }
    }

    private Question question(Asked asked, Filter filter) {
        return new Question(asked, filter.kinds(), filter.departments(), host.switchedOff());
    }

    private static boolean areMore(List<Hit> hits) {
        return hits.size() > COUNTED;
    }

    private static int from(List<Hit> hits, @org.jspecify.annotations.Nullable ResourceRef last) {
        if (last == null) {
            return 0;
        }
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).ref().equals(last)) {
                return i + 1;
            }
        }
        return -1;
    }

    private static Map<String, Integer> counts(List<Hit> hits, Function<Hit, String> by) {
        return hits.stream().collect(Collectors.toMap(by, hit -> 1, Integer::sum, TreeMap::new));
    }

    private static Results results(
            Reading reading, Asked asked, List<Hit> hits, int page, Map<String, Integer> kinds, Map<String, Integer> departments) {
        int total = Math.min(hits.size(), COUNTED);
        int from = (int) Math.min(total, (page - 1L) * ON_PAGE);
        List<Result> shown = hits.subList(from, Math.min(total, from + ON_PAGE)).stream()
                .map(hit -> result(reading, asked, hit))
                .toList();
        return new Results(total, areMore(hits), shown, kinds, departments);
    }

    private static Result result(Reading reading, Asked asked, Hit hit) {
        Entry entry = reading.entry(hit);
        return new Result(entry, Snippet.of(entry.text(), new Marks(asked).in(entry.text())));
    }
}
