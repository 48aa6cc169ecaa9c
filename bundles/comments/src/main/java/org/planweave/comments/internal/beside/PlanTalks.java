package org.planweave.comments.internal.beside;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.comments.internal.pages.PageParts;
import org.planweave.comments.internal.pages.Talk;
import org.planweave.comments.internal.pages.Talks;
import org.planweave.comments.internal.stored.CommentReads;

/**
 * The threads on the lines of a page. The page asks first for the marks in its words and then for the notes beside them, with the same
 * list of lines: what was read for the marks is kept for the notes, so that both together cost two statements.
 */
@Component(service = PlanTalks.class)
public final class PlanTalks {

    private static final int MOST_PAGES = 50;
    private static final int MOST_ON_A_LINE = 8;

    private record Kept(WeakReference<List<Line>> lines, @Nullable String reader, List<Talk> talks) {}

    private final List<Kept> kept = new ArrayList<>();
    private final CommentReads reads;
    private final PageParts parts;

    @Activate
    public PlanTalks(@Reference CommentReads reads, @Reference PageParts parts) {
        this.reads = reads;
        this.parts = parts;
    }

    /** Those that stand beside their lines where a line has many: the first of each. The others are in the list of comments. */
    static List<Talk> beside(List<Talk> talks) {
        Map<String, Integer> counts = new HashMap<>();
        return talks.stream().filter(talk -> counts.merge(talk.first().line(), 1, Integer::sum) <= MOST_ON_A_LINE).toList();
    }

    /** How many more there are, by line. */
    static Map<String, Integer> others(List<Talk> talks) {
        Map<String, Integer> counts = new HashMap<>();
        talks.forEach(talk -> counts.merge(talk.first().line(), 1, Integer::sum));
        counts.replaceAll((line, count) -> count - MOST_ON_A_LINE);
        counts.values().removeIf(count -> count <= 0);
        return counts;
    }

    /** The threads that stand beside these lines, kept for {@link #again}. */
    List<Talk> first(List<Line> lines) {
        List<Talk> talks = read(lines);
        synchronized (kept) {
            kept.add(new Kept(new WeakReference<>(lines), reader(), talks));
            if (kept.size() > MOST_PAGES) {
                kept.remove(0);
            }
        }
        return talks;
    }

    /** The same threads for the same page, or read anew. */
    List<Talk> again(List<Line> lines) {
        return taken(lines).orElseGet(() -> read(lines));
    }

    private Optional<List<Talk>> taken(List<Line> lines) {
        synchronized (kept) {
            for (Iterator<Kept> all = kept.iterator(); all.hasNext(); ) {
                Kept one = all.next();
                if (one.lines().refersTo(lines)) {
                    all.remove();
                    return java.util.Objects.equals(one.reader(), reader()) ? Optional.of(one.talks()) : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private @Nullable String reader() {
        return parts.reader().map(Person::id).orElse(null);
    }

    private List<Talk> read(List<Line> lines) {
        Map<String, Line> byId = lines.stream().collect(Collectors.toMap(Line::id, Function.identity(), (one, same) -> one, HashMap::new));
        List<String> plans = lines.stream().map(Line::plan).distinct().toList();
        return Talks.of(reads.ofPlans(plans, byId), byId).stream().filter(talk -> !talk.letter().isEmpty()).toList();
    }
}
