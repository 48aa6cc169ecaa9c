package org.planweave.synergies.internal.engine.pairing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.planweave.synergies.internal.engine.understanding.Facts;
import org.planweave.synergies.internal.engine.understanding.Mention;
import org.planweave.synergies.internal.engine.understanding.Window;

/** One council's lines, compared with each other across departments. */
public final class Pairing {

    /** A name that more lines than this share leads to too many pairs to say anything. */
    private static final int LARGEST_BLOCK = 60;

    private final List<Placed> council;
    private final Closeness closeness;
    private final Commons commons;
    private final Topics topics;

    /**
     * Learns what is usual and what is rare among the lines.
     *
     * @param modelIds ids of the models, in the order of the vectors
     * @param services the vectors of each service's description, in the same order
     */
    public Pairing(List<Prepared> lines, List<String> modelIds, List<float[][]> services) {
        List<Prepared> sorted = lines.stream().sorted(Comparator.comparing((Prepared p) -> p.line().id())).toList();
        closeness = new Closeness(modelIds);
        commons = new Commons(sorted.stream().map(Prepared::facts).toList());
        topics = new Topics(services, sorted, oneOfEachText(sorted, line -> line));
        council = sorted.stream().map(topics::place).toList();
        learn(oneOfEachText(council, Placed::line));
    }

    /** What many lines say in the same words is no measure of what is usual. */
    private static <T> List<T> oneOfEachText(List<T> lines, Function<T, Prepared> prepared) {
        Set<String> texts = new HashSet<>();
        return lines.stream().filter(line -> texts.add(prepared.apply(line).line().text())).toList();
    }

    /** From all pairs of a small council, of a large one from pairs spread evenly over it. */
    private void learn(List<Placed> lines) {
        int step = 1 + lines.size() / 1_000;
        for (int a = 0; a < lines.size(); a += step) {
            for (int b = a + 1; b < lines.size(); b += step) {
                if (apart(lines.get(a), lines.get(b))) {
                    closeness.learn(lines.get(a), lines.get(b));
                }
            }
        }
    }

    /**
     * The pairs worth a closer look: for each line the nearest of other departments, and all that share a rare place,
     * partner, name or a time of consultation. In order of the two ids.
     */
    public List<Pair> candidates(int nearestPerLine) {
        Coarse coarse = new Coarse(council.stream().map(closeness::weighted).toList());
        Set<Long> chosen = new TreeSet<>(IntStream.range(0, council.size()).parallel().boxed()
                .flatMap(line -> nearest(coarse, line, nearestPerLine).mapToObj(other -> key(line, other))).toList());
        blocks().forEach(block -> addBlock(chosen, block));
        return chosen.parallelStream().map(key -> pair(council.get((int) (key >> 32)), council.get(key.intValue()))).toList();
    }

    private IntStream nearest(Coarse coarse, int line, int most) {
        Nearest nearest = new Nearest(most);
        for (int other = 0; other < council.size(); other++) {
            if (apart(council.get(line), council.get(other))) {
                nearest.offer(other, coarse.of(line, other));
            }
        }
        return nearest.lines();
    }

    private static boolean apart(Placed a, Placed b) {
        return !department(a).equals(department(b));
    }

    private static String department(Placed placed) {
        return placed.line().line().department();
    }

    private static long key(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    /** Lines, by number, that share something rare enough to compare them whatever their words. */
    private Stream<List<Integer>> blocks() {
        Map<String, List<Integer>> blocks = new HashMap<>();
        for (int i = 0; i < council.size(); i++) {
            int line = i;
            Facts facts = council.get(i).line().facts();
            Stream.of(facts.places(), facts.partners(), facts.names()).flatMap(List::stream).map(Mention::key)
                    .distinct().forEach(key -> blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(line));
            if (facts.isConsultation()) {
                blocks.computeIfAbsent("(consultation)", k -> new ArrayList<>()).add(line);
            }
        }
        return blocks.values().stream().filter(block -> block.size() <= LARGEST_BLOCK);
    }

    private void addBlock(Set<Long> chosen, List<Integer> block) {
        for (int a : block) {
            for (int b : block) {
                if (a < b && apart(council.get(a), council.get(b))) {
                    chosen.add(key(a, b));
                }
            }
        }
    }

    /** A line, which need not be one of the council's, beside each of the council's of other departments. */
    public List<Pair> of(Prepared line) {
        Placed typed = topics.place(line);
        return council.stream().filter(other -> apart(typed, other) && !line.line().id().equals(other.line().line().id()))
                .map(other -> pair(typed, other)).toList();
    }

    private Pair pair(Placed one, Placed other) {
        Facts a = one.line().facts();
        Facts b = other.line().facts();
        Window overlap = Dates.overlap(a.windows(), b.windows());
        List<Part> parts = commons.of(a, b, overlap);
        parts.addAll(topics.shared(one, other));
        return new Pair(one.line(), other.line(), closeness.of(one, other), parts, overlap);
    }
}
